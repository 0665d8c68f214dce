import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InvalidPosition } from '../port.js';
import { comparePositions, parsePosition } from './positions.js';

describe('a position', () => {
  test('has the order of its numbers, however large', () => {
    const position = fc.record({
      commit: fc.bigInt(0n, 2n ** 64n - 2n),
      prepare: fc.bigInt(0n, 2n ** 64n - 2n),
    });
    const order = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
    fc.assert(
      fc.property(position, position, (a, b) => {
        const [left, right] = [a, b].map(({ commit, prepare }) => parsePosition(`${commit}/${prepare}`));
        const expected = order(a.commit, b.commit) || order(a.prepare, b.prepare);
        expect(Math.sign(comparePositions(left!, right!))).toBe(expected);
      }),
    );
    expect(parsePosition('7/7')).toBe(parsePosition('7'));
  });

  test.each(['07', '1/', '/1', '1/2/3', '18446744073709551615', '1n'])('is not "%s"', (text) => {
    expect(() => parsePosition(text)).toThrow(InvalidPosition);
  });
});
