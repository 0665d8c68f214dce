import type pg from 'pg';
import type { Queryable } from '../event-store/postgres/transaction.js';
import { RunningProcess, type ProcessOptions } from './processes.js';

/** The right to write a build, until it is released or lost. */
export interface Lease {
  /** Goes with every write; the register refuses one that is older than its own. */
  readonly fencingToken: string;
  /** Aborted when another process has the lease. */
  readonly lost: AbortSignal;
}

/** How much is for this process of what several can run. */
export interface Share {
  /** The builds that another process can run too. */
  readonly shared: ReadonlySet<string>;
  /** So many of them: the processes that can run a build take an equal part of it, rounded up. */
  readonly size: number;
}

type HeldLease = Lease & { readonly abort: AbortController };

/**
 * The leases of one process: the builds that it owns. The owner of a build is named in its row, with the fencing token
 * that grows with every owner, and owns it as long as it is in the register of processes. No lock of a session tells
 * who owns what: behind a pooler a session is anybody's. Taking a build waits for nobody.
 */
export class Leases {
  readonly #held = new Map<string, HeldLease>();
  readonly #process: RunningProcess;
  readonly #pool: pg.Pool;
  readonly #owner: string;
  readonly #runs: readonly string[];

  constructor(options: Omit<ProcessOptions, 'onRenewed'>) {
    this.#pool = options.pool;
    this.#owner = options.owner;
    this.#runs = options.runs;
    this.#process = new RunningProcess({ ...options, onRenewed: (db) => this.#loseWhatOthersTook(db) });
  }

  /** Registers this process. @throws when there is no database */
  start(): Promise<void> {
    return this.#process.start();
  }

  /** What this process should own of the builds that several can run. */
  async share(): Promise<Share> {
    const { rows } = await this.#pool.query<{ id: string; processes: number }>(
      `select b.id, count(*)::int as processes
         from projection.builds b join projection.processes p on b.name || '/' || b.version = any (p.runs)
        where b.status <> 'retired' and b.name || '/' || b.version = any ($1) group by b.id`,
      [this.#runs],
    );
    const shared = rows.filter(({ processes }) => processes > 1);
    const size = shared.reduce((sum, { processes }) => sum + 1 / processes, 0);
    return { shared: new Set(shared.map(({ id }) => id)), size: Math.ceil(size - 1e-6) };
  }

  /**
   * Tries to become the owner of a build.
   * @returns undefined while another process owns it or writes it, it is retired, or this process isn't registered
   */
  async acquire(build: string): Promise<Lease | undefined> {
    const { rows } = await this.#pool.query<Pick<Lease, 'fencingToken'>>(
      `with free as materialized (
         select id from projection.builds b
          where id = $1 and status <> 'retired' and exists (select from projection.processes where id = $2)
            and (owner = $2 or not exists (select from projection.processes p where p.id = b.owner))
            for update of b skip locked)
       update projection.builds b set fence = fence + 1, owner = $2
         from free where b.id = free.id returning fence as "fencingToken"`,
      [build, this.#owner],
    );
    if (!rows[0]) return undefined;
    const abort = new AbortController();
    const lease = { ...rows[0], lost: abort.signal, abort };
    this.#held.set(build, lease);
    return lease;
  }

  /** Releases a build that this process writes no more, so that another one may own it. */
  async release(build: string): Promise<void> {
    const lease = this.#held.get(build);
    this.#held.delete(build);
    if (!lease) return;
    await this.#pool.query(
      'update projection.builds set owner = null where id = $1 and owner = $2 and fence = $3',
      [build, this.#owner, lease.fencingToken],
    );
  }

  /** Releases every build and leaves the register. */
  async close(): Promise<void> {
    for (const build of [...this.#held.keys()]) await this.release(build).catch(() => undefined);
    await this.#process.stop().catch(() => undefined);
  }

  async #loseWhatOthersTook(db: Queryable): Promise<void> {
    const before = [...this.#held]; // what is acquired while the answer is under way isn't in it
    const { rows } = await db.query<{ id: string; fence: string }>(
      'select id, fence from projection.builds where owner = $1',
      [this.#owner],
    );
    const fences = new Map(rows.map(({ id, fence }) => [id, fence]));
    for (const [build, { fencingToken, abort }] of before)
      if (fences.get(build) !== fencingToken) abort.abort();
  }
}
