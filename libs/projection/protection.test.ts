/** Numbers of few persons: what is told, and what an outsider can work out of it. */
import { describe, expect, test } from '@jest/globals';
import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { BASE, protectionBy, THRESHOLD, toldOfGroups, type PersonGroup } from './protection.js';

const protection = protectionBy(createSecretKey(Buffer.alloc(32, 7)));

/** Each person once: the names of a set, in one order, are its key. */
const countOf = (persons: ReadonlySet<number>) => ({
  number: persons.size,
  persons: persons.size,
  key: [...persons].sort((a, b) => a - b).join(),
});

/** What is told of cells, and of all persons in them. */
function told(cells: readonly ReadonlySet<number>[], { chance } = protection) {
  const all = new Set(cells.flatMap((cell) => [...cell]));
  const group = (isTotal: boolean, persons: ReadonlySet<number>): PersonGroup => ({
    isTotal,
    counts: { persons: countOf(persons) },
  });
  const groups = [...cells.map((cell) => group(false, cell)), group(true, all)];
  const numbers = toldOfGroups(groups, { chance }).map((told) => told['persons'] as Told);
  return { cells: numbers.slice(0, -1), total: numbers.at(-1)! };
}
type Told = number | 'hidden';

/** Persons from a number on. */
const persons = (from: number, count: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, index) => from + index));
/** Cells of these sizes, nobody in two of them. */
const cellsOf = (sizes: readonly number[]) => sizes.map((size, place) => persons(1_000 * place, size));

interface Range {
  readonly least: number;
  readonly most: number;
}
/** What an outsider knows of a number who knows how it was protected, and not what that hides. */
function rangeOf(number: Told): Range {
  if (number === 'hidden') return { least: 0, most: Infinity };
  if (number === 0) return { least: 0, most: 0 };
  return { least: Math.max(THRESHOLD, number - BASE + 1), most: number + BASE - 1 };
}
const minus = (all: Range, part: Range): Range => ({
  least: Math.max(0, all.least - part.most),
  most: all.most - part.least,
});
const plus = (one: Range, other: Range): Range => ({
  least: one.least + other.least,
  most: one.most + other.most,
});
const crossesThreshold = ({ least, most }: Range): boolean => least < THRESHOLD && most >= THRESHOLD;
const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

describe('what is told', () => {
  test.each([1, 2, 3, 4])('%d persons are hidden, and nobody is told as nobody', (count) => {
    expect(told(cellsOf([count, 0, 12])).cells.slice(0, 2)).toEqual(['hidden', 0]);
  });

  test('others are told as a multiple of ten that is less than ten away, and right on average', () => {
    for (const count of [5, 9, 10, 11, 19, 123]) {
      const numbers = Array.from(
        { length: 1_000 },
        (_, set) => told([persons(1_000 * set, count)]).total as number,
      );
      const isRounded = (number: number) => number % BASE === 0 && Math.abs(number - count) < BASE;
      expect(numbers.filter((number) => !isRounded(number))).toEqual([]);
      const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
      if (count >= BASE) expect(Math.abs(mean - count)).toBeLessThan(0.75);
      else expect(new Set(numbers)).toEqual(new Set([BASE]));
    }
  });

  test('the same persons are always the same number, and others are another', () => {
    const numbers = Array.from(
      { length: 50 },
      (_, set) => told([persons(set, 15), persons(900, set)]).cells[0],
    );
    const again = Array.from({ length: 50 }, (_, set) => told([persons(set, 15)]).total);
    expect(again).toEqual(numbers);
    expect(new Set(numbers)).toEqual(new Set([10, 20]));
  });

  test('of 3, 0 and 40 persons neither the 3 nor that it is under 5 is worked out from the total', () => {
    const { cells, total } = told(cellsOf([3, 0, 40]));
    expect(cells).toEqual(['hidden', 0, 40]);
    expect(minus(rangeOf(total), rangeOf(40))).toMatchObject({ least: 0 });
    expect(crossesThreshold(minus(rangeOf(total), rangeOf(40)))).toBe(true);
  });

  test('a total that would tell that what is hidden is small is rounded up', () => {
    const alwaysDown = { ...protection, chance: () => 0.999 };
    expect(told(cellsOf([5, 5, 5]), alwaysDown).total).toBe(10);
    expect(told(cellsOf([5, 5, 5, 3]), alwaysDown)).toEqual({ cells: [10, 10, 10, 'hidden'], total: 20 });
  });

  test('sums to which one person adds more are rounded to multiples of ten times that', () => {
    const total = { isTotal: true, counts: { amount: { number: 1_730, persons: 6, key: 'a' } } };
    const [first] = toldOfGroups([total], { chance: () => 0.5 }, { amount: 250 });
    expect(first).toEqual({ amount: 2_500 });
  });
});

/** A table of persons by two groupings, with the month of each, and whether the first moment knew of them. */
interface Person {
  readonly row: number;
  readonly column: number;
  readonly month: number;
  readonly wasKnown: boolean;
}
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 70 }))
  .chain(([rows, columns, size]) =>
    fc.array(
      fc.record<Person>({
        row: fc.nat({ max: rows - 1 }),
        column: fc.nat({ max: columns - 1 }),
        month: fc.nat({ max: 3 }),
        wasKnown: fc.boolean(),
      }),
      { minLength: size, maxLength: size },
    ),
  );
/** So that each table has other persons. */
let tables = 0;
const numbered = (all: readonly Person[]) => {
  tables += 1;
  return all.map((person, index) => ({ ...person, id: 100 * tables + index }));
};
const runs = { numRuns: 1_000 };

test('no small cell of 1,000 tables is worked out from the total and the other cells', () => {
  let attacked = 0;
  fc.assert(
    fc.property(table, (all) => {
      const cells = new Map<string, Set<number>>();
      for (const { id, row, column } of numbered(all)) {
        const key = `${row}/${column}`;
        cells.set(key, (cells.get(key) ?? new Set()).add(id));
      }
      const sets = [...cells.values()];
      const answer = told(sets);
      const recovered = sets.filter(({ size }, place) => {
        if (!isSmall(size) || answer.total === 'hidden') return false;
        attacked += 1;
        const others = answer.cells.filter((_, other) => other !== place);
        const rest = others.reduce<number>((sum, one) => sum - (one === 'hidden' ? 0 : one), answer.total);
        const range = minus(rangeOf(answer.total), others.map(rangeOf).reduce(plus, { least: 0, most: 0 }));
        return answer.cells[place] !== 'hidden' || rest === size || !crossesThreshold(range);
      });
      expect(recovered).toEqual([]);
    }),
    runs,
  );
  expect(attacked).toBeGreaterThan(1_000);
});

type Passes = (person: Person) => boolean;
const widerAt = (value: number): readonly Passes[] => [
  () => true,
  ({ row }) => row === 0,
  ({ month }) => month <= value + 1,
];
const narrowerAt = (value: number): readonly Passes[] => [
  ({ row }) => row !== value,
  ({ column }) => column !== value,
  ({ month }) => month <= value,
  ({ wasKnown }) => wasKnown,
];

test('no small difference is worked out from two answers that differ in a filter, period or moment', () => {
  let attacked = 0;
  const isRecovered = (whole: ReadonlySet<number>, part: ReadonlySet<number>): boolean => {
    const [a, b] = [told([whole]).total, told([part]).total];
    if (a === 'hidden') return false; // and so is the part, or it is nobody
    attacked += 1;
    const difference = b === 'hidden' ? undefined : a - b;
    return difference === whole.size - part.size || !crossesThreshold(minus(rangeOf(a), rangeOf(b)));
  };
  fc.assert(
    fc.property(table, fc.nat({ max: 3 }), (all, value) => {
      const everybody = numbered(all);
      const recovered = widerAt(value).flatMap((one, which) => {
        const whole = everybody.filter(one);
        return narrowerAt(value).flatMap((other, how) => {
          const part = whole.filter(other);
          if (!isSmall(whole.length - part.length)) return [];
          const [a, b] = [whole, part].map((some) => new Set(some.map(({ id }) => id)));
          return a && b && isRecovered(a, b) ? [[which, how]] : [];
        });
      });
      expect(recovered).toEqual([]);
    }),
    runs,
  );
  expect(attacked).toBeGreaterThan(1_000);
});
