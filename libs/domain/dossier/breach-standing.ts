/** Where a breach stands on any day: found, noticed, heard, sanctioned, appealed, paid, lapsed or closed. */
import type { EntryId } from '../identifiers/ids.js';
import { addTerm, dayAfter, lastBegun, type DateOnly } from '../kernel/dates.js';
import { inForce } from '../kernel/rule.js';
import { stretchesOf } from '../kernel/stretches.js';
import { workingDayAfter } from '../kernel/working-days.js';
import {
  appealTerm,
  claimLapse,
  sanctionedPersons,
  sanctionOutcomes,
  sanctionProcedure,
} from '../law/enforcement.js';
import type { Breach, WithBreach } from './breach.js';
import type { BreachGround } from './breach-codes.js';
import type { ContractPart } from './contract-codes.js';

type Standing =
  'found' | 'inTerm' | 'noticed' | 'heard' | 'sanctioned' | 'appealed' | 'paid' | 'lapsed' | 'closed';
const ended: readonly Standing[] = ['paid', 'lapsed', 'closed'];
/** Whether a breach doesn’t go on from a standing. */
export const hasEnded = (standing: Standing): boolean => ended.includes(standing);

interface BreachStanding {
  readonly standing: Standing;
  readonly due?: DateOnly | undefined;
  /** The id of the rule from which it follows. */
  readonly rule: string;
  /** The day that picks its row. */
  readonly ruledOn: DateOnly;
}

/** The steps of a breach that were taken by a day, the last of each kind. */
function stepsOn(entry: Breach, date: DateOnly) {
  const last = <Step extends { readonly on: DateOnly }>(steps: readonly Step[]) =>
    lastBegun(steps, ({ on }) => on, date);
  return {
    finding: last(entry.findings),
    notice: last(entry.notices),
    hearing: last(entry.hearings),
    sanction: last(entry.sanctions),
    appeal: last(entry.appeals),
    appealDecision: last(entry.appealDecisions),
    payments: entry.payments.filter(({ on }) => on <= date),
  };
}
type Steps = ReturnType<typeof stepsOn>;

/** The last day on which a breach may be sanctioned, where the rule of its finding has one. Source: D13 40. */
export function lastDayToDecide(foundOn: DateOnly): DateOnly | undefined {
  const within = inForce(sanctionProcedure, foundOn)?.value.within;
  return within && addTerm(foundOn, within);
}

/** The last day to appeal against a fine; before 1 September 2019 none was found. Source: D13 40. */
export function lastDayToAppeal(
  sanction: Readonly<{ on: DateOnly; postedOn?: DateOnly | undefined }>,
): DateOnly | undefined {
  const row = inForce(appealTerm, sanction.on)?.value;
  return row && addTerm(workingDayAfter(sanction.postedOn ?? sanction.on, row.workingDays), row.term);
}

/** What is to be paid of a fine after the appeal, if there was one. */
const amountDue = ({ sanction, appealDecision }: Steps): number | undefined =>
  appealDecision?.outcome === 'REDUCED' ? appealDecision.amount : sanction?.amount;

/** Where a breach stands on a day; undefined before it was found. Source: D13 39, 40. */
export function breachStanding(entry: Breach, date: DateOnly): BreachStanding | undefined {
  const steps = stepsOn(entry, date);
  const { finding, sanction } = steps;
  if (!finding) return undefined;
  return sanction
    ? afterDecision(steps, finding.on, sanction, date)
    : beforeDecision(steps, finding.on, date);
}

function beforeDecision({ notice, hearing }: Steps, foundOn: DateOnly, date: DateOnly): BreachStanding {
  const ruled = { rule: sanctionProcedure.id, ruledOn: foundOn };
  const due = lastDayToDecide(foundOn);
  if (due !== undefined && date > due) return { standing: 'lapsed', ...ruled };
  if (hearing) return { standing: 'heard', due, ...ruled };
  if (!notice) return { standing: 'found', due, ...ruled };
  const { until } = notice;
  return until !== undefined && date <= until
    ? { standing: 'inTerm', due: until, ...ruled }
    : { standing: 'noticed', due, ...ruled };
}

function afterDecision(
  steps: Steps,
  foundOn: DateOnly,
  sanction: NonNullable<Steps['sanction']>,
  date: DateOnly,
): BreachStanding {
  const { appeal, appealDecision, payments } = steps;
  const ruledOn = sanction.on;
  if (sanction.outcome !== 'FINE') return { standing: 'closed', rule: sanctionOutcomes.id, ruledOn };
  if (appealDecision?.outcome === 'ANNULLED') return { standing: 'closed', rule: appealTerm.id, ruledOn };
  const asked = amountDue(steps);
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  if (asked !== undefined && paid >= asked) {
    const isClosed = inForce(sanctionedPersons, foundOn)?.value.closedByPayment ?? false;
    return { standing: isClosed ? 'closed' : 'paid', rule: sanctionedPersons.id, ruledOn: foundOn };
  }
  const isSuspended = appeal !== undefined && !appealDecision && inForce(appealTerm, sanction.on);
  if (isSuspended) return { standing: 'appealed', rule: appealTerm.id, ruledOn };
  const due = lastDayOfClaim(steps);
  if (due !== undefined && date > due) return { standing: 'lapsed', rule: claimLapse.id, ruledOn };
  return {
    standing: 'sanctioned',
    due,
    rule: due === undefined ? sanctionOutcomes.id : claimLapse.id,
    ruledOn,
  };
}

/**
 * The last day on which a fine can be claimed; what was decided before the fine was no appeal against it. Source: D13
 * 40; from which day it counts is assumed.
 */
function lastDayOfClaim({ sanction, appealDecision }: Steps): DateOnly | undefined {
  const term = sanction && inForce(claimLapse, sanction.on)?.value;
  if (!term) return undefined;
  const isOfIt = appealDecision !== undefined && appealDecision.on >= sanction.on;
  return addTerm(isOfIt ? appealDecision.on : sanction.on, term);
}

/** Each breach of a dossier with its standing as stretches of days, in the order in which they were recorded. */
export const breachStretches = ({ breach }: WithBreach) =>
  [...breach].map((entry) => ({
    breach: entry.breach,
    stretches: stretchesOf(turnsOf(entry), (date) => breachStanding(entry, date)),
  }));

function turnsOf(entry: Breach): Iterable<DateOnly> {
  const { breach: _, ...steps } = entry;
  const days = Object.values(steps).flatMap((each: readonly { readonly on: DateOnly }[]) =>
    each.map(({ on }) => on),
  );
  const lapses = entry.findings.flatMap(({ on }) => lastDayToDecide(on) ?? []);
  return [...days, ...lapses.map(dayAfter)];
}

/** What was found and decided of a breach by a day: the ground, the fine, what was paid, until when one appeals. */
export function breachFactsOn(entry: Breach, date: DateOnly) {
  const steps = stepsOn(entry, date);
  const { finding, sanction, payments } = steps;
  const asked = sanction?.outcome === 'FINE' ? amountDue(steps) : undefined;
  return {
    ground: finding?.ground,
    part: finding?.part,
    authority: finding?.authority,
    outcome: sanction?.outcome,
    amount: asked,
    paid: asked === undefined ? undefined : payments.reduce((sum, { amount }) => sum + amount, 0),
    appealBy: sanction?.outcome === 'FINE' ? lastDayToAppeal(sanction) : undefined,
  };
}

/** Whether a breach of a ground, and of the same part, is running on a day. */
export function hasRunning(
  { breach }: WithBreach,
  {
    ground,
    part,
    on,
  }: { readonly ground: BreachGround; readonly part?: ContractPart | undefined; readonly on: DateOnly },
): boolean {
  return [...breach].some((entry) => {
    const { finding } = stepsOn(entry, on);
    if (finding?.ground !== ground || finding.part !== part) return false;
    const standing = breachStanding(entry, on)?.standing;
    return standing === undefined || !hasEnded(standing);
  });
}

/** A breach that was found by a day, with its steps until then. */
export function breachOn({ breach }: WithBreach, id: EntryId, date: DateOnly) {
  const entry = breach.get(id);
  if (!entry) return undefined;
  const steps = stepsOn(entry, date);
  return steps.finding && { ...steps, entry, finding: steps.finding };
}
