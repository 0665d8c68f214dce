import { expect } from '@jest/globals';
import { type ExpectedRevision, IdempotencyCorrupted } from '../../../libs/event-store/port.js';
import { freshStream, idsOf, newEvent, newEvents, untilWritten } from '../examples.js';
import type { Case } from '../harness.js';
import { failureOf } from './append.js';

export function idempotenceCases(contract: Case): void {
  contract(
    17,
    'the same ids at the same revision again: the first result, and nothing new',
    async ({ laboratory, store }) => {
      const { store: other } = await laboratory.open();
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

  contract(18, 'the same after others have appended', async ({ store }) => {
    const stream = freshStream();
    const events = newEvents(2);
    const first = await store.append(stream, 'noStream', events);
    for (let revision = 1; revision < 10; revision += 1) await store.append(stream, revision, [newEvent()]);
    expect(await store.append(stream, 'noStream', events)).toEqual({ ...first, repeated: true });
    expect((await store.readStream(stream)).events).toHaveLength(11);
  });

  contract(
    19,
    'the same ids without an expected revision are recognised as the capabilities say',
    async ({ store }) => {
      const stream = freshStream();
      const events = newEvents(2);
      const first = await store.append(stream, 'any', events);
      // Recent: both kinds of store.
      expect(await store.append(stream, 'any', events)).toEqual({ ...first, repeated: true });
      if (store.capabilities.idempotenceWithAny !== 'always') return;
      for (let count = 0; count < 10; count += 1) await store.append(stream, 'streamExists', newEvents(100));
      for (const expected of ['any', 'streamExists'] as const) {
        expect(await store.append(stream, expected, events)).toEqual({ ...first, repeated: true });
      }
    },
  );

  contract(20, 'partly known ids are refused and nothing is written', async ({ store }) => {
    const stream = freshStream();
    const [a, b, c] = newEvents(3);
    await store.append(stream, 'noStream', [a!, b!]);
    const inConflict: [ExpectedRevision, string[]][] = [
      ['noStream', [b!.id, c!.id]],
      ['any', [a!.id, c!.id]],
    ];
    const otherwise: [ExpectedRevision, string[]][] = [
      [1, [b!.id, c!.id]],
      ['any', [c!.id, a!.id]],
    ];
    const attempts =
      store.capabilities.partlyKnownIds === 'refused' ? [...inConflict, ...otherwise] : inConflict;
    for (const [expected, ids] of attempts) {
      const events = ids.map((id) => newEvent({ id }));
      expect(await failureOf(store.append(stream, expected, events))).toMatchObject({
        code: expect.stringMatching(/^IDEMPOTENCY_CORRUPTED$/),
      });
    }
    expect(idsOf((await store.readStream(stream)).events)).toEqual([a!.id, b!.id]);
  });

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
    'an append whose answer was lost is there once, by itself and when the caller repeats it',
    async ({ laboratory, store }) => {
      const { store: unlucky, network } = await laboratory.open();
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
