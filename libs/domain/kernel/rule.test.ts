import { expect, test } from '@jest/globals';
import { day } from './dates.js';
import { datesOf, inForce, rule } from './rule.js';

const named = { nl: 'naam', en: 'name', dayOf: 'the fact' };
const first = { from: day('2020-01-01'), value: 1, says: 'one', source: 'law' };
const second = { from: day('2023-03-01'), value: 2, says: 'two', assumed: 'not found' };

test.each([
  ['2019-12-31', undefined],
  ['2020-01-01', 1],
  ['2023-02-28', 1],
  ['2023-03-01', 2],
  ['2040-01-01', 2],
])(
  'on %s the value is %s: a row holds until the next one, and before the first none is in force',
  (on, value) =>
    expect(inForce(rule('numbers', { ...named, rows: [first, second] }), day(on))?.value).toBe(value),
);

test('a row that is repealed holds until its last day', () => {
  const repealed = rule('repealed', { ...named, rows: [{ ...first, until: day('2021-06-30') }, second] });
  expect(inForce(repealed, day('2021-06-30'))?.value).toBe(1);
  expect(inForce(repealed, day('2021-07-01'))).toBeUndefined();
  expect(datesOf(repealed)).toEqual(['2020-01-01', '2021-07-01', '2023-03-01']);
});

test('rows out of order are refused', () =>
  expect(() => rule('wrong', { ...named, rows: [second, first] })).toThrow('wrong'));
