import type { Command } from 'commander';
import { unwrap } from '../../../libs/client/client.js';
import { reports } from '../../../libs/client/reports.js';
import type { paths } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { CliError } from '../errors.js';
import { formatDossierDifference } from '../format-difference.js';
import { formatReportDifference } from '../format-report-difference.js';
import { filtersIn, options } from '../options.js';
import { shortNames } from './report.js';

interface DiffOptions {
  readonly dossier?: string;
  readonly report?: string;
  readonly knownAt?: readonly string[];
  readonly asOf?: string;
  readonly where?: readonly string[];
  readonly json?: true;
  /** Parameters of a report: `from`, `to`, `groupBy` and `limit`. */
  readonly [parameter: string]: unknown;
}

type AnyPath = '/v1/audit/reports/trajectories/difference';
type AnyQuery = NonNullable<paths[AnyPath]['get']['parameters']['query']>;

/** `kbi diff`: what changed in what was known between two moments, and what made it so. */
export function addDiff(program: Command, context: CommandContext): void {
  program
    .command('diff')
    .description(
      'what changed between two moments, --known-at for each, or one and now; each change with its events; of a ' +
        'dossier it is recorded as an audit',
    )
    .addOption(options.dossier())
    .option('--report <name>', 'the report, by its name in kbi report; its filters by --where')
    .addOption(options.moments())
    .addOption(options.asOf())
    .addOption(options.from())
    .addOption(options.to())
    .addOption(options.where())
    .addOption(options.groupBy())
    .addOption(options.limit())
    .addOption(options.json())
    .action((asked: DiffOptions, command: Command) => {
      const { dossier, report, knownAt = [], where = [], json, top, ...how } = asked;
      const [since, later, ...more] = knownAt;
      if (since === undefined || more.length > 0)
        return command.error(
          'error: give --known-at once or twice: the moments between which something changed',
        );
      if ((dossier === undefined) === (report === undefined))
        return command.error('error: give --dossier or --report');
      const moments = { since, ...(later !== undefined && { knownAt: later }) };
      return context.withService(['audit'], async ({ kbi }) => {
        if (dossier !== undefined) {
          const { asOf } = how;
          const query = { ...moments, ...(asOf !== undefined && { asOf }) };
          const params = { path: { id: dossier }, query };
          const request = kbi.http.GET('/v1/audit/dossiers/{id}/difference', { params });
          context.printResult(await unwrap(request), json, formatDossierDifference);
          return;
        }
        const query = { ...moments, ...how, ...(top !== undefined && { limit: top }), ...filtersIn(where) };
        const path = `/v1/audit/reports/${nameOf(report)}/difference` as AnyPath;
        // The reports differ in their filters, which the service checks.
        const request = kbi.http.GET(path, { params: { query: query as unknown as AnyQuery } });
        context.printResult(await unwrap(request), json, formatReportDifference);
      });
    });
}

/** The name of a report, also by its shorter one. @throws CliError when there is none */
function nameOf(asked = ''): string {
  const names = Object.keys(reports).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const name = names.find((one) => one === asked || shortNames[one] === asked);
  if (name !== undefined) return name;
  throw new CliError(
    `There is no report "${asked}": ${names.map((one) => shortNames[one] ?? one).join(', ')}`,
  );
}
