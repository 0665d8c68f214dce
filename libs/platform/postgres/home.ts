import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../startup-problem.js';
import type { ServerLog } from './server.js';
import { canReach, systemUserFor } from './system-user.js';

/** Where root puts a database that its user could not reach otherwise. Both survive a restart of the machine. */
const REACHABLE_PLACES = ['/var/lib', '/var/tmp'];
const POINTER = 'postgres-location';

/**
 * The directory that holds the database of a data directory: `postgres` in it. Root runs PostgreSQL as another user,
 * who can't enter a directory below root's home (mode 0700). Then it is a directory elsewhere, named after the data
 * directory, and its path is in a file `postgres-location`.
 */
export async function findHome(dataDir: string, log: ServerLog): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const pointer = join(dataDir, POINTER);
  if (existsSync(pointer)) return homeAt(pointer);
  const inside = join(await realpath(dataDir), 'postgres');
  if (existsSync(inside) || canReach(systemUserFor(inside), join(inside, 'database')))
    return makeHome(inside);
  return makeHomeElsewhere(dataDir, pointer, log);
}

async function homeAt(pointer: string): Promise<string> {
  const home = (await readFile(pointer, 'utf8')).trim();
  if (existsSync(home)) return makeHome(home);
  throw new StartupProblem(
    'DATABASE_GONE',
    `The database of this data directory is in ${home}, which is not there. Bring it back, or remove ${pointer} to start with an empty database.`,
  );
}

async function makeHomeElsewhere(dataDir: string, pointer: string, log: ServerLog): Promise<string> {
  const path = await realpath(dataDir);
  const name = `kruispuntbank-inburgering-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
  for (const place of REACHABLE_PLACES) {
    const home = join(place, name);
    if (!canReach(systemUserFor(home), join(home, 'database'))) continue;
    if (!(await makeHome(home).catch(() => undefined))) continue;
    await writeFile(pointer, `${home}\n`);
    log.info(
      'PostgreSQL does not run as root, and its user cannot reach the data directory: the database is elsewhere',
      { directory: home },
    );
    return home;
  }
  throw new StartupProblem(
    'NO_PLACE_FOR_DATABASE',
    `PostgreSQL does not run as root, and its user reaches neither ${path} nor a directory in ${REACHABLE_PLACES.join(' or ')}. ` +
      'Set KBI_DATA_DIR to a directory that every user can pass through.',
  );
}

/** PostgreSQL's user can pass through, whatever our umask; secret files in it have modes of their own. */
async function makeHome(home: string): Promise<string> {
  await mkdir(home, { recursive: true });
  await chmod(home, process.getuid?.() === 0 ? 0o711 : 0o700);
  return home;
}
