import { expect, test } from '@jest/globals';
import type { Position } from '../port.js';
import { DuplicateDetector } from './duplicate-detector.js';

const at = (text: string) => text as Position;

test('an append is repeated when its position was known before it was sent, or was answered before', () => {
  const duplicates = new DuplicateDetector();
  duplicates.observe(at('100'));
  expect(duplicates.isRepeated(at('90'), duplicates.highest)).toBe(true);
  expect(duplicates.isRepeated(at('110'), at('100'))).toBe(false);
  expect(duplicates.isRepeated(at('110'), at('100'))).toBe(true); // both were in progress
  duplicates.clear();
  expect(duplicates.isRepeated(at('110'), duplicates.highest)).toBe(true);
});
