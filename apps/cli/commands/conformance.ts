import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conform, lineOf, momentOf, Score } from '../../conformance/conform.js';
import { holdsSchemas, judgeBySchemas, judgeByTable, type Judge } from '../../conformance/judge.js';
import { subjectOver } from '../../conformance/over-http.js';
import { documentsOf } from '../documents.js';
import { Failure } from '../failure.js';
import { startScratchService } from '../scratch-service.js';
import type { Session } from '../session.js';

/** `kbi conformance`: whether official answers come out of the service as they went in; never touches its log. */
export function addConformance(program: Command, session: Session): void {
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
      const judge = judgeFor(directory, schemas);
      const answers = await answersIn(directory);
      const service = await startScratchService(session.world);
      const score = new Score();
      try {
        for await (const verdict of conform(answers, await subjectOver(service), judge)) {
          session.world.signal.throwIfAborted();
          session.out(lineOf(verdict));
          score.add(verdict);
        }
      } finally {
        await service.stop();
      }
      session.note(`Validated by ${judge.by}.`);
      session.out(score.toString());
      session.exitCode = score.isPerfect ? 0 : 1;
    });
}

/** @throws Failure where no schemas are in the folder that was named */
function judgeFor(directory: string, named: string | undefined): Judge {
  if (named !== undefined && !holdsSchemas(named))
    throw new Failure(`${named} doesn’t hold the official schemas of GeefDossierKBI 01.00.`);
  const found = [named, join(directory, '..', 'xsd'), join(directory, 'xsd')].find(
    (candidate) => candidate !== undefined && holdsSchemas(candidate),
  );
  return found === undefined ? judgeByTable : judgeBySchemas(found);
}

/** The answers in a directory, as they were given one after the other. @throws Failure when there are none */
async function answersIn(directory: string) {
  const { files, unreadable } = await documentsOf([directory]);
  if (unreadable.length > 0) throw new Failure(`${directory} can’t be read.`);
  if (files.length === 0) throw new Failure(`There is no .xml in ${directory}.`);
  const dated = await Promise.all(
    files.map(async (name) => ({ name, moment: momentOf(await readFile(name, 'utf8')) })),
  );
  const ordered = dated.sort((a, b) => (a.moment < b.moment ? -1 : Number(a.moment > b.moment)));
  return ordered.map(({ name }) => ({ name, read: () => readFile(name) }));
}
