/** Documents that are built stream by stream are those that the order of the log gives, whatever comes between. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  granted,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import { testStore } from '../../test/support/event-log.js';
import { streams } from '../domain/streams.js';
import type { EventStore, Position } from '../event-store/port.js';
import { sealEvent } from '../privacy/event-sealing.js';
import { integer, text } from './columns.js';
import { rows } from './define.js';
import { documents } from './documents.js';
import type { ProjectionEngine } from './engine.js';
import { verifyProjection } from './verify.js';

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

/** Only this store has an order by stream; on the other the same is built in the order of the log. */
const whereInOrder = testStore() === 'postgres' ? test : test.skip;
const STREAMS = 40;
/** The last of them alone is longer than a batch. */
const LONG = 60;
const BATCH = 25;

/** How many events a stream holds, as known at any instant. */
const lengths = (name: string, onRows: () => void = () => undefined) =>
  documents(name, 1, {
    tables: {
      known: rows({ stream: text }, { events: integer }, { history: 'kept' }),
      now: rows({ stream: text }, { events: integer }, { history: 'today only' }),
    },
    of: ['ConsultationGranted', 'ConsultationRefused'],
    prefix: streams.consultation.prefix,
    initial: 0,
    evolve: (events: number) => events + 1,
    rows: (events, stream) => {
      onRows();
      const row = { key: { stream }, values: { events } };
      return { known: [row], now: [row] };
    },
  });

let second = Date.parse('2026-01-01T08:00:00Z');
const nextInstant = () => new Date((second += 1_000)).toISOString();
const streamOf = (number: number) => `consultation-${randomUUID().slice(0, 8)}-${number}`;

let head: Position;
let recorded = 0;
beforeAll(async () => {
  const names = Array.from({ length: STREAMS }, (_, number) => streamOf(number));
  for (let round = 0; round < 3; round += 1)
    for (const stream of names) await harness.recordOn(stream, nextInstant(), granted());
  for (let nth = 0; nth < LONG; nth += 1)
    head = await harness.recordOn(names.at(-1)!, nextInstant(), nth % 2 === 0 ? refused() : granted());
  recorded = 3 * STREAMS + LONG;
});

const buildOf = async (engine: ProjectionEngine, name: string) =>
  (await engine.builds()).find((build) => build.name === name)!;

const isStopped = async (engine: ProjectionEngine, name: string) =>
  (await engine.builds()).some((build) => build.name === name && build.status === 'stopped');

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function stateByLog(engine: ProjectionEngine, name: string): Promise<string> {
  const model = engine.projections.find((one) => one.name === name)!;
  let last = '';
  for await (const { state } of verifyProjection(model, engine.scratchSources, new AbortController().signal))
    last = state;
  return last;
}

test('each stream is told once, whole, also one that is longer than a batch', async () => {
  const engine = await harness.engine([lengths('whole')], { batchSize: BATCH });
  await until(() => engine.waitFor('whole', head, 20_000));
  expect((await buildOf(engine, 'whole')).events).toBe(recorded);
  const known = (await harness.tableOf('whole', 'known')) as { known_to: string }[];
  expect(known).toHaveLength(recorded);
  expect(known.filter((row) => row.known_to === 'infinity')).toHaveLength(STREAMS);
  expect(await harness.tableOf('whole', 'now')).toHaveLength(STREAMS);
  expect(await stateByLog(engine, 'whole')).toBe('same');
});

/** The store, with something that is waited for before a page is read, by its number. */
function slowed(beforePage: (page: number) => Promise<unknown>): EventStore {
  let pages = 0;
  const { readByStream } = harness.store;
  return {
    ...harness.store,
    readByStream: async (options) => {
      await beforePage((pages += 1));
      return readByStream!(options);
    },
  };
}

whereInOrder('one that was interrupted goes on after the last stream that was written', async () => {
  let told = 0;
  const model = lengths('interrupted', () => (told += 1));
  let end: (error: Error) => void = () => undefined;
  const ended = new Promise((_, reject) => (end = reject));
  const store = slowed((page) => (page === 4 ? ended : Promise.resolve()));
  const first = await harness.engine([model], { batchSize: BATCH, store });
  await until(async () =>
    (await first.builds()).some(({ name, byStream }) => name === 'interrupted' && byStream !== null),
  );
  const stopping = first.stop();
  end(new Error('the process ends'));
  await stopping;
  const left = await buildOf(first, 'interrupted');
  expect(left).toMatchObject({ serving: false, checkpoint: null, byStream: { until: head } });
  const before = told;
  const engine = await harness.engine([model], { batchSize: BATCH });
  await until(() => engine.waitFor('interrupted', head, 20_000));
  expect(told - before).toBeLessThan(recorded);
  expect((await buildOf(engine, 'interrupted')).events).toBe(recorded);
  expect(await stateByLog(engine, 'interrupted')).toBe('same');
});

whereInOrder('connections that are cut while it writes end nothing: it goes on by itself', async () => {
  const running: { engine?: ProjectionEngine } = {};
  const holder = await harness.pool.connect();
  const isHeldUp = async () => {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await harness.pool.query(waiting)).rows.length > 0;
  };
  const store = slowed(async (page) => {
    if (page === 1) await holder.query(`begin; select from projection.builds where name = 'cut' for update`);
    if (page !== 2) return;
    await until(async () => running.engine !== undefined && (await isHeldUp()));
    await harness.cut(running.engine!);
    await holder.query('rollback');
    holder.release();
  });
  const model = lengths('cut');
  const engine = (running.engine = await harness.engine([model], { batchSize: BATCH, store }));
  await until(() => engine.waitFor('cut', head, 1_000).catch(() => false)); // its own is cut, too
  const other = await harness.engine([model]); // with connections that were not
  expect(harness.lifecycleEvents).toContainEqual(
    expect.objectContaining({ kind: 'interrupted', projection: 'cut' }),
  );
  expect((await buildOf(other, 'cut')).events).toBe(recorded);
  expect(await stateByLog(other, 'cut')).toBe('same');
});

test('what comes meanwhile, on a stream that is written already, follows in the order of the log', async () => {
  let later: Promise<Position> | undefined;
  const model = lengths(
    'meanwhile',
    () => void (later ??= harness.recordOn(streamOf(0), nextInstant(), granted())),
  );
  const engine = await harness.engine([model], { batchSize: BATCH });
  await until(() => later !== undefined);
  const last = (await later)!;
  recorded += 1;
  await until(() => engine.waitFor('meanwhile', last, 20_000));
  expect((await buildOf(engine, 'meanwhile')).events).toBe(recorded);
  expect(await stateByLog(engine, 'meanwhile')).toBe('same');
});

test('a value that PostgreSQL refuses stops it at the event that gave it', async () => {
  const model = documents('refused-value', 1, {
    tables: { known: rows({ stream: text }, { size: integer }, { history: 'kept' }) },
    of: ['ConsultationGranted', 'ConsultationRefused'],
    prefix: streams.consultation.prefix,
    initial: 0,
    evolve: (events: number) => events + 1,
    rows: (events, stream) => ({
      known: [{ key: { stream }, values: { size: events < LONG ? events : 2 ** 40 } }],
    }),
  });
  const engine = await harness.engine([model], { batchSize: BATCH });
  await until(() => isStopped(engine, 'refused-value'));
  const { failure, checkpoint } = await buildOf(engine, 'refused-value');
  expect(failure?.reason).toBe('PostgreSQL refused a value that its handler gave');
  const { events } = await harness.store.readAll({ after: checkpoint!, limit: 1 });
  expect(events.map(({ position, revision }) => [position, revision])).toEqual([
    [failure?.position, LONG - 1],
  ]);
});

test('at an event that can’t be handled it stops as in the order of the log, with what came before', async () => {
  const stream = streamOf(99);
  const sealed = sealEvent({ id: randomUUID(), stream, event: granted() });
  const { position } = await harness.store.append(stream, 'any', [{ ...sealed, version: 99 }]);
  const last = await harness.recordOn(streamOf(0), nextInstant(), granted());
  const engine = await harness.engine([lengths('stopped')], { batchSize: BATCH });
  await until(() => isStopped(engine, 'stopped'));
  expect(await buildOf(engine, 'stopped')).toMatchObject({ events: recorded, failure: { position } });
  expect(await harness.tableOf('stopped', 'known').catch(() => [])).toEqual([]); // it serves nothing
  const decision = { projection: 'stopped', position, type: 'ConsultationGranted' };
  const event = { id: randomUUID(), type: 'ProjectionEventSkipped', version: 1, data: { facts: decision } };
  await harness.store.append('projection-stopped', 'any', [event]);
  await until(() => engine.waitFor('stopped', last, 20_000));
  expect((await buildOf(engine, 'stopped')).events).toBe(recorded + 1);
  expect(await stateByLog(engine, 'stopped')).toBe('same');
});
