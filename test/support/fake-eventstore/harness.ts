import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fake, type FakeOptions, startFake } from './fake.js';

/** A fake with a real client, for the tests of the fake itself. */
export interface Harness {
  readonly fake: Fake;
  readonly client: EventStoreDBClient;
  /** Opens another client; all are disposed of at the end. */
  readonly connect: (connectionString?: string) => EventStoreDBClient;
  close(): Promise<void>;
}

export async function openHarness(options: Partial<FakeOptions> = {}): Promise<Harness> {
  const directory = options.directory ?? (await freshDirectory());
  const fake = await startFake({ statisticsEvery: 0, ...options, directory });
  const clients: EventStoreDBClient[] = [];
  const connect = (connectionString = fake.connectionString) => {
    const client = EventStoreDBClient.connectionString(connectionString);
    clients.push(client);
    return client;
  };
  return {
    fake,
    client: connect(),
    connect,
    close: async () => {
      await fake.close();
      // Disposing of a client whose batch stream was ended cleanly never resolves.
      await Promise.all(clients.map((client) => within(500, client.dispose())));
      if (!options.directory) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Both methods of the client: its shared batch stream, and a unary call when credentials are given. */
export const appendMethods = [
  { method: 'BatchAppend', options: {} },
  { method: 'Append', options: { credentials: { username: 'admin', password: 'changeit' } } },
];

export function freshDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fake-eventstore-'));
}

export const freshStream = () => `stream-${randomUUID()}`;

export const newEvent = (type = 'Happened', data: Record<string, unknown> = {}) =>
  jsonEvent({ id: randomUUID(), type, data, metadata: { $correlationId: 'c' } });

export const newEvents = (count: number) =>
  Array.from({ length: count }, (_, n) => newEvent('Happened', { n }));

/** The error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('did not fail');
}

/** The result of a promise within a time, or that it is still open. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T | 'still open'> {
  return Promise.race([
    promise,
    new Promise<'still open'>((resolve) => setTimeout(() => resolve('still open'), ms)),
  ]);
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}
