import {
  type AllStreamSubscription,
  eventTypeFilter,
  type StreamSubscription,
  streamNameFilter,
} from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { freshStream, type Harness, newEvent, newEvents, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

/** What a subscription delivers, in order: `#revision` for an event, and its signals by name. */
function deliveriesOf(subscription: AllStreamSubscription | StreamSubscription): string[] {
  const deliveries: string[] = [];
  subscription
    .on('confirmation', () => deliveries.push('confirmation'))
    .on('caughtUp', () => deliveries.push('caughtUp'))
    .on('fellBehind', () => deliveries.push('fellBehind'))
    .on('error', (error: unknown) => deliveries.push((error as { type: string }).type))
    .on('data', ({ event }: { event?: { revision: bigint } }) => deliveries.push(`#${event!.revision}`));
  return deliveries;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(5);
}

test('a stream: events that are there, caught up, then new events', async () => {
  const { client } = harness;
  const stream = freshStream();
  await client.appendToStream(stream, newEvents(2));
  const subscription = client.subscribeToStream(stream);
  const deliveries = deliveriesOf(subscription);
  await until(() => deliveries.length === 4);
  await client.appendToStream(stream, newEvent());
  await until(() => deliveries.length === 5);
  expect(deliveries).toEqual(['confirmation', '#0', '#1', 'caughtUp', '#2']);
  await subscription.unsubscribe();
});

test('a stream that does not exist yet, after a revision, and from its end', async () => {
  const { client } = harness;
  const stream = freshStream();
  const early = deliveriesOf(client.subscribeToStream(stream));
  await until(() => early.includes('caughtUp'));
  await client.appendToStream(stream, newEvents(3));
  await until(() => early.length === 5);
  const later = deliveriesOf(client.subscribeToStream(stream, { fromRevision: 1n }));
  const last = deliveriesOf(client.subscribeToStream(stream, { fromRevision: 'end' }));
  await until(() => later.length === 3 && last.length === 2);
  expect(later).toEqual(['confirmation', '#2', 'caughtUp']);
  expect(last).toEqual(['confirmation', 'caughtUp']);
  await client.tombstoneStream(stream);
  await until(() => last.length === 3);
  expect(last.at(-1)).toBe('stream-deleted');
});

test('everything after a position, none twice or missing where past and new events meet', async () => {
  const { client } = harness;
  const stream = freshStream();
  const { position } = await client.appendToStream(stream, newEvent());
  const writing = (async () => {
    for (let n = 0; n < 200; n++) await client.appendToStream(stream, newEvent());
  })();
  const subscription = client.subscribeToAll({ fromPosition: position! });
  const deliveries = deliveriesOf(subscription);
  await writing;
  await until(() => deliveries.filter((delivery) => delivery.startsWith('#')).length === 200);
  expect(deliveries.filter((delivery) => delivery.startsWith('#'))).toEqual(
    Array.from({ length: 200 }, (_, n) => `#${n + 1}`),
  );
  await subscription.unsubscribe();
});

const filters = [
  { by: 'prefixes of streams', filter: streamNameFilter({ prefixes: ['wanted-'] }), wanted: true },
  { by: 'a pattern of streams', filter: streamNameFilter({ regex: '^wanted' }), wanted: true },
  { by: 'prefixes of types', filter: eventTypeFilter({ prefixes: ['Wanted'] }), wanted: true },
  { by: 'a pattern of types', filter: eventTypeFilter({ regex: '^Nothing$' }), wanted: false },
];

test.each(filters)(
  'a filter by $by gives the matching events, with checkpoints in between',
  async ({ filter, wanted }) => {
    const { client } = harness;
    const { position } = await client.appendToStream(freshStream(), newEvent());
    await client.appendToStream(freshStream(), newEvents(45));
    await client.appendToStream(`wanted-${freshStream()}`, newEvent('WantedEvent'));
    const end = await client.appendToStream(freshStream(), newEvents(54));
    const checkpoints: bigint[] = [];
    const subscription = client.subscribeToAll({
      fromPosition: position!,
      filter: {
        ...filter,
        maxSearchWindow: 10,
        checkpointInterval: 2,
        checkpointReached: (_, { commit }) => void checkpoints.push(commit),
      },
    });
    const deliveries = deliveriesOf(subscription);
    await until(() => deliveries.includes('caughtUp'));
    expect(deliveries).toEqual(wanted ? ['confirmation', '#0', 'caughtUp'] : ['confirmation', 'caughtUp']);
    expect(checkpoints).toHaveLength(5);
    expect(checkpoints.at(-1)).toBe(end.position!.commit);
    await subscription.unsubscribe();
  },
);

test('a node waits for a subscriber that reads nothing, which gets everything when it reads again', async () => {
  const own = await openHarness({ statisticsEvery: 0 });
  const stream = freshStream();
  for (let n = 0; n < 20; n++) await own.client.appendToStream(stream, newEvents(500));
  const subscription = own.client.subscribeToStream(stream);
  let taken = 0;
  for await (const _ of subscription) {
    taken += 1;
    if (taken === 10) {
      await delay(1_000);
      expect(own.fake.counters.pushed).toBeGreaterThanOrEqual(10);
      expect(own.fake.counters.pushed).toBeLessThan(3_000);
    }
    if (taken === 10_000) break;
  }
  await subscription.unsubscribe(); // leaving the loop does not end the call
  await until(() => own.fake.counters.subscriptions === 0);
  await own.close();
});

test('a live subscriber that is too slow gets "fell behind"', async () => {
  const own = await openHarness();
  const stream = freshStream();
  const subscription = own.client.subscribeToStream(stream);
  const deliveries = deliveriesOf(subscription);
  await until(() => deliveries.includes('caughtUp'));
  subscription.pause();
  for (let n = 0; n < 10; n++) await own.client.appendToStream(stream, newEvents(500));
  subscription.resume();
  await until(() => deliveries.filter((delivery) => delivery.startsWith('#')).length === 5_000);
  await until(() => deliveries.at(-1) === 'caughtUp');
  expect(deliveries).toContain('fellBehind');
  await own.close();
});

test('unsubscribing ends the call at the node', async () => {
  const { client, fake } = harness;
  const before = fake.counters.subscriptions;
  const subscription = client.subscribeToAll({ fromPosition: 'end' });
  await until(() => fake.counters.subscriptions === before + 1);
  await subscription.unsubscribe();
  await until(() => fake.counters.subscriptions <= before);
  expect(fake.counters.subscriptions).toBe(before);
});
