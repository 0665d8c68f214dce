import type pg from 'pg';

/** Where queries run: a pool, or the connection of a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/**
 * Runs work in one transaction on a connection of the pool. When it fails, the transaction is rolled back and the error
 * of the work is thrown; a connection that can't roll back is closed.
 * @param begin the statement that begins the transaction, with whatever settings it needs
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  begin: string,
  work: (db: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  // Without a listener, an error of the connection would end the process. The current or next query rejects anyway.
  const onBroken = () => (broken = true);
  client.on('error', onBroken);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(onBroken);
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

/** Whether PostgreSQL gave an error of which the SQLSTATE matches. */
export const hasCode = (error: unknown, code: RegExp): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && code.test(error.code);
