import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { startFakeProcess } from '../support/fake-eventstore/process.js';
import { sampleEvent } from './sample-event.js';
import { median } from './statistics.js';

/** The numbers of appends in flight that are measured. */
const inFlight = [1, 16, 64, 256];
const streams = 10_000;
/** The most time that an append through the port may take, relative to calling the client directly. */
const bar = 1.25;

export interface KurrentDbAppendBenchmark {
  readonly appends: readonly {
    readonly inFlight: number;
    readonly portPerSecond: number;
    readonly clientPerSecond: number;
    /** Median over the rounds of: time of an append through the port, relative to the client's in the same round. */
    readonly timeRatio: number;
  }[];
  readonly bar: number;
}

/**
 * Measures appends of one event of about 300 bytes through the port against the client's own `appendToStream`, in
 * interleaved rounds, against the node of `KURRENTDB_URL` or the fake in a process of its own. Every second append
 * states that the stream is new, the others nothing.
 */
export async function measureKurrentDbAppends(
  rounds: number,
  seconds: number,
): Promise<KurrentDbAppendBenchmark> {
  await using node = await benchmarkNode();
  const store = await openKurrentDbEventStore({ connectionString: node.url, clock: () => new Date() });
  const client = EventStoreDBClient.connectionString(node.url);
  const throughPort = (stream: string, isNew: boolean) =>
    store.append(stream, isNew ? 'noStream' : 'any', [sampleEvent()]);
  const directly = (stream: string, isNew: boolean) =>
    client.appendToStream(stream, [jsonEvent(sampleEvent())], {
      expectedRevision: isNew ? 'no_stream' : 'any',
    });
  try {
    await appendsPerSecond(throughPort, 64, 1); // the first appends of both are not measured
    await appendsPerSecond(directly, 64, 1);
    const measured = inFlight.map((parallel) => ({ parallel, port: [] as number[], client: [] as number[] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const { parallel, port, client: own } of measured) {
        port.push(await appendsPerSecond(throughPort, parallel, seconds));
        own.push(await appendsPerSecond(directly, parallel, seconds));
      }
    }
    const appends = measured.map(({ parallel, port, client: own }) => ({
      inFlight: parallel,
      portPerSecond: median(port),
      clientPerSecond: median(own),
      timeRatio: median(own.map((rate, round) => rate / (port[round] ?? Number.NaN))),
    }));
    return { appends, bar };
  } finally {
    await store.close();
    await client.dispose();
  }
}

/** The measurements as a text table. */
export function reportKurrentDbAppends({ appends }: KurrentDbAppendBenchmark): string {
  const row = (...cells: readonly string[]) => cells.map((cell) => cell.padStart(12)).join('');
  return [
    'Appends of one event of about 300 bytes to KurrentDB; medians of interleaved rounds.',
    `Through the port an append may take ${bar} times the time of calling the client directly.`,
    '',
    row('in flight', 'port/s', 'client/s', 'time ratio'),
    ...appends.map(({ inFlight: parallel, portPerSecond, clientPerSecond, timeRatio }) =>
      row(String(parallel), portPerSecond.toFixed(0), clientPerSecond.toFixed(0), timeRatio.toFixed(2)),
    ),
  ].join('\n');
}

let turn = 0;

async function appendsPerSecond(
  append: (stream: string, isNew: boolean) => Promise<unknown>,
  parallel: number,
  seconds: number,
): Promise<number> {
  let count = 0;
  const start = performance.now();
  const end = start + seconds * 1_000;
  const worker = async () => {
    while (performance.now() < end) {
      turn += 1;
      const isNew = turn % 2 === 0;
      await append(isNew ? `new-${process.pid}-${turn}` : `dossier-${turn % streams}`, isNew);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return count / ((performance.now() - start) / 1_000);
}

async function benchmarkNode(): Promise<AsyncDisposable & { readonly url: string }> {
  const given = process.env['KURRENTDB_URL'];
  if (given) return { url: given, [Symbol.asyncDispose]: () => Promise.resolve() };
  const directory = await mkdtemp(join(tmpdir(), 'kbi-bench-'));
  const fake = await startFakeProcess({ directory });
  return {
    url: fake.connectionString,
    [Symbol.asyncDispose]: async () => {
      await fake.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
