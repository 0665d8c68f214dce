import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import {
  evolveOrganisation,
  organisationEvents,
  type Organisation,
  type OrganisationEvent,
} from '../../../libs/domain/organisation/organisation.js';
import type { Position } from '../../../libs/event-store/port.js';
import { LogFollower, type Following } from '../log-follower.js';

/** What is known of organisations, and up to which position of the log. */
export interface Knowledge {
  readonly organisation: Organisation | undefined;
  readonly position: Position | undefined;
}

/** All organisations with their authorisations, kept up to date from the log. */
export class OrganisationDirectory extends LogFollower {
  readonly #organisations = new Map<string, Organisation>();

  constructor(around: Following) {
    super(around, Object.keys(organisationEvents), 'the authorisations');
  }

  /** What is known of one organisation, or `stale` when the log may hold more than two seconds of news. */
  lookUp(organisation: KboNumber): Knowledge | 'stale' {
    if (!this.isCurrent()) return 'stale';
    return { organisation: this.#organisations.get(organisation), position: this.position };
  }

  protected take(taken: AnyFactEvent): void {
    const event = taken as OrganisationEvent;
    const { organisation } = event.facts;
    this.#organisations.set(organisation, evolveOrganisation(this.#organisations.get(organisation), event));
  }
}
