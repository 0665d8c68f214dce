import type pg from 'pg';
import { type MasterKey, unwrapKey, wrapKey } from './master-key.js';

/** A key as it is stored, and the fingerprint of the master key that wrapped it. */
export interface Wrapped {
  readonly wrapped: Buffer;
  readonly wrappedBy: string;
}

/** Names a person's key to the encryption that wraps it. */
export const ownerOfPersonKey = (row: { id: string; subject: string; kind: string }): string =>
  JSON.stringify(['person', row.id, row.subject, row.kind]);

/** Names the key of a blind index to the encryption that wraps it. */
export const ownerOfIndexKey = (name: string): string => JSON.stringify(['index', name]);

/** So many keys are wrapped anew per statement; bounds memory, not the transaction. */
const page = 1_000;

/**
 * Wraps every stored key by another master key, within the caller's transaction. Locks rows, so that none is
 * erased meanwhile.
 */
export async function rewrapKeys(client: pg.PoolClient, from: MasterKey, to: MasterKey): Promise<void> {
  const anew = (wrapped: Buffer, owner: string): Buffer =>
    wrapKey(to, unwrapKey(from, wrapped, owner), owner);

  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<{ id: string; subject: string; kind: string; wrapped: Buffer }>(
      `SELECT id, subject, kind, wrapped FROM privacy.keys
       WHERE id > $1 AND wrapped_by = $2 ORDER BY id LIMIT ${page} FOR UPDATE`,
      [after, from.fingerprint],
    );
    const last = rows.at(-1);
    if (!last) break;
    await client.query(
      `UPDATE privacy.keys SET wrapped = anew.wrapped, wrapped_by = $1
       FROM unnest($2::uuid[], $3::bytea[]) AS anew (id, wrapped) WHERE keys.id = anew.id`,
      [to.fingerprint, rows.map(({ id }) => id), rows.map((row) => anew(row.wrapped, ownerOfPersonKey(row)))],
    );
    after = last.id;
  }

  const { rows } = await client.query<{ name: string; wrapped: Buffer }>(
    'SELECT name, wrapped FROM privacy.index_keys',
  );
  for (const { name, wrapped } of rows) {
    await client.query('UPDATE privacy.index_keys SET wrapped = $1, wrapped_by = $2 WHERE name = $3', [
      anew(wrapped, ownerOfIndexKey(name)),
      to.fingerprint,
      name,
    ]);
  }
}
