import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../libs/platform/embedded-postgres.js';

const VARIABLE = 'KBI_TEST_DATABASE_URL';
const silent = { info: () => undefined, warn: () => undefined };

let running: { postgres: EmbeddedPostgres; directory: string } | undefined;

/** Starts a PostgreSQL in a temporary directory, fast and forgetful, and tells the tests where it is. */
export async function startTestPostgres(): Promise<void> {
  if (process.env[VARIABLE]) return;
  const directory = await mkdtemp(join(tmpdir(), 'kbi-test-'));
  await chmod(directory, 0o711); // as root, PostgreSQL runs as another user
  const postgres = await startEmbeddedPostgres({
    dataDir: directory,
    log: silent,
    fsync: false,
    maxConnections: 300,
  });
  running = { postgres, directory };
  process.env[VARIABLE] = postgres.url;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1)); // its server ends with it
}

/** Stops it and leaves nothing behind. */
export async function stopTestPostgres(): Promise<void> {
  await running?.postgres.stop();
  if (running) await rm(running.directory, { recursive: true, force: true });
}
