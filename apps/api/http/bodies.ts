import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import type { HeldBytes } from './held-bytes.js';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** In which a body of this route must have come in, in milliseconds; without it, that of the service. */
    bodyMs?: number;
  }
}

interface Limits {
  /** In which a body must have come in, in milliseconds. */
  readonly bodyMs: number;
  /** How long nothing may come in or go out while lines are read, in milliseconds. */
  readonly silenceMs: number;
  readonly held: HeldBytes;
}

/** How long a connection is kept open for a caller that is still sending what is not read, to let it see the answer. */
const LINGER_MS = 1_000;

/**
 * Bounds the bodies that come in: how long they take, and how many bytes of them are held by all requests together.
 * A body begins to be read after every hook `onRequest`, so never for a request that was refused by its headers.
 */
export function limitBodies(server: FastifyInstance, limits: Limits): void {
  continueWhenRead(server.server);
  server.addHook('preParsing', (request, reply, payload, done) => {
    if (hasBody(request) && !isBodyless(request)) {
      if (request.headers.expect !== undefined) reply.raw.writeContinue();
      if (isLines(request)) endWhenSilent(payload, request.raw.socket, limits.silenceMs);
      else limitBody(payload, request, reply, limits);
    }
    done(null, payload);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    // Lines are answered while they are read; any other body that has not come in by now is not read any more.
    const isRead = isLines(request) && request.body !== undefined;
    if (isRead && payload instanceof Readable) {
      done(null, Readable.from(closingUnlessRead(payload, request, reply)));
      return;
    }
    if (hasBody(request) && !request.raw.complete) {
      reply.header('Connection', 'close');
      stopReading(request);
      linger(request);
    }
    done();
  });
}

/**
 * The answer to lines. Where not all of them have come in when it begins, the connection is closed behind it: lines may
 * end early, at a limit, and what would come after them is no request.
 */
async function* closingUnlessRead(
  answer: Readable,
  request: FastifyRequest,
  reply: FastifyReply,
): AsyncGenerator<unknown, void> {
  let isFirst = true;
  for await (const part of answer as AsyncIterable<unknown>) {
    if (isFirst) await nextTurn(); // what came with the last lines is looked at meanwhile
    if (isFirst && !request.raw.complete) {
      reply.raw.setHeader('Connection', 'close'); // the headers leave with the first part
      linger(request);
    }
    isFirst = false;
    yield part;
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Fastify reads no body of these. */
const isBodyless = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** Whether its body is read as it comes in, by who answers it. */
const isLines = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.config.operation?.body?.kind === 'lines' &&
  /^application\/x-ndjson\b/i.test(headers['content-type'] ?? '');

/** A caller that asks before it sends (`Expect: 100-continue`) is told to go on when its body is about to be read. */
function continueWhenRead(server: Server): void {
  server.on('checkContinue', (request, response) => server.emit('request', request, response));
}

/** Counts the bytes of a body from when they come in until it is answered, and gives up one that takes too long. */
function limitBody(
  payload: RequestPayload,
  { routeOptions }: FastifyRequest,
  reply: FastifyReply,
  { bodyMs, held }: Limits,
): void {
  let counted = 0;
  const fail = (problem: Problem) => {
    stop();
    // Destroying it would take the answer along. Without a listener nobody reads the body: it is answered already.
    if (payload.listenerCount('error') > 0) payload.emit('error', problem);
  };
  const count = (chunk: Buffer | string) => {
    const bytes = Buffer.byteLength(chunk);
    if (held.take(bytes)) counted += bytes;
    else fail(new Problem('OVERLOADED', [], { retryAfter: 1 }));
  };
  const withinMs = Math.min(routeOptions.config.bodyMs ?? bodyMs, bodyMs);
  const timer = setTimeout(() => fail(new Problem('BODY_TOO_SLOW')), withinMs);
  const stop = () => {
    clearTimeout(timer);
    payload.off('data', count);
  };
  payload.on('data', count).once('end', stop).once('error', stop);
  reply.raw.once('close', () => {
    stop();
    held.release(counted);
  });
}

/** Ends a stream of lines when nothing comes in, though it would be read, and no result goes out for so long. */
function endWhenSilent(payload: RequestPayload, socket: Socket, silenceMs: number): void {
  let before: number | undefined;
  const timer = setInterval(() => {
    const now = socket.bytesRead + socket.bytesWritten;
    if (payload.readableLength === 0 && now === before) payload.destroy(new Problem('BODY_TOO_SLOW'));
    before = now;
  }, silenceMs);
  const stop = () => clearInterval(timer);
  payload.once('end', stop).once('close', stop);
}

/** Reads no more of a body. */
function stopReading({ raw }: FastifyRequest): void {
  raw.pause();
  raw.read(0); // Node takes in the rest of a body that nobody began to read, to throw it away
}

/**
 * Ends a connection of which the caller may still be sending a body, which is read no further: it is closed for
 * writing after the answer, and as a whole a moment later. Closed at once, it would be reset, and the answer might be
 * lost.
 */
function linger({ raw: { socket } }: FastifyRequest): void {
  socket.destroySoon = () => {
    socket.end();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(timer));
  };
}
