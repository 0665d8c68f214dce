import type { DateOnly } from '../kernel/dates.js';
import type { Decision } from '../kernel/decision.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';

/** The end of an organisation: since when, and the organisation into which it merged. */
interface Ending {
  readonly ended?: { readonly on: DateOnly | undefined; readonly into?: KboNumber };
}

/** What a rule on organisations reads of the register. @typeParam Part what it reads of an organisation */
export interface OrganisationLookup<Part extends object> {
  organisation(number: KboNumber): (Part & Ending) | undefined;
}

/** Whether an organisation has ended or merged into another by a day. */
export const hasEnded = ({ ended }: Ending, on: DateOnly): boolean =>
  ended !== undefined && (ended.on === undefined || ended.on <= on);

/** Decides on a registered organisation. @param at the field of the command that names it */
export function ifRegistered<Part extends object>(
  register: OrganisationLookup<Part>,
  organisation: KboNumber,
  decide: (organisation: Part & Ending) => Decision,
  at = '/organisation',
): Decision {
  const found = register.organisation(organisation);
  return found ? decide(found) : refuse('ORGANISATION_NOT_REGISTERED', at);
}

/** Decides on a registered organisation that has not ended by the day of the command. */
export function ifActive<Part extends object>(
  register: OrganisationLookup<Part>,
  { organisation, on }: { readonly organisation: KboNumber; readonly on: DateOnly },
  decide: (organisation: Part) => Decision,
  at = '/organisation',
): Decision {
  const unlessEnded = (found: Part & Ending) =>
    hasEnded(found, on) ? refuse('ORGANISATION_ENDED', at) : decide(found);
  return ifRegistered(register, organisation, unlessEnded, at);
}

/** The refusals of `ifActive`. */
export const notActive = ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'] as const;
