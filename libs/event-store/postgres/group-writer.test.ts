import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import type { EventStore, NewEvent } from '../port.js';
import { openPostgresEventStore } from './event-store.js';
import { migrateEventStore } from './migrate.js';

let database: FreshDatabase;
let operator: pg.Client;
let store: EventStore;

beforeAll(async () => {
  database = await freshDatabase();
  await migrateEventStore(database.url);
  operator = new pg.Client(database.url);
  await operator.connect();
  store = await openPostgresEventStore({ connectionString: database.url, clock: () => new Date() });
});
afterAll(async () => {
  await store.close();
  await operator.end();
  await database.drop();
});

function newEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  return { id: randomUUID(), type: 'CourseEnrolled', version: 1, data: {}, ...overrides };
}

test('an append that only the database refuses fails alone, and no cached revision counts it', async () => {
  await operator.query(`
    create function refuse_refused() returns trigger language plpgsql as $$ begin raise 'refused' using errcode = '22000'; end $$;
    create trigger refused before insert on event_store.events for each row when (new.type = 'Refused') execute function refuse_refused()`);
  const types = Array.from({ length: 40 }, (_, index) => (index % 10 === 3 ? 'Refused' : 'Accepted'));
  const streams = types.map(() => `dossier-${randomUUID()}`);
  const append = (type: string, index: number) => store.append(streams[index]!, 'any', [newEvent({ type })]);
  const outcomes = await Promise.allSettled(types.map(append));
  expect(outcomes.map(({ status }) => status)).toEqual(
    types.map((type) => (type === 'Refused' ? 'rejected' : 'fulfilled')),
  );
  const later = await Promise.all(types.map((_, index) => append('Accepted', index)));
  expect(later.map(({ revision }) => revision)).toEqual(types.map((type) => (type === 'Refused' ? 0 : 1)));
});

test('when the same id goes to two streams at once, one append is refused and no other', async () => {
  const event = newEvent();
  const appends = ['a', 'b', 'c'].map((stream) =>
    store.append(`${stream}-${event.id}`, 'noStream', [stream === 'c' ? newEvent() : event]),
  );
  const outcomes = await Promise.allSettled(appends);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'IDEMPOTENCY_CORRUPTED' },
  });
});

test('when the server ends connections during appends, no event is lost and none is written twice', async () => {
  const stream = `dossier-${randomUUID()}`;
  const events = Array.from({ length: 2_000 }, () => newEvent());
  const writers = Promise.all(
    Array.from({ length: 20 }, async (_, writer) => {
      for (let index = writer; index < events.length; index += 20)
        await store.append(stream, 'any', [events[index]!]);
    }),
  );
  for (let ended = 0; ended < 8;) {
    const { rowCount } = await operator.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'active' and query like '%append_group%' and pid <> pg_backend_pid()`);
    ended += rowCount ?? 0;
    if ((await store.readStream(stream, { from: events.length - 1 })).events.length > 0) break; // all written: fast machine
  }
  await writers;
  const ids = (await store.readStream(stream)).events.map((event) => event.id);
  expect(ids.sort()).toEqual(events.map((event) => event.id).sort());
});
