import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { registerStream, type RegisterCommandDefinition } from '../../../libs/domain/organisation/command.js';
import { registerCommands, type RegisterCommandName } from '../../../libs/domain/organisation/register.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import { handleRegisterCommand, type RegisterNeeds } from '../administration/handle-register-command.js';

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
const SERVICE: Caller = { organisation: '0543307391', user: 'kbi', scopes: new Set(['admin']) };

/** At most so long a start waits until the log is known, when something of the seed seems to be missing in it. */
const WAIT_MS = 60_000;

interface Seed {
  readonly name: RegisterCommandName;
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly stream: string;
}

/** Reads the commands of the seed. */
export async function readSeed(): Promise<readonly Seed[]> {
  const read = Object.entries(FILES).map(async ([command, file]) => {
    const name = command as RegisterCommandName;
    const text = await readFile(new URL(`./seed/${file}`, import.meta.url), 'utf8');
    const { subject } = registerCommands[name];
    return z
      .array(z.record(z.string(), z.unknown()))
      .parse(JSON.parse(text))
      .map((body): Seed => {
        const id = String(body[subject]);
        return { name, body, id, stream: registerStream(subject, id) };
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
  const isKnown = (id: string) => organisations.register.authorisation(id as never) !== undefined;
  await Promise.all(
    missing
      .filter(({ id }) => !isKnown(id))
      .map(({ name, body }) => {
        const definition = registerCommands[name] as unknown as RegisterCommandDefinition;
        const command = definition.schema.parse(body) as Readonly<Record<string, unknown>>;
        const envelope = { command: name, key: keyOf(body), body, caller: SERVICE };
        return handleRegisterCommand(needs, definition, command, envelope);
      }),
  );
}

/** Derived from the content: a changed seed is another command. */
function keyOf(body: object): string {
  return `seed-${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}
