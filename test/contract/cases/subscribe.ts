import { expect } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '../../../libs/event-store/port.js';
import { follow, freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from '../examples.js';
import type { DefineCase } from '../harness.js';

export function subscribeCases(contract: DefineCase): void {
  contract(28, 'leaving a subscription early releases its connections', async ({ harness }) => {
    const { store, network } = await harness.open();
    const here = await fromHere(store);
    await store.append(freshStream(), 'any', newEvents(20));
    const leave = () => follow(store, { ...here, limit: 2 }, () => true);
    await Promise.all([leave(), leave(), leave(), leave(), leave(), leave()]);
    const connections = network.connections();
    for (let count = 0; count < 50; count += 1) await leave();
    expect(network.connections()).toBeLessThanOrEqual(connections);
  });

  contract(
    38,
    'a subscription gives past events, then new ones, none missing or twice where they meet',
    async ({ store }) => {
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
      const caughtUps: boolean[] = [];
      let live: Promise<void> | undefined;
      const events = await follow(store, { ...here, limit: 7 }, (seen, { caughtUp }) => {
        caughtUps.push(caughtUp);
        if (seen.length >= 30) live ??= write(20); // while it is still catching up
        return seen.length >= 120;
      });
      await live;
      expect(idsOf(events)).toEqual(written);
      expect(caughtUps[0]).toBe(false);
      expect(caughtUps).toContain(true);
      const head = await store.head();
      const [batch] = await batchesOf(
        store.subscribe({ after: head!, signal: new AbortController().signal }),
        1,
      );
      expect(batch).toEqual({ events: [], position: head, caughtUp: true });
    },
  );

  contract(39, 'the position to start from is excluded', async ({ store }) => {
    const stream = freshStream();
    const { position } = await store.append(stream, 'any', newEvents(3));
    const next = newEvent();
    await store.append(stream, 'any', [next]);
    expect(idsOf(await follow(store, { after: position }, (events) => events.length > 0))).toEqual([next.id]);
  });

  contract(
    40,
    'a reader that starts again at its checkpoint gets no event twice and misses none',
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
          return true; // the reader stops after every batch
        });
      }
      await writer;
      expect(seen).toEqual(idsOf(events));
    },
  );

  contract(
    41,
    'a subscription goes on by itself after a lost connection, and reports its health',
    async ({ harness, store }) => {
      const { store: disturbed, network } = await harness.open();
      const here = await fromHere(store);
      const health: string[] = [];
      let failures: Promise<void> | undefined;
      const written: string[] = [];
      const write = async (count: number) => {
        const events = newEvents(count);
        written.push(...idsOf(events));
        await store.append(freshStream(), 'any', events);
      };
      const causeFailures = async () => {
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
      const events = await follow(disturbed, { ...here, onHealth }, (seen) => {
        failures ??= causeFailures();
        return seen.length >= 8;
      });
      await failures;
      expect(idsOf(events)).toEqual(written);
      expect(health).toContain('degraded');
      expect(health.at(-1)).toBe('healthy');
    },
  );

  contract(42, 'little is sent ahead of a slow reader', async ({ harness, store }) => {
    const here = await fromHere(store);
    for (let count = 0; count < 10; count += 1) {
      await store.append(
        freshStream(),
        'any',
        Array.from({ length: 1_000 }, () => newEvent({ data: { text: 'x'.repeat(500) } })),
      );
    }
    const { store: slow, network } = await harness.open();
    const before = network.bytesFromServer();
    const subscription = slow.subscribe({ ...here, limit: 100, signal: new AbortController().signal });
    const batches = subscription[Symbol.asyncIterator]();
    await batches.next();
    let received: number;
    do {
      received = network.bytesFromServer();
      await delay(200);
    } while (network.bytesFromServer() > received); // until nothing more is sent
    expect(received - before).toBeLessThan(1_000_000); // of more than 5 MB
    await batches.return?.();
  });

  contract(44, 'a subscription that was stopped delivers nothing more', async ({ store }) => {
    const here = await fromHere(store);
    await store.append(freshStream(), 'any', newEvents(10));
    const stop = new AbortController();
    let handled = 0;
    for await (const { events } of store.subscribe({ ...here, limit: 2, signal: stop.signal })) {
      stop.abort();
      await delay(20); // still handling this batch
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

  contract(
    55,
    'a filtered reader that ended while nothing matched gets the next match after its start, once',
    async ({ store }) => {
      let checkpoint = await fromHere(store);
      const filter = { types: ['TestTaken'] };
      const matching: string[] = [];
      const seen: string[] = [];
      for (let round = 0; round < 25; round += 1) {
        await store.append(freshStream(), 'any', newEvents(20));
        seen.push(
          ...idsOf(
            await follow(store, { ...checkpoint, filter }, (_, { position, caughtUp }) => {
              if (position !== undefined) checkpoint = { after: position };
              return caughtUp; // it ends as if it were killed
            }),
          ),
        );
        const match = newEvent({ type: 'TestTaken' });
        matching.push(match.id);
        await store.append(freshStream(), 'any', [...(round % 2 === 0 ? [] : newEvents(3)), match]);
      }
      seen.push(...idsOf(await follow(store, { ...checkpoint, filter }, (events) => events.length > 0)));
      expect(seen).toEqual(matching);
    },
  );
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
