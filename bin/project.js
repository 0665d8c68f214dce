import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of the project, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const LOCKFILE = join(root, 'package-lock.json');
/** What is installed, in the format of package-lock.json; npm writes it when an installation is complete. */
export const installedLockfile = join(root, 'node_modules/.package-lock.json');
/** Holds the fingerprint of the sources of the build; written when a build is complete. */
export const buildFingerprint = join(root, 'dist/.built-from');
const SOURCES = [
  'apps',
  'libs',
  'projections',
  'nest-cli.json',
  '.swcrc',
  'tsconfig.json',
  'package-lock.json',
];

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

/** A fingerprint of the sources of the build. */
export function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES.flatMap((name) => filesIn(join(root, name)))) {
    if (!source.endsWith('.test.ts')) hash.update(source).update('\0').update(readFileSync(source));
  }
  return hash.digest('hex');
}

/** The fingerprint of the sources of the present build; undefined without a complete build. */
export function fingerprintOfBuild() {
  return existsSync(buildFingerprint) ? readFileSync(buildFingerprint, 'utf8') : undefined;
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
