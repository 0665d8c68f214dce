import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { day } from '../../libs/domain/kernel/dates.js';
import { sqlName } from '../../libs/projection/columns.js';
import { projection, type Rows } from '../../libs/projection/define.js';

import { readReport } from '../../libs/projection/read-report.js';
import type { Report } from '../../libs/projection/report.js';
import { completeQuery, parametersOf, type AnsweredHow } from '../../libs/projection/report-query.js';
import { createTables } from '../../libs/projection/schema.js';
import { bindTo, boundRows } from '../../libs/projection/bound-rows.js';

/** The day that is today in these tests. */
export const today = day('2025-03-31');

/** A table of a read model with these rows, known from the first day of 2025 unless they say otherwise. */
export async function reportTable(
  pool: pg.Pool,
  table: Rows,
  rows: readonly Readonly<Record<string, unknown>>[],
) {
  const schema = `"table_${randomUUID().replaceAll('-', '')}"`;
  await createTables(pool, projection('asked', 1, { tables: { rows: table }, on: {} }), schema);
  const columns = Object.entries({ ...table.keys, ...table.values }).map(
    ([name, { sql }]) => [name, sql as string] as const,
  );
  const known =
    table.history === 'kept'
      ? ([
          ['knownFrom', 'timestamptz'],
          ['knownTo', 'timestamptz'],
        ] as const)
      : [];
  const all = [...columns, ...known];
  const names = all.map(([name]) => sqlName(name)).join(', ');
  const dated = rows.map((row) => ({ knownFrom: '2025-01-01T00:00:00Z', knownTo: 'infinity', ...row }));
  const values: unknown[] = [];
  const given = boundRows(all, dated, bindTo(values));
  await pool.query(`insert into ${schema}.rows (${names}) select ${names} from ${given}`, values);
  return {
    /** Answers a report on it, from parameters as a request brings them. */
    ask: (
      report: Omit<Report, 'table'>,
      parameters: object = {},
      { lookups = [], protection }: AnsweredHow = {},
    ) => {
      const whole = { ...report, table: 'rows' };
      const query = completeQuery(whole, parametersOf(whole).parse(parameters), today);
      const target = `${schema}.rows`;
      return readReport(pool, {
        report: whole,
        table,
        target,
        query,
        incrementsThatDay: [],
        lookups,
        protection,
      });
    },
  };
}
