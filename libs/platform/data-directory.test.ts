import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript, type Script } from '../../test/support/script.js';
import { systemClock } from './clock.js';
import { findOwner, ownDataDirectory } from './data-directory.js';

const OWN = `
  const { ownDataDirectory } = await import('./libs/platform/data-directory.ts');
  try {
    await ownDataDirectory(process.argv[1], () => new Date());
    console.log('owner');
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(error.code);
  }`;

let path: string;
const scripts: Script[] = [];
const openInProcess = () => {
  const script = runScript(OWN, [path]);
  scripts.push(script);
  return script;
};

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'kbi-owner-'));
});

afterEach(async () => {
  await Promise.all(scripts.splice(0).map((script) => script.kill('SIGKILL')));
  await rm(path, { recursive: true });
});

test('a directory that does not exist has no owner', async () =>
  expect(await findOwner(join(path, 'nowhere'))).toBeUndefined());

test('a second owner is refused, with an error that names the first', async () => {
  const first = await ownDataDirectory(path, systemClock);
  await first.announce('http://127.0.0.1:3000');
  await expect(ownDataDirectory(path, systemClock)).rejects.toMatchObject({
    code: 'DATA_DIRECTORY_IN_USE',
    message: expect.stringContaining(`process ${String(process.pid)} since`),
  });
  expect(await findOwner(path)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:3000' });
});

test('a released directory can be owned again', async () => {
  await (await ownDataDirectory(path, systemClock)).release();
  expect(await findOwner(path)).toBeUndefined();
  await expect(ownDataDirectory(path, systemClock)).resolves.toMatchObject({ path });
});

test('another process is refused while the owner runs, and accepted when it was killed', async () => {
  const owner = openInProcess();
  expect(await owner.line()).toBe('owner');
  expect(await openInProcess().line()).toBe('DATA_DIRECTORY_IN_USE');
  await owner.kill('SIGKILL');
  expect(await findOwner(path)).toBeUndefined();
  expect(await openInProcess().line()).toBe('owner');
});

test('of several processes that find the owner dead at the same time, one becomes the owner', async () => {
  const dead = openInProcess();
  await dead.line();
  await dead.kill('SIGKILL');
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => openInProcess().line()));
  expect(outcomes.filter((outcome) => outcome === 'owner')).toHaveLength(1);
});

test('a process with the id of a dead owner is not the owner', async () => {
  await ownDataDirectory(path, systemClock);
  const lock = join(path, 'owner-1.json');
  const owner = JSON.parse(await readFile(lock, 'utf8')) as object;
  await writeFile(lock, JSON.stringify({ ...owner, startMark: 'another time' }));
  await ownDataDirectory(path, systemClock);
  expect(await readdir(path)).toEqual(['owner-2.json']);
});

test.each(['', '{"pid":', '{}'])('a lock file with content %j is ignored', async (content) => {
  await writeFile(join(path, 'owner-4.json'), content);
  await ownDataDirectory(path, systemClock);
  expect(await readdir(path)).toEqual(['owner-5.json']);
});
