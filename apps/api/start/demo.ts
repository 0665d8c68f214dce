import { EventStoreError } from '../../../libs/event-store/port.js';
import type { Configuration } from '../../../libs/platform/config.js';
import { openLocalIssuer } from '../../../libs/platform/local-issuer.js';
import type { Progress } from '../../../libs/platform/progress.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import type { SendingProgress } from '../../demo/sending.js';
import { SERVICE } from './seed.js';
import type { Service } from './service.js';

/** @throws StartupProblem DEMO_NOT_ALLOWED where made-up persons, or tokens of the local issuer, have no place */
export function checkDemoAllowed({ production, oidc, syntheticPersons }: Configuration): void {
  if (!production && !oidc && syntheticPersons) return;
  throw new StartupProblem(
    'DEMO_NOT_ALLOWED',
    'The demo is for development: start without --demo, or with neither NODE_ENV=production, nor OIDC_ISSUER, nor KBI_SYNTHETIC_PERSONS=false.',
  );
}

/** Says how to get the demo, when there is no dossier yet; while the log is away nobody knows, and nothing is said. */
export async function offerDemo({ dependencies }: Service, progress: Progress): Promise<void> {
  try {
    const { events } = await dependencies.store.readAll({ filter: { types: ['DossierOpened'] }, limit: 1 });
    if (events.length > 0) return;
    progress.say('There is no dossier yet. To load made-up ones: npm start -- --demo');
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
  }
}

/** Loads the demo into a running service, over its own HTTP. When it is broken off, the service goes on. */
export async function loadDemoInto(service: Service, progress: Progress, signal: AbortSignal): Promise<void> {
  const { demo } = service.dependencies;
  demo.isLoading = true;
  try {
    const { organisations, commands, consultations } = await progress.step('Loading the demo', () =>
      load(service, signal),
    );
    const { granted, refused } = consultations;
    progress.say(`  ${organisations} organisations, ${commands} commands`);
    progress.say(`  ${granted} consultations granted, ${refused} refused`);
  } catch (error) {
    if (signal.aborted) return;
    progress.say(
      `The demo was broken off (${error instanceof Error ? error.message : 'for no known reason'}).`,
    );
    progress.say('Starting with --demo again goes on where it was.');
  } finally {
    demo.isLoading = false;
  }
}

async function load({ url, dependencies }: Service, signal: AbortSignal) {
  const { clock, configuration } = dependencies;
  const issuer = await openLocalIssuer(configuration.dataDir, {
    production: configuration.production,
    clock,
  });
  const { loadDemo } = await import('../../demo/load.js');
  return loadDemo({
    baseUrl: url,
    token: (scopes, organisation = SERVICE.organisation) =>
      issuer.issueToken({ organisation, user: 'demo', scopes }),
    progress: show,
    signal,
  });
}

/** On a terminal the line of the step says how far it is. */
function show({ step, done, total, secondsLeft }: SendingProgress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K  … Loading the demo: ${done} of ${total} ${step}, ${secondsLeft} s left`);
}
