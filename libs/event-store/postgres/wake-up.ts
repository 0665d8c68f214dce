import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { clientConfig, type ConnectionSettings, LastingConnection } from './connection.js';

const channel = 'event_store';
/** While the log keeps growing, others hear of it every so often: each notification costs the server a transaction. */
const pauseMs = 5;

/**
 * Tells subscriptions that the log has grown: those of this process at once, those of others through NOTIFY. It has a
 * connection of its own and notifies after the answer to the writer, so that it costs writers nothing. It may miss a
 * beat (a process killed in between, a lost connection): whoever waits also looks by himself from time to time.
 */
export class WakeUp {
  readonly #connection: LastingConnection;
  readonly #sleepers = new Set<() => void>();
  /** Marks our own notifications, which come back to us. */
  readonly #sender: string = randomUUID();
  #changes = 0;
  #notifying = false;
  #notifyAgain = false;

  constructor(settings: ConnectionSettings) {
    this.#connection = new LastingConnection(clientConfig(settings, 'wake-up'), (client) =>
      this.#listen(client),
    );
  }

  /** Grows with every change; read it before looking at the log, and give it to `sleep`. */
  get changes(): number {
    return this.#changes;
  }

  /** The log has grown, by this process. */
  announce(): void {
    this.#wake();
    this.#notifyAgain = true;
    if (!this.#notifying) void this.#notify();
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

  /** One notification at a time, the first at once; all that happens in the meantime is told by the next. */
  async #notify(): Promise<void> {
    this.#notifying = true;
    try {
      while (this.#notifyAgain) {
        this.#notifyAgain = false;
        const client = await this.#connection.client();
        await client.query({
          name: 'notify',
          text: 'select pg_notify($1, $2)',
          values: [channel, this.#sender],
        });
        await delay(pauseMs);
      }
    } catch {
      // The others will find it when they look by themselves.
    } finally {
      this.#notifying = false;
    }
  }
}
