/** A rebuild that is killed on its way is never told as done while the old build answers, and the next one ends it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  granted,
  projectionHarness,
  queryReport,
  type ProjectionHarness,
} from '../../test/support/projection-harness.js';
import type { Position } from '../event-store/port.js';
import { findBuilds, servingBuild, type Build } from './builds.js';
import { integer, kbo } from './columns.js';
import { counter, projection } from './define.js';
import type { ProjectionEngine } from './engine.js';

const EVENTS = 200;
let harness: ProjectionHarness;
let head: Position;
beforeAll(async () => {
  harness = await projectionHarness();
  head = await harness.record('2026-01-01T08:00:00Z', ...Array.from({ length: EVENTS }, () => granted()));
});
afterAll(() => harness.close());

const counting = (name: string) =>
  projection(name, 1, {
    tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
    report: {
      table: 'often',
      filters: {},
      groupBy: {},
      measures: { consultations: { sum: 'consultations' } },
    },
    on: {
      ConsultationGranted: ({ facts: { organisation } }, { often }) =>
        often.increment({ organisation }, { consultations: 1 }),
    },
  });

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
const buildsOf = (name: string) => findBuilds(harness.pool, `name = $1 and status <> 'retired'`, [name]);
/** Whether another process has taken a build on: while its row is locked none could. */
const isOwnedAnew = async ({ name, owner }: Build) =>
  (await servingBuild(harness.pool, name))?.owner !== owner;
const totalOf = async (engine: ProjectionEngine, name: string) => {
  const answer = await queryReport(engine, name, {});
  return answer.kind === 'result' ? answer.total['consultations'] : answer.kind;
};

/** Watches a rebuild, and with each step which build served before it was told. */
async function watch(
  engine: ProjectionEngine,
  name: string,
  seen: (readonly [string, string | undefined])[],
) {
  try {
    for await (const { state } of engine.rebuild(name))
      seen.push([state, (await servingBuild(harness.pool, name))?.id]);
  } catch {
    // Its connections were cut.
  }
}

/** Locks the row of the serving build, so that no swap passes. @returns lets go of it */
async function lockServing(name: string): Promise<() => Promise<void>> {
  const client: pg.PoolClient = await harness.pool.connect();
  await client.query('begin');
  await client.query('select 1 from projection.builds where name = $1 and serving for update', [name]);
  return async () => {
    await client.query('rollback');
    client.release();
  };
}
const swapWaits = async () =>
  (
    await harness.pool.query(
      `select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%for update%'`,
    )
  ).rows.length > 0;

test.each(['half way', 'in the switch'] as const)(
  'killed %s, the old build answers, nothing is told as done, and the next run ends it (E5)',
  async (when) => {
    const name = when === 'half way' ? 'half' : 'switch';
    const first = await harness.engine([counting(name)]);
    expect(await first.waitFor(name, head, 20_000)).toBe(true);
    await first.stop();
    const old = (await servingBuild(harness.pool, name))!;

    const killed = await harness.engine([counting(name)], { batchSize: when === 'half way' ? 1 : 1_000 });
    await until(() => isOwnedAnew(old));
    const unlock = when === 'in the switch' ? await lockServing(name) : undefined;
    const seen: (readonly [string, string | undefined])[] = [];
    const watching = watch(killed, name, seen);
    const next = async () => (await buildsOf(name)).find(({ id }) => id !== old.id);
    await until(unlock ? swapWaits : async () => ((await next())?.events ?? 0) >= EVENTS / 2);
    const stopped = killed.stop();
    await harness.cut(killed);
    await unlock?.(); // it gives back what it owned, and would wait for the row
    await stopped;
    const left = await next();
    expect(left).toMatchObject({ serving: false, status: 'rebuilding' });
    if (unlock) expect(left).toMatchObject({ events: EVENTS, checkpoint: head }); // at 100 %, and not switched
    expect(await servingBuild(harness.pool, name)).toMatchObject({ id: old.id });
    expect(await totalOf(killed, name)).toBe(EVENTS);

    const again = await harness.engine([counting(name)]);
    await watch(again, name, seen);
    await watching;
    expect(seen.filter(([state, serving]) => state === 'done' && serving === old.id)).toEqual([]);
    expect(seen.at(-1)?.[0]).toBe('done');
    expect((await servingBuild(harness.pool, name))!.id).not.toBe(old.id);
    expect(await totalOf(again, name)).toBe(EVENTS);
    await until(async () => (await buildsOf(name)).length === 1);
  },
);

test('a switch that is locked out is tried again, and told only when it is done (E5)', async () => {
  const name = 'locked';
  const engine = await harness.engine([counting(name)]);
  expect(await engine.waitFor(name, head, 20_000)).toBe(true);
  const old = (await servingBuild(harness.pool, name))!;
  await engine.stop();
  const database = pg.escapeIdentifier(await databaseName());
  await harness.pool.query(`alter database ${database} set lock_timeout = '200ms'`);
  const impatient = await harness.engine([counting(name)]);
  await until(() => isOwnedAnew(old));
  const unlock = await lockServing(name);
  const seen: (readonly [string, string | undefined])[] = [];
  const watching = watch(impatient, name, seen);
  await until(() =>
    harness.lifecycleEvents.some((one) => one.kind === 'interrupted' && one.projection === name),
  );
  await until(swapWaits); // again
  const told = seen.length;
  await until(() => seen.length > told + 1 || seen.at(-1)?.[0] === 'done'); // begun since
  expect(seen.every(([state, serving]) => state === 'rebuilding' && serving === old.id)).toBe(true);
  await unlock();
  await watching;
  expect(seen.at(-1)).toEqual(['done', (await servingBuild(harness.pool, name))!.id]);
  expect(seen.at(-1)![1]).not.toBe(old.id);
});

const databaseName = async () =>
  (await harness.pool.query<{ name: string }>('select current_database() as name')).rows[0]!.name;
