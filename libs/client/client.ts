import createClient, { type Client } from 'openapi-fetch';
import { Importing, type ImportLineResult, type ImportResult } from './importing.js';
import { readLines } from './ndjson.js';
import { KbiProblem } from './problem.js';
import { retryingFetch, type RetryOptions } from './retry.js';
import type { components, paths } from './schema.js';

export type { ImportResult } from './importing.js';
export type BulkResult = components['schemas']['BulkResult'];
export type RebuildProgress = components['schemas']['RebuildProgress'];
export type CommandAnswer = components['schemas']['CommandAnswer'];

export interface ClientOptions {
  /** The address of the service, without a slash at its end. */
  readonly baseUrl: string;
  /** A bearer token, or what gives one; asked anew for each request. */
  readonly token?: string | (() => string | Promise<string>);
  /** Language of problems. */
  readonly language?: 'nl' | 'en';
  /** Ends every request that is under way, and every wait. */
  readonly signal?: AbortSignal;
  readonly retry?: RetryOptions;
}

/** The service, with the types of its OpenAPI document, and helpers for what is streamed. */
export interface KbiClient {
  /** Every route by its path: `answerOf(kbi.http.GET('/v1/projections'))`. */
  readonly http: Client<paths>;
  /** Sends a command that is known by name only. @param key its own key: sent again, it is done once */
  command(name: string, body: Readonly<Record<string, unknown>>, key: string): Promise<CommandAnswer>;
  /** Sends commands as lines of JSON and gives each result as soon as it is known. */
  bulk(lines: AsyncIterable<string>): AsyncGenerator<BulkResult>;
  /** Builds a read model anew and gives its progress. Leaving the loop before the end cancels it. */
  rebuild(name: string): AsyncGenerator<RebuildProgress>;
  /** Imports one official document: its text, or its bytes, which should be UTF-8. */
  importXml(document: string | Uint8Array): Promise<ImportResult>;
  /** The same for many: those that are handed in at the same time go in one request, in no order. */
  importer(): (document: string | Uint8Array) => Promise<ImportResult>;
}

/** Makes a client of a running service. Its methods throw a KbiProblem when the service says no. */
export function createKbiClient(options: ClientOptions): KbiClient {
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
  const importXml = (document: string | Uint8Array): Promise<ImportResult> => {
    const headers = { 'content-type': 'application/xml' };
    const body = document as never; // the schema knows texts only
    return answerOf(http.POST('/v1/imports', { body, bodySerializer: () => document, headers }));
  };
  const importLines = async function* (lines: string): AsyncGenerator<ImportLineResult> {
    const headers = { 'content-type': 'application/x-ndjson' };
    const asked = { body: lines as never, bodySerializer: () => lines, headers, parseAs: 'stream' } as const;
    yield* readLines<ImportLineResult>(await answerOf(http.POST('/v1/imports/batch', asked)));
  };
  return {
    http,
    command(name, body, key) {
      // Every command has this form; the service checks its name and its body.
      const path = `/v1/commands/${name}` as '/v1/commands/OpenDossier';
      const params = { header: { 'Idempotency-Key': key } };
      return answerOf(http.POST(path, { params, body: body as never }));
    },
    async *bulk(lines) {
      const body = linesOf(lines);
      const results = await answerOf(
        http.POST('/v1/commands', {
          body: body as never,
          bodySerializer: () => body,
          headers: { 'content-type': 'application/x-ndjson' },
          duplex: 'half',
          parseAs: 'stream',
        }),
      );
      yield* readLines<BulkResult>(results);
    },
    async *rebuild(name) {
      const params = { path: { name } };
      const progress = await answerOf(
        http.POST('/v1/projections/{name}/rebuild', { params, parseAs: 'stream' }),
      );
      yield* readLines<RebuildProgress>(progress);
    },
    importXml,
    importer() {
      const importing = new Importing({ alone: importXml, lines: importLines });
      return (document) => importing.import(document);
    },
  };
}

/** What a request gave. @throws KbiProblem when the service said no, and what fetch throws when nobody answered */
export async function answerOf<Answer>(
  request: Promise<{ data?: Answer; error?: unknown; response: Response }>,
): Promise<NonNullable<Answer>> {
  const { data, error, response } = await request;
  if (!response.ok) throw KbiProblem.of(response.status, error);
  if (data === undefined || data === null) throw KbiProblem.of(response.status, undefined);
  return data;
}

function linesOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${next.value}\n`));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
