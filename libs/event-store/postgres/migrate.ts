import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { withSessionSettings } from './session.js';

/** Brings the schema `event_store` of a database up to date. */
export async function migrateEventStore(connectionString: string): Promise<void> {
  const client = new pg.Client({
    connectionString: withSessionSettings(connectionString),
    connectionTimeoutMillis: 10_000,
    application_name: 'kbi migrations',
  });
  client.on('error', () => undefined); // what breaks after connecting shows where it is used
  await client.connect();
  try {
    await migrateSchema(client, 'event_store', new URL('migrations', import.meta.url));
  } finally {
    await client.end();
  }
}

/**
 * Brings a schema up to date with the migrations of a directory, creating it when it is not there. All of the
 * migrations succeed or none. Processes that start together wait for each other.
 * @param client changes its search path: close it afterwards
 */
export async function migrateSchema(client: pg.ClientBase, schema: string, directory: URL): Promise<void> {
  const ignore = () => undefined;
  await runner({
    dbClient: client,
    dir: fileURLToPath(directory),
    direction: 'up',
    schema,
    createSchema: true,
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    singleTransaction: true,
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
}
