import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { granted, projectionHarness, type ProjectionHarness } from './support/projection-harness.js';
import { startProjecting, type ProjectingOptions } from './support/projecting-process.js';
import type { Script } from './support/script.js';
import { startTransactionPooler } from './support/transaction-pooler.js';
import { servingBuild } from '../libs/projection/builds.js';
import { createRegister } from '../libs/projection/schema.js';

/** PITFALLS E7, E8 and E9, with processes that are killed, stopped and woken. */
const TERM_MS = 2_000;
const LOOK_MS = 100;

let harness: ProjectionHarness;
let names: string[];
let recorded = 0;
let runs = 0;
const processes = new Map<string, Script>();

beforeAll(async () => {
  harness = await projectionHarness();
  await createRegister(harness.pool);
  // Who wrote what, told in the transaction that did.
  await harness.pool.query(`
    create table writes (place bigint generated always as identity, name text, fence bigint, writer text);
    create function tell() returns trigger language plpgsql as $$ begin
      insert into public.writes (name, fence, writer) values (new.name, new.fence, current_setting('application_name'));
      return null; end $$;
    create trigger tell after update of checkpoint on projection.builds for each row execute function tell()`);
});
afterAll(() => harness.close());

beforeEach(() => {
  runs += 1;
  names = Array.from({ length: 5 }, (_, index) => `run-${runs}-${'abcde'[index]}`);
});
afterEach(async () => {
  await Promise.all([...processes.values()].map((script) => script.kill('SIGKILL')));
  processes.clear();
});

const start = (owner: string, options: Partial<ProjectingOptions> = {}): Script => {
  const script = startProjecting({
    ...harness.addresses,
    owner,
    projections: names,
    leaseTermMs: TERM_MS,
    superviseEveryMs: LOOK_MS,
    ...options,
  });
  processes.set(owner, script);
  return script;
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The fencing token of each build of this run, with its owner. */
async function leases(): Promise<Record<string, string>> {
  const { rows } = await harness.pool.query<{ name: string; lease: string }>(
    `select name, fence || ' ' || owner as lease from projection.builds b
      where name = any ($1) and exists (select from projection.processes where id = b.owner) order by name`,
    [names],
  );
  return Object.fromEntries(rows.map(({ name, lease }) => [name, lease]));
}
async function numberOwnedBy(owner: string): Promise<number> {
  return Object.values(await leases()).filter((lease) => lease.endsWith(` ${owner}`)).length;
}

async function record(events = 1): Promise<void> {
  await harness.record('2026-01-01T08:00:00Z', ...Array.from({ length: events }, () => granted()));
  recorded += events;
}
const counted = async (name: string): Promise<unknown> => {
  const rows = (await harness.tableOf(name, 'often').catch(() => [])) as { consultations: number }[];
  return rows.reduce((sum, { consultations }) => sum + consultations, 0);
};
/** Waits until every projection of this run counted everything, and fails if one counted more. */
async function expectAllCounted(): Promise<void> {
  for (const name of names) await until(async () => Number(await counted(name)) >= recorded);
  await pause(4 * LOOK_MS); // somebody could still count again
  for (const name of names) expect([name, await counted(name)]).toEqual([name, recorded]);
}
const lastWrite = async (): Promise<string> => {
  const { rows } = await harness.pool.query<{ place: string }>(
    'select coalesce(max(place), 0) as place from writes',
  );
  return rows[0]!.place;
};

test('a process that is killed is followed by another, long before its term is over', async () => {
  const leaseTermMs = 600_000;
  start('killed', { leaseTermMs });
  await record(3);
  await until(async () => (await numberOwnedBy('killed')) === names.length);
  start('heir', { leaseTermMs });
  await until(async () => (await numberOwnedBy('heir')) > 0);
  await processes.get('killed')!.kill('SIGKILL');
  await record();
  await until(async () => (await numberOwnedBy('heir')) === names.length);
  await expectAllCounted();
}, 600_000);

test('a process that stood still and is woken writes nothing of what was taken, and gets its share again', async () => {
  const stopped = start('stopped');
  await record(3);
  await until(async () => (await numberOwnedBy('stopped')) === names.length);
  await expectAllCounted();
  await inTheMiddleOfAWrite(() => process.kill(stopped.pid, 'SIGSTOP'));
  start('awake');
  await until(async () => (await numberOwnedBy('awake')) === names.length);
  await record(5); // what the one that sleeps would count when it wakes
  await expectAllCounted();
  const before = await lastWrite();
  const taken = await leases();
  process.kill(stopped.pid, 'SIGCONT');
  const lines: string[] = [];
  while (lines.filter((line) => line === 'ended').length < names.length) lines.push(await stopped.line());
  await record();
  await until(async () => (await numberOwnedBy('stopped')) >= 1);
  await expectAllCounted();
  // It writes again only under a token that it got after it woke.
  const { rows } = await harness.pool.query<{ name: string; fence: string }>(
    `select name, fence from writes where writer = 'stopped' and place > $1`,
    [before],
  );
  expect(rows.filter(({ name, fence }) => Number(fence) <= Number.parseInt(taken[name]!, 10))).toEqual([]);
}, 600_000);

/** Does something while a process has begun to write a build, and can't go on. */
async function inTheMiddleOfAWrite(work: () => void): Promise<void> {
  const build = await servingBuild(harness.pool, names[0]!);
  const client = await harness.pool.connect();
  await client.query(`begin; lock table ${build!.schema}.often in exclusive mode`);
  await record();
  const waiting = `select from pg_locks where not granted and relation = '${build!.schema}.often'::regclass`;
  await until(async () => (await client.query(waiting)).rowCount === 1);
  work();
  await client.query('commit');
  client.release();
}

test('processes whose clocks differ by a minute share the builds evenly, and then nothing moves', async () => {
  const leaseTermMs = 30_000;
  const inTime = start('in time', { leaseTermMs });
  await until(async () => (await numberOwnedBy('in time')) === names.length);
  start('ahead', { leaseTermMs, clockAheadMs: 60_000 });
  start('behind', { leaseTermMs, clockAheadMs: -60_000 });
  await until(() => areShared(2, 'in time', 'ahead', 'behind'));
  const before = await leases();
  await pause(20 * LOOK_MS);
  expect(await leases()).toEqual(before);
  await inTime.kill('SIGTERM'); // gives everything back at once
  await until(() => areShared(3, 'ahead', 'behind'));
  await record(2);
  await expectAllCounted();
}, 600_000);

/** Whether every build is owned by one of them, and none of them owns nothing, or too many. */
async function areShared(limit: number, ...owners: readonly string[]): Promise<boolean> {
  const owned = await Promise.all(owners.map(numberOwnedBy));
  return (
    owned.every((one) => one > 0 && one <= limit) && owned.reduce((sum, one) => sum + one, 0) === names.length
  );
}

/** It takes minutes on a busy machine: run it with KBI_TEST_POOLER=1. */
const whenAsked = process.env['KBI_TEST_POOLER'] ? test : test.skip;
whenAsked(
  'behind a transaction pooler builds stay where they are, and the term tells who stands still',
  async () => {
    const { databaseUrl } = harness.addresses;
    const pooler = await startTransactionPooler(databaseUrl, { connections: 6, transactionsEach: 20 });
    try {
      const owners = ['one', 'two', 'three'];
      for (const owner of owners) start(owner, { databaseUrl: pooler.url, leaseTermMs: 10_000 });
      await until(() => areShared(2, ...owners));
      await record(3);
      await expectAllCounted();
      const before = await leases();
      await pause(40 * LOOK_MS);
      expect(await leases()).toEqual(before);

      for (let round = 0; round < 10; round += 1) {
        await record(20);
        await harness.pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'pooler'`,
        );
      }
      const stopped = processes.get('one')!;
      process.kill(stopped.pid, 'SIGSTOP');
      await until(() => areShared(3, 'two', 'three'));
      await record(20);
      await expectAllCounted();
      process.kill(stopped.pid, 'SIGCONT');
      await record(20);
      await expectAllCounted();
    } finally {
      await Promise.all([...processes.values()].map((script) => script.kill('SIGKILL')));
      await pooler.close();
    }
  },
  600_000,
);
