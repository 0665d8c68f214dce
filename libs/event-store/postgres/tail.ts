import { letsThrough } from '../filter.js';
import { gathered } from '../gathered.js';
import type { Filter, RecordedEvent } from '../port.js';

/** What is kept of the end of the log: so many events, and so many characters of them. */
const most = { events: 1_000, characters: 4_000_000 };
/** So many lookers share a look. */
const mostLookers = 1_000;

/** The events after a position, up to `upTo` without a gap; the log ended at `head` when they were read. */
export interface Stretch {
  readonly events: readonly RecordedEvent[];
  readonly upTo: bigint;
  readonly head: bigint;
}

/**
 * The end of the log, for all who follow it: each look asks the log what came, once for everybody who looks at the same
 * time, and each event is read once, whoever wants it.
 */
export class Tail {
  #from = 0n;
  #known: Stretch | undefined;

  /** @param read the next events after a position; without one, only where the log ends */
  constructor(private readonly read: (after: bigint | undefined) => Promise<Stretch>) {}

  /**
   * What came after a position, as far as it was read, with the events that a filter lets through; undefined where the
   * position lies further back than what is kept.
   */
  look(after: bigint, filter: Filter | undefined): Promise<Stretch | undefined> {
    return this.#look({ after, lets: letsThrough(filter) });
  }

  /** Whether a look from a position may find something: it doesn't lie further back than what is kept. */
  reaches(after: bigint): boolean {
    return !this.#known || after >= this.#from;
  }

  /** Forgets everything: the log that it comes from may be another one now. */
  reset(): void {
    this.#known = undefined;
  }

  readonly #look = gathered<
    { readonly after: bigint; readonly lets: (event: RecordedEvent) => boolean },
    Stretch | undefined
  >(async (asked) => {
    const known = await this.#readOn();
    return asked.map(({ after, lets }) =>
      after < this.#from || after > known.upTo
        ? undefined
        : { ...known, events: eventsAfter(after, known.events).filter(lets) },
    );
  }, mostLookers);

  async #readOn(): Promise<Stretch> {
    const known = this.#known;
    this.#known = undefined; // until it is certain again
    const news = await this.read(known?.upTo);
    if (!known || news.head < known.upTo) {
      const { head } = news; // nothing before this is known
      this.#from = head;
      this.#known = { events: [], upTo: head, head };
      return this.#known;
    }
    const events = news.events.length === 0 ? known.events : [...known.events, ...news.events];
    const kept = lastOf(events);
    if (kept < events.length) this.#from = BigInt(events[events.length - kept - 1]?.position ?? 0);
    this.#known = { ...news, events: events.slice(events.length - kept) };
    return this.#known;
  }
}

/** Most look for the last few. */
function eventsAfter(position: bigint, events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const isBefore = (event: RecordedEvent) => BigInt(event.position) <= position;
  return events.slice(events.findLastIndex(isBefore) + 1);
}

/** How many of the last events may be kept. */
function lastOf(events: readonly RecordedEvent[]): number {
  let characters = 0;
  let count = 0;
  for (const { dataText, metadataText } of events.toReversed()) {
    characters += dataText.length + metadataText.length;
    if (count === most.events || characters > most.characters) break;
    count += 1;
  }
  return count;
}
