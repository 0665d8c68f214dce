import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { discoverProjections } from './discover.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kbi-projections-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rm(folder, { recursive: true }));

/** Loads a folder of files with these contents. */
async function discoverIn(name: string, files: Readonly<Record<string, string>>) {
  const url = pathToFileURL(join(await mkdtemp(join(folder, name)), '/'));
  for (const [file, content] of Object.entries(files)) await writeFile(new URL(file, url), content);
  return discoverProjections(url);
}
const model = (name: string, reports = '{}') =>
  `export default { name: '${name}', version: 1, tables: {}, types: new Set(), reports: ${reports} };`;

test('every read model of the project is found, in the order of file names', async () => {
  const found = await discoverProjections(new URL('../../projections/', import.meta.url));
  const names = found.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(['consultation-statistics', 'unusual-use']));
});

test('tests, declarations and source maps are no read models', async () => {
  const others = { 'a.test.js': 'throw 1', 'a.d.ts': 'throw 1', 'a.js.map': '{}', 'read.md': '' };
  const found = await discoverIn('others', { 'b.js': model('b'), 'a.js': model('a'), ...others });
  expect(found.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a file without a projection is an error that names the file', async () => {
  await expect(discoverIn('none', { 'wrong.js': 'export const a = 1;' })).rejects.toThrow(/^wrong\.js: /);
  await expect(discoverIn('other', { 'wrong.js': 'export default { name: 1 };' })).rejects.toThrow(TypeError);
});

test('two projections of one name are an error that names both files', async () => {
  const twice = { 'a.js': model('same'), 'b.js': model('same') };
  await expect(discoverIn('twice', twice)).rejects.toThrow('b.js: a.js has a projection same too');
});

test('two reports of one name are an error that names both files', async () => {
  const twice = { 'a.js': model('a', '{ same: {} }'), 'b.js': model('b', '{ same: {} }') };
  await expect(discoverIn('reports', twice)).rejects.toThrow('b.js: a.js has a report same too');
});
