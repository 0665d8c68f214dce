import { expect } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '../../../libs/event-store/port.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from '../examples.js';
import type { Case } from '../harness.js';

export function subscribeCases(contract: Case): void {
  contract(28, 'leaving a subscription early gives back what it used', async ({ laboratory }) => {
    const { store, network } = await laboratory.open();
    const here = await fromHere(store);
    await store.append(freshStream(), 'any', newEvents(20));
    const leave = () => follow(store, { ...here, limit: 2 }, () => true);
    await Promise.all([leave(), leave(), leave(), leave(), leave(), leave()]);
    const connections = network.connections();
    for (let count = 0; count < 50; count += 1) await leave();
    expect(network.connections()).toBeLessThanOrEqual(connections);
  });

  contract(38, 'history, then what comes, without gap or repetition at the seam', async ({ store }) => {
    const here = await fromHere(store);
    const written: string[] = [];
    const write = async (times: number) => {
      for (let count = 0; count < times; count += 1) {
        const events = newEvents(3);
        written.push(...idsOf(events));
        await store.append(freshStream(), 'any', events);
      }
    };
    await write(20);
    const turns: boolean[] = [];
    let live: Promise<void> | undefined;
    const events = await follow(store, { ...here, limit: 7 }, (seen, { caughtUp }) => {
      turns.push(caughtUp);
      if (seen.length >= 30) live ??= write(20); // while it is still catching up
      return seen.length >= 120;
    });
    await live;
    expect(idsOf(events)).toEqual(written);
    expect(turns[0]).toBe(false);
    expect(turns).toContain(true);
    const quiet = await store.head();
    const [sign] = await batchesOf(
      store.subscribe({ after: quiet!, signal: new AbortController().signal }),
      1,
    );
    expect(sign).toEqual({ events: [], position: quiet, caughtUp: true }); // a sign of life
  });

  contract(39, 'the position to start from is excluded', async ({ store }) => {
    const stream = freshStream();
    const { position } = await store.append(stream, 'any', newEvents(3));
    const next = newEvent();
    await store.append(stream, 'any', [next]);
    expect(idsOf(await follow(store, { after: position }, (events) => events.length > 0))).toEqual([next.id]);
  });

  contract(
    40,
    'who starts again from the last position that it stored misses nothing and repeats nothing',
    async ({ store }) => {
      let checkpoint = await fromHere(store);
      const events = newEvents(60);
      const writer = (async () => {
        for (const event of events) await store.append(freshStream(), 'any', [event]);
      })();
      const seen: string[] = [];
      while (seen.length < events.length) {
        await follow(store, { ...checkpoint, limit: 4 }, (_, batch) => {
          seen.push(...idsOf(batch.events));
          if (batch.position !== undefined) checkpoint = { after: batch.position };
          return true; // the reader dies after every batch
        });
      }
      await writer;
      expect(seen).toEqual(idsOf(events));
    },
  );

  contract(
    41,
    'after a lost connection a subscription goes on by itself, and says so',
    async ({ laboratory, store }) => {
      const { store: unlucky, network } = await laboratory.open();
      const here = await fromHere(store);
      const health: string[] = [];
      let trouble: Promise<void> | undefined;
      const written: string[] = [];
      const write = async (count: number) => {
        const events = newEvents(count);
        written.push(...idsOf(events));
        await store.append(freshStream(), 'any', events);
      };
      const troubles = async () => {
        network.cut();
        await write(2);
        network.refuse();
        await write(2);
        while (!health.includes('degraded')) await delay(10);
        network.restore();
        await write(2);
      };
      await write(2);
      const onHealth = (state: string) => health.push(state);
      const events = await follow(unlucky, { ...here, onHealth }, (seen) => {
        trouble ??= troubles();
        return seen.length >= 8;
      });
      await trouble;
      expect(idsOf(events)).toEqual(written);
      expect(health).toContain('degraded');
      expect(health.at(-1)).toBe('healthy');
    },
  );

  contract(42, 'a slow reader has little waiting for it', async ({ laboratory, store }) => {
    const here = await fromHere(store);
    for (let count = 0; count < 10; count += 1) {
      await store.append(
        freshStream(),
        'any',
        Array.from({ length: 1_000 }, () => newEvent({ data: { text: 'x'.repeat(500) } })),
      );
    }
    const { store: slow, network } = await laboratory.open();
    const before = network.bytesFromServer();
    const subscription = slow.subscribe({ ...here, limit: 100, signal: new AbortController().signal });
    const batches = subscription[Symbol.asyncIterator]();
    await batches.next();
    let received: number;
    do {
      received = network.bytesFromServer();
      await delay(200);
    } while (network.bytesFromServer() > received); // until nothing more comes
    expect(received - before).toBeLessThan(1_000_000); // of more than 5 MB
    await batches.return?.();
  });

  contract(44, 'once stopped, a subscription delivers nothing more', async ({ store }) => {
    const here = await fromHere(store);
    await store.append(freshStream(), 'any', newEvents(10));
    const stop = new AbortController();
    let handled = 0;
    for await (const { events } of store.subscribe({ ...here, limit: 2, signal: stop.signal })) {
      stop.abort();
      await delay(20); // still at work on this batch
      handled += events.length;
    }
    expect(handled).toBe(2);
    expect(await batchesOf(store.subscribe({ ...here, signal: AbortSignal.abort() }), 1)).toEqual([]);

    const idle = new AbortController();
    const waiting = batchesOf(store.subscribe({ ...(await fromHere(store)), signal: idle.signal }), Infinity);
    await delay(20);
    idle.abort();
    for (const batch of await waiting) expect(batch.events).toEqual([]);
    expect(await readToEnd(store, here)).toHaveLength(10);
  });
}

async function batchesOf<T extends { readonly position: Position | undefined }>(
  source: AsyncIterable<T>,
  most: number,
): Promise<T[]> {
  const batches: T[] = [];
  for await (const batch of source) {
    batches.push(batch);
    if (batches.length >= most) break;
  }
  return batches;
}
