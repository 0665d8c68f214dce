/** The order in which a trajectory is gone through, and what is final. Most of it has no dates. */
import { TrajectoryType } from '../dossier/trajectory-codes.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';

export const referralOnce = rule<true>('referral-once', {
  nl: 'dezelfde toeleiding is één toeleiding',
  en: 'the same referral is one referral',
  dayOf: 'any day',
  commands: ['ReceiveReferral', 'SendReferral'],
  refusals: ['REFERRAL_KNOWN'],
  rows: [
    {
      value: true,
      says: 'A referral opens a waiting file; one that is repeated under its id is the same referral.',
      source: 'MAGDA-RT: DOMAIN 3.1',
    },
  ],
});

export const registrationBeforeIntake = rule<true>('registration-before-intake', {
  nl: 'aanmelding voor het gesprek',
  en: 'registration before the intake',
  dayOf: 'any day',
  commands: ['HoldTalk', 'SignContract'],
  refusals: ['REGISTRATION_MISSING', 'REGISTRATION_NEEDED'],
  rows: [
    {
      value: true,
      says: 'The reception office talks with whom it has registered; a House of Dutch with anybody.',
      source: 'DOMAIN 3.2, 3.4',
    },
  ],
});

export const intakeBeforeTrajectory = rule<readonly TrajectoryType[]>('intake-before-trajectory', {
  nl: 'gesprek voor het traject en het contract',
  en: 'intake before trajectory and contract',
  dayOf: 'any day',
  commands: ['OpenTrajectory', 'SignContract'],
  refusals: ['INTAKE_MISSING'],
  rows: [
    {
      value: ['TT_IBVP', 'TT_IBRH', 'TT_IBBXL'],
      says: 'A trajectory of integration and its contract ask an intake; NT2 can be followed without either.',
      source: 'DOMAIN 3.4, 3.5; MAGDA-FAQ',
    },
  ],
});

const but = (type: TrajectoryType) => TrajectoryType.options.filter((each) => each !== type);
export const trajectoryTypes = rule<readonly TrajectoryType[]>('trajectory-types', {
  nl: 'types van traject',
  en: 'types of trajectory',
  dayOf: 'the day on which the trajectory begins',
  commands: ['OpenTrajectory'],
  refusals: ['TRAJECTORY_TYPE_NOT_IN_FORCE'],
  rows: [
    {
      value: but('TT_WCTK'),
      says: 'Every type, for the Wooncode language willingness (TT_WCTB).',
      source: 'XSD: DOMAIN 2',
    },
    {
      from: day('2017-11-01'),
      value: but('TT_WCTB'),
      says: 'Every type, for the Wooncode language knowledge (TT_WCTK).',
      source: 'XSD: DOMAIN 2',
    },
  ],
});

export const monthsOfATerm = rule<'SAME_NUMBER'>('months-of-a-term', {
  nl: 'maanden van een termijn',
  en: 'months of a term',
  dayOf: 'any day',
  commands: [],
  rows: [
    {
      value: 'SAME_NUMBER',
      says:
        'A term of months or years ends on the day with the same number, clamped to the month’s end, in one step ' +
        'from its start; no end moves to a working day.',
      assumed:
        'no Flemish text settles it for administrative terms; Judicial Code art. 53 binds procedural acts only',
    },
  ],
});

export const offerTerm = rule<Term>('waiting-offer', {
  nl: 'aanbod van een plaats aan wie wacht',
  en: 'offer of a place to who waits',
  dayOf: 'the day of the offer',
  commands: ['OfferPlace'],
  rows: [
    {
      value: { days: 14 },
      says: 'An offered place that isn’t taken up within 14 days lapses; the person goes on waiting.',
      assumed: 'no text gives an offer a term; without one a place would stay taken for ever',
    },
  ],
});

export const attestFinal = rule<true>('attest-final', {
  nl: 'een attest is definitief',
  en: 'an attest is final',
  dayOf: 'any day',
  commands: ['DecideTrajectory', 'DecideComponent', 'AddComponent'],
  refusals: ['DECISION_FINAL'],
  rows: [
    {
      value: true,
      says: 'What led to an attest is not decided otherwise; an error is corrected by withdrawing the attest.',
      source: 'DOMAIN 3.7',
    },
  ],
});

export const dutyUntilFulfilled = rule<true>('duty-until-fulfilled', {
  nl: 'de verplichting geldt tot ze vervuld is',
  en: 'the duty holds until it is fulfilled',
  dayOf: 'any day',
  commands: ['EstablishBreach'],
  refusals: ['DUTY_FULFILLED'],
  rows: [
    {
      value: true,
      says: 'An attest or a declaration of efforts fulfils the duty; a fine doesn’t, nor does closing a trajectory.',
      source: 'D13 27§1, DOMAIN 3.8',
    },
  ],
});
