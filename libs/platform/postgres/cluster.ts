import { execFile, type ExecFileException } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem } from '../startup-problem.js';
import type { Binaries } from './binaries.js';
import type { SystemUser } from './system-user.js';

/** The only role of an embedded database. */
export const ROLE = 'kbi';

const INCOMPLETE = 'new-';

/**
 * Opens the cluster in a home (`database/cluster` and `database/password`), or creates one. It is created under another
 * name and renamed when it is complete: what a killed process leaves behind is removed at the next start.
 * @returns the directory of the cluster, and the password of its role
 */
export async function openCluster(
  home: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  fsync: boolean,
) {
  // One that an initdb still writes to, because it outlived its service, is removed at a later start.
  for (const name of await readdir(home))
    if (name.startsWith(INCOMPLETE))
      await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
  const database = join(home, 'database');
  if (!existsSync(database)) await createDatabase(home, database, binaries, user, fsync);
  const directory = join(database, 'cluster');
  try {
    const [version, password] = await Promise.all([
      readFile(join(directory, 'PG_VERSION'), 'utf8'),
      readFile(join(database, 'password'), 'utf8'),
    ]);
    if (version.trim() !== binaries.majorVersion)
      throw new StartupProblem(
        'OTHER_POSTGRES_VERSION',
        `The database in ${directory} was made by PostgreSQL ${version.trim()}; ` +
          `this release brings PostgreSQL ${binaries.majorVersion}. Move it with pg_dump of the old release ` +
          'and a restore in the new, or go back to the release that made it.',
      );
    return { directory, password };
  } catch (error) {
    throw problemOf(error, database);
  }
}

async function createDatabase(
  home: string,
  database: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  fsync: boolean,
): Promise<void> {
  const incomplete = join(home, `${INCOMPLETE}${randomUUID()}`);
  const password = join(incomplete, 'password');
  await mkdir(incomplete, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) for (const path of [incomplete, password]) await chown(path, user.uid, user.gid);
  await runInitdb(binaries.initdb, incomplete, user, [
    `--pgdata=${join(incomplete, 'cluster')}`,
    `--username=${ROLE}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    // Order and case of letters by Unicode only: the same on every machine, whatever its locales.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    fsync ? '--data-checksums' : '--no-sync',
  ]);
  await rename(incomplete, database);
  if (fsync) await syncDirectory(home);
}

async function runInitdb(initdb: string, cwd: string, user: SystemUser | undefined, args: string[]) {
  const options = { cwd, ...user, env: serverEnvironment() };
  await promisify(execFile)(initdb, args, options).catch((error: unknown) => {
    const { code, signal, stdout = '', stderr = '' } = error as ExecFileException;
    if (typeof code === 'string') throw error; // the program could not be run
    throw new StartupProblem(
      'INITDB_FAILED',
      `initdb could not make the database (${signal ?? `exit code ${code ?? 0}`}):\n${`${stdout}${stderr}`.trim()}`,
    );
  });
}

/** The environment of PostgreSQL: nothing of ours that changes its language, time zone or settings. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMP } = process.env;
  const known = { PATH, SystemRoot, TMP };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

function problemOf(error: unknown, database: string): unknown {
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

/** A rename survives a power cut once its directory is synced. Windows can't open directories, and need not. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
