import pg from 'pg';
import { StoreOverloaded } from '../port.js';

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (broken?: boolean) => void,
) => void;

/**
 * A pool of connections for which so many may wait; one more is told at once: StoreOverloaded. A connection that breaks
 * as soon as it is open ends nothing: whoever got it is told by its first query.
 */
export class BoundedPool extends pg.Pool {
  readonly #waiting: number;

  /** @param config `waiting`: the most that wait for a connection */
  constructor({ waiting, ...config }: pg.PoolConfig & { readonly waiting: number }) {
    super(config);
    this.#waiting = waiting;
    // Without a listener its error would end the process. The pool has one only while the connection is idle.
    this.on('connect', (client) => client.on('error', () => undefined));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    if (this.waitingCount < this.#waiting) {
      if (!callback) return super.connect();
      super.connect(callback);
      return;
    }
    const error = new StoreOverloaded(`${String(this.#waiting)} queries`);
    if (!callback) return Promise.reject(error);
    callback(error, undefined, () => undefined);
  }
}
