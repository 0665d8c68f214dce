import type pg from 'pg';

/** The right to write a build, until it is given back or lost. */
export interface Lease {
  /** Goes with every write; one that is older than the register's is refused. */
  readonly fence: string;
  /** Aborted when the connection that holds the lease is lost. */
  readonly lost: AbortSignal;
}

/**
 * The builds that one process owns. A lease is an advisory lock of one connection: PostgreSQL itself gives it free the
 * moment its owner dies, without a term to wait for. What a half-dead owner still sends, the fencing token refuses.
 * Calls must follow one another: there is one connection.
 */
export class Leases {
  readonly #held = new Set<string>();
  #connection: Connection | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly owner: string,
  ) {}

  /** Tries to become the owner of a build. @returns undefined while another one is */
  async acquire(build: string): Promise<Lease | undefined> {
    const { client, lost } = this.#connection ?? (await this.#connect());
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(${lockKey}) as held`,
      [build],
    );
    if (!rows[0]?.held) return undefined;
    this.#held.add(build);
    const fenced = await client.query<{ fence: string }>(
      `update projection.builds set fence = fence + 1, owner = $2
        where id = $1 and status <> 'retired' returning fence`,
      [build, this.owner],
    );
    const fence = fenced.rows[0]?.fence;
    if (fence !== undefined) return { fence, lost: lost.signal };
    await this.release(build);
    return undefined;
  }

  /** Gives a build back. */
  async release(build: string): Promise<void> {
    if (this.#held.delete(build))
      await this.#connection?.client.query(`select pg_advisory_unlock(${lockKey})`, [build]);
  }

  /** Gives everything back. */
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
    // A machine that vanishes says no goodbye: let PostgreSQL find out within half a minute.
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
    if (state === 'broken') client.on('error', () => undefined); // it may say so more than once
    client.release(state === 'broken');
  }
}

interface Connection {
  readonly client: pg.PoolClient;
  readonly lost: AbortController;
  readonly forget: () => void;
}

const lockKey = `hashtextextended('projection build ' || $1, 0)`;
