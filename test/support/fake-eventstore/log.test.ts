import { EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collect, freshDirectory, freshStream, newEvent, newEvents } from './harness.js';
import { DiskLog } from './log.js';
import { type FakeProcess, startFakeProcess } from './process.js';

let directory: string;
beforeEach(async () => {
  directory = await freshDirectory();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const logged = (id: string) => ({
  stream: 's',
  revision: 0,
  id,
  type: 'T',
  contentType: 'application/json',
  data: '',
  metadata: '',
  created: '0', // prettier-ignore
});

test('a commit that was interrupted, at any place, is not in the log', async () => {
  const path = join(directory, 'log.ndjson');
  const log = new DiskLog(directory);
  log.append([logged('a'), logged('b')]);
  await log.flushed();
  const firstCommit = await readFile(path);
  log.append([logged('c'), logged('d')]);
  await log.close();
  const whole = await readFile(path);

  for (let length = firstCommit.length; length < whole.length; length += 7) {
    await writeFile(path, whole.subarray(0, length));
    const reopened = new DiskLog(directory);
    expect(reopened.entries.map(({ id }) => id)).toEqual(['a', 'b']);
    reopened.append([logged('e')]);
    await reopened.close();
    const again = new DiskLog(directory);
    expect(again.entries.map(({ id }) => id)).toEqual(['a', 'b', 'e']);
    await again.close();
  }
});

test('positions are the offsets of lines, and the same when the log is opened again', async () => {
  const log = new DiskLog(directory);
  log.append([logged('é'), logged('b')]);
  await log.close();
  const reopened = new DiskLog(directory);
  expect(reopened.entries).toEqual(log.entries);
  const bytes = await readFile(join(directory, 'log.ndjson'));
  for (const { position, id } of log.entries)
    expect(bytes.toString('utf8', position, position + 60)).toContain(`"id":"${id}"`);
  await reopened.close();
});

test('acknowledged appends survive kill -9; others are written completely or not at all', async () => {
  const acknowledged: string[] = [];
  const streams: string[] = [];
  let port = 0;
  for (let round = 0; round < 3; round++) {
    const fake: FakeProcess = await startFakeProcess({ directory, port });
    port = fake.port;
    const client = EventStoreDBClient.connectionString(fake.connectionString);
    const writers = Array.from({ length: 8 }, async () => {
      for (;;) {
        const stream = freshStream();
        streams.push(stream);
        await client.appendToStream(stream, newEvents(3), { expectedRevision: 'no_stream' });
        acknowledged.push(stream);
      }
    });
    const ends = Promise.allSettled(writers);
    while (acknowledged.length < (round + 1) * 50) await new Promise((resolve) => setTimeout(resolve, 5));
    await fake.kill();
    await ends;
    await client.dispose();
  }
  if (acknowledged.length > 0) await appendFile(join(directory, 'log.ndjson'), '{"half":');

  const fake = await startFakeProcess({ directory, port });
  const client = EventStoreDBClient.connectionString(fake.connectionString);
  const perStream = new Map<string, number>();
  for (const { event } of await collect(client.readAll())) {
    if (event) perStream.set(event.streamId, (perStream.get(event.streamId) ?? 0) + 1);
  }
  for (const stream of acknowledged) expect(perStream.get(stream)).toBe(3);
  for (const stream of streams) expect([undefined, 3]).toContain(perStream.get(stream));

  const known = acknowledged[0]!;
  const [first] = await collect(client.readStream(known));
  await client.appendToStream(known, newEvent(), { expectedRevision: 2n });
  expect(first!.event!.revision).toBe(0n);
  await client.dispose();
  await fake.close();
});
