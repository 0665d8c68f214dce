import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantileOf, type Occurrence } from './quantile.js';

const ended = (...values: readonly number[]) => values.map((value) => ({ value, ended: 1, open: 0 }));
const open = (...values: readonly number[]) => values.map((value) => ({ value, ended: 0, open: 1 }));

/** One occurrence per value, ascending, as the database gives them. */
function counted(...all: readonly (readonly Occurrence[])[]): readonly Occurrence[] {
  const byValue = new Map<number, Occurrence>();
  for (const { value, ended, open } of all.flat()) {
    const known = byValue.get(value) ?? { value, ended: 0, open: 0 };
    byValue.set(value, { value, ended: known.ended + ended, open: known.open + open });
  }
  return [...byValue.values()].sort((a, b) => a.value - b.value);
}

test.each([
  ['an odd number: the one in the middle', counted(ended(10, 20, 90)), { value: 20 }],
  ['an even number: the mean of the two in the middle', counted(ended(10, 10, 20, 40)), { value: 15 }],
  ['two that are the same in the middle', counted(ended(10, 20, 20, 40)), { value: 20 }],
  ['one', counted(ended(7)), { value: 7 }],
  ['none', [], undefined],
  ['two that still wait are longer', counted(ended(10, 20, 30), open(89, 89)), { value: 30 }],
  ['more than half still wait', counted(ended(10, 20), open(89, 89, 89)), { over: 89 }],
  ['exactly half still wait', counted(ended(10, 20), open(89, 89)), { over: 20 }],
  ['who came yesterday says nothing of later days', counted(ended(10, 20, 30), open(1)), { value: 20 }],
  ['who ends and who is last seen on one day', counted(ended(10, 20), open(10)), { value: 20 }],
  ['all still wait', counted(open(5, 9)), { over: 9 }],
])('the median of %s', (_, occurrences, expected) => {
  expect(quantileOf(occurrences, 0.5)).toEqual(expected);
});

test('nine tenths: of ten the mean of the last two, of eleven the tenth', () => {
  expect(quantileOf(counted(ended(1, 2, 3, 4, 5, 6, 7, 8, 9, 11)), 0.9)).toEqual({ value: 10 });
  expect(quantileOf(counted(ended(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99)), 0.9)).toEqual({ value: 10 });
});

test('with nothing open it is what sorting gives, of any numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 400 }),
      fc.constantFrom(0.5, 0.9),
      (values, share) => {
        const sorted = values.toSorted((a, b) => a - b);
        const place = Math.round(share * sorted.length * 10) / 10; // of tenths, so without an error
        const upper = sorted[Math.floor(place)]!;
        const lower = Number.isInteger(place) ? sorted[place - 1]! : upper;
        expect(quantileOf(counted(ended(...values)), share)).toEqual({ value: (lower + upper) / 2 });
      },
    ),
  );
});

test('what is still open never makes it shorter', () => {
  const at = (found: ReturnType<typeof quantileOf>) => (found && 'value' in found ? found.value : Infinity);
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(30), { maxLength: 40 }),
      (values, waiting) => {
        const without = quantileOf(counted(ended(...values)), 0.5);
        const longest = waiting.map(() => 31);
        expect(at(quantileOf(counted(ended(...values), open(...longest)), 0.5))).toBeGreaterThanOrEqual(
          at(without),
        );
        const all = counted(ended(...values), open(...waiting));
        const asEnded = quantileOf(counted(ended(...values, ...waiting)), 0.5);
        expect(at(quantileOf(all, 0.5))).toBeGreaterThanOrEqual(at(asEnded));
      },
    ),
  );
});
