import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The calendar of the law: days, months and terms are those of Europe/Brussels. */
export const TIME_ZONE = 'Europe/Brussels';

/** The first and the last day that rules, read models and queries read (assumed): no fact of anybody alive is older. */
const FIRST = '1900-01-01';
const LAST = '2200-12-31';
const calendar = `${FIRST} to ${LAST}`;
const isInCalendar = (day: string): boolean => day >= FIRST && day <= LAST;

/** What is said of a text that isn’t written so; of another type than text, what zod says. */
const written =
  (form: string) =>
  ({ code }: { readonly code?: string | undefined }) =>
    code === 'invalid_format' ? `write ${form}` : undefined;

/** A calendar day, `YYYY-MM-DD`, that exists, and that rules can read. Compared as text. */
export const DateOnly = z.iso
  .date({ abort: true, error: written('YYYY-MM-DD, a day that exists') })
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

/**
 * A term of months or years ends on the same day, clamped to the month's end (29 Feb + 1 year = 28 Feb). Rules and read
 * models ask for millions of days, so it is computed here: Temporal takes ten times as long.
 */
export function addTerm(
  from: DateOnly,
  { days = 0, months = 0, years = 0 }: { days?: number; months?: number; years?: number },
): DateOnly {
  const lastOfMonth = [Number(from.slice(0, 4)) + years, Number(from.slice(5, 7)) + months, 0] as const;
  const end = new Date(Date.UTC(...lastOfMonth));
  end.setUTCDate(Math.min(Number(from.slice(8)), end.getUTCDate()) + days);
  return day(end.toISOString().slice(0, 10));
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

const inBrussels = (instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);

/** Milliseconds of a day of UTC. One day of Brussels ends in each, because Brussels is at most some hours ahead. */
const UTC_DAY = 86_400_000;
/** The most days of UTC that are remembered: those of forty years. */
const MOST_DAYS = 15_000;

/** The days of Brussels in one day of UTC, by the number of that day; the calendar takes far longer to tell. */
const daysInUtc = new Map<
  number,
  { readonly first: DateOnly; readonly ends: number; readonly next: DateOnly }
>();

/** The day in Brussels at an instant. */
export function brusselsDay(instant: Date): DateOnly {
  const time = instant.getTime();
  const number = Math.floor(time / UTC_DAY);
  let days = daysInUtc.get(number);
  if (!days) {
    const first = day(
      inBrussels(new Date(number * UTC_DAY))
        .toPlainDate()
        .toString(),
    );
    const next = dayAfter(first);
    days = { first, ends: startOfDay(next).getTime(), next };
    if (daysInUtc.size >= MOST_DAYS) daysInUtc.clear();
    daysInUtc.set(number, days);
  }
  return time < days.ends ? days.first : days.next;
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
    const local = Temporal.PlainDateTime.from(`${date}T${time}`);
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
export const Instant = z.iso
  .datetime({ precision: 3, abort: true, error: written('YYYY-MM-DDTHH:MM:SS.sssZ, in UTC') })
  .refine(...onADay);

/** An instant as a question names it, with any offset. */
export const AskedInstant = z
  .string()
  .max(40, { abort: true })
  .check(
    z.iso.datetime({
      offset: true,
      abort: true,
      error: written('YYYY-MM-DDTHH:MM:SS, and Z or how far from UTC: +01:00'),
    }),
  )
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
