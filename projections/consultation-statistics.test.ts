import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { InvalidPosition, type Position } from '../libs/event-store/port.js';
import { toCsv } from '../libs/projection/csv.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import type { ReportResult } from '../libs/projection/result.js';
import {
  granted,
  organisations,
  queryReport,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import statistics from './consultation-statistics.js';

const [first, second] = organisations;
let harness: ProjectionHarness;
let engine: ProjectionEngine;
let last: Position;

beforeAll(async () => {
  harness = await projectionHarness();
  engine = await harness.engine([statistics]);
  const aroundMidnight = [
    granted({ at: '2017-08-31T21:59:59.999Z' }),
    granted({ at: '2017-08-31T22:00:00.000Z' }),
  ];
  const ofSecond = granted({ at: '2017-10-01T10:00:00.000Z', organisation: second });
  const ofAgency = granted({ at: '2017-12-31T22:59:59.999Z', organisationType: 'AGENCY', channel: 'API' });
  await harness.record('2026-01-05T09:00:00.000Z', ...aroundMidnight);
  await harness.record('2026-01-05T09:00:00.001Z', ofSecond, refused());
  last = await harness.record('2026-01-06T10:00:00.000Z', ofAgency);
});
afterAll(() => harness.close());

async function answer(parameters: object): Promise<ReportResult> {
  const answer = await queryReport(engine, 'consultation-statistics', { after: last, ...parameters });
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return answer;
}
const count = async (parameters: object) => (await answer(parameters)).total['consultations'];

test('counts what was granted, unless asked otherwise', async () => {
  expect(await count({})).toBe(4);
  expect(await count({ outcome: 'refused' })).toBe(1);
  expect(await count({ outcome: 'all' })).toBe(5);
});

test('a day ends at midnight in Brussels', async () => {
  const { rows } = await answer({ groupBy: 'day', to: '2017-09-01' });
  expect(rows).toEqual([
    { day: '2017-08-31', consultations: 1 },
    { day: '2017-09-01', consultations: 1 },
  ]);
});

test('narrows by every filter, days included', async () => {
  expect(await count({ from: '2017-09-01', to: '2017-10-01' })).toBe(2);
  expect(await count({ organisation: '0316380940' })).toBe(1);
  expect(await count({ organisationType: 'AGENCY' })).toBe(1);
  expect(await count({ channel: 'MAGDA', purpose: 'SOCIAL_INTEGRATION' })).toBe(3);
  expect(await count({ purpose: 'ENFORCEMENT' })).toBe(0);
});

test('groups by several names, in the order of the names', async () => {
  const { columns, rows } = await answer({ groupBy: 'quarter,organisation' });
  expect(columns).toEqual(['quarter', 'organisation', 'consultations']);
  expect(rows).toEqual([
    { quarter: '2017-Q3', organisation: first, consultations: 2 },
    { quarter: '2017-Q4', organisation: first, consultations: 1 },
    { quarter: '2017-Q4', organisation: second, consultations: 1 },
  ]);
});

test('groups by month, year and outcome', async () => {
  expect(toCsv(await answer({ groupBy: 'month,outcome', outcome: 'all' })).split('\r\n')).toEqual([
    'month,outcome,consultations',
    ...[
      '2017-08,granted,1',
      '2017-08,refused,1',
      '2017-09,granted,1',
      '2017-10,granted,1',
      '2017-12,granted,1',
    ],
    '',
  ]);
  expect((await answer({ groupBy: 'year' })).rows).toEqual([{ year: '2017', consultations: 4 }]);
});

test('counts refusals apart by their reason', async () => {
  const { rows } = await answer({ groupBy: 'outcome,reason', outcome: 'all' });
  expect(rows).toEqual([
    { outcome: 'granted', reason: 'none', consultations: 4 },
    { outcome: 'refused', reason: 'PURPOSE_NOT_AUTHORISED', consultations: 1 },
  ]);
  expect(await count({ outcome: 'all', reason: 'PURPOSE_NOT_AUTHORISED' })).toBe(1);
});

test('tells what was known at an instant, to the millisecond', async () => {
  expect(await count({ knownAt: '2026-01-05T08:59:59.999Z' })).toBe(0);
  expect(await count({ knownAt: '2026-01-05T09:00:00.000Z' })).toBe(2);
  expect(await count({ knownAt: '2026-01-05T10:00:00.001+01:00' })).toBe(3);
  expect(await count({ knownAt: '2026-01-06T09:59:59.999Z' })).toBe(3);
  expect(await count({ knownAt: '2026-01-06T10:00:00.000Z' })).toBe(4);
});

test('refuses a wrong parameter', async () => {
  const dates = [{ from: '2017-02-30' }, { knownAt: 'yesterday' }, { asOf: '2017-01-01' }];
  const names = [{ groupBy: 'day,day' }, { groupBy: 'person' }, { colour: 'red' }];
  for (const wrong of [...dates, ...names, { outcome: 'lost' }, { reason: 'BECAUSE' }, { use: 'fun' }])
    await expect(queryReport(engine, 'consultation-statistics', wrong)).rejects.toThrow(z.ZodError);
  await expect(queryReport(engine, 'consultation-statistics', { after: 'x' })).rejects.toThrow(
    InvalidPosition,
  );
  await expect(engine.answer('no-such-report', {})).rejects.toThrow(RangeError);
});

test('what was recorded around midnight in Brussels was known from its instant on', async () => {
  const [evening, night] = ['2026-07-31T21:59:59.999Z', '2026-07-31T22:00:00.000Z'];
  await harness.record(evening, granted({ at: evening }), granted({ at: evening }));
  last = await harness.record(night, granted({ at: night }));
  const instants = ['2026-07-31T21:59:59.998Z', evening, night, '2026-08-01T10:00:00.000Z'];
  const known = await Promise.all(instants.map((knownAt) => count({ knownAt })));
  expect(known).toEqual([4, 6, 7, 7]);
});
