import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** An empty database for one test file. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Makes an empty database, by default in the PostgreSQL of this test run (see global-setup.js).
 * @param options of CREATE DATABASE
 */
export async function freshDatabase(
  server = process.env['KBI_TEST_DATABASE_URL'],
  options = '',
): Promise<FreshDatabase> {
  if (!server)
    throw new Error(
      'KBI_TEST_DATABASE_URL is not set: tests run through Jest, whose global set-up starts a PostgreSQL',
    );
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `CREATE DATABASE ${name} ${options}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await rm(directoryBeside(url.href), { recursive: true, force: true });
    },
  };
}

/** Where a test may keep what belongs to its database; it goes with the database. */
export function directoryBeside(databaseUrl: string): string {
  return join(tmpdir(), `kbi-beside-${new URL(databaseUrl).pathname.slice(1)}`);
}

/** Runs one statement on a connection of its own, and answers its rows. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
