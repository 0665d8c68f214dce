/** The one way in which keys are destroyed, and what keeps them from it: legal holds, in the schema of the key ring. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

/** The key of a subject: one per kind. */
export interface KeyOwner {
  readonly subject: string;
  readonly kind: string;
}

/** Keys to destroy for ever, also such as were never made. */
export interface Destruction {
  readonly owners: readonly KeyOwner[];
  /** Keys whose owner isn’t known any more, by their ids. */
  readonly ids?: readonly string[];
  /** Holds on the subjects that don’t count, because they were placed when this had been done before. */
  readonly despite?: readonly string[];
  /** Writes down which keys are going to be destroyed; when it fails, none is. */
  readonly before?: (ids: readonly string[]) => Promise<void>;
}

/** What is thrown to undo the transaction of a destruction that met holds. */
class HeldBack extends Error {
  constructor(readonly holds: readonly string[]) {
    super('keys are held');
  }
}

/**
 * Destroys keys in one transaction: all of them or none. Where a key is there and a hold on any of the subjects too,
 * nothing is destroyed. @returns the ids of those holds
 */
export async function destroyKeys(pool: pg.Pool, destruction: Destruction): Promise<readonly string[]> {
  try {
    await inTransaction(pool, 'begin', (db) => destroy(db, destruction));
    return [];
  } catch (error) {
    if (error instanceof HeldBack) return error.holds;
    throw error;
  }
}

async function destroy(db: Queryable, { owners, ids = [], despite = [], before }: Destruction) {
  // In one order for all processes, so that two of them never wait for each other's rows.
  const sorted = [...owners].sort((a, b) => (a.subject + a.kind < b.subject + b.kind ? -1 : 1));
  const subjects = sorted.map(({ subject }) => subject);
  const kinds = sorted.map(({ kind }) => kind);
  await db.query('LOCK TABLE privacy.holds IN SHARE MODE'); // no hold is placed until this is done
  await db.query('SELECT FROM privacy.master_keys FOR KEY SHARE'); // nor is the master key rotated
  await db.query(
    `INSERT INTO privacy.keys (id, subject, kind, destroyed_at)
     SELECT new.*, now() FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new
     ON CONFLICT (subject, kind) DO NOTHING`,
    [sorted.map(() => randomUUID()), subjects, kinds],
  );
  const { rows } = await db.query<KeyOwner & { id: string }>(
    `SELECT id, subject, kind FROM privacy.keys
     WHERE wrapped IS NOT NULL AND
       (id = ANY ($1::uuid[]) OR (subject, kind) IN (SELECT * FROM unnest($2::text[], $3::text[])))
     ORDER BY subject COLLATE "C", kind COLLATE "C" FOR UPDATE`,
    [ids, subjects, kinds],
  );
  if (rows.length === 0) return;
  const held = await db.query<{ hold: string }>(
    'SELECT hold FROM privacy.holds WHERE subject = ANY ($1) AND hold <> ALL ($2::uuid[]) ORDER BY hold',
    [[...subjects, ...rows.map(({ subject }) => subject)], despite],
  );
  if (held.rows.length > 0) throw new HeldBack(held.rows.map(({ hold }) => hold));
  await before?.(rows.map(({ id }) => id));
  await forgetKeys(db, rows);
}

/**
 * Events that were sealed with a destroyed key name its id, which must not lead to the subject any more. So the id
 * moves to a row of no subject, which still tells that the key was destroyed, and the subject's row gets another id.
 */
async function forgetKeys(db: Queryable, keys: readonly (KeyOwner & { readonly id: string })[]) {
  const ids = keys.map(({ id }) => id);
  await db.query(
    `UPDATE privacy.keys AS key SET id = new.id, wrapped = NULL, wrapped_by = NULL, destroyed_at = now()
     FROM unnest($1::uuid[], $2::uuid[]) AS new (old, id) WHERE key.id = new.old`,
    [ids, ids.map(() => randomUUID())],
  );
  await db.query(
    `INSERT INTO privacy.keys (id, subject, kind, destroyed_at)
     SELECT gone.id, 'nobody ' || gone.id, gone.kind, now() FROM unnest($1::uuid[], $2::text[]) AS gone (id, kind)`,
    [ids, keys.map(({ kind }) => kind)],
  );
}

/** Which of several destructions are not done: those of which a key is there, or could still be made. */
export async function notDone<Each extends Pick<Destruction, 'owners' | 'ids'>>(
  pool: pg.Pool,
  destructions: readonly Each[],
): Promise<readonly Each[]> {
  const owners = destructions.flatMap(({ owners }, number) => owners.map((owner) => ({ ...owner, number })));
  const ids = destructions.flatMap(({ ids = [] }, number) => ids.map((id) => ({ id, number })));
  const { rows } = await pool.query<{ number: number }>(
    `SELECT asked.number FROM unnest($1::text[], $2::text[], $3::int[]) AS asked (subject, kind, number)
     LEFT JOIN privacy.keys AS key USING (subject, kind) WHERE key.destroyed_at IS NULL
     UNION SELECT asked.number FROM unnest($4::uuid[], $5::int[]) AS asked (id, number)
     JOIN privacy.keys AS key USING (id) WHERE key.destroyed_at IS NULL`,
    [
      owners.map(({ subject }) => subject),
      owners.map(({ kind }) => kind),
      owners.map(({ number }) => number),
      ids.map(({ id }) => id),
      ids.map(({ number }) => number),
    ],
  );
  const left = new Set(rows.map(({ number }) => number));
  return destructions.filter((_, number) => left.has(number));
}

/** What is thrown to undo the placing of a hold that would keep no key. */
class NothingToKeep extends Error {}

/** A hold on the keys of a subject. */
export interface KeyHold {
  readonly hold: string;
  readonly subject: string;
}

/**
 * Places a hold on the keys of a subject, once. @param before writes it down, with the keys that it keeps; when that
 * fails, the hold isn’t placed
 * @returns false when no key is left that it could keep
 */
export async function placeHold(
  pool: pg.Pool,
  { hold, subject }: KeyHold,
  before: (ids: readonly string[]) => Promise<void>,
): Promise<boolean> {
  const placed = inTransaction(pool, 'begin', async (db) => {
    const { rowCount } = await db.query(
      'INSERT INTO privacy.holds (hold, subject) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [hold, subject],
    );
    const keys = await db.query<{ id: string }>(
      'SELECT id FROM privacy.keys WHERE subject = $1 AND wrapped IS NOT NULL ORDER BY id',
      [subject],
    );
    if (keys.rows.length === 0) throw new NothingToKeep();
    if (rowCount) await before(keys.rows.map(({ id }) => id));
    return true;
  });
  return placed.catch((error: unknown) => {
    if (error instanceof NothingToKeep) return false;
    throw error;
  });
}

/** Lifts a hold, once. @param before writes it down; when that fails, the hold stays */
export async function liftHold(pool: pg.Pool, hold: string, before: () => Promise<void>): Promise<void> {
  await inTransaction(pool, 'begin', async (db) => {
    const lifted = await db.query('DELETE FROM privacy.holds WHERE hold = $1', [hold]);
    if (lifted.rowCount) await before();
  });
}
