import { expect } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { type EventStore, InvalidPosition, type RecordedEvent } from '../../../libs/event-store/port.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from '../examples.js';
import type { Case } from '../harness.js';

export function readAllCases(contract: Case): void {
  contract(30, "the order of the log contains every stream's order", async ({ laboratory, store }) => {
    const here = await fromHere(store);
    const { store: other } = await laboratory.open();
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
    'eight writers and a reader at their heels: nothing lost, nothing twice',
    async ({ laboratory, store }) => {
      const here = await fromHere(store);
      const clients = await Promise.all([laboratory.open(), laboratory.open()]);
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
      const tailed = follow(store, here, (events) => events.length >= 4_000);
      await Promise.all(writers);
      const events = await tailed;
      expect(idsOf(events).sort()).toEqual(written.sort());
      expectStreamOrder(events);
    },
  );

  contract(
    33,
    'an append that was rolled back leaves nothing that readers wait for',
    async ({ laboratory, store }) => {
      const here = await fromHere(store);
      await store.append(freshStream(), 5, [newEvent()]).catch(() => undefined);
      await laboratory.rollBackAnAppend();
      const event = newEvent();
      await store.append(freshStream(), 'any', [event]);
      const events = await follow(store, here, (seen) => seen.length > 0);
      expect(idsOf(events)).toEqual([event.id]);
      if (store.capabilities.gaplessPositions)
        expect(Number(events[0]!.position)).toBe(Number(here.after ?? 0) + 1);
    },
  );

  contract(
    34,
    'a transaction left open elsewhere stops neither writers nor readers',
    async ({ laboratory, store }) => {
      const end = await laboratory.leaveTransactionOpen();
      try {
        const here = await fromHere(store);
        const event = newEvent();
        await store.append(freshStream(), 'any', [event]);
        expect(idsOf(await follow(store, here, (seen) => seen.length > 0))).toEqual([event.id]);
      } finally {
        await end();
      }
    },
  );

  contract(
    35,
    'a filter lets through what a reader would have chosen, and the position moves on all the same',
    async ({ store }) => {
      const here = await fromHere(store);
      const mark = `course${Date.now()}`;
      for (let count = 0; count < 30; count += 1) {
        const type = ['Enrolled', 'Ended', 'Paid'][count % 3]!;
        await store.append(freshStream(count % 2 ? mark : 'invoice'), 'any', [newEvent({ type })]);
      }
      const all = await readToEnd(store, here);
      const types = ['Enrolled', 'Paid'];
      const streamPrefixes = [`${mark}-`, 'none-'];
      const chosen = (filter: { types?: string[]; streamPrefixes?: string[] }) =>
        readToEnd(store, { ...here, filter, limit: 4 });
      expect(await chosen({ types })).toEqual(all.filter((event) => types.includes(event.type)));
      expect(await chosen({ streamPrefixes })).toEqual(all.filter((event) => event.stream.startsWith(mark)));
      expect(await chosen({ types, streamPrefixes })).toEqual(
        all.filter((event) => types.includes(event.type) && event.stream.startsWith(mark)),
      );
      const nothing = await store.readAll({ ...here, filter: { types: ['NeverHappened'] } });
      expect(nothing).toEqual({ events: [], position: await store.head(), end: true });
    },
  );

  contract(36, "a store's own events never surface", async ({ store }) => {
    const events = await readToEnd(store);
    expect(events.filter(({ stream, type }) => stream.startsWith('$') || type.startsWith('$'))).toEqual([]);
  });

  contract(
    37,
    'the log as it was at a position or at a time is what a reader saw then',
    async ({ laboratory, store }) => {
      const lastSoFar = (await readToEnd(store)).at(-1)?.recordedAt.getTime() ?? 0;
      let now = Math.max(lastSoFar, Date.now()) + 1_000;
      const { store: timed } = await laboratory.open({ clock: () => new Date(now) });
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

/** Each stream's revisions come one after the other. */
function expectStreamOrder(events: readonly RecordedEvent[]): void {
  const last = new Map<string, number>();
  for (const { stream, revision } of events) {
    expect(revision).toBe((last.get(stream) ?? -1) + 1);
    last.set(stream, revision);
  }
}
