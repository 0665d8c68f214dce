/** How the pages are built: P6 and P8 of the pitfalls. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../libs/platform/project-root.js';

const DAY_MS = 86_400_000;

let pages: string;
let out: string;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'kbi-build-'));
  out = join(pages, 'out');
  await writeFile(join(pages, 'index.html'), '<script type="module" src="./main.js"></script>');
  await writeFile(join(pages, 'page.css'), 'body { background: url(./icon.svg); }');
  await writeFile(join(pages, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
});
afterAll(() => rm(pages, { recursive: true }));

/** Builds pages that say a text, by the program that builds ours. @returns the files beside their document */
async function build(text: string): Promise<readonly string[]> {
  await writeFile(join(pages, 'main.js'), `import './page.css';\nconsole.log('${text}');`);
  const program = `const { buildPages } = await import(${JSON.stringify(join(projectRoot(), 'bin/pages.js'))});
await buildPages(${JSON.stringify({ pages, out })});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  return readdir(join(out, 'assets'));
}

test('every asset is a file, and the files of an earlier build stay for a week', async () => {
  const first = await build('one');
  expect(first.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['css', 'js', 'svg']);
  for (const name of first) expect(await readFile(join(out, 'assets', name), 'utf8')).not.toContain('data:');
  const [script = ''] = first.filter((name) => name.endsWith('.js'));
  const setAge = (days: number) => {
    const then = new Date(Date.now() - days * DAY_MS);
    return utimes(join(out, 'assets', script), then, then);
  };
  await setAge(6);
  const second = await build('two');
  expect(second).toEqual(expect.arrayContaining([...first]));
  expect(second).toHaveLength(first.length + 1);
  await setAge(8);
  expect(await build('two')).toEqual(second.filter((name) => name !== script));
});
