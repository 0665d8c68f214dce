import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  collect,
  failureOf,
  freshStream,
  type Harness,
  newEvent,
  newEvents,
  openHarness,
} from './harness.js';
import { link } from './store.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const revisions = async (source: AsyncIterable<{ event?: { revision: bigint } }>) =>
  (await collect(source)).map(({ event }) => Number(event!.revision));

describe('a stream', () => {
  test('is read forwards and backwards, from a revision, so many', async () => {
    const { client } = harness;
    const stream = freshStream();
    await client.appendToStream(stream, newEvents(10));
    expect(await revisions(client.readStream(stream, { fromRevision: 7n }))).toEqual([7, 8, 9]);
    expect(await revisions(client.readStream(stream, { maxCount: 2 }))).toEqual([0, 1]);
    expect(await revisions(client.readStream(stream, { fromRevision: 50n }))).toEqual([]);
    const backwards = { direction: 'backwards', maxCount: 2 } as const;
    expect(await revisions(client.readStream(stream, { ...backwards, fromRevision: 'end' }))).toEqual([9, 8]);
    expect(await revisions(client.readStream(stream, { ...backwards, fromRevision: 4n }))).toEqual([4, 3]);
  });

  test('that is missing, soft-deleted or tombstoned is an error of its own', async () => {
    const { client } = harness;
    const stream = freshStream();
    expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    await client.appendToStream(stream, newEvents(3));
    await client.deleteStream(stream);
    expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    await client.appendToStream(stream, newEvents(1));
    expect(await revisions(client.readStream(stream))).toEqual([3]);
    await client.tombstoneStream(stream);
    expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({
      type: 'stream-deleted',
      streamName: stream,
    });
  });

  test('shows what its metadata leaves', async () => {
    const { client } = harness;
    const stream = freshStream();
    await client.appendToStream(stream, newEvents(10));
    expect((await client.getStreamMetadata(stream)).metadata).toBeUndefined();
    await client.setStreamMetadata(stream, { maxCount: 3 });
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 3 });
    expect(await revisions(client.readStream(stream))).toEqual([7, 8, 9]);
    await client.setStreamMetadata(stream, { truncateBefore: 5 });
    expect(await revisions(client.readStream(stream))).toEqual([5, 6, 7, 8, 9]);
  });
});

describe('the whole log', () => {
  test('is read from a position, inclusive forwards and exclusive backwards', async () => {
    const { client } = harness;
    const stream = freshStream();
    await client.appendToStream(stream, newEvents(5));
    const all = (await collect(client.readAll())).map(({ event }) => event!);
    const ours = all.filter(({ streamId }) => streamId === stream);
    const fromPosition = ours[2]!.position!;
    expect(await revisions(client.readAll({ fromPosition }))).toEqual([2, 3, 4]);
    expect(await revisions(client.readAll({ fromPosition, direction: 'backwards', maxCount: 2 }))).toEqual([
      1, 0,
    ]);
    expect(
      await revisions(client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1 })),
    ).toEqual([4]);
    expect(await collect(client.readAll({ fromPosition: 'end' }))).toEqual([]);
    for (let n = 1; n < all.length; n++) {
      expect(all[n]!.position!.commit).toBeGreaterThan(all[n - 1]!.position!.commit + 1n);
    }
  });

  test('holds system events: of a fresh node, of metadata, of deletes', async () => {
    const { client } = harness;
    const stream = freshStream();
    await client.appendToStream(stream, newEvents(1));
    await client.setStreamMetadata(stream, { maxCount: 3 });
    await client.tombstoneStream(stream);
    const all = (await collect(client.readAll())).map(({ event }) => event!);
    expect(all[0]).toMatchObject({ streamId: '$$$stats', type: '$metadata' });
    expect(all.at(-2)).toMatchObject({ streamId: `$$${stream}`, type: '$metadata' });
    expect(all.at(-1)).toMatchObject({
      streamId: stream,
      type: '$streamDeleted',
      revision: 9223372036854775807n,
    });
  });

  test('resolves links, also to nothing', async () => {
    const { client, fake } = harness;
    const [target, links] = [freshStream(), freshStream()];
    await client.appendToStream(target, newEvent('Target'));
    await fake.store.append(links, 'any', [link(target, 0), link('gone', 7)]);
    const [there, gone] = await collect(client.readStream(links, { resolveLinkTos: true }));
    expect(there).toMatchObject({
      event: { type: 'Target', streamId: target },
      link: { type: '$>', streamId: links },
    });
    expect(gone!.event).toBeUndefined();
    expect(gone!.link).toMatchObject({ type: '$>', revision: 1n });
    const [unresolved] = await collect(client.readStream(links));
    expect(unresolved!.event).toMatchObject({ type: '$>' });
  });

  test('gets a system event in between, now and then', async () => {
    const own = await openHarness({ statisticsEvery: 5 });
    const { client } = own;
    for (let n = 0; n < 10; n++) await client.appendToStream(freshStream(), newEvent());
    const all = await collect(client.readAll());
    expect(all.filter(({ event }) => event!.type === '$statsCollected')).toHaveLength(2);
    await own.close();
  });
});
