import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres.js';
import { freshDatabase } from '../support/database.js';

const silent = { info: () => undefined, warn: () => undefined };

/** An empty database, dropped after use: on the server of DATABASE_URL, else on an embedded one with fsync. */
export async function benchmarkDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    const database = await freshDatabase(given);
    return { url: database.url, [Symbol.asyncDispose]: () => database.drop() };
  }
  const directory = await mkdtemp(join(tmpdir(), 'kbi-bench-'));
  await chmod(directory, 0o711); // as root, PostgreSQL runs as another user
  const postgres = await startEmbeddedPostgres({ dataDir: directory, log: silent });
  return {
    url: (await freshDatabase(postgres.url)).url,
    [Symbol.asyncDispose]: async () => {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
