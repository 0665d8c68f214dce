#!/usr/bin/env node
/**
 * `npx kbi …` and `npm run --silent kbi -- …`: the command line; what it still has to install or build shows on
 * standard error.
 */
import { prepare } from './prepare.js';
import { run } from './steps.js';

await run(async () => {
  await prepare();
  await import('../dist/apps/cli/main.js');
});
