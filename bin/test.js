/**
 * `npm test`: installs and builds what is missing, lints, checks the types, runs the tests, and says last how many
 * passed. `npm test -- libs/domain -t lease` passes its arguments to Jest, and then runs nothing but tests.
 * `npm test -- --both-stores` also runs again, with the log in KurrentDB (the fake), what can run on either store.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.js';
import { root } from './project.js';
import { runNode } from './programs.js';
import { run, step, Stop } from './steps.js';

const CHECKS = [
  { title: 'The rules of style are kept', program: ['eslint/bin/eslint.js', '.'] },
  {
    title: 'The code is formatted',
    program: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  },
  { title: 'The types fit', program: ['typescript/bin/tsc', '--noEmit'] },
];

/** What Jest is told of the second run; what compares the stores by itself is not in it. */
const ON_EITHER_STORE = [
  'test/scenarios',
  'test/faults',
  'libs/projection',
  'projections',
  '--testPathIgnorePatterns=either-store',
];

await run(async () => {
  const bothStores = process.argv.includes('--both-stores');
  const args = process.argv.slice(2).filter((argument) => argument !== '--both-stores');
  await prepare();
  const checks = args.length > 0 ? [] : await Promise.all(CHECKS.map(check));
  const outcomes = [...checks, await runJest(args)];
  if (bothStores) outcomes.push(await runJest(ON_EITHER_STORE, { KBI_TEST_STORE: 'kurrentdb' }));
  const sum = (kind) => outcomes.reduce((total, outcome) => total + outcome[kind], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
});

/** A check counts as one test. */
async function check({ title, program: [program, ...args] }) {
  try {
    await step(title, async () => {
      const { succeeded, output } = await runNode([join(root, 'node_modules', program), ...args]);
      if (!succeeded) throw new Stop(output.trimEnd());
    });
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** A test file that cannot be run counts as one failed test, and so does a run that broke off. */
async function runJest(args, variables = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'kbi-jest-'));
  const outputFile = join(directory, 'results.json');
  try {
    const { succeeded } = await runNode(
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
        '--json',
        `--outputFile=${outputFile}`,
        ...args,
      ],
      { stdio: 'shown', env: { ...process.env, ...variables } },
    );
    return countTests(succeeded, readResults(outputFile));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function countTests(succeeded, results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: succeeded ? failed : Math.max(failed, 1),
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 0,
      numPendingTests: 0,
      numTodoTests: 0,
    };
  }
}
