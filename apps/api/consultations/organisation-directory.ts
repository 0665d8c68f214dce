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
import { LogFollower, type Following } from '../log-follower.js';

/** So many organisations, each as of a day, are kept made up. */
const mostAskers = 1_000;

/** What is known of organisations, and up to which position of the log. */
export interface Knowledge {
  readonly organisation: AuthorisedOrganisation | undefined;
  readonly position: Position | undefined;
}

/** All organisations, authorisations and communes, kept up to date from the log. */
export class OrganisationDirectory extends LogFollower {
  readonly #register = new Register();
  /** Organisations as they were asked for, until something is recorded about any. */
  readonly #askers = new LRUCache<string, AuthorisedOrganisation>({ max: mostAskers });
  readonly #clock: Following['clock'];

  constructor(around: Following) {
    super(around, Object.keys(registerEvents), 'the authorisations');
    this.#clock = around.clock;
  }

  /** Everything that is known, up to `position`. */
  get register(): RegisterView {
    return this.#register;
  }

  /**
   * What is known of one organisation as it is on a day, or `stale` when the log may hold more than two seconds of
   * news.
   * @param on default: today
   */
  lookUp(organisation: KboNumber, on: DateOnly = brusselsDay(this.#clock())): Knowledge | 'stale' {
    if (!this.isCurrent()) return 'stale';
    return { organisation: this.#asker(organisation, on), position: this.position };
  }

  #asker(organisation: KboNumber, on: DateOnly): AuthorisedOrganisation | undefined {
    const name = `${organisation} ${on}`;
    const known = this.#askers.get(name);
    if (known) return known;
    const asker = this.#register.authorisedOrganisation(organisation, on);
    if (asker) this.#askers.set(name, asker);
    return asker;
  }

  /** By what name an organisation goes on a day; without one, by all ever said of it. null: it isn’t registered. */
  nameOf(organisation: KboNumber, on?: DateOnly): string | null {
    return this.#register.organisation(organisation, on)?.profile.name ?? null;
  }

  protected take(event: AnyFactEvent): void {
    this.#register.add(event as RegisterEvent);
    this.#askers.clear(); // what one may see can follow from what is said of another, or of a commune
  }
}
