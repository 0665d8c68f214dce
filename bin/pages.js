import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.js';
import { requireNode } from './programs.js';

const PAGES = join(root, 'apps/web');
const OUT = join(root, 'dist/web');
const KEPT_MS = 7 * 86_400_000;

/** Builds the pages. The files of earlier builds stay for a week, for who has a page of then open. */
export async function buildPages({ pages = PAGES, out = OUT } = {}) {
  await requireNode([
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    pages,
    ...['--config', join(PAGES, 'vite.config.ts'), '--outDir', out, '--logLevel', 'warn'],
  ]);
  removeOldFiles(out);
}

function removeOldFiles(out) {
  const assets = join(out, 'assets');
  const present = new Set(filesOf(JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))));
  if (!existsSync(assets)) return;
  for (const name of readdirSync(assets)) {
    const path = join(assets, name);
    const isOld = Date.now() - statSync(path).mtimeMs > KEPT_MS;
    if (isOld && !present.has(`assets/${name}`)) rmSync(path);
  }
}

/** The files of a build: scripts, and the styles and other assets that they name. */
const filesOf = (manifest) =>
  Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]);
