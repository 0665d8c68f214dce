import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkConformance,
  formatResult,
  summarize,
  timestampOf,
  type ConformanceResult,
} from '../../conformance/conformance.js';
import { serviceOverHttp } from '../../conformance/http-service.js';
import {
  holdsSchemas,
  schemaValidator,
  tableValidator,
  type ReplyValidator,
} from '../../conformance/validator.js';
import type { CommandContext } from '../context.js';
import { findDocuments } from '../documents.js';
import { CliError } from '../errors.js';
import { startScratchService } from '../local-service.js';

/** `kbi conformance`: whether official answers come out of a scratch service as they were imported. */
export function addConformance(program: Command, context: CommandContext): void {
  program
    .command('conformance')
    .description('import official answers into a scratch log, ask for them in SOAP, compare and validate')
    .argument('<dir>', 'a directory of official answers (KBI 01.00)')
    .option('--schemas <dir>', 'where the official schemas are; else DIR/../xsd')
    .addHelpText(
      'after',
      '\nOf an exception nothing is imported: the person in its name, or nobody, is asked for, and the reply is\n' +
        'validated. Ends with 0 when nothing is different and every reply is valid, else with 1.',
    )
    .action(async (directory: string, { schemas }: { schemas?: string }) => {
      const validator = validatorFor(directory, schemas);
      const answers = await answersIn(directory);
      const scratch = await startScratchService(context.dependencies.stderr);
      const results: ConformanceResult[] = [];
      try {
        for await (const result of checkConformance(answers, await serviceOverHttp(scratch), validator)) {
          context.dependencies.signal.throwIfAborted();
          context.print(formatResult(result));
          results.push(result);
        }
      } finally {
        await scratch.stop();
      }
      context.printInfo(`Validated by ${validator.description}.`);
      const { text, passed } = summarize(results);
      context.print(text);
      context.exitCode = passed ? 0 : 1;
    });
}

/** @throws CliError when the folder that was named holds no schemas */
function validatorFor(directory: string, named: string | undefined): ReplyValidator {
  if (named !== undefined && !holdsSchemas(named))
    throw new CliError(`${named} doesn’t hold the official schemas of GeefDossierKBI 01.00.`);
  const found = [named, join(directory, '..', 'xsd'), join(directory, 'xsd')].find(
    (candidate) => candidate !== undefined && holdsSchemas(candidate),
  );
  return found === undefined ? tableValidator : schemaValidator(found);
}

/** The answers in a directory, by the time at which they were given. @throws CliError when there are none */
async function answersIn(directory: string) {
  const { files, unreadable } = await findDocuments([directory]);
  if (unreadable.length > 0) throw new CliError(`${directory} can’t be read.`);
  if (files.length === 0) throw new CliError(`There is no .xml in ${directory}.`);
  const answers = await Promise.all(
    files.map(async (name) => ({ name, timestamp: timestampOf(await readFile(name, 'utf8')) })),
  );
  return answers
    .sort((a, b) => a.timestamp.localeCompare(b.timestamp))
    .map(({ name }) => ({ name, read: () => readFile(name) }));
}
