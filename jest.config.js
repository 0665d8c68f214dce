/** Jest runs the TypeScript sources as ES modules, because Nest 12 is ESM only. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/libs/**/*.test.ts', '<rootDir>/projections/**/*.test.ts', '<rootDir>/apps/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
