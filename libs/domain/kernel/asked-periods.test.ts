import { expect, test } from '@jest/globals';
import { day } from './dates.js';
import { askedDay, monthsIn, periodBefore, periodNamed } from './asked-periods.js';

test.each([
  ['2017-08-31', '2017-08-31', '2017-08-31'],
  ['2017-08', '2017-08-01', '2017-08-31'],
  ['augustus-2017', '2017-08-01', '2017-08-31'],
  ['Augustus 2017', '2017-08-01', '2017-08-31'],
  ['august-2017', '2017-08-01', '2017-08-31'],
  [' januari-2017 ', '2017-01-01', '2017-01-31'],
  ['februari-2020', '2020-02-01', '2020-02-29'],
  ['2017-Q3', '2017-07-01', '2017-09-30'],
  ['2017-k4', '2017-10-01', '2017-12-31'],
  ['2017', '2017-01-01', '2017-12-31'],
])('%s is the period from %s to %s', (text, first, last) => {
  expect(periodNamed(text)).toEqual({ first, last });
  expect([askedDay('first').parse(text), askedDay('last').parse(text)]).toEqual([first, last]);
});

test.each([
  '2017-13',
  '2017-02-30',
  '2017-Q5',
  '17',
  '1899',
  '1899-12',
  '2017-1x',
  '12017-08',
  '2201',
  'augustus',
  'augustus-17',
  'augustus-20171',
  '1 augustus-2017',
  'brumaire-2017',
])('%j is no period: what would be right is said', (text) => {
  const { error } = askedDay('first').safeParse(text);
  expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('augustus-2017')]);
});

test('whole months are counted, and other periods have none', () => {
  const of = (first: string, last: string) => monthsIn({ first: day(first), last: day(last) });
  expect(of('2017-08-01', '2017-12-31')).toBe(5);
  expect(of('2017-11-01', '2018-02-28')).toBe(4);
  expect(of('2017-08-02', '2017-12-31')).toBeUndefined();
  expect(of('2017-08-01', '2017-12-30')).toBeUndefined();
});

test('the period before has as many months, or else as many days', () => {
  const before = (first: string, last: string) => periodBefore({ first: day(first), last: day(last) });
  expect(before('2018-01-01', '2018-12-31')).toEqual({ first: '2017-01-01', last: '2017-12-31' });
  expect(before('2018-03-01', '2018-03-31')).toEqual({ first: '2018-02-01', last: '2018-02-28' });
  expect(before('2017-11-01', '2018-02-28')).toEqual({ first: '2017-07-01', last: '2017-10-31' });
  expect(before('2018-01-10', '2018-01-16')).toEqual({ first: '2018-01-03', last: '2018-01-09' });
  expect(before('2018-10-28', '2018-10-28')).toEqual({ first: '2018-10-27', last: '2018-10-27' });
});
