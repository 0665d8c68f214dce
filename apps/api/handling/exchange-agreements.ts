import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import {
  agreementEvents,
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../../libs/domain/exchange/agreement.js';
import { InMemoryReadModel, type ReadModelNeeds } from './in-memory-read-model.js';

/** All exchange agreements, kept up to date from the log. */
export class ExchangeAgreements extends InMemoryReadModel {
  readonly #agreements = new Map<string, Agreement>();

  constructor(needs: ReadModelNeeds) {
    super(needs, Object.keys(agreementEvents), 'the exchange agreements');
  }

  /** Every agreement, or `stale` when the log may hold more than two seconds of news. */
  all(): Iterable<Agreement> | 'stale' {
    return this.isCurrent() ? this.#agreements.values() : 'stale';
  }

  protected apply(applied: AnyFactEvent): void {
    const event = applied as AgreementEvent;
    const { agreement } = event.facts;
    this.#agreements.set(agreement, evolveAgreement(this.#agreements.get(agreement), event));
  }
}
