import pg from 'pg';
import { StoreUnavailable } from '../port.js';
import { withSessionSettings } from './session.js';

/** The server cancels a statement after so long. The client gives it up a little later, in case the server is gone. */
const statementTimeoutMs = 10_000;

/**
 * How each connection of the adapter is made.
 * @param purpose what the connection is for, as an operator sees it in pg_stat_activity
 */
export function clientConfig(connectionString: string, purpose: string): pg.ClientConfig {
  return {
    connectionString: withSessionSettings(connectionString),
    application_name: `kbi event store: ${purpose}`,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + 2_000,
    keepAlive: true,
  };
}

/** One connection, opened on first use and opened again after it was lost. */
export class ReconnectingConnection {
  #client: Promise<pg.Client> | undefined;
  #closed = false;

  /** @param prepare runs first on every new connection */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly prepare: (client: pg.Client) => Promise<unknown>,
  ) {}

  /** The open connection. Rejects when it can't be opened; the next call tries again. */
  client(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    return (this.#client ??= this.#open());
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    await client?.end();
  }

  #open(): Promise<pg.Client> {
    const client = new pg.Client(this.config);
    const opened = client.connect().then(async () => {
      await this.prepare(client);
      return client;
    });
    const drop = () => {
      if (this.#client === opened) this.#client = undefined;
    };
    client.on('error', drop).on('end', drop);
    opened.catch(() => {
      drop();
      void client.end();
    });
    return opened;
  }
}
