import { expect } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import {
  EventStoreError,
  limits,
  OutcomeUnknown,
  StoreOverloaded,
  StoreUnavailable,
} from '../../../libs/event-store/port.js';
import { freshStream, idsOf, newEvent, untilWritten } from '../examples.js';
import type { DefineCase } from '../harness.js';
import { failureOf } from './append.js';

export function lifecycleCases(contract: DefineCase): void {
  contract(52, 'every failure says whether a retry may succeed', async ({ harness, store }) => {
    const { store: cutOff, network } = await harness.open({ retryForMs: 300 });
    await withRetries(() => cutOff.append(freshStream(), 'any', [newEvent()]));
    const wrong = failureOf(withRetries(() => cutOff.append(freshStream(), 3, [newEvent()])));
    expect(await wrong).toMatchObject({ retryable: false });

    const stream = freshStream();
    network.loseAnswers();
    const unanswered = failureOf(cutOff.append(stream, 'noStream', [newEvent()]));
    await untilWritten(store, stream);
    network.refuse();
    expect(await unanswered).toBeInstanceOf(OutcomeUnknown);
    expect(await unanswered).toMatchObject({ retryable: true });

    for (const attempt of [
      cutOff.append(freshStream(), 'any', [newEvent()]),
      cutOff.readStream(stream),
      cutOff.readAll(),
      cutOff.head(),
    ]) {
      const error = await failureOf(attempt);
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error).toMatchObject({ retryable: true });
    }
    network.restore();
    const next = [newEvent()];
    await withRetries(() => cutOff.append(stream, 0, next));

    const { store: patient } = await harness.open({ retryForMs: 60_000 });
    const many = Array.from({ length: limits.waitingAppends + 1 }, () =>
      patient.append(stream, 'any', [newEvent()]),
    );
    expect(await failureOf(many.at(-1)!)).toBeInstanceOf(StoreOverloaded);
    await Promise.all(many.slice(0, -1));
  });

  contract(
    53,
    'closing is idempotent, ends subscriptions, and leaves no connection',
    async ({ harness, store }) => {
      const { store: closing, network } = await harness.open();
      const stream = freshStream();
      const inProgress = Promise.all(
        Array.from({ length: 20 }, () => closing.append(stream, 'any', [newEvent()])),
      );
      const reader = (async () => {
        for await (const batch of closing.subscribe({ signal: new AbortController().signal }))
          expect(batch).toBeDefined();
      })();
      await closing.readAll({ limit: 1 });
      await Promise.all([closing.close(), closing.close()]);
      await inProgress;
      await reader;
      await closing.close();
      while (network.connections() > 0) await delay(10); // until the server has closed its side
      expect(await failureOf(closing.append(stream, 'any', [newEvent()]))).toBeInstanceOf(StoreUnavailable);
      expect(await failureOf(closing.head())).toBeInstanceOf(StoreUnavailable);
      expect((await store.readStream(stream)).events).toHaveLength(20);
    },
  );

  contract(54, "the loss of one client does not fail another's appends", async ({ harness, store }) => {
    const lost = await harness.open({ retryForMs: 0 });
    const stream = freshStream();
    const events = Array.from({ length: 300 }, () => newEvent());
    const appends = events.map((event) => store.append(stream, 'any', [event]));
    const lostAppends = Array.from({ length: 300 }, () =>
      lost.store.append(freshStream(), 'any', [newEvent()]),
    );
    await delay(5);
    lost.network.refuse();
    await Promise.all(appends);
    await Promise.allSettled(lostAppends);
    expect(idsOf((await store.readStream(stream)).events).sort()).toEqual(idsOf(events).sort());
  });
}

/** Retries retryable failures: the machine may be slower than a short limit. */
async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof EventStoreError && error.retryable)) throw error;
    return withRetries(attempt);
  }
}
