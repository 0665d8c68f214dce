import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import { batchedImporter, type ImportDocument, type ImportLineResult } from './import-batcher.js';
import { readLines } from './ndjson.js';
import { KbiProblem } from './problem.js';
import { unwrap } from './unwrap.js';
import { watchedWork } from './watched-work.js';
import { retryingFetch, type RetryOptions } from './retry.js';
import type { components, paths } from './schema.js';

export { unwrap } from './unwrap.js';
export type { ImportResult } from './import-batcher.js';
export type { BuildToProgress, DailyRunProgress, RebuildProgress, VerifyProgress } from './watched-work.js';

export interface ClientOptions {
  /** The address of the service, without a slash at its end. */
  readonly baseUrl: string;
  /** A bearer token, or a function that gives one and is called for each request. */
  readonly token?: string | (() => string | Promise<string>);
  /** The language of problem documents. */
  readonly language?: 'nl' | 'en';
  /** Aborts every request in flight, and every wait before a retry. */
  readonly signal?: AbortSignal;
  readonly retry?: RetryOptions;
}

export type KbiClient = ReturnType<typeof createKbiClient>;

/** Every route of the service with its types. */
function typedRoutes({ baseUrl, token, language = 'nl', signal, retry }: ClientOptions) {
  const http = createClient<paths>({
    baseUrl,
    fetch: retryingFetch(retry),
    headers: { 'accept-language': language },
    ...(signal && { signal }),
  });
  http.use({
    async onRequest({ request }) {
      const bearer = typeof token === 'function' ? await token() : token;
      if (bearer !== undefined) request.headers.set('authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  return http;
}

/** Sends lines over the routes that take them, and gives each result as soon as it has arrived. */
function linesOver(http: ReturnType<typeof typedRoutes>) {
  async function* postLines<Line>(path: LinesPath, lines: string | ReadableStream<Uint8Array>) {
    const body = rawBody(lines, 'application/x-ndjson');
    const streamed = { duplex: 'half', parseAs: 'stream' } as const;
    const { data, error, response } = await http.POST(path as '/v1/commands', { ...body, ...streamed });
    if (!response.ok) throw KbiProblem.of(response.status, error);
    yield* readLines<Line>(data ?? null); // there is none where there were no lines
  }
  /** Sends lines as they come. @throws what `lines` throws, after the results of the lines before */
  async function* stream<Line>(path: LinesPath, lines: AsyncIterable<string>) {
    const failures: unknown[] = [];
    const body = ReadableStream.from(encodeLines(lines, (error) => failures.push(error)));
    yield* postLines<Line>(path, body);
    for (const failure of failures) throw failure;
  }
  return { postLines, stream };
}
type LinesPath = '/v1/commands' | '/v1/consultations/batch' | '/v1/imports/batch';

/**
 * Makes a client of a running service, with the types of its OpenAPI document, and methods for what is streamed. The
 * methods throw a KbiProblem when the service answers with a problem.
 */
export function createKbiClient(options: ClientOptions) {
  const http = typedRoutes(options);
  const { postLines, stream } = linesOver(http);
  const importXml: ImportDocument = (document) =>
    unwrap(http.POST('/v1/imports', rawBody(document, 'application/xml')));
  return {
    /** Every route by its path: `unwrap(kbi.http.GET('/v1/operations/projections'))`. */
    http,
    /** Sends a command by its name. @param key the idempotency key: a command that is sent again is done once */
    command(name: string, body: Readonly<Record<string, unknown>>, key: string) {
      // Every command has this form; the service checks its name and its body.
      const path = `/v1/commands/${name}` as '/v1/commands/OpenDossier';
      return unwrap(http.POST(path, { params: { header: idempotencyKey(key) }, body: body as never }));
    },
    /**
     * Sends commands as lines of JSON and gives each result as soon as it has arrived.
     * @throws what `lines` throws, after the results of the lines before
     */
    bulk: (lines: AsyncIterable<string>) =>
      stream<components['schemas']['BulkResult']>('/v1/commands', lines),
    /** Asks about many persons, a question a line and at most 1,000; gives each result as soon as it has arrived. */
    consultMany: (lines: AsyncIterable<string>) =>
      stream<components['schemas']['BatchResult']>('/v1/consultations/batch', lines),
    ...watchedWork(http),
    /** Imports one official document: its text, or its bytes, which should be UTF-8. */
    importXml,
    /** The same for many documents: those that are passed in at the same time go in one request, in no order. */
    importer: () =>
      batchedImporter(importXml, (lines) => postLines<ImportLineResult>('/v1/imports/batch', lines)),
  };
}

/** A body that is sent as it is; the types of the schema say what it holds after parsing. */
const rawBody = (body: string | Uint8Array | ReadableStream<Uint8Array>, type: string) => ({
  body: body as never,
  bodySerializer: () => body,
  headers: { 'content-type': type },
});

/** The header that makes a request idempotent: sent again under the same key, it is done once. */
export const idempotencyKey = (key: string = randomUUID()) => ({ 'Idempotency-Key': key }) as const;

/** The bytes of lines, until they end or fail. */
async function* encodeLines(
  lines: AsyncIterable<string>,
  onFailure: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for await (const line of lines) yield encoder.encode(`${line}\n`);
  } catch (error) {
    onFailure(error);
  }
}
