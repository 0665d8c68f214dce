import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of the project, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const LOCKFILE = join(root, 'package-lock.json');
/** npm writes it when an installation is complete: what is installed, in the words of package-lock.json. */
export const installationMark = join(root, 'node_modules/.package-lock.json');
/** Written when a build is complete: the fingerprint of its sources. */
export const buildMark = join(root, 'dist/.built-from');
const SOURCES = [
  'apps',
  'libs',
  'projections',
  'nest-cli.json',
  '.swcrc',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Is every package installed in the version that package-lock.json asks? Packages for other machines may be
 * missing.
 */
export function isInstalled() {
  if (!existsSync(installationMark)) return false;
  const installed = packagesIn(installationMark);
  return Object.entries(packagesIn(LOCKFILE)).every(
    ([path, asked]) => path === '' || sameVersion(installed[path], asked),
  );
}

function sameVersion(found, asked) {
  return found === undefined ? asked.optional === true : found.version === asked.version;
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** A fingerprint of everything that the build is made from. */
export function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES.flatMap((name) => filesIn(join(root, name)))) {
    if (!source.endsWith('.test.ts')) hash.update(source).update('\0').update(readFileSync(source));
  }
  return hash.digest('hex');
}

/** What the build that is there was made from; undefined when there is none, or only a half. */
export function fingerprintOfBuild() {
  return existsSync(buildMark) ? readFileSync(buildMark, 'utf8') : undefined;
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesIn(join(path, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
