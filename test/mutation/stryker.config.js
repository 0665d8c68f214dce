/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['libs/domain/**/*.ts', '!libs/domain/**/*.test.ts'],
  plugins: ['./test/mutation/runner.js'],
  testRunner: 'loaded-once',
  ignorers: ['texts-for-people'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  // Generous: a busy machine is no endless loop, and what hits a mutant a hundred times as often is ended anyway.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  testRunnerNodeArgs: ['--max-semi-space-size=64'],
  tempDirName: '.data/stryker',
  reporters: ['clear-text', 'json', 'html'],
  incrementalFile: '.data/mutation/incremental.json',
  jsonReporter: { fileName: '.data/mutation/report.json' },
  htmlReporter: { fileName: '.data/mutation/report.html' },
  clearTextReporter: { reportTests: false, reportMutants: false },
  ignorePatterns: ['.data', 'dist', 'docs', 'coverage'],
  thresholds: { high: 95, low: 85, break: 85 },
};
