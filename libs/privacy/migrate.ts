import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import type pg from 'pg';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Brings the schema `privacy` up to date; does nothing when it is. Who starts at the same time waits. */
export async function migratePrivacy(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runner({
      dbClient: client,
      dir: fileURLToPath(new URL('migrations', import.meta.url)),
      direction: 'up',
      schema: 'privacy',
      createSchema: true,
      migrationsTable: 'migrations',
      advisoryLockMode: 'wait',
      singleTransaction: true,
      logger: quiet,
    });
  } finally {
    client.release(true); // migrating changes the connection's search path: the pool doesn't get it back
  }
}
