import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { clientConfig, type ConnectionSettings, ReconnectingConnection } from './connection.js';

const channel = 'event_store';
/**
 * While the log keeps growing, readers hear of it every so often: each look costs a query per reader, and each
 * notification of other processes a transaction.
 */
const pauseMs = 20;

/**
 * Tells subscriptions that the log has grown: those of this process at once, those of others through NOTIFY. It has a
 * connection of its own and notifies after the answer to the writer, so that it costs writers nothing. It may miss a
 * beat (a process killed in between, a lost connection): whoever waits also looks by himself from time to time.
 */
export class WakeUp {
  readonly #connection: ReconnectingConnection;
  readonly #sleepers = new Set<() => void>();
  /** Marks our own notifications, which come back to us. */
  readonly #sender: string = randomUUID();
  #changes = 0;
  #telling = false;
  #tellAgain = false;

  constructor(settings: ConnectionSettings) {
    this.#connection = new ReconnectingConnection(clientConfig(settings, 'wake-up'), (client) =>
      this.#listen(client),
    );
  }

  /** Grows with every change; read it before looking at the log, and give it to `sleep`. */
  get changes(): number {
    return this.#changes;
  }

  /** The log has grown, by this process. */
  announce(): void {
    this.#tellAgain = true;
    if (!this.#telling) void this.#tell();
  }

  /** Until the log has changed since `changes`, the signal is aborted, or so many milliseconds have passed. */
  sleep(changes: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    this.#connection.client().catch(() => undefined); // listen, or listen again; without it there is the time
    if (changes !== this.#changes || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake, { once: true });
      this.#sleepers.add(wake);
    });
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      if (payload !== this.#sender) this.#wake();
    });
    await client.query(`set synchronous_commit = off; listen ${channel}`); // a notification is nothing to keep on disk
  }

  #wake(): void {
    this.#changes += 1;
    for (const wake of [...this.#sleepers]) wake();
  }

  /** The first is told at once; all that happens in the meantime by the next. */
  async #tell(): Promise<void> {
    this.#telling = true;
    while (this.#tellAgain) {
      this.#tellAgain = false;
      this.#wake();
      await Promise.all([this.#notify(), delay(pauseMs)]);
    }
    this.#telling = false;
  }

  /** Others that don't hear of it find it when they look by themselves. */
  async #notify(): Promise<void> {
    try {
      const client = await this.#connection.client();
      await client.query({
        name: 'notify',
        text: 'select pg_notify($1, $2)',
        values: [channel, this.#sender],
      });
    } catch {
      // Nothing is lost with it.
    }
  }
}
