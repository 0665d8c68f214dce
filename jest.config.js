/** Jest runs the TypeScript sources as ES modules, because Nest 12 is ESM only. */
export default {
  testMatch: [
    '<rootDir>/test/**/*.test.ts',
    '<rootDir>/libs/**/*.test.ts',
    '<rootDir>/projections/**/*.test.ts',
    '<rootDir>/apps/**/*.test.ts',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  setupFilesAfterEnv: ['<rootDir>/test/support/has-assertions.js'],
  testTimeout: 300_000, // a bound for what hangs: a busy machine is many times slower
  // Modules of a test file are never freed in the process that ran it: another one takes over in time.
  maxWorkers: 2,
  maxConcurrency: 3, // of the tests in a browser, which wait for much
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
