import type { Position } from '../../../libs/event-store/port.js';
import { hindranceOf, servingBuild, type Build } from '../../../libs/projection/builds.js';
import { Problem } from '../http/problem.js';
import type { Dependencies } from './dependencies.js';

/** Why a read model doesn't answer. */
export const notCaughtUp = ['NOT_YET_THERE', 'REPORT_BEING_BUILT', 'REPORT_STANDS_STILL'] as const;

/** The problems of a question about a read model that answers no report. */
export const unready = ['QUERY_INVALID', ...notCaughtUp, 'AUTHORISATIONS_NOT_CURRENT'] as const;

type Needs = Pick<Dependencies, 'pool' | 'projections'>;

/** How long is waited until a position is counted in. */
const WAIT_MS = 5_000;

/**
 * The build that serves a read model which answers no report, when a position of the log is counted in.
 * @param position undefined when whatever is counted in will do @throws Problem of `notCaughtUp`
 */
export async function caughtUpBuild(
  needs: Needs,
  name: string,
  position: Position | undefined,
): Promise<Build> {
  if (position !== undefined) await waitUntilProcessed(needs, name, position);
  const build = await servingBuild(needs.pool, name);
  if (build && build.status !== 'stopped') return build;
  throw problemOfHindrance((await hindranceOf(needs.pool, name)) ?? 'not built');
}

/** The wait until a read model has counted a position in; undefined when it has. It throws as `waitUntilProcessed`. */
export async function waitFor(
  needs: Needs,
  name: string,
  position: Position | undefined,
): Promise<(() => Promise<void>) | undefined> {
  if (position === undefined || (await needs.projections.waitFor(name, position, 0))) return undefined;
  return () => waitUntilProcessed(needs, name, position);
}

/** Waits a bounded time until a read model has counted a position in. @throws Problem of `notCaughtUp` */
export async function waitUntilProcessed(
  { pool, projections }: Needs,
  name: string,
  position: Position,
  timeoutMs = WAIT_MS,
): Promise<void> {
  if (await projections.waitFor(name, position, timeoutMs)) return;
  throw problemOfHindrance((await hindranceOf(pool, name)) ?? 'behind');
}

/** The problem of a read model that doesn't answer. Trying again helps unless it stands still. */
export function problemOfHindrance(hindrance: 'behind' | 'not built' | 'stopped'): Problem {
  if (hindrance === 'behind') return new Problem('NOT_YET_THERE', [], { retryAfter: 1 });
  if (hindrance === 'not built') return new Problem('REPORT_BEING_BUILT', [], { retryAfter: 5 });
  return new Problem('REPORT_STANDS_STILL');
}
