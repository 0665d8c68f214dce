/** Hostile values in every string of every operation, in a short form: 300 requests here, 20,000 by test:hostile. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { attack } from './attack.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService({
    environment: { KBI_REQUESTS_PER_MINUTE: '100000', KBI_IMPORTS_PER_MINUTE: '100000' },
  });
});
afterAll(() => kbi.stop());

test('whatever is sent, nothing breaks, and everybody who was recorded can be answered about', async () => {
  const { accepted, faults } = await attack(kbi, { requests: 300, seed: 20_180_330 });
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(20);
}, 300_000);
