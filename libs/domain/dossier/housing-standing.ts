/** Where a social tenant stands with the language requirement of the Wooncode, on any day. */
import type { EntryId, LeaseId } from '../identifiers/ids.js';
import { dayAfter, lastBegun, lastDay, type DateOnly } from '../kernel/dates.js';
import { stretchesOf, turnsOfPeriods } from '../kernel/stretches.js';
import {
  adultMember,
  housingFine,
  housingNotice,
  languageExemption,
  languagePostponement,
  languageRequirement,
  languageWillingness,
} from '../law/housing.js';
import { hasDied, turnsOfDeath, type WithDeath } from './death.js';
import {
  dutyFrom,
  housingProofs,
  lastDayToMeet,
  metBy,
  postponedOn,
  requirementOf,
  type Met,
  type WithRequirement,
} from './housing-language.js';
import type { WithHousingSupervision } from './housing-supervision.js';
import { exemptSince } from './language-proof.js';
import { leasesInForce, tenancyOf, type Lease } from './lease.js';
import type { Level } from './levels.js';
import { turnsOfLevels } from './nt2.js';
import { birthYearOn } from './person.js';

interface OfLease {
  readonly lease: LeaseId;
  /** The id of the rule from which it follows. */
  readonly rule: string;
  /** The day that picks its row. */
  readonly ruledOn: DateOnly;
  /** Of a member of the household: the fiction on which the answer rests, or that the age can’t be told (L4). */
  readonly age?: 'LAST_POSSIBLE_DAY' | 'notDeterminable' | undefined;
}
/** Nothing is to be done by any day. */
interface NotDue {
  readonly due?: undefined;
}
type Unmet = OfLease & { readonly level: Level; readonly due: DateOnly };
/** What the rules say of the requirement itself; the supervisor may be at work beside it. */
type RequirementStanding =
  | ({ readonly standing: 'notApplicable' | 'willingness' } & OfLease & NotDue)
  | ({ readonly standing: 'met'; readonly level: Level } & OfLease & Met & NotDue)
  | ({ readonly standing: 'exempt'; readonly level: Level; readonly since: DateOnly } & OfLease & NotDue)
  | ({ readonly standing: 'open' | 'postponed' | 'overdue' } & Unmet);
type HousingStanding =
  | ({ readonly standing: 'notApplicable' } & NotDue)
  | RequirementStanding
  | ({ readonly standing: 'inNotice' | 'fined' } & Unmet);
type WithHousing = WithRequirement & WithHousingSupervision & WithDeath;

/** Where the person stands on a day with what a lease asks, whatever the supervisor did. Source: law/housing.ts. */
export function requirementStanding(
  dossier: WithRequirement,
  entry: Lease,
  date: DateOnly,
): RequirementStanding {
  const signedOn = (tenancyOf(dossier, entry).at(-1) ?? entry).signedOn;
  const ofLease = { lease: entry.lease, age: ageOf(dossier, entry, date), ruledOn: signedOn };
  const from = dutyFrom(dossier, entry, date);
  if (from !== undefined && date < from)
    return { standing: 'notApplicable', ...ofLease, rule: adultMember.id, ruledOn: entry.on };
  const requirement = requirementOf(dossier, entry, date);
  if (!requirement) return { standing: 'willingness', ...ofLease, rule: languageWillingness.id };
  const { level, start } = requirement;
  const met = metBy(housingProofs(dossier, date), requirement, date);
  if (met) return { standing: 'met', ...ofLease, level, ...met, rule: languageRequirement.id };
  const exempt = exemptSince(dossier, date);
  const since = exempt !== undefined && exempt < start ? start : exempt;
  if (since)
    return { standing: 'exempt', ...ofLease, level, since, rule: languageExemption.id, ruledOn: since };
  const postponed = postponedOn(dossier, entry);
  const isPostponed = postponed !== undefined && postponed <= date;
  const due = lastDayToMeet(requirement, isPostponed ? postponed : undefined);
  const rule = isPostponed
    ? { rule: languagePostponement.id, ruledOn: postponed }
    : { rule: languageRequirement.id };
  const waiting = isPostponed ? 'postponed' : 'open';
  return { standing: date <= due ? waiting : 'overdue', ...ofLease, level, due, ...rule };
}

/** On what the answer about the age of a member of the household rests, where it rests on something. */
function ageOf(dossier: WithRequirement, entry: Lease, date: DateOnly): OfLease['age'] {
  if (entry.role !== 'HOUSEHOLD_MEMBER') return undefined;
  if (birthYearOn(dossier, date) === undefined) return 'notDeterminable';
  const from = dutyFrom(dossier, entry, date);
  return from !== undefined && from > entry.on ? 'LAST_POSSIBLE_DAY' : undefined;
}

/** The notice and the fine that count for a lease on a day: a notice counts when the term was over on its day. */
function supervisionOn(dossier: WithHousing, entry: Lease, date: DateOnly) {
  const tenancy = new Set(tenancyOf(dossier, entry).map(({ lease }) => lease));
  const { notices, fines } = dossier.housingSupervision;
  const given = notices.filter(
    ({ lease, on }) => tenancy.has(lease) && requirementStanding(dossier, entry, on).standing === 'overdue',
  );
  const fine = lastBegun(
    fines.filter(({ lease, on }) => tenancy.has(lease) && given.some((notice) => notice.on <= on)),
    ({ on }) => on,
    date,
  );
  return { fine, notice: lastBegun(given, ({ on }) => on, fine?.on ?? date) };
}

/** Where the person stands with what one lease asks: also in notice, or fined. Meeting it or being exempt ends both. */
export function leaseStanding(dossier: WithHousing, entry: Lease, date: DateOnly): HousingStanding {
  const standing = requirementStanding(dossier, entry, date);
  if (standing.due === undefined) return standing;
  const { fine, notice } = supervisionOn(dossier, entry, date);
  if (!notice) return standing;
  const due = fine?.until ?? notice.until;
  if (fine) return { ...standing, standing: 'fined', due, rule: housingFine.id, ruledOn: fine.on };
  return date <= due
    ? { ...standing, standing: 'inNotice', due, rule: housingNotice.id, ruledOn: notice.on }
    : standing;
}

/**
 * The lease that counts on a day: the one signed last of those in force. One of a household of which the person isn’t
 * an adult member yet hides no other.
 */
export function leaseOn(dossier: WithHousing, date: DateOnly): Lease | undefined {
  const leases = leasesInForce(dossier, date);
  const asking = leases.filter((entry) => (dutyFrom(dossier, entry, date) ?? date) <= date);
  return lastBegun(asking.length > 0 ? asking : leases, ({ signedOn }) => signedOn);
}

/** Where the person stands with the Wooncode’s requirement on a day, under the lease that counts; not once dead. */
export function housingLanguageStanding(dossier: WithHousing, date: DateOnly): HousingStanding {
  const entry = hasDied(dossier, date) ? undefined : leaseOn(dossier, date);
  return entry ? leaseStanding(dossier, entry, date) : { standing: 'notApplicable' };
}

/**
 * What edition 01.00 can say of the requirement (choice): who must know Dutch must show willingness, and shows it by
 * meeting the requirement or by an exemption.
 */
export function willingnessOn(dossier: WithHousing, date: DateOnly) {
  const { standing } = housingLanguageStanding(dossier, date);
  const isDecided = standing !== 'notApplicable' && standing !== 'willingness';
  return {
    mustShow: standing !== 'notApplicable',
    shows: isDecided ? standing === 'met' || standing === 'exempt' : undefined,
  };
}

/** The same as stretches of days, as far ahead as the facts of the dossier lead; nothing before the first lease. */
export const housingStretches = (dossier: WithHousing) =>
  stretchesOf(turnsOf(dossier), (date) =>
    dossier.lease.some(({ on }) => on <= date) ? housingLanguageStanding(dossier, date) : undefined,
  );

const asEntry = (lease: LeaseId) => lease as string as EntryId;

/** Each lease on the day after the term of the supervisor’s notice, where the requirement wasn’t met by then. */
export function housingNoticesOver(dossier: WithHousing) {
  if (dossier.housingSupervision.notices.length === 0) return [];
  return housingStretches(dossier).flatMap((stretch) =>
    stretch.standing === 'inNotice' && stretch.until === stretch.due
      ? [{ entry: asEntry(stretch.lease), on: dayAfter(stretch.due) }]
      : [],
  );
}

/** The days on which the standing may change, beside those after a term. */
function turnsOf(dossier: WithHousing): Iterable<DateOnly> {
  const { housingLanguage, housingSupervision, languageProof, lease, person } = dossier;
  const leases = turnsOfPeriods(lease.map(({ on, endedOn }) => ({ from: on, until: endedOn })));
  const duties = lease.flatMap((entry) => dutyFrom(dossier, entry, lastDay) ?? []);
  const births = person.status === 'open' ? person.births : [];
  const dated = [
    ...languageProof.proofs,
    ...languageProof.exemptionTurns,
    ...housingSupervision.notices,
    ...housingSupervision.fines,
    ...births,
  ].map(({ on }) => on);
  const postponed = Object.values(housingLanguage.postponed).flatMap((on) => on ?? []);
  return [...leases, ...duties, ...dated, ...postponed, ...turnsOfLevels(dossier), ...turnsOfDeath(dossier)];
}
