import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildMark,
  fingerprintOfBuild,
  fingerprintOfSources,
  installationMark,
  isInstalled,
  root,
} from './project.js';
import { mustRunNode } from './programs.js';
import { step, Stop } from './steps.js';

/**
 * Makes sure that the project can run: the right Node, every package, a build of the present sources. Only what
 * is needed is done.
 */
export async function prepare() {
  checkNode();
  if (!isInstalled()) await step('Packages are installed', install);
  const sources = fingerprintOfSources();
  if (fingerprintOfBuild() !== sources) await step('The service is built', () => build(sources));
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const asked = engines.node.replace('>=', '').split('.').map(Number);
  const found = process.versions.node.split('.').map(Number);
  const enough = found[0] > asked[0] || (found[0] === asked[0] && found[1] >= asked[1]);
  if (!enough)
    throw new Stop(`Node ${asked.join('.')} or later is needed; this is ${process.versions.node}.`);
}

/**
 * "npm install" and not "npm ci", which refuses a lock file that was made where the packages of some other platform
 * were not to be had; both take the versions of the lock file. What an earlier installation left half done is removed.
 * Install scripts of packages are not run: nothing here needs them, and npm may refuse them anyway.
 */
async function install() {
  if (!existsSync(installationMark)) rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  await mustRunNode([
    npm(),
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

/** npm's own program: the one that runs us, or the one that came with Node. */
function npm() {
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
    throw new Stop(
      'npm was not found beside Node. Run "npm install --ignore-scripts" once, and then this again.',
    );
  return found;
}

/** The mark is written last, so a build that was broken off is made again. */
async function build(sources) {
  await mustRunNode([join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build']);
  writeFileSync(buildMark, sources);
}
