import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type MasterKey, masterKey, masterKeyText, randomKey } from './master-key.js';
import type { MasterKeySource } from './master-key-source.js';

/**
 * A master key that the service creates and keeps: `master.key` in its data directory, readable by its owner only. The
 * key that will replace it is in `master.key.next`, complete and on disk before anything is wrapped by it.
 * @param directory the caller makes sure that no other process uses it
 */
export function masterKeyFile(directory: string): MasterKeySource {
  const current = join(directory, 'master.key');
  const next = join(directory, 'master.key.next');
  return {
    place: current,
    async read() {
      const keys = await Promise.all([readKey(next), readKey(current)]);
      return keys.filter((key) => key !== undefined);
    },
    create: () => writeNewKey(current),
    async stage() {
      if (!(await readKey(next))) await writeNewKey(next); // a key that is there may have wrapped keys already
    },
    async commit(key) {
      if ((await readKey(next))?.fingerprint === key.fingerprint) await renameDurably(next, current);
    },
  };
}

async function readKey(path: string): Promise<MasterKey | undefined> {
  try {
    return masterKey(await readFile(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a draft and renames it, so that a reader, or the next start after a crash, finds a whole key or none. */
async function writeNewKey(path: string): Promise<MasterKey> {
  const key = masterKey(randomKey(), path);
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    await writeFile(draft, `${masterKeyText(key)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await renameDurably(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return key;
}

/** Renames a file and syncs its directory: only then the new name survives a power cut. */
async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  const directory = await open(dirname(to), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
