/**
 * Moments: a day of the law passed, and by that alone something became so for a person, as a fine that is final. Which
 * moments there are and from what they follow: moment-table.ts. The daily run records each once.
 */
import type { z } from 'zod';
import { EntryId, known } from '../identifiers/ids.js';
import type { DateOnly } from '../kernel/dates.js';
import { event, fact, naming } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';
import { DECIDED_ANEW, dated, dateOf, subject } from './subject.js';

export const Moment = labelledInline('Moment', {
  NOTICE_TERM_OVER: {
    nl: 'termijn van de ingebrekestelling verstreken',
    en: 'term of the notice of default over',
  },
  DECISION_TERM_OVER: {
    nl: 'termijn om over een sanctie te beslissen verstreken',
    en: 'term to decide on a sanction over',
  },
  SANCTION_FINAL: { nl: 'geldboete definitief', en: 'fine final' },
  FINE_CLAIM_LAPSED: { nl: 'vordering van de geldboete verjaard', en: 'claim of the fine lapsed' },
  SUSPENSION_ENDED: { nl: 'opschorting van het contract afgelopen', en: 'suspension of the contract ended' },
  HOUSING_NOTICE_OVER: {
    nl: 'termijn van de aanmaning door de toezichthouder verstreken',
    en: 'term of the supervisor’s notice over',
  },
  OFFER_LAPSED: { nl: 'aangeboden plaats vervallen', en: 'offer of a place lapsed' },
});
export type Moment = z.output<typeof Moment>;

const ofMoment = {
  ...dated,
  moment: fact(Moment, 'moment'),
  /** A breach, a suspension, a lease …; absent of a moment that is about the dossier as a whole. */
  entry: naming(EntryId.optional(), known(EntryId).optional(), 'betreft'),
};
const notByImport = 'it follows from other facts and the calendar';

/** `on` is the day of the law; it may be recorded later. */
export const MomentPassed = event('MomentPassed', {
  title: 'Termijn verstreken',
  meaning: 'A day of the law passed, and by that alone something became so.',
  notByCommand: 'the daily run records it',
  notCorrected: DECIDED_ANEW,
  notByImport,
  fields: ofMoment,
});
/** `on` is the day of the law as it had been recorded. */
export const MomentReopened = event('MomentReopened', {
  title: 'Termijn toch niet verstreken',
  meaning: 'A fact of an earlier day came in later: what had passed didn’t, or passes on another day.',
  notByCommand: 'it follows from other facts, and is recorded in the same append',
  notCorrected: DECIDED_ANEW,
  notByImport,
  fields: ofMoment,
});

/** A moment of a dossier. It is unique: no other of its kind is about the same entry and of the same day. */
export interface PassedMoment {
  readonly moment: Moment;
  readonly entry: EntryId | undefined;
  readonly on: DateOnly;
}
/** Those that are recorded and were not reopened since. */
type Recorded = readonly PassedMoment[];

export const moments = subject({
  initial: [] as Recorded,
  events: { MomentPassed, MomentReopened },
  evolve: {
    MomentPassed: (state, { facts: { moment, entry, ...dates } }) => [
      ...state,
      { moment, entry, on: dateOf(dates) },
    ],
    MomentReopened: (state, { facts: { moment, entry, ...dates } }) =>
      state.filter((recorded) => !same(recorded, { moment, entry, on: dateOf(dates) })),
  },
});
