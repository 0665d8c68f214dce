import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { discoverOperations } from './discover-operations.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const discover = () => discoverOperations(new URL(`${pathToFileURL(folder).href}/`));
const get = (path: string) => `{ method: 'get', path: '${path}', handle() {} }`;
const write = (name: string, text: string) => writeFile(join(folder, name), text);

test('finds the operations of a folder and of those below it, one or several a file, and nothing else', async () => {
  await mkdir(join(folder, 'below'));
  await write('b.operation.js', `export default ${get('/b')};`);
  await write('below/a.operation.js', `export default [${get('/a')}, ${get('/c')}];`);
  await write('below/a.js', 'throw new Error("not an operation");');
  const found = await discover();
  expect(found.map(({ path }) => path)).toEqual(['/b', '/a', '/c']);
});

test('refuses a file without an operation as its default export, and two operations with one address', async () => {
  await write('named.operation.js', `export const named = ${get('/a')};`);
  await expect(discover()).rejects.toThrow(/^named\.operation\.js: its default export must be an operation/);
  await rm(join(folder, 'named.operation.js'));
  await write('a.operation.js', `export default ${get('/a')};`);
  await write('b.operation.js', `export default ${get('/a')};`);
  await expect(discover()).rejects.toThrow(/^b\.operation\.js: there is another operation get \/a/);
});
