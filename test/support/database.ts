import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database for one test file. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database, by default in the PostgreSQL of this test run (see global-setup.js). */
export async function freshDatabase(server = process.env['KBI_TEST_DATABASE_URL']): Promise<FreshDatabase> {
  if (!server) throw new Error('KBI_TEST_DATABASE_URL is not set: tests run through Jest, whose global set-up starts a PostgreSQL');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function execute(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
