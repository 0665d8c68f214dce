import { type KeyObject, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { batchLoader } from '../event-store/batch-loader.js';
import { migrateSchema } from '../event-store/postgres/migrate.js';
import { hasCode } from '../event-store/postgres/transaction.js';
import { destroyKeys, liftHold, notDone, placeHold, type Destruction, type KeyHold } from './destruction.js';
import { CurrentMasterKey, MasterKeyReplaced } from './current-master-key.js';
import { randomKey } from './master-key.js';
import type { MasterKeySource } from './master-key-source.js';
import { ownerOfIndexKey, ownerOfPersonKey, type Wrapped } from './wrapped-keys.js';

/** What a key seals: the dossier, its INSZ pointer (`road`), or the access log, which may outlive the dossier. */
type KeyKind = 'dossier' | 'road' | 'accessLog';

/** A key of one person, unwrapped. Hold it for one operation and no longer: erasure depends on it. */
export interface DataKey {
  readonly id: string;
  /** A pseudonym of the person (the id of a dossier): it remains after erasure, so it must not identify anybody. */
  readonly subject: string;
  readonly kind: KeyKind;
  readonly secret: KeyObject;
}

type KeysByKind<Kind extends KeyKind> = Readonly<Record<Kind, DataKey | 'destroyed'>>;

interface KeyRow extends Omit<DataKey, 'secret'> {
  /** Null, like `wrappedBy`, once destroyed. */
  readonly wrapped: Buffer | null;
  readonly wrappedBy: string | null;
}

/**
 * Opens the key ring: brings its schema up to date, checks the master key against the keys that it wrapped, and
 * finishes a rotation that was interrupted.
 * @throws MasterKeyProblem when the master key is missing, malformed or another than the one that wraps the keys
 */
export async function openKeyRing(options: { pool: pg.Pool; masterKey: MasterKeySource }): Promise<KeyRing> {
  const { pool, masterKey } = options;
  const client = await pool.connect();
  try {
    await migrateSchema(client, 'privacy', new URL('migrations', import.meta.url));
  } finally {
    client.release(true); // migrations change the search path of the connection, so it does not go back to the pool
  }
  const master = new CurrentMasterKey(pool, masterKey);
  await master.load();
  return new KeyRing(pool, master);
}

/** The most keys that one statement makes or reads. */
const batchSize = 200;

/**
 * The keys of persons and of blind indexes, in the schema `privacy`, wrapped by the master key.
 *
 * Erasure is crypto-shredding: it destroys a person's key. No process keeps such a key between two operations, so an
 * operation that begins after the destruction can't open anything of that person, here or in another process.
 */
export class KeyRing {
  constructor(
    private readonly pool: pg.Pool,
    private readonly master: CurrentMasterKey,
  ) {}

  /** The key of a subject, made when there is none. Concurrent calls get the same key. */
  ensureKey(subject: string, kind: KeyKind): Promise<DataKey | 'destroyed'> {
    return this.master.run(async () => {
      const row = await this.#rowOf({ subject, kind });
      return row ? this.#open(row) : (await this.#make(subject, [kind]))[kind];
    });
  }

  /** The key of a subject, without making one; undefined when there is none. */
  findKey(subject: string, kind: KeyKind): Promise<DataKey | 'destroyed' | undefined> {
    return this.master.run(async () => {
      const row = await this.#rowOf({ subject, kind });
      return row && this.#open(row);
    });
  }

  /**
   * Several keys of a subject, by one statement that writes the same whether they are made or were there: so nobody can
   * measure which. Use it where that would tell whether a person is known.
   */
  ensureKeysEvenly<Kind extends KeyKind>(subject: string, kinds: readonly Kind[]): Promise<KeysByKind<Kind>> {
    return this.master.run(async () => {
      const made = [...kinds].sort().map((kind) => {
        const row = { id: randomUUID(), subject, kind };
        return { ...row, ...this.master.wrap(randomKey(), ownerOfPersonKey(row)) };
      });
      // Locking the row of the master key first keeps this and a rotation from waiting for each other.
      const rows = await this.#insert<KeyRow>({
        name: 'even-keys',
        text: `WITH master AS MATERIALIZED (SELECT fingerprint FROM privacy.master_keys FOR KEY SHARE)
          INSERT INTO privacy.keys AS key (subject, id, kind, wrapped, wrapped_by)
          SELECT new.* FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bytea[], $5::text[]) AS new
          WHERE EXISTS (SELECT FROM master)
          ON CONFLICT (subject, kind) DO UPDATE SET subject = excluded.subject
          RETURNING id, subject, kind, wrapped, wrapped_by AS "wrappedBy"`,
        values: [
          made.map((one) => one.subject),
          made.map(({ id }) => id),
          made.map(({ kind }) => kind),
          made.map(({ wrapped }) => wrapped),
          made.map(({ wrappedBy }) => wrappedBy),
        ],
      });
      return Object.fromEntries(rows.map((row) => [row.kind, this.#open(row)])) as KeysByKind<Kind>;
    });
  }

  /** The id of a subject's key, without unwrapping it; undefined when there is none or it was destroyed. */
  async currentKeyId(subject: string, kind: KeyKind): Promise<string | undefined> {
    const row = await this.#rowOf({ subject, kind });
    return row?.wrapped ? row.id : undefined;
  }

  /** Several keys of a subject that is probably new: tries to make them first, in one query. */
  ensureKeys<Kind extends KeyKind>(subject: string, kinds: readonly Kind[]): Promise<KeysByKind<Kind>> {
    return this.master.run(() => this.#make(subject, kinds));
  }

  /** Keys by their ids, in one query. An id that was never here is absent: that key was lost, not erased. */
  async findKeys(ids: Iterable<string>): Promise<ReadonlyMap<string, DataKey | 'destroyed'>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    return this.master.run(async () => {
      const rows = await this.#rowsWith(wanted);
      return new Map(rows.map((row) => [row.id, this.#open(row)]));
    });
  }

  /**
   * Destroys keys for ever, unless a hold keeps them: see `Destruction`. It is idempotent.
   *
   * The wrapped bytes leave the table's file at once where PostgreSQL allows: its vacuum skips pages that are in use,
   * and the write-ahead log and backups still hold them. Those become useless when the master key is rotated.
   * @returns the ids of the holds; none when the keys are destroyed
   */
  async destroyKeys(destruction: Destruction): Promise<readonly string[]> {
    const held = await destroyKeys(this.pool, destruction);
    if (held.length === 0) await this.pool.query('VACUUM (TRUNCATE OFF) privacy.keys');
    return held;
  }

  /** Which of several destructions are not done: see `notDone`. */
  notDestroyed<Each extends Pick<Destruction, 'owners' | 'ids'>>(
    destructions: readonly Each[],
  ): Promise<readonly Each[]> {
    return notDone(this.pool, destructions);
  }

  /** Places a hold: see `placeHold`. */
  placeHold(hold: KeyHold, before: (ids: readonly string[]) => Promise<void>): Promise<boolean> {
    return placeHold(this.pool, hold, before);
  }

  /** Lifts a hold: see `liftHold`. */
  liftHold(hold: string, before: () => Promise<void>): Promise<void> {
    return liftHold(this.pool, hold, before);
  }

  /** The key of a blind index, made when there is none. It belongs to no person and may be kept. */
  indexKey(name: string): Promise<KeyObject> {
    return this.master.run(async () => {
      const found = await this.#findIndexKey(name);
      if (found) return found;
      const { wrapped, wrappedBy } = this.master.wrap(randomKey(), ownerOfIndexKey(name));
      await this.#insert({
        text: 'INSERT INTO privacy.index_keys (name, wrapped, wrapped_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        values: [name, wrapped, wrappedBy],
      });
      return there(await this.#findIndexKey(name));
    });
  }

  /** Replaces the master key by a new one. @throws MasterKeyProblem when only the operator can replace it */
  rotateMasterKey(): Promise<void> {
    return this.master.rotate();
  }

  /** Makes the keys that don't exist yet, and returns all. */
  async #make<Kind extends KeyKind>(subject: string, kinds: readonly Kind[]): Promise<KeysByKind<Kind>> {
    const ensured = kinds.map(async (kind) => {
      const secret = randomKey();
      const row = { id: randomUUID(), subject, kind };
      const isNew = await this.#insertKey({ ...row, ...this.master.wrap(secret, ownerOfPersonKey(row)) });
      return [kind, isNew ? { ...row, secret } : this.#open(there(await this.#rowOf(row)))] as const;
    });
    return Object.fromEntries(await Promise.all(ensured)) as KeysByKind<Kind>;
  }

  /** Inserts a key. @returns false when the subject has a key of that kind already */
  readonly #insertKey = batchLoader<Wrapped & Omit<DataKey, 'secret'>, boolean>(async (requests) => {
    // In one order for all processes, so that two of them never wait for each other's rows.
    const keys = [...requests].sort((a, b) => (a.subject < b.subject ? -1 : 1));
    const inserted = await this.#insert<{ id: string }>({
      name: 'new-keys',
      text: `INSERT INTO privacy.keys (subject, id, kind, wrapped, wrapped_by)
        SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bytea[], $5::text[])
        ON CONFLICT (subject, kind) DO NOTHING RETURNING id`,
      values: [
        keys.map(({ subject }) => subject),
        keys.map(({ id }) => id),
        keys.map(({ kind }) => kind),
        keys.map(({ wrapped }) => wrapped),
        keys.map(({ wrappedBy }) => wrappedBy),
      ],
    });
    const ids = new Set(inserted.map(({ id }) => id));
    return requests.map(({ id }) => ids.has(id));
  }, batchSize);

  readonly #rowsWith = batchLoader<readonly string[], readonly KeyRow[]>(async (requests) => {
    const { rows } = await this.pool.query<KeyRow>({
      name: 'keys-by-id',
      text: `SELECT id, subject, kind, wrapped, wrapped_by AS "wrappedBy"
        FROM privacy.keys WHERE id = ANY ($1::uuid[])`,
      values: [[...new Set(requests.flat())]],
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return requests.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  }, batchSize);

  readonly #rowOf = batchLoader<Pick<KeyRow, 'subject' | 'kind'>, KeyRow | undefined>(async (requests) => {
    const { rows } = await this.pool.query<KeyRow & { number: string }>({
      name: 'keys-by-subject',
      text: `SELECT asked.number, key.id, subject, kind, key.wrapped, key.wrapped_by AS "wrappedBy"
        FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (subject, kind, number)
        JOIN privacy.keys AS key USING (subject, kind)`,
      values: [requests.map(({ subject }) => subject), requests.map(({ kind }) => kind)],
    });
    const byNumber = new Map(rows.map((row) => [Number(row.number), row]));
    return requests.map((_, index) => byNumber.get(index + 1));
  }, batchSize);

  #open({ id, subject, kind, wrapped, wrappedBy }: KeyRow): DataKey | 'destroyed' {
    if (wrapped === null || wrappedBy === null) return 'destroyed';
    const secret = this.master.unwrap({ wrapped, wrappedBy }, ownerOfPersonKey({ id, subject, kind }));
    return { id, subject, kind, secret };
  }

  async #findIndexKey(name: string): Promise<KeyObject | undefined> {
    const { rows } = await this.pool.query<Wrapped>(
      'SELECT wrapped, wrapped_by AS "wrappedBy" FROM privacy.index_keys WHERE name = $1',
      [name],
    );
    return rows[0] && this.master.unwrap(rows[0], ownerOfIndexKey(name));
  }

  /** @throws MasterKeyReplaced when the row refers to a master key that was rotated away (foreign key violation) */
  async #insert<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<readonly Row[]> {
    try {
      return (await this.pool.query<Row>(query)).rows;
    } catch (error) {
      throw hasCode(error, /^23503$/) ? new MasterKeyReplaced() : error;
    }
  }
}

/** What an insert that did nothing says must exist. */
function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a key that was made is gone: rows of keys are never deleted');
  return found;
}
