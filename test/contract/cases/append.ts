import { expect } from '@jest/globals';
import {
  AppendTooLarge,
  type EventStore,
  InvalidAppend,
  limits,
  type NewEvent,
  WrongExpectedRevision,
} from '../../../libs/event-store/port.js';
import { freshStream, fromHere, idsOf, newEvent, newEvents, readToEnd } from '../examples.js';
import type { DefineCase } from '../harness.js';

export function appendCases(contract: DefineCase): void {
  contract(1, 'a new stream starts at revision 0', async ({ store }) => {
    expect((await store.append(freshStream(), 'noStream', [newEvent()])).revision).toBe(0);
  });

  contract(2, 'several events get consecutive revisions in the given order', async ({ store }) => {
    const stream = freshStream();
    const events = newEvents(5);
    await store.append(stream, 'noStream', events);
    const read = (await store.readStream(stream)).events;
    expect(idsOf(read)).toEqual(idsOf(events));
    expect(read.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4]);
  });

  contract(
    3,
    'the right exact revision succeeds, and the result gives the place of the last event',
    async ({ store }) => {
      const stream = freshStream();
      await store.append(stream, 'noStream', newEvents(2));
      const result = await store.append(stream, 1, newEvents(3));
      const last = (await store.readStream(stream)).events.at(-1);
      expect(result).toEqual({ revision: 4, position: last?.position, repeated: false });
    },
  );

  contract(
    4,
    'a wrong exact revision is a conflict that gives the actual revision, and writes nothing',
    async ({ store }) => {
      const stream = await streamOf(store, 3);
      const error = await failureOf(store.append(stream, 1, [newEvent()]));
      expect(error).toBeInstanceOf(WrongExpectedRevision);
      expect(error).toMatchObject({ stream, expected: 1, actual: 2, retryable: false });
      expect((await store.readStream(stream)).events).toHaveLength(3);
    },
  );

  contract(5, 'noStream on an existing stream is a conflict', async ({ store }) => {
    const stream = await streamOf(store, 2);
    expect(await failureOf(store.append(stream, 'noStream', [newEvent()]))).toMatchObject({
      code: 'WRONG_EXPECTED_REVISION',
      actual: 1,
    });
  });

  contract(
    6,
    'streamExists on a missing stream is a conflict, on an existing one it succeeds',
    async ({ store }) => {
      const stream = freshStream();
      const error = await failureOf(store.append(stream, 'streamExists', [newEvent()]));
      expect(error).toMatchObject({ code: 'WRONG_EXPECTED_REVISION', actual: 'noStream' });
      await store.append(stream, 'noStream', [newEvent()]);
      expect((await store.append(stream, 'streamExists', [newEvent()])).revision).toBe(1);
    },
  );

  contract(7, 'any never conflicts, also with parallel writers', async ({ harness, store }) => {
    const { store: other } = await harness.open();
    const stream = freshStream();
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? store : other).append(stream, 'any', [newEvent()]),
      ),
    );
    const revisions = results.map((result) => result.revision).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  contract(8, 'a revision beyond the end is a conflict', async ({ store }) => {
    const stream = await streamOf(store, 1);
    expect(await failureOf(store.append(stream, 5, [newEvent()]))).toMatchObject({ expected: 5, actual: 0 });
    expect(await failureOf(store.append(freshStream(), 0, [newEvent()]))).toMatchObject({
      actual: 'noStream',
    });
  });

  contract(9, 'of 20 parallel appends at the same revision exactly one wins', async ({ harness, store }) => {
    const { store: other } = await harness.open();
    const stream = await streamOf(store, 1);
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).append(stream, 0, [newEvent()])),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect((await store.readStream(stream)).events).toHaveLength(2);
  });

  contract(10, 'all events or none: with an invalid last one none is written', async ({ store }) => {
    const stream = freshStream();
    const here = await fromHere(store);
    const events = [...newEvents(3), newEvent({ data: { name: 'a\0b' } })];
    expect(await failureOf(store.append(stream, 'noStream', events))).toBeInstanceOf(InvalidAppend);
    expect(await store.readStream(stream)).toEqual({ exists: false, events: [] });
    expect(await readToEnd(store, here)).toEqual([]);
  });

  contract(11, 'an empty append is refused', async ({ store }) => {
    expect(await failureOf(store.append(freshStream(), 'any', []))).toBeInstanceOf(InvalidAppend);
  });

  contract(12, 'an append above the limits is refused, one at the limit is written', async ({ store }) => {
    const large = (bytes: number) => [newEvent({ data: { text: 'x'.repeat(bytes) } })];
    const around = '{"text":""}'.length + 2 * ('{}'.length + newEvent().type.length);
    expect(await failureOf(store.append(freshStream(), 'any', large(limits.bytesPerAppend)))).toBeInstanceOf(
      AppendTooLarge,
    );
    expect(
      await failureOf(store.append(freshStream(), 'any', newEvents(limits.eventsPerAppend + 1))),
    ).toBeInstanceOf(AppendTooLarge);
    await store.append(freshStream(), 'any', large(limits.bytesPerAppend - around));
    await store.append(freshStream(), 'any', newEvents(limits.eventsPerAppend));
    // The most events with the longest names: what a store adds to each of them must still fit.
    const metadata = { requestId: 'r'.repeat(60), commandId: 'c'.repeat(40) };
    const long = { type: 'T'.repeat(limits.name), metadata, data: {} };
    const many = Array.from({ length: limits.eventsPerAppend }, () => newEvent(long));
    await store.append(freshStream(), 'any', many);
  });

  contract(13, 'names that one of the stores does not accept are refused by both', async ({ store }) => {
    for (const name of [
      '',
      '$all',
      '$$meta',
      'x'.repeat(limits.name + 1),
      'dossiër',
      'two words',
      'line\nbreak',
      'nul\0',
    ]) {
      expect(await failureOf(store.append(name, 'any', [newEvent()]))).toBeInstanceOf(InvalidAppend);
      expect(await failureOf(store.append(freshStream(), 'any', [newEvent({ type: name })]))).toBeInstanceOf(
        InvalidAppend,
      );
      expect(await store.readStream(name)).toEqual({ exists: false, events: [] });
    }
    const longest = freshStream().padEnd(limits.name, 'x');
    await store.append(longest, 'noStream', [newEvent({ type: 'T'.repeat(limits.name) })]);
    expect((await store.readStream(longest)).exists).toBe(true);
    for (const wrong of [
      { id: 'not-a-uuid' },
      { id: newEvent().id.toUpperCase() },
      { version: 0 },
      { version: 1.5 },
    ]) {
      expect(await failureOf(store.append(freshStream(), 'any', [newEvent(wrong)]))).toBeInstanceOf(
        InvalidAppend,
      );
    }
  });

  contract(
    14,
    'what is read back is the canonical text that was appended, byte for byte',
    async ({ store }) => {
      const stream = freshStream();
      const data = {
        ï: 'Ünïcödé €😀\u2028"\\\n',
        b: { deep: { nothing: null } },
        a: {},
        '10': '12345678901234567890',
        '9': [1e21, -0, 0.1],
        on: '2025-01-31T00:00:00.000Z',
      };
      await store.append(stream, 'noStream', [newEvent({ data })]);
      const [event] = (await store.readStream(stream)).events;
      expect(event!.dataText).toBe(
        '{"10":"12345678901234567890","9":[1e+21,0,0.1],"a":{},"b":{"deep":{"nothing":null}},"on":"2025-01-31T00:00:00.000Z","ï":"Ünïcödé €😀\u2028\\"\\\\\\n"}',
      );
      expect(event!.data).toEqual({ ...data, '9': [1e21, 0, 0.1] });
      for (const value of [
        undefined,
        Number.NaN,
        Infinity,
        1n,
        '\0',
        '\ud800',
        new Date(),
        new Map(),
        [undefined],
      ]) {
        const unfit = newEvent({ data: { value } as unknown as NewEvent['data'] });
        expect(await failureOf(store.append(stream, 'any', [unfit]))).toBeInstanceOf(InvalidAppend);
      }
    },
  );

  contract(15, 'metadata comes back as it was given, and as {} when it was not', async ({ store }) => {
    const stream = freshStream();
    const metadata = { correlation: 'c-1', causation: 'c-0', command: 'enrol' };
    await store.append(stream, 'noStream', [newEvent({ metadata }), newEvent()]);
    const [given, absent] = (await store.readStream(stream)).events;
    expect(given!.metadata).toEqual(metadata);
    expect(absent).toMatchObject({ metadata: {}, metadataText: '{}' });
  });

  contract(
    16,
    'recordedAt is the time of the clock port, in milliseconds, and never decreases',
    async ({ harness, store }) => {
      const base = await afterLastEvent(store);
      const times = [base, base + 7, base + 3, base - 500, base + 8];
      const ticking = await harness.open({ clock: () => new Date(times.shift() ?? base + 9) });
      const stream = freshStream();
      for (let count = 0; count < 5; count += 1) await ticking.store.append(stream, 'any', [newEvent()]);
      const recorded = (await store.readStream(stream)).events.map(
        (event) => event.recordedAt.getTime() - base,
      );
      expect(recorded).toEqual([0, 7, 7, 7, 8]);
    },
  );

  contract(
    16,
    'recordedAt never decreases, also when the clock of another process is behind',
    async ({ harness, store }) => {
      const now = await afterLastEvent(store);
      const stream = freshStream();
      for (const clock of [() => new Date(now), () => new Date(now - 60_000)])
        await (await harness.open({ clock })).store.append(stream, 'any', [newEvent()]);
      const recorded = (await store.readStream(stream)).events.map((event) => event.recordedAt.getTime());
      expect(recorded).toEqual([now, now]);
    },
    'recordedAt never decreases, whichever process appends',
  );
}

/** A time after that of every event of the log, in ms since 1970. */
async function afterLastEvent(store: EventStore): Promise<number> {
  const last = (await readToEnd(store)).at(-1)?.recordedAt.getTime() ?? 0;
  return Math.max(Date.now(), last) + 1_000;
}

async function streamOf(store: EventStore, events: number): Promise<string> {
  const stream = freshStream();
  await store.append(stream, 'noStream', newEvents(events));
  return stream;
}

/** The reason of a rejection. */
export function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('a failure was expected');
    },
    (reason: unknown) => reason,
  );
}
