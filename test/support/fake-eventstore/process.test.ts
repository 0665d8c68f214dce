import { EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readdir, readFile, rm } from 'node:fs/promises';
import { collect, failureOf, freshDirectory, freshStream, newEvent } from './harness.js';
import { type FakeProcess, startFakeProcess } from './process.js';

let directory: string;
let fake: FakeProcess;
beforeEach(async () => {
  directory = await freshDirectory();
  fake = await startFakeProcess({ directory, nodes: 2 });
});
afterEach(async () => {
  await fake.close();
  await rm(directory, { recursive: true, force: true });
});

test('a process performs commands, one per line, and reports', async () => {
  const client = EventStoreDBClient.connectionString(fake.connectionString);
  const stream = freshStream();
  await client.appendToStream(stream, newEvent());
  await fake.send({ do: 'inject', fault: { name: 'answer-lost' } });
  expect(await failureOf(client.appendToStream(stream, newEvent()))).toMatchObject({ type: 'unavailable' });
  expect(await collect(client.readStream(stream))).toHaveLength(2);
  expect(await fake.send({ do: 'report' })).toMatchObject({
    appends: 2,
    pushed: 2,
    injected: { 'answer-lost': 1 },
  });

  await fake.send({ do: 'inject', fault: { name: 'unavailable', times: 'always' } });
  await fake.send({ do: 'clear', name: 'unavailable' });
  await client.appendToStream(stream, newEvent());
  expect((await fake.send({ do: 'cut' })).connections).toBeLessThanOrEqual(1);

  await fake.send({ do: 'elect', node: 1 });
  const discovered = EventStoreDBClient.connectionString(`esdb+discover://127.0.0.1:${fake.port}?tls=false`);
  await discovered.appendToStream(stream, newEvent());
  expect((await fake.send({ do: 'report', node: 1 })).appends).toBe(1);
  await Promise.all([client.dispose(), discovered.dispose()]);
});

test('the fake imports nothing of the project, and no production code imports it', async () => {
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
