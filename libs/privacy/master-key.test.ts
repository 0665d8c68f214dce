import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { masterKey, masterKeyText, randomKey, unwrapKey, wrapKey, WrappedKeyBroken } from './master-key.js';
import { masterKeyFile } from './master-key-file.js';
import { masterKeyFromEnvironment } from './master-key-source.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kbi-master-key-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('a created master key is readable by its owner only, complete, and read again', async () => {
  const made = await masterKeyFile(directory).create();
  expect(await readdir(directory)).toEqual(['master.key']);
  expect((await stat(join(directory, 'master.key'))).mode & 0o777).toBe(0o600);
  expect(await fingerprints()).toEqual([made.fingerprint]);
});

test('a staged key is beside the current one, readable by its owner only, until it is committed', async () => {
  const file = masterKeyFile(directory);
  const first = await file.create();
  await file.stage();
  expect((await stat(join(directory, 'master.key.next'))).mode & 0o777).toBe(0o600);
  const [next, current] = await fingerprints();
  expect(current).toBe(first.fingerprint);
  expect(next).not.toBe(first.fingerprint);

  await file.commit(first);
  expect(await fingerprints()).toEqual([next, current]);
  const [staged] = await file.read();
  await file.commit(staged!);
  await file.commit(staged!);
  expect(await readdir(directory)).toEqual(['master.key']);
  expect(await fingerprints()).toEqual([next]);
});

test('a staged key is never overwritten: it may have wrapped keys', async () => {
  const file = masterKeyFile(directory);
  await file.create();
  await file.stage();
  const [staged] = await fingerprints();
  await file.stage();
  expect((await fingerprints())[0]).toBe(staged);
});

test('the text in the file serves as KBI_MASTER_KEY', async () => {
  const made = await masterKeyFile(directory).create();
  const source = masterKeyFromEnvironment(await readFile(join(directory, 'master.key'), 'utf8'));
  expect((await source.read()).map((key) => key.fingerprint)).toEqual([made.fingerprint]);
});

test('the error of a damaged file names the file and shows no content', async () => {
  await writeFile(join(directory, 'master.key'), 'c2hvcnQtc2VjcmV0\n');
  await expect(masterKeyFile(directory).read()).rejects.toThrow(/master\.key should be 32 bytes in base64/);
  await expect(masterKeyFile(directory).read()).rejects.not.toThrow(/c2hvcnQ|short/);
});

test('a failed write leaves no incomplete key behind', async () => {
  await mkdir(join(directory, 'master.key')); // so that the draft is written and can't be renamed
  await expect(masterKeyFile(directory).create()).rejects.toThrow('EISDIR');
  expect(await readdir(directory)).toEqual(['master.key']);
});

test.each([
  '',
  'not base64!',
  Buffer.alloc(31).toString('base64'),
  Buffer.alloc(33).toString('base64'),
  Buffer.alloc(32).toString('hex'),
  Buffer.alloc(0),
  Buffer.alloc(16),
])('what is not 32 bytes is refused (%#)', (key) => {
  expect(() => masterKeyFromEnvironment(key)).toThrow(/KBI_MASTER_KEY should be 32 bytes/);
});

test('the error of a malformed previous key names its own variable', () => {
  expect(() => masterKeyFromEnvironment(Buffer.alloc(32), 'x')).toThrow(/KBI_MASTER_KEY_PREVIOUS should be/);
});

test('printing a key shows nothing of it', () => {
  const key = masterKey(randomKey(), 'a test');
  const printed = inspect(key, { depth: 9, showHidden: true }) + JSON.stringify(key);
  expect(printed).not.toContain(masterKeyText(key));
  expect(printed).not.toContain(key.secret.export().toString('hex'));
  expect(printed).toContain(key.fingerprint);
});

test('a wrapped key unwraps with its owner and its master key only', () => {
  const [master, other] = [masterKey(randomKey(), 'a test'), masterKey(randomKey(), 'a test')];
  const key = randomKey();
  const wrapped = wrapKey(master, key, 'row 1');
  expect(unwrapKey(master, wrapped, 'row 1').equals(key)).toBe(true);
  expect(wrapped.includes(key.export())).toBe(false);
  expect(() => unwrapKey(other, wrapped, 'row 1')).toThrow(WrappedKeyBroken);
  expect(() => unwrapKey(master, wrapped, 'row 2')).toThrow(WrappedKeyBroken);
  expect(() => unwrapKey(master, wrapped.subarray(1), 'row 1')).toThrow(WrappedKeyBroken);
  expect(() => unwrapKey(master, Buffer.alloc(0), 'row 1')).toThrow(WrappedKeyBroken);
});

async function fingerprints(): Promise<string[]> {
  return (await masterKeyFile(directory).read()).map((key) => key.fingerprint);
}
