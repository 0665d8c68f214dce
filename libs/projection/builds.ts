import type pg from 'pg';
import type { Position } from '../event-store/port.js';
import type { Projection } from './define.js';
import type { Failure } from './fold.js';
import { BEGIN, createTables, layoutOf } from './schema.js';
import { hasCode, inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

/** One set of tables of a projection, as the register has it. */
export interface Build {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly layout: string;
  /** The schema of its tables, quoted. */
  readonly schema: string;
  readonly serving: boolean;
  readonly status: 'rebuilding' | 'running' | 'stopped' | 'retired';
  readonly checkpoint: Position | null;
  /** Events handled so far. */
  readonly events: number;
  readonly failure: Failure | null;
  readonly byStream: ByStream | 'given up' | null;
  readonly owner: string | null;
  readonly updatedAt: Date;
}

/** How far a build has come that is made stream by stream; `given up`: it is made in the order of the log. */
interface ByStream {
  /** The position up to which it is made. */
  readonly until: Position;
  /** The last stream that is written. */
  readonly after: string;
}

const BUILD = `
  id, name, version, layout, format('"p_%s_%s_%s"', replace(name, '-', '_'), version, id) as schema, serving, status,
  checkpoint, by_stream as "byStream", events::float8 as events, owner, updated_at as "updatedAt",
  case when failed_at is not null
    then json_build_object('position', failed_at, 'type', failed_on, 'reason', reason) end as failure`;

/** The builds for which a condition on `projection.builds` holds, the oldest first. */
export async function findBuilds(
  db: Queryable,
  condition: string,
  values: readonly unknown[] = [],
  lock: '' | 'for update' = '',
): Promise<Build[]> {
  const text = `select ${BUILD} from projection.builds where ${condition} order by id ${lock}`;
  return (await db.query<Build>(text, [...values])).rows;
}

/** The build that answers for a projection, if one ever caught up. */
export async function servingBuild(db: Queryable, name: string): Promise<Build | undefined> {
  return (await findBuilds(db, 'name = $1 and serving', [name]))[0];
}

/**
 * Why a projection doesn't answer with what is recorded now: its build stopped, or none has caught up yet.
 * @returns undefined when the serving build follows the log
 */
export async function hindranceOf(db: Queryable, name: string): Promise<'stopped' | 'not built' | undefined> {
  const builds = await findBuilds(db, `name = $1 and status <> 'retired'`, [name]);
  if (builds.some(({ serving, status }) => serving && status !== 'stopped')) return undefined;
  const isStopped = builds.length > 0 && builds.every(({ status }) => status === 'stopped');
  return isStopped ? 'stopped' : 'not built';
}

/**
 * Begins a build with empty tables, unless `findSufficient` finds one among the builds that there are. Engines that
 * do so at the same time begin one build between them.
 * @returns the build that was begun or found
 */
export function beginBuild(
  pool: pg.Pool,
  projection: Projection,
  findSufficient: (builds: readonly Build[]) => Build | undefined,
): Promise<Build> {
  return inTransaction(pool, BEGIN, async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('projection builds ' || $1, 0))`, [
      projection.name,
    ]);
    const found = findSufficient(
      await findBuilds(db, `name = $1 and status <> 'retired'`, [projection.name]),
    );
    if (found) return found;
    const insert = `insert into projection.builds (name, version, layout) values ($1, $2, $3) returning ${BUILD}`;
    const values = [projection.name, projection.version, layoutOf(projection)];
    const [build] = (await db.query<Build>(insert, values)).rows;
    if (!build) throw new Error('the register returned no build');
    await createTables(db, projection, build.schema);
    return build;
  });
}

/** Whether it is a build of that projection, of whatever version, and not retired. */
export const isOf = ({ name, status }: Build, projection: Projection): boolean =>
  name === projection.name && status !== 'retired';

/**
 * Begins a build of a projection that has none that will do. A program never begins one of an earlier version than the
 * serving one, unless an operator asks for a rebuild.
 * @returns what was begun, also by another process
 */
export async function beginMissing(
  pool: pg.Pool,
  projection: Projection,
  builds: readonly Build[],
): Promise<readonly Build[]> {
  const { version } = projection;
  const findSufficient = (candidates: readonly Build[]) =>
    candidates.find(
      (build) =>
        isOf(build, projection) && (build.version === version || (build.serving && build.version > version)),
    );
  return findSufficient(builds) ? [] : [await beginBuild(pool, projection, findSufficient)];
}

/** A new checkpoint, with what was handled since the last one. */
export interface CheckpointUpdate {
  readonly checkpoint: Position | undefined;
  readonly events: number;
  readonly failure: Failure | undefined;
}

/** The build has another owner, or was retired: its earlier owner must stop. */
export class LeaseLost extends Error {}

/**
 * Moves the checkpoint of a build. It belongs in the transaction that writes the batch: it locks the build and checks
 * the fencing token, so that the batch is written by the one owner or not at all.
 * @throws LeaseLost
 */
export async function moveCheckpoint(
  db: Queryable,
  id: string,
  fencingToken: string,
  { checkpoint, events, failure }: CheckpointUpdate,
): Promise<void> {
  const { rowCount } = await db.query(
    `update projection.builds
        set checkpoint = $3, events = events + $4, failed_at = $5, failed_on = $6, reason = $7, updated_at = now(),
            status = case when $5::text is not null then 'stopped' when serving then 'running' else 'rebuilding' end
      where id = $1 and fence = $2`,
    [id, fencingToken, checkpoint, events, failure?.position, failure?.type, failure?.reason],
  );
  if (rowCount !== 1) throw new LeaseLost(`build ${id} has another owner`);
}

/**
 * Moves a build on that is made stream by stream, as `moveCheckpoint` does in the order of the log.
 * @param events handled since the last time; those before it don't count when it is given up @throws LeaseLost
 */
export async function moveByStream(
  db: Queryable,
  id: string,
  fencingToken: string,
  byStream: ByStream | 'given up',
  events: number,
): Promise<void> {
  const { rowCount } = await db.query(
    `update projection.builds
        set by_stream = $3::jsonb, events = $4 + case when $5 then 0 else events end, updated_at = now()
      where id = $1 and fence = $2`,
    [id, fencingToken, JSON.stringify(byStream), events, byStream === 'given up'],
  );
  if (rowCount !== 1) throw new LeaseLost(`build ${id} has another owner`);
}

/**
 * Swaps the serving build of a projection, in one transaction; only when the new one has come as far, so that no
 * answer goes back in time.
 * @returns whether the new build serves
 * @throws LeaseLost
 */
export function swap(
  pool: pg.Pool,
  build: Build,
  fencingToken: string,
  compare: (a: Position, b: Position) => number,
): Promise<boolean> {
  return inTransaction(pool, BEGIN, async (db) => {
    const condition = 'name = $1 and (serving or (id = $2 and fence = $3))';
    const builds = await findBuilds(db, condition, [build.name, build.id, fencingToken], 'for update');
    const next = builds.find(({ id }) => id === build.id);
    if (!next) throw new LeaseLost(`build ${build.id} has another owner`);
    const old = builds.find(({ id }) => id !== build.id);
    if (old?.checkpoint && (!next.checkpoint || compare(next.checkpoint, old.checkpoint) < 0)) return false;
    if (old) await retire(db, old.id);
    await db.query(`update projection.builds set serving = true, status = 'running' where id = $1`, [
      build.id,
    ]);
    return true;
  });
}

/** Ends a build: its owner can't write any more, and its tables may be dropped. */
export async function retire(db: Queryable, id: string): Promise<void> {
  await db.query(`${RETIRE} where id = $1`, [id]);
}

/** Ends a build that is being made; one that serves by now goes on. */
export async function cancelBuild(db: Queryable, id: string): Promise<void> {
  await db.query(`${RETIRE} where id = $1 and not serving`, [id]);
}

const RETIRE = `update projection.builds set serving = false, status = 'retired', fence = fence + 1`;

/** Drops the tables of a retired build; while somebody reads them, they stay until the next attempt. */
export async function dropRetired(pool: pg.Pool, { id, schema }: Build): Promise<void> {
  await inTransaction(pool, BEGIN, async (db) => {
    await db.query(`set local lock_timeout = '1s'`);
    await db.query('delete from projection.builds where id = $1', [id]);
    await db.query(`drop schema if exists ${schema} cascade`);
  }).catch((error: unknown) => {
    if (!hasCode(error, /^55P03$/)) throw error;
  });
}
