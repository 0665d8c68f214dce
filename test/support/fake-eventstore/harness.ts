import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fake, type FakeOptions, startFake } from './fake.js';

/** A stand-in with a client of the real kind, for the tests of the stand-in itself. */
export interface Harness {
  readonly double: Fake;
  readonly client: EventStoreDBClient;
  /** Another client; all are let go of at the end. */
  readonly connect: (connectionString?: string) => EventStoreDBClient;
  close(): Promise<void>;
}

export async function openHarness(options: Partial<FakeOptions> = {}): Promise<Harness> {
  const directory = options.directory ?? (await freshDirectory());
  const double = await startFake({ statisticsEvery: 0, ...options, directory });
  const clients: EventStoreDBClient[] = [];
  const connect = (connectionString = double.connectionString) => {
    const client = EventStoreDBClient.connectionString(connectionString);
    clients.push(client);
    return client;
  };
  return {
    double,
    client: connect(),
    connect,
    close: async () => {
      await double.close();
      // A client whose batch stream was ended cleanly never says that it has let go.
      await Promise.all(clients.map((client) => within(500, client.dispose())));
      if (!options.directory) await rm(directory, { recursive: true, force: true });
    },
  };
}

export function freshDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fake-eventstore-'));
}

export const freshStream = () => `lab-${randomUUID()}`;

export const newEvent = (type = 'Happened', data: Record<string, unknown> = {}) =>
  jsonEvent({ id: randomUUID(), type, data, metadata: { $correlationId: 'c' } });

export const newEvents = (count: number) =>
  Array.from({ length: count }, (_, n) => newEvent('Happened', { n }));

/** The error a promise fails with; anything else is an error itself. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('did not fail');
}

/** What a promise does within a time: its result, or that it is still open. */
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
