import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  appendMethods,
  collect,
  failureOf,
  freshStream,
  type Harness,
  newEvent,
  newEvents,
  openHarness,
  within,
} from './harness.js';
import { faultKinds, type Fault } from './faults.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

/** What the client of an append gets when a fault is injected, and whether it was written. */
interface Outcome {
  readonly fault: Fault;
  readonly client: 'still open' | 'answered' | 'unavailable' | 'not ready' | 'not-leader';
  readonly written: boolean;
}

const outcomes: readonly Outcome[] = [
  { fault: { name: 'no-answer' }, client: 'still open', written: false },
  { fault: { name: 'late-answer', ms: 200 }, client: 'answered', written: true },
  { fault: { name: 'silent-commit' }, client: 'still open', written: true },
  { fault: { name: 'answer-lost' }, client: 'unavailable', written: true },
  { fault: { name: 'cut' }, client: 'unavailable', written: false },
  { fault: { name: 'leader-moved', leaderPort: 1 }, client: 'not-leader', written: false },
  { fault: { name: 'unavailable' }, client: 'unavailable', written: false },
  { fault: { name: 'not-ready' }, client: 'not ready', written: false },
];

describe.each(appendMethods)('an append by $method', ({ options }) => {
  test.each(outcomes)(
    'with "$fault.name": $client, written $written',
    async ({ fault, client: expected, written }) => {
      const { client, fake, connect } = harness;
      await client.appendToStream(freshStream(), newEvent(), options); // so that it is connected
      const stream = freshStream();
      fake.faults.inject(fault);
      const started = Date.now();
      const outcome = client.appendToStream(stream, newEvent(), options).then(
        () => 'answered',
        (error: unknown) => {
          const { type, message } = error as { type: string; message: string };
          return message.includes('Server Is Not Ready') ? 'not ready' : type;
        },
      );
      while (fake.faults.injected(fault.name) === 0) await delay(5);
      expect(await (expected === 'still open' ? within(500, outcome) : outcome)).toEqual(
        expected === 'unavailable' ? expect.stringMatching(/unavailable|cancelled/) : expected,
      );
      if (fault.ms) expect(Date.now() - started).toBeGreaterThanOrEqual(fault.ms);
      expect(fake.faults.injected(fault.name)).toBe(1);
      const seen = await collect(connect().readStream(stream)).catch(() => []);
      expect(seen).toHaveLength(written ? 1 : 0);
    },
  );
});

test('"commit-timeout" writes and answers with a timeout', async () => {
  const { client, fake } = harness;
  const stream = freshStream();
  fake.faults.inject({ name: 'commit-timeout', times: 2 });
  expect(await failureOf(client.appendToStream(stream, newEvent()))).toMatchObject({
    type: 'deadline-exceeded',
  });
  const credentials = { username: 'admin', password: 'changeit' };
  const unary = client.appendToStream(stream, newEvent(), { credentials });
  expect(await failureOf(unary)).toMatchObject({ type: 'timeout' });
  expect(await collect(client.readStream(stream))).toHaveLength(2);
});

test('"not-read" reads nothing from a batch stream', async () => {
  const { fake, connect } = harness;
  fake.faults.inject({ name: 'not-read' });
  const append = connect().appendToStream(freshStream(), newEvent());
  while (fake.faults.injected('not-read') === 0) await delay(5);
  expect(await within(200, append)).toBe('still open');
  expect(fake.counters.appends).toBe(0);
  await connect().appendToStream(freshStream(), newEvent());
});

test('"batch-ended" leaves the append pending for ever', async () => {
  const { client, fake } = harness;
  const stream = freshStream();
  await client.appendToStream(stream, newEvent());
  fake.faults.inject({ name: 'batch-ended' });
  expect(await within(500, client.appendToStream(stream, newEvent(), { deadline: 100 }))).toBe('still open');
  expect(await collect(client.readStream(stream))).toHaveLength(1);
});

test('"cut" breaks a read and a subscription after so many events', async () => {
  const { client, fake } = harness;
  const stream = freshStream();
  await client.appendToStream(stream, newEvents(10));
  fake.faults.inject({ name: 'cut', afterEvents: 4, times: 'always' });
  for (const open of [() => client.readStream(stream), () => client.subscribeToStream(stream)]) {
    let seen = 0;
    // What is under way when a line is cut may not arrive: then it is tried again.
    while (seen < 4) {
      const source = open();
      seen = 0;
      source.on('data', () => (seen += 1));
      const [error] = (await once(source, 'end').catch((failure: unknown) => [failure])) as unknown[];
      expect(error).toMatchObject({ type: expect.stringMatching(/unavailable|cancelled/) });
    }
    expect(seen).toBe(4);
  }
  fake.faults.clear('cut');
  expect(await collect(client.readStream(stream))).toHaveLength(10);
});

test('reads can be delayed, failed or redirected, for some streams only', async () => {
  const { client, fake } = harness;
  const [stream, other] = [freshStream(), freshStream()];
  for (const name of [stream, other]) await client.appendToStream(name, newEvent());
  fake.faults.inject({ name: 'no-answer', on: 'read', stream, times: 'always' });
  expect(await within(200, collect(client.readStream(stream)))).toBe('still open');
  expect(await collect(client.readStream(other))).toHaveLength(1);
  fake.faults.clear('no-answer');
  fake.faults.inject({ name: 'late-answer', on: 'read', ms: 200 });
  expect(await within(100, collect(client.readStream(stream)))).toBe('still open');
  fake.faults.inject({ name: 'unavailable', on: 'read' });
  expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'unavailable' });
  fake.faults.inject({ name: 'leader-moved', on: 'read', leaderPort: fake.port });
  expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'not-leader' });
  expect(await collect(client.readStream(stream))).toHaveLength(1);
});

test('"fell-behind" is sent to a live subscription at its next event', async () => {
  const { client, fake } = harness;
  const stream = freshStream();
  const signals: string[] = [];
  const subscription = client.subscribeToStream(stream);
  for (const signal of ['caughtUp', 'fellBehind'] as const)
    subscription.on(signal, () => signals.push(signal));
  subscription.on('data', () => signals.push('event'));
  while (signals.length < 1) await delay(5);
  fake.faults.inject({ name: 'fell-behind' });
  await client.appendToStream(stream, newEvent());
  while (signals.length < 4) await delay(5);
  expect(signals).toEqual(['caughtUp', 'event', 'fellBehind', 'caughtUp']);
  await subscription.unsubscribe();
});

test('"features-unimplemented" makes the client use unary appends', async () => {
  const { client, fake } = harness;
  fake.faults.inject({ name: 'features-unimplemented' });
  await client.appendToStream(freshStream(), newEvent());
  expect(fake.counters).toMatchObject({ appends: 1, batched: 0 });
});

test('"gossip-unavailable" and "refuse" keep a client out', async () => {
  const { fake, connect } = harness;
  fake.faults.inject({ name: 'gossip-unavailable', times: 'always' });
  const discovering = connect(
    `${fake.discoveryString.replace('esdb:', 'esdb+discover:')}&maxDiscoverAttempts=2`,
  );
  expect(await failureOf(discovering.appendToStream(freshStream(), newEvent()))).toMatchObject({
    message: expect.stringContaining('Failed to discover'),
  });
  fake.faults.inject({ name: 'refuse', times: 'always' });
  expect(await failureOf(connect().appendToStream(freshStream(), newEvent()))).toMatchObject({ code: 14 });
  fake.faults.clear();
  await connect().appendToStream(freshStream(), newEvent());
});

test('every kind of fault says where it can be injected and what it does', () => {
  for (const { at, does } of Object.values(faultKinds)) {
    expect(at.length).toBeGreaterThan(0);
    expect(does).not.toBe('');
  }
});
