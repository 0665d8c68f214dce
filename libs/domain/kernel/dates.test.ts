import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addTerm,
  brusselsDay,
  DateOnly,
  day,
  dayAfter,
  endsBefore,
  Period,
  startOfDay,
  startOfWeek,
  within,
} from './dates.js';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

/** The same day so many months later, or the last one of that month: counted by hand. */
function monthsLater(from: DateOnly, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  const at = new Date(Date.UTC(Math.floor(count / 12), count % 12, Math.min(dayOfMonth, lastOfMonth)));
  return at.toISOString().slice(0, 10);
}

test('a term of months or years ends on the same day, clamped to the end of the month', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(60), (from, months) => {
      expect(addTerm(from, { months })).toBe(monthsLater(from, months));
      expect(addTerm(from, { years: months })).toBe(monthsLater(from, 12 * months));
    }),
  );
});

test.each([
  ['2015-11-30', { months: 3 }, '2016-02-29'],
  ['2016-11-30', { months: 3 }, '2017-02-28'],
  ['2020-02-29', { years: 1 }, '2021-02-28'],
  ['2020-02-29', { years: 4 }, '2024-02-29'],
])('%s and %j: %s', (from, term, until) => expect(addTerm(day(from), term)).toBe(until));

test.each([
  ['2018-01-14T22:59:59.999Z', '2018-01-14'],
  ['2018-01-14T23:00:00.000Z', '2018-01-15'],
  ['2018-07-14T21:59:59.999Z', '2018-07-14'],
  ['2018-07-14T22:00:00.000Z', '2018-07-15'],
  ['2018-03-24T23:00:00.000Z', '2018-03-25'],
  ['2018-03-25T22:00:00.000Z', '2018-03-26'],
  ['2018-10-28T22:59:59.999Z', '2018-10-28'],
  ['2017-12-31T23:00:00.000Z', '2018-01-01'],
])('at %s it is %s in Brussels', (instant, date) => expect(brusselsDay(new Date(instant))).toBe(date));

test('a day begins at its first millisecond, and the one before it belongs to the day before', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const start = startOfDay(date);
      expect(brusselsDay(start)).toBe(date);
      expect(dayAfter(brusselsDay(new Date(start.getTime() - 1)))).toBe(date);
    }),
  );
});

test('days in which the clock changes last 23 and 25 hours', () => {
  const hours = (date: string) =>
    (startOfDay(dayAfter(day(date))).getTime() - startOfDay(day(date)).getTime()) / 3_600_000;
  expect([hours('2018-03-25'), hours('2018-03-26'), hours('2018-10-28')]).toEqual([23, 24, 25]);
});

test.each(['2017-02-29', '2017-13-01', '2017-1-1', '20170101', ''])('"%s" is no day', (text) =>
  expect(DateOnly.safeParse(text).success).toBe(false),
);

test('a period holds both its ends, and everything after its begin while it is open', () => {
  const month = { from: day('2018-01-01'), until: day('2018-01-31') };
  const inside = ['2017-12-31', '2018-01-01', '2018-01-31', '2018-02-01'].map((date) =>
    within(month, day(date)),
  );
  expect(inside).toEqual([false, true, true, false]);
  expect(within({ from: month.from }, day('9999-12-31'))).toBe(true);
});

test('a period does not end before it begins', () => {
  expect(Period.safeParse({ from: '2018-01-02', until: '2018-01-01' }).success).toBe(false);
  expect(endsBefore(day('2018-01-02'), day('2018-01-01'))).toBe(true);
  expect(endsBefore(day('2018-01-01'), day('2018-01-01'))).toBe(false);
  expect(endsBefore(day('2018-01-01'), undefined)).toBe(false);
});

test.each([
  ['2018-01-01', '2018-01-01'],
  ['2018-01-07', '2018-01-01'],
  ['2017-01-01', '2016-12-26'],
])('the week of %s begins on Monday %s', (date, monday) => expect(startOfWeek(day(date))).toBe(monday));
