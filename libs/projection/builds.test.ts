import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Position } from '../event-store/port.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/database.js';
import { beginBuild, findBuilds, LeaseLost, moveCheckpoint, retire, swap, type Build } from './builds.js';
import { integer, kbo } from './columns.js';
import { counter, projection } from './define.js';
import { Leases } from './lease.js';
import { createRegister } from './schema.js';

let database: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await createRegister(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const counting = (name: string) =>
  projection(name, 1, {
    tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
    on: {},
  });
const begin = (name: string): Promise<Build> => beginBuild(pool, counting(name), () => undefined);
const reached = (position: string) => ({ checkpoint: position as Position, events: 1, failure: undefined });
const compare = (a: Position, b: Position) => Number(a) - Number(b);
/** The leases of a process that says that it lives. */
async function registered(owner: string): Promise<Leases> {
  const leases = new Leases({ pool, owner, runs: [], termMs: 2_000, onInterrupted: () => undefined });
  await leases.start();
  return leases;
}
const statusOf = async ({ id }: Build) => (await findBuilds(pool, 'id = $1', [id]))[0];

test('a build that is behind the one that serves does not take its place, so no answer goes back in time', async () => {
  const [old, next] = [await begin('swapped'), await begin('swapped')];
  await moveCheckpoint(pool, old.id, '0', reached('10'));
  expect(await swap(pool, old, '0', compare)).toBe(true);
  expect(await swap(pool, next, '0', compare)).toBe(false);
  await moveCheckpoint(pool, next.id, '0', reached('9'));
  expect(await swap(pool, next, '0', compare)).toBe(false);
  await moveCheckpoint(pool, next.id, '0', reached('10'));
  expect(await swap(pool, next, '0', compare)).toBe(true);
  expect(await statusOf(next)).toMatchObject({ serving: true, status: 'running' });
  expect(await statusOf(old)).toMatchObject({ serving: false, status: 'retired' });
});

test('whoever is no longer the owner can neither write, nor swap', async () => {
  const build = await begin('fenced');
  const [first, second] = [await registered('first'), await registered('second')];
  const lease = await first.acquire(build.id);
  expect(await second.acquire(build.id)).toBeUndefined();
  await moveCheckpoint(pool, build.id, lease!.fencingToken, reached('1'));
  await first.release(build.id);
  const taken = await second.acquire(build.id);
  await expect(moveCheckpoint(pool, build.id, lease!.fencingToken, reached('2'))).rejects.toThrow(LeaseLost);
  await expect(swap(pool, build, lease!.fencingToken, compare)).rejects.toThrow(LeaseLost);
  await moveCheckpoint(pool, build.id, taken!.fencingToken, reached('2'));
  await retire(pool, build.id);
  await expect(moveCheckpoint(pool, build.id, taken!.fencingToken, reached('3'))).rejects.toThrow(LeaseLost);
  await first.close();
  await second.close();
});

test('an owner that was taken for dead stops by itself, and owns nothing by being heard again', async () => {
  const [late, heir] = [await registered('late'), await registered('heir')];
  const builds = [await begin('late-1'), await begin('late-2')];
  const [taken, kept] = [await late.acquire(builds[0]!.id), await late.acquire(builds[1]!.id)];
  do await pool.query(`delete from projection.processes where id = 'late'`);
  while (!(await heir.acquire(builds[0]!.id)));
  await new Promise((resolve) => taken!.lost.addEventListener('abort', resolve));
  expect(kept!.lost.aborted).toBe(false);
  expect(await late.acquire(builds[0]!.id)).toBeUndefined();
  expect(await heir.acquire(builds[1]!.id)).toBeUndefined();
  await Promise.all([late.close(), heir.close()]);
});

test('engines that begin a build together begin one', async () => {
  const begun = () => beginBuild(pool, counting('together'), ([build]) => build);
  const builds = await Promise.all(Array.from({ length: 5 }, begun));
  expect(new Set(builds.map(({ id }) => id)).size).toBe(1);
});

test('names that PostgreSQL could misread are refused', () => {
  const key = { organisation: kbo };
  expect(() => counting('Robert"; drop')).toThrow(RangeError);
  expect(() =>
    projection('x', 1, { tables: { 'a"b': counter(key, { consultations: integer }) }, on: {} }),
  ).toThrow(RangeError);
  expect(() =>
    projection('x', 1, { tables: { often: counter(key, { recordedOn: integer }) }, on: {} }),
  ).toThrow(RangeError);
});

test('a build that could not be owned, because the register took nothing, can be owned by another', async () => {
  const build = await begin('refused');
  const [one, other] = [await registered('one'), await registered('other')];
  await pool.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'full' using errcode = '53100'; end $$;
    create trigger refuse before update on projection.builds execute function refuse()`);
  await expect(one.acquire(build.id)).rejects.toMatchObject({ code: '53100' });
  await pool.query('drop trigger refuse on projection.builds');
  expect(await other.acquire(build.id)).toMatchObject({ fencingToken: '1' });
  await Promise.all([one.close(), other.close()]);
});
