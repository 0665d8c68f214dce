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
import type { Position } from '../../../libs/event-store/port.js';
import { InMemoryReadModel, type ReadModelNeeds } from './in-memory-read-model.js';

/** The most organisations, each as of a day, that are cached. */
const mostOrganisations = 1_000;

/** What is known of organisations, and up to which position of the log. */
export interface KnownOrganisation {
  readonly organisation: AuthorisedOrganisation | undefined;
  readonly position: Position | undefined;
}

/** All organisations, authorisations and communes, kept up to date from the log. */
export class RegisteredOrganisations extends InMemoryReadModel {
  readonly #register = new Register();
  /** Organisations as of a day, until an event is applied. */
  readonly #asOfDays = new LRUCache<string, AuthorisedOrganisation>({ max: mostOrganisations });
  readonly #clock: ReadModelNeeds['clock'];

  constructor(needs: ReadModelNeeds) {
    super(needs, Object.keys(registerEvents), 'the authorisations');
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

  protected apply(event: AnyFactEvent): void {
    this.#register.add(event as RegisterEvent);
    this.#asOfDays.clear(); // what an organisation may see can follow from events of another, or of a commune
  }
}
