import { expect } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { type EventStore, InvalidPosition, type RecordedEvent } from '../../../libs/event-store/port.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from '../examples.js';
import type { DefineCase } from '../harness.js';
import { failureOf } from './append.js';

export function readAllCases(contract: DefineCase): void {
  contract(30, "the order of the log contains every stream's order", async ({ harness, store }) => {
    const here = await fromHere(store);
    const { store: other } = await harness.open();
    const streams = [freshStream(), freshStream(), freshStream()];
    await Promise.all(streams.flatMap((stream) => [write(store, stream, 20), write(other, stream, 20)]));
    expectStreamOrder(await readToEnd(store, here));
  });

  contract(31, 'positions increase, can be compared, stored as text and checked', async ({ store }) => {
    const here = await fromHere(store);
    await store.append(freshStream(), 'any', newEvents(12));
    const positions = (await readToEnd(store, here)).map((event) => event.position);
    for (const [index, position] of positions.entries()) {
      if (index > 0) expect(store.comparePositions(positions[index - 1]!, position)).toBeLessThan(0);
      expect(
        store.comparePositions(position, store.parsePosition(JSON.parse(JSON.stringify(position)) as string)),
      ).toBe(0);
    }
    expect(store.comparePositions(positions[1]!, positions[0]!)).toBeGreaterThan(0);
    expect(await store.head()).toBe(positions.at(-1));
    for (const wrong of ['', 'last', '-1', ' 1', '1; drop table events']) {
      expect(() => store.parsePosition(wrong)).toThrow(InvalidPosition);
    }
  });

  contract(
    32,
    'a reader that follows eight writers gets every event, and none twice',
    async ({ harness, store }) => {
      const here = await fromHere(store);
      const clients = await Promise.all([harness.open(), harness.open()]);
      const stores = [store, ...clients.map((client) => client.store)];
      const written: string[] = [];
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        const stream = freshStream();
        for (let count = 0; count < 500; count += 1) {
          const event = newEvent();
          await stores[writer % stores.length]!.append(stream, 'any', [event]);
          written.push(event.id);
          if (Math.random() < 0.05) await delay(Math.random() * 5);
        }
      });
      const followed = follow(store, here, (events) => events.length >= 4_000);
      await Promise.all(writers);
      const events = await followed;
      expect(idsOf(events).sort()).toEqual(written.sort());
      expectStreamOrder(events);
    },
  );

  contract(33, 'an append that failed leaves nothing that readers wait for', async ({ store }) => {
    const here = await fromHere(store);
    const conflict = await failureOf(store.append(freshStream(), 5, [newEvent()]));
    expect(conflict).toMatchObject({ code: 'WRONG_EXPECTED_REVISION' });
    const event = newEvent();
    await store.append(freshStream(), 'any', [event]);
    expect(idsOf(await follow(store, here, (seen) => seen.length > 0))).toEqual([event.id]);
  });

  contract(
    33,
    'an append that another program rolled back leaves nothing that readers wait for',
    async ({ harness, store }) => {
      const here = await fromHere(store);
      await harness.transactions!.rollBackAnAppend();
      const event = newEvent();
      await store.append(freshStream(), 'any', [event]);
      expect(idsOf(await follow(store, here, (seen) => seen.length > 0))).toEqual([event.id]);
    },
    'other programs can have transactions in it',
  );

  contract(
    33,
    'an append that failed or was rolled back uses no position',
    async ({ harness, store }) => {
      const here = await fromHere(store);
      await store.append(freshStream(), 5, [newEvent()]).catch(() => undefined);
      await harness.transactions?.rollBackAnAppend();
      const { position } = await store.append(freshStream(), 'any', [newEvent()]);
      expect(Number(position)).toBe(Number(here.after ?? 0) + 1);
    },
    'positions count by one',
  );

  contract(
    34,
    'a transaction that another program leaves open stops neither writers nor readers',
    async ({ harness, store }) => {
      const end = await harness.transactions!.leaveOpen();
      try {
        const here = await fromHere(store);
        const event = newEvent();
        await store.append(freshStream(), 'any', [event]);
        expect(idsOf(await follow(store, here, (seen) => seen.length > 0))).toEqual([event.id]);
      } finally {
        await end();
      }
    },
    'other programs can have transactions in it',
  );

  contract(
    35,
    'a filter gives the events that satisfy it, and the position advances past the others',
    async ({ store }) => {
      const here = await fromHere(store);
      const prefix = `course${Date.now()}`;
      for (let count = 0; count < 30; count += 1) {
        const type = ['Enrolled', 'Ended', 'Paid'][count % 3]!;
        await store.append(freshStream(count % 2 ? prefix : 'invoice'), 'any', [newEvent({ type })]);
      }
      const all = await readToEnd(store, here);
      const types = ['Enrolled', 'Paid'];
      const streamPrefixes = [`${prefix}-`, 'none-'];
      const chosen = (filter: { types?: string[]; streamPrefixes?: string[] }) =>
        readToEnd(store, { ...here, filter, limit: 4 });
      expect(await chosen({ types })).toEqual(all.filter((event) => types.includes(event.type)));
      expect(await chosen({ streamPrefixes })).toEqual(
        all.filter((event) => event.stream.startsWith(prefix)),
      );
      expect(await chosen({ types, streamPrefixes })).toEqual(
        all.filter((event) => types.includes(event.type) && event.stream.startsWith(prefix)),
      );
      const nothing = await store.readAll({ ...here, filter: { types: ['NeverHappened'] } });
      expect(nothing).toEqual({ events: [], position: await store.head(), end: true });
    },
  );

  contract(36, "a store's own events are never shown", async ({ store }) => {
    const events = await readToEnd(store);
    expect(events.filter(({ stream, type }) => stream.startsWith('$') || type.startsWith('$'))).toEqual([]);
  });

  contract(
    37,
    'the log up to a position, or known at a time, is what a reader saw then',
    async ({ harness, store }) => {
      const lastSoFar = (await readToEnd(store)).at(-1)?.recordedAt.getTime() ?? 0;
      let now = Math.max(lastSoFar, Date.now()) + 1_000;
      const { store: timed } = await harness.open({ clock: () => new Date(now) });
      const here = await fromHere(store);
      const before = new Date(now - 1);
      const moments: { at: Date; position: string | undefined; ids: string[] }[] = [];
      for (let count = 0; count < 6; count += 1) {
        await timed.append(freshStream(), 'any', newEvents(2));
        moments.push({
          at: new Date(now),
          position: await store.head(),
          ids: idsOf(await readToEnd(store, here)),
        });
        now += 10;
      }
      const asked = Date.now();
      const { recordedUntil, serverTime } = await timed.clocks();
      expect(recordedUntil?.getTime()).toBeGreaterThanOrEqual(now - 10);
      if (!harness.foreign) {
        expect(serverTime?.getTime()).toBeGreaterThanOrEqual(asked - 1_000);
        expect(serverTime?.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
      }
      expect(await store.positionAt(before)).toBe(here.after);
      expect(await store.positionAt(new Date(0))).toBeUndefined();
      for (const { at, position, ids } of moments) {
        for (const later of [0, 9])
          expect(await store.positionAt(new Date(at.getTime() + later))).toBe(position);
        const until = store.parsePosition(position ?? '');
        expect(idsOf(await readToEnd(store, { ...here, until, limit: 3 }))).toEqual(ids);
        expect(await store.readAll({ after: until, until })).toEqual({
          events: [],
          position: until,
          end: true,
        });
      }
    },
  );
}

async function write(store: EventStore, stream: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await store.append(stream, 'any', newEvents(2));
}

/** The revisions of each stream count by one. */
function expectStreamOrder(events: readonly RecordedEvent[]): void {
  const last = new Map<string, number>();
  for (const { stream, revision } of events) {
    expect(revision).toBe((last.get(stream) ?? -1) + 1);
    last.set(stream, revision);
  }
}
