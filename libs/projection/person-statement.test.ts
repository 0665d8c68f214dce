/** What the database tells of persons, so that few of them can be protected. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSecretKey, randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { freshDatabase, type FreshDatabase } from '../../test/support/database.js';
import { reportTable } from '../../test/support/report-table.js';
import { date, integer, optional, text, uuid } from './columns.js';
import { toCsv } from './csv.js';
import { rows } from './define.js';
import { protectionBy } from './protection.js';
import { filter, group } from './report.js';

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

const table = rows(
  { person: uuid, entry: integer },
  { office: text, day: date, opened: integer, closed: integer, days: optional(integer) },
  { history: 'kept' },
);
const report = {
  filters: {
    office: filter.equal('office', z.string()),
    from: filter.from('day'),
    to: filter.until('day'),
  },
  groupBy: { ...group.byColumns('office'), ...group.byCalendar('day') },
  measures: {
    persons: { distinct: 'person' },
    entries: 'rows',
    opened: { sum: 'opened' },
    closed: { sum: 'closed' },
    median: { median: 'days' },
  },
  countsPersons: { by: 'person' },
} as const;
const protection = protectionBy(createSecretKey(Buffer.alloc(32, 1)));

/** So many persons of an office, each with an entry. */
const personsOf = (office: string, count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      person: randomUUID(),
      entry: 0,
      office,
      day: '2025-01-10',
      opened: 1,
      closed: 0,
      days: index,
      ...more,
    },
  }));

test('a person counts once in each group and once in all, however many entries there are', async () => {
  const some = personsOf('north', 10);
  const again = some.map((entry) => ({ ...entry, entry: 1, opened: 0 }));
  const elsewhere = some.map((entry) => ({ ...entry, entry: 2, office: 'south', opened: 0, days: null }));
  const { ask } = await reportTable(pool, table, [...some, ...again, ...elsewhere]);
  const exact = await ask(report, { groupBy: 'office' });
  expect(exact.total).toEqual({ persons: 10, entries: 30, opened: 10, closed: 0, median: 4.5 });
  // Multiples of ten are told as they are, so that the numbers can be compared.
  expect(await ask(report, { groupBy: 'office' }, { protection })).toEqual(exact);
});

test('few persons are hidden in each measure to which they add, and ordered last', async () => {
  const closedOf = (of: readonly object[]) =>
    of.map((entry, index) => ({ ...entry, closed: index < 3 ? 1 : 0 }));
  const { ask } = await reportTable(pool, table, [
    ...closedOf(personsOf('north', 20)),
    ...personsOf('south', 4),
    ...personsOf('east', 5),
  ]);
  const answer = await ask(report, { groupBy: 'office', orderBy: 'persons' }, { protection });
  const [north, east, south] = answer.rows;
  expect(north).toEqual({
    ...{ office: 'north', persons: 20, entries: 20, opened: 20, closed: null, median: 9.5 },
    hidden: true,
  });
  expect(east).toEqual({ office: 'east', persons: 10, entries: 10, opened: 10, closed: 0, median: 2 });
  const nothing = { persons: null, entries: null, opened: null, closed: 0, median: null };
  expect(south).toEqual({ office: 'south', ...nothing, hidden: true });
  expect(answer.total['persons']).toBeGreaterThanOrEqual(20);
  expect(toCsv(answer, { counts: ['persons', 'entries', 'opened', 'closed'] })).toBe(
    [
      'office,persons,entries,opened,closed,median',
      'north,20,20,20,<5,9.5',
      'east,10,10,10,0,2',
      'south,<5,<5,<5,0,(<5)',
      '',
    ].join('\r\n'),
  );
});

test('the same persons are the same number by whatever filter, period and moment they are found', async () => {
  const { ask } = await reportTable(pool, table, [
    ...personsOf('north', 13),
    ...personsOf('south', 17, { knownFrom: '2025-02-01T00:00:00Z', day: '2025-02-10' }),
  ]);
  const norths = [
    (await ask(report, { groupBy: 'office' }, { protection })).rows[0],
    (await ask(report, { office: 'north' }, { protection })).total,
    (await ask(report, { to: '2025-01-31' }, { protection })).total,
    (await ask(report, { knownAt: '2025-01-20T00:00:00Z' }, { protection })).total,
  ];
  expect(new Set(norths.map((row) => row?.['persons'])).size).toBe(1);
  expect([10, 20]).toContain(norths[0]?.['persons']);
  const numbers = new Set<unknown>();
  for (const secret of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) {
    const other = protectionBy(createSecretKey(Buffer.alloc(32, secret)));
    numbers.add((await ask(report, { office: 'north' }, { protection: other })).total['persons']);
  }
  expect(numbers).toEqual(new Set([10, 20]));
});

test('the database names a person as it always did, so that numbers that were told are told again', async () => {
  const { rows: named } = await pool.query(
    `select uuid_hash_extended('0b6cbc0a-52f5-4b0c-9d5c-5ec4d6f0a7d3', 1234567890123456789)::text as name`,
  );
  expect(named).toEqual([{ name: '898592473049712539' }]);
});

test('of nobody counts are 0, a quantile has no value, and nothing is hidden', async () => {
  const { ask } = await reportTable(pool, table, []);
  const nobody = { persons: 0, entries: 0, opened: 0, closed: 0, median: null };
  for (const groupBy of [{}, { groupBy: 'office' }])
    expect((await ask(report, groupBy, { protection })).total).toEqual(nobody);
});

test('a report that counts something else several times can’t protect persons', async () => {
  const { ask } = await reportTable(pool, table, []);
  const offices = { ...report, measures: { offices: { distinct: 'office' } } } as const;
  await expect(ask(offices, {}, { protection })).rejects.toThrow(RangeError);
  const { countsPersons: _, ...others } = report;
  await expect(ask(others, {}, { protection })).rejects.toThrow(RangeError);
});
