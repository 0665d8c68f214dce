/** `npm run test:reference -- --questions 10000 --seed 7`: asks the domain and the reference the same questions. */
import { parseArgs } from 'node:util';
import { createProgressBar } from '../../apps/cli/progress-bar.js';
import { ask } from './agreement.js';

const { values } = parseArgs({
  options: { questions: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [questions, seed] = [Number(values.questions), Number(values.seed)];
const bar = createProgressBar(process.stderr, 'questions, {eta_formatted}');
bar?.start(questions, 0);
ask(questions, seed, () => bar?.increment());
bar?.stop();
console.log(
  `${String(questions)} questions, seed ${String(seed)}: the domain answers as the reference does.`,
);
