import type { RefusalCode } from '../refusals/refusal.js';

/** The refusals of a question about a person, whatever asks it. */
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
] as const satisfies readonly RefusalCode[];

/** Every reason with which a consultation is recorded as refused: also those that only some questions can meet. */
export const refusalReasons = [
  ...refusalsOfConsultation,
  'EMERGENCY_NOT_AUTHORISED',
  'SENDER_NOT_OF_ORGANISATION',
  'CAPACITY_WITHOUT_PURPOSE',
  'INSZ_MALFORMED',
] as const satisfies readonly RefusalCode[];
