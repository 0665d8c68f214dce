import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  granted,
  queryReport,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import { integer, kbo } from './columns.js';
import { counter, projection } from './define.js';

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

const tables = { often: counter({ organisation: kbo }, { consultations: integer }) };
const report = {
  table: 'often',
  filters: {},
  groupBy: {},
  measures: { consultations: { sum: 'consultations' } },
} as const;

/** Counts what was granted; `refuses` says what it makes of a refusal. */
const counting = (name: string, refuses: () => number, version = 1) =>
  projection(name, version, {
    tables,
    report,
    on: {
      ConsultationGranted: ({ facts: { organisation } }, { often }) =>
        often.increment({ organisation }, { consultations: 1 }),
      ConsultationRefused: ({ facts: { organisation } }, { often }) => {
        often.increment({ organisation }, { consultations: 100 });
        often.increment({ organisation }, { consultations: refuses() });
      },
    },
  });

const unbearable = () => {
  throw new RangeError('a refusal can’t be counted');
};
const resultOf = (consultations: number) => ({ kind: 'result', total: { consultations } });
/** Polls until it holds. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('of two engines one works; the other goes on where it was killed, and nothing counts twice (contract 45)', async () => {
  const shared = counting('shared', () => 1);
  const [one, other] = [
    await harness.engine([shared], { owner: 'one' }),
    await harness.engine([shared], { owner: 'other' }),
  ];
  const owners = async () =>
    (await one.builds()).filter(({ name }) => name === 'shared').map(({ owner }) => owner);
  expect(await one.waitFor('shared', await harness.record('2026-01-01T08:00:00Z', granted()), 10_000)).toBe(
    true,
  );
  expect(await other.waitFor('shared', (await harness.store.head())!, 10_000)).toBe(true);
  expect(harness.lifecycleEvents.filter(({ kind }) => kind === 'started')).toHaveLength(1);
  const [owner] = await owners();
  const [active, standby] = owner === 'one' ? [one, other] : [other, one];
  await active.stop();
  const position = await harness.record('2026-01-01T08:00:01Z', granted(), granted());
  expect(await standby.waitFor('shared', position, 10_000)).toBe(true);
  expect(await queryReport(standby, 'shared', {})).toMatchObject(resultOf(3));
  expect(await owners()).toEqual([owner === 'one' ? 'other' : 'one']);
});

test('an owner whose connections were cut loses its build to the other one, or takes it again, and counts once', async () => {
  const engines = [
    await harness.engine([counting('cut', () => 1)]),
    await harness.engine([counting('cut', () => 1)]),
  ];
  for (let second = 0; second < 6; second += 1) {
    const recording = harness.record(`2026-01-02T08:00:0${second}Z`, granted(), granted());
    await harness.cut(engines[second % 2]!);
    const position = await recording;
    // A cut may hit the connection of waitFor itself: then it is called again.
    await until(() => engines[0]!.waitFor('cut', position, 20_000).catch(() => false));
  }
  const log = await harness.store.readAll({ filter: { types: ['ConsultationGranted'] } });
  expect(await queryReport(engines[1]!, 'cut', {})).toMatchObject(resultOf(log.events.length));
});

test('an event that a handler can’t take stops its projection there, and no other (contract 43)', async () => {
  const engine = await harness.engine([counting('poisoned', unbearable), counting('healthy', () => 1)]);
  const before = await harness.record('2026-01-03T08:00:00Z', granted());
  expect(await engine.waitFor('poisoned', before, 10_000)).toBe(true);
  const log = await harness.store.readAll({ filter: { types: ['ConsultationGranted'] } });
  const poison = await harness.record('2026-01-03T08:00:01Z', refused());
  const after = await harness.record('2026-01-03T08:00:02Z', granted());

  expect(await engine.waitFor('healthy', after, 10_000)).toBe(true);
  expect(await engine.waitFor('poisoned', after, 60_000)).toBe(false);
  expect(await queryReport(engine, 'poisoned', { after })).toEqual({ kind: 'stopped' });
  expect(await queryReport(engine, 'poisoned', {})).toEqual({ kind: 'stopped' });
  const knownAt = '2026-01-03T08:00:00.000Z';
  expect(await queryReport(engine, 'poisoned', { knownAt })).toMatchObject(resultOf(log.events.length));
  const failure = {
    position: poison,
    type: 'ConsultationRefused',
    reason: 'RangeError: a refusal can’t be counted',
  };
  expect((await engine.builds()).find(({ name }) => name === 'poisoned')).toMatchObject({
    status: 'stopped',
    failure,
  });
  expect(harness.lifecycleEvents).toContainEqual(
    expect.objectContaining({ kind: 'stopped', projection: 'poisoned', failure }),
  );

  await engine.stop();
  const mended = await harness.engine([counting('poisoned', () => 1)]);
  await until(() => mended.waitFor('poisoned', after, 10_000)); // until a runner takes it on, its status is stopped
  expect(await queryReport(mended, 'poisoned', {})).toMatchObject(resultOf(log.events.length + 101 + 1));
});

test('a value that PostgreSQL refuses stops the projection at the event that gave it, the events before it counted', async () => {
  await harness.record('2026-01-04T08:00:00Z', granted(), granted());
  const all = await harness.store.readAll({
    filter: { types: ['ConsultationGranted', 'ConsultationRefused'] },
  });
  const firstRefusal = all.events.find(({ type }) => type === 'ConsultationRefused')!;
  const before = all.events.indexOf(firstRefusal);
  const engine = await harness.engine([counting('overflowing', () => 2 ** 40)]);
  await until(() =>
    harness.lifecycleEvents.some((one) => one.kind === 'stopped' && one.projection === 'overflowing'),
  );
  const [build] = (await engine.builds()).filter(({ name }) => name === 'overflowing');
  expect(build).toMatchObject({
    status: 'stopped',
    events: before,
    failure: { position: firstRefusal.position },
  });
});
