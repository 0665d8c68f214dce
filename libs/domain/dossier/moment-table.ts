/**
 * Every moment that the law makes a fact: from which facts of a dossier it follows, and where that is written. All
 * other terms are answers for a date, as due or overdue, and are recorded nowhere: `answers`. A test finds each term
 * of `libs/domain/law` in one of the two.
 */
import type { dossierEvents } from '../catalogue.js';
import { dayAfter, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent, FactEvent, FactEventOf } from '../kernel/event.js';
import type { Authority, Rule } from '../kernel/rule.js';
import { dayAfterTerm } from '../kernel/term.js';
import { registrationBreach, registrationTerm } from '../law/arrival.js';
import { oralB1 } from '../law/attest.js';
import { appealTerm, claimLapse, sanctionProcedure } from '../law/enforcement.js';
import { housingNotice, languagePostponement, languageRequirement } from '../law/housing.js';
import { offerTerm } from '../law/order.js';
import { accessLogRetention, dossierRetention, municipalityCopy } from '../law/retention.js';
import { contractTerm, employmentTerm, startTerm, suspension, waiverTerm } from '../law/trajectory.js';
import { breach } from './breach.js';
import {
  claimsLapsed,
  dayAfterAppealTerm,
  decisionTermsOver,
  finesFinal,
  noticeTermsOver,
} from './breach-moments.js';
import { lastDayToDecide } from './breach-standing.js';
import { ContractSuspended, suspensionsEnded } from './contract.js';
import { FactCorrected } from './correction.js';
import { death, hasDied } from './death.js';
import type { Dossier } from './dossier.js';
import { housingNoticesOver } from './housing-standing.js';
import { housingLanguage } from './housing-language.js';
import { housingSupervision } from './housing-supervision.js';
import { languageProof } from './language-proof.js';
import { lease } from './lease.js';
import { mergingEvents } from './merging.js';
import { Moment, MomentPassed, MomentReopened, type PassedMoment } from './moments.js';
import { NoLongerStated } from './official-answer.js';
import { PersonDetailsStated } from './person.js';
import { dateOf } from './subject.js';
import { statedDay } from './values.js';
import { offersLapsed, waitingList } from './waiting-list.js';

type DossierEvents = typeof dossierEvents;
type Names<Value> = Readonly<Record<string, Value>>;

/** A kind of moment: what passes, by which rule, and where it is written that it is a fact without anybody deciding. */
type MomentRow = Authority & {
  /** What is so from that day on, as a sentence. */
  readonly says: string;
  readonly rule: Rule<unknown>;
  /** Every moment of the kind, as far ahead as the facts lead. A fact of a later day changes none of an earlier one. */
  readonly of: (dossier: Dossier) => readonly Omit<PassedMoment, 'moment'>[];
  /** The events that can make or unmake such a moment: their dossier is looked at when one is recorded. */
  readonly touchedBy: Names<unknown>;
  /** The days on which it is looked at too, of the events that set one. */
  readonly days: {
    readonly [Name in keyof DossierEvents]?: (
      facts: FactEventOf<DossierEvents[Name]>['facts'],
    ) => readonly (DateOnly | undefined)[];
  };
};

const dayAfterEnd = (until: DateOnly | undefined) => until && dayAfter(until);

export const momentTable: Readonly<Record<Moment, MomentRow>> = {
  NOTICE_TERM_OVER: {
    says: 'The term that a notice of default gave is over: the person can be heard and sanctioned.',
    rule: sanctionProcedure,
    source: 'D13 40',
    of: noticeTermsOver,
    touchedBy: breach.events,
    days: { NoticeOfDefaultSent: ({ until }) => [dayAfterEnd(until)] },
  },
  DECISION_TERM_OVER: {
    says: 'Nothing was decided within the term after the finding: no sanction can follow any more.',
    rule: sanctionProcedure,
    source: 'D13 40',
    of: decisionTermsOver,
    touchedBy: breach.events,
    days: { BreachEstablished: (facts) => [dayAfterEnd(lastDayToDecide(dateOf(facts)))] },
  },
  SANCTION_FINAL: {
    says: 'Nobody appealed against a fine in time, or it was upheld or reduced in appeal: it is final.',
    rule: appealTerm,
    source: 'D13 40',
    of: finesFinal,
    touchedBy: breach.events,
    days: {
      SanctionDecided: ({ postedOn, ...facts }) => [dayAfterAppealTerm({ on: dateOf(facts), postedOn })],
      AppealDecided: (facts) => [dateOf(facts)],
    },
  },
  FINE_CLAIM_LAPSED: {
    says: 'A fine was not paid whole before its claim lapsed: nothing of it can be claimed any more.',
    rule: claimLapse,
    source: 'D13 40',
    of: claimsLapsed,
    touchedBy: breach.events,
    days: {
      SanctionDecided: (facts) => [dayAfterTerm(claimLapse, dateOf(facts))],
      AppealDecided: (facts) => [dayAfterTerm(claimLapse, dateOf(facts))],
    },
  },
  SUSPENSION_ENDED: {
    says: 'The last day of a suspension is over, and no other one holds: the contract binds again.',
    rule: suspension,
    assumed: 'the decree gives the grounds of a suspension, and asks nobody to end it',
    of: suspensionsEnded,
    touchedBy: { ContractSuspended },
    days: { ContractSuspended: ({ period }) => [dayAfterEnd(statedDay(period?.until))] },
  },
  HOUSING_NOTICE_OVER: {
    says: 'The term that the supervisor gave is over, and the requirement not met: it may fine.',
    rule: housingNotice,
    source: 'wonenvlaanderen: DOMAIN 5',
    of: housingNoticesOver,
    touchedBy: {
      ...housingSupervision.events,
      ...housingLanguage.events,
      ...languageProof.events,
      ...lease.events,
      PersonDetailsStated, // the year of birth of a member of the household
    },
    days: { HousingNoticeGiven: ({ until }) => [dayAfterEnd(until)] },
  },
  OFFER_LAPSED: {
    says: 'An offered place was not taken up in time: it is free for others, and the person waits on.',
    rule: offerTerm,
    assumed: 'no text gives an offer a term; without one a place would stay taken for ever',
    of: offersLapsed,
    touchedBy: waitingList.events,
    days: { PlaceOffered: (facts) => [dayAfterTerm(offerTerm, dateOf(facts))] },
  },
};

/** What can change a moment of any kind. */
const touchingAll: Names<unknown> = {
  ...death.events,
  ...mergingEvents,
  FactCorrected,
  NoLongerStated,
  MomentReopened,
};

/** Terms that are no moments: where somebody stands with them is an answer for a date, and why. */
export const answers: readonly { readonly rule: Rule<unknown>; readonly because: string }[] = [
  { rule: registrationTerm, because: 'who is late can still register; what follows, somebody decides' },
  { rule: registrationBreach, because: 'from then on a breach can be found; an officer finds it' },
  { rule: waiverTerm, because: 'it binds the reception office; a late decision is a decision' },
  { rule: contractTerm, because: 'who is late can still sign' },
  { rule: startTerm, because: 'who is late can still start' },
  { rule: employmentTerm, because: 'who is late can still register for work; an officer finds the breach' },
  { rule: oralB1, because: 'who is late can still reach it; an officer finds the breach' },
  { rule: languageRequirement, because: 'who is late can still meet it; the landlord finds that it was not' },
  { rule: languagePostponement, because: 'it makes the term of the requirement longer' },
  { rule: dossierRetention, because: 'the erasure is proposed; an administrator confirms it' },
  { rule: accessLogRetention, because: 'the erasure is proposed; an administrator confirms it' },
  { rule: municipalityCopy, because: 'it binds the municipality, which keeps the copy' },
];

/** Every moment of a dossier, as far ahead as its facts lead, by what it is; none after the person’s death. */
function momentsOf(dossier: Dossier): ReadonlyMap<string, PassedMoment> {
  const all = Moment.options.flatMap((moment) =>
    momentTable[moment].of(dossier).map(({ entry, on }) => ({ moment, entry, on })),
  );
  return byIdentity(all.filter(({ on }) => !hasDied(dossier, on)));
}

const byIdentity = (moments: readonly PassedMoment[]): ReadonlyMap<string, PassedMoment> =>
  new Map(moments.map((one) => [`${one.on} ${one.moment} ${one.entry ?? ''}`, one]));

/**
 * The events of the moments that have passed by a day and aren’t recorded, the earliest first. Of who is erased
 * nothing is recorded.
 */
export function momentsPassed(dossier: Dossier, by: DateOnly): readonly DomainEvent[] {
  if (dossier.person.status !== 'open') return [];
  const recorded = byIdentity(dossier.moments);
  return [...momentsOf(dossier)]
    .filter(([identity, { on }]) => on <= by && !recorded.has(identity))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { on, moment, entry }]) => MomentPassed.of({ on, moment, entry }));
}

/** The events of the moments that are recorded and don’t hold any more, because a fact came in later. */
export function momentsReopened(dossier: Dossier): readonly DomainEvent[] {
  if (dossier.moments.length === 0) return [];
  const holding = momentsOf(dossier);
  return [...byIdentity(dossier.moments)]
    .filter(([identity]) => !holding.has(identity))
    .map(([, { on, moment, entry }]) => MomentReopened.of({ on, moment, entry }));
}

/** The events because of which a dossier is looked at. */
export const eventsWithLooks = [
  ...new Set(
    [touchingAll, ...Object.values(momentTable).map(({ touchedBy }) => touchedBy)].flatMap(Object.keys),
  ),
] as readonly (keyof DossierEvents)[];

/**
 * The days on which a dossier must be looked at because of one of its events: when it was recorded, because it may be
 * of an earlier day, and when a term of it is over. It only says where to look: the whole dossier decides.
 */
export function looksOf({ type, facts }: FactEvent, recordedOn: DateOnly): readonly DateOnly[] {
  const days = Object.values(momentTable).flatMap(
    ({ days }) => (days as Names<(facts: object) => readonly (DateOnly | undefined)[]>)[type]?.(facts) ?? [],
  );
  return [
    ...new Set([recordedOn, ...days.flatMap((day) => (day !== undefined && day > recordedOn ? [day] : []))]),
  ];
}
