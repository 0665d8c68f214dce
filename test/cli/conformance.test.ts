/** `kbi conformance`: a scratch service of its own, held against answers through its own endpoints. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKbi } from '../support/kbi.js';
import { officialAnswerText } from '../support/official-answer.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kbi-answers-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const scratchDirectories = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('kbi-scratch-'));

async function folder(name: string, documents: Readonly<Record<string, string>>): Promise<string> {
  const path = join(directory, name);
  await mkdir(path);
  for (const [file, text] of Object.entries(documents)) await writeFile(join(path, file), text);
  return path;
}

test('of an exception nothing is imported, and the reply about its person is validated', async () => {
  const before = await scratchDirectories();
  const insz = syntheticInsz(1);
  const path = await folder('exceptions', {
    [`${insz}.xml`]: officialAnswerText({ insz, exception: '99996' }),
    'notfound.xml': officialAnswerText({ insz, exception: '30001' }),
  });
  const { exitCode, stdout, stderr } = await runKbi(['conformance', path], { env: {} });
  expect(stdout.replaceAll(`${path}/`, '').trim().split('\n')).toEqual([
    `${insz}.xml: exception, valid`,
    '    exception 99996',
    'notfound.xml: exception, valid',
    '    exception 30001',
    '0 equal, 2 valid, 2 exceptions, 0 different',
  ]);
  expect(stderr).toContain('Validated by our own table: the official schemas were not found.');
  expect(exitCode).toBe(0);
  expect(await scratchDirectories()).toEqual(before);
});

test('what can’t be imported is different, with the reason, and exit code 1', async () => {
  const path = await folder('broken', { 'a.xml': '<no/>', 'b.xml': 'niets' });
  const { exitCode, stdout } = await runKbi(['conformance', path], { env: {} });
  expect(stdout).toContain('a.xml: different\n    not imported (invalid)\n    /no: the outermost element');
  expect(stdout).toContain('b.xml: different\n    not imported (invalid)\n    /: the text');
  expect(stdout).toMatch(/\n0 equal, 0 valid, 0 exceptions, 2 different\n$/);
  expect(exitCode).toBe(1);
});

test.each([
  ['a folder without documents', () => ['conformance', directory + '/empty'], /There is no \.xml in/],
  ['a folder that is not there', () => ['conformance', '/no/such/folder'], /can’t be read/],
  [
    'schemas that are not there',
    () => ['conformance', directory, '--schemas', directory],
    /doesn’t hold the official schemas/,
  ],
])('%s ends it before anything is started', async (_, argv, message) => {
  await mkdir(join(directory, 'empty'), { recursive: true });
  const { exitCode, stderr } = await runKbi(argv(), { env: {} });
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(1);
});
