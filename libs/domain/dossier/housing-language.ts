import { z } from 'zod';
import { addTerm, DateOnly, day } from '../kernel/dates.js';
import { event, fact, identity, naming, sensitive, type DomainEvent, sealing } from '../kernel/event.js';
import { CourseId, known, LeaseId, ProofId, TestId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import type { WithCourse } from './course.js';
import { exemptSince, ProofKind, type WithLanguageProof } from './language-proof.js';
import { leaseOn, runningLease, type Lease, type WithLease } from './lease.js';
import { Level, reaches } from './levels.js';
import { evidence, type WithNt2 } from './nt2.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { Flag, FreeText } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { landlordPostpones, languageRequirement, type LanguageRequirement } from '../law/housing.js';

/** A postponement adds a year to the term, once. */
const postponement = { years: 1 };

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
interface Met {
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
    /** Per lease: the day of its postponement. */
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
    LanguageRequirementPostponed: (state, { facts }) => ({
      ...state,
      postponed: { ...state.postponed, [facts.lease]: dateOf(facts) },
    }),
    LanguageRequirementMet: (state, { facts }) =>
      recorded(state, facts.lease, { since: dateOf(facts), proof: facts.proof }),
    LanguageRequirementReopened: (state, { facts }) => recorded(state, facts.lease, undefined),
    WooncodeStated: (state) => state,
  },
});

function recorded(state: HousingLanguageState, lease: LeaseId, met: Met | undefined): HousingLanguageState {
  return { ...state, recordedMet: { ...state.recordedMet, [lease]: met } };
}

/** The knowledge that the Wooncode asks under a lease; undefined where it asks willingness only. */
const requirementOf = ({ signedOn }: Lease): LanguageRequirement | undefined =>
  inForce(languageRequirement, signedOn)?.value;

interface LevelOfLease {
  readonly lease: LeaseId;
  readonly level: Level;
}
type HousingLanguageStanding =
  | { readonly standing: 'none' }
  | { readonly standing: 'willingness'; readonly lease: LeaseId }
  | ({ readonly standing: 'met' } & LevelOfLease & Met)
  | ({ readonly standing: 'exempt'; readonly since: DateOnly } & LevelOfLease)
  | ({ readonly standing: 'open' | 'postponed' | 'overdue'; readonly due: DateOnly } & LevelOfLease);

/**
 * Where the person stands with the Wooncode's language requirement on a day, under the rule of the lease in force.
 * @param dossier folded as of `date`
 */
export function housingLanguageStanding(
  dossier: WithHousingLanguage & WithLease & Proofs,
  date: DateOnly,
): HousingLanguageStanding {
  const inForce = leaseOn(dossier, date);
  if (!inForce) return { standing: 'none' };
  const { lease } = inForce;
  const requirement = requirementOf(inForce);
  if (!requirement) return { standing: 'willingness', lease };
  const { level, years } = requirement;
  const met = metBy(dossier, inForce, requirement, date);
  if (met) return { standing: 'met', lease, level, ...met };
  const exempt = exemptSince(dossier, date);
  if (exempt) return { standing: 'exempt', lease, level, since: exempt };
  const postponed = dossier.housingLanguage.postponed[lease] !== undefined;
  const due = addTerm(inForce.on, { years: years + (postponed ? postponement.years : 0) });
  const waiting = postponed ? 'postponed' : 'open';
  return { standing: date <= due ? waiting : 'overdue', lease, level, due };
}

/** What may prove Dutch for the Wooncode. */
type Proofs = WithCourse & WithLanguageProof & WithNt2;

/**
 * Since when and by what the requirement of a lease is met, of all that was proven on or before a day and before
 * the lease ended. What was known before the lease counts from its start.
 */
function metBy(
  dossier: Proofs,
  lease: Lease,
  required: LanguageRequirement,
  date: DateOnly,
): Met | undefined {
  const results = evidence(dossier, date)
    .filter(({ skill, level }) => skill === 'speaking' && reaches(level, required.level))
    .map(({ on, by }) => ({ on, proof: by }));
  const papers = dossier.languageProof.proofs
    .filter(({ level }) => level === undefined || reaches(level, required.level))
    .map(({ on, proof, kind }) => ({ on, proof: { proof, kind } }));
  const [first] = [...results, ...papers]
    .filter(({ on }) => on <= date && (lease.endedOn === undefined || on <= lease.endedOn))
    .sort((a, b) => a.on.localeCompare(b.on));
  return first && { since: first.on > lease.on ? first.on : lease.on, proof: first.proof };
}

const ALWAYS = day('9999-12-31');

/**
 * The events that a decision makes necessary where the requirement of a lease is met otherwise than recorded: newly, no
 * longer, since another day or by another proof. They are recorded in the same append, so that the last such event of a
 * lease always agrees with the computed standing.
 */
export function requirementChanges(
  dossier: WithHousingLanguage & WithLease & Proofs,
): readonly DomainEvent[] {
  return dossier.lease.flatMap((entry) => {
    const { lease } = entry;
    const requirement = requirementOf(entry);
    if (!requirement) return [];
    const met = metBy(dossier, entry, requirement, ALWAYS);
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

const PostponeLanguageRequirement = dossierCommand('PostponeLanguageRequirement', {
  meaning:
    'Gives a tenant one more year because training could not start or finish; the reason is kept sealed.',
  fields: { on: DateOnly, lease: known(LeaseId), reason: PostponementReason, grantedBy: GrantedBy },
  refusals: ['LEASE_UNKNOWN', 'NO_LANGUAGE_REQUIREMENT', 'ALREADY_POSTPONED', 'LANDLORD_MAY_NOT_POSTPONE'],
  records: [LanguageRequirementPostponed],
  decide: ({ on, lease, reason, grantedBy }, dossier: WithHousingLanguage & WithLease) => {
    const running = runningLease(dossier, lease);
    if (!running) return refuse('LEASE_UNKNOWN', '/lease');
    if (!requirementOf(running)) return refuse('NO_LANGUAGE_REQUIREMENT', '/lease');
    const known = dossier.housingLanguage.postponed[lease];
    if (known) return known === on ? nothing() : refuse('ALREADY_POSTPONED', '/lease');
    if (grantedBy === 'LANDLORD' && !inForce(landlordPostpones, on))
      return refuse('LANDLORD_MAY_NOT_POSTPONE', '/on');
    return record(LanguageRequirementPostponed.of({ on, lease, reason, grantedBy }));
  },
});

export const housingLanguageCommands = { PostponeLanguageRequirement };
