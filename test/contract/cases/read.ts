import { expect } from '@jest/globals';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { freshStream, idsOf, newEvents } from '../examples.js';
import type { DefineCase } from '../harness.js';

export function readStreamCases(contract: DefineCase): void {
  contract(24, 'a missing stream is empty and does not exist', async ({ store }) => {
    for (const direction of ['forward', 'backward'] as const) {
      expect(await store.readStream(freshStream(), { direction })).toEqual({ exists: false, events: [] });
    }
  });

  contract(
    25,
    'forward from a revision, which is included; from beyond the end, nothing',
    async ({ store }) => {
      const stream = freshStream();
      const events = newEvents(5);
      await store.append(stream, 'noStream', events);
      expect(idsOf((await store.readStream(stream, { from: 3 })).events)).toEqual(idsOf(events.slice(3)));
      expect(await store.readStream(stream, { from: 5 })).toEqual({ exists: true, events: [] });
      expect(await store.readStream(freshStream(), { from: 5 })).toEqual({ exists: false, events: [] });
    },
  );

  contract(26, 'backward starts at the end', async ({ store }) => {
    const stream = freshStream();
    const events = newEvents(4);
    await store.append(stream, 'noStream', events);
    const last = await store.readStream(stream, { direction: 'backward', limit: 1 });
    expect(idsOf(last.events)).toEqual([events[3]!.id]);
    const earlier = await store.readStream(stream, { direction: 'backward', from: 1 });
    expect(idsOf(earlier.events)).toEqual([events[1]!.id, events[0]!.id]);
  });

  contract(27, 'three pages give the same events as one read', async ({ store }) => {
    const stream = freshStream();
    await store.append(stream, 'noStream', newEvents(25));
    const pages: RecordedEvent[] = [];
    for (const from of [0, 10, 20])
      pages.push(...(await store.readStream(stream, { from, limit: 10 })).events);
    expect(pages).toEqual((await store.readStream(stream)).events);
  });

  contract(
    29,
    'a reader sees the first events of a stream without a gap while another appends',
    async ({ store }) => {
      const stream = freshStream();
      const writer = (async () => {
        for (let count = 0; count < 50; count += 1) await store.append(stream, 'any', newEvents(3));
      })();
      let revisions: number[];
      do {
        revisions = (await store.readStream(stream)).events.map((event) => event.revision);
        expect(revisions).toEqual(revisions.map((_, index) => index));
        expect(revisions.length % 3).toBe(0); // all events of an append or none
      } while (revisions.length < 150);
      await writer;
    },
  );
}
