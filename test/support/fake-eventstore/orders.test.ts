import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  collect,
  failureOf,
  freshStream,
  type Harness,
  newEvent,
  newEvents,
  openHarness,
  within,
} from './harness.js';
import { misbehaviours, type Order } from './orders.js';

let laboratory: Harness;
beforeEach(async () => {
  laboratory = await openHarness();
});
afterEach(() => laboratory.close());

const ways = [
  { way: 'BatchAppend', options: {} },
  { way: 'Append', options: { credentials: { username: 'admin', password: 'changeit' } } },
];

/** What becomes of an append under an order, and whether it was written. */
interface Fate {
  readonly order: Order;
  readonly client: 'still open' | 'answered' | 'unavailable' | 'not ready' | 'not-leader';
  readonly written: boolean;
}

const fates: readonly Fate[] = [
  { order: { name: 'no-answer' }, client: 'still open', written: false },
  { order: { name: 'late-answer', ms: 200 }, client: 'answered', written: true },
  { order: { name: 'silent-commit' }, client: 'still open', written: true },
  { order: { name: 'answer-lost' }, client: 'unavailable', written: true },
  { order: { name: 'cut' }, client: 'unavailable', written: false },
  { order: { name: 'leader-moved', leaderPort: 1 }, client: 'not-leader', written: false },
  { order: { name: 'unavailable' }, client: 'unavailable', written: false },
  { order: { name: 'not-ready' }, client: 'not ready', written: false },
];

describe.each(ways)('an append by $way', ({ options }) => {
  test.each(fates)(
    'under "$order.name": $client, written $written',
    async ({ order, client: fate, written }) => {
      const { client, double, connect } = laboratory;
      await client.appendToStream(freshStream(), newEvent(), options); // its connection stands
      const stream = freshStream();
      double.orders.give(order);
      const started = Date.now();
      const outcome = client.appendToStream(stream, newEvent(), options).then(
        () => 'answered',
        (error: unknown) => {
          const { type, message } = error as { type: string; message: string };
          return message.includes('Server Is Not Ready') ? 'not ready' : type;
        },
      );
      expect(await within(500, outcome)).toEqual(
        fate === 'unavailable' ? expect.stringMatching(/unavailable|cancelled/) : fate,
      );
      if (order.ms) expect(Date.now() - started).toBeGreaterThanOrEqual(order.ms);
      expect(double.orders.obeyed(order.name)).toBe(1);
      const seen = await collect(connect().readStream(stream)).catch(() => []);
      expect(seen).toHaveLength(written ? 1 : 0);
    },
  );
});

test('"commit-timeout" writes and says that time ran out', async () => {
  const { client, double } = laboratory;
  const stream = freshStream();
  double.orders.give({ name: 'commit-timeout', times: 2 });
  expect(await failureOf(client.appendToStream(stream, newEvent()))).toMatchObject({
    type: 'deadline-exceeded',
  });
  const credentials = { username: 'admin', password: 'changeit' };
  const unary = client.appendToStream(stream, newEvent(), { credentials });
  expect(await failureOf(unary)).toMatchObject({ type: 'timeout' });
  expect(await collect(client.readStream(stream))).toHaveLength(2);
});

test('"not-read" takes nothing over a batch stream', async () => {
  const { double, connect } = laboratory;
  double.orders.give({ name: 'not-read' });
  expect(await within(200, connect().appendToStream(freshStream(), newEvent()))).toBe('still open');
  expect(double.counters.appends).toBe(0);
  await connect().appendToStream(freshStream(), newEvent());
});

test('"batch-ended" leaves the append pending for ever', async () => {
  const { client, double } = laboratory;
  const stream = freshStream();
  await client.appendToStream(stream, newEvent());
  double.orders.give({ name: 'batch-ended' });
  expect(await within(500, client.appendToStream(stream, newEvent(), { deadline: 100 }))).toBe('still open');
  expect(await collect(client.readStream(stream))).toHaveLength(1);
});

test('"cut" breaks a read and a subscription after so many events', async () => {
  const { client, double } = laboratory;
  const stream = freshStream();
  await client.appendToStream(stream, newEvents(10));
  double.orders.give({ name: 'cut', afterEvents: 4, times: 2 });
  for (const open of [() => client.readStream(stream), () => client.subscribeToStream(stream)]) {
    const source = open();
    let seen = 0;
    source.on('data', () => (seen += 1));
    const [error] = (await once(source, 'end').catch((failure: unknown) => [failure])) as unknown[];
    expect(error).toMatchObject({ type: expect.stringMatching(/unavailable|cancelled/) });
    expect(seen).toBe(4);
  }
  expect(await collect(client.readStream(stream))).toHaveLength(10);
});

test('reads wait, fail or are sent elsewhere on order, for the streams that are meant', async () => {
  const { client, double } = laboratory;
  const [stream, other] = [freshStream(), freshStream()];
  for (const name of [stream, other]) await client.appendToStream(name, newEvent());
  double.orders.give({ name: 'no-answer', on: 'read', stream, times: 'always' });
  expect(await within(200, collect(client.readStream(stream)))).toBe('still open');
  expect(await collect(client.readStream(other))).toHaveLength(1);
  double.orders.lift('no-answer');
  double.orders.give({ name: 'late-answer', on: 'read', ms: 200 });
  expect(await within(100, collect(client.readStream(stream)))).toBe('still open');
  double.orders.give({ name: 'unavailable', on: 'read' });
  expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'unavailable' });
  double.orders.give({ name: 'leader-moved', on: 'read', leaderPort: double.port });
  expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'not-leader' });
  expect(await collect(client.readStream(stream))).toHaveLength(1);
});

test('"fell-behind" is said to a live subscription at its next event', async () => {
  const { client, double } = laboratory;
  const stream = freshStream();
  const said: string[] = [];
  const subscription = client.subscribeToStream(stream);
  for (const signal of ['caughtUp', 'fellBehind'] as const) subscription.on(signal, () => said.push(signal));
  subscription.on('data', () => said.push('event'));
  while (said.length < 1) await delay(5);
  double.orders.give({ name: 'fell-behind' });
  await client.appendToStream(stream, newEvent());
  while (said.length < 4) await delay(5);
  expect(said).toEqual(['caughtUp', 'event', 'fellBehind', 'caughtUp']);
  await subscription.unsubscribe();
});

test('"features-unimplemented" makes the client append by calls of their own', async () => {
  const { client, double } = laboratory;
  double.orders.give({ name: 'features-unimplemented' });
  await client.appendToStream(freshStream(), newEvent());
  expect(double.counters).toMatchObject({ appends: 1, batched: 0 });
});

test('"gossip-unavailable" and "refuse" keep a client out', async () => {
  const { double, connect } = laboratory;
  double.orders.give({ name: 'gossip-unavailable', times: 'always' });
  const seeker = connect(
    `${double.discoveryString.replace('esdb:', 'esdb+discover:')}&maxDiscoverAttempts=2`,
  );
  expect(await failureOf(seeker.appendToStream(freshStream(), newEvent()))).toMatchObject({
    message: expect.stringContaining('Failed to discover'),
  });
  double.orders.give({ name: 'refuse', times: 'always' });
  expect(await failureOf(connect().appendToStream(freshStream(), newEvent()))).toMatchObject({ code: 14 });
  double.orders.lift();
  await connect().appendToStream(freshStream(), newEvent());
});

test('every misbehaviour of the table says what it does', () => {
  for (const { at, does } of Object.values(misbehaviours)) {
    expect(at.length).toBeGreaterThan(0);
    expect(does).not.toBe('');
  }
});
