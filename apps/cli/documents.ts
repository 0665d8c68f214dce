import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The longest document that is read, in bytes; the service accepts none that is longer. */
export const MAX_DOCUMENT_BYTES = 20_000_000;

/**
 * The names of the documents at these paths, in order. A path is a file, a directory (every *.xml in it and its
 * subdirectories, by name), or `-` for standard input. Paths that can't be read are listed with their errors.
 */
export async function findDocuments(paths: readonly string[]) {
  const files: string[] = [];
  const unreadable: { readonly path: string; readonly error: unknown }[] = [];
  for (const path of paths) {
    try {
      if (path === '-' || !(await stat(path)).isDirectory()) files.push(path);
      else
        for (const name of (await readdir(path, { recursive: true })).sort())
          if (/\.xml$/iu.test(name)) files.push(join(path, name));
    } catch (error) {
      unreadable.push({ path, error });
    }
  }
  return { files, unreadable };
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
