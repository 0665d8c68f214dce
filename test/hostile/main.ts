/** `npm run test:hostile`: hostile values in every string of every operation. `--requests 20000 --seed 1` */
import { parseArgs } from 'node:util';
import { createProgressBar } from '../../apps/cli/progress-bar.js';
import { startTestService } from '../support/service.js';
import { startTestPostgres, stopTestPostgres } from '../support/test-postgres.js';
import { attack } from './attack.js';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const requests = Number(values.requests);
await startTestPostgres();
const kbi = await startTestService({
  environment: { KBI_REQUESTS_PER_MINUTE: '10000000', KBI_IMPORTS_PER_MINUTE: '10000000' },
});
try {
  const bar = createProgressBar(process.stderr, 'requests, {eta_formatted}');
  bar?.start(requests, 0);
  const attacked = await attack(kbi, { requests, seed: Number(values.seed), done: () => bar?.increment() });
  bar?.stop();
  process.stdout.write(`${JSON.stringify(attacked, null, 2)}\n`);
  process.exitCode = attacked.faults.length > 0 ? 1 : 0;
} finally {
  await kbi.stop();
  await stopTestPostgres();
}
