/** What else is in a KurrentDB: the store's own events, links, streams of other programs, and changes by its tools. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import type { EventStore } from '../../libs/event-store/port.js';
import { type Fake, startFake } from '../support/fake-eventstore/fake.js';
import { freshDirectory } from '../support/fake-eventstore/harness.js';
import { failureOf } from './cases/append.js';
import { freshStream, idsOf, newEvent, newEvents, readToEnd } from './examples.js';

let fake: Fake;
let store: EventStore;
let tools: EventStoreDBClient;

beforeAll(async () => {
  fake = await startFake({ directory: await freshDirectory(), statisticsEvery: 2 });
  store = await openKurrentDbEventStore({
    connectionString: fake.connectionString,
    clock: () => new Date(),
  });
  tools = EventStoreDBClient.connectionString(fake.connectionString);
});
afterAll(async () => {
  await store.close();
  await tools.dispose();
  await fake.close();
});

test("the store's own tools show data as JSON, and correlation and causation", async () => {
  const stream = freshStream();
  await store.append(stream, 'noStream', [
    newEvent({
      data: { '10': 1, '9': '12345678901234567890' },
      metadata: { requestId: 'request-1', commandId: 'command-1' },
    }),
  ]);
  for await (const { event } of tools.readStream(stream, { maxCount: 1 })) {
    expect(event).toMatchObject({ isJson: true, data: { '10': 1, '9': '12345678901234567890' } });
    expect(event?.metadata).toMatchObject({
      $correlationId: 'request-1',
      $causationId: 'command-1',
      requestId: 'request-1',
    });
  }
});

test('system events, links and events of other programs are skipped, and paging goes on', async () => {
  const stream = freshStream();
  const events = newEvents(6);
  for (const [index, event] of events.entries()) {
    await store.append(stream, 'any', [event]);
    await tools.appendToStream('other-program', jsonEvent({ type: 'OtherEvent', data: {} }));
    await tools.appendToStream('$ce-dossier', {
      ...jsonEvent({ type: '$>', data: {} }),
      data: `${index}@${stream}`,
    });
  }
  const read = await readToEnd(store, { limit: 2 });
  expect(idsOf(read.filter((event) => event.stream === stream))).toEqual(idsOf(events));
  expect(
    read.filter(
      ({ stream: name, type }) => name.startsWith('$') || type.startsWith('$') || type === 'OtherEvent',
    ),
  ).toEqual([]);
});

test('a stream that the tools deleted reads as missing; a tombstoned one refuses appends', async () => {
  const [soft, hard] = [freshStream(), freshStream()];
  for (const stream of [soft, hard]) await store.append(stream, 'noStream', newEvents(2));
  await tools.deleteStream(soft);
  await tools.tombstoneStream(hard);
  for (const stream of [soft, hard])
    expect(await store.readStream(stream)).toEqual({ exists: false, events: [] });
  expect(await store.append(soft, 'noStream', newEvents(1))).toMatchObject({ revision: 2, repeated: false });
  expect(await failureOf(store.append(hard, 'any', newEvents(1)))).toMatchObject({
    code: 'STREAM_DELETED',
    retryable: false,
  });
});

test('who reads a few types from far behind gets nothing else over the line', async () => {
  const own = await startFake({ directory: await freshDirectory() });
  const log = await openKurrentDbEventStore({
    connectionString: own.connectionString,
    clock: () => new Date(),
  });
  try {
    const wanted = newEvents(3).map((event) => ({ ...event, type: 'Wanted.Type' }));
    for (const event of wanted) {
      await log.append(freshStream(), 'noStream', newEvents(1_000));
      await log.append(freshStream(), 'noStream', [event, newEvent({ type: 'WantedXType' })]);
    }
    await log.append(freshStream(), 'noStream', newEvents(1_000));
    const pushed = () => own.nodes.reduce((sum, { counters }) => sum + counters.pushed, 0);
    const before = pushed();
    const found: string[] = [];
    const filter = { types: ['Wanted.Type'] };
    for await (const batch of log.subscribe({ filter, signal: new AbortController().signal })) {
      found.push(...idsOf(batch.events));
      if (batch.caughtUp) break;
    }
    expect(found).toEqual(idsOf(wanted));
    expect(pushed() - before).toBeLessThan(20);
  } finally {
    await log.close();
    await own.close();
  }
});
