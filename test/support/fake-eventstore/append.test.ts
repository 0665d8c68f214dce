import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  appendMethods,
  collect,
  failureOf,
  freshStream,
  type Harness,
  newEvent,
  newEvents,
  openHarness,
} from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

describe.each(appendMethods)('$method', ({ options }) => {
  test('writes events unchanged, and answers with their place', async () => {
    const { client } = harness;
    const stream = freshStream();
    const event = newEvent('Créé', { naam: 'Zoë', nested: { none: null } });
    const result = await client.appendToStream(stream, [event, newEvent()], {
      expectedRevision: 'no_stream',
      ...options,
    });
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n });
    const [first, second] = await collect(client.readStream(stream));
    expect(first!.event).toMatchObject({
      id: event.id,
      type: event.type,
      data: event.data,
      metadata: event.metadata,
      streamId: stream,
      revision: 0n,
    });
    expect(Math.abs(Date.now() - first!.event!.created.getTime())).toBeLessThan(60_000);
    expect(second!.event!.position).toEqual(result.position);
    expect(second!.event!.position!.commit).toBeGreaterThan(first!.event!.position!.commit + 100n);
  });

  test('reports a conflict with what was expected and what is', async () => {
    const { client } = harness;
    const stream = freshStream();
    await client.appendToStream(stream, newEvents(5), options);
    const error = await failureOf(
      client.appendToStream(stream, newEvent(), { expectedRevision: 1n, ...options }),
    );
    expect(error).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: 1n,
      actualVersion: 4n,
    });
  });

  test('refuses more than the maximum append size, and a tombstoned stream', async () => {
    const { client } = harness;
    const stream = freshStream();
    const large = newEvent('Large', { text: 'x'.repeat(1_048_576) });
    expect(await failureOf(client.appendToStream(stream, large, options))).toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_048_576,
    });
    await client.tombstoneStream(stream);
    expect(await failureOf(client.appendToStream(stream, newEvent(), options))).toMatchObject({
      type: 'stream-deleted',
      streamName: stream,
    });
  });
});

test('many appends at once keep the order in which they were sent', async () => {
  const { client } = harness;
  const stream = freshStream();
  const events = newEvents(500);
  await Promise.all(events.map((event) => client.appendToStream(stream, event)));
  expect((await collect(client.readStream(stream))).map(({ event }) => event!.id)).toEqual(
    events.map(({ id }) => id),
  );
});

test('of twenty appends with the same expectation one wins', async () => {
  const { client } = harness;
  const stream = freshStream();
  const attempts = Array.from({ length: 20 }, () =>
    client.appendToStream(stream, newEvent(), { expectedRevision: 'no_stream' }),
  );
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an append in several messages is one append', async () => {
  const { client } = harness;
  const stream = freshStream();
  const result = await client.appendToStream(stream, newEvents(50), { batchAppendSize: 500 });
  expect(result.nextExpectedRevision).toBe(49n);
});
