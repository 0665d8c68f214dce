import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The calendar of the law: days, months and terms are those of Europe/Brussels. */
const TIME_ZONE = 'Europe/Brussels';

/** The first and the last day that rules, read models and queries read (assumed): no fact of anybody alive is older. */
const FIRST = '1900-01-01';
const LAST = '2200-12-31';
const calendar = `${FIRST} to ${LAST}`;
const isInCalendar = (day: string): boolean => day >= FIRST && day <= LAST;

/** A calendar day, `YYYY-MM-DD`, that exists, and that rules can read. Compared as text. */
export const DateOnly = z.iso
  .date({ abort: true })
  .refine(isInCalendar, `a day from ${calendar}`)
  .brand('DateOnly')
  .meta({ id: 'DateOnly', description: `Calendar day (Europe/Brussels), ${calendar}` });
export type DateOnly = z.output<typeof DateOnly>;

/** A period of days, both ends included; open while `until` is absent. */
export const Period = z
  .object({ from: DateOnly, until: DateOnly.optional() })
  .refine((period) => period.until === undefined || period.until >= period.from, {
    error: 'a period ends on or after the day it begins',
    path: ['until'],
  })
  .meta({ id: 'Period', description: 'Days from … until, both included; no end while unknown' });
export type Period = z.output<typeof Period>;

/** Whether a text is a day that rules can read. */
export const isDay = (text: string): boolean => isInCalendar(text) && z.regexes.date.test(text);

/** Trusts a day that was checked before (history, literals). */
export const day = (text: string): DateOnly => text as DateOnly;

export const firstDay = day(FIRST);
export const lastDay = day(LAST);

/** A term of months or years ends on the same day, clamped to the month's end (29 Feb + 1 year = 28 Feb). */
export function addTerm(from: DateOnly, term: { days?: number; months?: number; years?: number }): DateOnly {
  return day(Temporal.PlainDate.from(from).add(term, { overflow: 'constrain' }).toString());
}

export const dayAfter = (date: DateOnly): DateOnly => addTerm(date, { days: 1 });
export const dayBefore = (date: DateOnly): DateOnly => addTerm(date, { days: -1 });

/** The Monday of the week of a day. */
export function startOfWeek(date: DateOnly): DateOnly {
  const monday = new Date(date); // a day without a time is one of UTC
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return day(monday.toISOString().slice(0, 10));
}

/** Whether the end of a period is known to lie before its begin. */
export function endsBefore(begin: DateOnly | undefined, end: DateOnly | undefined): boolean {
  return begin !== undefined && end !== undefined && end < begin;
}

/** Milliseconds. In Brussels every day, of any year, begins at a multiple of it, so that each slot lies on one day. */
const SLOT = 30_000;
/** The last answer, kept because consecutive questions are mostly about the same moment. */
let last: { readonly slot: number; readonly day: DateOnly } | undefined;

const inBrussels = (instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);

/** The day in Brussels at an instant. */
export function brusselsDay(instant: Date): DateOnly {
  const slot = Math.floor(instant.getTime() / SLOT);
  if (last?.slot !== slot) {
    last = { slot, day: day(inBrussels(instant).toPlainDate().toString()) };
  }
  return last.day;
}

/** The time on the clocks of Brussels at an instant: HH:MM:SS.sss. */
export function brusselsTime(instant: Date): string {
  return inBrussels(instant).toPlainTime().toString({ smallestUnit: 'millisecond' });
}

/** An instant by the clocks of Brussels, with their offset from UTC: `2018-03-30T12:12:00.000+02:00`. */
export function brusselsMoment(instant: Date): string {
  return inBrussels(instant).toString({ smallestUnit: 'millisecond', timeZoneName: 'never' });
}

/**
 * The instant at which the clocks of Brussels show a day and a time; an hour that they show twice is the first.
 * @param time HH:MM, HH:MM:SS or HH:MM:SS.sss @returns undefined when there is no such day or time
 */
export function brusselsInstant(date: string, time: string): Date | undefined {
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
    return new Date(local.toZonedDateTime(TIME_ZONE).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The instant at which a day begins in Brussels. */
export function startOfDay(date: DateOnly): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(TIME_ZONE).epochMilliseconds);
}

const firstInstant = startOfDay(firstDay).getTime();
const endOfInstants = startOfDay(dayAfter(lastDay)).getTime();

/** Whether an instant lies on a day that rules can read. */
export const isInstant = (instant: Date): boolean =>
  instant.getTime() >= firstInstant && instant.getTime() < endOfInstants;

const onADay = [
  (text: string) => isInstant(new Date(text)),
  `an instant on a day (Europe/Brussels) from ${calendar}`,
] as const;

/** An instant as it is recorded: UTC, in milliseconds. */
export const Instant = z.iso.datetime({ precision: 3, abort: true }).refine(...onADay);

/** An instant as a question names it, with any offset. */
export const AskedInstant = z
  .string()
  .max(40, { abort: true })
  .check(z.iso.datetime({ offset: true, abort: true }))
  .refine(...onADay)
  .transform((text) => new Date(text));

/** Whether somebody states an instant that is still to come; clocks may differ by some minutes. */
export const liesAhead = (instant: Date, now: Date): boolean =>
  instant.getTime() > now.getTime() + 5 * 60_000;

/**
 * Of what holds from a day on, that which began last; of two that began together, the one recorded last.
 * @param by leaves out what begins after this day
 */
export function lastBegun<Value>(
  values: readonly Value[],
  begin: (value: Value) => DateOnly,
  by?: DateOnly,
): Value | undefined {
  const days = values.map(begin).filter((day) => by === undefined || day <= by);
  const last = days.sort().at(-1);
  return values.findLast((value) => begin(value) === last);
}

/** Whether a day falls in a period. */
export function within(period: Period, date: DateOnly): boolean {
  return period.from <= date && (period.until === undefined || date <= period.until);
}
