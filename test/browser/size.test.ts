import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../libs/platform/project-root.js';

const BUILT = join(projectRoot(), 'dist/web');
const MOST_BYTES = 200_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifestFile = join(BUILT, '.vite/manifest.json');
if (!existsSync(manifestFile))
  process.stderr.write(
    'The pages are not built: `npm test -- test/browser` builds them, and measures them then.\n',
  );

(existsSync(manifestFile) ? test : test.skip)('what a page loads first of JavaScript is small', () => {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Readonly<Record<string, Chunk>>;
  const files = filesLoaded(manifest, 'index.html');
  const sizes = files.map((file) => gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length);
  expect(files.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

/** The scripts that come before anything is shown: of the document, and all that they import at once. */
function filesLoaded(manifest: Readonly<Record<string, Chunk>>, entry: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const imported of manifest[name]?.imports ?? []) visit(imported);
  };
  visit(entry);
  return [...seen].map((name) => manifest[name]!.file);
}
