import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { EventStore, Position } from '../event-store/port.js';
import { beginBuild, cancelBuild, findBuilds, type Build } from './builds.js';
import type { Projection } from './define.js';
import type { Failure } from './fold.js';

export interface RebuildProgress {
  readonly projection: string;
  readonly version: number;
  readonly state: 'rebuilding' | 'done' | 'stopped' | 'cancelled';
  /** Events of the log up to the checkpoint; those that were handled, where the positions of a store have gaps. */
  readonly done: number;
  /** Of all events the same; undefined where nothing tells. */
  readonly total: number | undefined;
  readonly perSecond: number;
  readonly secondsLeft: number | undefined;
  readonly failure: Failure | undefined;
}

const POLL_MS = 100;

/** Whether a build is being made, beside the serving one or as the first. */
export const isBeingMade = ({ serving, status }: Build): boolean => !serving && status === 'rebuilding';

/** Tells how far builds have come, whichever process makes them, and how fast since this process first saw them. */
export class BuildProgress {
  readonly #first = new Map<string, { readonly done: number; readonly atMs: number }>();

  constructor(private readonly store: EventStore) {}

  /** Notes where each build stands that is being made. @param builds all that there are: others are forgotten */
  see(builds: readonly Build[]): void {
    for (const id of this.#first.keys()) if (!builds.some((build) => build.id === id)) this.#first.delete(id);
    for (const build of builds) if (isBeingMade(build)) this.#seenFirst(build);
  }

  /** How far a build has come. @param builds those of its projection as they are now: it is gone when it isn't there */
  async of(build: Build, builds: readonly Build[]): Promise<RebuildProgress> {
    const now = builds.find(({ id }) => id === build.id);
    const last = now ?? build;
    const done = this.#doneOf(last);
    const total = await this.#totalOf(build, builds);
    const first = this.#seenFirst(last);
    const perSecond = (done - first.done) / Math.max((performance.now() - first.atMs) / 1_000, 0.001);
    const secondsLeft =
      total !== undefined && perSecond > 0 ? Math.max(total - done, 0) / perSecond : undefined;
    const { name: projection, version } = build;
    const failure = last.failure ?? undefined;
    return { projection, version, state: stateOf(now), done, total, perSecond, secondsLeft, failure };
  }

  #seenFirst(build: Build) {
    const first = this.#first.get(build.id) ?? { done: this.#doneOf(build), atMs: performance.now() };
    this.#first.set(build.id, first);
    return first;
  }

  #doneOf({ checkpoint, byStream, events }: Build): number {
    if (!this.store.capabilities.gaplessPositions) return events;
    if (checkpoint !== null || byStream === null || byStream === 'given up')
      return numberOf(checkpoint ?? undefined);
    return Math.floor(numberOf(byStream.until) * placeOf(byStream.after));
  }

  /** Where positions have gaps: what the serving build has handled, if it handles the same. */
  async #totalOf({ name, version }: Build, builds: readonly Build[]): Promise<number | undefined> {
    if (this.store.capabilities.gaplessPositions) return numberOf(await this.store.head());
    return builds.find((one) => one.serving && one.name === name && one.version === version)?.events;
  }
}

/** Begins a new build of a projection; joins one of its version that is being made. */
export const beginRebuild = (pool: pg.Pool, projection: Projection): Promise<Build> =>
  beginBuild(pool, projection, (builds) =>
    builds.find((build) => isBeingMade(build) && build.version === projection.version),
  );

/**
 * Polls the progress of a build, whichever process owns it, until it serves, stops, or is retired. When the signal is
 * aborted it is retired; leaving the loop alone doesn't end it.
 */
export async function* watchBuild(
  pool: pg.Pool,
  progress: BuildProgress,
  build: Build,
  signal: AbortSignal | undefined,
): AsyncGenerator<RebuildProgress, void, undefined> {
  let last = build;
  try {
    for (;;) {
      const builds = await findBuilds(pool, 'name = $1', [build.name]);
      last = builds.find(({ id }) => id === build.id) ?? last;
      const told = await progress.of(last, builds);
      yield told;
      if (told.state !== 'rebuilding') return;
      if (signal?.aborted) await cancelBuild(pool, build.id);
      else await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    if (signal?.aborted) await cancelBuild(pool, build.id);
  }
}

function stateOf(build: Build | undefined): RebuildProgress['state'] {
  if (!build || build.status === 'retired') return 'cancelled';
  if (build.serving) return 'done';
  return build.status === 'stopped' ? 'stopped' : 'rebuilding';
}

/** How far a stream is in the order of names, from 0 to 1, where ids are random (UUID). */
const placeOf = (stream: string): number =>
  Number.parseInt(/-([0-9a-f]{8})-/.exec(stream)?.[1] ?? '0', 16) / 2 ** 32;

/** Gapless positions are whole numbers from 1. */
const numberOf = (position: Position | undefined): number => Number(position ?? 0);
