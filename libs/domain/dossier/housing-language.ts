import { z } from 'zod';
import { reachesOn } from '../kernel/age.js';
import { addTerm, DateOnly, dayAfter, lastDay } from '../kernel/dates.js';
import { event, fact, identity, naming, sensitive, type DomainEvent, sealing } from '../kernel/event.js';
import { CourseId, known, LeaseId, ProofId, TestId } from '../identifiers/ids.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import type { WithCourse } from './course.js';
import { isAccepted, type WithLanguageProof } from './language-proof.js';
import { runningLease, tenancyOf, type Lease, type WithLease } from './lease.js';
import { Level, reaches } from './levels.js';
import { evidence, type WithNt2 } from './nt2.js';
import { birthYearOn, type WithPerson } from './person.js';
import { ProofKind } from './proof-kinds.js';
import { DECIDED_ANEW, NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { Flag, FreeText } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import {
  adultMember,
  landlordPostpones,
  languagePostponement,
  languageRequirement,
  type LanguageRequirement,
} from '../law/housing.js';

const PostponementReason = labelledInline('PostponementReason', {
  PROFESSIONAL: { nl: 'professioneel', en: 'professional' },
  MEDICAL: { nl: 'medisch', en: 'medical' },
  PERSONAL: { nl: 'persoonlijk', en: 'personal' },
  NO_FITTING_COURSE: { nl: 'geen passende cursus', en: 'no fitting course' },
});
const GrantedBy = labelledInline('PostponementGrantedBy', {
  KBI: { nl: 'KBI', en: 'KBI' },
  LANDLORD: { nl: 'verhuurder', en: 'landlord' },
});
const metByEntry = (test: typeof TestId, course: typeof CourseId, proof: typeof ProofId) =>
  z.union([
    z.strictObject({ test }),
    z.strictObject({ course }),
    z.strictObject({ recognition: proof }),
    z.strictObject({ proof, kind: ProofKind }),
  ]);
const MetBy = metByEntry(TestId, CourseId, ProofId);
type MetBy = z.output<typeof MetBy>;
const AnyMetBy = metByEntry(known(TestId), known(CourseId), known(ProofId));
/** Since when and by what a requirement is met. */
export interface Met {
  readonly since: DateOnly;
  readonly proof: MetBy;
}

const LanguageRequirementPostponed = event('LanguageRequirementPostponed', {
  title: 'Taalvereiste uitgesteld',
  meaning: 'The tenant gets one more year to learn Dutch.',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    lease: refersTo(LeaseId, 'huur'),
    reason: sensitive(PostponementReason, 'reden'),
    grantedBy: fact(GrantedBy, 'toegestaan door'),
  },
});
const followsByItself = 'it follows from other facts, and is recorded in the same append';

const LanguageRequirementMet = event('LanguageRequirementMet', {
  version: 2,
  title: 'Aan de taalvereiste voldaan',
  meaning: 'From a day on the language requirement of a lease is met, by a proof.',
  notByCommand: followsByItself,
  notByImport: followsByItself,
  notCorrected: DECIDED_ANEW,
  fields: {
    ...dated,
    lease: refersTo(LeaseId, 'huur'),
    level: fact(Level, 'niveau'),
    proof: naming(MetBy, AnyMetBy, 'bewijs'),
  },
  upcasters: { 1: sealing }, // version 2 also takes a recognition
});
/** `on` is the day since which the requirement had been recorded as met. */
const LanguageRequirementReopened = event('LanguageRequirementReopened', {
  title: 'Niet langer aan de taalvereiste voldaan',
  meaning: 'What met the language requirement of a lease fell away.',
  notByCommand: followsByItself,
  notByImport: followsByItself,
  notCorrected: DECIDED_ANEW,
  fields: { ...dated, lease: refersTo(LeaseId, 'huur') },
});
export const WooncodeStated = event('WooncodeStated', {
  version: 2,
  title: 'Wooncode vermeld',
  meaning: 'An official source states willingness under the Wooncode, and who follows up.',
  about: 'wooncode',
  fields: {
    ...dated,
    mustShowIntegrationWillingness: fact(Flag.optional(), 'moet inburgeringsbereidheid tonen'),
    showsIntegrationWillingness: fact(Flag.optional(), 'toont inburgeringsbereidheid'),
    mustShowLanguageWillingness: fact(Flag.optional(), 'moet taalbereidheid tonen'),
    showsLanguageWillingness: fact(Flag.optional(), 'toont taalbereidheid'),
    followedUpBy: identity(FreeText.optional(), 'opgevolgd door'),
  },
  upcasters: { 1: sealing },
});

interface WithHousingLanguage {
  readonly housingLanguage: {
    /** Per lease: the first day of its postponement. */
    readonly postponed: Readonly<Record<LeaseId, DateOnly | undefined>>;
    /** Per lease: whether the requirement is met, according to the last event. */
    readonly recordedMet: Readonly<Record<LeaseId, Met | undefined>>;
  };
}
type HousingLanguageState = WithHousingLanguage['housingLanguage'];

export const housingLanguage = subject({
  initial: { postponed: {}, recordedMet: {} } as HousingLanguageState,
  events: {
    LanguageRequirementPostponed,
    LanguageRequirementMet,
    LanguageRequirementReopened,
    WooncodeStated,
  },
  evolve: {
    LanguageRequirementPostponed: (state, { facts: { lease, ...dates } }) => {
      const known = state.postponed[lease];
      const on = dateOf(dates);
      return { ...state, postponed: { ...state.postponed, [lease]: known && known < on ? known : on } };
    },
    LanguageRequirementMet: (state, { facts }) =>
      recorded(state, facts.lease, { since: dateOf(facts), proof: facts.proof }),
    LanguageRequirementReopened: (state, { facts }) => recorded(state, facts.lease, undefined),
    WooncodeStated: (state) => state,
  },
});

function recorded(state: HousingLanguageState, lease: LeaseId, met: Met | undefined): HousingLanguageState {
  return { ...state, recordedMet: { ...state.recordedMet, [lease]: met } };
}

/** What may prove Dutch for the Wooncode. */
type Proofs = WithCourse & WithLanguageProof & WithNt2;
/** All that the requirement of a lease depends on. */
export type WithRequirement = WithHousingLanguage & WithLease & WithPerson & Proofs;

/** What a lease asks of the person, and from which day on. */
interface Requirement extends LanguageRequirement {
  readonly lease: LeaseId;
  /** The day on which the term begins: the start of the tenancy, or the day on which its member came of age. */
  readonly start: DateOnly;
  /** The last day of the lease, if it ended: what is learnt later doesn’t count for it. */
  readonly endedOn: DateOnly | undefined;
}

/** The knowledge that the Wooncode asks under a lease; undefined where it asks willingness only. */
export function requirementOf(
  dossier: WithLease & WithPerson,
  entry: Lease,
  date: DateOnly,
): Requirement | undefined {
  const first = tenancyOf(dossier, entry).at(-1) ?? entry;
  const asked = inForce(languageRequirement, first.signedOn)?.value;
  const from = dutyFrom(dossier, entry, date);
  const start = from !== undefined && from > first.on ? from : first.on;
  return asked && { ...asked, start, lease: entry.lease, endedOn: entry.endedOn };
}

/** The last day to meet a requirement. @param postponed the day on which it was postponed, if it was */
export function lastDayToMeet({ start, years }: Requirement, postponed?: DateOnly): DateOnly {
  const more = postponed && inForce(languagePostponement, postponed)?.value.years;
  return addTerm(start, { years: years + (more ?? 0) });
}

/**
 * From when a lease asks something of a member of the household: the day after the last possible 18th birthday, because
 * rules know the year of birth only. @returns undefined for others, and where the age isn’t determinable: at once
 */
export function dutyFrom(dossier: WithPerson, { role }: Lease, date: DateOnly): DateOnly | undefined {
  const age = inForce(adultMember, date)?.value.age;
  const year = birthYearOn(dossier, date);
  if (role !== 'HOUSEHOLD_MEMBER' || age === undefined || year === undefined) return undefined;
  return isLastingYear(year + age) ? dayAfter(reachesOn(age, { year }, 'LAST_POSSIBLE_DAY')) : lastDay;
}

/** Whether a year is one of the calendar of rules, and the next one too: a source may state any number. */
const isLastingYear = (year: number): boolean => year > 0 && year < Number(lastDay.slice(0, 4));

/** The first day on which the requirement of a tenancy was postponed; a rehoused tenant keeps what was granted. */
export function postponedOn(dossier: WithHousingLanguage & WithLease, entry: Lease): DateOnly | undefined {
  const { postponed } = dossier.housingLanguage;
  return tenancyOf(dossier, entry)
    .flatMap(({ lease }) => postponed[lease] ?? [])
    .sort()[0];
}

/**
 * All that proves Dutch for the Wooncode, by its days; a proof without a level is good for any.
 * @param date as it holds on this day; without it, as recorded last
 */
export function housingProofs(dossier: Proofs, date?: DateOnly) {
  const results = evidence(dossier, date)
    .filter(({ skill }) => skill === 'speaking')
    .map(({ on, level, by }) => ({ on, level, proof: by }));
  const papers = dossier.languageProof.proofs
    .filter(isAccepted)
    .map(({ on, level, proof, kind }) => ({ on, level, proof: { proof, kind } }));
  return [...results, ...papers].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
type HousingProofs = ReturnType<typeof housingProofs>;

/**
 * Since when and by what a requirement is met, of all that was proven on or before a day and before the lease ended.
 * What was known before counts from the start.
 */
export function metBy(proofs: HousingProofs, required: Requirement, date: DateOnly): Met | undefined {
  const { start, endedOn } = required;
  if (endedOn !== undefined && endedOn < start) return undefined;
  const first = proofs.find(
    ({ on, level }) =>
      on <= date &&
      (endedOn === undefined || on <= endedOn) &&
      (level === undefined || reaches(level, required.level)),
  );
  return first && { since: first.on > start ? first.on : start, proof: first.proof };
}

/**
 * The events that a decision makes necessary where the requirement of a lease is met otherwise than recorded: newly, no
 * longer, since another day or by another proof. They are recorded in the same append, so that the last such event of a
 * lease always agrees with the computed standing.
 */
export function requirementChanges(dossier: WithRequirement): readonly DomainEvent[] {
  if (dossier.lease.length === 0) return [];
  const proofs = housingProofs(dossier);
  return dossier.lease.flatMap((entry) => {
    const { lease } = entry;
    const requirement = requirementOf(dossier, entry, lastDay);
    if (!requirement) return [];
    const met = metBy(proofs, requirement, lastDay);
    const known = dossier.housingLanguage.recordedMet[lease];
    if (same(met, known)) return [];
    const fellAway = known && (!met || met.since > known.since);
    return [
      ...(fellAway ? [LanguageRequirementReopened.of({ on: known.since, lease })] : []),
      ...(met
        ? [LanguageRequirementMet.of({ on: met.since, lease, level: requirement.level, proof: met.proof })]
        : []),
    ];
  });
}

type Postponing = Readonly<{ on: DateOnly; lease: LeaseId; grantedBy: z.output<typeof GrantedBy> }>;

/** Why the requirement of a lease can’t be postponed on a day, if it can’t. */
export function postponementRefusal(
  dossier: WithLease & WithPerson,
  { on, lease, grantedBy }: Postponing,
): Refusal | undefined {
  const entry = dossier.lease.find((each) => each.lease === lease);
  if (!entry) return refuse('LEASE_UNKNOWN', '/lease');
  const requirement = requirementOf(dossier, entry, on);
  if (!requirement) return refuse('NO_LANGUAGE_REQUIREMENT', '/lease');
  if (on < entry.on || lastDayToMeet(requirement, on) < on)
    return refuse('POSTPONEMENT_WITHOUT_EFFECT', '/on');
  const isNotTheirs = grantedBy === 'LANDLORD' && !inForce(landlordPostpones, on);
  return isNotTheirs ? refuse('LANDLORD_MAY_NOT_POSTPONE', '/on') : undefined;
}

const PostponeLanguageRequirement = dossierCommand('PostponeLanguageRequirement', {
  meaning:
    'Gives a tenant one more year because training could not start or finish; the reason is kept sealed.',
  fields: { on: DateOnly, lease: known(LeaseId), reason: PostponementReason, grantedBy: GrantedBy },
  refusals: [
    'LEASE_UNKNOWN',
    'NO_LANGUAGE_REQUIREMENT',
    'ALREADY_POSTPONED',
    'POSTPONEMENT_WITHOUT_EFFECT',
    'LANDLORD_MAY_NOT_POSTPONE',
  ],
  records: [LanguageRequirementPostponed],
  decide: (postponed, dossier: WithHousingLanguage & WithLease & WithPerson) => {
    const running = runningLease(dossier, postponed.lease);
    if (!running) return refuse('LEASE_UNKNOWN', '/lease');
    const known = postponedOn(dossier, running);
    if (known) return known === postponed.on ? nothing() : refuse('ALREADY_POSTPONED', '/lease');
    return postponementRefusal(dossier, postponed) ?? record(LanguageRequirementPostponed.of(postponed));
  },
});

export const housingLanguageCommands = { PostponeLanguageRequirement };
