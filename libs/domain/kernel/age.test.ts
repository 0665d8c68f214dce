import { expect, test } from '@jest/globals';
import { hasReached } from './age.js';
import { day } from './dates.js';

const adult = (
  birth: Parameters<typeof hasReached>[1],
  on: string,
  fiction?: Parameters<typeof hasReached>[3],
) => hasReached(18, birth, day(on), fiction);

test('of whom only the year of birth is known, the age is not determinable in the year of the birthday', () => {
  const born = { year: 2006 };
  expect(adult(born, '2023-12-31')).toEqual({ reached: false });
  expect(adult(born, '2024-06-30')).toEqual({ reached: 'notDeterminable' });
  expect(adult(born, '2024-12-31')).toEqual({ reached: true });
});

test('a rule may name a fiction, and the answer says so', () => {
  expect(adult({ year: 2006 }, '2024-06-30', 'LAST_POSSIBLE_DAY')).toEqual({
    reached: false,
    fiction: 'LAST_POSSIBLE_DAY',
  });
  expect(adult({ year: 2006, month: 6 }, '2024-06-15', 'FIRST_POSSIBLE_DAY')).toEqual({
    reached: true,
    fiction: 'FIRST_POSSIBLE_DAY',
  });
});

test('a day without a month is not known either, and a whole date needs no fiction', () => {
  expect(adult({ year: 2006, day: 5 }, '2024-06-30')).toEqual({ reached: 'notDeterminable' });
  expect(adult({ year: 2006, month: 6, day: 30 }, '2024-06-29')).toEqual({ reached: false });
  expect(adult({ year: 2006, month: 6, day: 30 }, '2024-06-30', 'LAST_POSSIBLE_DAY')).toEqual({
    reached: true,
  });
});
