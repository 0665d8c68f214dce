import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { Reply } from '../http/operation.js';
import { unchanging } from '../http/unchanging.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const isCompressible = (type: string): boolean => /^text\/|svg/.test(type);

/** How a file may be sent, the smallest first. */
const codings = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;
type Coding = keyof typeof codings;

/** As a builder names a file after its content; so nothing of another folder is one. */
const FILE = /^[\w-][\w.-]{0,199}$/;
/** Their names are digests of what they hold, so they are kept for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** In bytes, of all files together, each as it is sent. */
const MOST_KEPT = 32 * 1024 * 1024;

/** The pages as they were built: one document, and the files that it names, of this build and of those before. */
export class BuiltPages {
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: MOST_KEPT, sizeCalculation: (one) => one.length });

  /** @param folder where the build is */
  constructor(private readonly folder: string) {}

  /** The document; it is read anew each time, for a build may take its place. Undefined before there was one. */
  async document(headers: Readonly<Record<string, string>>, status: 200 | 404): Promise<Reply | undefined> {
    const content = await readIfThere(join(this.folder, 'index.html'));
    if (!content) return undefined;
    const reply = unchanging(content, 'text/html; charset=utf-8', headers);
    return status === 200 ? reply : new Reply(content, { ...reply.options, status });
  }

  /** A file that a document of some build names. @param acceptEncoding the header of who asks */
  async file(name: string, acceptEncoding: string): Promise<Reply | undefined> {
    const type = types[extname(name)];
    if (type === undefined || !FILE.test(name)) return undefined;
    const coding = isCompressible(type) ? codingIn(acceptEncoding) : undefined;
    const bytes = await this.#sent(name, coding);
    return (
      bytes &&
      new Reply(bytes, {
        type,
        headers: {
          'Cache-Control': FOR_GOOD,
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Resource-Policy': 'same-origin',
          ETag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
          ...(isCompressible(type) && { Vary: 'Accept-Encoding' }),
          ...(coding && { 'Content-Encoding': coding }),
        },
      })
    );
  }

  async #sent(name: string, coding: Coding | undefined): Promise<Buffer | undefined> {
    const key = `${coding ?? ''} ${name}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const content = await readIfThere(join(this.folder, 'assets', name));
    if (!content) return undefined;
    const bytes = coding ? await codings[coding](content) : content;
    if (bytes.length > 0) this.#kept.set(key, bytes);
    return bytes;
  }
}

/** The best coding that somebody takes. */
function codingIn(acceptEncoding: string): Coding | undefined {
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.split(';', 1)[0]?.trim());
  return (Object.keys(codings) as Coding[]).find((coding) => taken.includes(coding));
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
