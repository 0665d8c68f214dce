import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DevelopmentReleased } from '../libs/domain/development/development.js';
import type { Position } from '../libs/event-store/port.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import {
  queryReport,
  projectionHarness,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import developments from './developments.js';

let harness: ProjectionHarness;
let engine: ProjectionEngine;
let last: Position;

beforeAll(async () => {
  harness = await projectionHarness();
  engine = await harness.engine([developments], { clock: () => new Date('2018-02-01T09:00:00.000Z') });
  await state('2018-01-08T09:00:00.000Z', { state: 'PLANNED', on: '2017-09-01', expectedOn: '2018-03-01' });
  await state('2018-01-09T09:00:00.000Z', { state: 'IN_TEST', on: '2018-01-08' });
  await state('2018-01-10T09:00:00.000Z', { state: 'IN_TEST', on: '2018-01-05' });
});
afterAll(() => harness.close());

async function state(at: string, more: object) {
  const stated = { development: 'nt2', name: 'NT2', changes: 'De weergave', forWhom: 'Iedereen' };
  const event = DevelopmentReleased.of({ ...stated, ...more } as never);
  last = await harness.recordOn('development-nt2', at, event);
}

async function statesAsOf(parameters: object) {
  const answer = await queryReport(engine, 'developments', { after: last, ...parameters });
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return answer.rows.map(({ state, since }) => [state, since]);
}

test('a development is in one state as of a day; without one, as of today', async () => {
  expect(await statesAsOf({ asOf: '2017-08-31' })).toEqual([]);
  expect(await statesAsOf({ asOf: '2017-12-31' })).toEqual([['PLANNED', '2017-09-01']]);
  expect(await statesAsOf({})).toEqual([['IN_TEST', '2018-01-05']]);
  expect(await statesAsOf({ state: 'RELEASED' })).toEqual([]);
});

test('a corrected day is known since the correction', async () => {
  expect(await statesAsOf({ knownAt: '2018-01-10T08:59:59.999Z' })).toEqual([['IN_TEST', '2018-01-08']]);
  expect(await statesAsOf({ asOf: '2018-01-06', knownAt: '2018-01-10T08:59:59.999Z' })).toEqual([
    ['PLANNED', '2017-09-01'],
  ]);
  expect(await statesAsOf({ asOf: '2018-01-06' })).toEqual([['IN_TEST', '2018-01-05']]);
});

test('it lists what it has, unless groups are asked', async () => {
  const answer = await queryReport(engine, 'developments', { after: last, groupBy: 'state' });
  expect(answer).toMatchObject({ rows: [{ state: 'IN_TEST', developments: 1 }] });
});
