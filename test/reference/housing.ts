/**
 * The language requirement of the Wooncode for social tenants: DOMAIN §5 and §10, row Wooncode.
 *
 * Readings, where the text leaves room:
 * - A forced rehousing continues the tenancy: rule, term and start are those of the first lease, and a postponement,
 *   notice or fine under any lease of the tenancy holds for it. The role is that under the present lease.
 * - A lease counts from its first day until its last, for a household member only once adult; a lease under which the
 *   person doesn’t count yet doesn’t hide another.
 * - The rule of willingness asks for effort: nothing meets it or exempts from it.
 * - `since` of what was known, or of an exemption that ran, before the duty began is the day on which it began: the
 *   start of the lease, for a household member the day of coming of age if that is later.
 * - An exemption, a postponement, a notice and a fine count from their day on.
 * - A notice on a day on which the term wasn’t overdue is none, and a fine that no notice precedes isn’t either. Of
 *   several notices the last one counts; after a fine no notice changes the standing. Once the day of the notice has
 *   passed without a fine, the standing is again that of the term.
 */
import { factsOf, isAlive, isAtLeast, lastOf, later, plusDays, plusYears, provenLevels } from './history.js';
import type { Day, FactOf, History, Level } from './history.js';

export type Housing =
  | { standing: 'notApplicable' }
  | { standing: 'willingness'; lease: string }
  | { standing: 'met' | 'exempt'; lease: string; level: Level; since: Day }
  | {
      standing: 'open' | 'postponed' | 'overdue' | 'inNotice' | 'fined';
      lease: string;
      level: Level;
      due: Day;
    };

/** By the day of signature, the newest first. Before 1 November 2017: willingness, which has no level and no term. */
const KNOWLEDGE_RULES: readonly { from: Day; level: Level; years: number }[] = [
  { from: '2023-01-01', level: 'A2', years: 2 }, // D21W
  { from: '2017-11-01', level: 'A1', years: 1 }, // decree of 10 March 2017
];
/** The landlord’s own finding that a tenant manifestly knows Dutch ends on that day (§10: the quick test). */
const MANIFEST_UNTIL_BEFORE = '2023-01-01';
const ADULT_AT = 18;

/** What a person must prove under the lease that counts. */
interface Duty {
  readonly lease: string;
  /** This lease, and those that it continues after forced rehousing. */
  readonly tenancy: readonly string[];
  readonly level: Level;
  readonly years: number;
  readonly termBegins: Day;
}

export function housing(history: History, date: Day): Housing {
  const lease = leaseThatCounts(history, date);
  if (!lease) return { standing: 'notApplicable' };

  const tenancy = tenancyOf(history, lease);
  const first = tenancy.at(-1) ?? lease;
  const rule = KNOWLEDGE_RULES.find(({ from }) => first.signedOn >= from);
  if (!rule) return { standing: 'willingness', lease: lease.lease };

  return standingUnder(history, date, {
    lease: lease.lease,
    tenancy: tenancy.map((one) => one.lease),
    level: rule.level,
    years: rule.years,
    termBegins: later(first.on, adultOn(history, lease) ?? first.on),
  });
}

/** Of the leases in force the one signed last; of those signed on one day the one recorded last. */
function leaseThatCounts(history: History, date: Day): FactOf<'lease'> | undefined {
  if (!isAlive(history, date)) return undefined;
  const inForce = factsOf(history, 'lease').filter((lease) => {
    const ends = factsOf(history, 'leaseEnded').filter((end) => end.lease === lease.lease);
    const hasBegun = lease.on <= date && (adultOn(history, lease) ?? date) <= date;
    return hasBegun && ends.every((end) => date <= end.on);
  });
  return lastOf(inForce.map((lease) => ({ on: lease.signedOn, lease })))?.lease;
}

/**
 * The day from which a household member counts, which is when surely adult. Of the day of birth only the year is known:
 * it is 1 January after the year in which they turn 18 (fiction: the last possible birthday). Tenant and partner count
 * whatever their age.
 */
function adultOn(history: History, lease: FactOf<'lease'>): Day | undefined {
  const birthYear = factsOf(history, 'opened')[0]?.birthYear;
  if (lease.role !== 'HOUSEHOLD_MEMBER' || birthYear === undefined) return undefined;
  return `${birthYear + ADULT_AT + 1}-01-01`;
}

/** The lease, the one from which the tenant had to be rehoused, and so on back. */
function tenancyOf(history: History, lease: FactOf<'lease'>): FactOf<'lease'>[] {
  const before = factsOf(history, 'lease').find((one) => one.lease === lease.rehousedFrom);
  return before ? [lease, ...tenancyOf(history, before)] : [lease];
}

type Standing = Exclude<Housing, { standing: 'notApplicable' | 'willingness' }>;

/** The standing with what the supervisor did: a formal notice, then perhaps a fine. Who meets the duty has neither. */
function standingUnder(history: History, date: Day, duty: Duty): Standing {
  const { lease, level, tenancy } = duty;
  const standing = standingOfTerm(history, date, duty);
  if (standing.standing === 'met' || standing.standing === 'exempt') return standing;

  const notices = factsOf(history, 'housingNotice')
    .filter((notice) => tenancy.includes(notice.lease) && notice.on <= date)
    .filter((notice) => standingOfTerm(history, notice.on, duty).standing === 'overdue');
  const fines = factsOf(history, 'housingFine')
    .filter((fine) => tenancy.includes(fine.lease) && fine.on <= date)
    .flatMap(({ on }) => {
      const notice = lastOf(notices.filter((one) => one.on <= on));
      return notice ? [{ on, due: notice.until }] : [];
    });

  const fine = lastOf(fines);
  if (fine) return { standing: 'fined', lease, level, due: fine.due };
  const notice = lastOf(notices);
  if (notice && date <= notice.until) return { standing: 'inNotice', lease, level, due: notice.until };
  return standing;
}

/** The standing by proofs, exemption and term alone. */
function standingOfTerm(history: History, date: Day, duty: Duty): Standing {
  const { lease, level, termBegins } = duty;

  const [proven] = daysOfProof(history, level).filter((on) => on <= date);
  if (proven !== undefined) return { standing: 'met', lease, level, since: later(proven, termBegins) };

  const exempted = exemptedOn(history, date);
  if (exempted !== undefined) return { standing: 'exempt', lease, level, since: later(exempted, termBegins) };

  const isPostponed = factsOf(history, 'postponed').some(
    (postponed) => duty.tenancy.includes(postponed.lease) && postponed.on <= date,
  );
  // In one step from the start of the term, also where it was postponed (PITFALLS L1).
  const due = plusYears(duty.termBegins, isPostponed ? duty.years + 1 : duty.years);
  if (date > due) return { standing: 'overdue', lease, level, due };
  return { standing: isPostponed ? 'postponed' : 'open', lease, level, due };
}

/** The days on which speaking was proven at the level or above, or a proof stands; the earliest first. */
function daysOfProof(history: History, required: Level): Day[] {
  const withdrawn = factsOf(history, 'proofWithdrawn').map(({ proof }) => proof);
  const proofs = factsOf(history, 'proof')
    .filter(({ proof }) => !withdrawn.includes(proof))
    .filter(({ level = required }) => isAtLeast(level, required)) // good for any level where none is given
    .filter(({ manifest, on }) => !manifest || on < MANIFEST_UNTIL_BEFORE);
  const spoken = provenLevels(history).filter(
    ({ skill, level }) => skill === 'speaking' && isAtLeast(level, required),
  );
  return [...proofs, ...spoken].map(({ on }) => on).sort();
}

/** The first of the unbroken days of exemption until a date; none where the date isn’t one of them. */
function exemptedOn(history: History, date: Day): Day | undefined {
  const changes = history.filter((fact) => fact.kind === 'exempted' || fact.kind === 'exemptionEnded');
  const isExempt = (day: Day) => lastOf(changes.filter(({ on }) => on <= day))?.kind === 'exempted';
  if (!isExempt(date)) return undefined;
  let began = date;
  while (isExempt(plusDays(began, -1))) began = plusDays(began, -1);
  return began;
}
