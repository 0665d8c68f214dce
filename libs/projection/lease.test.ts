import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { granted, projectionHarness, type ProjectionHarness } from '../../test/support/projection-harness.js';
import { counting } from '../../test/support/projecting-process.js';
import type { Queryable } from '../event-store/postgres/transaction.js';
import { servingBuild } from './builds.js';
import type { ProjectionEngine } from './engine.js';
import { removeDeadProcesses } from './processes.js';

/** PITFALLS E8 and E9: what holds an owner up takes nothing from it. Others look for its builds all the time. */
const TERM_MS = 4_000;
const options = { leaseTermMs: TERM_MS, superviseEveryMs: 50 };

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Who owns what, by the name of the projection. */
async function leases(names: readonly string[]): Promise<unknown[]> {
  const { rows } = await harness.pool.query<{ name: string; owner: string; fence: string }>(
    'select name, owner, fence from projection.builds where name = any ($1) order by name',
    [names],
  );
  return rows;
}

/** An engine that owns everything, and another one that would take what is free. */
async function ownerAndHeir(names: readonly string[], pool: pg.Pool): Promise<ProjectionEngine[]> {
  const projections = names.map(counting);
  const owner = await harness.engine(projections, { ...options, owner: `owner of ${names[0]}`, pool });
  const position = await harness.record('2026-01-01T08:00:00Z', granted());
  for (const name of names) await until(() => owner.waitFor(name, position, 10_000));
  const heir = await harness.engine(projections, { ...options, owner: `heir of ${names[0]}` });
  const ofHeir = async () =>
    (await leases(names)).filter((lease) => JSON.stringify(lease).includes('heir of')).length;
  await until(async () => (await ofHeir()) === Math.floor(names.length / 2)); // its share
  return [owner, heir];
}

async function expectCounted(names: readonly string[]): Promise<void> {
  const { events } = await harness.store.readAll({ filter: { types: ['ConsultationGranted'] } });
  for (const name of names) {
    const sum = async () =>
      ((await harness.tableOf(name, 'often')) as { consultations: number }[]).reduce(
        (all, { consultations }) => all + consultations,
        0,
      );
    await until(async () => (await sum()) >= events.length);
    expect([name, await sum()]).toEqual([name, events.length]);
  }
}

/** Does something while a lock is held, and longer than the term. @returns what was seen before it is released */
async function whileLocked<Seen>(
  lock: string,
  begin: () => Promise<unknown>,
  see: () => Promise<Seen>,
): Promise<Seen> {
  const client = await harness.pool.connect();
  await client.query(`begin; ${lock}`);
  try {
    await begin();
    await client.query('select pg_sleep($1::float8 / 1000)', [1.5 * TERM_MS]);
    return await see();
  } finally {
    // Ends it, and looks for the dead before whoever waited for the lock is awake.
    await removeDeadProcesses({
      query: (removal: string) => client.query(`commit; ${removal}`),
    } as Queryable);
    client.release();
  }
}

test('whoever waits for a read model that another process has taken over waits for that one', async () => {
  const pool = new pg.Pool({ connectionString: harness.addresses.databaseUrl });
  pool.on('error', () => undefined);
  const [owner] = await ownerAndHeir(['taken-over'], pool);
  const isTaken = async () => JSON.stringify(await leases(['taken-over'])).includes('heir of');
  await until(async () => {
    await harness.pool.query(`delete from projection.processes where id = 'owner of taken-over'`);
    return isTaken();
  });
  const position = await harness.record('2026-01-01T08:00:00Z', granted());
  expect(await owner!.waitFor('taken-over', position, 40_000)).toBe(true);
  await owner!.stop();
  await pool.end();
});

test('a table that is blocked and connections that reports exhaust move no lease', async () => {
  const names = ['blocked', 'idle', 'other'];
  const pool = new pg.Pool({ connectionString: harness.addresses.databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  const [owner] = await ownerAndHeir(names, pool);
  const before = await leases(names);
  const table = `${(await servingBuild(harness.pool, 'blocked'))!.schema}.often`;
  const waiting = `select from pg_locks where not granted and relation = '${table}'::regclass`;
  const reports: pg.PoolClient[] = [];
  const meanwhile = await whileLocked(
    `lock table ${table} in exclusive mode`,
    async () => {
      await harness.record('2026-01-01T08:00:01Z', granted(), granted());
      await until(async () => (await harness.pool.query(waiting)).rowCount === 1);
      while (reports.length < 3) reports.push(await pool.connect()); // the fourth connection writes
    },
    () => leases(names),
  );
  for (const report of reports) report.release();
  expect(meanwhile).toEqual(before);
  await expectCounted(names);
  expect(await leases(names)).toEqual(before);
  await owner!.stop();
  await pool.end();
});

test('a term counts from when it was written, however long that waited, and nothing is taken meanwhile', async () => {
  const names = ['waited-for', 'waited-for-too'];
  const pool = new pg.Pool({ connectionString: harness.addresses.databaseUrl });
  pool.on('error', () => undefined);
  const [owner] = await ownerAndHeir(names, pool);
  const before = await leases(names);
  await harness.pool.query(`
    create table terms (id text, ms float8);
    create function tell() returns trigger language plpgsql as $$ begin
      insert into public.terms values (new.id, extract(epoch from new.alive_until - clock_timestamp()) * 1000);
      return null; end $$;
    create trigger tell after insert or update on projection.processes for each row execute function tell()`);
  const meanwhile = await whileLocked(
    `select from projection.processes where id = 'owner of waited-for' for update`,
    () => Promise.resolve(),
    () => leases(names),
  );
  expect(meanwhile).toEqual(before);
  const terms = `select ms from terms where id = 'owner of waited-for'`;
  await until(async () => ((await harness.pool.query(terms)).rowCount ?? 0) >= 3);
  const { rows } = await harness.pool.query<{ ms: number }>(terms);
  expect(Math.min(...rows.map(({ ms }) => ms))).toBeGreaterThan(TERM_MS / 2);
  await harness.record('2026-01-01T08:00:02Z', granted());
  await expectCounted(names);
  expect(await leases(names)).toEqual(before);
  await owner!.stop();
  await pool.end();
});
