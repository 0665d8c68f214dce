/** Where somebody stands with registration: on a day, and as stretches of days as far ahead as today's facts lead. */
import { dayAfter, type DateOnly } from '../kernel/dates.js';
import { inForce } from '../kernel/rule.js';
import { stretchesOf, turnsOfPeriods } from '../kernel/stretches.js';
import { endOfTerm } from '../kernel/term.js';
import { registrationBreach, registrationTerm, territory } from '../law/arrival.js';
import { hasDied } from './death.js';
import type { WithPerson } from './person.js';
import {
  registeredOn,
  registrationTermOn,
  type RegistrationTerm,
  type WithRegistration,
} from './registration.js';
import { isObligedElsewhere, turnsOfDuty, type WithDuty } from './target-group.js';

type RegistrationState = WithRegistration & WithDuty;

/**
 * Whether somebody has registered, on which day; has to, until when; is too late; or is so late that the breach can be
 * found. `rule` is the id of the rule that says so, where one does, and `ruledOn` the day that picks its row.
 */
type RegistrationStanding = {
  readonly rule?: string;
  readonly ruledOn?: DateOnly;
  readonly due?: DateOnly | undefined;
} & (
  | { readonly standing: 'registered'; readonly on: DateOnly }
  | { readonly standing: 'notRequired' | 'open' | 'postponed' | 'overdue' | 'breach' }
);

/** The day after the term of the breach, which starts with that of registration; until then it can't be found. */
function breachFrom({ start }: RegistrationTerm): DateOnly | undefined {
  const term = inForce(registrationBreach, start);
  const end = term && endOfTerm(start, term.value);
  return end && dayAfter(end);
}

/** Where somebody stands with registration on a day. Facts of later days change nothing. */
export function registrationStanding(dossier: RegistrationState, date: DateOnly): RegistrationStanding {
  if (hasDied(dossier, date)) return { standing: 'notRequired' };
  const registered = registeredOn(dossier, date);
  if (registered)
    return { standing: 'registered', on: registered.on, rule: registrationTerm.id, ruledOn: registered.on };
  const term = registrationTermOn(dossier, date);
  if (term === undefined) {
    const isElsewhere = isObligedElsewhere(dossier, date);
    return isElsewhere ? { standing: 'notRequired', rule: territory.id } : { standing: 'notRequired' };
  }
  const { due, isPostponed, start: ruledOn } = term;
  if (isPostponed) return { standing: 'postponed', due, rule: registrationTerm.id, ruledOn };
  if (due === undefined || date <= due) return { standing: 'open', due, rule: registrationTerm.id, ruledOn };
  const breach = breachFrom(term);
  const isBreach = breach !== undefined && date >= breach;
  return isBreach
    ? { standing: 'breach', due, rule: registrationBreach.id, ruledOn }
    : { standing: 'overdue', due, rule: registrationTerm.id, ruledOn };
}

/** The standing with registration as stretches, from the first day on which anything is known of the person. */
export function registrationStretches(dossier: RegistrationState & WithPerson) {
  const { registrations, postponements, letters } = dossier.registration;
  const facts = [
    ...(dossier.person.status === 'unknown' ? [] : [dossier.person.since]),
    ...turnsOfDuty(dossier),
    ...registrations.map(({ on }) => on),
    ...turnsOfPeriods(postponements),
    ...letters,
  ];
  const breaches = facts.flatMap((date) => {
    const term = registrationTermOn(dossier, date);
    return (term && breachFrom(term)) ?? [];
  });
  return stretchesOf([...facts, ...breaches], (date) => registrationStanding(dossier, date));
}
