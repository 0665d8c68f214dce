/**
 * `npm start`: installs and builds what is missing, then becomes the service. The service runs in this very process,
 * so signals, arguments (`npm start -- --demo`) and the exit code are its own.
 */
import { prepare } from './prepare.js';
import { run } from './steps.js';

await run(async () => {
  await prepare();
  await import('../dist/apps/api/main.js');
});
