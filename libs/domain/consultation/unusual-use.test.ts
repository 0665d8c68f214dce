import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeUse, unusualUse, type Consulter } from './unusual-use.js';

const { factor, minimum } = unusualUse;
const count = fc.nat(200);
const past = fc.array(fc.oneof(count, fc.constant(0)), { maxLength: unusualUse.weeks });
const who = fc.constantFrom<Consulter>('organisation', 'user');

/** At least half of the weeks since the first question lie on either side of it: counted, not sorted. */
function isMedian(value: number, weeks: readonly number[]): boolean {
  const known = weeks.slice(weeks.findIndex((number) => number > 0));
  const below = known.filter((number) => number <= value).length;
  const above = known.filter((number) => number >= value).length;
  return 2 * below >= known.length && 2 * above >= known.length;
}

test('is far above the median of its own past, and above what anybody may ask', () => {
  fc.assert(
    fc.property(who, count, past, (whose, consultations, weeks) => {
      const { usual, limit, unusual } = judgeUse(whose, consultations, weeks);
      if (weeks.some((number) => number > 0)) expect(isMedian(usual, weeks)).toBe(true);
      else expect(usual).toBe(0);
      expect(limit).toBe(Math.max(minimum[whose], factor * usual));
      expect(unusual).toBe(consultations > limit);
    }),
  );
});

test('more is never less unusual, and a busier past never more', () => {
  fc.assert(
    fc.property(who, count, past, fc.nat(50), (whose, consultations, weeks, more) => {
      const { unusual } = judgeUse(whose, consultations, weeks);
      if (unusual) expect(judgeUse(whose, consultations + more, weeks).unusual).toBe(true);
      const busier = weeks.map((number) => (number === 0 ? 0 : number + more));
      if (!unusual) expect(judgeUse(whose, consultations, busier).unusual).toBe(false);
    }),
  );
});

test('a steady use is usual, whatever its size, and the order of the weeks makes no difference', () => {
  fc.assert(
    fc.property(
      who,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      (whose, n, mixed) => {
        expect(
          judgeUse(
            whose,
            n,
            mixed.map(() => n),
          ).unusual,
        ).toBe(false);
        const sorted = [...mixed].sort((a, b) => a - b);
        expect(judgeUse(whose, n, mixed)).toEqual(judgeUse(whose, n, sorted));
      },
    ),
  );
});

test.each<[Consulter, number, number[], boolean]>([
  ['organisation', 20, [], false],
  ['organisation', 21, [], true],
  ['user', 10, [0, 0, 1], false],
  ['user', 11, [0, 0, 1], true],
  ['organisation', 300, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 100], false], // it began two weeks ago
  ['organisation', 30, [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], true], // it stopped long ago
  ['organisation', 60, [10, 30], false],
  ['organisation', 61, [10, 30], true],
])('of an %s that asks %d times after %j: %s', (whose, consultations, weeks, expected) =>
  expect(judgeUse(whose, consultations, weeks).unusual).toBe(expected),
);
