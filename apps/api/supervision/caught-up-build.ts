import type { Position } from '../../../libs/event-store/port.js';
import { servingBuild, type Build } from '../../../libs/projection/builds.js';
import { Problem } from '../http/problem.js';
import type { Dependencies } from '../handling/dependencies.js';

/** The problems of a question about a read model that answers no report. */
export const unready = [
  'QUERY_INVALID',
  'NOT_YET_THERE',
  'REPORT_BEING_BUILT',
  'AUTHORISATIONS_NOT_CURRENT',
] as const;

/** How long is waited until a position is counted in. */
const WAIT_MS = 5_000;

/**
 * The build that serves a read model which answers no report, when a position of the log is counted in.
 * @param position undefined when whatever is counted in will do
 * @throws Problem NOT_YET_THERE, REPORT_BEING_BUILT
 */
export async function caughtUpBuild(
  { pool, projections }: Pick<Dependencies, 'pool' | 'projections'>,
  name: string,
  position: Position | undefined,
): Promise<Build> {
  if (position !== undefined && !(await projections.waitFor(name, position, WAIT_MS)))
    throw new Problem('NOT_YET_THERE', [], { retryAfter: 1 });
  const build = await servingBuild(pool, name);
  if (!build) throw new Problem('REPORT_BEING_BUILT', [], { retryAfter: 5 });
  return build;
}
