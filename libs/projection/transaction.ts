import type pg from 'pg';

/** Where queries run: a pool, or the connection of a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** Runs some work in one transaction. A connection on which the transaction can't be ended is discarded. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  begin: string,
  work: (db: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  const lost = () => (broken = true); // the query under way, or the next one, rejects
  client.on('error', lost);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(lost);
    throw error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

/** Whether PostgreSQL gave an error of which the SQLSTATE matches. */
export const hasCode = (error: unknown, code: RegExp): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && code.test(error.code);
