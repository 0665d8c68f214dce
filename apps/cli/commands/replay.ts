import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { unwrap, type KbiClient } from '../../../libs/client/client.js';
import { Failure } from '../failure.js';
import { readInsz } from '../input.js';
import type { Session } from '../session.js';
import { state, timeline } from '../timeline.js';

interface Options {
  readonly dossier?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json?: true;
}

/** `kbi replay`: the history of a dossier and the state that it led to, for an auditor. */
export function addReplay(program: Command, session: Session): void {
  program
    .command('replay')
    .description('print the history of a dossier, and its state then; recorded as an audit')
    .option('--dossier <id>', 'the dossier; without it, the INSZ is read from standard input')
    .option('--as-of <date>', 'the state as it was on this day, YYYY-MM-DD')
    .option('--known-at <time>', 'history and state as they were known at this instant, with its time zone')
    .option('--json', 'as JSON')
    .action(({ dossier, asOf, knownAt, json }: Options) =>
      session.withService(['audit', 'consult'], async ({ kbi }) => {
        const id = dossier ?? (await findByInsz(kbi, session));
        const path = { id };
        const known = knownAt === undefined ? {} : { knownAt };
        const query = { ...known, ...(asOf !== undefined && { asOf }) };
        const history = await unwrap(
          kbi.http.GET('/v1/audit/dossiers/{id}/events', { params: { path, query: known } }),
        );
        const then = await unwrap(kbi.http.GET('/v1/audit/dossiers/{id}', { params: { path, query } }));
        if (json) session.out(JSON.stringify({ history, state: then }, undefined, 2));
        else for (const line of [...timeline(history), ...state(then)]) session.out(line);
      }),
    );
}

async function findByInsz(kbi: KbiClient, { world }: Session): Promise<string> {
  const insz = await readInsz(world);
  const params = { header: { 'Idempotency-Key': randomUUID() } };
  const body = { purpose: 'AUDIT', insz } as const;
  const { candidates } = await unwrap(kbi.http.POST('/v1/dossiers/find', { params, body }));
  const [found] = candidates;
  if (!found) throw new Failure('There is no dossier of that INSZ.');
  return found.dossier;
}
