#!/usr/bin/env node
/**
 * `npx kbi …` and `npm run --silent kbi -- …`: installs and builds what is missing, shown on standard error, then runs
 * the command line.
 */
import { prepare } from './prepare.js';
import { runMain } from './steps.js';

await runMain(async () => {
  await prepare();
  await import('../dist/apps/cli/main.js');
});
