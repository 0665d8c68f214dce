/** A read model stands still at an event, and goes on: after a repair, or when an operator decides so. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  granted,
  projectionHarness,
  queryReport,
  refused,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import type { Position } from '../event-store/port.js';
import { openRecorded, sealEvent } from '../privacy/event-sealing.js';
import { buildTo } from './build-to.js';
import { integer, kbo, text } from './columns.js';
import { counter, projection, rows, type PersonalPart } from './define.js';
import { documents } from './documents.js';
import type { EngineOptions, ProjectionEngine } from './engine.js';
import { verifyProjection } from './verify.js';

let harness: ProjectionHarness;
let runs = 0;
let name: string;
beforeAll(async () => (harness = await projectionHarness()));
beforeEach(() => {
  name = `model-${(runs += 1)}`;
});
afterAll(() => harness.close());

const tables = { often: counter({ organisation: kbo }, { consultations: integer }) };
const report = {
  table: 'often',
  filters: {},
  groupBy: {},
  measures: { consultations: { sum: 'consultations' } },
} as const;
type How = { withPersonalPart?: true; takes?: (position: Position) => void };

/** Counts what was granted. */
const counting = (called: string, { takes = () => undefined, ...how }: How = {}) =>
  projection(called, 1, {
    tables,
    report,
    ...how,
    on: {
      ConsultationGranted: ({ facts: { organisation }, position }, { often }) => {
        takes(position);
        often.increment({ organisation }, { consultations: 1 });
      },
    },
  });

/** How many events a stream holds. */
const following = (called: string, withPersonalPart = false) =>
  documents(called, 1, {
    withPersonalPart,
    tables: { streams: rows({ stream: text }, { events: integer }, { history: 'today only' }) },
    of: ['ConsultationGranted', 'ConsultationRefused'],
    initial: 0,
    evolve: (events: number) => events + 1,
    rows: (events, stream) => ({ streams: [{ key: { stream }, values: { events } }] }),
  });

const nothingBlind = {
  blindName: () => [],
  blindBirthDate: () => '',
} as unknown as PersonalPart['blindIndex'];
const openPersonalParts: EngineOptions['openPersonalParts'] = async (events) => {
  const opened = await openRecorded(events, { findKeys: () => Promise.resolve(new Map()) });
  return opened.map(({ personal }) => ({ personal, blindIndex: nothingBlind }));
};

/** Records an event of a version that no program knows yet, on a stream or one of its own. */
async function recordNewer(stream = `consultation-${randomUUID()}`): Promise<Position> {
  const sealed = sealEvent({ id: randomUUID(), stream, event: granted() });
  return (await harness.store.append(stream, 'any', [{ ...sealed, version: 99 }])).position;
}

/** Records what an operator decided. */
async function decide(
  type: 'ProjectionEventSkipped' | 'ProjectionRetried',
  position: Position,
): Promise<void> {
  const facts = { projection: name, position, type: 'ConsultationGranted' };
  const decision = { id: randomUUID(), type, version: 1, data: { facts } };
  await harness.store.append(`projection-${name}`, 'any', [decision]);
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
const buildOf = async (engine: ProjectionEngine, called = name) =>
  (await engine.builds()).find((build) => build.name === called)!;
const stopped = (engine: ProjectionEngine, called = name) =>
  until(async () =>
    (await engine.builds()).some((build) => build.name === called && build.status === 'stopped'),
  );
const totalOf = async (engine: ProjectionEngine, query: object = {}) => {
  const answer = await queryReport(engine, name, query);
  return answer.kind === 'result' ? answer.total['consultations'] : answer.kind;
};
const recordTen = () =>
  harness.record('2026-01-01T08:00:00Z', ...Array.from({ length: 10 }, () => granted()));
const allGranted = async () =>
  (await harness.store.readAll({ filter: { types: ['ConsultationGranted'] } })).events;

describe('an event that can’t be read', () => {
  test('of a newer version stops who handles it, with the reason, and nobody else; nothing is guessed', async () => {
    const before = await recordTen();
    const handled = (await allGranted()).length;
    const others = projection(`${name}-others`, 1, {
      tables,
      on: {
        ConsultationRefused: ({ facts: { organisation } }, { often }) =>
          often.increment({ organisation }, {}),
      },
    });
    const models = [
      counting(`${name}-facts`),
      counting(`${name}-personal`, { withPersonalPart: true }),
      following(`${name}-documents`),
    ];
    const engine = await harness.engine([...models, others], { openPersonalParts });
    const poison = await recordNewer();
    await recordTen();
    const last = await harness.record('2026-01-01T08:00:00Z', refused());
    expect(await engine.waitFor(others.name, last, 10_000)).toBe(true);
    for (const { name: called } of models) {
      await stopped(engine, called);
      expect(await buildOf(engine, called)).toMatchObject({
        ...{ checkpoint: before, events: handled },
        failure: {
          position: poison,
          type: 'ConsultationGranted',
          reason: 'NotReadable: ConsultationGranted version 99 is newer than this program knows',
        },
      });
    }
  });

  test('whose conversion fails is not passed over: after the repair all are counted (E3)', async () => {
    name = `repaired-${runs}`;
    const poisoned = (await recordTen())!;
    const openBadly: typeof openPersonalParts = (events) =>
      events.some(({ position }) => position === poisoned)
        ? Promise.reject(new TypeError('this names somebody'))
        : openPersonalParts!(events);
    const readable = (await allGranted()).filter(({ version }) => version === 1);
    const newer = (await allGranted()).filter(({ version }) => version > 1);
    for (const { position } of newer) await decide('ProjectionEventSkipped', position);
    const model = counting(name, { withPersonalPart: true });
    const engine = await harness.engine([model], { openPersonalParts: openBadly });
    const last = await recordTen();
    await stopped(engine);
    expect((await buildOf(engine)).failure).toEqual({
      ...{ position: poisoned, type: 'ConsultationGranted', reason: 'TypeError' },
    });
    expect((await buildOf(engine)).events).toBe(readable.length - 1);
    await engine.stop();
    const repaired = await harness.engine([model], { openPersonalParts });
    await until(() => repaired.waitFor(name, last, 10_000));
    expect(await totalOf(repaired)).toBe(readable.length + 10);
  });
});

test('while keys are away, also for documents, it doesn’t stop: it goes on by itself', async () => {
  const stream = `consultation-${randomUUID()}`;
  let left = 0;
  const openAtLast: typeof openPersonalParts = (events) => {
    if (left === 0 || events.some(({ revision }) => revision > 0)) return openPersonalParts!(events);
    left -= 1;
    return Promise.reject(new Error('Connection terminated unexpectedly'));
  };
  const newer = (await allGranted()).filter(({ version }) => version > 1);
  for (const { position } of newer) await decide('ProjectionEventSkipped', position);
  const engine = await harness.engine([following(name, true)], { openPersonalParts: openAtLast });
  const first = await harness.recordOn(stream, '2026-01-01T08:00:00Z', granted());
  await until(() => engine.waitFor(name, first, 10_000));
  left = 3;
  const last = await harness.recordOn(stream, '2026-01-01T08:00:00Z', refused());
  await until(() => engine.waitFor(name, last, 10_000));
  expect(left).toBe(0);
  const ofThis = harness.lifecycleEvents.filter((one) => one.projection === name);
  expect(new Set(ofThis.map(({ kind }) => kind))).toEqual(new Set(['started', 'interrupted', 'serving']));
  expect(await harness.tableOf(name, 'streams')).toContainEqual({ stream, events: 2 });
});

/** A model that fails at one event as long as it is told to, and engines of two processes that keep it. */
async function twoProcesses() {
  const readable = (await allGranted()).filter(({ version }) => version === 1);
  for (const { position, version } of await allGranted())
    if (version > 1) await decide('ProjectionEventSkipped', position);
  const poison = await recordTen();
  const attempts = { failing: true, count: 0 };
  const takes = (position: Position) => {
    if (position !== poison || !attempts.failing) return;
    attempts.count += 1;
    throw new RangeError('not this one');
  };
  const model = counting(name, { takes });
  const engines = [await harness.engine([model]), await harness.engine([model])];
  const last = await recordTen();
  await stopped(engines[0]!);
  return { model, engines, attempts, poison, last, counted: readable.length + 20 };
}

describe('what an operator decides', () => {
  test('an event is skipped: it goes on at once, and every build and answer leaves the event out', async () => {
    const { model, engines, poison, last, counted } = await twoProcesses();
    const [one, other] = engines as [ProjectionEngine, ProjectionEngine];
    await decide('ProjectionEventSkipped', poison);
    for (const engine of engines) await until(() => engine.waitFor(name, last, 10_000));
    expect(await buildOf(one)).toMatchObject({ status: 'running', failure: null });
    expect(await totalOf(other)).toBe(counted - 1);
    const knownAt = '2026-01-01T08:00:00.000Z';
    expect(await totalOf(one, { knownAt })).toBe(counted - 1);
    const states: string[] = [];
    for await (const { state } of other.rebuild(name)) states.push(state);
    expect(states.at(-1)).toBe('done');
    expect(await totalOf(one)).toBe(counted - 1);
    const never = new AbortController().signal;
    for await (const { state, events } of buildTo(model, last, one.scratchSources, never))
      if (state !== 'building') expect({ state, events }).toEqual({ state: 'built', events: counted - 1 });
    for await (const { state } of verifyProjection(model, one.scratchSources, never))
      expect(['building', 'same']).toContain(state);
  });

  test('it tries again each time that is asked, and goes on when it can', async () => {
    const { engines, attempts, poison, last, counted } = await twoProcesses();
    const before = attempts.count;
    await decide('ProjectionRetried', poison);
    await until(() => attempts.count > before);
    await stopped(engines[0]!);
    const after = attempts.count;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(attempts.count).toBe(after); // what was decided before isn't done again
    attempts.failing = false;
    expect((await buildOf(engines[0]!)).status).toBe('stopped');
    await decide('ProjectionRetried', poison);
    for (const engine of engines) await until(() => engine.waitFor(name, last, 10_000));
    expect(await totalOf(engines[1]!)).toBe(counted);
  });

  test('a skipped event is not in the document that later events of its stream change', async () => {
    const stream = `consultation-${randomUUID()}`;
    const model = following(name);
    for (const { position, version } of await allGranted())
      if (version > 1) await decide('ProjectionEventSkipped', position);
    await harness.recordOn(stream, '2026-01-02T08:00:00Z', granted());
    const unreadable = await recordNewer(stream);
    const first = await harness.recordOn(stream, '2026-01-02T08:00:00Z', refused());
    const engine = await harness.engine([model]);
    await stopped(engine);
    expect((await buildOf(engine)).failure).toMatchObject({ position: unreadable });
    await decide('ProjectionEventSkipped', unreadable);
    await until(() => engine.waitFor(name, first, 10_000));
    const second = await harness.recordOn(stream, '2026-01-02T08:00:01Z', refused());
    expect(await engine.waitFor(name, second, 10_000)).toBe(true);
    expect(await harness.tableOf(name, 'streams')).toContainEqual(
      expect.objectContaining({ stream, events: 3 }),
    );
  });
});
