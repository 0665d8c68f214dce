import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DavinciNumber,
  isBrusselsCommune,
  isKboNumber,
  KbiNumber,
  KboNumber,
  NisCode,
} from './organisation-numbers.js';

const kbo = fc.integer({ min: 0, max: 19_999_999 }).map((start) => {
  const eight = String(start).padStart(8, '0');
  return eight + String(97 - (start % 97)).padStart(2, '0');
});

test.each(['0543307391', '0862910119', '0862.910.119', '0862 910 119'])('%s is a KBO number', (text) =>
  expect(KboNumber.parse(text)).toHaveLength(10),
);

test.each(['0000000000', '0123456789', '2543307391', '543307391', 'BE0543307391'])('%s is none', (text) =>
  expect(KboNumber.safeParse(text).success).toBe(false),
);

test('one wrong digit, or two neighbours swapped, is no KBO number', () => {
  fc.assert(
    fc.property(kbo, fc.nat(9), fc.nat(9), (right, at, digit) => {
      expect(isKboNumber(right)).toBe(true);
      const wrong = `${right.slice(0, at)}${String(digit)}${right.slice(at + 1)}`;
      const swapped =
        right.slice(0, at) +
        right
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        right.slice(at + 2);
      for (const other of [wrong, swapped]) expect(isKboNumber(other)).toBe(other === right);
    }),
  );
});

test('communes of Brussels are 21001 to 21019', () => {
  const brussels = Array.from({ length: 100_000 }, (_, code) => String(code).padStart(5, '0'))
    .filter((code) => NisCode.safeParse(code).success)
    .filter((code) => isBrusselsCommune(NisCode.parse(code)));
  expect(brussels).toEqual(Array.from({ length: 19 }, (_, at) => String(21_001 + at)));
});

test.each(['', '1234', '123456', '01234', '2100A'])('"%s" is no NIS code', (text) =>
  expect(NisCode.safeParse(text).success).toBe(false),
);

test('a DAVINCI number has one to six characters, a KBI number one to 32', () => {
  for (const text of ['1', '129411', 'A1B2C3']) expect(DavinciNumber.safeParse(text).success).toBe(true);
  for (const text of ['', '1234567', '12 34']) expect(DavinciNumber.safeParse(text).success).toBe(false);
  expect(KbiNumber.safeParse('x'.repeat(32)).success).toBe(true);
  for (const text of ['', 'x'.repeat(33)]) expect(KbiNumber.safeParse(text).success).toBe(false);
});
