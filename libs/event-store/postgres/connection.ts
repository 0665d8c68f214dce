import pg from 'pg';
import { StoreUnavailable } from '../port.js';

export interface ConnectionSettings {
  readonly connectionString: string;
  readonly connectTimeoutMs: number;
  /** After this long the server gives a statement up; the client does a little later, in case the server is gone. */
  readonly statementTimeoutMs: number;
}

/** How every connection of the adapter is made. */
export function clientConfig(settings: ConnectionSettings, name: string): pg.ClientConfig {
  return {
    connectionString: settings.connectionString,
    application_name: `kbi event store: ${name}`,
    connectionTimeoutMillis: settings.connectTimeoutMs,
    statement_timeout: settings.statementTimeoutMs,
    query_timeout: settings.statementTimeoutMs + 2_000,
    keepAlive: true,
  };
}

/** One connection, made when it is first asked for and made anew when it was lost. */
export class ReconnectingConnection {
  #client: Promise<pg.Client> | undefined;
  #closed = false;

  /** @param prepare what every new connection begins with */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly prepare: (client: pg.Client) => Promise<unknown>,
  ) {}

  /** The open connection. Rejects when it can't be made; the next call tries again. */
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
    const forget = () => {
      if (this.#client === opened) this.#client = undefined;
    };
    client.on('error', forget).on('end', forget);
    opened.catch(() => {
      forget();
      void client.end();
    });
    return opened;
  }
}
