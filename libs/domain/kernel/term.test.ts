import { expect, test } from '@jest/globals';
import { addTerm, day } from './dates.js';
import { endOfTerm } from './term.js';

test.each([
  ['2026-02-28', { months: 1 }, '2026-03-28'],
  ['2026-01-31', { months: 1 }, '2026-02-28'],
  ['2025-12-31', { months: 3 }, '2026-03-31'],
  ['2024-02-29', { years: 1 }, '2025-02-28'],
  ['2024-03-02', { years: 2 }, '2026-03-02'],
])(
  'a term from %s of %j ends on %s, by the number of the day and without a working day',
  (start, term, end) => expect(endOfTerm(day(start), term)).toBe(end),
);

const summer = { from: day('2024-06-01'), until: day('2024-08-31') };
const september = { from: day('2024-08-01'), until: day('2024-09-30') };
const suspended = (...suspensions: Parameters<typeof endOfTerm>[2] & object) =>
  endOfTerm(day('2024-03-02'), { years: 2 }, suspensions);

test('days that are suspended twice count once, in any order and however often they are stated', () => {
  expect(suspended(summer, september)).toBe('2026-07-02'); // 122 days
  expect(suspended(september, summer, september)).toBe('2026-07-02');
});

test('only the days inside the running term count; those of its extension do too', () => {
  expect(suspended({ from: day('2024-01-01'), until: day('2024-03-12') })).toBe('2026-03-12');
  expect(suspended({ from: day('2026-03-03'), until: day('2026-03-12') })).toBe('2026-03-02');
  const tenDays = { from: day('2024-06-01'), until: day('2024-06-10') };
  expect(suspended(tenDays, { from: day('2026-03-12'), until: day('2026-03-16') })).toBe('2026-03-17');
});

test('a suspension without an end leaves the end open', () => {
  expect(suspended({ from: day('2025-01-01') })).toBeUndefined();
  expect(suspended({ from: addTerm(day('2026-03-02'), { days: 1 }) })).toBe('2026-03-02');
});
