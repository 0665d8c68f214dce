import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { type EventStore, OutcomeUnknown, StoreUnavailable } from '../../libs/event-store/port.js';
import { type Fake, startFake } from '../support/fake-eventstore/fake.js';
import { freshDirectory } from '../support/fake-eventstore/harness.js';
import type { Misbehaviour, Order } from '../support/fake-eventstore/orders.js';
import { failureOf } from './cases/append.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from './examples.js';

/** Short, so that the tests are; a bound on each answer below is made of them. */
const times = {
  connectTimeoutMs: 1_000,
  answerTimeoutMs: 300,
  retryForMs: 3_000,
  readTimeoutMs: 500,
  pollMs: 200,
};
/** What a busy machine may add. */
const slackMs = 20_000; // for a busy machine: what hangs, hangs for ever

let double: Fake;
let store: EventStore;

beforeEach(async () => {
  double = await startFake({ directory: await freshDirectory(), nodes: 2 });
  store = await openStore(double.connectionString);
});
afterEach(async () => {
  await store.close();
  await double.close();
});

function openStore(connectionString: string): Promise<EventStore> {
  return openKurrentDbEventStore({ connectionString, clock: () => new Date(), ...times });
}

/** Appends two events under an order, and shows that they are there once; also when the caller repeats the append. */
async function thereOnce(order: Order): Promise<void> {
  const stream = freshStream();
  const events = newEvents(2);
  double.orders.give(order);
  const append = () => inTime(times.retryForMs, store.append(stream, 'noStream', events));
  expect(await append()).toMatchObject({ revision: 1 });
  expect(await append()).toMatchObject({ revision: 1, repeated: true });
  expect(idsOf((await store.readStream(stream)).events)).toEqual(idsOf(events));
}

/** Reads under an order: the answer comes all the same, on a second try. */
async function readAgain(order: Order): Promise<void> {
  const stream = freshStream();
  const events = newEvents(5);
  await store.append(stream, 'noStream', events);
  double.orders.give(order);
  const read = await inTime(2 * times.readTimeoutMs, store.readStream(stream));
  expect(idsOf(read.events)).toEqual(idsOf(events));
}

/** Follows the log while the server breaks the subscription that wakes followers. */
async function followOn(order: Order): Promise<void> {
  const here = await fromHere(store);
  const events = newEvents(3);
  double.orders.give(order);
  const followed = follow(store, here, (seen) => seen.length === events.length);
  for (const event of events) {
    await store.append(freshStream(), 'any', [event]);
    await delay(50);
  }
  expect(idsOf(await inTime(10 * times.pollMs, followed))).toEqual(idsOf(events));
}

/** Loses the leader while no node says who leads: an append is refused in time, and accepted once one says so. */
async function withoutGossip(): Promise<void> {
  const own = await startFake({ directory: await freshDirectory(), nodes: 3 });
  const clustered = await openStore(`${own.discoveryString}&gossipTimeout=1`);
  const [first, second] = own.nodes;
  for (const { orders } of own.nodes) orders.give({ name: 'no-answer', on: 'gossip', times: 'always' });
  await first!.stop();
  own.elect(second);
  await delay(200); // until the client has noticed, so that nothing is sent
  const append = () => clustered.append(freshStream(), 'noStream', newEvents(1));
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(await inTime(times.connectTimeoutMs, failureOf(append()))).toBeInstanceOf(StoreUnavailable);
  for (const { orders } of own.nodes) orders.lift();
  while (!(await append().catch(() => undefined))) await delay(100);
  await clustered.close();
  await own.close();
}

async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work.finally(() => expect(performance.now() - started).toBeLessThan(ms + slackMs));
  return result;
}

/** Each misbehaviour of the stand-in, at each of its moments, and what becomes of the call. */
const answers: Record<Misbehaviour, () => Promise<void>> = {
  'no-answer': async () => {
    await thereOnce({ name: 'no-answer', on: 'append' });
    await withoutGossip();
    await readAgain({ name: 'no-answer', on: 'read' });
    await followOn({ name: 'no-answer', on: 'subscribe' });
  },
  'late-answer': async () => {
    await thereOnce({ name: 'late-answer', on: 'append', ms: 2 * times.answerTimeoutMs });
    await readAgain({ name: 'late-answer', on: 'read', ms: 2 * times.readTimeoutMs });
    await followOn({ name: 'late-answer', on: 'subscribe', ms: times.pollMs });
  },
  'silent-commit': () => thereOnce({ name: 'silent-commit' }),
  'answer-lost': () => thereOnce({ name: 'answer-lost' }),
  'commit-timeout': () => thereOnce({ name: 'commit-timeout' }),
  'batch-ended': () => thereOnce({ name: 'batch-ended' }),
  'not-read': async () => {
    double.orders.give({ name: 'not-read', times: 'always' });
    const large = () => [newEvent({ data: { text: 'x'.repeat(100_000) } })];
    const appends = Array.from({ length: 200 }, () => store.append(freshStream(), 'any', large()));
    const limit = times.connectTimeoutMs + times.retryForMs;
    const failures = await inTime(limit, Promise.all(appends.map(failureOf)));
    const codes = new Set(failures.map((failure) => (failure as { code: string }).code));
    expect([...codes].sort()).toEqual(['OUTCOME_UNKNOWN', 'STORE_UNAVAILABLE']); // some were sent, as far as we know
    double.orders.lift();
    double.cut(); // it is full of what was never read
    await delay(200);
    await store.append(freshStream(), 'any', large());
  },
  cut: async () => {
    await thereOnce({ name: 'cut', on: 'append' });
    await readAgain({ name: 'cut', on: 'read', afterEvents: 2 });
    await followOn({ name: 'cut', on: 'subscribe', afterEvents: 1 });
  },
  'leader-moved': async () => {
    const [, other] = double.nodes;
    double.elect(other);
    await thereOnce({ name: 'leader-moved', on: 'append', leaderPort: other!.port });
    expect(other!.counters.appends).toBeGreaterThan(0);
  },
  unavailable: async () => {
    await thereOnce({ name: 'unavailable', on: 'append' });
    await readAgain({ name: 'unavailable', on: 'read' });
    await followOn({ name: 'unavailable', on: 'subscribe' });
  },
  'not-ready': async () => {
    await thereOnce({ name: 'not-ready', on: 'append', times: 3 });
    await readAgain({ name: 'not-ready', on: 'read' });
    await followOn({ name: 'not-ready', on: 'subscribe' });
  },
  'fell-behind': () => followOn({ name: 'fell-behind' }),
  'features-unimplemented': () => thereOnce({ name: 'features-unimplemented' }),
  'gossip-unavailable': async () => {
    double.orders.give({ name: 'gossip-unavailable' });
    const clustered = await inTime(2 * times.readTimeoutMs, openStore(double.discoveryString));
    await clustered.append(freshStream(), 'noStream', newEvents(1));
    await clustered.close();
  },
  refuse: async () => {
    double.orders.give({ name: 'refuse', times: 'always' });
    double.cut();
    await delay(200); // until the client has noticed, so that nothing is sent
    const refused = [store.append(freshStream(), 'any', newEvents(1)), store.readAll(), store.head()];
    for (const attempt of refused) {
      const limit = Math.max(times.connectTimeoutMs, 2 * times.readTimeoutMs);
      expect(await inTime(limit, failureOf(attempt))).toBeInstanceOf(StoreUnavailable);
    }
    double.orders.lift();
    await store.append(freshStream(), 'any', newEvents(1));
  },
};

describe('the adapter of KurrentDB answers each misbehaviour of a server in time', () => {
  test.each(Object.entries(answers))('%s', async (_, answer) => {
    await answer();
  });

  test('an append that is never answered, however often, is an unknown outcome when its time is up', async () => {
    double.orders.give({ name: 'no-answer', on: 'append', times: 'always' });
    const stream = freshStream();
    const event = newEvent();
    expect(
      await inTime(times.retryForMs, failureOf(store.append(stream, 'noStream', [event]))),
    ).toBeInstanceOf(OutcomeUnknown);
    double.orders.lift();
    expect(await store.append(stream, 'noStream', [event])).toMatchObject({ revision: 0 });
  });

  test('an append that is not answered holds up no other', async () => {
    const silent = freshStream();
    double.orders.give({ name: 'silent-commit', stream: silent });
    const late = store.append(silent, 'noStream', newEvents(1));
    for (let count = 0; count < 20; count += 1)
      await inTime(0, store.append(freshStream(), 'noStream', newEvents(1)));
    expect(await inTime(times.retryForMs, late)).toMatchObject({ revision: 0 });
    expect((await store.readStream(silent)).events).toHaveLength(1);
  });

  test('what another client of the process loses is not lost for us, and late answers hurt nobody', async () => {
    const other = await openStore(double.nodes[0]!.connectionString);
    double.orders.give({ name: 'late-answer', on: 'append', times: 200, ms: 100 });
    const ours = newEvents(100).map((event) => store.append(freshStream(), 'any', [event]));
    const theirs = newEvents(100).map((event) => other.append(freshStream(), 'any', [event]));
    const closing = other.close();
    await Promise.all([...ours, ...theirs, closing]);
  });

  test('a leader that was deposed is not believed: what it does not have is read from its successor', async () => {
    const [deposed, successor] = double.nodes;
    const other = await openStore(successor!.connectionString);
    double.elect(successor);
    deposed!.fallBehind();
    const stream = freshStream();
    const { position } = await other.append(stream, 'noStream', newEvents(2));
    expect((await store.readStream(stream)).events).toHaveLength(2);
    expect(await store.head()).toBe(position);
    await other.close();
  });

  test('only what may lag is read from a follower', async () => {
    const clustered = await openStore(`${double.discoveryString}&nodePreference=follower`);
    const here = await fromHere(clustered);
    double.nodes[1]!.fallBehind();
    const stream = freshStream();
    const events = newEvents(2);
    await clustered.append(stream, 'noStream', events);
    expect(idsOf((await clustered.readStream(stream)).events)).toEqual(idsOf(events));
    expect(idsOf(await readToEnd(clustered, here))).toEqual(idsOf(events));
    expect(idsOf(await follow(clustered, here, ({ length }) => length > 0))).toEqual(idsOf(events));
    expect(await follow(clustered, { ...here, mayLag: true }, (_, { caughtUp }) => caughtUp)).toEqual([]);
    await clustered.close();
  });

  test('a leader that falls takes nothing with it: its successor is found, and every event is there once', async () => {
    const clustered = await openStore(double.discoveryString);
    const events = newEvents(60);
    const stream = freshStream();
    for (const [index, event] of events.entries()) {
      if (index === 30) {
        double.elect(double.nodes[1]);
        await double.nodes[0]!.stop();
      }
      await inTime(times.retryForMs, clustered.append(stream, index === 0 ? 'noStream' : index - 1, [event]));
    }
    expect(idsOf(await readToEnd(clustered))).toEqual(idsOf(events));
    await clustered.close();
  });
});
