import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

const schema = 'event_store';
const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * Brings the schema `event_store` of a database up to date; does nothing when it is. Two services that start together
 * wait for each other. All migrations succeed or none.
 */
export async function migrateEventStore(connectionString: string): Promise<void> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'kbi migrations',
  });
  await client.connect();
  try {
    await runner({
      dbClient: client,
      dir: fileURLToPath(new URL('migrations', import.meta.url)),
      direction: 'up',
      schema,
      createSchema: true,
      migrationsTable: 'migrations',
      advisoryLockMode: 'wait',
      singleTransaction: true,
      logger: quiet,
    });
  } finally {
    await client.end();
  }
}
