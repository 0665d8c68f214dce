/**
 * Appends whose transaction stays open while others follow: no reader passes them by. PITFALLS E1, E4.
 * In KurrentDB an append is no transaction that a client could hold open.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { testStore } from '../../test/support/event-log.js';
import { granted, projectionHarness, type ProjectionHarness } from '../../test/support/projection-harness.js';
import { checkAppend } from '../event-store/check-append.js';
import { LiveReader } from '../event-store/live-reader.js';
import type { Position } from '../event-store/port.js';
import { appendStatement } from '../event-store/postgres/append-statement.js';
import { sealEvent } from '../privacy/event-sealing.js';
import { integer, kbo } from './columns.js';
import { counter, projection } from './define.js';

const DAY = '2026-01-01T08:00:00Z';
const withTransactions = testStore() === 'postgres' ? describe : describe.skip;

const counting = (name: string) =>
  projection(name, 1, {
    tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
    on: {
      ConsultationGranted: ({ facts: { organisation } }, { often }) =>
        often.increment({ organisation }, { consultations: 1 }),
    },
  });

let harness: ProjectionHarness;
let client: pg.Client;
beforeAll(async () => {
  harness = await projectionHarness();
});
afterAll(() => harness.close());

/** Another process that appends: it begins a transaction, writes its event later, and commits later still. */
const appending = {
  begin: () => client.query('begin; select pg_current_xact_id()'),
  async write(): Promise<void> {
    const [id, stream] = [randomUUID(), `consultation-${randomUUID()}`];
    const append = checkAppend(stream, 'noStream', [sealEvent({ id, stream, event: granted() })]);
    const { rows } = await client.query<string[]>(
      appendStatement([append], { group: 1, revisions: [-2], repeatsStream: [false] }, new Date(DAY)),
    );
    expect(rows[0]![0]).toBe('appended');
  },
  commit: () => client.query('commit'),
};

const countOf = async (name: string): Promise<number> => {
  const rows = (await harness.tableOf(name, 'often')) as { consultations: number }[];
  return rows.reduce((sum, { consultations }) => sum + consultations, 0);
};
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await delay(5);
}

withTransactions('while an append of another process is open', () => {
  beforeEach(async () => {
    client = new pg.Client(harness.addresses.databaseUrl);
    await client.connect();
  });
  afterEach(() => client.end());

  /** Follows the log as read models in memory do. */
  function followed(after: Position | undefined) {
    const live = new LiveReader(harness.store);
    const ids: string[] = [];
    const { signal } = new AbortController();
    const following = (async () => {
      for await (const { events } of live.subscribe({ ...(after !== undefined && { after }), signal }))
        ids.push(...events.map(({ id }) => id));
    })();
    const stop = () => Promise.all([live.stop(), following]);
    return { ids, stop };
  }

  test.each(['first', 'last'] as const)(
    'a hundred others follow it, and it is in every model once, also where it gets its position %s (E1)',
    async (place) => {
      const name = `parallel-${place}`;
      const engine = await harness.engine([counting(name)]);
      const memory = followed(await harness.store.head());
      const before = await harness.record(DAY, granted());
      await until(() => engine.waitFor(name, before, 1_000));
      const known = await countOf(name);

      await appending.begin();
      if (place === 'first') await appending.write();
      const others = Promise.all(Array.from({ length: 100 }, () => harness.record(DAY, granted())));
      if (place === 'last') {
        for (const position of await others) await until(() => engine.waitFor(name, position, 1_000));
        expect(await countOf(name)).toBe(known + 100);
        await appending.write();
      } else await delay(1_500);
      const unseen = place === 'first' ? known : known + 100;
      expect(await countOf(name)).toBe(unseen);
      await appending.commit();
      await others;
      const last = await harness.record(DAY, granted());
      await until(() => engine.waitFor(name, last, 1_000));
      expect(await countOf(name)).toBe(known + 102);
      await until(() => memory.ids.length >= 103);
      expect(new Set(memory.ids).size).toBe(103);
      await memory.stop();

      await engine.stop();
      const again = await harness.engine([counting(name)]);
      const [after] = [await harness.record(DAY, granted())];
      await until(() => again.waitFor(name, after, 1_000));
      expect(await countOf(name)).toBe(known + 103);
    },
  );

  test('a rebuild switches, and the new model counts what was open across the switch (E4)', async () => {
    const name = 'switched';
    const engine = await harness.engine([counting(name)], { batchSize: 50 });
    for (let round = 1; round <= 3; round += 1) {
      const appended: Promise<Position>[] = [];
      await until(() => engine.waitFor(name, '1' as Position, 1_000));
      const over = new AbortController();
      const writing = (async () => {
        while (!over.signal.aborted) {
          appended.push(harness.record(DAY, granted()));
          await delay(5);
        }
      })();
      const rebuilding = engine.rebuild(name);
      await rebuilding.next();
      await appending.begin();
      await appending.write();
      for await (const { state } of rebuilding) expect(['rebuilding', 'done']).toContain(state);
      await delay(100);
      await appending.commit();
      over.abort();
      await writing;
      await Promise.all(appended);
      const last = await harness.record(DAY, granted());
      await until(() => engine.waitFor(name, last, 1_000));
      expect(await countOf(name)).toBe(await loggedCount());
    }
  });

  const loggedCount = async (): Promise<number> =>
    (await harness.pool.query<{ n: number }>('select count(*)::int as n from event_store.events')).rows[0]!.n;
});
