/** What follows the log in a process shares one subscription, and gets what one of its own would give. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as delay } from 'node:timers/promises';
import { LiveReader } from '../../libs/event-store/live-reader.js';
import type { EventStore, Filter, Position, RecordedEvent } from '../../libs/event-store/port.js';
import { systemClock } from '../../libs/platform/clock.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents } from '../contract/examples.js';
import { freshDatabase } from '../support/database.js';
import { eventLogOf } from '../support/event-log.js';

let store: EventStore;
let close: () => Promise<void>;
/** How many subscriptions of the store are under way. */
let open = 0;
beforeAll(async () => {
  const database = await freshDatabase();
  const log = await eventLogOf(database.url);
  const opened = await log.open({ clock: systemClock, pollMs: 50 });
  store = { ...opened, subscribe: counted(opened) };
  close = async () => {
    await opened.close();
    await log.close();
    await database.drop();
  };
});
afterAll(() => close());

const counted = (opened: EventStore): EventStore['subscribe'] =>
  async function* (options) {
    open += 1;
    try {
      yield* opened.subscribe(options);
    } finally {
      open -= 1;
    }
  };

function deferred() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

const types = ['CourseEnrolled', 'AttestIssued', 'LeaseStarted'];
interface Follower {
  readonly filter: Filter;
  readonly limit: number;
  readonly pauseMs: number;
  readonly beginsAfterAppends: number;
}
const followers = fc.array(
  fc.record<Follower>({
    filter: fc.subarray(types, { minLength: 1 }).map((some) => ({ types: some })),
    limit: fc.integer({ min: 1, max: 8 }),
    pauseMs: fc.constantFrom(0, 0, 1, 15),
    beginsAfterAppends: fc.nat(10),
  }),
  { minLength: 1, maxLength: 5 },
);
const appends = fc.array(
  fc.record({ type: fc.constantFrom(...types), count: fc.integer({ min: 1, max: 6 }) }),
  {
    minLength: 8,
    maxLength: 16,
  },
);

test('each gets every event that it asks for once, in order, however slow it is and whenever it begins', async () => {
  const property = fc.asyncProperty(followers, appends, async (all, parts) => {
    const live = new LiveReader(store, { events: 10, characters: 1_000_000 });
    const shared = { ...store, subscribe: live.subscribe.bind(live) };
    const here = await fromHere(store);
    const written: RecordedEvent['type'][] = [];
    const stream = freshStream();
    const isWritten = Array.from({ length: parts.length + 1 }, () => deferred());
    const expectedOf = ({ filter }: Follower) =>
      written.filter((type) => filter.types?.includes(type)).length;
    const followed = all.map(async (follower) => {
      await isWritten[Math.min(follower.beginsAfterAppends, parts.length)]?.promise;
      const seen: RecordedEvent[] = [];
      const { filter, limit, pauseMs } = follower;
      const stop = new AbortController();
      for await (const { events } of shared.subscribe({ ...here, filter, limit, signal: stop.signal })) {
        expect(events.length).toBeLessThanOrEqual(limit);
        seen.push(...events);
        await delay(pauseMs);
        if (written.length === total && seen.length >= expectedOf(follower)) break;
      }
      return seen;
    });
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    isWritten[0]?.resolve();
    for (const [index, { type, count }] of parts.entries()) {
      await store.append(
        stream,
        'any',
        newEvents(count).map((event) => ({ ...event, type })),
      );
      for (let each = 0; each < count; each += 1) written.push(type);
      isWritten[index + 1]?.resolve();
    }
    const { events } = await store.readStream(stream);
    for (const [index, seen] of (await Promise.all(followed)).entries())
      expect(idsOf(seen)).toEqual(
        idsOf(events.filter(({ type }) => all[index]?.filter.types?.includes(type))),
      );
    await live.stop();
    expect(open).toBe(0);
  });
  await fc.assert(property, { numRuns: 12, seed: 16 });
});

test('who is slower than what is kept is left behind, and misses nothing', async () => {
  const live = new LiveReader(store, { events: 10, characters: 1_000_000 });
  const shared = { ...store, subscribe: live.subscribe.bind(live) };
  const here = await fromHere(store);
  const stream = freshStream();
  const written = newEvents(30);
  let read = 0;
  const quick = follow(shared, here, ({ length }) => (read = length) === written.length);
  while (live.following < 1) await delay(5);
  const stop = new AbortController();
  const slow = shared.subscribe({ ...here, signal: stop.signal });
  while (live.following < 2) expect((await slow.next()).value).toMatchObject({ events: [] });
  for (let next = 0; next < written.length; next += 5) {
    await store.append(stream, 'any', written.slice(next, next + 5));
    while (read < next + 5) await delay(5);
  }
  expect(idsOf(await quick)).toEqual(written.map(({ id }) => id));
  const seen: RecordedEvent[] = [];
  while (seen.length < written.length) seen.push(...((await slow.next()).value?.events ?? []));
  expect(idsOf(seen)).toEqual(written.map(({ id }) => id));
  expect(live.leftBehind).toBe(1);
  stop.abort();
  await slow.return(undefined);
  await live.stop();
  expect(open).toBe(0);
});

test('who has caught up shares one subscription', async () => {
  const live = new LiveReader(store);
  const shared = { ...store, subscribe: live.subscribe.bind(live) };
  const here = await fromHere(store);
  const event = newEvent();
  const followed = Array.from({ length: 10 }, () => follow(shared, here, (events) => events.length > 0));
  while (live.following < followed.length) await delay(5);
  expect(open).toBe(1);
  await store.append(freshStream(), 'any', [event]);
  for (const events of await Promise.all(followed)) expect(idsOf(events)).toEqual([event.id]);
  const [first, second] = await Promise.all(followed);
  expect(first?.[0]).toBe(second?.[0]);
  await live.stop();
  expect(open).toBe(0);
});

test('who joins at the end hears at once that it has caught up', async () => {
  let subscriptions = 0;
  const ended = new AbortController();
  const quiet: ConstructorParameters<typeof LiveReader>[0] = {
    comparePositions: (a, b) => Number(a) - Number(b),
    // The third one doesn't say that it is at the end, and then nothing more comes from any.
    async *subscribe({ signal }) {
      subscriptions += 1;
      yield { events: [], position: '5' as Position, caughtUp: subscriptions < 3 };
      await delay(60_000, undefined, { signal: AbortSignal.any([signal, ended.signal]) }).catch(
        () => undefined,
      );
    },
  };
  const live = new LiveReader(quiet);
  const batchesOf = () => live.subscribe({ signal: ended.signal })[Symbol.asyncIterator]();
  const [first, second] = [batchesOf(), batchesOf()];
  expect((await first.next()).value).toMatchObject({ caughtUp: true });
  void first.next(); // the shared one begins
  while (subscriptions < 2) await delay(1);
  expect((await second.next()).value).toMatchObject({ caughtUp: false });
  expect((await second.next()).value).toMatchObject({ events: [], position: '5', caughtUp: true });
  ended.abort();
  await live.stop();
}, 30_000);
