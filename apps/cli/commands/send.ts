import type { Command } from 'commander';
import { createHash, randomUUID } from 'node:crypto';
import { unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import { linesOf, readJson, readObjects } from '../input.js';
import type { Session } from '../session.js';

type Declaration = components['schemas']['OrganisationDeclaration'];

/** `kbi send`: one command, as JSON. */
export function addSend(program: Command, session: Session): void {
  program
    .command('send')
    .description('send one command, as JSON; see the names at /docs')
    .argument('<command>', 'its name, such as RegisterPerson')
    .argument('[file]', 'its body; - for standard input', '-')
    .option('--key <key>', 'its idempotency key: sent again under the same key, it is done once')
    .action((name: string, file: string, { key = randomUUID() }: { key?: string }) =>
      session.withService(['command', 'consult'], async ({ kbi }) => {
        const body = (await readJson(file, session.world)) as Record<string, unknown>;
        session.out(JSON.stringify(await kbi.command(name, body, key), undefined, 2));
      }),
    );
}

/** `kbi bulk`: commands as lines of JSON, answered by lines. Exit code 3 when some were refused, 1 when all were. */
export function addBulk(program: Command, session: Session): void {
  program
    .command('bulk')
    .description('send commands as lines of JSON: {"id": …, "command": …, "body": …}')
    .argument('<file>', 'the lines; - for standard input')
    .action((file: string) =>
      session.withService(['command'], async ({ kbi }) => {
        let [accepted, refused] = [0, 0];
        for await (const result of kbi.bulk(linesOf(file, session.world))) {
          session.out(JSON.stringify(result));
          if (result.problem) refused += 1;
          else accepted += 1;
        }
        session.note(`${accepted} accepted, ${refused} refused`);
        if (refused > 0) session.exitCode = accepted > 0 ? 3 : 1;
      }),
    );
}

/** `kbi declare`: organisations with what they may see; declared again, nothing changes. */
export function addDeclare(program: Command, session: Session): void {
  program
    .command('declare')
    .description('declare organisations, with their senders and authorisations')
    .argument('<file>', 'an organisation, an array of them, or one a line, as JSON; - for standard input')
    .action((file: string) =>
      session.withService(['admin'], async ({ kbi }) => {
        for (const declaration of await readObjects(file, session.world)) {
          const params = { header: { 'Idempotency-Key': keyOf(declaration) } };
          const body = declaration as Declaration;
          const { organisation, events } = await unwrap(kbi.http.POST('/v1/organisations', { params, body }));
          session.out(`${organisation}  ${events.length === 0 ? 'unchanged' : events.join(', ')}`);
        }
      }),
    );
}

/** Derived from the content, which holds nothing personal: the same declaration meets itself. */
const keyOf = (declaration: object): string =>
  `declare-${createHash('sha256').update(JSON.stringify(declaration)).digest('hex')}`;
