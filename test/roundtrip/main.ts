/** `npm run test:roundtrip`, `npm run test:roundtrip -- --answers 100 --seed 7`: 2,000 made-up answers in and out. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serviceOverHttp } from '../../apps/conformance/http-service.js';
import { schemaValidator, tableValidator } from '../../apps/conformance/validator.js';
import { startScratchService } from '../../apps/cli/local-service.js';
import { createProgressBar } from '../../apps/cli/progress-bar.js';
import { official } from '../support/official-folder.js';
import { SEED } from './answers.js';
import { isPerfect, report } from './report.js';
import { roundTrip } from './round-trip.js';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(SEED) },
  },
});
const [answers, seed] = [Number(values.answers), Number(values.seed)];
const schemas = official && join(official.dir, 'xsd');
const validator = schemas === undefined ? tableValidator : schemaValidator(schemas);

const scratch = await startScratchService(process.stderr);
try {
  const bar = createProgressBar(process.stderr, 'answers, {eta_formatted}');
  bar?.start(answers, 0);
  const service = await serviceOverHttp(scratch);
  const done = () => bar?.increment();
  const found = await roundTrip({ answers, seed, service, validator, schemas, done });
  bar?.stop();
  console.log(`Seed ${seed}; validated by ${validator.description}.`);
  console.log(report(found));
  process.exitCode = isPerfect(found) ? 0 : 1;
} finally {
  await scratch.stop();
}
