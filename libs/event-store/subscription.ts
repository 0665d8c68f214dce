import { setTimeout as delay } from 'node:timers/promises';
import type { ChangeSignal } from './change-signal.js';
import { type Batch, type EventStore, EventStoreError, type Page, type SubscribeOptions } from './port.js';

const shortestPauseMs = 50;
const longestPauseMs = 5_000;

/** Where a subscription reads, and what wakes it at the end of the log. */
export interface SubscriptionSource {
  readonly reader: Pick<EventStore, 'readAll'>;
  readonly wakeUp: ChangeSignal;
  /**
   * Reads faster than by pages, where the store can, up to about where the log ends now. It may end anywhere before
   * that: what it did not deliver is read by pages.
   */
  readonly catchUp?: (options: SubscribeOptions) => AsyncIterable<Batch>;
}

/** A page, and the count of changes that was taken before it was read. */
interface ReadPage {
  readonly page: Page;
  readonly changes: number;
}

/**
 * A catch-up subscription that also ends when the store closes.
 * @param pollMs how long it sleeps at the end of the log when nothing wakes it; then it polls, and delivers a batch
 *   without events when there are none
 */
export async function* subscription(
  source: SubscriptionSource,
  options: SubscribeOptions,
  pollMs: number,
  closing: AbortSignal,
): AsyncGenerator<Batch, void, undefined> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const causes = [options.signal, closing];
  if (causes.some((cause) => cause.aborted)) return;
  for (const cause of causes) cause.addEventListener('abort', end, { once: true });
  try {
    yield* batches(source, { ...options, signal: ended.signal }, pollMs);
  } finally {
    for (const cause of causes) cause.removeEventListener('abort', end);
    end();
  }
}

/** Reads at most one page ahead of the reader, and none ahead at the end of the log. */
async function* batches(
  source: SubscriptionSource,
  options: SubscribeOptions,
  pollMs: number,
): AsyncGenerator<Batch, void, undefined> {
  const { signal } = options;
  let next = options;
  let prefetched: Promise<ReadPage> | undefined;
  for await (const batch of source.catchUp?.(options) ?? []) {
    if (signal.aborted) return;
    if (batch.position !== undefined) next = { ...options, after: batch.position };
    yield batch;
  }
  while (!signal.aborted) {
    const read = await untilAborted(prefetched ?? readPage(source, next), signal);
    if (!read) return;
    const { events, position, end } = read.page;
    if (position !== undefined) next = { ...options, after: position };
    prefetched = end ? undefined : readPage(source, next);
    yield { events, position, caughtUp: end };
    if (end) await source.wakeUp.sleep(read.changes, pollMs, signal);
  }
}

/**
 * Reads the next page. While the store fails it tries again, with growing pauses: an operator may be mending a password
 * or a right. Rejects only for a defect of the program, or when the subscription has ended.
 */
function readPage(
  { reader, wakeUp }: SubscriptionSource,
  { after, filter, limit, signal, onHealth }: SubscribeOptions,
): Promise<ReadPage> {
  const request = {
    ...(after !== undefined && { after }),
    ...(filter && { filter }),
    ...(limit !== undefined && { limit }),
  };
  const attempts = async (): Promise<ReadPage> => {
    for (let failures = 0; ; failures += 1) {
      try {
        const { changes } = wakeUp;
        const page = await reader.readAll(request);
        if (failures > 0) onHealth?.('healthy');
        return { page, changes };
      } catch (error) {
        if (!(error instanceof EventStoreError) || signal.aborted) throw error;
        if (failures === 0) onHealth?.('degraded');
        await delay(backoffMs(failures), undefined, { signal });
      }
    }
  };
  const read = attempts();
  read.catch(() => undefined); // nobody waits for it any more when the subscription has ended
  return read;
}

/** Exponential backoff with jitter: how long to wait after so many failures in a row, in milliseconds. */
export function backoffMs(failures: number): number {
  const longest = Math.min(shortestPauseMs * 2 ** failures, longestPauseMs);
  return longest * (0.5 + Math.random() / 2);
}

/** The result of the work, or undefined as soon as the signal is aborted. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
