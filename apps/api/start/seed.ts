import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  registerCommands,
  registerStream,
  type RegisterCommand,
  type RegisterCommandName,
  type RegisterSubject,
} from '../../../libs/domain/organisation/register.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import { handleRegisterCommand, type RegisterNeeds } from '../administration/register-commands.operation.js';

/**
 * What every KBI knows: the agency that manages it and its known partners, the communes of Brussels, and what each
 * type of organisation may see. By the command that records it.
 */
const FILES: Partial<Record<RegisterCommandName, string>> = {
  RegisterOrganisation: 'organisations.json',
  RegisterCommune: 'communes.json',
  GrantAuthorisation: 'authorisations.json',
};

/** The service itself, which speaks for the agency. */
export const SERVICE: Caller = { organisation: '0543307391', user: 'kbi', scopes: new Set(['admin']) };

/** The longest that a start waits until the register was read, when something of the seed seems to be missing. */
const WAIT_MS = 60_000;

interface SeedCommand {
  readonly definition: RegisterCommand;
  /** As it stands in the file, and as the schema of the command reads it. */
  readonly body: object;
  readonly command: RegisterSubject;
  readonly stream: string;
}

/** Reads the commands of the seed. */
async function readSeed(): Promise<readonly SeedCommand[]> {
  const read = Object.entries(FILES).map(async ([name, file]) => {
    const text = await readFile(new URL(`./seed/${file}`, import.meta.url), 'utf8');
    const definition = registerCommands[name as RegisterCommandName] as unknown as RegisterCommand;
    return (JSON.parse(text) as readonly object[]).map((body): SeedCommand => {
      const command = definition.schema.parse(body);
      return { definition, body, command, stream: registerStream(command) };
    });
  });
  return (await Promise.all(read)).flat();
}

/**
 * Records what of the seed the log doesn't know yet. What it knows is left as administrators made it since. Several
 * processes may do so at once: the same command makes the same events.
 * @throws StartupProblem when the log can't be read in time
 */
export async function ensureSeeded(needs: RegisterNeeds): Promise<void> {
  const { store, organisations } = needs;
  const all = await readSeed();
  const existing = await Promise.all(
    all.map(async ({ stream }) => (await store.readStream(stream, { limit: 1 })).exists),
  );
  const missing = all.filter((_, index) => !existing[index]);
  const head = missing.length > 0 ? await store.head() : undefined;
  if (head !== undefined && !(await organisations.waitFor(head, WAIT_MS)))
    throw new StartupProblem('LOG_NOT_READ', 'The organisations in the log could not be read in a minute.');
  // An authorisation of an earlier version is known, and has no stream of its own.
  const isKnown = (command: RegisterSubject) =>
    'authorisation' in command && organisations.register.authorisation(command.authorisation) !== undefined;
  await Promise.all(
    missing
      .filter(({ command }) => !isKnown(command))
      .map(({ definition, command, body }) => {
        const envelope = { key: keyOf(body), body, caller: SERVICE };
        return handleRegisterCommand(needs, definition, command, envelope);
      }),
  );
}

/** Derived from the content: a changed seed is another command. */
function keyOf(body: object): string {
  return `seed-${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}
