import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConsultationReviewed } from '../libs/domain/consultation/events.js';
import {
  granted,
  organisations,
  projectionHarness,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import emergencies from './emergencies.js';

let harness: ProjectionHarness;
beforeAll(async () => {
  harness = await projectionHarness();
});
afterAll(() => harness.close());

test('holds every emergency until when it is to be reviewed, and its review', async () => {
  const stream = `consultation-${crypto.randomUUID()}`;
  const at = '2018-02-01T23:30:00.000Z'; // past midnight in Brussels
  await harness.record(at, granted({ at }));
  await harness.recordOn(stream, at, granted({ at, emergency: true, lifted: ['NOT_INSCRIBED'] }));
  const engine = await harness.engine([emergencies]);
  const review = { organisation: organisations[1], on: '2018-02-20', verdict: 'JUSTIFIED' } as const;
  const open = {
    organisation: organisations[0],
    lifted: ['NOT_INSCRIBED'],
    due_on: '2018-02-09',
    verdict: null,
  };
  const rows = () => harness.tableOf('emergencies', 'emergencies');
  const before = (await harness.store.head())!;
  expect(await engine.waitFor('emergencies', before, 10_000)).toBe(true);
  expect(await rows()).toEqual([expect.objectContaining(open)]);
  const last = await harness.recordOn(
    stream,
    '2018-02-20T09:00:00.000Z',
    ConsultationReviewed.of(review as never),
  );
  expect(await engine.waitFor('emergencies', last, 10_000)).toBe(true);
  const reviewed = { reviewed_on: '2018-02-20', reviewer: organisations[1], verdict: 'JUSTIFIED' };
  expect(await rows()).toEqual([expect.objectContaining({ ...open, ...reviewed })]);
});
