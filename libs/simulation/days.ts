/** Days as whole numbers, so that a year of many commands is counted quickly: the days since 1 January 1970. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** @param date YYYY-MM-DD */
export const dayOf = (date: string): Day => Date.parse(date) / MILLISECONDS;

const written = new Map<Day, string>();

/** A day as YYYY-MM-DD. */
export function dateOf(day: Day): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

/** From 0, Monday, to 6, Sunday. */
const weekdayOf = (day: Day): number => (day + 3) % 7;

/** Whether a day is none of the weekend; holidays are not left out. */
const isWeekday = (day: Day): boolean => weekdayOf(day) < 5;

/** The day itself, or the Monday after it. */
export const weekdayFrom = (day: Day): Day => (isWeekday(day) ? day : day + 7 - weekdayOf(day));

/** The weekdays of a period, both ends included. */
export const weekdaysOf = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(isWeekday);
