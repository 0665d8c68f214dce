import type pg from 'pg';
import { readRange } from '../event-store/known-at.js';
import type { Position } from '../event-store/port.js';
import { hasCode, inTransaction, type Queryable } from '../event-store/postgres/transaction.js';
import { applyBatch } from './apply.js';
import { sqlName } from './columns.js';
import type { Projection } from './define.js';
import { KeptDocuments } from './documents.js';
import type { Failure } from './fold.js';
import type { FoldSources } from './seen-event.js';
import { BEGIN, createTables } from './schema.js';
import { decisionsOn } from './skips.js';
import { writeChanges } from './writer.js';

/** Where a scratch build is made, and of what. */
export interface ScratchSources extends FoldSources {
  readonly pool: pg.Pool;
}

/** Until when a scratch build is kept without a sign of life of who makes it, and how often that gives one. */
const ABANDONED_AFTER = '30 seconds';
const SIGN_OF_LIFE_MS = 5_000;
/** How long one is kept for those who want to look into it. */
const KEPT_FOR = '1 hour';

/**
 * The scratch builds that there are. It is apart from the register of builds, so that none can ever serve: nothing
 * looks for one to answer from it, to go on with it, or to swap it.
 */
const register = `
  create table if not exists projection.scratch (
    id         bigint generated always as identity primary key,
    name       text not null,
    keep_until timestamptz not null
  )`;
const SCHEMA = `format('"scratch_%s_%s"', replace(name, '-', '_'), id) as schema`;

/** Creates the register of scratch builds if there is none, and drops what was left behind. */
export async function prepareScratch(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, BEGIN, async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('projection register', 0))`);
    await db.query(register);
  });
  await dropAbandoned(pool);
}

interface Registered {
  readonly id: string;
  /** Quoted. */
  readonly schema: string;
}

/**
 * Drops the scratch builds whose time is over: whoever made them crashed, or nobody looks into them any more. While
 * somebody reads their tables they stay until the next attempt.
 */
export async function dropAbandoned(pool: pg.Pool): Promise<void> {
  const isOver = 'keep_until < clock_timestamp()';
  const { rows } = await pool.query<Registered>(
    `select id, ${SCHEMA} from projection.scratch where ${isOver}`,
  );
  for (const { id } of rows) await drop(pool, id, isOver);
}

async function drop(pool: pg.Pool, id: string, condition = 'true'): Promise<void> {
  await inTransaction(pool, 'begin', async (db) => {
    await db.query(`set local lock_timeout = '1s'`);
    const { rows } = await db.query<Registered>(
      `delete from projection.scratch where id = $1 and ${condition} returning id, ${SCHEMA}`,
      [id],
    );
    for (const { schema } of rows) await db.query(`drop schema if exists ${schema} cascade`);
  }).catch((error: unknown) => {
    if (!hasCode(error, /^55P03$/)) throw error;
  });
}

/**
 * A build that never serves: its tables stand in a schema of their own, and it is folded from the log up to the
 * position that is asked for. It is dropped at the end; after a crash, when it gives no sign of life any more.
 */
export class Scratch {
  #checkpoint: Position | undefined;
  #events = 0;
  readonly #signsOfLife: NodeJS.Timeout;

  private constructor(
    private readonly projection: Projection,
    private readonly sources: ScratchSources,
    private readonly id: string,
    /** Of its tables, quoted. */
    readonly schema: string,
  ) {
    // One that fails does no harm: the next one comes before the time is over.
    const giveSign = () => void this.#keepFor(sources.pool, ABANDONED_AFTER).catch(() => undefined);
    this.#signsOfLife = setInterval(giveSign, SIGN_OF_LIFE_MS).unref();
  }

  /** Begins one, with empty tables. */
  static begin(projection: Projection, sources: ScratchSources): Promise<Scratch> {
    return inTransaction(sources.pool, 'begin', async (db) => {
      const { rows } = await db.query<Registered>(
        `insert into projection.scratch (name, keep_until)
         values ($1, clock_timestamp() + interval '${ABANDONED_AFTER}') returning id, ${SCHEMA}`,
        [projection.name],
      );
      const [row] = rows;
      if (!row) throw new Error('the register of scratch builds returned none');
      await createTables(db, projection, row.schema);
      return new Scratch(projection, sources, row.id, row.schema);
    });
  }

  /** The position that its tables stand at; undefined: before the first event. */
  get checkpoint(): Position | undefined {
    return this.#checkpoint;
  }

  /** Events handled. */
  get events(): number {
    return this.#events;
  }

  /** Whether it stands before a position. */
  isBefore(position: Position): boolean {
    const { store } = this.sources;
    return this.#checkpoint === undefined || store.comparePositions(this.#checkpoint, position) < 0;
  }

  /**
   * Folds the log from where it stands up to a position, and yields after each page.
   * @returns why it stands still before that, if it does @throws StoreUnavailable, and what PostgreSQL throws
   */
  async *rollForward(until: Position | undefined): AsyncGenerator<void, Failure | undefined> {
    const { projection } = this;
    const sources = { ...this.sources, kept: new KeptDocuments().begin(projection) };
    if (until === undefined || !this.isBefore(until)) return undefined;
    const range = { after: this.#checkpoint, until, filter: { types: [...projection.types] } };
    const { skipped } = await decisionsOn(sources.store, projection.name);
    for await (const events of readRange(sources.store, range)) {
      const batch = { events, upTo: events.at(-1)?.position };
      const failure = await applyBatch(projection, batch, { ...sources, skipped }, async (applied) => {
        await inTransaction(sources.pool, 'begin; set local synchronous_commit = on', async (db) => {
          await this.#keepFor(db, ABANDONED_AFTER);
          await writeChanges(db, this.schema, applied.changes);
        });
        this.#checkpoint = applied.upTo ?? this.#checkpoint;
        this.#events += applied.events;
      });
      if (failure) return failure;
      yield;
    }
    this.#checkpoint = until;
    return undefined;
  }

  /** The number of rows of each table, by its name in PostgreSQL. */
  async countRows(): Promise<Readonly<Record<string, number>>> {
    const counts: Record<string, number> = {};
    for (const table of Object.keys(this.projection.tables).map(sqlName)) {
      const { rows } = await this.sources.pool.query<{ count: number }>(
        `select count(*)::float8 as count from ${this.schema}.${table}`,
      );
      counts[table.replaceAll('"', '')] = rows[0]?.count ?? 0;
    }
    return counts;
  }

  /** Lets others look into it for some time. @returns until when */
  async keep(): Promise<Date> {
    clearInterval(this.#signsOfLife);
    return this.#keepFor(this.sources.pool, KEPT_FOR);
  }

  /** Drops it. When that fails it is dropped later, as one that was abandoned. */
  async drop(): Promise<void> {
    clearInterval(this.#signsOfLife);
    await drop(this.sources.pool, this.id).catch(() => undefined);
  }

  async #keepFor(db: Queryable, time: string): Promise<Date> {
    const { rows } = await db.query<{ until: Date }>(
      `update projection.scratch set keep_until = clock_timestamp() + $2::interval where id = $1
       returning keep_until as until`,
      [this.id, time],
    );
    if (!rows[0]) throw new Error(`the scratch build ${this.schema} was abandoned and dropped`);
    return rows[0].until;
  }
}
