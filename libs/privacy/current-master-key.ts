import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { type MasterKey, MasterKeyProblem, unwrapKey, wrapKey } from './master-key.js';
import type { MasterKeySource } from './master-key-source.js';
import { type Wrapped, rewrapKeys } from './wrapped-keys.js';

/** The master key at hand is not the one that stands (any more): an operation must learn the new one and try again. */
export class MasterKeyReplaced extends Error {
  override readonly name = 'MasterKeyReplaced';
}

/** Each failed attempt means that the master key was replaced meanwhile, which people do seldom. */
const attempts = 5;

/** The master key that stands in a database, as this process knows it. It is right, or it notices and learns. */
export class CurrentMasterKey {
  /** All keys that may have wrapped a row: more than one only while a replacement is under way. */
  readonly #held = new Map<string, MasterKey>();
  #current: MasterKey | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: pg.Pool,
    private readonly source: MasterKeySource,
  ) {}

  /**
   * Finds the key that stands, making the first one in a new database, and finishes a replacement that was begun.
   * @throws MasterKeyProblem when the source doesn't hold the key that stands; nothing has changed then
   */
  establish(): Promise<void> {
    return this.#inTurn(() => this.#establish());
  }

  /** Replaces the master key by a new one that wraps all keys anew. The old one opens nothing afterwards. */
  replace(): Promise<void> {
    return this.#inTurn(async () => {
      await this.source.stage();
      await this.#establish();
    });
  }

  /** Does work that wraps or unwraps; anew, with the key that then stands, when a replacement came in between. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const believed = this.#current;
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof MasterKeyReplaced) || attempt === attempts) throw error;
        await this.#inTurn(() => (this.#current === believed ? this.#establish() : Promise.resolve()));
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
    const master = this.#held.get(wrappedBy);
    if (!master) throw new MasterKeyReplaced();
    return unwrapKey(master, wrapped, owner);
  }

  async #establish(): Promise<void> {
    const wanted = await inTransaction(this.pool, async (client) => {
      // Waits for writers that refer to the standing key, and lets no other in before the end.
      await client.query('LOCK TABLE privacy.master_keys IN EXCLUSIVE MODE');
      const { rows } = await client.query<{ fingerprint: string }>(
        'SELECT fingerprint FROM privacy.master_keys',
      );
      const standing = rows[0]?.fingerprint;
      const wanted = await this.#find(standing);
      if (standing === wanted.fingerprint) return wanted;
      await client.query('INSERT INTO privacy.master_keys (fingerprint) VALUES ($1)', [wanted.fingerprint]);
      if (standing !== undefined) {
        await rewrapKeys(client, this.#replacedBy(wanted, standing), wanted);
        await client.query('DELETE FROM privacy.master_keys WHERE fingerprint = $1', [standing]);
      }
      return wanted;
    });
    await this.source.settle(wanted);
    this.#current = wanted;
    for (const fingerprint of this.#held.keys())
      if (fingerprint !== wanted.fingerprint) this.#held.delete(fingerprint);
  }

  async #find(standing: string | undefined): Promise<MasterKey> {
    const found = await this.source.read();
    const wanted = found[0] ?? (standing === undefined ? await this.source.create() : undefined);
    if (!wanted) {
      throw new MasterKeyProblem(
        'MASTER_KEY_MISSING',
        `The master key ${standing ?? ''} of this database is not in ${this.source.place}. ` +
          'Put it back: without it no personal data can be read.',
      );
    }
    for (const key of [wanted, ...found]) this.#held.set(key.fingerprint, key);
    return wanted;
  }

  #replacedBy(wanted: MasterKey, standing: string): MasterKey {
    const replaced = this.#held.get(standing);
    if (replaced) return replaced;
    throw new MasterKeyProblem(
      'MASTER_KEY_WRONG',
      `The master key in ${this.source.place} is ${wanted.fingerprint}, but the keys of this database are wrapped by ` +
        `${standing}. Give that one, or both when one replaces the other; or is this not the database you mean?`,
    );
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two statements is told as an event, which ends the process when nobody listens.
  // The next statement fails all the same, and that is enough.
  const heard = (): void => undefined;
  client.on('error', heard);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.off('error', heard).release();
    return result;
  } catch (error) {
    client.release(true); // closing the connection rolls back, also when the connection is what failed
    throw error;
  }
}
