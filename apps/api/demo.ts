import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import type { Progress } from '../../libs/platform/progress.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import type { DemoProgress } from '../demo/load.js';
import type { Service } from './service.js';

/** The agency, in whose name the demo is loaded. */
const AGENCY = '0543307391';

/** Says how to get the demo, when there is no dossier yet. */
export async function offerDemo({ parts }: Service, progress: Progress): Promise<void> {
  const { events } = await parts.store.readAll({ filter: { types: ['DossierOpened'] }, limit: 1 });
  if (events.length === 0) progress.say('There is no dossier yet. To load made-up ones: npm start -- --demo');
}

/**
 * Loads the demo into a running service, over its own HTTP.
 * @throws StartupProblem DEMO_NOT_ALLOWED where synthetic persons or the local issuer of tokens aren't
 */
export async function loadDemoInto(service: Service, progress: Progress, signal: AbortSignal): Promise<void> {
  const { configuration, clock } = service.parts;
  const { production, syntheticPersons, oidc, dataDir } = configuration;
  if (production || oidc || !syntheticPersons) {
    throw new StartupProblem(
      'DEMO_NOT_ALLOWED',
      'The demo is for a service with synthetic persons and the local token issuer: not for production, and with neither OIDC_ISSUER nor KBI_SYNTHETIC_PERSONS=false.',
    );
  }
  const issuer = await openLocalIssuer(dataDir, { production, clock });
  const { loadDemo } = await import('../demo/load.js');
  const loaded = await progress.step('Loading the demo', () =>
    loadDemo({
      baseUrl: service.url,
      token: (scopes, organisation = AGENCY) => issuer.issueToken({ organisation, user: 'demo', scopes }),
      progress: show,
      signal,
    }),
  );
  const { granted, refused } = loaded.consultations;
  progress.say(`  ${loaded.organisations} organisations, ${loaded.commands} commands`);
  progress.say(`  ${granted} consultations granted, ${refused} refused`);
}

/** On a terminal the line of the step says how far it is. */
function show({ step, done, total, secondsLeft }: DemoProgress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K  … Loading the demo: ${done} of ${total} ${step}, ${secondsLeft} s left`);
}
