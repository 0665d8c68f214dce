import type pg from 'pg';
import type { Position } from '../event-store/port.js';
import type { Projection } from './define.js';
import type { Failure } from './fold.js';
import { createTables, layoutOf, schemaOf } from './schema.js';
import { hasCode, inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

export type Status = 'rebuilding' | 'running' | 'stopped' | 'retired';

/** One set of tables of a projection, as the register has it. */
export interface Build {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly layout: string;
  readonly schema: string;
  readonly serving: boolean;
  readonly status: Status;
  readonly checkpoint: Position | undefined;
  /** Events handled so far. */
  readonly events: number;
  readonly failure: Failure | undefined;
  readonly owner: string | undefined;
  readonly updatedAt: Date;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly layout: string;
  readonly serving: boolean;
  readonly status: Status;
  readonly checkpoint: Position | null;
  readonly events: string;
  readonly failed_at: Position | null;
  readonly failed_on: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly updated_at: Date;
}

/** Builds, the oldest first: those that a condition on `projection.builds` lets through. */
export async function findBuilds(
  db: Queryable,
  condition: string,
  values: readonly unknown[] = [],
  lock: '' | 'for update' = '',
): Promise<Build[]> {
  const text = `select id, name, version, layout, serving, status, checkpoint, events, failed_at, failed_on, reason, owner,
    updated_at from projection.builds where ${condition} order by id ${lock}`;
  const { rows } = await db.query<Row>(text, [...values]);
  return rows.map(buildFrom);
}

/** The build that answers for a projection, if one ever caught up. */
export async function servingBuild(db: Queryable, name: string): Promise<Build | undefined> {
  return (await findBuilds(db, 'name = $1 and serving', [name]))[0];
}

/**
 * Begins a build with empty tables, unless `unneeded` finds, in the builds that there are, that none is to begin. Two
 * engines that ask together begin one.
 * @returns the build that was begun or the one that made it unneeded
 */
export function beginBuild(
  pool: pg.Pool,
  projection: Projection,
  unneeded: (builds: readonly Build[]) => Build | undefined,
): Promise<Build> {
  return inTransaction(pool, 'begin', async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('projection builds ' || $1, 0))`, [
      projection.name,
    ]);
    const found = unneeded(await findBuilds(db, `name = $1 and status <> 'retired'`, [projection.name]));
    if (found) return found;
    const insert = 'insert into projection.builds (name, version, layout) values ($1, $2, $3) returning *';
    const { rows } = await db.query<Row>(insert, [projection.name, projection.version, layoutOf(projection)]);
    const [build] = rows.map(buildFrom);
    if (!build) throw new Error('the register gave no build back');
    await createTables(db, projection, build.schema);
    return build;
  });
}

/** How far a build has come with a batch. */
export interface Advance {
  readonly checkpoint: Position | undefined;
  readonly events: number;
  readonly failure: Failure | undefined;
}

/** Another owner has taken the build over, or it was retired: whoever meets this must stop. */
export class LeaseLost extends Error {}

/**
 * Moves the checkpoint of a build. Belongs in the transaction that writes the batch: it locks the build, so that the
 * batch is written by its one owner or not at all.
 * @throws LeaseLost
 */
export async function advance(db: Queryable, id: string, fence: string, to: Advance): Promise<void> {
  const { rowCount } = await db.query(
    `update projection.builds
        set checkpoint = $3, events = events + $4, failed_at = $5, failed_on = $6, reason = $7, updated_at = now(),
            status = case when $5::text is not null then 'stopped' when serving then 'running' else 'rebuilding' end
      where id = $1 and fence = $2`,
    [id, fence, to.checkpoint, to.events, to.failure?.position, to.failure?.type, to.failure?.reason],
  );
  if (rowCount !== 1) throw new LeaseLost(`build ${id} has another owner`);
}

/**
 * Lets a build serve in the place of the one that served, in one transaction; only when it has come as far, so that
 * no answer goes back in time.
 * @returns whether it serves now
 * @throws LeaseLost
 */
export function swap(
  pool: pg.Pool,
  build: Build,
  fence: string,
  compare: (a: Position, b: Position) => number,
): Promise<boolean> {
  return inTransaction(pool, 'begin', async (db) => {
    const condition = 'name = $1 and (serving or (id = $2 and fence = $3))';
    const builds = await findBuilds(db, condition, [build.name, build.id, fence], 'for update');
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

/** Ends a build for good: its owner can't write any more, and its tables may be dropped. */
export async function retire(db: Queryable, id: string): Promise<void> {
  await db.query(
    `update projection.builds set serving = false, status = 'retired', fence = fence + 1 where id = $1`,
    [id],
  );
}

/** Drops the tables of a retired build; while somebody reads them they stay for another time. */
export async function dropRetired(pool: pg.Pool, { id, schema }: Build): Promise<void> {
  await inTransaction(pool, 'begin', async (db) => {
    await db.query(`set local lock_timeout = '1s'`);
    await db.query('delete from projection.builds where id = $1', [id]);
    await db.query(`drop schema if exists ${schema} cascade`);
  }).catch((error: unknown) => {
    if (!hasCode(error, /^55P03$/)) throw error;
  });
}

function buildFrom(row: Row): Build {
  const { id, name, version, layout, serving, status, failed_at, failed_on, reason } = row;
  return {
    ...{ id, name, version, layout, serving, status },
    schema: schemaOf(name, version, id),
    checkpoint: row.checkpoint ?? undefined,
    events: Number(row.events),
    failure:
      failed_at === null ? undefined : { position: failed_at, type: failed_on ?? '', reason: reason ?? '' },
    owner: row.owner ?? undefined,
    updatedAt: row.updated_at,
  };
}
