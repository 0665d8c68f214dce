import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import type { EventStore, NewEvent } from '../port.js';
import { openPostgresEventStore } from './event-store.js';
import { migrateEventStore } from './migrate.js';
import { RevisionCache } from './revision-cache.js';

describe('the revision cache', () => {
  const unknown = -2;

  test('gets the revision that was set last', () => {
    const cache = new RevisionCache({});
    const { group, revisions } = cache.getAndInvalidate(['a', 'b']);
    expect(revisions).toEqual([unknown, unknown]);
    cache.set(group, 'a', 7);
    expect(cache.getAndInvalidate(['b', 'a', 'c']).revisions).toEqual([unknown, 7, unknown]);
  });

  test('gets nothing while an append to the stream is in progress, whichever revision was set before', () => {
    const cache = new RevisionCache({});
    const first = cache.getAndInvalidate(['a']);
    const second = cache.getAndInvalidate(['a']);
    cache.set(first.group, 'a', 0);
    const third = cache.getAndInvalidate(['a']);
    cache.set(second.group, 'a', 1);
    const fourth = cache.getAndInvalidate(['a']);
    expect([second, third, fourth].map(({ revisions }) => revisions)).toEqual([
      [unknown],
      [unknown],
      [unknown],
    ]);
    cache.set(fourth.group, 'a', 3);
    expect(cache.getAndInvalidate(['a']).revisions).toEqual([3]);
  });

  test('says which appends of a group follow another on the same stream', () => {
    const cache = new RevisionCache({});
    expect(cache.getAndInvalidate(['a', 'b', 'a', 'a']).repeatsStream).toEqual([false, false, true, true]);
    expect(cache.getAndInvalidate(['a', 'b']).repeatsStream).toEqual([false, false]);
  });

  test('is bounded: streams that were not used for long are evicted', () => {
    const cache = new RevisionCache({});
    const write = (stream: string) => cache.set(cache.getAndInvalidate([stream]).group, stream, 0);
    write('used');
    write('unused');
    for (let index = 0; index < 49_999; index += 1) {
      write(`other-${index}`);
      if (index === 40_000) write('used');
    }
    expect(cache.getAndInvalidate(['used', 'unused']).revisions).toEqual([0, unknown]);
  });
});

describe('a log that another process appends to', () => {
  let database: FreshDatabase;
  let operator: pg.Client;
  let ours: EventStore;
  let theirs: EventStore;

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateEventStore(database.url);
    operator = new pg.Client(database.url);
    await operator.connect();
    const options = { connectionString: database.url, clock: () => new Date() };
    [ours, theirs] = await Promise.all([openPostgresEventStore(options), openPostgresEventStore(options)]);
  });
  afterAll(async () => {
    await Promise.all([ours.close(), theirs.close(), operator.end()]);
    await database.drop();
  });

  function newEvent(): NewEvent {
    return { id: randomUUID(), type: 'CourseEnrolled', version: 1, data: {} };
  }

  /** Streams with one event of this process, and then so many of another one. */
  async function streams(count: number, eventsOfTheirs: number): Promise<string[]> {
    const names = Array.from({ length: count }, () => `dossier-${randomUUID()}`);
    await Promise.all(names.map((name) => ours.append(name, 'noStream', [newEvent()])));
    for (let index = 0; index < eventsOfTheirs; index += 1) {
      await Promise.all(names.map((name) => theirs.append(name, 'any', [newEvent()])));
    }
    return names;
  }

  async function revisionsOf(stream: string): Promise<number[]> {
    return (await ours.readStream(stream)).events.map((event) => event.revision);
  }

  test('every expected revision is compared with the log, not with the cache', async () => {
    const expectations = ['any', 'streamExists', 'noStream', 0, 1, 2, 3] as const;
    const names = await streams(expectations.length, 2);
    const outcomes = await Promise.allSettled([
      ...expectations.map((expected, index) =>
        ours.append(names[index]!, expected, [newEvent(), newEvent()]),
      ),
      ours.append(`dossier-${randomUUID()}`, 'noStream', [newEvent()]),
    ]);
    const conflict = { reason: { code: 'WRONG_EXPECTED_REVISION', actual: 2 } };
    const written = { value: { revision: 4, repeated: false } };
    const inNewStream = { value: { revision: 0, repeated: false } };
    expect(outcomes).toMatchObject([
      written,
      written,
      conflict,
      conflict,
      conflict,
      written,
      conflict,
      inNewStream,
    ]);
    expect(await revisionsOf(names[0]!)).toEqual([0, 1, 2, 3, 4]);
    expect(await revisionsOf(names[2]!)).toEqual([0, 1, 2]);
  });

  test('two processes that append to the same streams in turn leave no gap in them', async () => {
    const names = await streams(10, 0);
    const writers = Array.from({ length: 40 }, async (_, writer) => {
      for (let turn = 0; turn < 10; turn += 1) {
        await (writer % 2 ? ours : theirs).append(names[(writer + turn) % 10]!, 'any', [newEvent()]);
      }
    });
    await Promise.all(writers);
    for (const name of names)
      expect(await revisionsOf(name)).toEqual(Array.from({ length: 41 }, (_, index) => index));
  });

  test('retries in a group find their events, also with `any`, and the other appends are written', async () => {
    const names = await streams(20, 0);
    const events = names.map(() => newEvent());
    const append = (index: number) => ours.append(names[index]!, 'any', [events[index]!]);
    const first = await Promise.all(names.slice(0, 10).map((_, index) => append(index)));
    const all = await Promise.all(names.map((_, index) => append(index)));
    expect(all.slice(0, 10)).toEqual(first.map((result) => ({ ...result, repeated: true })));
    expect(all.slice(10)).toEqual(
      all.slice(10).map((result) => ({ ...result, revision: 1, repeated: false })),
    );
    for (const name of names) expect(await revisionsOf(name)).toEqual([0, 1]);
    const head = Number(await ours.head());
    expect((await ours.readAll()).events.map((event) => Number(event.position))).toEqual(
      Array.from({ length: head }, (_, index) => index + 1),
    );
  });

  test('a cached revision is not looked up, and is dropped with its connection', async () => {
    const [first, second] = await streams(2, 0);
    await operator.query('alter table event_store.events disable trigger only_grows');
    // As after restoring a backup:
    await operator.query('delete from event_store.events where stream = any ($1)', [[first, second]]);
    await operator.query('alter table event_store.events enable always trigger only_grows');
    expect((await ours.append(first!, 'any', [newEvent()])).revision).toBe(1);
    await operator.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like '%writer'`);
    await streams(1, 0); // over the next connection
    expect((await ours.append(second!, 'any', [newEvent()])).revision).toBe(0);
  });
});
