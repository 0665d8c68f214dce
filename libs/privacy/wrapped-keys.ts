import type { Queryable } from '../event-store/postgres/transaction.js';
import { type MasterKey, unwrapKey, wrapKey } from './master-key.js';

/** A key as it is stored, and the fingerprint of the master key that wrapped it. */
export interface Wrapped {
  readonly wrapped: Buffer;
  readonly wrappedBy: string;
}

/** The owner that a person's key is wrapped for: its row; see `wrapKey`. */
export const ownerOfPersonKey = (row: { id: string; subject: string; kind: string }): string =>
  JSON.stringify(['person', row.id, row.subject, row.kind]);

/** The owner that the key of a blind index is wrapped for: its row; see `wrapKey`. */
export const ownerOfIndexKey = (name: string): string => JSON.stringify(['index', name]);

/** How many keys one statement rewraps; it bounds memory, not the transaction. */
const pageSize = 1_000;

/**
 * Wraps every stored key by another master key, in the caller's transaction. It locks the rows, so that no key is
 * destroyed meanwhile.
 */
export async function rewrapKeys(db: Queryable, from: MasterKey, to: MasterKey): Promise<void> {
  const rewrap = (wrapped: Buffer, owner: string): Buffer =>
    wrapKey(to, unwrapKey(from, wrapped, owner), owner);

  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await db.query<{ id: string; subject: string; kind: string; wrapped: Buffer }>(
      `SELECT id, subject, kind, wrapped FROM privacy.keys
       WHERE id > $1 AND wrapped_by = $2 ORDER BY id LIMIT ${pageSize} FOR UPDATE`,
      [after, from.fingerprint],
    );
    const last = rows.at(-1);
    if (!last) break;
    await db.query(
      `UPDATE privacy.keys SET wrapped = rewrapped.wrapped, wrapped_by = $1
       FROM unnest($2::uuid[], $3::bytea[]) AS rewrapped (id, wrapped) WHERE keys.id = rewrapped.id`,
      [
        to.fingerprint,
        rows.map(({ id }) => id),
        rows.map((row) => rewrap(row.wrapped, ownerOfPersonKey(row))),
      ],
    );
    after = last.id;
  }

  const { rows } = await db.query<{ name: string; wrapped: Buffer }>(
    'SELECT name, wrapped FROM privacy.index_keys',
  );
  for (const { name, wrapped } of rows) {
    await db.query('UPDATE privacy.index_keys SET wrapped = $1, wrapped_by = $2 WHERE name = $3', [
      rewrap(wrapped, ownerOfIndexKey(name)),
      to.fingerprint,
      name,
    ]);
  }
}
