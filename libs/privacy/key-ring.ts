import { type KeyObject, randomUUID } from 'node:crypto';
import pg from 'pg';
import { batchLoader } from '../event-store/batch-loader.js';
import { randomKey } from './master-key.js';
import type { MasterKeySource } from './master-key-source.js';
import { migratePrivacy } from './migrate.js';
import { MasterKeyReplaced, CurrentMasterKey } from './current-master-key.js';
import { ownerOfIndexKey, ownerOfPersonKey, type Wrapped } from './wrapped-keys.js';

/**
 * What a key of a person seals: the dossier, the road that leads to it from an INSZ, or who looked at it. The access
 * log may outlive the dossier.
 */
export type KeyKind = 'dossier' | 'road' | 'accessLog';

/** A key of one person, opened. Hold it for one operation and no longer: erasure counts on that. */
export interface DataKey {
  readonly id: string;
  /** A pseudonym (the id of a dossier), never something that names the person: it outlives the erasure. */
  readonly subject: string;
  readonly kind: KeyKind;
  readonly secret: KeyObject;
}

/**
 * The keys of persons and of blind indexes, in the schema `privacy`, wrapped by the master key.
 *
 * A person's key is never kept between two operations. So erasure is over when its row is: no process, here or
 * elsewhere, can open anything of that person in an operation that begins later.
 */
export interface KeyRing {
  /**
   * The key of a subject, made when there is none yet; who asks at the same time gets the same. Never again
   * once destroyed.
   */
  ensureKey(subject: string, kind: KeyKind): Promise<DataKey | 'destroyed'>;
  /** The id of the key that stands for a subject, without opening it; undefined when there is none (any more). */
  currentKeyId(subject: string, kind: KeyKind): Promise<string | undefined>;
  /** Several keys of a subject, in one query: for one that is new, most likely, so that they are made. */
  ensureKeys<Kind extends KeyKind>(
    subject: string,
    kinds: readonly Kind[],
  ): Promise<Readonly<Record<Kind, DataKey | 'destroyed'>>>;
  /** Many keys by their ids, in one query. An id that was never known here is absent: that key is lost, not erased. */
  findKeys(ids: Iterable<string>): Promise<ReadonlyMap<string, DataKey | 'destroyed'>>;
  /**
   * Destroys keys of a subject, also before they exist, for ever; asked again it changes nothing. After a failure, ask
   * again: some of the kinds may be left.
   *
   * The wrapped bytes leave the table at once, as far as PostgreSQL lets us: its vacuum passes over a page that
   * somebody looks at, and the write-ahead log and backups keep theirs. Those die with the master key that wrapped
   * them, when it is replaced.
   */
  destroyKeys(subject: string, kinds: readonly KeyKind[]): Promise<void>;
  /** The key of a blind index, made when there is none yet. It is of no person and may be kept. */
  indexKey(name: string): Promise<KeyObject>;
  /**
   * Replaces the master key by a new one. Others may go on meanwhile. @throws MasterKeyProblem when it is the
   * operator's to replace
   */
  rotateMasterKey(): Promise<void>;
}

interface KeyRow {
  readonly id: string;
  readonly subject: string;
  readonly kind: KeyKind;
  /** Null, both, once destroyed. */
  readonly wrapped: Buffer | null;
  readonly wrapped_by: string | null;
}

/**
 * Brings the schema up to date, checks the master key against what it wrapped, and finishes a rotation that was begun.
 * @throws MasterKeyProblem when the master key is missing, malformed or another than the one that wraps the keys
 */
export async function openKeyRing(options: {
  readonly pool: pg.Pool;
  readonly masterKey: MasterKeySource;
}): Promise<KeyRing> {
  await migratePrivacy(options.pool);
  const master = new CurrentMasterKey(options.pool, options.masterKey);
  await master.establish();
  return new PostgresKeyRing(options.pool, master);
}

/** So many keys are made or looked for by one statement. */
const keysPerRound = 200;

const columns = 'key.id, key.subject, key.kind, key.wrapped, key.wrapped_by';

class PostgresKeyRing implements KeyRing {
  constructor(
    private readonly pool: pg.Pool,
    private readonly master: CurrentMasterKey,
  ) {}

  ensureKey(subject: string, kind: KeyKind): Promise<DataKey | 'destroyed'> {
    return this.master.during(async () => {
      const found = await this.#rowOf({ subject, kind });
      if (found) return this.#open(found);
      return (await this.#make(subject, [kind]))[kind];
    });
  }

  async currentKeyId(subject: string, kind: KeyKind): Promise<string | undefined> {
    const row = await this.#rowOf({ subject, kind });
    return row?.wrapped ? row.id : undefined;
  }

  ensureKeys<Kind extends KeyKind>(
    subject: string,
    kinds: readonly Kind[],
  ): Promise<Readonly<Record<Kind, DataKey | 'destroyed'>>> {
    return this.master.during(() => this.#make(subject, kinds));
  }

  /** Makes the keys that are not there yet, and gives all. */
  async #make<Kind extends KeyKind>(
    subject: string,
    kinds: readonly Kind[],
  ): Promise<Record<Kind, DataKey | 'destroyed'>> {
    const keys = kinds.map((kind) => ({ id: randomUUID(), subject, kind, secret: randomKey() }));
    const made = await Promise.all(
      keys.map(({ secret, ...key }) =>
        this.#insertKey({ ...this.master.wrap(secret, ownerOfPersonKey(key)), ...key }),
      ),
    );
    const all = keys.map(
      async (key, index) => [key.kind, made[index] ? key : await this.#standing(key)] as const,
    );
    return Object.fromEntries(await Promise.all(all)) as Record<Kind, DataKey | 'destroyed'>;
  }

  /** Whether the key is ours, and not of who came first. */
  readonly #insertKey = batchLoader<Wrapped & Omit<DataKey, 'secret'>, boolean>(async (asked) => {
    const keys = [...asked].sort((a, b) => (a.subject < b.subject ? -1 : 1));
    const made = await this.#insert<{ id: string }>({
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
    const ours = new Set(made.map(({ id }) => id));
    return asked.map(({ id }) => ours.has(id));
  }, keysPerRound);

  /** The key of who came first. */
  async #standing(named: Pick<DataKey, 'subject' | 'kind'>): Promise<DataKey | 'destroyed'> {
    const row = await this.#rowOf(named);
    if (!row) throw new Error('a key that was made is gone: rows of privacy.keys are never deleted');
    return this.#open(row);
  }

  findKeys(ids: Iterable<string>): Promise<ReadonlyMap<string, DataKey | 'destroyed'>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return Promise.resolve(new Map());
    return this.master.during(async () => {
      const rows = await this.#rowsWith(wanted);
      return new Map(rows.map((row) => [row.id, this.#open(row)]));
    });
  }

  /** The rows of these ids; who asks at the same time shares a query. */
  readonly #rowsWith = batchLoader<readonly string[], readonly KeyRow[]>(async (asked) => {
    const { rows } = await this.pool.query<KeyRow>({
      name: 'keys-by-id',
      text: `SELECT ${columns} FROM privacy.keys AS key WHERE key.id = ANY ($1::uuid[])`,
      values: [[...new Set(asked.flat())]],
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return asked.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  }, keysPerRound);

  async destroyKeys(subject: string, kinds: readonly KeyKind[]): Promise<void> {
    // One statement per kind and step: who waits for another writer holds no row that a rotation waits for.
    for (const kind of new Set(kinds)) {
      await this.pool.query(
        `INSERT INTO privacy.keys AS key (id, subject, kind, destroyed_at) VALUES ($1, $2, $3, now())
         ON CONFLICT (subject, kind) DO UPDATE
         SET wrapped = NULL, wrapped_by = NULL, destroyed_at = now() WHERE key.destroyed_at IS NULL`,
        [randomUUID(), subject, kind],
      );
      await this.#unlink(subject, kind);
    }
    await this.pool.query('VACUUM (TRUNCATE OFF) privacy.keys');
  }

  /**
   * What the key had sealed names its id, and must not lead to the subject by it any more: the id goes to a row of
   * nobody, and the subject stays destroyed under another one. Who asks for the key by its id still learns that it
   * was destroyed.
   */
  async #unlink(subject: string, kind: KeyKind): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM privacy.keys WHERE subject = $1 AND kind = $2 AND created_at < destroyed_at FOR UPDATE`,
        [subject, kind],
      );
      for (const { id } of rows) {
        await client.query('UPDATE privacy.keys SET id = $2, created_at = destroyed_at WHERE id = $1', [
          id,
          randomUUID(),
        ]);
        await client.query(
          `INSERT INTO privacy.keys (id, subject, kind, destroyed_at) VALUES ($1, $2, $3, now())`,
          [id, `nobody ${id}`, kind],
        );
      }
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      client.release(true); // its transaction ends with it
      throw error;
    }
  }

  indexKey(name: string): Promise<KeyObject> {
    return this.master.during(async () => {
      const found = await this.#indexKey(name);
      if (found) return found;
      const { wrapped, wrappedBy } = this.master.wrap(randomKey(), ownerOfIndexKey(name));
      await this.#insert({
        text: 'INSERT INTO privacy.index_keys (name, wrapped, wrapped_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        values: [name, wrapped, wrappedBy],
      });
      const made = await this.#indexKey(name);
      if (!made)
        throw new Error('an index key that was made is gone: rows of privacy.index_keys are never deleted');
      return made;
    });
  }

  rotateMasterKey(): Promise<void> {
    return this.master.replace();
  }

  /** The row of a subject's key; who asks at the same time shares a query. */
  readonly #rowOf = batchLoader<Pick<KeyRow, 'subject' | 'kind'>, KeyRow | undefined>(async (asked) => {
    const { rows } = await this.pool.query<Omit<KeyRow, 'subject' | 'kind'> & { number: string }>({
      name: 'keys-by-subject',
      text: `SELECT asked.number, key.id, key.wrapped, key.wrapped_by
        FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (subject, kind, number)
        JOIN privacy.keys AS key ON key.subject = asked.subject AND key.kind = asked.kind`,
      values: [asked.map(({ subject }) => subject), asked.map(({ kind }) => kind)],
    });
    const found = new Map(rows.map((row) => [Number(row.number), row]));
    return asked.map((one, index) => {
      const row = found.get(index + 1);
      return row && { subject: one.subject, kind: one.kind, ...row };
    });
  }, keysPerRound);

  #open({ id, subject, kind, wrapped, wrapped_by: wrappedBy }: KeyRow): DataKey | 'destroyed' {
    if (wrapped === null || wrappedBy === null) return 'destroyed';
    return {
      id,
      subject,
      kind,
      secret: this.master.unwrap({ wrapped, wrappedBy }, ownerOfPersonKey({ id, subject, kind })),
    };
  }

  async #indexKey(name: string): Promise<KeyObject | undefined> {
    const { rows } = await this.pool.query<{ wrapped: Buffer; wrapped_by: string }>(
      'SELECT wrapped, wrapped_by FROM privacy.index_keys WHERE name = $1',
      [name],
    );
    const row = rows[0];
    return (
      row && this.master.unwrap({ wrapped: row.wrapped, wrappedBy: row.wrapped_by }, ownerOfIndexKey(name))
    );
  }

  /** The reference to the master key refuses what is wrapped by one that no longer stands. */
  async #insert<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<readonly Row[]> {
    try {
      return (await this.pool.query<Row>(query)).rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === foreignKeyViolation)
        throw new MasterKeyReplaced();
      throw error;
    }
  }
}

const foreignKeyViolation = '23503';
