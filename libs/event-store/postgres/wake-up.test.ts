import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import type { EventStore } from '../port.js';
import { openPostgresEventStore } from './event-store.js';
import { migrateEventStore } from './migrate.js';

const anHour = 3_600_000;
let database: FreshDatabase;
const stores: EventStore[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await migrateEventStore(database.url);
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database.drop();
});

async function open(pollMs: number): Promise<EventStore> {
  const store = await openPostgresEventStore({
    connectionString: database.url,
    clock: () => new Date(),
    pollMs,
  });
  stores.push(store);
  return store;
}

/** Waits until a reader has caught up, performs an append, and returns the id of the next event that it gets. */
async function nextAfter(reader: EventStore, append: () => Promise<unknown>): Promise<string | undefined> {
  const after = await reader.head();
  const signal = new AbortController().signal;
  let appended: Promise<unknown> | undefined;
  for await (const { events, caughtUp } of reader.subscribe({
    ...(after !== undefined && { after }),
    signal,
  })) {
    if (events.length > 0) {
      await appended;
      return events[0]!.id;
    }
    if (caughtUp) appended ??= append();
  }
  return undefined;
}

const newEvent = () => ({ id: randomUUID(), type: 'CourseEnrolled', version: 1, data: {} });

test('a reader that hardly ever polls is woken by an append of its own process', async () => {
  const reader = await open(anHour);
  const event = newEvent();
  expect(await nextAfter(reader, () => reader.append('dossier-own', 'any', [event]))).toBe(event.id);
});

test('it is woken by an append of another process', async () => {
  const [reader, writer] = [await open(anHour), await open(anHour)];
  await nextAfter(reader, () => reader.append('dossier-own', 'any', [newEvent()])); // it listens now
  const event = newEvent();
  expect(await nextAfter(reader, () => writer.append('dossier-other', 'any', [event]))).toBe(event.id);
});

test('an append without a notification is found by polling', async () => {
  const reader = await open(50);
  const id = randomUUID();
  const silent = new pg.Client(database.url);
  await silent.connect();
  const append = `select * from event_store.append_group(0, '{dossier-silent}', '{-2}', '{f}', '{-2}', '{1}', '{1}', '{1}',
    array[$1::uuid], '{CourseEnrolled}', '{1}', '{"{}"}', '{"{}"}')`;
  expect(await nextAfter(reader, () => silent.query(append, [id]))).toBe(id);
  await silent.end();
});
