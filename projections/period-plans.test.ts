/** A report reads the rows of its period, or of what goes on on its day, by an index, however many years there are. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { day } from '../libs/domain/kernel/dates.js';
import { sqlName, type Column } from '../libs/projection/columns.js';
import type { Projection } from '../libs/projection/define.js';
import { discoverProjections } from '../libs/projection/discover.js';
import type { Report } from '../libs/projection/report.js';
import { completeQuery, parametersOf, periodsOf } from '../libs/projection/report-query.js';
import { personStatement } from '../libs/projection/person-statement.js';
import { quantilesOf } from '../libs/projection/result.js';
import { createTables, prepareForQuestions } from '../libs/projection/schema.js';
import { countStatement, occurrenceStatement } from '../libs/projection/statement.js';
import { freshDatabase, type FreshDatabase } from '../test/support/database.js';

const ROWS = 20_000;
/** The days of twenty-five years. */
const DAYS = 9_131;

const models = await discoverProjections(new URL('./', import.meta.url));
const reports = models.flatMap((model) =>
  Object.entries(model.reports).map(([name, report]) => [name, model, report] as const),
);
const ofPeriods = reports.filter(([, , report]) => periodsOf(report).length > 0);
const ofStretches = reports.filter(([, , report]) => report.validTime?.until !== undefined);

let database: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test.each(ofPeriods)('the report %s of a year reads no other years', async (name, model, report) => {
  const target = await filled(name, model, report);
  const ends = periodsOf(report).flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const year = Object.fromEntries(ends.map((parameter) => [parameter, '2017']));
  const byMonth = Object.hasOwn(report.groupBy, 'month') ? { groupBy: 'month' } : {};
  for (const more of [{}, byMonth, { knownAt: '2020-01-01T00:00:00Z' }]) {
    const parsed = parametersOf(report).parse({ ...year, ...more });
    const query = completeQuery(report, parsed, day('2020-01-01'));
    const table = model.tables[report.table]!;
    const asked = { report, table, target, query, incrementsThatDay: [], lookups: [] };
    const statements = [
      countStatement(asked),
      ...(report.countsPersons ? [personStatement(asked, [], 0n)] : []),
      ...quantilesOf(report).map(({ quantity }) => occurrenceStatement(asked, quantity)),
    ];
    for (const statement of statements) expect(await wholeScans(statement)).toEqual([]);
  }
});

test.each(ofStretches)(
  'the report %s on a day reads no more than what goes on',
  async (name, model, report) => {
    const target = await filled(name, model, report);
    const query = completeQuery(report, parametersOf(report).parse({}), day('2024-12-01'));
    const table = model.tables[report.table]!;
    const asked = { report, table, target, query, incrementsThatDay: [], lookups: [] };
    expect(await wholeScans(countStatement(asked))).toEqual([]);
    if (report.countsPersons) expect(await wholeScans(personStatement(asked, [], 0n))).toEqual([]);
  },
);

/** A table of the report with rows about days of many years. @returns its quoted name */
async function filled(name: string, model: Projection, { table }: Report): Promise<string> {
  const schema = `"plans_${name.replaceAll('-', '_')}"`;
  await pool.query(`drop schema if exists ${schema} cascade`);
  await createTables(pool, model, schema);
  const target = `${schema}.${sqlName(table)}`;
  const { kind, keys, values } = model.tables[table]!;
  const columns = Object.entries({ ...keys, ...values }).map(
    ([column, { sql }]) => [sqlName(column), madeUp[sql]] as const,
  );
  const known =
    kind === 'counter'
      ? ([['recorded_on', `date '2019-01-01'`]] as const)
      : ([
          ['known_from', `timestamptz '2019-01-01Z'`],
          ['known_to', `'infinity'::timestamptz`],
        ] as const);
  const all = [...columns, ...known];
  await pool.query(`insert into ${target} (${all.map(([column]) => column).join(', ')})
    select ${all.map(([, value]) => value).join(', ')} from generate_series(1, ${ROWS}) as n`);
  await prepareForQuestions(pool, model, schema);
  return target;
}

/** A value of each type of column, by the number `n` of the row; days come in no order. */
const madeUp: Readonly<Record<Column['sql'], string>> = {
  date: `date '2000-01-01' + (n * 7919) % ${DAYS}`,
  text: `'value ' || n`,
  uuid: `md5(n::text)::uuid`,
  integer: `n % 2`,
  bigint: '1',
  boolean: 'true',
  'timestamptz(3)': `timestamptz '2000-01-01Z' + ((n * 7919) % ${DAYS}) * interval '1 day'`,
  'text[]': `array['value']`,
};

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The tables that PostgreSQL reads whole to answer a statement. */
async function wholeScans({ text, values }: { text: string; values: unknown[] }): Promise<readonly string[]> {
  const { rows } = await pool.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
    `explain (format json) ${text}`,
    values,
  );
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => scansIn(plan)));
}

const scansIn = (plan: Plan): readonly string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scansIn),
];
