import { expect, test } from '@jest/globals';
import { testStore } from '../support/event-log.js';
import { runFaults } from './run.js';

test('ten kills under load lose nothing, fake nothing and leave every read model right', async () => {
  const report = await runFaults({ store: testStore(), kills: 10, seed: 20_171_231, workers: 8 });
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(10);
}, 240_000);
