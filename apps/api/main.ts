import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { createLog } from '../../libs/platform/logging.js';
import { startProgress } from '../../libs/platform/progress.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import { MasterKeyProblem } from '../../libs/privacy/master-key.js';
import { readArguments } from './start/arguments.js';
import { checkDemoAllowed, loadDemoInto, offerDemo } from './start/demo.js';
import { startService } from './start/service.js';

/** The service as `npm start` runs it: until Ctrl-C. With `--demo` it loads made-up dossiers first. */
try {
  const { withDemo } = readArguments(process.argv.slice(2));
  const configuration = readConfiguration(process.env);
  if (withDemo) checkDemoAllowed(configuration);
  const progress = startProgress();
  const log = createLog({ level: configuration.logLevel, readable: !configuration.production });
  const starting = startService({ configuration, clock: systemClock, log, progress });
  const stopping = new AbortController();
  const stop = async () => {
    progress.say('Stopping: what is under way is answered first.');
    stopping.abort();
    const started = await starting.catch(() => undefined); // what doesn't start has undone itself
    if (started) await progress.step('Stopping', () => started.stop());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  process.stderr.on('error', () => undefined); // a terminal that was closed keeps nothing from stopping cleanly

  const service = await starting;
  progress.say(`Kruispuntbank Inburgering: ${service.url}`);
  progress.say(`  Documentation  ${service.url}/docs`);
  progress.say(`  Health         ${service.url}/health/ready`);
  if (withDemo) await loadDemoInto(service, progress, stopping.signal);
  else if (!stopping.signal.aborted) await offerDemo(service, progress);
} catch (error) {
  if (!(error instanceof StartupProblem) && !(error instanceof MasterKeyProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
