import { LRUCache } from 'lru-cache';
import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { RegisterView } from '../../../libs/domain/organisation/command.js';
import {
  Register,
  registerEvents,
  type Asker,
  type RegisterEvent,
} from '../../../libs/domain/organisation/register.js';
import type { Position } from '../../../libs/event-store/port.js';
import { InMemoryReadModel, type ReadModelNeeds } from './in-memory-read-model.js';

/** The most organisations, each as of a day, that are cached. */
const mostAskers = 1_000;

/** What is known of organisations, and up to which position of the log. */
export interface KnownOrganisation {
  readonly organisation: Asker | undefined;
  readonly position: Position | undefined;
}

/** All organisations, authorisations and communes, kept up to date from the log. */
export class RegisteredOrganisations extends InMemoryReadModel {
  readonly #register = new Register();
  /** Organisations as of a day, until an event is applied. */
  readonly #askers = new LRUCache<string, Asker>({ max: mostAskers });
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
    return { organisation: this.#asker(organisation, on), position: this.position };
  }

  #asker(organisation: KboNumber, on: DateOnly): Asker | undefined {
    const name = `${organisation} ${on}`;
    const known = this.#askers.get(name);
    if (known) return known;
    const asker = this.#register.asker(organisation, on);
    if (asker) this.#askers.set(name, asker);
    return asker;
  }

  /** The name of an organisation on a day; without a day, its last one. null: it isn’t registered. */
  nameOf(organisation: KboNumber, on?: DateOnly): string | null {
    return this.#register.organisation(organisation, on)?.profile.name ?? null;
  }

  protected apply(event: AnyFactEvent): void {
    this.#register.add(event as RegisterEvent);
    this.#askers.clear(); // what an organisation may see can follow from events of another, or of a commune
  }
}
