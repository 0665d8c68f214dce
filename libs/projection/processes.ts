import pg from 'pg';
import { ChangeSignal } from '../event-store/change-signal.js';
import { withSessionSettings } from '../event-store/postgres/session.js';
import type { Queryable } from '../event-store/postgres/transaction.js';

export interface ProcessOptions {
  /** Tells how to connect; the connection of a process is its own, so that nobody can exhaust it. */
  readonly pool: pg.Pool;
  /** The name of this process, unlike any other's. */
  readonly owner: string;
  /** The builds that it can run, as `name/version`. */
  readonly runs: readonly string[];
  /** How long it counts as living after its last sign of life. */
  readonly termMs: number;
  /** Called after each sign of life, with the connection that it was given over. */
  readonly onRenewed: (db: Queryable) => Promise<void>;
  readonly onInterrupted: (error: unknown) => void;
}

const RENEWALS_PER_TERM = 5;
const RETRY_MS = 250;

/**
 * This process among those that run builds over one database: a row that it renews from a timer. The times in it are of
 * the clock of the database, read when the row is locked and about to be written: `excluded` would be of the time
 * before the wait for a lock. Who waits to renew holds the lock of its name, so that nobody removes it meanwhile. Its
 * session is named as long as it is surely its own, which behind a pooler it isn't.
 */
export class RunningProcess {
  readonly #stopping = new AbortController();
  readonly #cut = new ChangeSignal();
  #client: pg.Client | undefined;
  #renewing: Promise<void> = Promise.resolve();

  constructor(private readonly options: ProcessOptions) {}

  /** Registers it and goes on to renew it. @throws when there is no database */
  async start(): Promise<void> {
    await this.#renew();
    this.#renewing = this.#renewUntilStopped();
  }

  /** Ends the renewals and takes it out of the register, with all that it still owns. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#forget(); // so that no renewal waits any longer
    await this.#renewing;
    await this.#forget();
    const { pool, owner } = this.options;
    await pool.query(removal('id = $1'), [owner]);
  }

  async #renewUntilStopped(): Promise<void> {
    const everyMs = this.options.termMs / RENEWALS_PER_TERM;
    const { signal } = this.#stopping;
    for (let { changes } = this.#cut, pauseMs = everyMs; ;) {
      await this.#cut.sleep(changes, pauseMs, signal);
      if (signal.aborted) return;
      changes = this.#cut.changes;
      pauseMs = everyMs;
      await this.#renew().catch(async (error: unknown) => {
        await this.#forget();
        if (!signal.aborted) this.options.onInterrupted(error);
        pauseMs = RETRY_MS;
      });
    }
  }

  async #renew(): Promise<void> {
    const { owner, runs, termMs, onRenewed } = this.options;
    const client = this.#client ?? (await this.#connect());
    await client.query(renewal, [owner, runs, termMs, toldBackendOf(client)]);
    await onRenewed(client);
  }

  async #connect(): Promise<pg.Client> {
    const { pool, termMs } = this.options;
    const { connectionString } = pool.options;
    const client = new pg.Client({
      ...pool.options,
      ...(connectionString && { connectionString: withSessionSettings(connectionString) }),
      query_timeout: termMs,
      connectionTimeoutMillis: termMs,
    });
    client.on('error', () => undefined); // without a listener it would end the process
    await client.connect();
    client.once('end', () => {
      if (this.#client === client) this.#client = undefined;
      this.#cut.wakeAll();
    });
    return (this.#client = client);
  }

  async #forget(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }
}

/**
 * Takes processes out of the register that gave no sign of life during their term, or whose session has ended: what
 * they own is then free. Who is waiting to renew its row, and a row that somebody holds, stays until the next time.
 */
export async function removeDeadProcesses(db: Queryable): Promise<void> {
  await db.query(
    removal(`alive_until < clock_timestamp() or (backend is not null and not exists (
      select from pg_stat_activity a
       where a.pid = p.backend and coalesce(a.backend_start, p.backend_start) = p.backend_start))`),
  );
}

const lockOf = (id: string): string => `hashtextextended('projection process ' || ${id}, 0)`;

const removal = (condition: string): string => `
  delete from projection.processes
   where id in (select id from projection.processes p
                 where (${condition}) and pg_try_advisory_xact_lock(${lockOf('id')}) for update skip locked)`;

const renewal = `
  insert into projection.processes (id, runs, alive_until, backend, backend_start)
  select $1, $2, clock_timestamp() + $3::float8 * interval '1 ms', pid, backend_start
    from (select pg_advisory_xact_lock(${lockOf('$1')})) as own
         left join pg_stat_activity on pid = pg_backend_pid() and pid = $4
  on conflict (id) do update
     set alive_until = clock_timestamp() + $3::float8 * interval '1 ms',
         backend = excluded.backend, backend_start = excluded.backend_start`;

/** The process of the server that a connection was told of; a pooler in between tells of none that there is. */
const toldBackendOf = (client: pg.Client): number | undefined =>
  'processID' in client && typeof client.processID === 'number' ? client.processID : undefined;
