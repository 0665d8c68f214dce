import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { contentKey, readJson, readLines, readObjects } from '../input.js';

/** `kbi send`: one command, as JSON. */
export function addSend(program: Command, context: CommandContext): void {
  program
    .command('send')
    .description('send one command, as JSON; see the names at /docs')
    .argument('<command>', 'its name, such as RegisterPerson')
    .argument('[file]', 'its body; - for standard input', '-')
    .option('--key <key>', 'its idempotency key: sent again under the same key, it is done once')
    .action((name: string, file: string, { key = randomUUID() }: { key?: string }) =>
      context.withService(['command', 'consult'], async ({ kbi }) => {
        const body = (await readJson(file, context.dependencies)) as Record<string, unknown>;
        context.print(JSON.stringify(await kbi.command(name, body, key), undefined, 2));
      }),
    );
}

/** `kbi bulk`: commands and results as lines of JSON. Exit code 3 when some were refused, 1 when all were. */
export function addBulk(program: Command, context: CommandContext): void {
  program
    .command('bulk')
    .description('send commands as lines of JSON: {"id": …, "command": …, "body": …}')
    .argument('<file>', 'the lines; - for standard input')
    .action((file: string) =>
      context.withService(['command'], async ({ kbi }) => {
        let [accepted, refused] = [0, 0];
        for await (const result of kbi.bulk(readLines(file, context.dependencies))) {
          context.print(JSON.stringify(result));
          if (result.problem) refused += 1;
          else accepted += 1;
        }
        context.printInfo(`${accepted} accepted, ${refused} refused`);
        if (refused > 0) context.exitCode = accepted > 0 ? 3 : 1;
      }),
    );
}

/** `kbi declare`: organisations with their senders and authorisations; declaring again changes nothing. */
export function addDeclare(program: Command, context: CommandContext): void {
  program
    .command('declare')
    .description('declare organisations, with their senders and authorisations')
    .argument('<file>', 'an organisation, an array of them, or one a line, as JSON; - for standard input')
    .action((file: string) =>
      context.withService(['admin'], async ({ kbi }) => {
        for (const declaration of await readObjects(file, context.dependencies)) {
          const params = { header: idempotencyKey(contentKey('declare', declaration)) };
          const body = declaration as components['schemas']['OrganisationDeclaration'];
          const { organisation, events } = await unwrap(kbi.http.POST('/v1/organisations', { params, body }));
          context.print(`${organisation}  ${events.length === 0 ? 'unchanged' : events.join(', ')}`);
        }
      }),
    );
}
