import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import { BoundedPool } from './bounded-pool.js';

let database: FreshDatabase;
let pool: BoundedPool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new BoundedPool({ connectionString: database.url, max: 1, waiting: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('so many wait for a connection; one more is told at once, and may come back', async () => {
  const taken = await pool.connect();
  const waits = pool.query('select 1 as one');
  await expect(pool.query('select 2')).rejects.toMatchObject({ code: 'STORE_OVERLOADED', retryable: true });
  await expect(pool.connect()).rejects.toMatchObject({ code: 'STORE_OVERLOADED' });
  taken.release();
  expect((await waits).rows).toEqual([{ one: 1 }]);
  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
});

test('a connection that breaks as soon as it is open is told by its first query, and ends no process', async () => {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const authenticated = message('R', Buffer.alloc(4));
  const ready = message('Z', Buffer.from('I'));
  const fatal = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0'));
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.concat([authenticated, ready, fatal])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = new BoundedPool({ host: '127.0.0.1', port, user: 'kbi', max: 1, waiting: 1 });
  pool.on('error', () => undefined);
  const client = await pool.connect();
  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
  await pool.end();
  server.close();
});
