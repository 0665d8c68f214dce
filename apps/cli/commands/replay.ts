import type { Command } from 'commander';
import { idempotencyKey, unwrap, type KbiClient } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { CliError } from '../errors.js';
import { formatHistory, formatState } from '../format-dossier.js';
import { readInsz } from '../input.js';

interface ReplayOptions {
  readonly dossier?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json?: true;
}

/** `kbi replay`: the history of a dossier and the resulting state, for an auditor. */
export function addReplay(program: Command, context: CommandContext): void {
  program
    .command('replay')
    .description('print the history of a dossier, and its state then; recorded as an audit')
    .option('--dossier <id>', 'the dossier; without it, the INSZ is read from standard input')
    .option('--as-of <date>', 'the state as it was on this day, YYYY-MM-DD')
    .option('--known-at <time>', 'history and state as they were known at this instant, with its time zone')
    .option('--json', 'as JSON')
    .action(({ dossier, json, ...query }: ReplayOptions) =>
      context.withService(['audit', 'consult'], async ({ kbi }) => {
        const path = { id: dossier ?? (await findByInsz(kbi, await readInsz(context.dependencies))) };
        const { asOf: _, ...known } = query;
        const history = await unwrap(
          kbi.http.GET('/v1/audit/dossiers/{id}/events', { params: { path, query: known } }),
        );
        const state = await unwrap(kbi.http.GET('/v1/audit/dossiers/{id}', { params: { path, query } }));
        context.printResult({ history, state }, json, () => [
          ...formatHistory(history),
          ...formatState(state),
        ]);
      }),
    );
}

async function findByInsz(kbi: KbiClient, insz: string): Promise<string> {
  const params = { header: idempotencyKey() };
  const body = { purpose: 'AUDIT', insz } as const;
  const { candidates } = await unwrap(kbi.http.POST('/v1/dossiers/find', { params, body }));
  const [found] = candidates;
  if (!found) throw new CliError('There is no dossier of that INSZ.');
  return found.dossier;
}
