import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The longest document that is read, in bytes: no text that the service takes is longer. */
export const LONGEST = 20_000_000;

/** A path behind which no file can be found. */
export interface Unreadable {
  readonly path: string;
  readonly error: unknown;
}

/**
 * The documents behind paths, in order: a file, the *.xml of a directory and of those in it by name, or `-` for the
 * standard input. Only their names are held.
 */
export async function documentsOf(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly unreadable: readonly Unreadable[] }> {
  const [files, unreadable]: [string[], Unreadable[]] = [[], []];
  for (const path of paths) {
    try {
      const isDirectory = path !== '-' && (await stat(path)).isDirectory();
      for (const file of isDirectory ? await documentsIn(path) : [path]) files.push(file);
    } catch (error) {
      unreadable.push({ path, error });
    }
  }
  return { files, unreadable };
}

async function documentsIn(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory, { recursive: true });
  return names
    .filter((name) => /\.xml$/iu.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** The bytes of a document; undefined when it is too long, of which no more is read than shows it. */
export async function readDocument(path: string, input: Readable): Promise<Buffer | undefined> {
  const stream = path === '-' ? input : createReadStream(path);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > LONGEST) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
