import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { JournalUnavailable, linesIn, textOf, type ErasureJournal } from './erasure-journal.js';

const LINE_FEED = 10;
/** How much of the end of the file is looked through for a line feed, in bytes at a time. */
const STEP = 65_536;

/**
 * A journal in a file, which is made with its first line. A line is on disk before its act is done. One file is for the
 * processes of one machine.
 * @param path absolute
 */
export function erasureJournalFile(path: string): ErasureJournal {
  let last: Promise<unknown> = Promise.resolve();
  const append = async (text: string): Promise<void> => {
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const whole = await endOfLines(file, size);
      if (whole < size) await file.truncate(whole); // a line that was cut off, of which nothing was done
      await file.appendFile(text);
      await file.sync();
      if (size === 0) await syncDirectory(dirname(path));
    } finally {
      await file.close();
    }
  };
  return {
    place: path,
    append(line) {
      // One at a time, so that none takes another's line for one that was cut off.
      const done = last.then(() => append(textOf(line)));
      last = done.catch(() => undefined);
      return done.catch((error: unknown) => {
        throw unavailable(error);
      });
    },
    async *read() {
      try {
        yield* linesIn(createReadStream(path), path);
      } catch (error) {
        if (!isOfSystem(error)) throw error;
        if (error.code !== 'ENOENT') throw unavailable(error);
      }
    },
  };
}

/** How many bytes of a file are whole lines. */
async function endOfLines(file: FileHandle, size: number): Promise<number> {
  const buffer = Buffer.alloc(STEP);
  for (let end = size; end > 0;) {
    const from = Math.max(0, end - STEP);
    const { bytesRead } = await file.read(buffer, 0, end - from, from);
    const found = buffer.subarray(0, bytesRead).lastIndexOf(LINE_FEED);
    if (found >= 0) return from + found + 1;
    end = from;
  }
  return 0;
}

/** So that the name of a new file is on disk too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as NodeJS.ErrnoException).code === 'string';

const unavailable = (error: unknown) =>
  new JournalUnavailable(`the file can’t be used (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
