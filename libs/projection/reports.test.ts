/** What reports can ask of a table: counts, quantiles, what is due, an order and a limit; several reports on one. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { day } from '../domain/kernel/dates.js';
import {
  granted,
  projectionHarness,
  queryReport,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import { reportTable } from '../../test/support/report-table.js';
import { toCsv } from './csv.js';
import { bigint, date, integer, optional, text } from './columns.js';
import { counter, projection, rows } from './define.js';
import { filter, group } from './report.js';

let harness: ProjectionHarness;
beforeAll(async () => {
  harness = await projectionHarness();
});
afterAll(() => harness.close());

test('a read model answers several reports, each by its name', async () => {
  const asked = { table: 'daily', measures: { consultations: { sum: 'consultations' } } } as const;
  const model = projection('asked', 1, {
    tables: { daily: counter({ day: date }, { consultations: bigint }) },
    on: {
      ConsultationGranted: ({ recordedOn }, { daily }) =>
        daily.increment({ day: recordedOn }, { consultations: 1 }),
    },
    report: { ...asked, filters: {}, groupBy: {} },
    reports: {
      'asked-by-month': { ...asked, filters: { from: filter.from('day') }, groupBy: group.byCalendar('day') },
    },
  });
  await harness.record('2026-01-05T08:00:00Z', granted());
  const after = await harness.record('2026-02-05T08:00:00Z', granted(), granted());
  const engine = await harness.engine([model]);
  expect(await queryReport(engine, 'asked', { after })).toMatchObject({ total: { consultations: 3 } });
  expect(
    await queryReport(engine, 'asked-by-month', { after, from: '2026-02-01', groupBy: 'month' }),
  ).toMatchObject({
    rows: [{ month: '2026-02', consultations: 2 }],
  });
  await expect(engine.answer('asked-by-year', {})).rejects.toThrow(RangeError);
});

test('a report whose name can’t stand in its address is refused', () => {
  const asked = { table: 'daily', filters: {}, groupBy: {}, measures: {} } as const;
  const tables = { daily: counter({ day: date }, { consultations: bigint }) };
  expect(() => projection('asked', 1, { tables, on: {}, reports: { 'By Month': asked } })).toThrow(
    RangeError,
  );
});

const cases = rows(
  { case: text, part: integer },
  {
    person: text,
    office: text,
    begun: date,
    ended: optional(date),
    days: optional(integer),
    standing: optional(text),
    due: optional(date),
  },
  { history: 'today only' },
);
const entry = (name: string, more: object = {}) => ({
  case: name,
  part: 0,
  person: name,
  office: 'north',
  begun: '2025-01-01',
  ...more,
});
const measures = {
  cases: { distinct: 'case' },
  parts: 'rows',
  days: { sum: 'days' },
  median: { median: 'days' },
} as const;
const byOffice = { filters: {}, groupBy: group.byColumns('office'), measures };

describe('counts and medians', () => {
  test('a case with several rows is one case, and an open one has no days', async () => {
    const closed = [10, 10, 20, 40].map((days, index) => entry(`closed-${index}`, { days }));
    const parts = [1, 2, 3, 4, 5].map((part) => entry('closed-0', { part }));
    const { ask } = await reportTable(harness.pool, cases, [...closed, ...parts, entry('open')]);
    expect(await ask({ filters: {}, groupBy: {}, measures })).toMatchObject({
      total: { cases: 5, parts: 10, days: 80, median: 15 },
    });
    const none = { filters: { office: filter.equal('office', z.string()) }, groupBy: {}, measures };
    expect((await ask(none, { office: 'nowhere' })).total).toEqual({
      cases: 0,
      parts: 0,
      days: 0,
      median: null,
    });
  });

  test('the total is counted over all rows, and not added up from groups', async () => {
    const { ask } = await reportTable(harness.pool, cases, [
      entry('a', { days: 1 }),
      entry('a', { part: 1, office: 'south', days: 2 }),
      entry('b', { office: 'south', days: 30 }),
      entry('c', { office: 'south', days: 60 }),
    ]);
    expect(await ask(byOffice, { groupBy: 'office' })).toMatchObject({
      columns: ['office', 'cases', 'parts', 'days', 'median'],
      rows: [
        { office: 'north', cases: 1, parts: 1, days: 1, median: 1 },
        { office: 'south', cases: 3, parts: 3, days: 92, median: 30 },
      ],
      groups: 2,
      total: { cases: 3, parts: 4, days: 93, median: 16 },
    });
  });

  test('a case that is once in each of several groups is one case in all', async () => {
    const { ask } = await reportTable(harness.pool, cases, [entry('a'), entry('a', { part: 1 }), entry('b')]);
    const byPart = { filters: {}, groupBy: group.byColumns('part'), measures };
    expect(await ask(byPart, { groupBy: 'part' })).toMatchObject({
      rows: [
        { part: 0, cases: 2, parts: 2 },
        { part: 1, cases: 1, parts: 1 },
      ],
      total: { cases: 2, parts: 3 },
    });
  });

  test('who still waits counts as at least so long, and a median that isn’t reached says so', async () => {
    const waited = { daysSince: 'begun', until: 'ended' } as const;
    const waits = {
      filters: {},
      groupBy: group.byColumns('office'),
      measures: { median: { median: waited }, p90: { p90: waited } },
    };
    const after = (days: number) => ({ ended: `2025-01-${String(days + 1).padStart(2, '0')}` });
    const { ask } = await reportTable(harness.pool, cases, [
      ...[10, 20, 30].map((days) => entry(`north-${days}`, after(days))),
      ...[1, 2].map((one) => entry(`north-open-${one}`)),
      ...[10, 20].map((days) => entry(`south-${days}`, { office: 'south', ...after(days) })),
      ...[1, 2, 3].map((one) => entry(`south-open-${one}`, { office: 'south' })),
      entry('later', { begun: '2025-06-01' }),
    ]);
    const asked = await ask(waits, { groupBy: 'office', asOf: '2025-03-31' });
    expect(asked.rows).toEqual([
      { office: 'north', median: 30, p90: null, p90Over: 89 },
      { office: 'south', median: null, medianOver: 89, p90: null, p90Over: 89 },
    ]);
    expect(toCsv(asked)).toBe('office,median,p90\r\nnorth,30,>89\r\nsouth,>89,>89\r\n');
    const then = await ask(waits, { groupBy: 'office', asOf: '2025-01-16' });
    expect(then.rows).toEqual([
      { office: 'north', median: null, medianOver: 15, p90: null, p90Over: 15 },
      { office: 'south', median: null, medianOver: 15, p90: null, p90Over: 15 },
    ]);
  });

  test('who isn’t waited for any more counts as at least until then, and no longer', async () => {
    const waited = { daysSince: 'begun', until: 'ended', leftOn: 'due' } as const;
    const waits = {
      filters: {},
      groupBy: group.byColumns('office'),
      measures: { median: { median: waited } },
    };
    const { ask } = await reportTable(harness.pool, cases, [
      ...['11', '21', '31'].map((on) => entry(`ended-${on}`, { ended: `2025-01-${on}` })),
      ...[1, 2].map((one) => entry(`left-${one}`, { due: '2025-01-16' })),
      ...['11', '21', '31'].map((on) => entry(`south-${on}`, { office: 'south', ended: `2025-01-${on}` })),
      ...[1, 2].map((one) => entry(`south-left-${one}`, { office: 'south', due: '2025-01-26' })),
    ]);
    const medians = async (asOf: string) => (await ask(waits, { groupBy: 'office', asOf })).rows;
    expect(await medians('2025-03-31')).toEqual([
      { office: 'north', median: 20 },
      { office: 'south', median: 30 },
    ]);
    const notReached = { median: null, medianOver: 12 };
    expect(await medians('2025-01-13')).toEqual([
      { office: 'north', ...notReached },
      { office: 'south', ...notReached },
    ]);
  });

  test('days since a date are counted to the day that is asked about', async () => {
    const { ask } = await reportTable(harness.pool, cases, [
      entry('a', { begun: '2025-03-01' }),
      entry('b', { begun: '2025-03-21' }),
      entry('c', { begun: '2025-03-30' }),
      entry('later', { begun: '2025-04-30' }),
    ]);
    const waiting = {
      filters: {},
      groupBy: {},
      measures: { median: { median: { daysSince: 'begun' } } },
    } as const;
    expect((await ask(waiting, { asOf: '2025-03-31' })).total).toEqual({ median: 10 });
    expect((await ask(waiting)).total).toEqual({ median: 10 });
  });
});

test('what falls due within so many days of a day, in a standing', async () => {
  const due = (name: string, on: string | null, standing = 'open') => entry(name, { due: on, standing });
  const { ask } = await reportTable(harness.pool, cases, [
    due('before', '2025-03-30'),
    due('that day', '2025-03-31'),
    due('in ten days', '2025-04-10'),
    due('in eleven days', '2025-04-11'),
    due('met', '2025-04-01', 'met'),
    due('never', null),
  ]);
  const report = {
    filters: {
      dueWithin: filter.dueWithin('due'),
      standing: filter.equal('standing', z.enum(['open', 'met'])),
    },
    groupBy: group.byColumns('case'),
    measures: { cases: 'rows' },
  } as const;
  const asked = { groupBy: 'case', dueWithin: '10', standing: 'open' };
  expect((await ask(report, asked)).rows.map((row) => row['case'])).toEqual(['in ten days', 'that day']);
  expect((await ask(report, { ...asked, asOf: '2025-03-30', dueWithin: '0' })).rows).toMatchObject([
    { case: 'before' },
  ]);
  for (const dueWithin of ['-1', '1.5', '3661', 'soon'])
    await expect(async () => ask(report, { dueWithin })).rejects.toThrow(/whole number from 0 to 3660/);
});

test('rows are ordered by a measure, the most first, or by a grouping; the limit leaves the total alone', async () => {
  const of = (office: string, days: readonly number[]) =>
    days.map((one, index) => entry(`${office}-${index}`, { office, days: one }));
  const { ask } = await reportTable(harness.pool, cases, [
    ...of('a', [9]),
    ...of('b', [1, 1, 1]),
    ...of('c', [5, 5]),
    ...of('d', [7]),
    entry('open', { office: 'e' }),
  ]);
  const offices = async (more: object) =>
    (await ask(byOffice, { groupBy: 'office', ...more })).rows.map((row) => row['office']).join('');
  expect(await offices({})).toBe('abcde');
  expect(await offices({ orderBy: 'cases' })).toBe('bcade');
  expect(await offices({ orderBy: 'median' })).toBe('adcbe');
  expect(await offices({ orderBy: 'office' })).toBe('abcde');
  expect(await ask(byOffice, { groupBy: 'office', orderBy: 'parts', limit: '2' })).toMatchObject({
    rows: [{ office: 'b' }, { office: 'c' }],
    groups: 5,
    total: { cases: 8 },
  });
  for (const wrong of [{ orderBy: 'office' }, { orderBy: 'person' }, { limit: '0' }, { limit: '1001' }])
    await expect(async () => ask(byOffice, wrong)).rejects.toThrow(/orderBy|limit/);
});

test('a column is looked up in place of its values, or beside them on a day', async () => {
  const { ask } = await reportTable(harness.pool, cases, [
    entry('a', { office: 'old', person: 'p' }),
    entry('b', { office: 'new', person: 'p' }),
    entry('c', { office: 'new', person: 'q', begun: '2025-02-01' }),
    entry('d', { office: 'unknown', person: 'q' }),
  ]);
  const entries = [{ value: 'old', becomes: 'new' }];
  const persons = { ...byOffice, measures: { persons: { distinct: 'person' } } } as const;
  expect(
    await ask(persons, { groupBy: 'office' }, { lookups: [{ column: 'office', as: 'office', entries }] }),
  ).toMatchObject({
    rows: [
      { office: 'new', persons: 2 },
      { office: 'unknown', persons: 1 },
    ],
    total: { persons: 2 },
  });
  const places = [
    { value: 'old', becomes: 'north' },
    { value: 'new', becomes: 'north', until: day('2025-01-31') },
    { value: 'new', becomes: 'south', since: day('2025-02-01') },
  ];
  const lookup = { column: 'office', as: 'place', on: 'begun', entries: places };
  const grouped = { ...persons, groupBy: { ...persons.groupBy, place: { column: 'place' } } };
  expect((await ask(grouped, { groupBy: 'place' }, { lookups: [lookup] })).rows).toEqual([
    { place: 'north', persons: 1 },
    { place: 'south', persons: 1 },
    { place: null, persons: 1 },
  ]);
});
