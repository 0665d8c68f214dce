import { expect, test } from '@jest/globals';
import { ask } from './agreement.js';

test('the domain answers as the reference does, on 1,000 random histories and days', () => {
  let asked = 0;
  ask(1_000, 20_221, () => (asked += 1));
  expect(asked).toBe(1_000);
});
