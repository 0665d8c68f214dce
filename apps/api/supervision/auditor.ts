import { mayAsk } from '../../../libs/domain/consultation/review.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { Problem } from '../http/problem.js';
import type { Dependencies } from '../handling/dependencies.js';

/** Whose consultations somebody who bears scope audit may look into: of every organisation, or of the own one. */
export interface Auditor {
  readonly organisation: KboNumber;
  readonly auditsAll: boolean;
  /** Whether the organisation speaks for persons who ask about themselves. */
  readonly forPersons: boolean;
}

/** What the authorisations of a caller make of it. @throws Problem AUTHORISATIONS_NOT_CURRENT */
export function auditorOf(
  { organisations, clock }: Pick<Dependencies, 'organisations' | 'clock'>,
  caller: Caller,
): Auditor {
  const organisation = KboNumber.parse(caller.organisation);
  const known = organisations.lookUp(organisation);
  if (known === 'stale') throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
  const today = brusselsDay(clock());
  return {
    organisation,
    auditsAll: mayAsk(known.organisation, 'AUDIT', today),
    forPersons: mayAsk(known.organisation, 'OWN_DATA', today),
  };
}
