import { expect, test } from '@jest/globals';
import { testStore } from '../support/event-log.js';
import { runFaults } from './run.js';

test('after ten kills under load no event is lost or doubled, and every read model is right', async () => {
  const report = await runFaults({ store: testStore(), kills: 10, seed: 20_171_231, workers: 8 });
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(10);
  expect(report.refused).toBeGreaterThan(0); // or no command raced with a merger
}, 900_000);
