import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../startup-problem.js';
import type { Binaries } from './binaries.js';
import type { SystemUser } from './system-user.js';

/** The one role of an embedded database. */
export const ROLE = 'kbi';

/** A database cluster on disk, complete, and the password of its role. */
export interface Cluster {
  readonly directory: string;
  readonly password: string;
}

const HALF_MADE = 'new-';

/**
 * Opens the cluster of this home, or makes one. It is made beside its final place and renamed when it is complete,
 * with its password: whatever is killed on the way leaves only a leftover, which the next start removes.
 *
 * In the home: `database/cluster` and `database/password`.
 */
export async function openCluster(
  home: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  fsync: boolean,
): Promise<Cluster> {
  await removeLeftovers(home);
  const database = join(home, 'database');
  if (!existsSync(database)) await makeDatabase(home, database, binaries, user, fsync);
  const directory = join(database, 'cluster');
  try {
    const [version, password] = await Promise.all([
      readFile(join(directory, 'PG_VERSION'), 'utf8'),
      readFile(join(database, 'password'), 'utf8'),
    ]);
    refuseOtherVersion(version.trim(), binaries.majorVersion, directory);
    return { directory, password };
  } catch (error) {
    throw explain(error, database);
  }
}

async function makeDatabase(
  home: string,
  database: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  fsync: boolean,
): Promise<void> {
  const half = join(home, `${HALF_MADE}${randomUUID()}`);
  const password = join(half, 'password');
  await mkdir(half, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) for (const path of [half, password]) await chown(path, user.uid, user.gid);
  await runInitdb(binaries.initdb, half, user, [
    `--pgdata=${join(half, 'cluster')}`,
    `--username=${ROLE}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    // Sorting and letters by Unicode alone: the same on every machine, whatever its locales.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    fsync ? '--data-checksums' : '--no-sync',
  ]);
  await rename(half, database);
  if (fsync) await syncDirectory(home);
}

function runInitdb(initdb: string, cwd: string, user: SystemUser | undefined, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(initdb, args, {
      cwd,
      ...user,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new StartupProblem(
            'INITDB_FAILED',
            `initdb could not make the database (${signal ?? `exit code ${code ?? 0}`}):\n${output.trim()}`,
          ),
        );
    });
  });
}

/** What PostgreSQL gets from our environment: nothing that changes its language, its time zone or its settings. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMP } = process.env;
  const known = { PATH, SystemRoot, TMP };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

/** An initdb that outlived its service may still write to its leftover: then the next start removes it. */
async function removeLeftovers(home: string): Promise<void> {
  const leftovers = (await readdir(home)).filter((name) => name.startsWith(HALF_MADE));
  await Promise.all(
    leftovers.map((name) => rm(join(home, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

function refuseOtherVersion(found: string, expected: string, directory: string): void {
  if (found === expected) return;
  throw new StartupProblem(
    'OTHER_POSTGRES_VERSION',
    `The database in ${directory} was made by PostgreSQL ${found}; this release brings PostgreSQL ${expected}. ` +
      'Move it with pg_dump of the old release and a restore in the new, or go back to the release that made it.',
  );
}

function explain(error: unknown, database: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES') {
    return new StartupProblem(
      'DATABASE_OF_ANOTHER_USER',
      `The database in ${database} belongs to another user. Start as that user, or choose another KBI_DATA_DIR.`,
    );
  }
  if (code === 'ENOENT') {
    return new StartupProblem(
      'DATABASE_INCOMPLETE',
      `The database in ${database} is not complete: ${(error as Error).message}. Restore it from a backup, or move it away to start empty.`,
    );
  }
  return error;
}

/** A rename is durable once the directory that holds the name is. Windows cannot open directories, and need not. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
