import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../event-store/postgres/transaction.js';
import { type MasterKey, MasterKeyProblem, unwrapKey, wrapKey } from './master-key.js';
import type { MasterKeySource } from './master-key-source.js';
import { rewrapKeys, type Wrapped } from './wrapped-keys.js';

/** The master key of this process is not the current one of the database (any more): load it and try again. */
export class MasterKeyReplaced extends Error {
  override readonly name = 'MasterKeyReplaced';
}

/** The most attempts at one operation: each failed one means that the master key was rotated, which is rare. */
const maxAttempts = 5;

/** The current master key of a database, as this process knows it. A process that is behind notices, and loads it. */
export class CurrentMasterKey {
  /** Every key that may have wrapped a row, by fingerprint: more than one only during a rotation. */
  readonly #known = new Map<string, MasterKey>();
  #current: MasterKey | undefined;
  #lastTask: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: pg.Pool,
    private readonly source: MasterKeySource,
  ) {}

  /**
   * Loads the current key, creating the first one in a new database, and finishes a rotation that was interrupted.
   * @throws MasterKeyProblem when the source doesn't have the current key; nothing has changed then
   */
  load(): Promise<void> {
    return this.#oneAtATime(() => this.#load());
  }

  /** Replaces the master key by a new one and rewraps all keys. The old key then opens nothing. */
  rotate(): Promise<void> {
    return this.#oneAtATime(async () => {
      await this.source.stage();
      await this.#load();
    });
  }

  /** Runs work that wraps or unwraps keys. After a rotation meanwhile it loads the key and runs the work again. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const used = this.#current;
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof MasterKeyReplaced) || attempt === maxAttempts) throw error;
        await this.#oneAtATime(() => (this.#current === used ? this.#load() : Promise.resolve()));
      }
    }
  }

  /** @param owner see `wrapKey` @throws MasterKeyReplaced */
  wrap(key: KeyObject, owner: string): Wrapped {
    if (!this.#current) throw new MasterKeyReplaced();
    return { wrapped: wrapKey(this.#current, key, owner), wrappedBy: this.#current.fingerprint };
  }

  /** @throws MasterKeyReplaced, WrappedKeyBroken */
  unwrap({ wrapped, wrappedBy }: Wrapped, owner: string): KeyObject {
    const master = this.#known.get(wrappedBy);
    if (!master) throw new MasterKeyReplaced();
    return unwrapKey(master, wrapped, owner);
  }

  async #load(): Promise<void> {
    const wanted = await inTransaction(this.pool, 'begin', async (db) => {
      // Waits for writers that refer to the current key, and keeps out others until the end of the transaction.
      await db.query('LOCK TABLE privacy.master_keys IN EXCLUSIVE MODE');
      const { rows } = await db.query<{ fingerprint: string }>('SELECT fingerprint FROM privacy.master_keys');
      const current = rows[0]?.fingerprint;
      const wanted = await this.#readSource(current);
      if (current === wanted.fingerprint) return wanted;
      await db.query('INSERT INTO privacy.master_keys (fingerprint) VALUES ($1)', [wanted.fingerprint]);
      if (current !== undefined) {
        await rewrapKeys(db, this.#replacedBy(wanted, current), wanted);
        await db.query('DELETE FROM privacy.master_keys WHERE fingerprint = $1', [current]);
      }
      return wanted;
    });
    await this.source.commit(wanted);
    this.#current = wanted;
    for (const fingerprint of this.#known.keys())
      if (fingerprint !== wanted.fingerprint) this.#known.delete(fingerprint);
  }

  /** @param current the fingerprint in the database; undefined in a new one @returns the key that must be current */
  async #readSource(current: string | undefined): Promise<MasterKey> {
    const keys = await this.source.read();
    const wanted = keys[0] ?? (current === undefined ? await this.source.create() : undefined);
    if (!wanted)
      throw new MasterKeyProblem(
        'MASTER_KEY_MISSING',
        `The master key ${current ?? ''} of this database is not in ${this.source.place}. ` +
          'Put it back: without it no personal data can be read.',
      );
    for (const key of [wanted, ...keys]) this.#known.set(key.fingerprint, key);
    return wanted;
  }

  #replacedBy(wanted: MasterKey, current: string): MasterKey {
    const replaced = this.#known.get(current);
    if (replaced) return replaced;
    throw new MasterKeyProblem(
      'MASTER_KEY_WRONG',
      `The master key in ${this.source.place} is ${wanted.fingerprint}, but the keys of this database are wrapped by ` +
        `${current}. Give that one, or both when one replaces the other; or is this not the database you mean?`,
    );
  }

  /** Runs a task after those that were given before. */
  #oneAtATime(task: () => Promise<void>): Promise<void> {
    const done = this.#lastTask.then(task);
    this.#lastTask = done.catch(() => undefined);
    return done;
  }
}
