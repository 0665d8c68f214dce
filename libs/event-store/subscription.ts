import { setTimeout as delay } from 'node:timers/promises';
import {
  type Batch,
  EventStoreError,
  limits,
  type Page,
  type Position,
  type ReadAllOptions,
  type SubscribeOptions,
} from './port.js';

const shortestPauseMs = 50;
const longestPauseMs = 5_000;

/** A page, and what was known of changes before it was read. */
interface Look {
  readonly page: Page;
  readonly changes: number;
}

/** What a subscription is made of, in either store. */
export interface Sources {
  readonly reader: { readAll(options: ReadAllOptions): Promise<Page> };
  readonly wakeUp: {
    /** How often something was appended, as far as is known. */
    readonly changes: number;
    /** Sleeps until there are more changes than were seen, but no longer than `atMostMs`. */
    sleep(seen: number, atMostMs: number, signal: AbortSignal): Promise<void>;
  };
  readonly pollMs: number;
}

/**
 * Everything after a position, then what comes: a page at a time, when asked for, and at most one page ahead. Where
 * the end of the log is reached it sleeps until woken, or looks by itself and says with an empty batch that all
 * is well.
 * When the store can't be reached, or refuses, it tries again for ever, with growing pauses: rights and passwords are
 * mended while we run.
 */
export async function* subscription(
  sources: Sources,
  options: SubscribeOptions,
): AsyncGenerator<Batch, void, undefined> {
  const { signal } = options;
  let after = options.after;
  let ahead: Promise<Look> | undefined;
  while (!signal.aborted) {
    const look = await unlessStopped(ahead ?? lookAt(sources, options, after), signal);
    if (!look) return;
    const { events, position, end } = look.page;
    after = position;
    ahead = end ? undefined : lookAt(sources, options, after);
    yield { events, position, caughtUp: end };
    if (end) await sources.wakeUp.sleep(look.changes, sources.pollMs, signal);
  }
}

/** Reads the next page, however long it takes; rejects only for a defect of our own. */
function lookAt(
  { reader, wakeUp }: Sources,
  options: SubscribeOptions,
  after: Position | undefined,
): Promise<Look> {
  const { filter, limit, signal, onHealth } = options;
  const chosen = { limit: limit ?? limits.page, ...(filter && { filter }) };
  const request = after === undefined ? chosen : { after, ...chosen };
  const look = async (): Promise<Look> => {
    for (let failures = 0; ; failures += 1) {
      try {
        const changes = wakeUp.changes;
        const page = await reader.readAll(request);
        if (failures > 0) onHealth?.('healthy');
        return { page, changes };
      } catch (error) {
        if (!(error instanceof EventStoreError) || signal.aborted) throw error;
        if (failures === 0) onHealth?.('degraded');
        await delay(pauseAfter(failures), undefined, { signal });
      }
    }
  };
  const looked = look();
  looked.catch(() => undefined); // whoever stops no longer waits for it
  return looked;
}

/** Twice as long each time, up to a bound, and never the same for all who wait. */
function pauseAfter(failures: number): number {
  const longest = Math.min(shortestPauseMs * 2 ** failures, longestPauseMs);
  return longest * (0.5 + Math.random() / 2);
}

/** What the work gives, or undefined as soon as the signal is aborted. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
