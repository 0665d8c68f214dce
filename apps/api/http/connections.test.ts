import { afterEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { limitConnections } from './connections.js';

let server: Server;
let refused: string[];
const sockets: Socket[] = [];

async function start(limits: Partial<Parameters<typeof limitConnections>[1]>): Promise<void> {
  refused = [];
  server = createServer((_, response) => response.end());
  const generous = { connections: 100, connectionsPerAddress: 100, trustedProxies: [] };
  limitConnections(server, { ...generous, ...limits }, { refused: (what) => void refused.push(what) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  await once(server, 'close');
});

/** Whether a connection from this address is served. */
async function isServed(localAddress = '127.0.0.1'): Promise<boolean> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined);
  sockets.push(socket);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)]);
}

test('one address too often is refused, another is not, and it is served again when one has gone', async () => {
  await start({ connectionsPerAddress: 2 });
  expect([await isServed(), await isServed(), await isServed()]).toEqual([true, true, false]);
  const hasOthers = process.platform !== 'darwin'; // there is one local address there
  expect(await isServed(hasOthers ? '127.0.0.2' : '127.0.0.1')).toBe(hasOthers);
  expect(new Set(refused)).toEqual(new Set(['connections of an address']));
  const [first] = sockets;
  first?.destroy();
  while (!(await isServed())) await delay(5);
});

test('one too many in all is refused', async () => {
  await start({ connections: 2 });
  expect([await isServed(), await isServed(), await isServed()]).toEqual([true, true, false]);
  expect(refused).toEqual(['connections']);
});

test('a trusted proxy is bounded in all only', async () => {
  await start({ connections: 2, connectionsPerAddress: 1, trustedProxies: ['127.0.0.0/30'] });
  expect([await isServed(), await isServed(), await isServed()]).toEqual([true, true, false]);
  expect(refused).toEqual(['connections']);
});
