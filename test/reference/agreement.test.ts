import { expect, test } from '@jest/globals';
import { ask } from './agreement.js';

test('the domain answers as the reference does, on 1,000 random histories and days', () => {
  expect(() => ask(1_000, 20_221)).not.toThrow();
});
