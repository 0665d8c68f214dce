import type { Command } from 'commander';
import { unwrap } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { formatDossierDifference } from '../format-difference.js';
import { options } from '../options.js';

interface DiffOptions {
  readonly dossier?: string;
  readonly knownAt?: readonly string[];
  readonly asOf?: string;
  readonly json?: true;
}

/** `kbi diff`: what changed in what was known between two moments, and what made it so. */
export function addDiff(program: Command, context: CommandContext): void {
  program
    .command('diff')
    .description(
      'what changed between two moments, --known-at for each, or one and now; each change with its events; of a ' +
        'dossier it is recorded as an audit',
    )
    .addOption(options.dossier())
    .addOption(options.moments())
    .addOption(options.asOf())
    .addOption(options.json())
    .action(({ dossier: id, knownAt = [], json, ...how }: DiffOptions, command: Command) => {
      const [since, later, ...more] = knownAt;
      if (since === undefined || more.length > 0)
        return command.error(
          'error: give --known-at once or twice: the moments between which something changed',
        );
      if (id === undefined) return command.error('error: give --dossier');
      return context.withService(['audit'], async ({ kbi }) => {
        const query = { since, ...(later !== undefined && { knownAt: later }), ...how };
        const request = kbi.http.GET('/v1/audit/dossiers/{id}/difference', {
          params: { path: { id }, query },
        });
        context.printResult(await unwrap(request), json, formatDossierDifference);
      });
    });
}
