import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { ChangeSignal } from '../../../libs/event-store/change-signal.js';
import type { EventStore, Position, RecordedEvent } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Log } from '../../../libs/platform/logging.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';

/** How old the knowledge may be on which a consultation is decided. */
const MAX_AGE_MS = 2_000;

/** What a read model follows the log with. */
export interface ReadModelNeeds {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** A read model that is kept in memory by a catch-up subscription, and knows up to which position. */
export abstract class InMemoryReadModel {
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  readonly #advanced = new ChangeSignal();
  #position: Position | undefined;
  /** In ms of the monotonic clock, so that a clock that is set right makes nothing current or stale. */
  #caughtUpAt = -Infinity;

  /** @param types the events that it applies @param what it holds, for the log: `the authorisations` */
  constructor(
    private readonly needs: ReadModelNeeds,
    types: readonly string[],
    what: string,
  ) {
    // It begins after the constructor of the subclass has made the fields that `apply` uses.
    this.#running = Promise.resolve()
      .then(() => this.#follow(types))
      .catch((error: unknown) => {
        needs.log.error(`Following ${what} ended; consultations are answered no longer`, { error });
      });
  }

  /** Applies one event, in the order of the log. */
  protected abstract apply(event: AnyFactEvent, recorded: RecordedEvent): void;

  /** The position up to which every event was applied. */
  get position(): Position | undefined {
    return this.#position;
  }

  /** Whether it had caught up with the log at most two seconds ago. */
  isCurrent(): boolean {
    return performance.now() - this.#caughtUpAt <= MAX_AGE_MS;
  }

  /** Whether it has ever caught up with the log, however long ago. */
  get isKnown(): boolean {
    return this.#caughtUpAt > 0;
  }

  /** Waits until every event up to a position was applied, at most so long. @returns whether it was */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.#advanced.until(() => this.#hasApplied(position), timeoutMs);
  }

  #hasApplied(position: Position): boolean {
    return this.#position !== undefined && this.needs.store.comparePositions(this.#position, position) >= 0;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #follow(types: readonly string[]): Promise<void> {
    const { store } = this.needs;
    for await (const batch of store.subscribe({ filter: { types }, signal: this.#stopping.signal })) {
      for (const recorded of batch.events) this.apply(factsOf(recorded), recorded);
      this.#position = batch.position;
      if (batch.caughtUp) this.#caughtUpAt = performance.now();
      this.#advanced.wakeAll();
    }
  }
}
