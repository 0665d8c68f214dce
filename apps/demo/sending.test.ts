/** Commands are sent as lines, and again where the service had no time, without any that is out of order. */
import { afterEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CommandRefused, Sending } from './sending.js';

let server: Server | undefined;
afterEach(() => void server?.close());

/** A service that answers each request by statuses per id, and remembers which lines it got. */
async function serviceThat(...answers: readonly Readonly<Record<string, number>>[]) {
  const requests: string[][] = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const ids = body
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { readonly id: string }).id);
      const statuses = answers[requests.length] ?? {};
      requests.push(ids);
      response.setHeader('content-type', 'application/x-ndjson');
      response.end(
        ids
          .map((id, index) => ({ line: index + 1, id, status: statuses[id] ?? 200 }))
          .map((result) => `${JSON.stringify(result)}\n`)
          .join(''),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { sending: new Sending({ baseUrl, token: () => Promise.resolve('token') }), requests };
}

const line = (id: string, insz: string) =>
  JSON.stringify({ id, command: 'HoldTalk', body: { person: { insz }, on: '2017-01-02' } });
const lines = [line('a1', '1'), line('b1', '2'), line('a2', '1'), line('a3', '1')];

test('where there was no time for one, all of that person are sent again, and each counts once', async () => {
  const { sending, requests } = await serviceThat({ a2: 503, a3: 422 }, {});
  expect(await sending.commands(lines, 4)).toEqual({ recorded: 4, repeated: 0 });
  expect(requests).toEqual([
    ['a1', 'b1', 'a2', 'a3'],
    ['a1', 'a2', 'a3'],
  ]);
});

test('one that a rule refuses is an error, and nothing is sent again', async () => {
  const { sending, requests } = await serviceThat({ a2: 422 });
  await expect(sending.commands(lines, 4)).rejects.toBeInstanceOf(CommandRefused);
  expect(requests).toHaveLength(1);
});
