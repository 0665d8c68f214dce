import { LRUCache } from 'lru-cache';
import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import {
  Register,
  registerEvents,
  type AuthorisedOrganisation,
  type RegisterEvent,
  type RegisterView,
} from '../../../libs/domain/organisation/register.js';
import { readRange } from '../../../libs/event-store/known-at.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { InMemoryReadModel, type ReadModelNeeds } from './in-memory-read-model.js';

/** The most organisations, each as of a day, that are cached. */
const mostOrganisations = 1_000;

/** How long is waited until it has read as far as is asked; then the log is read. */
const WAIT_MS = 2_000;

/** What is known of organisations, and up to which position of the log. */
export interface KnownOrganisation {
  readonly organisation: AuthorisedOrganisation | undefined;
  readonly position: Position | undefined;
}

/** All organisations, authorisations and communes, kept up to date from the log. */
export class RegisteredOrganisations extends InMemoryReadModel {
  readonly #register = new Register();
  /** Every event that was applied: as many as organisations, authorisations and communes have. */
  readonly #events: RecordedEvent[] = [];
  /** Organisations as of a day, until an event is applied. */
  readonly #asOfDays = new LRUCache<string, AuthorisedOrganisation>({ max: mostOrganisations });
  readonly #store: ReadModelNeeds['store'];
  readonly #clock: ReadModelNeeds['clock'];

  constructor(needs: ReadModelNeeds) {
    super(needs, Object.keys(registerEvents), 'the authorisations');
    this.#store = needs.store;
    this.#clock = needs.clock;
  }

  /** Everything that was applied, up to `position`. */
  get register(): RegisterView {
    return this.#register;
  }

  /**
   * What is known of one organisation as it is on a day, or `stale` when the log may hold events of more than
   * two seconds ago that weren't applied.
   * @param on default: today
   */
  lookUp(organisation: KboNumber, on: DateOnly = brusselsDay(this.#clock())): KnownOrganisation | 'stale' {
    if (!this.isCurrent()) return 'stale';
    return { organisation: this.#asOf(organisation, on), position: this.position };
  }

  /** One organisation on a day, however old the knowledge is; `stale` before the log was read for the first time. */
  lookUpKnown(organisation: KboNumber, on: DateOnly): AuthorisedOrganisation | 'stale' | undefined {
    return this.isKnown ? this.#asOf(organisation, on) : 'stale';
  }

  #asOf(organisation: KboNumber, on: DateOnly): AuthorisedOrganisation | undefined {
    const key = `${organisation} ${on}`;
    const cached = this.#asOfDays.get(key);
    if (cached) return cached;
    const found = this.#register.authorisedOrganisation(organisation, on);
    if (found) this.#asOfDays.set(key, found);
    return found;
  }

  /** The name of an organisation on a day; without a day, its last one. null: it isn’t registered. */
  nameOf(organisation: KboNumber, on?: DateOnly): string | null {
    return this.#register.organisation(organisation, on)?.profile.name ?? null;
  }

  /**
   * Its events up to a position, in their order; without a position, none. They are kept, because reading the log for
   * them takes longer the more it holds. @throws StoreUnavailable
   */
  async eventsUntil(until: Position | undefined): Promise<readonly RecordedEvent[]> {
    if (until === undefined) return [];
    if (await this.waitFor(until, WAIT_MS))
      return this.#events.filter(({ position }) => this.#store.comparePositions(position, until) <= 0);
    const read: RecordedEvent[] = [];
    const filter = { types: Object.keys(registerEvents) };
    for await (const events of readRange(this.#store, { until, filter })) read.push(...events);
    return read;
  }

  protected apply(event: AnyFactEvent, recorded: RecordedEvent): void {
    this.#register.add(event as RegisterEvent);
    this.#events.push(recorded);
    this.#asOfDays.clear(); // what an organisation may see can follow from events of another, or of a commune
  }
}
