import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { EventStore, Position } from '../event-store/port.js';
import { findBuilds, type Build } from './builds.js';
import type { Failure } from './fold.js';

export interface RebuildProgress {
  readonly projection: string;
  readonly version: number;
  readonly state: 'rebuilding' | 'done' | 'stopped' | 'cancelled';
  /** Events of the log up to the checkpoint; those that were handled, where the positions of a store have gaps. */
  readonly done: number;
  /** Events of the log; undefined where the positions of a store have gaps. */
  readonly total: number | undefined;
  readonly perSecond: number;
  readonly secondsLeft: number | undefined;
  readonly failure: Failure | undefined;
}

const POLL_MS = 100;

/** Polls the progress of a build, whichever process owns it, until it serves, stops, or is retired. */
export async function* watchBuild(
  pool: pg.Pool,
  store: EventStore,
  build: Build,
): AsyncGenerator<RebuildProgress, void, undefined> {
  const begun = Date.now();
  for (let last = build; ;) {
    const [now] = await findBuilds(pool, 'id = $1', [build.id]);
    last = now ?? last;
    const done = doneOf(store, last);
    const total = store.capabilities.gaplessPositions ? numberOf(await store.head()) : undefined;
    const perSecond = (done - doneOf(store, build)) / Math.max((Date.now() - begun) / 1_000, 0.001);
    const secondsLeft =
      total !== undefined && perSecond > 0 ? Math.max(total - done, 0) / perSecond : undefined;
    const state = stateOf(now);
    const { name: projection, version } = build;
    const failure = last.failure ?? undefined;
    yield { projection, version, state, done, total, perSecond, secondsLeft, failure };
    if (state !== 'rebuilding') return;
    await delay(POLL_MS);
  }
}

function stateOf(build: Build | undefined): RebuildProgress['state'] {
  if (!build || build.status === 'retired') return 'cancelled';
  if (build.serving) return 'done';
  return build.status === 'stopped' ? 'stopped' : 'rebuilding';
}

const doneOf = (store: EventStore, { checkpoint, events }: Build): number =>
  store.capabilities.gaplessPositions ? numberOf(checkpoint ?? undefined) : events;

/** Gapless positions are whole numbers from 1. */
const numberOf = (position: Position | undefined): number => Number(position ?? 0);
