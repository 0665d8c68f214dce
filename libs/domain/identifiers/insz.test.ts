import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreesWithBirthDate, BirthDate, Insz, inszCentury, inszKind, isInsz, type Century } from './insz.js';

/** The check as the register describes it, written anew. */
function numberOf(nine: string, century: Century): string {
  const dividend = BigInt(century === 1900 ? nine : `2${nine}`);
  return nine + String(97n - (dividend % 97n)).padStart(2, '0');
}

const digits = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(String(max).length, '0'));
const nine = fc
  .tuple(
    digits(0, 99),
    fc.constantFrom(0, 20, 40, 60),
    fc.integer({ min: 0, max: 12 }),
    digits(0, 31),
    digits(0, 999),
  )
  .map(
    ([year, offset, month, day, serial]) =>
      `${year}${String(month + offset).padStart(2, '0')}${day}${serial}`,
  );
const century = fc.constantFrom<Century>(1900, 2000);
const insz = fc.tuple(nine, century).map(([start, born]) => ({ digits: numberOf(start, born), born }));

/** All numbers with one other digit, and all with two neighbours swapped. */
const wrongDigits = (right: string): string[] =>
  Array.from(right).flatMap((digit, at) =>
    Array.from('0123456789')
      .filter((other) => other !== digit)
      .map((other) => right.slice(0, at) + other + right.slice(at + 1)),
  );
const swaps = (right: string): string[] =>
  Array.from(right.slice(1)).flatMap((next, at) =>
    next === right[at] ? [] : [right.slice(0, at) + next + right.charAt(at) + right.slice(at + 2)],
  );

describe('the check', () => {
  test('numbers of every kind and century pass, in any notation', () => {
    fc.assert(
      fc.property(insz, ({ digits: right, born }) => {
        const [a, b, c, d, e] = [
          [0, 2],
          [2, 4],
          [4, 6],
          [6, 9],
          [9, 11],
        ].map(([from, to]) => right.slice(from, to));
        expect(inszCentury(right)).toBe(born);
        for (const written of [right, `${a}.${b}.${c}-${d}.${e}`, `${a}${b}${c} ${d} ${e}`, ` ${right}\n`]) {
          expect(Insz.parse(written)).toBe(right);
        }
      }),
    );
  });

  test('it finds every wrong digit and every swap of neighbours under the century of birth', () => {
    fc.assert(
      fc.property(insz, ({ digits: right, born }) => {
        for (const wrong of [...wrongDigits(right), ...swaps(right)]) {
          expect(inszCentury(wrong)).not.toBe(born);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('read under either century it misses few: 0.4 % of wrong digits, 1.5 % of swaps', () => {
    const sample = fc.sample(insz, { numRuns: 2_000, seed: 42 }).map((entry) => entry.digits);
    const missed = (wrong: readonly string[]) => wrong.filter(isInsz).length / wrong.length;
    expect(missed(sample.flatMap(wrongDigits))).toBeLessThan(0.006);
    expect(missed(sample.flatMap(swaps))).toBeLessThan(0.02);
  });

  test.each(['', '8507300332', '850730033280', '85073003329', '85O73003328', '85.07.30-033,28'])(
    '"%s" is no INSZ',
    (text) => expect(Insz.safeParse(text).success).toBe(false),
  );
});

describe('kinds', () => {
  test.each([
    ['00', 'register'],
    ['12', 'register'],
    ['20', 'bis'],
    ['32', 'bis'],
    ['40', 'bis'],
    ['52', 'bis'],
    ['60', 'test'],
    ['72', 'test'],
  ])('month %s: %s', (month, kind) => {
    expect(inszKind(Insz.parse(numberOf(`85${month}30033`, 1900)))).toBe(kind);
  });

  test.each(['13', '19', '33', '39', '53', '59', '73', '80', '99'])(
    'month %s is no month of any kind',
    (month) => expect(isInsz(numberOf(`85${month}30033`, 1900))).toBe(false),
  );

  test('a day beyond 31 is none, an unknown one is', () => {
    expect(isInsz(numberOf('850732033', 1900))).toBe(false);
    expect(isInsz(numberOf('850700033', 1900))).toBe(true);
  });
});

describe('the birth date given with it', () => {
  const agrees = (start: string, born: Century, birthDate: string) =>
    agreesWithBirthDate(Insz.parse(numberOf(start, born)), BirthDate.parse(birthDate));

  test.each(['850730033', '852730033', '854730033', '856730033'])(
    'agrees with %s, of whatever kind',
    (start) => expect(agrees(start, 1900, '1985-07-30')).toBe(true),
  );

  test.each(['1985-00-00', '1985-07-00'])('agrees as far as it is known: %s', (birthDate) =>
    expect(agrees('850730033', 1900, birthDate)).toBe(true),
  );

  test('agrees with a number whose month or day is unknown', () => {
    expect(agrees('850000033', 1900, '1985-07-30')).toBe(true);
    expect(agrees('852000033', 1900, '1985-07-30')).toBe(true);
  });

  test.each(['1984-07-30', '1985-08-30', '1985-07-31'])(
    'contradicts when a known part differs: %s',
    (birthDate) => expect(agrees('850730033', 1900, birthDate)).toBe(false),
  );

  test('is of the century that the check tells', () => {
    expect(agrees('050730033', 2000, '2005-07-30')).toBe(true);
    expect(agrees('050730033', 2000, '1905-07-30')).toBe(false);
  });

  test.each(['1985-02-29', '1985-13-01', '1985-00-12', '1785-01-01', '85-01-01'])(
    '%s is no birth date',
    (text) => expect(BirthDate.safeParse(text).success).toBe(false),
  );
});

test('eleven digits are an INSZ, not ten or twelve, and a birth date is a day that can be', () => {
  expect(inszCentury('85673000192')).toBe(1900);
  for (const digits of ['8567300019', '856730001920', '185673000192'])
    expect(inszCentury(digits)).toBeUndefined();
  const isBirthDate = (text: string) => BirthDate.safeParse(text).success;
  for (const text of ['1990-12-31', '1990-12-00', '1990-00-00']) expect(isBirthDate(text)).toBe(true);
  for (const text of ['1990-13-01', '1990-00-05', '1990-02-29', '11990-01-01', '1990-01-011'])
    expect(isBirthDate(text)).toBe(false);
});
