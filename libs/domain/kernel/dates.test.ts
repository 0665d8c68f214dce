import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addTerm,
  AskedInstant,
  brusselsDay,
  brusselsInstant,
  brusselsMoment,
  brusselsTime,
  DateOnly,
  day,
  dayAfter,
  dayBefore,
  endsBefore,
  Instant,
  isDay,
  isInstant,
  lastBegun,
  liesAhead,
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

test('a term ends where Temporal says, of any days, months and years', () => {
  const days = fc.integer({ min: 0, max: 109_938 }).map((shift) => {
    const first = Date.parse('1900-01-01');
    return day(new Date(first + shift * 86_400_000).toISOString().slice(0, 10));
  });
  const some = fc.integer({ min: 0, max: 400 });
  const term = fc.tuple(some, some, fc.nat(60), fc.constantFrom(1, -1));
  fc.assert(
    fc.property(days, term, (from, [inDays, inMonths, inYears, sign]) => {
      const asked = { days: sign * inDays, months: sign * inMonths, years: sign * inYears };
      const expected = Temporal.PlainDate.from(from).add(asked, { overflow: 'constrain' });
      expect(addTerm(from, asked)).toBe(expected.toString());
    }),
    { numRuns: 2_000 },
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

test('an instant lies on the day that the clocks of Brussels show, in any order that is asked', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });
  const anyInstant = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2200-12-31'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(anyInstant, (instant) => expect(brusselsDay(instant)).toBe(clock.format(instant))));
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
  expect(endsBefore(undefined, day('2018-01-01'))).toBe(false);
  expect(Period.parse({ from: '2018-01-01', until: '2018-01-01' })).toBeDefined();
  expect(Period.parse({ from: '2018-01-01' })).toEqual({ from: '2018-01-01' });
  expect(Period.safeParse({ from: '2018-01-02', until: '2018-01-01' }).error?.issues).toMatchObject([
    { path: ['until'], message: 'a period ends on or after the day it begins' },
  ]);
});

test.each([
  ['2018-01-01', '2018-01-01'],
  ['2018-01-07', '2018-01-01'],
  ['2017-01-01', '2016-12-26'],
])('the week of %s begins on Monday %s', (date, monday) => expect(startOfWeek(day(date))).toBe(monday));

test('the day before, across months, leap days and years', () => {
  const before = ['2018-01-02', '2018-01-01', '2016-03-01', '2018-03-01'].map((date) => dayBefore(day(date)));
  expect(before).toEqual(['2018-01-01', '2017-12-31', '2016-02-29', '2018-02-28']);
});

test.each([
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2200-12-31', true],
  ['2201-01-01', false],
  ['2017-02-29', false],
  ['2018', false],
  ['2018-01-01T00:00:00.000Z', false],
])('rules can read %s as a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
  expect(DateOnly.safeParse(text).success).toBe(expected);
});

test.each([
  ['1899-12-31T23:59:59.999Z', false],
  ['1900-01-01T00:00:00.000Z', true],
  ['2018-01-01T00:00:00.000Z', true],
  ['2200-12-31T22:59:59.999Z', true],
  ['2200-12-31T23:00:00.000Z', false],
])('the instant %s lies on a day in Brussels that rules can read: %s', (text, expected) => {
  expect(isInstant(new Date(text))).toBe(expected);
  expect(Instant.safeParse(text).success).toBe(expected);
  expect(AskedInstant.safeParse(text).success).toBe(expected);
});

test('an instant is recorded in milliseconds of UTC, and asked with any offset', () => {
  const instant = '2018-03-30T10:12:00.000Z';
  expect(Instant.parse(instant)).toBe(instant);
  expect(AskedInstant.parse('2018-03-30T12:12:00+02:00')).toEqual(new Date(instant));
  for (const text of ['2018-03-30T12:12:00+02:00', '2018-03-30T10:12:00Z', '2018-03-30', ''])
    expect(Instant.safeParse(text).success).toBe(false);
  for (const text of ['2018-03-30', '2018-03-30T10:12:00', `2018-03-30T10:12:00.${'0'.repeat(21)}Z`, ''])
    expect(AskedInstant.safeParse(text).success).toBe(false);
  expect(AskedInstant.safeParse(`2018-03-30T10:12:00.${'0'.repeat(19)}Z`).success).toBe(true);
});

test.each([
  ['2018-03-30T10:12:00.005Z', '12:12:00.005', '2018-03-30T12:12:00.005+02:00'],
  ['2018-01-30T10:12:00.000Z', '11:12:00.000', '2018-01-30T11:12:00.000+01:00'],
  ['2018-01-30T23:00:00.000Z', '00:00:00.000', '2018-01-31T00:00:00.000+01:00'],
])('at %s the clocks of Brussels show %s, written in full as %s', (text, time, moment) => {
  expect(brusselsTime(new Date(text))).toBe(time);
  expect(brusselsMoment(new Date(text))).toBe(moment);
});

test.each([
  ['2018-03-30', '12:12', '2018-03-30T10:12:00.000Z'],
  ['2018-03-30', '12:12:05', '2018-03-30T10:12:05.000Z'],
  ['2018-01-30', '12:12:05.006', '2018-01-30T11:12:05.006Z'],
  ['2018-10-28', '02:30', '2018-10-28T00:30:00.000Z'],
  ['2018-03-30', '24:00', undefined],
  ['2018-02-29', '12:00', undefined],
  ['2018-00-00', '12:00', undefined],
  ['2018-03-30', 'noon', undefined],
])('the clocks of Brussels showed %s, %s at %s', (date, time, instant) =>
  expect(brusselsInstant(date, time)).toEqual(instant && new Date(instant)),
);

test('an instant lies ahead when it is more than five minutes off', () => {
  const now = new Date('2018-03-30T10:00:00.000Z');
  const ahead = ['2018-03-30T09:00:00.000Z', '2018-03-30T10:05:00.000Z', '2018-03-30T10:05:00.001Z'];
  expect(ahead.map((text) => liesAhead(new Date(text), now))).toEqual([false, false, true]);
});

test('of what begins on some day that which began last holds, and of two that began together the later one', () => {
  const value = (begin: string, name: string) => ({ begin: day(begin), name });
  const values = [
    value('2018-02-01', 'a'),
    value('2018-03-01', 'b'),
    value('2018-03-01', 'c'),
    value('2018-01-01', 'd'),
  ];
  const last = (by?: string) =>
    lastBegun(values, ({ begin }) => begin, by === undefined ? by : day(by))?.name;
  expect([last(), last('2018-03-01'), last('2018-02-28'), last('2018-02-01'), last('2018-01-31')]).toEqual([
    ...['c', 'c', 'a', 'a', 'd'],
  ]);
  expect(last('2017-12-31')).toBeUndefined();
  expect(values.map(({ name }) => name).join('')).toBe('abcd');
  const none: typeof values = [];
  expect(lastBegun(none, ({ begin }) => begin)).toBeUndefined();
});
