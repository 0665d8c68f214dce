import { ChangeSignal } from './change-signal.js';
import type { Batch, EventStore, Position, SubscribeOptions } from './port.js';
import { matcherOf, pageSize } from './read-options.js';

/** What the live reader needs of the store. */
type Source = Pick<EventStore, 'comparePositions' | 'subscribe'>;

/** How much is kept for those who follow: so far may they be behind. */
interface LiveReaderLimits {
  readonly events: number;
  /** Characters in the texts of the events. */
  readonly characters: number;
}

/** Enough for a second at full speed. */
const keptByDefault: LiveReaderLimits = { events: 20_000, characters: 32 * 1024 * 1024 };
/** A batch without events says that the log was read to its end; so many of them are kept. */
const MOST_BATCHES = 2_000;
const BATCH = 1_000;
/** Whoever follows is woken by what comes; it sleeps so long where nothing does. */
const LONGEST_SLEEP_MS = 60_000;

/** A batch of the shared subscription, and the position after which it begins. */
interface Kept {
  readonly after: Position | undefined;
  readonly batch: Batch;
  readonly characters: number;
}

/**
 * Lets whatever follows the log in a process share one subscription: an event that is appended comes over the line
 * once, and its text is parsed once. Its `subscribe` delivers what that of the store does. Whoever begins further back
 * reads for itself, and joins when it has caught up. The last events are kept; whoever is slower than that is left
 * behind, reads for itself again, and holds nobody up.
 */
export class LiveReader implements Pick<EventStore, 'subscribe'> {
  readonly #stopping = new AbortController();
  readonly #kept: Kept[] = [];
  /** How many batches came before the first one that is kept. */
  #dropped = 0;
  readonly #held = { events: 0, characters: 0 };
  #position: Position | undefined;
  #reading: Promise<void> | undefined;
  readonly #news = new ChangeSignal();
  #following = 0;
  #leftBehind = 0;

  constructor(
    private readonly store: Source,
    private readonly limits = keptByDefault,
  ) {}

  /** How many follow it now. */
  get following(): number {
    return this.#following;
  }

  /** How often one who followed was left behind. */
  get leftBehind(): number {
    return this.#leftBehind;
  }

  /** As that of the store. */
  async *subscribe(options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
    const { signal } = options;
    let { after } = options;
    while (!signal.aborted && !this.#stopping.signal.aborted) {
      const own = this.store.subscribe({ ...options, ...(after !== undefined && { after }) });
      for await (const batch of own) {
        after = batch.position ?? after;
        yield batch;
        if (batch.caughtUp) this.#begin(after);
        if (this.#holdsAllAfter(after)) break;
      }
      if (this.#holdsAllAfter(after)) after = yield* this.#follow(after, options);
    }
  }

  /** Ends the shared subscription, and with it every other one. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#reading;
  }

  /** Delivers what is kept and what comes. @returns how far, when it ends or the next events are kept no longer */
  async *#follow(
    from: Position | undefined,
    { filter, limit, signal }: SubscribeOptions,
  ): AsyncGenerator<Batch, Position | undefined, undefined> {
    const matches = matcherOf(filter);
    const size = pageSize(limit);
    let after = from;
    let next = this.#dropped + this.#kept.findIndex(({ batch }) => this.#isAfter(batch.position, after));
    if (next < this.#dropped) next = this.#dropped + this.#kept.length;
    this.#following += 1;
    try {
      const isNothingNew = next === this.#dropped + this.#kept.length;
      // Who joins at the end hears so at once, and not only when the shared subscription looks again.
      if (isNothingNew && this.#kept.at(-1)?.batch.caughtUp)
        yield { events: [], position: after, caughtUp: true };
      while (!signal.aborted && !this.#stopping.signal.aborted) {
        if (next < this.#dropped) {
          this.#leftBehind += 1;
          return after;
        }
        const { changes } = this.#news;
        const news = this.#kept.slice(next - this.#dropped).map(({ batch }) => batch);
        const last = news.at(-1);
        if (!last) {
          await this.#news.sleep(changes, LONGEST_SLEEP_MS, signal);
          continue;
        }
        const unread = (one: Batch) =>
          one.events.filter((event) => matches(event) && this.#isAfter(event.position, after));
        const events = news.flatMap(unread);
        const isCut = events.length > size;
        const delivered = isCut ? events.slice(0, size) : events;
        const position = isCut ? delivered.at(-1)?.position : last.position;
        if (!isCut) next += news.length;
        after = position ?? after;
        yield { events: delivered, position: after, caughtUp: last.caughtUp && !isCut };
      }
      if (this.#stopping.signal.aborted) await this.#reading; // rejects when it ended by a failure
      return after;
    } finally {
      this.#following -= 1;
    }
  }

  #begin(after: Position | undefined): void {
    this.#reading ??= this.#read(after);
    this.#reading.catch(() => undefined); // whoever follows gets it
  }

  async #read(after: Position | undefined): Promise<void> {
    this.#position = after;
    const { signal } = this.#stopping;
    const from = after !== undefined && { after };
    try {
      for await (const batch of this.store.subscribe({ ...from, limit: BATCH, signal })) this.#keep(batch);
    } finally {
      this.#stopping.abort();
      this.#news.wakeAll();
    }
  }

  #keep(batch: Batch): void {
    const characters = batch.events.reduce(
      (sum, one) => sum + one.dataText.length + one.metadataText.length,
      0,
    );
    this.#kept.push({ after: this.#position, batch, characters });
    this.#count(batch.events.length, characters);
    this.#position = batch.position ?? this.#position;
    while (this.#kept.length > 1 && this.#isFull()) {
      const oldest = this.#kept.shift();
      this.#dropped += 1;
      if (oldest) this.#count(-oldest.batch.events.length, -oldest.characters);
    }
    this.#news.wakeAll();
  }

  #count(events: number, characters: number): void {
    this.#held.events += events;
    this.#held.characters += characters;
  }

  #isFull(): boolean {
    const { events, characters } = this.limits;
    return (
      this.#kept.length > MOST_BATCHES || this.#held.events > events || this.#held.characters > characters
    );
  }

  /** Whether every event after a position, as far as the shared subscription read, is kept. */
  #holdsAllAfter(position: Position | undefined): boolean {
    if (!this.#reading) return false;
    const [first] = this.#kept;
    return !this.#isAfter(first ? first.after : this.#position, position);
  }

  /** Whether a position comes after another one; undefined is the start of the log. */
  #isAfter(one: Position | undefined, other: Position | undefined): boolean {
    return one !== undefined && (other === undefined || this.store.comparePositions(one, other) > 0);
  }
}
