import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import {
  agreementEvents,
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../../libs/domain/exchange/agreement.js';
import { LogFollower, type Following } from '../log-follower.js';

/** All exchange agreements, kept up to date from the log. */
export class AgreementDirectory extends LogFollower {
  readonly #agreements = new Map<string, Agreement>();

  constructor(around: Following) {
    super(around, Object.keys(agreementEvents), 'the exchange agreements');
  }

  /** Every agreement, or `stale` when the log may hold more than two seconds of news. */
  all(): Iterable<Agreement> | 'stale' {
    return this.isCurrent() ? this.#agreements.values() : 'stale';
  }

  protected take(taken: AnyFactEvent): void {
    const event = taken as AgreementEvent;
    const { agreement } = event.facts;
    this.#agreements.set(agreement, evolveAgreement(this.#agreements.get(agreement), event));
  }
}
