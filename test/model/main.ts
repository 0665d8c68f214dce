/** `npm run test:model -- --sequences 10000 --seed 1`: looks for a breach of the invariants in docs/invariants.md. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createProgressBar } from '../../apps/cli/progress-bar.js';
import { run } from './run.js';

const { values } = parseArgs({
  options: { sequences: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [sequences, seed] = [Number(values.sequences), Number(values.seed)];
/** So many run in a process, because each has caches of its own; the next have the next seed. */
const IN_A_PROCESS = 1_000;

if (sequences <= IN_A_PROCESS) {
  const bar = createProgressBar(process.stderr, 'sequences, {eta_formatted}');
  bar?.start(sequences, 0);
  const tally = await run(sequences, seed, () => bar?.increment());
  bar?.stop();
  console.log(`${String(sequences)} sequences, seed ${String(seed)}: no invariant is broken.`);
  console.log(JSON.stringify(tally));
} else
  for (let done = 0; done < sequences && !process.exitCode; done += IN_A_PROCESS) {
    const part = [
      ...['--sequences', String(Math.min(IN_A_PROCESS, sequences - done))],
      ...['--seed', String(seed + done / IN_A_PROCESS)],
    ];
    const script = [...process.execArgv, process.argv[1] ?? '', ...part];
    process.exitCode = spawnSync(process.execPath, script, { stdio: 'inherit' }).status ?? 1;
  }
