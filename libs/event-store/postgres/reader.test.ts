import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import type { EventStore, Position } from '../port.js';
import { openPostgresEventStore } from './event-store.js';
import { migrateEventStore } from './migrate.js';

/** More than one page covers when there is a filter. */
const events = 120_000;
let database: FreshDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await freshDatabase();
  await migrateEventStore(database.url);
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(`
    insert into event_store.events
    select n, 'dossier-' || n, 0, gen_random_uuid(), case n when 90000 then 'Rare' else 'Common' end, 1, n, '{}', '{}'
      from generate_series(1, ${events}) n;
    update event_store.head set position = ${events}, recorded_at = ${events}`);
  await client.end();
  store = await openPostgresEventStore({ connectionString: database.url, clock: () => new Date() });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('a rare event far away is found page by page, and each page says how far it was read', async () => {
  const found: string[] = [];
  let after: Position | undefined;
  for (let end = false; !end;) {
    const page = await store.readAll({ ...(after && { after }), filter: { types: ['Rare'] } });
    found.push(...page.events.map((event) => event.position));
    expect(Number(page.position)).toBeGreaterThan(Number(after ?? 0));
    expect(page.end).toBe(Number(page.position) === events);
    ({ position: after, end } = page);
  }
  expect(found).toEqual(['90000']);
});

test('a subscription finds it too', async () => {
  for await (const batch of store.subscribe({
    filter: { types: ['Rare'] },
    signal: new AbortController().signal,
  })) {
    expect(batch.caughtUp).toBe(false);
    if (batch.events.length > 0) break;
  }
});

test('streams of a prefix, each once and whole, up to a position, with the types that are asked', async () => {
  const append = (stream: string, count: number, type = 'Common') =>
    store.append(
      stream,
      'any',
      Array.from({ length: count }, () => ({ id: randomUUID(), type, version: 1, data: {} })),
    );
  for (const stream of ['lise-1', 'list-1', 'list-2', 'list-3', 'list-~', 'lisu-1']) await append(stream, 1);
  await append('list-2', 6);
  await append('list-2', 2, 'Rare');
  await append('list-3', 3, 'Rare');
  const until = (await store.head())!;
  await append('list-2', 4);
  const pages: (readonly [string, number])[][] = [];
  let after: string | undefined;
  do {
    const asked = { prefix: 'list-', after, until, types: ['Common'], limit: 3 };
    const { events: found, last } = await store.readByStream!(asked);
    pages.push(found.map(({ stream, revision }) => [stream, revision]));
    after = last;
  } while (after !== undefined);
  expect(pages).toEqual([
    [['list-1', 0]],
    [0, 1, 2, 3, 4, 5, 6].map((revision) => ['list-2', revision]),
    [['list-3', 0]],
    [['list-~', 0]],
  ]);
});

test.each([1, 2, 59_999, 60_000, 119_999, 120_000])(
  'the last position recorded by instant %d is found by binary search',
  async (instant) => {
    expect(await store.positionAt(new Date(instant))).toBe(String(instant));
  },
);

const one = () => [{ id: randomUUID(), type: 'CourseEnrolled', version: 1, data: {} }];

test('what was known at an instant stays so, also when a process whose clock is behind appends', async () => {
  const behind = await openPostgresEventStore({
    connectionString: database.url,
    clock: () => new Date(Date.now() - 4_000),
  });
  const now = new Date();
  const known = await store.positionAt(now);
  const { position } = await behind.append(`dossier-behind-${randomUUID()}`, 'noStream', one());
  expect(await store.positionAt(now)).toBe(known);
  const { events: appended } = await store.readAll({ ...(known && { after: known }) });
  expect(appended.map((event) => event.position)).toEqual([position]);
  expect(appended[0]!.recordedAt.getTime()).toBeGreaterThan(now.getTime());
  await behind.close();
});

test('an append under way is counted in, and an instant to come moves nothing', async () => {
  const appender = new pg.Client(database.url);
  await appender.connect();
  const now = new Date();
  await appender.query('begin');
  await appender.query(
    `select * from event_store.append_group($1, $2, '{-2}', '{f}', '{-1}', '{1}', '{1}', '{1}',
      array[gen_random_uuid()], '{Type}', '{1}', '{"{}"}', '{"{}"}')`,
    [now.getTime(), [`dossier-under-way-${randomUUID()}`]],
  );
  const known = store.positionAt(now);
  await appender.query('commit');
  await appender.end();
  expect(await known).toBe(await store.head());
  const before = await store.clocks();
  await store.positionAt(new Date(now.getTime() + 400 * 86_400_000));
  expect(await store.clocks()).toMatchObject({ recordedUntil: before.recordedUntil });
});

test('batched reads of streams return what each returns alone', async () => {
  const names = ['long', 'short'].map((name) => `dossier-${name}-${randomUUID()}`);
  const event = () => ({ id: randomUUID(), type: 'CourseEnrolled', version: 1, data: {} });
  await store.append(names[0]!, 'noStream', Array.from({ length: 30 }, event));
  await store.append(names[1]!, 'noStream', [event()]);
  const reads = [...names, 'dossier-missing', 'no name'].flatMap((stream) =>
    (['forward', 'backward'] as const).flatMap((direction) =>
      [undefined, 0, 1, 29, 30, 2 ** 31 - 1, 2 ** 40, -1].flatMap((from) =>
        [1, 3, 100].map((limit) => ({
          stream,
          options: { direction, ...(from !== undefined && { from }) },
          limit,
        })),
      ),
    ),
  );
  const outcomesOf = (limitOf: (limit: number) => number) =>
    Promise.allSettled(
      reads.map(({ stream, options, limit }) =>
        store.readStream(stream, { ...options, limit: limitOf(limit) }),
      ),
    );
  const batched = await outcomesOf((limit) => limit);
  const alone = await outcomesOf(() => 5_000);
  const first = (each: (typeof alone)[number], limit: number) =>
    each.status === 'fulfilled'
      ? { exists: each.value.exists, events: each.value.events.slice(0, limit) }
      : 'failed';
  expect(batched.map((each) => first(each, 100))).toEqual(
    alone.map((each, index) => first(each, reads[index]!.limit)),
  );
});
