import type { Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { formatHistory, formatState } from '../format-dossier.js';
import { readInsz } from '../input.js';
import { options } from '../options.js';

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
    .description('print the history of a dossier, and its state then; recorded as one audit')
    .addOption(options.dossier())
    .addOption(options.asOf())
    .addOption(options.knownAt())
    .addOption(options.json())
    .action(({ dossier, json, ...how }: ReplayOptions) =>
      context.withService(['audit'], async ({ kbi }) => {
        const person = dossier === undefined ? { insz: await readInsz(context.dependencies) } : { dossier };
        const params = { header: idempotencyKey() };
        const replayed = await unwrap(
          kbi.http.POST('/v1/audit/replays', { params, body: { ...person, ...how } }),
        );
        context.printResult(replayed, json, ({ history, state }) => [
          ...formatHistory(history),
          ...formatState(state),
        ]);
      }),
    );
}
