import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Position } from '../libs/event-store/port.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import { correctFact } from '../test/support/correction-examples.js';
import { obliged, residenceStated } from '../test/support/examples.js';
import { closeFinding, importFindingNoted } from '../test/support/finding-examples.js';
import { given } from '../test/support/given.js';
import {
  queryReport,
  projectionHarness,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import findings from './findings.js';

let harness: ProjectionHarness;
let engine: ProjectionEngine;
let last: Position;

/** A finding of an import, which is closed and then corrected; and a decision that lost its ground and has it again. */
const history = given(
  ...[importFindingNoted, obliged, residenceStated({ on: '2016-01-05', commune: '21004' })],
  ...[residenceStated({ on: '2016-01-05', commune: '44021' }), closeFinding(), correctFact(7)],
).history.map((event) => ({ ...event, personal: {} })); // no key is at hand

beforeAll(async () => {
  harness = await projectionHarness();
  engine = await harness.engine([findings]);
  await harness.record('2026-01-31T22:30:00.000Z', ...history.slice(0, 5)); // January in Brussels
  await harness.record('2026-01-31T23:30:00.000Z', ...history.slice(5, 8)); // February
  last = await harness.record('2026-03-02T09:00:00.000Z', ...history.slice(8));
});
afterAll(() => harness.close());

async function answer(parameters: object) {
  const answer = await queryReport(engine, 'findings', { after: last, ...parameters });
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return answer;
}

test('what it is fed with is what it is meant to be', () =>
  expect(history.map(({ type }) => type)).toEqual([
    ...['DossierOpened', 'ImportFindingNoted', 'TargetGroupDetermined', 'ResidenceStated', 'FindingNoted'],
    ...['ResidenceStated', 'FindingResolved', 'FindingClosed', 'FactCorrected'],
  ]));

test('findings are counted by kind and code, on the day of recording in Brussels', async () => {
  const { rows, total } = await answer({ groupBy: 'month,kind,code' });
  const stated = { kind: 'STATED_OTHERWISE', code: 'NOT_OBLIGED' };
  const lost = { kind: 'GROUND_LOST', code: 'LIVES_OUTSIDE_FLANDERS' };
  expect(rows).toEqual([
    { month: '2026-01', ...lost, noted: 1, closed: 0, resolved: 0 },
    { month: '2026-01', ...stated, noted: 1, closed: 0, resolved: 0 },
    { month: '2026-02', ...lost, noted: 0, closed: 0, resolved: 1 },
    { month: '2026-02', ...stated, noted: 0, closed: 1, resolved: 0 },
    { month: '2026-03', ...stated, noted: 0, closed: -1, resolved: 0 },
  ]);
  expect(total).toEqual({ noted: 2, closed: 0, resolved: 1 });
});

test('as known before a closing was corrected, it counts', async () => {
  expect((await answer({ knownAt: '2026-03-02T08:59:59.999Z' })).total).toMatchObject({ closed: 1 });
  expect((await answer({ knownAt: '2026-01-31T23:00:00.000Z' })).total).toMatchObject({
    noted: 2,
    closed: 0,
  });
});

test('it narrows by kind, code and days', async () => {
  expect((await answer({ kind: 'GROUND_LOST' })).total).toEqual({ noted: 1, closed: 0, resolved: 1 });
  expect((await answer({ code: 'NOT_OBLIGED', to: '2026-02-28' })).total).toMatchObject({ closed: 1 });
});
