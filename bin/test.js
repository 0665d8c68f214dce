/**
 * `npm test`: installs and builds what is missing, lints, checks the types, runs the tests, and prints the totals.
 * `npm test -- libs/domain -t lease` passes its arguments to Jest and runs tests only. `npm test -- --both-stores` runs
 * the tests that work on either store a second time, on a fake KurrentDB.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.js';
import { root } from './project.js';
import { requireNode, runNode } from './programs.js';
import { runMain, step } from './steps.js';

const CHECKS = [
  { title: 'The rules of style are kept', program: ['eslint/bin/eslint.js', '.'] },
  {
    title: 'The code is formatted',
    program: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  },
  { title: 'The types fit', program: ['typescript-native/bin/tsc', '--noEmit'] },
  {
    title: 'The types of the pages fit',
    program: ['typescript-native/bin/tsc', '--noEmit', '-p', 'apps/web'],
  },
];

/**
 * What has nothing to do with the store: it looks at texts, forms and rules on the way to the log, or from it. The
 * contract of the store and either-store, which compares all that the demo leads to, look at both in the first run.
 */
const OF_ONE_STORE = [
  ...['answers-per-type', 'audit-log', 'bytes', 'demo', 'either-store', 'existence', 'free-text', 'hostile'],
  ...[
    'legal-holds',
    'lists',
    'lives',
    'magda',
    'municipalities',
    'no-space',
    'organisations',
    'person-export',
  ],
  ...['privacy', 'rate-limits', 'restore', 'rights', 'simulate', 'standing', 'start', 'unusual-use'],
];

/** The arguments of Jest for the second run. */
const EITHER_STORE_TESTS = [
  'test/scenarios',
  'test/faults',
  'libs/projection',
  'projections',
  `--testPathIgnorePatterns=test/scenarios/(${OF_ONE_STORE.join('|')})`,
];

await runMain(async () => {
  const bothStores = process.argv.includes('--both-stores');
  const args = process.argv.slice(2).filter((argument) => argument !== '--both-stores');
  await prepare();
  const checks = args.length > 0 ? [] : await Promise.all(CHECKS.map(check));
  const outcomes = [...checks, await runJest(args)];
  if (bothStores) outcomes.push(await runJest(EITHER_STORE_TESTS, { KBI_TEST_STORE: 'kurrentdb' }));
  const sum = (kind) => outcomes.reduce((total, outcome) => total + outcome[kind], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
});

/** Runs a check, which counts as one test. */
async function check({ title, program: [program, ...args] }) {
  try {
    await step(title, () => requireNode([join(root, 'node_modules', program), ...args]));
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs Jest. A test file that can't be run counts as one failed test, and so does a run that ended early. */
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
      { stdio: 'show', env: { ...process.env, ...variables } },
    );
    const results = readResults(outputFile);
    const failed = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
    return {
      passed: results.numPassedTests ?? 0,
      failed: succeeded ? failed : Math.max(failed, 1),
      skipped: (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The results that Jest wrote; without its file, one failed test. */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numFailedTests: 1 };
  }
}
