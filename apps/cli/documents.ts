import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The longest document that is read, in bytes; the service accepts none that is longer. */
export const MAX_DOCUMENT_BYTES = 20_000_000;

/** A path that can't be read. */
interface UnreadablePath {
  readonly path: string;
  readonly error: unknown;
}

/**
 * The names of the documents at these paths, in order. A path is a file, a directory (every *.xml in it and its
 * subdirectories, by name), or `-` for standard input.
 */
export async function findDocuments(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly unreadable: readonly UnreadablePath[] }> {
  const [files, unreadable]: [string[], UnreadablePath[]] = [[], []];
  for (const path of paths) {
    try {
      const isDirectory = path !== '-' && (await stat(path)).isDirectory();
      for (const file of isDirectory ? await findInDirectory(path) : [path]) files.push(file);
    } catch (error) {
      unreadable.push({ path, error });
    }
  }
  return { files, unreadable };
}

async function findInDirectory(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory, { recursive: true });
  return names
    .filter((name) => /\.xml$/iu.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** The bytes of a document; undefined when it is too long: then the rest is not read. */
export async function readDocument(path: string, input: Readable): Promise<Buffer | undefined> {
  const stream = path === '-' ? input : createReadStream(path);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > MAX_DOCUMENT_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
