import { expect, test } from '@jest/globals';
import { day } from './dates.js';
import { workingDayAfter } from './working-days.js';

test.each([
  ['2022-07-01', '2022-07-06', 'a weekend'],
  ['2022-07-20', '2022-07-26', 'the national holiday and a weekend'],
  ['2024-03-28', '2024-04-03', 'Easter Monday'],
  ['2024-05-08', '2024-05-14', 'Ascension'],
  ['2025-06-06', '2025-06-12', 'Whit Monday'],
  ['2021-12-30', '2022-01-04', 'a holiday that falls in a weekend'],
  ['1943-04-22', '1943-04-28', 'the latest Easter of the century before'],
  ['1954-04-15', '1954-04-21', 'Easter a week before what the moon says'],
  ['1981-04-16', '1981-04-22', 'Easter a week before what the moon says'],
  ['2049-04-15', '2049-04-21', 'Easter a week before what the moon says'],
  ['2038-04-23', '2038-04-29', 'the latest Easter'],
])('the third working day after %s is %s: %s', (from, third) =>
  expect(workingDayAfter(day(from), 3)).toBe(third),
);
