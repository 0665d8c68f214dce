import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import { batchedImporter, type ImportDocument, type ImportLineResult } from './import-batcher.js';
import { readLines } from './ndjson.js';
import { KbiProblem } from './problem.js';
import { retryingFetch, type RetryOptions } from './retry.js';
import type { components, paths } from './schema.js';

export type { ImportResult } from './import-batcher.js';
export type RebuildProgress = components['schemas']['RebuildProgress'];

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

/**
 * Makes a client of a running service, with the types of its OpenAPI document, and methods for what is streamed. The
 * methods throw a KbiProblem when the service answers with a problem.
 */
export function createKbiClient(options: ClientOptions) {
  const { baseUrl, token, language = 'nl', signal } = options;
  const http = createClient<paths>({
    baseUrl,
    fetch: retryingFetch(options.retry),
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
  async function* postLines<Line>(
    path: '/v1/commands' | '/v1/imports/batch',
    lines: string | ReadableStream<Uint8Array>,
  ) {
    const body = rawBody(lines, 'application/x-ndjson');
    const streamed = { duplex: 'half', parseAs: 'stream' } as const;
    const { data, error, response } = await http.POST(path as '/v1/commands', { ...body, ...streamed });
    if (!response.ok) throw KbiProblem.of(response.status, error);
    yield* readLines<Line>(data ?? null); // there is none where there were no lines
  }
  const importXml: ImportDocument = (document) =>
    unwrap(http.POST('/v1/imports', rawBody(document, 'application/xml')));
  return {
    /** Every route by its path: `unwrap(kbi.http.GET('/v1/projections'))`. */
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
    async *bulk(lines: AsyncIterable<string>) {
      const failures: unknown[] = [];
      const body = ReadableStream.from(encodeLines(lines, (error) => failures.push(error)));
      yield* postLines<components['schemas']['BulkResult']>('/v1/commands', body);
      for (const failure of failures) throw failure;
    },
    /** Rebuilds a read model and gives the progress. Leaving the loop before the end cancels the rebuild. */
    async *rebuild(name: string) {
      const params = { path: { name } };
      const progress = http.POST('/v1/projections/{name}/rebuild', { params, parseAs: 'stream' });
      yield* readLines<RebuildProgress>(await unwrap(progress));
    },
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

/**
 * The data of a response. @throws KbiProblem when the service answered with a problem, and what fetch throws when it
 * did not answer
 */
export async function unwrap<Data>(
  request: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<NonNullable<Data>> {
  const { data, error, response } = await request;
  if (!response.ok) throw KbiProblem.of(response.status, error);
  if (data === undefined || data === null) throw KbiProblem.of(response.status, undefined);
  return data;
}

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
