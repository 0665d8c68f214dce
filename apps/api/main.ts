import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { createLog } from '../../libs/platform/logging.js';
import { startProgress } from '../../libs/platform/progress.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import { MasterKeyProblem } from '../../libs/privacy/master-key.js';
import { checkDemoAllowed, loadDemoInto, offerDemo } from './demo.js';
import { startService } from './service.js';

/** The service as `npm start` runs it: until Ctrl-C. With `--demo` it loads made-up dossiers first. */
try {
  const configuration = readConfiguration(process.env);
  const withDemo = process.argv.includes('--demo');
  if (withDemo) checkDemoAllowed(configuration);
  const progress = startProgress();
  const log = createLog({ level: configuration.logLevel, readable: !configuration.production });
  const service = await startService({ configuration, clock: systemClock, log, progress });
  progress.say(`Kruispuntbank Inburgering: ${service.url}`);
  progress.say(`  Documentation  ${service.url}/docs`);
  progress.say(`  Health         ${service.url}/health/ready`);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    void progress.step('Stopping', () => service.stop());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.stderr.on('error', () => undefined); // a terminal that was closed keeps nothing from stopping cleanly
  if (withDemo) await loadDemoInto(service, progress, stopping.signal);
  else await offerDemo(service, progress);
} catch (error) {
  if (!(error instanceof StartupProblem) && !(error instanceof MasterKeyProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
