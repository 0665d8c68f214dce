import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Position } from '../event-store/port.js';
import { hasCode, inTransaction } from '../event-store/postgres/transaction.js';
import { findBuilds, servingBuild, type Build } from './builds.js';
import { compareBuilds, type Comparison } from './compare.js';
import type { Projection } from './define.js';
import type { Failure } from './fold.js';
import { layoutOf } from './schema.js';
import { Scratch, type ScratchSources } from './scratch.js';

/** How a read model is being compared with what the log gives. */
export interface VerifyProgress extends Partial<Comparison> {
  readonly projection: string;
  readonly version: number;
  /**
   * - `building`: the log is folded beside it. It is the only state that isn't the last.
   * - `same`, `different`: both were compared, as they stood at `position`.
   * - `notCompared`: see `reason`.
   */
  readonly state: 'building' | 'same' | 'different' | 'notCompared';
  /**
   * - `NOT_BUILT`: no build serves yet.
   * - `OTHER_VERSION`: the one that serves is of another version of the program.
   * - `STANDS_STILL`: what is built from the log stops before it; see `failure`.
   * - `KEEPS_MOVING`: it could not be held still long enough.
   * - `CANCELLED`: by whoever asked for it.
   */
  readonly reason?: Hindrance;
  /** The position at which both stood; while it is built, how far that has come. */
  readonly position: Position | undefined;
  /** Events gone through, of so many; undefined where the positions of a store have gaps: then those handled. */
  readonly done: number;
  readonly total: number | undefined;
  readonly failure?: Failure;
}

type Hindrance = 'NOT_BUILT' | 'OTHER_VERSION' | 'STANDS_STILL' | 'KEEPS_MOVING' | 'CANCELLED';

/** What was folded meanwhile in less than that is caught up while the serving build is held still. */
const HELD_AT_MOST_MS = 500;
/** How often it is tried to come as far as the serving build, and how long is waited in between. */
const MOST_ROUNDS = 100;
const PAUSE_MS = 100;
const HOLDING = `begin; set local lock_timeout = '5s'; set local idle_in_transaction_session_timeout = '10s'`;
const SNAPSHOT = `begin isolation level repeatable read read only; set local statement_timeout = '30min'`;

/**
 * Compares the serving build of a read model with what the log gives: folds the log into a scratch build, up to the
 * very position at which the serving one stands, and compares the rows. The serving build is held still only while the
 * last events are caught up; both are then compared as they were at that moment, while the serving one goes on.
 * @throws StoreUnavailable, and what PostgreSQL throws; the scratch build is dropped whatever happens
 */
export async function* verifyProjection(
  projection: Projection,
  sources: ScratchSources,
  signal: AbortSignal,
): AsyncGenerator<VerifyProgress, void, undefined> {
  const { name, version } = projection;
  const about = { projection: name, version };
  const isCancelled = () => signal.aborted;
  let serving: Build | undefined;
  const scratch = await Scratch.begin(projection, sources);
  try {
    const stand = () => ({
      ...about,
      position: scratch.checkpoint,
      ...progressOf(sources.store, scratch, serving),
    });
    const unable = (reason: Hindrance, failure?: Failure): VerifyProgress => ({
      ...stand(),
      state: 'notCompared',
      reason,
      ...(failure && { failure }),
    });
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (round > 0) await delay(PAUSE_MS);
      if (isCancelled()) return yield unable('CANCELLED');
      const begun = performance.now();
      serving = await servingBuild(sources.pool, name);
      const hindered = hindranceOf(projection, serving);
      if (hindered) return yield unable(hindered);
      yield { ...stand(), state: 'building' };
      const rolling = scratch.rollForward(serving?.checkpoint ?? undefined);
      let step = await rolling.next();
      for (; !step.done; step = await rolling.next()) {
        yield { ...stand(), state: 'building' };
        if (isCancelled()) return yield unable('CANCELLED');
      }
      if (step.value) return yield unable('STANDS_STILL', step.value);
      if (performance.now() - begun > HELD_AT_MOST_MS) continue;
      const compared = await compareHeld(projection, scratch, sources);
      if (!compared) continue;
      return yield { ...stand(), state: compared.different > 0 ? 'different' : 'same', ...compared };
    }
    yield unable('KEEPS_MOVING');
  } finally {
    await scratch.drop();
  }
}

/** How far a scratch build has come on its way to where the serving one stands. */
function progressOf(
  { capabilities }: EventStore,
  { checkpoint, events }: Scratch,
  serving: Build | undefined,
) {
  if (!capabilities.gaplessPositions) return { done: events, total: undefined };
  return { done: Number(checkpoint ?? 0), total: Number(serving?.checkpoint ?? 0) };
}

/** Why a build can't be compared with what this program makes of the log. */
function hindranceOf(projection: Projection, serving: Build | undefined): Hindrance | undefined {
  if (!serving) return 'NOT_BUILT';
  const isOwn = serving.version === projection.version && serving.layout === layoutOf(projection);
  return isOwn ? undefined : 'OTHER_VERSION';
}

/**
 * Holds the serving build still until the scratch build has come as far and a snapshot of both is taken, and compares
 * what that shows. @returns undefined when they could not be brought to one position
 */
function compareHeld(
  projection: Projection,
  scratch: Scratch,
  sources: ScratchSources,
): Promise<Comparison | undefined> {
  const { pool } = sources;
  return inTransaction(pool, SNAPSHOT, async (snapshot) => {
    const held = await inTransaction(pool, HOLDING, async (hold) => {
      const condition = 'name = $1 and serving';
      const [serving] = await findBuilds(hold, condition, [projection.name], 'for update');
      if (!serving || hindranceOf(projection, serving)) return undefined;
      const rolling = scratch.rollForward(serving.checkpoint ?? undefined);
      let step = await rolling.next();
      while (!step.done) step = await rolling.next();
      if (step.value) return undefined;
      const [seen] = await findBuilds(snapshot, 'id = $1', [serving.id]); // from here on it shows the same
      return seen?.serving && (seen.checkpoint ?? undefined) === scratch.checkpoint ? seen : undefined;
    }).catch((error: unknown) => {
      if (hasCode(error, /^(55P03|40001)$/)) return undefined; // the serving build is being written
      throw error;
    });
    return held && compareBuilds(snapshot, projection, held.schema, scratch.schema);
  });
}
