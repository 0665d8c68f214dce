import type pg from 'pg';
import type { EventStore } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Log } from '../../../libs/platform/logging.js';
import type { BlindIndex } from '../../../libs/privacy/blind-index.js';
import { openRecorded } from '../../../libs/privacy/event-sealing.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import { ProjectionEngine } from '../../../libs/projection/engine.js';
import type { LifecycleEvent } from '../../../libs/projection/runner.js';
import { projections } from '../reports/projections.js';

interface Needs {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly keyRing: KeyRing;
  readonly blindIndex: BlindIndex;
}

/** Keeps every read model up to date from here on. */
export async function startProjections({
  pool,
  store,
  clock,
  log,
  keyRing,
  blindIndex,
}: Needs): Promise<ProjectionEngine> {
  const engine = new ProjectionEngine({
    pool,
    store,
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
      const { projection, failure } = event;
      const { position, type, reason } = failure;
      log.error('A read model has stopped: it can’t handle an event', {
        projection,
        position,
        event: type,
        reason,
      });
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
