import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { limitBodies } from '../http/bodies.js';
import { HeldBytes } from '../http/held-bytes.js';
import { limitQuestions } from './limits.js';

let server: FastifyInstance;
beforeEach(async () => {
  server = Fastify();
  const patient = { bodyMs: 600_000, silenceMs: 600_000 };
  limitBodies(server, { ...patient, held: new HeldBytes(1_000) });
  limitQuestions(server, { most: 10, withinMs: 50 });
  server.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  for (const path of ['/magda/question', '/other'])
    server.post(path, (_request, reply) => reply.send('read'));
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => server.close());

const port = () => (server.server.address() as AddressInfo).port;
const send = async (path: string, body: string) => {
  const headers = { 'content-type': 'text/xml' };
  return (await fetch(`http://127.0.0.1:${port()}${path}`, { method: 'POST', body, headers })).status;
};

test('what is too large is refused at the SOAP interfaces of MAGDA, and elsewhere as elsewhere', async () => {
  expect(await send('/magda/question', '0123456789')).toBe(200);
  expect(await send('/magda/question', '0123456789a')).toBe(413);
  expect(await send('/other', '0123456789a')).toBe(200);
});

test('what does not come in on time is given up', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.write(
    'POST /magda/question HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 5\r\n\r\n012',
  );
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  expect(bytes.toString()).toMatch(/connection: close[^]*BODY_TOO_SLOW/);
  socket.destroy();
});
