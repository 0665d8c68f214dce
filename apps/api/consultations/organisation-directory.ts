import { setTimeout as delay } from 'node:timers/promises';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import {
  evolveOrganisation,
  organisationEvents,
  type Organisation,
  type OrganisationEvent,
} from '../../../libs/domain/organisation/organisation.js';
import type { EventStore, Position } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Log } from '../../../libs/platform/logging.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';

/** How old the knowledge of authorisations may be when a consultation is decided. */
const MAX_AGE_MS = 2_000;
/** How often somebody who waits looks whether it is there. */
const LOOK_EVERY_MS = 10;

/** What is known of organisations, and up to which position of the log. */
export interface Knowledge {
  readonly organisation: Organisation | undefined;
  readonly position: Position | undefined;
}

/** All organisations with their authorisations, kept up to date from the log. */
export class OrganisationDirectory {
  readonly #organisations = new Map<string, Organisation>();
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #position: Position | undefined;
  #confirmedAt = 0;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    log: Log,
  ) {
    this.#running = this.#follow().catch((error: unknown) => {
      log.error('The authorisations can’t be followed any more; consultations are answered no longer', {
        error,
      });
    });
  }

  /** What is known of one organisation, or `stale` when the log may hold more than two seconds of news. */
  lookUp(organisation: KboNumber): Knowledge | 'stale' {
    if (!this.isCurrent()) return 'stale';
    return { organisation: this.#organisations.get(organisation), position: this.#position };
  }

  /** Whether nothing older than two seconds is unknown. */
  isCurrent(): boolean {
    return this.clock().getTime() - this.#confirmedAt <= MAX_AGE_MS;
  }

  /** Waits until everything up to a position is known, at most so long. @returns whether it is */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    while (this.#position === undefined || this.store.comparePositions(this.#position, position) < 0) {
      if (Date.now() >= deadline) return false;
      await delay(LOOK_EVERY_MS);
    }
    return true;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #follow(): Promise<void> {
    const filter = { types: Object.keys(organisationEvents) };
    for await (const batch of this.store.subscribe({ filter, signal: this.#stopping.signal })) {
      for (const recorded of batch.events) {
        const event = factsOf(recorded) as OrganisationEvent;
        const { organisation } = event.facts;
        this.#organisations.set(
          organisation,
          evolveOrganisation(this.#organisations.get(organisation), event),
        );
      }
      this.#position = batch.position;
      if (batch.caughtUp) this.#confirmedAt = this.clock().getTime();
    }
  }
}
