import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type MasterKey, masterKey, masterKeyText, randomKey } from './master-key.js';
import type { MasterKeySource } from './master-key-source.js';

/**
 * A master key that the service makes and keeps itself: `master.key` in its data directory, for its owner only.
 * The one that will replace it waits in `master.key.next`, whole and on disk before anything is wrapped by it.
 * Who owns the directory is alone in it: that is the caller's care.
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
      if (!(await readKey(next))) await writeNewKey(next); // one that already waits is finished, never overwritten
    },
    async settle(standing) {
      if ((await readKey(next))?.fingerprint === standing.fingerprint) await renameDurably(next, current);
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

/** Writes beside, then renames: a reader, and a crash at any moment, finds a whole key or none. */
async function writeNewKey(path: string): Promise<MasterKey> {
  const key = masterKey(randomKey(), path);
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${masterKeyText(key)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameDurably(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return key;
}

/** The new name outlives a power cut only when the directory itself is on disk. */
async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  const directory = await open(dirname(to), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
