import { z } from 'zod';
import type { Position as LogPosition } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { buildTo } from '../../../libs/projection/build-to.js';
import type { Projection } from '../../../libs/projection/define.js';
import type { Failure } from '../../../libs/projection/fold.js';
import { verifyProjection } from '../../../libs/projection/verify.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';
import { ndjson } from '../http/ndjson.js';
import { json, linesOf, operation } from '../http/operation.js';
import {
  ProjectionFailure,
  ProjectionName,
  projectionOf,
  projectionsIn,
  ProjectionsRequest,
  shownFailure,
} from './asked-projections.js';

type Needs = Pick<Dependencies, 'positions' | 'projections'>;

const RowDifference = z
  .object({
    table: z.string(),
    key: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    kind: z
      .enum(['missing', 'extra', 'changed'])
      .describe('missing: the log gives this row, the read model has none; extra: the other way around'),
    columns: z.array(z.string()).describe('Those that differ, of a row that both have; never their values'),
  })
  .meta({ id: 'RowDifference', description: 'A row in which a read model differs from what the log gives' });

const VerifyProgress = z
  .object({
    projection: z.string(),
    version: z.int(),
    state: z
      .enum(['building', 'same', 'different', 'notCompared'])
      .describe('building: it goes on; each other one is the last of its read model'),
    reason: z
      .enum(['NOT_BUILT', 'OTHER_VERSION', 'STANDS_STILL', 'KEEPS_MOVING', 'CANCELLED'])
      .optional()
      .describe('Why it was not compared'),
    position: Position.nullable().describe('At which both stood; while it is built, how far that has come'),
    done: z.int().describe('Events gone through'),
    total: z.int().optional().describe('Events to go through'),
    rows: z.int().optional().describe('Rows that the log gives'),
    different: z.int().optional().describe('Rows that differ'),
    differences: z.array(RowDifference).optional().describe('The first hundred of each table'),
    failure: ProjectionFailure.optional(),
  })
  .meta({ id: 'VerifyProgress', description: 'How far a comparison of a read model with the log has come' });

const verify = operation({
  method: 'post',
  path: '/v1/operations/projections/verify',
  tag: 'Operation',
  summary: 'Compares read models with what the log gives, row by row.',
  description:
    'Each is built anew beside the one that serves, up to the position at which that one stands, and compared. ' +
    'Answers with lines of progress; the last one of each read model names the rows that differ. Nothing is changed, ' +
    'and the read models go on meanwhile.',
  scope: 'admin',
  body: json(ProjectionsRequest),
  answer: linesOf(VerifyProgress),
  problems: ['REPORT_UNKNOWN'],
  handle({ body, caller, edge }, needs: Needs) {
    return ndjson(linesOfVerifying(needs, projectionsIn(needs, body), caller, edge.closed()));
  },
});

async function* linesOfVerifying(
  needs: Needs,
  asked: readonly Projection[],
  caller: Caller,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { scratchSources } = needs.projections;
  for (const projection of asked)
    for await (const progress of verifyProjection(projection, scratchSources, signal))
      yield `${JSON.stringify(shown(needs, caller, progress))}\n`;
}

const BuildToProgress = z
  .object({
    projection: z.string(),
    version: z.int(),
    state: z.enum(['building', 'built', 'stopped', 'cancelled']),
    position: Position.nullable().describe('How far it has come'),
    events: z.int().describe('Events handled'),
    built: z
      .object({
        schema: z.string().describe('The schema of its tables in the database of the read models'),
        rows: z.record(z.string(), z.int()).describe('The number of rows, by table'),
        until: z.iso.datetime().describe('When it is dropped'),
      })
      .optional(),
    failure: ProjectionFailure.optional(),
  })
  .meta({ id: 'BuildToProgress', description: 'How far a read model is built as it was at a position' });

const buildAt = operation({
  method: 'post',
  path: '/v1/operations/projections/{name}/rebuild-to',
  tag: 'Operation',
  summary: 'Builds a read model as it was at a position, beside all others.',
  description:
    'Into a schema of its own, which is kept for an hour and never serves: to look into, and to compare with. ' +
    'Answers with lines of progress; the last one says where it is. Going away cancels it.',
  scope: 'admin',
  parameters: z.object({ name: ProjectionName }),
  body: json(
    z
      .strictObject({ position: Position })
      .meta({ id: 'BuildToRequest', description: 'Asks for a read model as it was at a position' }),
  ),
  answer: linesOf(BuildToProgress),
  problems: ['REPORT_UNKNOWN', 'QUERY_INVALID'],
  async handle({ parameters: { name }, body, caller, edge }, needs: Needs) {
    const projection = projectionOf(needs, name);
    const until = await needs.positions.readReached(body.position, caller, '/position');
    const built = buildTo(projection, until, needs.projections.scratchSources, edge.closed());
    return ndjson(linesOfBuilding(needs, built, caller));
  },
});

async function* linesOfBuilding(
  needs: Needs,
  built: ReturnType<typeof buildTo>,
  caller: Caller,
): AsyncGenerator<string> {
  for await (const progress of built) yield `${JSON.stringify(shown(needs, caller, progress))}\n`;
}

interface Placed {
  readonly position: LogPosition | undefined;
  readonly failure?: Failure;
}

/** Progress with its positions as the caller may see them. */
const shown = ({ positions }: Needs, caller: Caller, progress: Placed): object => ({
  ...progress,
  position: positions.shown(progress.position, caller),
  ...(progress.failure && {
    failure: shownFailure(positions, caller, progress.failure),
  }),
});

export default [verify, buildAt];
