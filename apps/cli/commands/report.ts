import { Option, type Command } from 'commander';
import { answerOf, type KbiClient } from '../../../libs/client/client.js';
import type { components, paths } from '../../../libs/client/schema.js';
import { count, label, value } from '../dutch.js';
import type { Session } from '../session.js';
import { table } from '../table.js';

const PATH = '/v1/reports/consultation-statistics';
type Query = NonNullable<paths[typeof PATH]['get']['parameters']['query']>;
type Report = components['schemas']['ConsultationStatisticsReport'];

type Options = Query & { readonly json?: true; readonly csv?: true };

/** `kbi report consultations`: the figure that parliament asks for, narrowed and grouped as asked. */
export function addReport(program: Command, session: Session): void {
  program
    .command('report')
    .description('what the read models answer')
    .command('consultations')
    .description('how often organisations consulted dossiers')
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'last day, YYYY-MM-DD')
    .option('--organisation-type <type>', 'such as OCMW')
    .option('--of <kbo>', 'consultations of this organisation')
    .option('--purpose <purpose>', 'such as SOCIAL_INTEGRATION')
    .option('--channel <channel>', 'such as API')
    .option('--outcome <outcome>', 'granted (unless said), refused or all')
    .option('--group-by <list>', 'with commas, such as year,organisation-type', camelCase)
    .option('--known-at <time>', 'as it was known at this instant, with its time zone')
    .option('--json', 'as JSON')
    .addOption(new Option('--csv', 'as CSV').conflicts('json'))
    .action(({ json, csv, of, ...narrowed }: Options & { of?: string }) =>
      session.withService(['report'], async ({ kbi }) => {
        const organisation = of === undefined ? {} : { organisation: of };
        const query: Query = { ...narrowed, ...organisation, ...(await upToNow(kbi)) };
        const report = await answerOf(
          kbi.http.GET(PATH, {
            params: { query },
            headers: { accept: csv ? 'text/csv' : 'application/json' },
            parseAs: csv ? 'text' : 'json',
          }),
        );
        if (typeof report === 'string') session.world.stdout.write(report);
        else if (json) session.out(JSON.stringify(report, undefined, 2));
        else for (const line of asTable(report)) session.out(line);
      }),
    );
}

/** The answer counts in everything that was recorded before it was asked. */
async function upToNow(kbi: KbiClient): Promise<Pick<Query, 'after'>> {
  const { head } = await answerOf(kbi.http.GET('/v1/projections'));
  return head === null ? {} : { after: head };
}

function asTable({ columns, rows, total }: Report): readonly string[] {
  const isMeasure = (name: string): name is keyof Report['total'] => Object.hasOwn(total, name);
  const titles = columns.map((name) => ({
    title: capitalised(label(name)),
    align: isMeasure(name) ? ('right' as const) : ('left' as const),
  }));
  const lines = rows.map((row) =>
    columns.map((name) => {
      const cell = (row as Readonly<Record<string, string | number | null>>)[name] ?? null;
      return typeof cell === 'number' ? count(cell) : value(cell);
    }),
  );
  const grouped = columns.some((name) => !isMeasure(name));
  const last = columns.map((name, index) =>
    isMeasure(name) ? count(total[name]) : index === 0 ? 'Totaal' : '',
  );
  return table(titles, grouped ? [...lines, last] : [last]);
}

/** `organisation-type` → `organisationType`. */
const camelCase = (text: string): string =>
  text.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
