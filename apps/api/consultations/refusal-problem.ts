import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { Problem } from '../http/problem.js';
import type { RefusedConsultation } from './record-consultation.js';

/** The refusals of a question about a person that every operation which consults may answer with. */
export const refusalsOfConsultation = [
  'ORGANISATION_UNKNOWN',
  'ORGANISATION_ENDED',
  'PURPOSE_NOT_AUTHORISED',
  'SECTIONS_NOT_AUTHORISED',
  'PERSON_NOT_ON_TERRITORY',
  'INSCRIPTION_MISSING',
  'NOT_THE_PERSON',
  'EXCHANGE_UNDECIDED',
  'EXCHANGE_REFUSED',
  'EXCHANGE_NOT_IN_PRODUCTION',
  'EXCHANGE_ITEMS_NOT_AGREED',
  'EXCHANGE_PERSON_NOT_SHARED',
] as const;

/** The place in the question that a refusal is about. */
const placeOf: Partial<Record<RefusalCode, string>> = {
  INSZ_MALFORMED: '/insz',
  PERSON_NOT_ON_TERRITORY: '/insz',
  INSCRIPTION_MISSING: '/insz',
  EXCHANGE_PERSON_NOT_SHARED: '/insz',
  PURPOSE_NOT_AUTHORISED: '/purpose',
  SECTIONS_NOT_AUTHORISED: '/sections',
  SENDER_NOT_OF_ORGANISATION: '/senderUri',
};

/** The problem of a refused consultation, with the place in the question and the agreement that it is about. */
export function refusalProblem({ code, agreement }: RefusedConsultation): Problem {
  const detail = agreement === undefined ? {} : { detail: `Exchange agreement: ${agreement}` };
  const at = placeOf[code];
  return new Problem(code, at === undefined ? [] : [{ at, detail: refusals[code].en }], detail);
}
