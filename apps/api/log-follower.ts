import { setTimeout as delay } from 'node:timers/promises';
import type { AnyFactEvent } from '../../libs/domain/catalogue.js';
import type { EventStore, Position } from '../../libs/event-store/port.js';
import type { Clock } from '../../libs/platform/clock.js';
import type { Log } from '../../libs/platform/logging.js';
import { factsOf } from '../../libs/privacy/event-sealing.js';

/** How old the knowledge may be on which a consultation is decided. */
const MAX_AGE_MS = 2_000;
/** How often somebody who waits looks whether it is there. */
const LOOK_EVERY_MS = 10;

/** What is followed, and with what. */
export interface Following {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Keeps something in memory up to date from the log, and knows up to which position. */
export abstract class LogFollower {
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #position: Position | undefined;
  #confirmedAt = 0;

  /** @param types the events that it takes @param what is followed, for the log: `the authorisations` */
  constructor(
    private readonly around: Following,
    types: readonly string[],
    what: string,
  ) {
    // Not before the fields of the class that extends this one are there.
    this.#running = Promise.resolve()
      .then(() => this.#follow(types))
      .catch((error: unknown) => {
        around.log.error(`Following ${what} ended; consultations are answered no longer`, { error });
      });
  }

  /** Takes one event, in the order of the log. */
  protected abstract take(event: AnyFactEvent): void;

  /** Up to where the log is known. */
  get position(): Position | undefined {
    return this.#position;
  }

  /** Whether nothing older than two seconds is unknown. */
  isCurrent(): boolean {
    return this.around.clock().getTime() - this.#confirmedAt <= MAX_AGE_MS;
  }

  /** Waits until everything up to a position is known, at most so long. @returns whether it is */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    while (this.#position === undefined || this.around.store.comparePositions(this.#position, position) < 0) {
      if (Date.now() >= deadline) return false;
      await delay(LOOK_EVERY_MS);
    }
    return true;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #follow(types: readonly string[]): Promise<void> {
    const { store, clock } = this.around;
    for await (const batch of store.subscribe({ filter: { types }, signal: this.#stopping.signal })) {
      for (const recorded of batch.events) this.take(factsOf(recorded));
      this.#position = batch.position;
      if (batch.caughtUp) this.#confirmedAt = clock().getTime();
    }
  }
}
