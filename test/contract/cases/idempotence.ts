import { expect } from '@jest/globals';
import {
  type EventStore,
  type ExpectedRevision,
  IdempotencyCorrupted,
} from '../../../libs/event-store/port.js';
import { freshStream, idsOf, newEvent, newEvents, untilWritten } from '../examples.js';
import type { DefineCase } from '../harness.js';
import { failureOf } from './append.js';

export function idempotenceCases(contract: DefineCase): void {
  contract(
    17,
    'the same ids at the same revision again give the first result and write nothing',
    async ({ harness, store }) => {
      const { store: other } = await harness.open();
      const stream = freshStream();
      const events = newEvents(3);
      const first = await store.append(stream, 'noStream', events);
      expect(await store.append(stream, 'noStream', events)).toEqual({ ...first, repeated: true });
      const elsewhere = await other.append(stream, 'noStream', events);
      expect(elsewhere).toEqual({ ...first, repeated: store.capabilities.repeatDetection === 'log' });
      const more = newEvents(2);
      const second = await store.append(stream, 2, more);
      expect(await store.append(stream, 2, more)).toEqual({ ...second, repeated: true });
      expect((await store.readStream(stream)).events).toHaveLength(5);
    },
  );

  contract(18, 'they do so also after other appends', async ({ store }) => {
    const stream = freshStream();
    const events = newEvents(2);
    const first = await store.append(stream, 'noStream', events);
    for (let revision = 1; revision < 10; revision += 1) await store.append(stream, revision, [newEvent()]);
    expect(await store.append(stream, 'noStream', events)).toEqual({ ...first, repeated: true });
    expect((await store.readStream(stream)).events).toHaveLength(11);
  });

  contract(
    19,
    'the same ids without an expected revision are recognised soon after the first append',
    async ({ store }) => {
      const stream = freshStream();
      const events = newEvents(2);
      const first = await store.append(stream, 'any', events);
      expect(await store.append(stream, 'any', events)).toEqual({ ...first, repeated: true });
    },
  );

  contract(
    19,
    'the same ids without an expected revision are recognised after many other appends',
    async ({ store }) => {
      const stream = freshStream();
      const events = newEvents(2);
      const first = await store.append(stream, 'any', events);
      for (let count = 0; count < 10; count += 1) await store.append(stream, 'streamExists', newEvents(100));
      for (const expected of ['any', 'streamExists'] as const) {
        expect(await store.append(stream, expected, events)).toEqual({ ...first, repeated: true });
      }
    },
    'a repetition without an expected revision is always recognised',
  );

  contract(20, 'partly known ids that conflict are refused and nothing is written', ({ store }) =>
    expectRefused(store, ({ a, b, c }) => [
      ['noStream', [b, c]],
      ['any', [a, c]],
    ]),
  );

  contract(
    20,
    'partly known ids that do not conflict are refused and nothing is written',
    ({ store }) =>
      expectRefused(store, ({ a, b, c }) => [
        [1, [b, c]],
        ['any', [c, a]],
      ]),
    'partly known ids are refused without a conflict too',
  );

  contract(
    21,
    'an id that is known in another stream is treated as the capabilities say',
    async ({ store }) => {
      const events = newEvents(2);
      await store.append(freshStream(), 'noStream', events);
      const other = freshStream();
      const again = store.append(other, 'noStream', events);
      if (store.capabilities.knownIdInOtherStream === 'accepted')
        expect(await again).toMatchObject({ revision: 1 });
      else expect(await failureOf(again)).toBeInstanceOf(IdempotencyCorrupted);
      expect((await store.readStream(other)).exists).toBe(
        store.capabilities.knownIdInOtherStream === 'accepted',
      );
    },
  );

  contract(
    23,
    'an append whose answer was lost is written once, also when the caller repeats it',
    async ({ harness, store }) => {
      const { store: unlucky, network } = await harness.open();
      for (const expected of ['noStream', 'any'] as const) {
        await unlucky.append(freshStream(), 'any', [newEvent()]); // connected
        const stream = freshStream();
        const events = newEvents(2);
        network.loseAnswers();
        const append = unlucky.append(stream, expected, events);
        await untilWritten(store, stream);
        network.restore();
        network.cut();
        expect(await append).toMatchObject({ revision: 1 });
        expect(await unlucky.append(stream, expected, events)).toMatchObject({ revision: 1, repeated: true });
        expect(idsOf((await store.readStream(stream)).events)).toEqual(idsOf(events));
      }
    },
  );
}

type Attempt = readonly [expected: ExpectedRevision, ids: readonly string[]];

/** Tries appends with some of the ids `a` and `b`, which are in the stream in this order, and the new id `c`. */
async function expectRefused(
  store: EventStore,
  attemptsWith: (ids: { a: string; b: string; c: string }) => readonly Attempt[],
): Promise<void> {
  const stream = freshStream();
  const [a, b, c] = newEvents(3).map(({ id }) => id) as [string, string, string];
  await store.append(stream, 'noStream', [newEvent({ id: a }), newEvent({ id: b })]);
  for (const [expected, ids] of attemptsWith({ a, b, c })) {
    const events = ids.map((id) => newEvent({ id }));
    const failure = await failureOf(store.append(stream, expected, events));
    expect(failure).toMatchObject({ code: 'IDEMPOTENCY_CORRUPTED' });
  }
  expect(idsOf((await store.readStream(stream)).events)).toEqual([a, b]);
}
