import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import { BoundedPool } from './bounded-pool.js';

let database: FreshDatabase;
let pool: BoundedPool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new BoundedPool({ connectionString: database.url, max: 1, waiting: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('so many wait for a connection; one more is told at once, and may come back', async () => {
  const taken = await pool.connect();
  const waits = pool.query('select 1 as one');
  await expect(pool.query('select 2')).rejects.toMatchObject({ code: 'STORE_OVERLOADED', retryable: true });
  await expect(pool.connect()).rejects.toMatchObject({ code: 'STORE_OVERLOADED' });
  taken.release();
  expect((await waits).rows).toEqual([{ one: 1 }]);
  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
});
