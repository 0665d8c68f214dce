import { Option, type Command } from 'commander';
import { unwrap } from '../../../libs/client/client.js';
import type { components, paths } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { fieldLabel, formatInstant, formatNumber, formatText, formatValue } from '../dutch.js';
import { options } from '../options.js';
import { formatTable } from '../text-table.js';

/** The routes of the reports, by their names on the command line. */
const routes = {
  consultations: '/v1/reports/consultation-statistics',
  exchanges: '/v1/reports/exchange-overview',
  developments: '/v1/reports/developments',
} as const;
/** `json` and `csv` choose the format; the others are query parameters, which the service checks. */
type ReportOptions = Readonly<Record<string, string | true | undefined>>;
/** What the reports have in common; they differ in their columns. */
type Report = Omit<components['schemas']['ExchangeOverviewReport'], 'report' | 'rows' | 'total'> & {
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, number>>;
};
type AnyPath = (typeof routes)['consultations'];
type AnyQuery = NonNullable<paths[AnyPath]['get']['parameters']['query']>;

/** `kbi report`: the questions of parliament, as of a day and as known at an instant. */
export function addReport(program: Command, context: CommandContext): void {
  const reports = program.command('report').description('what the read models answer');
  const add = (
    name: keyof typeof routes,
    description: string,
    format: (report: Report) => readonly string[],
  ) =>
    reports
      .command(name)
      .description(description)
      .addOption(options.knownAt())
      .addOption(options.json())
      .addOption(new Option('--csv', 'as CSV').conflicts('json'))
      .action((asked: ReportOptions) => printReport(context, routes[name] as AnyPath, asked, format));

  add('consultations', 'how often organisations consulted dossiers', formatAsTable)
    .addOption(options.from())
    .addOption(options.to())
    .addOption(options.use())
    .option('--organisation-type <type>', 'such as OCMW')
    .option('--organisation <kbo>', 'consultations of this organisation')
    .addOption(options.purpose())
    .option('--channel <channel>', 'such as API')
    .option('--outcome <outcome>', 'granted (unless said), refused or all')
    .option('--reason <code>', 'refused for this reason, such as EXCHANGE_UNDECIDED')
    .option('--emergency <which>', 'yes: asked as an emergency; no: not')
    .option('--identity <which>', 'organisations as they were then (unless said), or as what they are now')
    .option('--group-by <list>', 'with commas, such as year,organisation-type', camelCase);
  add('exchanges', 'what is exchanged with whom, what is planned, what is undecided and why', formatAsBlocks)
    .addOption(options.asOf())
    .option('--agreement <id>', 'this agreement only')
    .option('--status <status>', 'such as IN_PRODUCTION or UNDECIDED');
  add('developments', 'how the KBI was and is developed further', formatAsBlocks)
    .addOption(options.asOf())
    .addOption(options.state().choices(['PLANNED', 'IN_TEST', 'RELEASED']));
}

/** Prints a report as known now or at the instant that is asked, and how to reproduce it. */
function printReport(
  context: CommandContext,
  route: AnyPath,
  { json, csv, ...filters }: ReportOptions,
  format: (report: Report) => readonly string[],
): Promise<void> {
  return context.withService(['report', 'audit'], async ({ kbi }) => {
    const { head, at } = await unwrap(kbi.http.GET('/v1/projections'));
    // Everything that is recorded now, and nothing later: with the same instant, a report is the same.
    const query = {
      knownAt: at,
      ...(head !== null && { after: head }),
      ...filters,
    };
    const request = kbi.http.GET(route, {
      params: { query: query as AnyQuery },
      headers: { accept: csv ? 'text/csv' : 'application/json' },
      parseAs: csv ? 'text' : 'json',
    });
    const report = (await unwrap(request)) as Report | string;
    if (typeof report === 'string') {
      const { headers } = (await request).response;
      context.dependencies.stdout.write(report);
      context.printInfo(...provenance(query.knownAt, headers.get('kbi-position'), headers.get('kbi-digest')));
    } else
      context.printResult(report, json === true, () => [
        ...format(report),
        '',
        ...provenance(query.knownAt, report.position, report.digest),
      ]);
  });
}

/** What a report was made from, and its digest: with the same instant it can be reproduced and compared. */
const provenance = (knownAt: string, position: string | null, digest: string | null): readonly string[] => [
  `Zoals bekend op ${formatInstant(knownAt)} (--known-at ${knownAt})`,
  `Logboek tot positie ${position || 'geen'}, controlegetal ${digest ?? ''}`,
];

/** A table with a row for the totals. */
function formatAsTable({ columns, rows, total }: Report): readonly string[] {
  const isMeasure = (name: string) => Object.hasOwn(total, name);
  const titles = columns.map((name) => {
    const title = capitalised(fieldLabel(name));
    return isMeasure(name) ? ({ title, align: 'right' } as const) : title;
  });
  const lines = rows.map((row) =>
    columns.map((name) => {
      const cell = row[name] ?? null;
      return typeof cell === 'number' ? formatNumber(cell) : formatValue(cell);
    }),
  );
  const isGrouped = columns.some((name) => !isMeasure(name));
  const totals = columns.map((name, index) =>
    isMeasure(name) ? formatNumber(total[name] ?? 0) : index === 0 ? 'Totaal' : '',
  );
  return formatTable(titles, isGrouped ? [...lines, totals] : [totals]);
}

/** A block of lines per row: its name, then its other fields; empty ones are left out. */
function formatAsBlocks({ columns, rows, total, query }: Report): readonly string[] {
  const shownElsewhere = new Set(['name', 'partnerType', ...Object.keys(total)]);
  const fields = columns.filter((name) => !shownElsewhere.has(name));
  const blocks = rows.flatMap((row) => [
    String(row['name']),
    ...fields.flatMap((name) => {
      const cell = row[name];
      return cell === null || cell === '' ? [] : [`  ${fieldLabel(name)}: ${formatText(String(cell))}`];
    }),
    '',
  ]);
  const totals = Object.entries(total).map(([name, number]) => `${formatNumber(number)} ${fieldLabel(name)}`);
  return [`Op ${query.asOf ?? ''}`, '', ...blocks, ...totals];
}

/** `organisation-type` → `organisationType`. */
const camelCase = (text: string): string =>
  text.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
