import { Option, type Command } from 'commander';
import { unwrap } from '../../../libs/client/client.js';
import { reports } from '../../../libs/client/reports.js';
import type { components, paths } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatInstant, formatNumber, formatText, formatValue } from '../../../libs/client/dutch.js';
import { isPercentOfNothing } from '../../../libs/client/percent-of-nothing.js';
import { options } from '../options.js';
import { formatTable } from '../text-table.js';

/** Reports that go by a shorter name on the command line. */
export const shortNames: Readonly<Record<string, string>> = {
  'consultation-statistics': 'consultations',
  'exchange-overview': 'exchanges',
};

/** `json`, `csv` and `excel` choose the form, `exact` the scope; others are parameters, which the service checks. */
type ReportOptions = Readonly<Record<string, string | true | undefined>>;
/** What the reports have in common; they differ in their columns. */
type Report = Omit<components['schemas']['ExchangeOverviewReport'], 'report' | 'rows' | 'total'> & {
  readonly rows: readonly Row[];
  readonly total: Row;
};
type Row = Readonly<Record<string, string | number | boolean | null>>;
/** What a report tells, and which of its measures count persons. */
type Told = Report & { readonly counts: readonly string[] };
type AnyPath = '/v1/reports/consultation-statistics';
type AnyQuery = NonNullable<paths[AnyPath]['get']['parameters']['query']>;

/** `kbi report`: what the read models answer, as of a day and as known at an instant. */
export function addReport(program: Command, context: CommandContext): void {
  const all = program.command('report').description('what the read models answer');
  for (const [path, { title, parameters, listsRows, counts }] of Object.entries(reports)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const command = all.command(shortNames[name] ?? name).description(title);
    // The position that is waited for is the last one.
    for (const parameter of parameters.filter((one) => one !== 'after'))
      command.addOption(optionOf(parameter));
    command
      .addOption(options.json())
      .addOption(new Option('--csv', 'as CSV for programs').conflicts('json'))
      .addOption(
        new Option('--excel', 'as CSV that a spreadsheet with Belgian settings opens').conflicts([
          'json',
          'csv',
        ]),
      )
      .addOption(
        new Option('--exact', 'few persons too, and numbers that aren’t rounded: asks for scope audit'),
      )
      .action((asked: ReportOptions) =>
        printReport(context, path as AnyPath, asked, (report) =>
          (listsRows ? formatAsBlocks : formatAsTable)({
            ...report,
            counts: counts.flatMap((name) => [name, `${name}Previous`]),
          }),
        ),
      );
  }
}

/** The options of query parameters that are called or described otherwise. */
const ofParameters: Readonly<Record<string, () => Option>> = {
  ...options,
  orderBy: () => options.orderBy(),
  compare: () => new Option('--compare <period>', 'previous: beside the period of the same length before'),
  identity: () =>
    new Option(
      '--identity <which>',
      'organisations as they were then (unless said), or as what they are now',
    ),
  organisation: () => new Option('--organisation <which>', 'of this one: number, name or part of the name'),
  dueWithin: () =>
    new Option('--due-within <days>', 'falls due within so many days of --as-of, that day included'),
  waitingFor: () => new Option('--waiting-for <who>', 'only what this one is to act on'),
  emergency: () => new Option('--emergency <which>', 'yes: asked as an emergency; no: not'),
  outcome: () => new Option('--outcome <outcome>', 'granted (unless said), refused or all'),
};

function optionOf(parameter: string): Option {
  const described = ofParameters[parameter]?.();
  if (described) return described;
  const name = parameter.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new Option(`--${name} <${name}>`, `only with this ${name.replaceAll('-', ' ')}`);
}

/** Prints a report as known now or at the instant that is asked, and how to reproduce it. */
function printReport(
  context: CommandContext,
  route: AnyPath,
  { json, csv, excel, exact, top, ...filters }: ReportOptions,
  format: (report: Report) => readonly string[],
): Promise<void> {
  // Either scope shows positions of the log.
  return context.withService(['report', exact === undefined ? 'admin' : 'audit'], async ({ kbi }) => {
    const { head, at } = await unwrap(kbi.http.GET('/v1/operations/projections'));
    // Everything that is recorded now, and nothing later: with the same instant, a report is the same.
    const query = {
      knownAt: at,
      ...(head !== null && { after: head }),
      ...(top !== undefined && { limit: top }),
      ...filters,
    };
    const isText = csv !== undefined || excel !== undefined;
    const request = kbi.http.GET(route, {
      params: { query: query as AnyQuery },
      headers: { accept: csv ? 'text/csv' : excel ? 'text/csv; form=spreadsheet' : 'application/json' },
      parseAs: isText ? 'arrayBuffer' : 'json', // as text it would lose its byte-order mark
    });
    const report = (await unwrap(request)) as unknown as Report | ArrayBuffer;
    if (report instanceof ArrayBuffer) {
      const { headers } = (await request).response;
      context.dependencies.stdout.write(Buffer.from(report).toString());
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
function formatAsTable(report: Told): readonly string[] {
  const { columns, titles, rows, groups, total } = report;
  const isMeasure = (name: string) => Object.hasOwn(total, name);
  const heads = columns.map((name) => {
    const title = capitalised(titles[name] ?? name);
    return isMeasure(name) ? ({ title, align: 'right' } as const) : title;
  });
  const lines = rows.map((row) => columns.map((name) => formatCell(report, row, name)));
  const isGrouped = columns.some((name) => !isMeasure(name));
  const totals = columns.map((name, index) =>
    isMeasure(name) ? formatCell(report, total, name) : index === 0 ? 'Totaal' : '',
  );
  const left = groups - rows.length;
  return [
    ...formatTable(heads, isGrouped ? [...lines, totals] : [totals]),
    ...(left > 0 ? [`en ${formatNumber(left)} andere rijen`] : []),
  ];
}

/** A cell; of a quantile that isn't reached, what it is over; of what is hidden, that it is of so few persons. */
function formatCell({ query, total, counts }: Told, row: Row, name: string): string {
  const { [name]: cell = null, [`${name}Over`]: over } = row;
  if (typeof over === 'number') return `> ${formatNumber(over)}`;
  const isHidden = cell === null && row['hidden'] === true && Object.hasOwn(total, name);
  if (isHidden && !isPercentOfNothing(row, name)) {
    const { threshold } = query['protection'] as { readonly threshold: number };
    return counts.includes(name) ? `<${threshold}` : `(<${threshold})`;
  }
  return typeof cell === 'number' ? formatNumber(cell) : formatValue(cell === '' ? null : cell, name);
}

/** A block of lines per row: its name, then its other fields; empty ones are left out. */
function formatAsBlocks(report: Told): readonly string[] {
  const { columns, titles, rows, total, query } = report;
  const shownElsewhere = new Set(['name', 'partnerType', ...Object.keys(total)]);
  const fields = columns.filter((name) => !shownElsewhere.has(name));
  const blocks = rows.flatMap((row) => [
    String(row['name']),
    ...fields.flatMap((name) => {
      const cell = row[name] ?? null;
      const told = `${formatText(String(cell))}${isLate(row, name, query.asOf) ? ' (te laat: nog niet bereikt)' : ''}`;
      return cell === null || cell === '' ? [] : [`  ${titles[name] ?? name}: ${told}`];
    }),
    '',
  ]);
  const totals = Object.keys(total).map(
    (name) => `${capitalised(titles[name] ?? name)}: ${formatCell(report, total, name)}`,
  );
  return [`Op ${query.asOf ?? ''}`, '', ...blocks, ...totals];
}

/** Whether production was planned for a day before this one, and isn’t reached. */
const isLate = ({ productionPlanned, productionSince }: Row, name: string, day: string | null): boolean =>
  name === 'productionPlanned' && !productionSince && String(productionPlanned) < (day ?? '');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
