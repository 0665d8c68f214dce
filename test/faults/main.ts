import { parseArgs } from 'node:util';
import { testStore } from '../support/event-log.js';
import { killPoints, runFaults } from './run.js';

/** `npm run test:faults`: the full test. `--kills 200 --seed 1 --store postgres|kurrentdb` */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    store: { type: 'string' },
  },
});
const report = await runFaults({
  store: testStore(values.store),
  kills: Number(values.kills),
  seed: Number(values.seed),
  onKill: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const rare = killPoints.filter((point) => report.byPoint[point] < Math.min(20, report.kills / 10));
if (rare.length > 0) process.stderr.write(`Killed too seldom: ${rare.join(', ')}\n`);
process.exitCode = report.faults.length > 0 || rare.length > 0 ? 1 : 0;
