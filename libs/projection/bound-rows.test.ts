import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { freshDatabase } from '../../test/support/database.js';
import { bindTo, boundRows } from './bound-rows.js';

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0')); // which no text of PostgreSQL holds
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const rows = fc.array(
  fc.record({
    words: optional(fc.array(text)),
    aText: optional(text),
    day: optional(fc.constantFrom('2017-08-01', '2024-02-29')),
    whole: optional(fc.integer()),
    large: optional(fc.maxSafeInteger()),
    isSo: optional(fc.boolean()),
  }),
  { maxLength: 5 },
);

test('rows come as they were given, whatever their values', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  const columns = [
    ['words', 'text[]'],
    ['aText', 'text'],
    ['day', 'date'],
    ['whole', 'integer'],
    ['large', 'bigint'],
    ['isSo', 'boolean'],
  ] as const;
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const values: unknown[] = [];
      const table = boundRows(columns, given, bindTo(values));
      const read = await pool.query<object>(
        `select words, a_text as "aText", day::text, whole, large::float8, is_so as "isSo" from ${table}`,
        values,
      );
      expect(read.rows).toEqual(given);
    }),
  );
  const missing: unknown[] = [];
  const table = boundRows([['gone', 'text']], [{}], bindTo(missing));
  expect((await pool.query<object>(`select gone from ${table}`, missing)).rows).toEqual([{ gone: null }]);
  await pool.end();
  await database.drop();
});
