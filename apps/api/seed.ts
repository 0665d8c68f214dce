import type { CommandBus } from '@nestjs/cqrs';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  registerCommands,
  registerStream,
  type RegisterCommand,
  type RegisterCommandName,
  type RegisterSubject,
} from '../../libs/domain/organisation/register.js';
import type { Caller } from '../../libs/platform/authentication.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import { RunRegisterCommand } from './organisations/run-register-command.js';
import type { Parts } from './parts.js';

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
  readonly subject: RegisterSubject;
}

/** Reads the commands of the seed. */
export async function readSeed(): Promise<readonly Seed[]> {
  const read = Object.entries(FILES).map(async ([command, file]) => {
    const name = command as RegisterCommandName;
    const text = await readFile(new URL(`./seed/${file}`, import.meta.url), 'utf8');
    const { schema }: RegisterCommand = registerCommands[name];
    return z
      .array(z.record(z.string(), z.unknown()))
      .parse(JSON.parse(text))
      .map((body): Seed => ({ name, body, subject: schema.parse(body) }));
  });
  return (await Promise.all(read)).flat();
}

/**
 * Records what of the seed the log doesn't know yet. What it knows is left as administrators made it since. Several
 * processes may do so at once: the same command makes the same events.
 * @throws StartupProblem when the log can't be read in time
 */
export async function sowSeed(
  { store, organisations }: Pick<Parts, 'store' | 'organisations'>,
  commands: CommandBus,
): Promise<void> {
  const all = await readSeed();
  const existing = await Promise.all(
    all.map(async ({ subject }) => (await store.readStream(registerStream(subject), { limit: 1 })).exists),
  );
  const missing = all.filter((_, index) => !existing[index]);
  const head = missing.length > 0 ? await store.head() : undefined;
  if (head !== undefined && !(await organisations.waitFor(head, WAIT_MS)))
    throw new StartupProblem('LOG_NOT_READ', 'The organisations in the log could not be read in a minute.');
  // An authorisation of an earlier version is known, and has no stream of its own.
  const isKnown = (subject: RegisterSubject) =>
    'authorisation' in subject && organisations.register.authorisation(subject.authorisation) !== undefined;
  await Promise.all(
    missing
      .filter(({ subject }) => !isKnown(subject))
      .map(({ name, body }) => commands.execute(new RunRegisterCommand(name, keyOf(body), body, SERVICE))),
  );
}

/** Derived from the content: a changed seed is another command. */
function keyOf(body: object): string {
  return `seed-${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}
