import pg from 'pg';
import { brusselsDay } from '../../libs/domain/kernel/dates.js';
import { date, instant, text } from '../../libs/projection/columns.js';
import { toCsv } from '../../libs/projection/csv.js';
import { rows } from '../../libs/projection/define.js';
import { filter, group } from '../../libs/projection/report.js';
import { reportTable } from './report-table.js';
import { runScript } from './script.js';

/** Reports by days, made in a process of its own that believes to be elsewhere. @param timeZone of the process */
export async function localDaysIn(timeZone: string, databaseUrl: string): Promise<string> {
  const script = runScript(
    `const { printLocalDays } = await import('./test/support/local-days.ts');
     await printLocalDays(process.argv[1]);`,
    [databaseUrl],
    {},
    { TZ: timeZone, PGTZ: timeZone },
  );
  const line = await script.line();
  await script.ended;
  return line;
}

/** Instants around midnight in Brussels, in winter, in summer, and around the nights on which the clock changes. */
const instants = [
  '2025-01-14T22:30:00.000Z',
  '2025-01-14T23:30:00.000Z',
  '2025-03-29T22:30:00.000Z',
  '2025-03-30T22:30:00.000Z',
  '2025-07-30T21:30:00.000Z',
  '2025-07-30T22:30:00.000Z',
  '2025-07-31T21:30:00.000Z',
  '2025-07-31T22:30:00.000Z',
  '2025-10-25T21:30:00.000Z',
  '2025-10-26T22:30:00.000Z',
  '2025-12-31T22:30:00.000Z',
  '2025-12-31T23:30:00.000Z',
];

/** What `localDaysIn` runs: prints the reports as CSV, on one line. */
export async function printLocalDays(databaseUrl: string): Promise<void> {
  const timezone = process.env['TZ'] ?? '';
  const pool = new pg.Pool({ connectionString: databaseUrl, options: `-c timezone=${timezone}` });
  const { ask } = await reportTable(
    pool,
    rows({ id: text }, { at: instant, day: date }, { history: 'today only' }),
    instants.map((at, index) => ({ id: `${index}`, at, day: brusselsDay(new Date(at)) })),
  );
  const of = (column: 'at' | 'day') => ({
    filters: { from: filter.from(column), to: filter.until(column) },
    groupBy: { ...group.byCalendar(column), ...group.byColumns('at'), plain: { column: 'day' } },
    measures: { events: 'rows' } as const,
  });
  const printed: unknown[] = [new Date('2025-01-14T22:30:00.000Z').getHours()];
  for (const column of ['at', 'day'] as const)
    for (const groupBy of ['day', 'month,quarter,year', 'at', 'plain'])
      for (const period of [{}, { from: '2025-07-31', to: '2025-10-26' }])
        printed.push(toCsv(await ask(of(column), { groupBy, ...period })));
  await pool.end();
  process.stdout.write(`${JSON.stringify(printed)}\n`);
}
