import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDouble } from './eventstore-double/double.js';

/** Where the service of a test keeps its log. */
export interface TestEventLog {
  /** What tells the service so. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * The log that belongs to a test's database, in the store that `KBI_TEST_STORE` names: `postgres` (the
 * default), where it
 * is in that database; or `kurrentdb`, a stand-in of it, which finds its log again when a test starts it a second time.
 */
export async function eventLogOf(databaseUrl: string): Promise<TestEventLog> {
  const store = process.env['KBI_TEST_STORE'] ?? 'postgres';
  if (store === 'postgres') return { environment: {}, close: () => Promise.resolve() };
  if (store !== 'kurrentdb')
    throw new Error(`KBI_TEST_STORE is "${store}"; it should be postgres or kurrentdb`);
  const directory = join(tmpdir(), `kbi-test-log-${new URL(databaseUrl).pathname.slice(1)}`);
  await mkdir(directory, { recursive: true });
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const double = await startDouble({ directory });
  return { environment: { KURRENTDB_URL: double.connectionString }, close: () => double.close() };
}
