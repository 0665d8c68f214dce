import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPages } from './pages.js';
import {
  builds,
  fingerprintOfBuild,
  fingerprintOfSources,
  installedLockfile,
  isInstalled,
  root,
} from './project.js';
import { requireNode } from './programs.js';
import { step, UserError } from './steps.js';

/** Checks the version of Node, installs the packages and builds the sources; only what is not done already. */
export async function prepare() {
  checkNode();
  if (!isInstalled()) await step('Packages are installed', install);
  await buildWhenChanged('The service is built', builds.service, buildService);
  await buildWhenChanged('The pages are built', builds.pages, buildPages);
}

/** The fingerprint is written last, so that an interrupted build is repeated. */
async function buildWhenChanged(title, build, make) {
  const sources = fingerprintOfSources(build);
  if (fingerprintOfBuild(build) === sources) return;
  await step(title, make);
  writeFileSync(build.builtFrom, sources);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major, minor] = engines.node.replace('>=', '').split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor))
    throw new UserError(`Node ${major}.${minor} or later is needed; this is ${process.versions.node}.`);
}

/**
 * Installs the versions of the lock file. "npm install" and not "npm ci": that one refuses a lock file that was made
 * where the packages of some other platform were not available. An incomplete installation is removed first. Install
 * scripts of packages are not run: none is needed, and npm may refuse them.
 */
async function install() {
  if (!existsSync(installedLockfile)) rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  await requireNode([
    npmProgram(),
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/** The path of npm: of the one that runs this process, or the one that came with Node. */
function npmProgram() {
  const name = 'npm/bin/npm-cli.js';
  const places = [
    join(dirname(process.execPath), 'node_modules'),
    join(dirname(process.execPath), '../lib/node_modules'),
    '/usr/share/nodejs',
  ];
  const found = [process.env.npm_execpath, ...places.map((place) => join(place, name))].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  );
  if (!found)
    throw new UserError(
      'npm was not found beside Node. Run "npm install --ignore-scripts" once, and then this again.',
    );
  return found;
}

/** What was built before goes first: a file whose source is gone must not be found. */
async function buildService() {
  for (const name of ['apps', 'libs', 'projections'])
    rmSync(join(root, 'dist', name), { recursive: true, force: true });
  await requireNode([join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build']);
}
