import { EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readdir, readFile, rm } from 'node:fs/promises';
import { collect, failureOf, freshDirectory, freshStream, newEvent } from './harness.js';
import { type FakeProcess, startFakeProcess } from './process.js';

let directory: string;
let double: FakeProcess;
beforeEach(async () => {
  directory = await freshDirectory();
  double = await startFakeProcess({ directory, nodes: 2 });
});
afterEach(async () => {
  await double.close();
  await rm(directory, { recursive: true, force: true });
});

test('a process takes orders, a line each, and reports', async () => {
  const client = EventStoreDBClient.connectionString(double.connectionString);
  const stream = freshStream();
  await client.appendToStream(stream, newEvent());
  await double.tell({ do: 'give', order: { name: 'answer-lost' } });
  expect(await failureOf(client.appendToStream(stream, newEvent()))).toMatchObject({ type: 'unavailable' });
  expect(await collect(client.readStream(stream))).toHaveLength(2);
  expect(await double.tell({ do: 'report' })).toMatchObject({
    appends: 2,
    pushed: 2,
    obeyed: { 'answer-lost': 1 },
  });

  await double.tell({ do: 'give', order: { name: 'unavailable', times: 'always' } });
  await double.tell({ do: 'lift', name: 'unavailable' });
  await client.appendToStream(stream, newEvent());
  expect((await double.tell({ do: 'cut' })).connections).toBeLessThanOrEqual(1);

  await double.tell({ do: 'elect', node: 1 });
  const discovered = EventStoreDBClient.connectionString(
    `esdb+discover://127.0.0.1:${double.port}?tls=false`,
  );
  await discovered.appendToStream(stream, newEvent());
  expect((await double.tell({ do: 'report', node: 1 })).appends).toBe(1);
  await Promise.all([client.dispose(), discovered.dispose()]);
});

test('it is on its own: it imports nothing of the house, and nothing of the service knows it', async () => {
  const here = new URL('.', import.meta.url);
  for (const file of await readdir(here)) {
    expect(await readFile(new URL(file, here), 'utf8')).not.toMatch(/from '[^']*\/(libs|apps|projections)\//);
  }
  for (const folder of ['apps', 'libs', 'projections', 'bin']) {
    const root = new URL(`../../../${folder}/`, here);
    for (const file of await readdir(root, { recursive: true })) {
      if (!/\.(ts|js)$/.test(file) || file.endsWith('.test.ts')) continue;
      expect(await readFile(new URL(file, root), 'utf8')).not.toContain('fake-eventstore');
    }
  }
});
