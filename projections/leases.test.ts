import { expect, test } from '@jest/globals';
import { leaseStarted } from '../test/support/examples.js';
import { projectionHarness, queryReport } from '../test/support/projection-harness.js';
import leases from './leases.js';

test('counts leases by the day of their recording', async () => {
  const harness = await projectionHarness();
  try {
    const engine = await harness.engine([leases]);
    await harness.record('2018-02-28T22:59:59.999Z', leaseStarted());
    const last = await harness.record('2018-02-28T23:00:00.000Z', leaseStarted({ lease: 'L2' }));
    const answer = await queryReport(engine, 'leases', { after: last, groupBy: 'day' });
    expect(answer).toMatchObject({
      kind: 'result',
      rows: [
        { day: '2018-02-28', leases: 1 },
        { day: '2018-03-01', leases: 1 },
      ],
    });
  } finally {
    await harness.close();
  }
}, 60_000);
