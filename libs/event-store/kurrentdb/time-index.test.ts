import { expect, test } from '@jest/globals';
import type { Position } from '../port.js';
import { TimeIndex } from './time-index.js';

const at = (text: string) => text as Position;

test('a search for an instant starts at the nearest known position after it, and the index is bounded', () => {
  const index = new TimeIndex();
  for (let number = 5_000; number > 0; number -= 1)
    index.add({ position: at(String(number)), recordedAt: number * 10 });
  expect(index.firstAfter(60_000)).toBeUndefined();
  expect(Number(index.firstAfter(20_000))).toBeGreaterThan(2_000);
  expect(Number(index.firstAfter(20_000))).toBeLessThan(2_100);
});
