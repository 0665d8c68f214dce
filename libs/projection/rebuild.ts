import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { EventStore, Position } from '../event-store/port.js';
import { findBuilds, type Build } from './builds.js';
import type { Failure } from './fold.js';

/** How far a rebuild has come. */
export interface Progress {
  readonly projection: string;
  readonly version: number;
  readonly state: 'rebuilding' | 'done' | 'stopped' | 'cancelled';
  /**
   * Events of the log that were gone through; of a store whose positions don't count by one, those that were
   * handled.
   */
  readonly done: number;
  /** Events of the log; undefined when the store can't tell. */
  readonly total: number | undefined;
  readonly perSecond: number;
  readonly secondsLeft: number | undefined;
  readonly failure: Failure | undefined;
}

const LOOK_EVERY_MS = 100;

/** Follows a build from the register, whichever process works at it, until it serves, stands still or is gone. */
export async function* watchBuild(
  pool: pg.Pool,
  store: EventStore,
  build: Build,
): AsyncGenerator<Progress, void, undefined> {
  const begun = Date.now();
  const doneBefore = doneOf(store, build);
  for (let last = build; ;) {
    const [now] = await findBuilds(pool, 'id = $1', [build.id]);
    last = now ?? last;
    const done = doneOf(store, last);
    const total = store.capabilities.gaplessPositions ? numberOf(await store.head()) : undefined;
    const perSecond = (done - doneBefore) / Math.max((Date.now() - begun) / 1_000, 0.001);
    const secondsLeft =
      total !== undefined && perSecond > 0 ? Math.max(total - done, 0) / perSecond : undefined;
    const state = stateOf(now);
    yield {
      projection: build.name,
      version: build.version,
      state,
      done,
      total,
      perSecond,
      secondsLeft,
      failure: last.failure,
    };
    if (state !== 'rebuilding') return;
    await delay(LOOK_EVERY_MS);
  }
}

function stateOf(build: Build | undefined): Progress['state'] {
  if (!build || build.status === 'retired') return 'cancelled';
  if (build.serving) return 'done';
  return build.status === 'stopped' ? 'stopped' : 'rebuilding';
}

const doneOf = (store: EventStore, { checkpoint, events }: Build): number =>
  store.capabilities.gaplessPositions ? numberOf(checkpoint) : events;

/** Gapless positions are whole numbers from 1. */
const numberOf = (position: Position | undefined): number => Number(position ?? 0);
