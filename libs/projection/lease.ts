import type pg from 'pg';

/** The right to write a build, until it is released or lost. */
export interface Lease {
  /** Goes with every write; the register refuses one that is older than its own. */
  readonly fencingToken: string;
  /** Aborted when the connection that holds the lease is lost. */
  readonly lost: AbortSignal;
}

/**
 * The leases of one process: the builds that it owns. A lease is an advisory lock of one connection: PostgreSQL
 * releases it as soon as that connection ends, without a time to live. What an owner still writes after it lost its
 * lease is refused by its fencing token. Calls must not overlap: there is one connection.
 */
export class Leases {
  readonly #held = new Set<string>();
  #connection: Connection | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly owner: string,
  ) {}

  /** Tries to become the owner of a build. @returns undefined while another process owns it, or it is retired */
  async acquire(build: string): Promise<Lease | undefined> {
    const { client, lost } = this.#connection ?? (await this.#connect());
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(${lockKey}) as held`,
      [build],
    );
    if (!rows[0]?.held) return undefined;
    this.#held.add(build);
    let lease: Lease | undefined;
    try {
      const { rows: fenced } = await client.query<Pick<Lease, 'fencingToken'>>(
        `update projection.builds set fence = fence + 1, owner = $2
          where id = $1 and status <> 'retired' returning fence as "fencingToken"`,
        [build, this.owner],
      );
      lease = fenced[0] && { ...fenced[0], lost: lost.signal };
    } finally {
      // The lock counts how often it was taken: one that is kept after a failure would never be free again.
      if (!lease) await this.release(build).catch(() => undefined);
    }
    return lease;
  }

  /** Releases a build, so that another process may own it. */
  async release(build: string): Promise<void> {
    if (this.#held.delete(build))
      await this.#connection?.client.query(`select pg_advisory_unlock(${lockKey})`, [build]);
  }

  /** Releases every build and the connection. */
  async close(): Promise<void> {
    for (const build of this.#held) await this.release(build).catch(() => undefined);
    this.#forget('sound');
  }

  async #connect(): Promise<Connection> {
    const client = await this.pool.connect();
    const forget = () => this.#forget('broken');
    const connection = { client, lost: new AbortController(), forget };
    client.on('error', forget).on('end', forget);
    this.#connection = connection;
    // A machine that fails doesn't close its connections: keepalives let PostgreSQL notice within half a minute.
    await client.query(
      'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
    );
    return connection;
  }

  #forget(state: 'sound' | 'broken'): void {
    if (!this.#connection) return;
    const { client, lost, forget } = this.#connection;
    this.#connection = undefined;
    this.#held.clear();
    lost.abort();
    client.off('error', forget).off('end', forget);
    if (state === 'broken') client.on('error', () => undefined); // it may fail more than once
    client.release(state === 'broken');
  }
}

interface Connection {
  readonly client: pg.PoolClient;
  readonly lost: AbortController;
  readonly forget: () => void;
}

const lockKey = `hashtextextended('projection build ' || $1, 0)`;
