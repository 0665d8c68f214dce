import { expect, test } from '@jest/globals';
import type { Batch, Position } from '../port.js';
import { catchUp } from './catch-up.js';
import type { Delivery } from './protocol.js';

const at = (position: number) => ({ commit: String(position), prepare: String(position) });
const checkpoint = (position: number): Delivery => ({ kind: 'checkpoint', position: at(position) });
const wanted = (position: number): Delivery => ({
  kind: 'event',
  record: {
    id: String(position),
    type: 'Wanted',
    stream: 'somebody',
    revision: 0,
    position: at(position),
    dataText: '{}',
    metadataText: '{"$kbi":{"recordedAt":1,"version":1}}',
  },
});

/** What a reader gets of a log whose last event is at position 100, from a server that delivers this. */
async function caughtUp(deliver: () => AsyncIterable<Delivery>): Promise<Batch[]> {
  const source = {
    client: { subscribe: deliver } as unknown as Parameters<typeof catchUp>[0]['client'],
    reader: { head: () => Promise.resolve('100' as Position) },
    duplicates: { observe: () => undefined },
  };
  const batches: Batch[] = [];
  const options = { filter: { types: ['Wanted'] }, limit: 2, signal: new AbortController().signal };
  for await (const batch of catchUp(source, options)) batches.push(batch);
  return batches;
}

const summary = (batches: readonly Batch[]) =>
  batches.map(({ events, position }) => [...events.map(({ id }) => id), `up to ${position ?? 'nothing'}`]);

test('pages are as long as was asked, and the last one reaches the end of the log', async () => {
  const batches = await caughtUp(async function* () {
    yield* [{ kind: 'confirmed' }, wanted(10), wanted(20), checkpoint(50), wanted(60)] as Delivery[];
    yield* await Promise.resolve([checkpoint(90), { kind: 'caught up' }] as Delivery[]);
  });
  expect(summary(batches)).toEqual([
    ['10', '20', 'up to 20'],
    ['60', 'up to 100'],
  ]);
  expect(batches.map((batch) => batch.caughtUp)).toEqual([false, false]);
});

test('a checkpoint beyond the end of the log, as some servers send, counts up to that end', async () => {
  const batches = await caughtUp(async function* () {
    yield* await Promise.resolve([wanted(10), checkpoint(140), wanted(140)]);
  });
  expect(summary(batches)).toEqual([['10', 'up to 100']]);
});

test('what came before the connection broke is kept, and it ends', async () => {
  const batches = await caughtUp(async function* () {
    yield* await Promise.resolve([wanted(10), checkpoint(30)]);
    throw new Error('the connection broke');
  });
  expect(summary(batches)).toEqual([['10', 'up to 30']]);
});

test('an older server falls silent at the end: it is not waited for', async () => {
  const batches = await caughtUp(async function* (...args: unknown[]) {
    const signal = args[2] as AbortSignal;
    yield wanted(10);
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))));
  });
  expect(summary(batches)).toEqual([['10', 'up to 10']]);
});
