import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Position } from '../libs/event-store/port.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import {
  granted,
  organisations,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import unusualUse from './unusual-use.js';

const [first, second] = organisations;
let harness: ProjectionHarness;
let engine: ProjectionEngine;
let last: Position;
beforeAll(async () => {
  harness = await projectionHarness();
  engine = await harness.engine([unusualUse]);
  const lateOnSunday = granted({ at: '2018-01-07T22:59:59.999Z', askedBy: 'an' });
  const monday = [
    granted({ at: '2018-01-07T23:00:00.000Z', askedBy: 'an' }),
    refused({ at: '2018-01-09T09:00:00.000Z', askedBy: 'bo' }),
  ];
  const elsewhere = granted({ at: '2018-01-08T09:00:00.000Z', organisation: second });
  await harness.record('2018-01-09T10:00:00.000Z', lateOnSunday, ...monday);
  last = await harness.record(
    '2018-01-10T10:00:00.000Z',
    elsewhere,
    granted({ at: '2018-01-09T09:00:00.000Z', askedBy: 'bo' }),
  );
  expect(await engine.waitFor('unusual-use', last, 10_000)).toBe(true);
});
afterAll(() => harness.close());

const tables = async () => [
  await harness.tableOf('unusual-use', 'weekly'),
  await harness.tableOf('unusual-use', 'users'),
];

test('counts per week of Brussels what each user asked and was refused, by the day of the question', async () => {
  const [weekly, users] = await tables();
  const week = (
    monday: string,
    organisation: string,
    askedBy: string,
    consultations: number,
    refused: number,
  ) => expect.objectContaining({ week: monday, organisation, asked_by: askedBy, consultations, refused });
  expect(weekly).toHaveLength(5);
  expect(weekly).toEqual(
    expect.arrayContaining([
      week('2018-01-01', first, 'an', 1, 0),
      week('2018-01-08', first, 'an', 1, 0),
      week('2018-01-08', first, 'bo', 1, 1),
      week('2018-01-08', first, 'bo', 1, 0), // recorded on another day
      week('2018-01-08', second, '', 1, 0),
    ]),
  );
  expect(users).toEqual([
    expect.objectContaining({ organisation: first, asked_by: 'an' }),
    expect.objectContaining({ organisation: first, asked_by: 'bo' }),
  ]);
});

test('built anew it holds the same rows', async () => {
  const before = await tables();
  for await (const step of engine.rebuild('unusual-use')) expect(step).toBeDefined();
  expect(await tables()).toEqual(before);
});
