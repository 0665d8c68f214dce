import { z } from 'zod';
import { addTerm, dayAfter, dayBefore, firstDay, isDay, lastDay, day, type DateOnly } from './dates.js';
import { line } from './text.js';

/** A period of days, both included. */
export interface AskedPeriod {
  readonly first: DateOnly;
  readonly last: DateOnly;
}

const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** What a text names: a day, a month, a quarter or a year. */
export function periodNamed(text: string): AskedPeriod | undefined {
  if (isDay(text)) return { first: day(text), last: day(text) };
  const [, year = '', quarter] = /^(\d{4})(?:-[QK]([1-4]))?$/i.exec(text) ?? [];
  if (year !== '') return monthsFrom(year, quarter ? 3 * Number(quarter) - 2 : 1, quarter ? 3 : 12);
  const [, yearOfMonth = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (month !== '') return monthsFrom(yearOfMonth, Number(month), 1);
  const [, name = '', yearOfName = ''] = /^([a-z]+)[-\s](\d{4})$/i.exec(text.trim()) ?? [];
  const place = months.findIndex((names) => names.includes(name.toLowerCase()));
  return place < 0 ? undefined : monthsFrom(yearOfName, place + 1, 1);
}

/** So many months; undefined where days of them can't be read. */
function monthsFrom(year: string, month: number, length: number): AskedPeriod | undefined {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
  if (!isDay(first)) return undefined;
  const last = dayBefore(addTerm(first, { months: length }));
  return isDay(last) ? { first, last } : undefined;
}

/** The first or the last day of a period as a question names it. */
export const askedDay = (end: keyof AskedPeriod) =>
  line(40).transform((text, context) => {
    const period = periodNamed(text);
    if (period) return period[end];
    context.addIssue({ code: 'custom', message: forms });
    return z.NEVER;
  });

const forms =
  'a day (2017-08-31), a month (2017-08, augustus-2017), a quarter (2017-Q3) or a year (2017), ' +
  `from ${firstDay} to ${lastDay}`;

/** The period of as many months before, of whole months; else of as many days. */
export function periodBefore(period: AskedPeriod): AskedPeriod {
  const { first } = period;
  const months = monthsIn(period);
  const length = months === undefined ? { days: -daysIn(period) } : { months: -months };
  return { first: addTerm(first, length), last: dayBefore(first) };
}

/** The number of months that a period consists of; undefined when it isn't whole months. */
export function monthsIn({ first, last }: AskedPeriod): number | undefined {
  if (!first.endsWith('-01') || !dayAfter(last).endsWith('-01')) return undefined;
  const [from = 0, to = 0] = [first, dayAfter(last)].map(
    (date) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)),
  );
  return to - from;
}

/** The number of days of a period. */
export const daysIn = ({ first, last }: AskedPeriod): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
