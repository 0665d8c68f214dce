import { expect, test } from '@jest/globals';
import { day, type DateOnly } from './dates.js';
import { stretchesOf, stretchOn } from './stretches.js';

const due = day('2024-06-30');
const standing = (date: DateOnly) => {
  if (date < '2024-01-01') return undefined;
  return date <= due ? { standing: 'open', due } : { standing: 'overdue', due };
};
const stretches = stretchesOf([day('2024-03-01'), day('2024-01-01'), day('2023-05-05')], standing);

test('equal neighbours are one stretch, and the day after what is due is a turn', () =>
  expect(stretches).toEqual([
    { standing: 'open', due, from: '2024-01-01', until: '2024-06-30' },
    { standing: 'overdue', due, from: '2024-07-01', until: undefined },
  ]));

test('a day is looked up', () => {
  expect(stretchOn(stretches, day('2023-12-31'))).toBeUndefined();
  expect(stretchOn(stretches, day('2024-07-01'))?.standing).toBe('overdue');
});
