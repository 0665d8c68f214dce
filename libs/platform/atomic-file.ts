import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Creates a file atomically: no reader, and no crash, ever finds a part of it.
 * @returns false when the file exists already; of several processes that create it, one gets true
 */
export async function createFileAtomically(path: string, text: string, mode: number): Promise<boolean> {
  const draft = await writeDraft(path, text, mode);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Replaces a file, or creates it, atomically. */
export async function replaceFileAtomically(path: string, text: string, mode: number): Promise<void> {
  await rename(await writeDraft(path, text, mode), path);
}

/** Whether the operating system gave this error (`ENOENT`, `EEXIST` …). */
export function hasErrorCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

async function writeDraft(path: string, text: string, mode: number): Promise<string> {
  const draft = `${path}.${randomUUID()}.draft`;
  await writeFile(draft, text, { mode, flag: 'wx' });
  return draft;
}
