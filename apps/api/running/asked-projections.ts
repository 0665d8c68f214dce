import { z } from 'zod';
import { line } from '../../../libs/domain/kernel/text.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import type { Projection } from '../../../libs/projection/define.js';
import type { Failure } from '../../../libs/projection/fold.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position, type Positions } from '../handling/positions.js';
import { Problem } from '../http/problem.js';

/** The event at which a read model stands still. */
export const ProjectionFailure = z
  .object({ position: Position, type: z.string(), reason: z.string() })
  .meta({ id: 'ProjectionFailure', description: 'The event that a read model can’t handle' });

/** A failure with its position as the caller may see it. */
export const shownFailure = (positions: Positions, caller: Caller, failure: Failure) => ({
  ...failure,
  position: positions.shown(failure.position, caller) ?? '',
});

export const ProjectionName = line(200).describe('The name of a read model');

export const ProjectionsRequest = z
  .strictObject({
    projections: z.array(ProjectionName).max(100).optional().describe('Which read models; all unless said'),
  })
  .meta({ id: 'ProjectionsRequest', description: 'Says with which read models it is done' });

type Needs = Pick<Dependencies, 'projections'>;

/** The read model of that name. @throws Problem REPORT_UNKNOWN when there is none */
export function projectionOf({ projections: { projections } }: Needs, name: string): Projection {
  const projection = projections.find((one) => one.name === name);
  if (!projection) throw new Problem('REPORT_UNKNOWN');
  return projection;
}

/** The read models that a request is about, each once. @throws Problem REPORT_UNKNOWN */
export const projectionsIn = (
  needs: Needs,
  { projections: names }: z.output<typeof ProjectionsRequest>,
): readonly Projection[] =>
  names ? [...new Set(names)].map((name) => projectionOf(needs, name)) : needs.projections.projections;
