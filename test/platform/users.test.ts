import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, chown, cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres.js';
import { silentLog } from '../support/silent-log.js';
import { packageDirectory } from '../../libs/platform/postgres/binaries.js';
import { canReach, lookUpUser, type SystemUser } from '../../libs/platform/postgres/system-user.js';
import { projectRoot } from '../../libs/platform/project-root.js';
import { ask } from '../support/database.js';
import { runScript } from '../support/script.js';

/** An ordinary user that every system has: initdb wants one with a name. */
const ORDINARY: SystemUser = lookUpUser('nobody') ?? { uid: 65_534, gid: 65_534 };

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const canBecomeAnother = process.getuid?.() === 0 && canReach(ORDINARY, join(projectRoot(), 'package.json'));
const asAnother = canBecomeAnother ? describe : describe.skip;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kbi-users-')); // mode 0700, as a home is
});

afterEach(() => rm(directory, { recursive: true }));

asRoot('root', () => {
  test('puts the database where its user can reach it, and finds it there again', async () => {
    const told: string[] = [];
    const log = { ...silentLog, info: (message: string) => void told.push(message) };
    const first = await startEmbeddedPostgres({ dataDir: directory, log, fsync: false });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(told).toEqual([expect.stringContaining('the database is elsewhere')]);
    expect(first.home.startsWith(directory)).toBe(false);
    expect((await stat(join(first.home, 'database'))).uid).not.toBe(0);

    const again = await startEmbeddedPostgres({ dataDir: directory, log: silentLog, fsync: false });
    expect(await ask(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await again.stop();

    await rm(first.home, { recursive: true });
    await expect(startEmbeddedPostgres({ dataDir: directory, log: silentLog })).rejects.toMatchObject({
      code: 'DATABASE_GONE',
    });
    expect(await readFile(join(directory, 'postgres-location'), 'utf8')).toBe(`${first.home}\n`);
  });
});

asAnother('an ordinary user', () => {
  let pristine: string;

  beforeAll(async () => {
    pristine = await mkdtemp(join(tmpdir(), 'kbi-pristine-'));
    await chmod(pristine, 0o755);
    await cp(packageDirectory(), pristine, { recursive: true, verbatimSymlinks: true });
    await removeLinks(pristine);
  });

  afterAll(() => rm(pristine, { recursive: true }));

  beforeEach(() => chown(directory, ORDINARY.uid, ORDINARY.gid));

  test('runs PostgreSQL as themselves', async () => {
    const script = runScript(
      `const { startEmbeddedPostgres } = await import('./libs/platform/embedded-postgres.ts');
       const log = { info: () => undefined, warn: () => undefined };
       const postgres = await startEmbeddedPostgres({ dataDir: process.argv[1], log, fsync: false });
       console.log(postgres.home);
       await postgres.stop();`,
      [directory],
      ORDINARY,
    );
    expect(await script.line()).toBe(join(directory, 'postgres'));
    await script.ended;
    expect((await stat(join(directory, 'postgres/database'))).uid).toBe(ORDINARY.uid);
  });

  test('copies the binaries when their links are missing and node_modules cannot be written to', async () => {
    const script = runScript(
      `const { prepareBinaries } = await import('./libs/platform/postgres/binaries.ts');
       const { spawnSync } = await import('node:child_process');
       const [, directory, installed] = process.argv;
       const { postgres } = await prepareBinaries(undefined, directory, installed);
       console.log(postgres.startsWith(directory), String(spawnSync(postgres, ['--version']).stdout).trim());`,
      [directory, pristine],
      ORDINARY,
    );
    expect(await script.line()).toMatch(/^true postgres \(PostgreSQL\) 18/);
    await script.ended;
  });
});

/** As npm unpacks the package when it refuses to run its install script. */
async function removeLinks(installed: string): Promise<void> {
  const links = JSON.parse(await readFile(join(installed, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  await Promise.all(links.map(({ target }) => rm(join(installed, target), { force: true })));
}
