/** Ages of people of whose birth only a part may be known. */
import { Temporal } from 'temporal-polyfill';
import { addTerm, day, type DateOnly } from './dates.js';

/** What is known of a birth: a part that is unknown stays so, and never becomes 1 January. */
interface KnownBirth {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** On which of the days that it may have been a rule takes somebody to be born, where the law gives it one. */
export type Fiction = 'FIRST_POSSIBLE_DAY' | 'LAST_POSSIBLE_DAY';

/** Whether somebody has an age on a day; `fiction` where the answer rests on one. */
type AgeAnswer =
  { readonly reached: boolean; readonly fiction?: Fiction } | { readonly reached: 'notDeterminable' };

/** The first and the last day on which somebody may have been born. */
function possibleDays({ year, month, day: dayOfMonth }: KnownBirth): readonly [DateOnly, DateOnly] {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: (month && dayOfMonth) ?? 1 });
  if (month !== undefined && dayOfMonth !== undefined) return [asDay(first), asDay(first)];
  const last = first.add(month === undefined ? { years: 1 } : { months: 1 }).subtract({ days: 1 });
  return [asDay(first), asDay(last)];
}
const asDay = (date: Temporal.PlainDate): DateOnly => day(date.toString());

/**
 * Whether somebody has reached an age on a day: from the birthday on.
 * @param fiction the one that the rule applies, if it has one
 */
export function hasReached(years: number, birth: KnownBirth, on: DateOnly, fiction?: Fiction): AgeAnswer {
  const [first, last] = possibleDays(birth);
  const ifFirst = addTerm(first, { years }) <= on;
  const ifLast = addTerm(last, { years }) <= on;
  if (ifFirst === ifLast) return { reached: ifFirst };
  if (fiction === undefined) return { reached: 'notDeterminable' };
  return { reached: fiction === 'FIRST_POSSIBLE_DAY' ? ifFirst : ifLast, fiction };
}

/** The day on which somebody reaches an age, taken to be born on the day of a fiction where the birth isn't known. */
export function reachesOn(years: number, birth: KnownBirth, fiction: Fiction): DateOnly {
  const [first, last] = possibleDays(birth);
  return addTerm(fiction === 'FIRST_POSSIBLE_DAY' ? first : last, { years });
}
