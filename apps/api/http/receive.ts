import type { FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { FORM, isXml, mediaTypeOf } from './media-type.js';
import { idempotencyKey, type Body, type Edge, type Operation, type Received } from './operation.js';
import { parse } from './parse.js';
import { Problem } from './problem.js';

/**
 * Checks a request against its operation and gives what its handler gets, in this order: the kind of content, the
 * idempotency key, the query, the body, the parameters of the path. @throws Problem that names what is wrong
 */
export function receive(operation: Operation, request: FastifyRequest): Received {
  const { body, scope, idempotent, query, parameters } = operation;
  if (body) checkContentType(body, request.headers['content-type']);
  const received = {
    caller: scope && request.caller,
    envelope: idempotent && {
      key: keyOf(request.headers['idempotency-key']),
      body: request.body,
      caller: request.caller,
      requestId: request.id,
    },
    query: query && !operation.soap ? parse(query, request.query, 'QUERY_INVALID') : {},
    body: body && bodyOf(body, request.body),
    parameters: parameters ? parametersOf(operation, request.params) : {},
    requestId: request.id,
    edge: edgeOf(request),
  };
  return received as unknown as Received; // what is asked of the request was checked above
}

function parametersOf({ parameters, notFound = 'ROUTE_UNKNOWN' }: Operation, stated: unknown): object {
  const { data } = parameters?.safeParse(stated) ?? {};
  if (!data) throw new Problem(notFound);
  return data;
}

/** The caller's own key of a request. @throws Problem when it is missing */
function keyOf(header: string | readonly string[] | undefined): string {
  if (typeof header !== 'string' || !idempotencyKey.pattern.test(header)) {
    throw new Problem('IDEMPOTENCY_KEY_MISSING', [{ at: 'Idempotency-Key', detail: idempotencyKey.form }]);
  }
  return header;
}

function bodyOf(body: Body, sent: unknown): unknown {
  if (body.kind === 'json' || body.kind === 'form') return parse(body.schema, sent);
  if (body.kind === 'xml') return sent ?? '';
  if (sent instanceof Readable) return sent;
  throw new Problem('MEDIA_TYPE', [], { detail: 'Send application/x-ndjson.' });
}

/** A request without content has no type. @throws Problem MEDIA_TYPE */
function checkContentType({ kind }: Body, contentType: string | undefined): void {
  if (kind === 'lines') return; // the body itself tells
  if (kind === 'xml') {
    if (isXml(contentType)) return;
    throw new Problem('MEDIA_TYPE', [], { detail: 'Send application/xml or text/xml, in UTF-8.' });
  }
  if (kind === 'form') {
    if (mediaTypeOf(contentType) === FORM) return;
    throw new Problem('MEDIA_TYPE', [], { detail: `Send ${FORM}.` });
  }
  if (contentType === undefined || mediaTypeOf(contentType) === 'application/json') return;
  throw new Problem('MEDIA_TYPE', [], { detail: 'Send application/json in UTF-8.' });
}

const edgeOf = (request: FastifyRequest): Edge => ({
  accept: request.headers.accept ?? '',
  acceptLanguage: request.headers['accept-language'] ?? '',
  get origin() {
    return `${request.protocol}://${request.host}`;
  },
  query: request.query as Edge['query'],
  path: request.url.split('?', 1)[0] ?? '',
  headers: request.headers,
  lastEventId: request.headers['last-event-id']?.toString(),
  closed: () => closedOf(request.raw.socket),
});

const closed = new WeakMap<Socket, AbortSignal>();

/** Aborts when a connection closes; one signal for all requests that come over it. */
function closedOf(socket: Socket): AbortSignal {
  const known = closed.get(socket);
  if (known) return known;
  const closing = new AbortController();
  closed.set(socket, closing.signal);
  socket.once('close', () => closing.abort());
  return closing.signal;
}
