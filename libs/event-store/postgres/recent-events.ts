import { LRUCache } from 'lru-cache';
import { matcherOf } from '../filter.js';
import { batchLoader } from '../batch-loader.js';
import type { Filter, RecordedEvent } from '../port.js';

/** What is kept of the end of the log at most: so many events, and so many characters of them. */
const most = { events: 2_000, characters: 4_000_000 };
/** So many lookers share a look. */
const mostLookers = 1_000;
/** What is remembered of where streams end, in characters of their last events. */
const mostCharactersOfEnds = 16_000_000;

/** The events after a position, up to `upTo` without a gap; the log ended at `head` when they were read. */
export interface LogSlice {
  readonly events: readonly RecordedEvent[];
  readonly upTo: bigint;
  readonly head: bigint;
}

/** What is known of the end of the log: everything after `from`. */
interface Known extends LogSlice {
  readonly from: bigint;
  /** Of the events. */
  readonly characters: number;
}

/** The last events of streams. */
type Ends = LRUCache<string, RecordedEvent>;

/** A moment before a stream is read: what the read doesn't find came after it. */
export interface ReadMark {
  readonly upTo: bigint;
  readonly ends: Ends;
}

/**
 * The end of the log, for all who follow it: each look asks the log what came, once for everybody who looks at the same
 * time, and each event is read once, whoever wants it. So it also tells, without reading them, which streams still end
 * where they did when they were read.
 */
export class RecentEvents {
  #known: Known | undefined;
  #ends = noEnds();

  /** @param read the next events after a position; without one, only where the log ends */
  constructor(private readonly read: (after: bigint | undefined) => Promise<LogSlice>) {}

  /**
   * What came after a position, as far as it was read, with the events that a filter lets through; undefined where the
   * position lies further back than what is kept.
   */
  async look(after: bigint, filter: Filter | undefined): Promise<LogSlice | undefined> {
    const known = await this.#now(undefined);
    if (after < known.from || after > known.upTo) return undefined;
    return { ...known, events: eventsAfter(after, known).filter(matcherOf(filter)) };
  }

  /** Whether a look from a position may find something: it doesn't lie further back than what is kept. */
  reaches(after: bigint): boolean {
    return !this.#known || after >= this.#known.from;
  }

  /** Forgets everything: the log that it comes from may be another one now. */
  reset(): void {
    this.#known = undefined;
    this.#ends = noEnds();
  }

  /** The last event of a stream, as the log has it now; undefined where only reading the stream can tell. */
  async lastOf(stream: string): Promise<RecordedEvent | undefined> {
    if (!this.#ends.has(stream)) return undefined;
    const { upTo, head } = await this.#now(undefined);
    return upTo === head ? this.#ends.get(stream) : undefined;
  }

  /** To be taken before a stream is read whose end is to be remembered. */
  mark(): ReadMark | undefined {
    return this.#known && { upTo: this.#known.upTo, ends: this.#ends };
  }

  /** Remembers the last event of a stream that was read after a mark, unless more came since. */
  remember(mark: ReadMark, last: RecordedEvent): void {
    if (!this.#known || mark.ends !== this.#ends || mark.upTo < this.#known.from) return;
    const came = eventsAfter(mark.upTo, this.#known);
    const isPassed = came.some(({ stream, revision }) => stream === last.stream && revision > last.revision);
    if (!isPassed) this.#ends.set(last.stream, last);
  }

  readonly #now = batchLoader<undefined, Known>(async (asked) => {
    const known = await this.#readOn();
    return asked.map(() => known);
  }, mostLookers);

  async #readOn(): Promise<Known> {
    const before = this.#known;
    const news = await this.#read(before?.upTo);
    if (!before || before !== this.#known || news.head < before.upTo) {
      const { head } = news; // nothing before this is known
      this.reset();
      return (this.#known = { events: [], characters: 0, from: head, upTo: head, head });
    }
    for (const event of news.events) if (this.#ends.has(event.stream)) this.#ends.set(event.stream, event);
    return (this.#known = continued(before, news));
  }

  async #read(after: bigint | undefined): Promise<LogSlice> {
    try {
      return await this.read(after);
    } catch (error) {
      this.reset(); // until it is certain again
      throw error;
    }
  }
}

const noEnds = (): Ends =>
  new LRUCache<string, RecordedEvent>({
    maxSize: mostCharactersOfEnds,
    sizeCalculation: ({ stream, dataText, metadataText }) =>
      stream.length + dataText.length + metadataText.length,
  });

/** What is known with the news. Where it gets to be too much, half of it goes, so that this is seldom. */
function continued({ events, from, characters }: Known, news: LogSlice): Known {
  if (news.events.length === 0) return { from, characters, ...news, events };
  const all = [...events, ...news.events];
  const known = { from, characters: characters + charactersOf(news.events), ...news, events: all };
  if (all.length <= most.events && known.characters <= most.characters) return known;
  const left = all.length - countOfHalf(all);
  const kept = all.slice(left);
  return {
    ...known,
    events: kept,
    from: BigInt(all[left - 1]?.position ?? 0),
    characters: charactersOf(kept),
  };
}

/** Positions have no gaps, so a position tells how many events lie before it; unless an operator took some away. */
function eventsAfter(position: bigint, { from, events }: Known): readonly RecordedEvent[] {
  const before = Number(position - from);
  if (before === 0 || events[before - 1]?.position === String(position)) return events.slice(before);
  return events.filter((event) => BigInt(event.position) > position);
}

/** How many of the last events are half of what may be kept. */
function countOfHalf(events: readonly RecordedEvent[]): number {
  let characters = 0;
  const first = events.findLastIndex((event, index) => {
    characters += charactersOf([event]);
    return events.length - index > most.events / 2 || characters > most.characters / 2;
  });
  return events.length - 1 - first;
}

const charactersOf = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, { dataText, metadataText }) => sum + dataText.length + metadataText.length, 0);
