import type { Log } from '../../../libs/platform/logging.js';
import { openRecorded } from '../../../libs/privacy/event-sealing.js';
import { ProjectionEngine } from '../../../libs/projection/engine.js';
import type { LifecycleEvent } from '../../../libs/projection/runner.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { ServiceDependencies } from './dependencies.js';
import { projections } from '../reports/projections.js';

type Needs = Pick<Dependencies, 'blindIndex' | 'clock' | 'keyRing' | 'log' | 'pool' | 'store'> &
  Pick<ServiceDependencies, 'ofLongWork'>;

/** Keeps every read model up to date from here on. */
export async function startProjections(needs: Needs): Promise<ProjectionEngine> {
  const { pool, ofLongWork, store, clock, log, keyRing, blindIndex } = needs;
  const engine = new ProjectionEngine({
    pool,
    store,
    forReports: ofLongWork,
    clock,
    projections,
    openPersonalParts: async (events) =>
      (await openRecorded(events, keyRing)).map(({ personal }) => ({ personal, blindIndex })),
    onLifecycleEvent: (event) => logLifecycleEvent(log, event),
  });
  await engine.start();
  return engine;
}

function logLifecycleEvent(log: Log, event: LifecycleEvent): void {
  switch (event.kind) {
    case 'started':
    case 'serving':
    case 'ended':
      log.debug(`A read model is ${event.kind}`, { projection: event.projection });
      break;
    case 'stopped': {
      const { position, type, reason } = event.failure;
      const details = { projection: event.projection, position, event: type, reason };
      log.error('A read model has stopped: it can’t handle an event', details);
      break;
    }
    case 'interrupted': {
      const { projection, error } = event;
      log.warn('A read model was interrupted and goes on', {
        ...(projection !== undefined && { projection }),
        error,
      });
    }
  }
}
