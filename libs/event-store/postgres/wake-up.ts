import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { ChangeSignal } from '../change-signal.js';
import { clientConfig, ReconnectingConnection } from './connection.js';

const channel = 'event_store';
/**
 * The shortest time between two signals while the log keeps growing: each costs a query per reader, and each
 * notification of other processes a transaction.
 */
const pauseMs = 20;

/**
 * Wakes the readers of this process at once, and those of other processes through NOTIFY. It notifies over a connection
 * of its own, after the answer to the writer, so that writers do not wait for it. A notification may get lost (a killed
 * process, a lost connection): readers also poll.
 */
export class WakeUp extends ChangeSignal {
  readonly #connection: ReconnectingConnection;
  /** Identifies our own notifications, which PostgreSQL sends back to us. */
  readonly #sender: string = randomUUID();
  #announcing = false;
  #grownSince = false;

  constructor(connectionString: string) {
    super();
    this.#connection = new ReconnectingConnection(clientConfig(connectionString, 'wake-up'), (client) =>
      this.#listen(client),
    );
  }

  /** Says that this process has appended. The first time is announced at once, those during the pause together. */
  announce(): void {
    this.#grownSince = true;
    if (!this.#announcing) void this.#announceUntilQuiet();
  }

  override sleep(seen: number, atMostMs: number, signal: AbortSignal): Promise<void> {
    this.#connection.client().catch(() => undefined); // listens, also after a lost connection; without it we poll
    return super.sleep(seen, atMostMs, signal);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      if (payload !== this.#sender) this.wakeAll();
    });
    await client.query(`set synchronous_commit = off; listen ${channel}`); // notifications need not be on disk
  }

  async #announceUntilQuiet(): Promise<void> {
    this.#announcing = true;
    while (this.#grownSince) {
      this.#grownSince = false;
      this.wakeAll();
      await Promise.all([this.#notify().catch(() => undefined), delay(pauseMs)]); // unnotified readers poll
    }
    this.#announcing = false;
  }

  async #notify(): Promise<void> {
    const client = await this.#connection.client();
    await client.query({
      name: 'notify',
      text: 'select pg_notify($1, $2)',
      values: [channel, this.#sender],
    });
  }
}
