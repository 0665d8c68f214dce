import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { limitBodies } from './bodies.js';
import { HeldBytes } from './held-bytes.js';
import { linesOf, operation } from './operation.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './problem.filter.js';
import { Problem } from './problem.js';

const patient = { bodyMs: 600_000, silenceMs: 600_000 };

const lines = operation({
  method: 'post',
  path: '/lines',
  tag: undefined,
  summary: 'Lines',
  body: { kind: 'lines', schema: z.object({}) },
  answer: linesOf(z.object({})),
  handle: () => '',
});

let server: FastifyInstance;
let held: HeldBytes;
let refused: string[];
let parsed: number;
let sockets: Socket[];

/** A server that answers with the length of the body, and refuses whoever has no token. */
async function start(limits: Partial<typeof patient> = {}): Promise<void> {
  server = Fastify();
  server.setErrorHandler((error, request, reply) => sendProblem(reply, request, problemOf(error), []));
  server.addHook('onRequest', ({ headers }, _reply, done) =>
    done(headers.authorization === undefined ? new Problem('TOKEN_PROBLEM') : undefined),
  );
  limitBodies(server, { ...patient, ...limits, held });
  server.addContentTypeParser('text/xml', { parseAs: 'buffer' }, (_request, bytes, done) => {
    parsed += 1;
    done(null, bytes);
  });
  server.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
  server.post('/', ({ body }) => ({ length: (body as Buffer).length, held: held.count }));
  server.post('/first', { config: { operation: lines } }, ({ body }, reply) =>
    reply.send(Readable.from(firstOf(body as Readable))),
  );
  server.post('/lines', { config: { operation: lines } }, ({ body }, reply) => reply.send(body));
  await server.listen({ port: 0, host: '127.0.0.1' });
}

/** An answer to the first lines: what comes after them is not read. */
async function* firstOf(body: Readable): AsyncGenerator<string> {
  for await (const bytes of body.iterator({ destroyOnReturn: false })) {
    yield String(bytes);
    return;
  }
}

beforeEach(() => {
  refused = [];
  held = new HeldBytes(10, () => void refused.push('bytes'));
  parsed = 0;
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
});

interface Sent {
  readonly body?: string;
  readonly length?: number;
  readonly headers?: readonly string[];
  readonly path?: string;
}

/** Sends headers and the beginning of a body. */
function send({ body = '', length = body.length, headers = ['Authorization: x'], path = '/' }: Sent): Socket {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  const all = [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    ...(path === '/' ? ['Content-Type: text/xml'] : ['Content-Type: application/x-ndjson']),
    `Content-Length: ${String(length)}`,
    ...headers,
  ];
  socket.write(`${all.join('\r\n')}\r\n\r\n${body}`);
  return socket.on('error', () => undefined);
}

async function answerOf(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return bytes.toString();
}

/** Waits until so many bytes are held. */
async function holds(count: number): Promise<void> {
  while (held.count !== count) await delay(5);
}

describe('a body that is refused by its headers', () => {
  test('is not read: its connection is closed behind the answer, though all of it never came', async () => {
    await start();
    const socket = send({ body: 'beginning', length: 1_000_000, headers: [] });
    expect(await answerOf(socket)).toMatch(/^HTTP\/1.1 401 [^]*connection: close/i);
    await once(socket, 'end');
    expect({ parsed, held: held.count, refused }).toEqual({ parsed: 0, held: 0, refused: [] });
  });

  test('is not asked for from who waits to be told to go on, and else it is', async () => {
    await start();
    const waits = ['Expect: 100-continue'];
    expect(await answerOf(send({ length: 9, headers: waits }))).toMatch(/^HTTP\/1.1 401 /);
    const admitted = send({ length: 9, headers: [...waits, 'Authorization: x'] });
    expect(await answerOf(admitted)).toMatch(/^HTTP\/1.1 100 /);
    admitted.write('123456789');
    expect(await answerOf(admitted)).toMatch(/^HTTP\/1.1 200 /);
  });

  test('leaves the connection open when there is none', async () => {
    await start();
    expect(await answerOf(send({ headers: [] }))).not.toMatch(/connection: close/i);
  });
});

describe('the bytes of bodies', () => {
  test('are counted from when they come in until the answer', async () => {
    await start();
    const half = send({ body: '1234', length: 6 });
    await holds(4);
    half.write('56');
    expect(await answerOf(half)).toMatch('{"length":6,"held":6}');
    await holds(0);
    expect(refused).toEqual([]);
  });

  test('are let go of when the caller goes away', async () => {
    await start();
    const half = send({ body: '1234', length: 6 });
    await holds(4);
    half.destroy();
    await holds(0);
    expect(parsed).toBe(0);
  });

  test('that would be too many are refused, and those that are held stay', async () => {
    await start();
    send({ body: '12345678', length: 9 });
    await holds(8);
    const answer = await answerOf(send({ body: '123', length: 9 }));
    expect(answer).toMatch(/^HTTP\/1.1 503 [^]*retry-after: 1[^]*OVERLOADED/i);
    expect(answer).toMatch(/connection: close/i);
    await holds(8);
    expect({ refused, parsed }).toEqual({ refused: ['bytes'], parsed: 0 });
  });
});

describe('a stream of lines', () => {
  test('that ends early closes the connection behind its answer', async () => {
    await start();
    const socket = send({ path: '/first', body: '{}\n', length: 1_000 });
    const answer = await answerOf(socket);
    expect(answer).toMatch(/^HTTP\/1.1 200 [^]*connection: close[^]*\{\}/i);
    expect(answer).not.toMatch(/keep-alive/i);
    socket.write('{}\n{}\n');
    await once(socket, 'end');
  });

  test('that has come in whole leaves it open, for the next one', async () => {
    await start();
    const socket = send({ path: '/first', body: '{}\n' });
    expect(await answerOf(socket)).not.toMatch(/connection: close/i);
    socket.write('POST /first HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await answerOf(socket)).toMatch(/HTTP\/1.1 /);
  });
});

describe('a body that takes too long', () => {
  test('is given up', async () => {
    await start({ bodyMs: 50 });
    expect(await answerOf(send({ body: '12', length: 6 }))).toMatch(/connection: close[^]*BODY_TOO_SLOW/i);
    await holds(0);
  });

  test('of lines is ended when it is silent', async () => {
    await start({ bodyMs: 1, silenceMs: 50 });
    const socket = send({ path: '/lines', body: '{}\n', length: 1_000 });
    expect(await answerOf(socket)).toMatch(/^HTTP\/1.1 200 [^]*\{\}/);
    await once(socket, 'close');
  });
});
