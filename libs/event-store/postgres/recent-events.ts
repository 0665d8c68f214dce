import { LRUCache } from 'lru-cache';
import { batchLoader } from '../batch-loader.js';
import type { Filter, RecordedEvent } from '../port.js';
import { matcherOf } from '../read-options.js';

/** The most events, and characters of their texts, that are kept of the end of the log. */
const most = { events: 2_000, characters: 4_000_000 };
/** The most readers that share one read of the log. */
const mostReaders = 1_000;
/** The most characters of the last events of streams that are kept. */
const mostCharactersOfLastEvents = 16_000_000;

/** All events of the log after some position, up to `upTo`. The log ended at `head` when they were read. */
export interface LogSlice {
  readonly events: readonly RecordedEvent[];
  readonly upTo: bigint;
  readonly head: bigint;
}

/** The cached end of the log: all events after `from`. */
interface CachedSlice extends LogSlice {
  readonly from: bigint;
  /** Of the texts of the events. */
  readonly characters: number;
}

/** The last event of each stream, by stream. */
type LastEvents = LRUCache<string, RecordedEvent>;

/** What the cache held when a stream was about to be read; see `setLast`. */
interface CacheVersion {
  readonly upTo: bigint;
  readonly lastEvents: LastEvents;
}

/**
 * A cache of the end of the log, shared by all readers that follow it. Every request first reads what was appended
 * since the last one, in one read for all requests made at the same time; so each event is read once, and no answer is
 * stale. Since the cache sees every new event, it also knows which streams still end with the event that was last read
 * of them.
 */
export class RecentEvents {
  #cached: CachedSlice | undefined;
  #lastEvents = emptyLastEvents();

  /** @param read reads the next events after a position; without one, only where the log ends */
  constructor(private readonly read: (after: bigint | undefined) => Promise<LogSlice>) {}

  /** The events after a position that satisfy a filter; undefined when the cache doesn't reach back to the position. */
  async readAfter(after: bigint, filter: Filter | undefined): Promise<LogSlice | undefined> {
    const cached = await this.#refreshed(undefined);
    if (after < cached.from || after > cached.upTo) return undefined;
    return { ...cached, events: eventsAfter(after, cached).filter(matcherOf(filter)) };
  }

  /** Whether `readAfter` may find something: the cache is empty or reaches back to the position. */
  reaches(after: bigint): boolean {
    return !this.#cached || after >= this.#cached.from;
  }

  /** Invalidates everything: the next read may find another state of the log. */
  invalidate(): void {
    this.#cached = undefined;
    this.#lastEvents = emptyLastEvents();
  }

  /** The last event of a stream in the log now; undefined when only reading the stream can tell. */
  async getLast(stream: string): Promise<RecordedEvent | undefined> {
    if (!this.#lastEvents.has(stream)) return undefined;
    const { upTo, head } = await this.#refreshed(undefined);
    return upTo === head ? this.#lastEvents.get(stream) : undefined;
  }

  /** Taken before a stream is read whose last event will be set. */
  version(): CacheVersion | undefined {
    return this.#cached && { upTo: this.#cached.upTo, lastEvents: this.#lastEvents };
  }

  /**
   * Sets the last event of a stream, as it was read after a version was taken. It is not set when the cache was
   * invalidated or has dropped events since, or holds a later event of the stream.
   */
  setLast(version: CacheVersion, last: RecordedEvent): void {
    if (!this.#cached || version.lastEvents !== this.#lastEvents || version.upTo < this.#cached.from) return;
    const since = eventsAfter(version.upTo, this.#cached);
    const isStale = since.some(({ stream, revision }) => stream === last.stream && revision > last.revision);
    if (!isStale) this.#lastEvents.set(last.stream, last);
  }

  readonly #refreshed = batchLoader<undefined, CachedSlice>(async (requests) => {
    const cached = await this.#refresh();
    return requests.map(() => cached);
  }, mostReaders);

  async #refresh(): Promise<CachedSlice> {
    const before = this.#cached;
    const slice = await this.#read(before?.upTo);
    if (!before || before !== this.#cached || slice.head < before.upTo) {
      const { head } = slice; // begins anew at the end of the log: it was invalidated, or the log is another one
      this.invalidate();
      return (this.#cached = { events: [], characters: 0, from: head, upTo: head, head });
    }
    for (const event of slice.events)
      if (this.#lastEvents.has(event.stream)) this.#lastEvents.set(event.stream, event);
    return (this.#cached = extended(before, slice));
  }

  async #read(after: bigint | undefined): Promise<LogSlice> {
    try {
      return await this.read(after);
    } catch (error) {
      this.invalidate();
      throw error;
    }
  }
}

const emptyLastEvents = (): LastEvents =>
  new LRUCache<string, RecordedEvent>({
    maxSize: mostCharactersOfLastEvents,
    sizeCalculation: ({ stream, dataText, metadataText }) =>
      stream.length + dataText.length + metadataText.length,
  });

/** The cached slice and the next one. Where it becomes too large, half is dropped, so that this happens seldom. */
function extended({ events, from, characters }: CachedSlice, next: LogSlice): CachedSlice {
  if (next.events.length === 0) return { from, characters, ...next, events };
  const all = [...events, ...next.events];
  const whole = { from, characters: characters + charactersOf(next.events), ...next, events: all };
  if (all.length <= most.events && whole.characters <= most.characters) return whole;
  const dropped = all.length - countOfHalf(all);
  const kept = all.slice(dropped);
  return {
    ...whole,
    events: kept,
    from: BigInt(all[dropped - 1]?.position ?? 0),
    characters: charactersOf(kept),
  };
}

/** Positions have no gaps, so a position tells how many events come before it; unless an operator removed some. */
function eventsAfter(position: bigint, { from, events }: CachedSlice): readonly RecordedEvent[] {
  const before = Number(position - from);
  if (before === 0 || events[before - 1]?.position === String(position)) return events.slice(before);
  return events.filter((event) => BigInt(event.position) > position);
}

/** How many of the last events make up half of what may be kept. */
function countOfHalf(events: readonly RecordedEvent[]): number {
  let characters = 0;
  const firstTooMany = events.findLastIndex((event, index) => {
    characters += charactersOf([event]);
    return events.length - index > most.events / 2 || characters > most.characters / 2;
  });
  return events.length - 1 - firstTooMany;
}

const charactersOf = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, { dataText, metadataText }) => sum + dataText.length + metadataText.length, 0);
