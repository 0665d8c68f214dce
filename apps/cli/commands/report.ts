import { Option, type Command } from 'commander';
import { unwrap, type KbiClient } from '../../../libs/client/client.js';
import type { components, paths } from '../../../libs/client/schema.js';
import { brusselsTime, count, label, value, valueInText } from '../dutch.js';
import type { Session } from '../session.js';
import { table } from '../table.js';

/** The reports, by the name that the command line gives them. */
const routes = {
  consultations: '/v1/reports/consultation-statistics',
  exchanges: '/v1/reports/exchange-overview',
  developments: '/v1/reports/developments',
} as const;
type Name = keyof typeof routes;
/** They differ in their parameters and columns only; the service checks these. */
type Query = Readonly<Record<string, string | undefined>>;
type Report = Omit<components['schemas']['ExchangeOverviewReport'], 'report' | 'rows' | 'total'> & {
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, number>>;
};
type AnyPath = (typeof routes)['consultations'];
type AnyQuery = NonNullable<paths[AnyPath]['get']['parameters']['query']>;

interface Forms {
  readonly json?: true;
  readonly csv?: true;
}

/** `kbi report`: what parliament asks, each in one question, as of a day and as known at an instant. */
export function addReport(program: Command, session: Session): void {
  const reports = program.command('report').description('what the read models answer');
  const add = (name: Name, description: string) =>
    reports
      .command(name)
      .description(description)
      .option('--known-at <time>', 'as it was known at this instant, with its time zone; now unless said')
      .option('--json', 'as JSON')
      .addOption(new Option('--csv', 'as CSV').conflicts('json'));

  add('consultations', 'how often organisations consulted dossiers')
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'last day, YYYY-MM-DD')
    .option('--organisation-type <type>', 'such as OCMW')
    .option('--of <kbo>', 'consultations of this organisation')
    .option('--purpose <purpose>', 'such as SOCIAL_INTEGRATION')
    .option('--channel <channel>', 'such as API')
    .option('--outcome <outcome>', 'granted (unless said), refused or all')
    .option('--reason <code>', 'refused for this reason, such as EXCHANGE_UNDECIDED')
    .option('--emergency <which>', 'yes: asked as an emergency; no: not')
    .option('--identity <which>', 'organisations as they were then (unless said), or as what they are now')
    .option('--group-by <list>', 'with commas, such as year,organisation-type', camelCase)
    .action(({ json, csv, of, ...query }: Query & Forms) =>
      show(session, 'consultations', { ...query, organisation: of }, { json, csv } as Forms, asTable),
    );
  add('exchanges', 'what is exchanged with whom, what is planned, what is undecided and why')
    .option('--as-of <date>', 'on this day, YYYY-MM-DD; today unless said')
    .option('--agreement <id>', 'this agreement only')
    .option('--status <status>', 'such as IN_PRODUCTION or UNDECIDED')
    .action(({ json, csv, ...query }: Query & Forms) =>
      show(session, 'exchanges', query, { json, csv } as Forms, asCards),
    );
  add('developments', 'how the KBI was and is developed further')
    .option('--as-of <date>', 'on this day, YYYY-MM-DD; today unless said')
    .option('--state <state>', 'PLANNED, IN_TEST or RELEASED')
    .action(({ json, csv, ...query }: Query & Forms) =>
      show(session, 'developments', query, { json, csv } as Forms, asCards),
    );
}

/** Asks a report, known up to an instant, and shows it with what is needed to make it again and compare. */
function show(
  session: Session,
  name: Name,
  asked: Query,
  { json, csv }: Forms,
  lines: (report: Report) => readonly string[],
): Promise<void> {
  return session.withService(['report'], async ({ kbi }) => {
    const query = { ...(await upToNow(kbi)), ...defined(asked) };
    const request = kbi.http.GET(routes[name] as AnyPath, {
      params: { query: query as AnyQuery },
      headers: { accept: csv ? 'text/csv' : 'application/json' },
      parseAs: csv ? 'text' : 'json',
    });
    const report = (await unwrap(request)) as Report | string;
    if (typeof report === 'string') {
      const { headers } = (await request).response;
      session.world.stdout.write(report);
      for (const line of provenance(query.knownAt, headers.get('kbi-position'), headers.get('kbi-digest')))
        session.note(line);
    } else if (json) session.out(JSON.stringify(report, undefined, 2));
    else
      for (const line of [...lines(report), '', ...provenance(query.knownAt, report.position, report.digest)])
        session.out(line);
  });
}

const defined = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([, asked]) => asked !== undefined));

/**
 * The answer counts in everything that was recorded before it was asked, and nothing later: so it can be made again
 * by naming the same instant.
 */
async function upToNow(kbi: KbiClient): Promise<{ knownAt: string; after?: string }> {
  const { head, at } = await unwrap(kbi.http.GET('/v1/projections'));
  return { knownAt: at, ...(head !== null && { after: head }) };
}

/** From what the report was made; with the same instant it is made again, and has the same digest. */
const provenance = (knownAt: string, position: string | null, digest: string | null): readonly string[] => [
  `Zoals bekend op ${brusselsTime(knownAt)} (--known-at ${knownAt})`,
  `Logboek tot positie ${position || 'geen'}, controlegetal ${digest ?? ''}`,
];

function asTable({ columns, rows, total }: Report): readonly string[] {
  const isMeasure = (name: string) => Object.hasOwn(total, name);
  const titles = columns.map((name) => ({
    title: capitalised(label(name)),
    align: isMeasure(name) ? ('right' as const) : ('left' as const),
  }));
  const lines = rows.map((row) =>
    columns.map((name) => {
      const cell = row[name] ?? null;
      return typeof cell === 'number' ? count(cell) : value(cell);
    }),
  );
  const grouped = columns.some((name) => !isMeasure(name));
  const last = columns.map((name, index) =>
    isMeasure(name) ? count(total[name] ?? 0) : index === 0 ? 'Totaal' : '',
  );
  return table(titles, grouped ? [...lines, last] : [last]);
}

/** A block of lines per row: its name, then what is said of it; what isn't there is left out. */
function asCards({ columns, rows, total, query }: Report): readonly string[] {
  const saidOtherwise = new Set(['name', 'partnerType', ...Object.keys(total)]);
  const fields = columns.filter((name) => !saidOtherwise.has(name));
  const cards = rows.flatMap((row) => [
    String(row['name']),
    ...fields.flatMap((name) => {
      const cell = row[name];
      return cell === null || cell === '' ? [] : [`  ${label(name)}: ${valueInText(String(cell))}`];
    }),
    '',
  ]);
  const totals = Object.entries(total).map(([name, number]) => `${count(number)} ${label(name)}`);
  return [`Op ${query.asOf ?? ''}`, '', ...cards, ...totals];
}

/** `organisation-type` → `organisationType`. */
const camelCase = (text: string): string =>
  text.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
