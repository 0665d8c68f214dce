import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of the project, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const LOCKFILE = join(root, 'package-lock.json');
/** What is installed, in the format of package-lock.json; npm writes it when an installation is complete. */
export const installedLockfile = join(root, 'node_modules/.package-lock.json');
/**
 * What is built, each from its own sources, so that a change of one builds nothing else. `builtFrom` holds the
 * fingerprint of the sources; it is written when a build is complete.
 */
export const builds = {
  service: {
    builtFrom: join(root, 'dist/.service-built-from'),
    sources: ['apps', 'libs', 'projections', 'nest-cli.json', '.swcrc', 'tsconfig.json', 'package-lock.json'],
    without: ['apps/web'],
  },
  pages: {
    builtFrom: join(root, 'dist/.pages-built-from'),
    sources: ['apps/web', 'libs/client', 'package-lock.json'],
    without: [],
  },
};

/** Whether every package is installed in the version of package-lock.json. Optional packages may be missing. */
export function isInstalled() {
  if (!existsSync(installedLockfile)) return false;
  const installed = packagesIn(installedLockfile);
  return Object.entries(packagesIn(LOCKFILE)).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** A fingerprint of the sources of a build. */
export function fingerprintOfSources({ sources, without }) {
  const left = without.map((name) => join(root, name));
  const hash = createHash('sha256');
  for (const source of sources.flatMap((name) => filesIn(join(root, name), left))) {
    if (!source.endsWith('.test.ts')) hash.update(source).update('\0').update(readFileSync(source));
  }
  return hash.digest('hex');
}

/** The fingerprint of the sources of what is built; undefined without a complete build. */
export function fingerprintOfBuild({ builtFrom }) {
  return existsSync(builtFrom) ? readFileSync(builtFrom, 'utf8') : undefined;
}

function filesIn(path, without) {
  if (!existsSync(path) || without.includes(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name), without));
}
