import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { type EventStore, OutcomeUnknown, StoreUnavailable } from '../../libs/event-store/port.js';
import { type Fake, startFake } from '../support/fake-eventstore/fake.js';
import { freshDirectory } from '../support/fake-eventstore/harness.js';
import type { FaultKind, Fault } from '../support/fake-eventstore/faults.js';
import { failureOf } from './cases/append.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from './examples.js';

/** Short, so that the tests are; the bounds of the tests are made of them. */
const times = {
  connectTimeoutMs: 1_000,
  answerTimeoutMs: 300,
  retryForMs: 3_000,
  readTimeoutMs: 500,
  pollMs: 200,
};
/** What a busy machine may add: a call that hangs, hangs for ever. */
const slackMs = 20_000;

let fake: Fake;
let store: EventStore;

beforeEach(async () => {
  fake = await startFake({ directory: await freshDirectory(), nodes: 2 });
  store = await openStore(fake.connectionString);
});
afterEach(async () => {
  await store.close();
  await fake.close();
});

function openStore(connectionString: string): Promise<EventStore> {
  return openKurrentDbEventStore({ connectionString, clock: () => new Date(), ...times });
}

/** Appends with a fault and checks that the events are written once, also when the caller repeats the append. */
async function writtenOnce(fault: Fault): Promise<void> {
  const stream = freshStream();
  const events = newEvents(2);
  fake.faults.inject(fault);
  const append = () => inTime(times.retryForMs, store.append(stream, 'noStream', events));
  expect(await append()).toMatchObject({ revision: 1 });
  expect(await append()).toMatchObject({ revision: 1, repeated: true });
  expect(idsOf((await store.readStream(stream)).events)).toEqual(idsOf(events));
}

/** Reads with a fault and checks that the second attempt is answered. */
async function readsAgain(fault: Fault): Promise<void> {
  const stream = freshStream();
  const events = newEvents(5);
  await store.append(stream, 'noStream', events);
  fake.faults.inject(fault);
  const read = await inTime(2 * times.readTimeoutMs, store.readStream(stream));
  expect(idsOf(read.events)).toEqual(idsOf(events));
}

/** Follows the log with a fault of the subscription that wakes readers. */
async function goesOnFollowing(fault: Fault): Promise<void> {
  const here = await fromHere(store);
  const events = newEvents(3);
  fake.faults.inject(fault);
  const followed = follow(store, here, (seen) => seen.length === events.length);
  for (const event of events) {
    await store.append(freshStream(), 'any', [event]);
    await delay(50);
  }
  expect(idsOf(await inTime(10 * times.pollMs, followed))).toEqual(idsOf(events));
}

/** Loses the leader while no node answers who leads: an append fails in time, and succeeds once a node answers. */
async function withoutGossip(): Promise<void> {
  const own = await startFake({ directory: await freshDirectory(), nodes: 3 });
  const clustered = await openStore(`${own.discoveryString}&gossipTimeout=1`);
  const [first, second] = own.nodes;
  for (const { faults } of own.nodes) faults.inject({ name: 'no-answer', on: 'gossip', times: 'always' });
  await first!.stop();
  own.elect(second);
  await delay(200); // until the client has noticed, so that nothing is sent
  const append = () => clustered.append(freshStream(), 'noStream', newEvents(1));
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(await inTime(times.connectTimeoutMs, failureOf(append()))).toBeInstanceOf(StoreUnavailable);
  for (const { faults } of own.nodes) faults.clear();
  while (!(await append().catch(() => undefined))) await delay(100);
  await clustered.close();
  await own.close();
}

async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work.finally(() => expect(performance.now() - started).toBeLessThan(ms + slackMs));
  return result;
}

/** For each kind of fault, at each of its points, what becomes of the call. */
const checks: Record<FaultKind, () => Promise<void>> = {
  'no-answer': async () => {
    await writtenOnce({ name: 'no-answer', on: 'append' });
    await withoutGossip();
    await readsAgain({ name: 'no-answer', on: 'read' });
    await goesOnFollowing({ name: 'no-answer', on: 'subscribe' });
  },
  'late-answer': async () => {
    await writtenOnce({ name: 'late-answer', on: 'append', ms: 2 * times.answerTimeoutMs });
    await readsAgain({ name: 'late-answer', on: 'read', ms: 2 * times.readTimeoutMs });
    await goesOnFollowing({ name: 'late-answer', on: 'subscribe', ms: times.pollMs });
  },
  'silent-commit': () => writtenOnce({ name: 'silent-commit' }),
  'answer-lost': () => writtenOnce({ name: 'answer-lost' }),
  'commit-timeout': () => writtenOnce({ name: 'commit-timeout' }),
  'batch-ended': () => writtenOnce({ name: 'batch-ended' }),
  'not-read': async () => {
    fake.faults.inject({ name: 'not-read', times: 'always' });
    const large = () => [newEvent({ data: { text: 'x'.repeat(100_000) } })];
    const appends = Array.from({ length: 200 }, () => store.append(freshStream(), 'any', large()));
    const limit = times.connectTimeoutMs + times.retryForMs;
    const failures = await inTime(limit, Promise.all(appends.map(failureOf)));
    const codes = new Set(failures.map((failure) => (failure as { code: string }).code));
    expect([...codes].sort()).toEqual(['OUTCOME_UNKNOWN', 'STORE_UNAVAILABLE']); // some may have been sent
    fake.faults.clear();
    fake.cut(); // its buffers are full of what was never read
    await delay(200);
    await store.append(freshStream(), 'any', large());
  },
  cut: async () => {
    await writtenOnce({ name: 'cut', on: 'append' });
    await readsAgain({ name: 'cut', on: 'read', afterEvents: 2 });
    await goesOnFollowing({ name: 'cut', on: 'subscribe', afterEvents: 1 });
  },
  'leader-moved': async () => {
    const [, other] = fake.nodes;
    fake.elect(other);
    await writtenOnce({ name: 'leader-moved', on: 'append', leaderPort: other!.port });
    expect(other!.counters.appends).toBeGreaterThan(0);
  },
  unavailable: async () => {
    await writtenOnce({ name: 'unavailable', on: 'append' });
    await readsAgain({ name: 'unavailable', on: 'read' });
    await goesOnFollowing({ name: 'unavailable', on: 'subscribe' });
  },
  'not-ready': async () => {
    await writtenOnce({ name: 'not-ready', on: 'append', times: 3 });
    await readsAgain({ name: 'not-ready', on: 'read' });
    await goesOnFollowing({ name: 'not-ready', on: 'subscribe' });
  },
  'fell-behind': () => goesOnFollowing({ name: 'fell-behind' }),
  'features-unimplemented': () => writtenOnce({ name: 'features-unimplemented' }),
  'gossip-unavailable': async () => {
    fake.faults.inject({ name: 'gossip-unavailable' });
    const clustered = await inTime(2 * times.readTimeoutMs, openStore(fake.discoveryString));
    await clustered.append(freshStream(), 'noStream', newEvents(1));
    await clustered.close();
  },
  refuse: async () => {
    fake.faults.inject({ name: 'refuse', times: 'always' });
    fake.cut();
    await delay(200); // until the client has noticed, so that nothing is sent
    const refused = [store.append(freshStream(), 'any', newEvents(1)), store.readAll(), store.head()];
    for (const attempt of refused) {
      const limit = Math.max(times.connectTimeoutMs, 2 * times.readTimeoutMs);
      expect(await inTime(limit, failureOf(attempt))).toBeInstanceOf(StoreUnavailable);
    }
    fake.faults.clear();
    await store.append(freshStream(), 'any', newEvents(1));
  },
};

describe('the KurrentDB adapter answers in time with each fault of a server', () => {
  test.each(Object.entries(checks))('%s', async (_, check) => {
    await check();
  });

  test('an append that is never answered fails with OutcomeUnknown when its time is over', async () => {
    fake.faults.inject({ name: 'no-answer', on: 'append', times: 'always' });
    const stream = freshStream();
    const event = newEvent();
    expect(
      await inTime(times.retryForMs, failureOf(store.append(stream, 'noStream', [event]))),
    ).toBeInstanceOf(OutcomeUnknown);
    fake.faults.clear();
    expect(await store.append(stream, 'noStream', [event])).toMatchObject({ revision: 0 });
  });

  test('an append that is not answered delays no other', async () => {
    const silent = freshStream();
    fake.faults.inject({ name: 'silent-commit', stream: silent });
    const late = store.append(silent, 'noStream', newEvents(1));
    for (let count = 0; count < 20; count += 1)
      await inTime(0, store.append(freshStream(), 'noStream', newEvents(1)));
    expect(await inTime(times.retryForMs, late)).toMatchObject({ revision: 0 });
    expect((await store.readStream(silent)).events).toHaveLength(1);
  });

  test('closing another client of the process fails no append of ours, nor do late answers', async () => {
    const other = await openStore(fake.nodes[0]!.connectionString);
    fake.faults.inject({ name: 'late-answer', on: 'append', times: 200, ms: 100 });
    const ours = newEvents(100).map((event) => store.append(freshStream(), 'any', [event]));
    const theirs = newEvents(100).map((event) => other.append(freshStream(), 'any', [event]));
    const closing = other.close();
    const appended = await Promise.all([...ours, ...theirs]);
    await closing;
    expect(new Set(appended.map(({ position }) => position)).size).toBe(200);
  });

  test('a deposed leader is not read: its successor is, which has later events', async () => {
    const [deposed, successor] = fake.nodes;
    const other = await openStore(successor!.connectionString);
    fake.elect(successor);
    deposed!.fallBehind();
    const stream = freshStream();
    const { position } = await other.append(stream, 'noStream', newEvents(2));
    expect((await store.readStream(stream)).events).toHaveLength(2);
    expect(await store.head()).toBe(position);
    await other.close();
  });

  test('only subscriptions that may lag are read from a follower', async () => {
    const clustered = await openStore(`${fake.discoveryString}&nodePreference=follower`);
    const here = await fromHere(clustered);
    fake.nodes[1]!.fallBehind();
    const stream = freshStream();
    const events = newEvents(2);
    await clustered.append(stream, 'noStream', events);
    expect(idsOf((await clustered.readStream(stream)).events)).toEqual(idsOf(events));
    expect(idsOf(await readToEnd(clustered, here))).toEqual(idsOf(events));
    expect(idsOf(await follow(clustered, here, ({ length }) => length > 0))).toEqual(idsOf(events));
    expect(await follow(clustered, { ...here, mayLag: true }, (_, { caughtUp }) => caughtUp)).toEqual([]);
    await clustered.close();
  });

  test('after the loss of the leader its successor is found, and every event is written once', async () => {
    const clustered = await openStore(fake.discoveryString);
    const events = newEvents(60);
    const stream = freshStream();
    for (const [index, event] of events.entries()) {
      if (index === 30) {
        fake.elect(fake.nodes[1]);
        await fake.nodes[0]!.stop();
      }
      await inTime(times.retryForMs, clustered.append(stream, index === 0 ? 'noStream' : index - 1, [event]));
    }
    expect(idsOf(await readToEnd(clustered))).toEqual(idsOf(events));
    await clustered.close();
  });
});
