/** Terms: from which day until which, and how long a suspension makes them. */
import { addTerm, dayAfter, type DateOnly, type Period } from './dates.js';
import { inForce, type Rule } from './rule.js';

/**
 * So many days, months or years. Months end on the day with the same number, clamped to the month’s end (31 January +
 * 1 month = 28 February, 28 February + 1 month = 28 March), and no end moves to a working day. No Flemish text settles
 * this for administrative terms, so that it is assumed of each: the rule `months-of-a-term`.
 */
export interface Term {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
}

/**
 * The last day of a term: computed in one step from its start, and made longer by the number of distinct suspended days
 * that fall inside the running term.
 * @param start the day of the fact from which it runs; the day after it is the first of the term
 * @param suspensions in any order; they may overlap, and one without an end stops the term until it has one
 * @returns undefined while a suspension has no end
 */
export function endOfTerm(
  start: DateOnly,
  term: Term,
  suspensions: readonly Period[] = [],
): DateOnly | undefined {
  let last = addTerm(start, term);
  let counted = start;
  for (const { from, until } of [...suspensions].sort((a, b) => a.from.localeCompare(b.from))) {
    if (from > last) break;
    if (until === undefined) return undefined;
    const first = from > counted ? from : dayAfter(counted);
    if (until < first) continue;
    last = addTerm(last, { days: daysIn(first, until) });
    counted = until;
  }
  return last;
}

/** The first day after the term that a rule gives from a day on; undefined where the rule isn’t in force that day. */
export function dayAfterTerm(rule: Rule<Term>, start: DateOnly): DateOnly | undefined {
  const term = inForce(rule, start)?.value;
  return term && dayAfter(addTerm(start, term));
}

const DAY = 86_400_000;
/** How many days there are from one to another, both included. */
export const daysIn = (from: DateOnly, until: DateOnly): number =>
  (Date.parse(until) - Date.parse(from)) / DAY + 1;
