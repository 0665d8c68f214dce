/**
 * `npm start`: installs and builds what is missing, then runs the service in this process: signals, arguments
 * (`npm start -- --demo`) and the exit code are those of the service.
 */
import { prepare } from './prepare.js';
import { runMain } from './steps.js';

await runMain(async () => {
  await prepare();
  await import('../dist/apps/api/main.js');
});
