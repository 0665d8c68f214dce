import { z } from 'zod';
import type { Dependencies } from '../handling/dependencies.js';
import { ndjson } from '../http/ndjson.js';
import { linesOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { Failure } from './projection-answers.js';

const RebuildProgress = z
  .object({
    projection: z.string(),
    version: z.int(),
    state: z.enum(['rebuilding', 'done', 'stopped', 'cancelled']),
    done: z.int().describe('Events gone through'),
    total: z.int().optional().describe('Events of the log'),
    perSecond: z.number(),
    secondsLeft: z.number().optional(),
    failure: Failure.optional(),
  })
  .meta({ id: 'RebuildProgress', description: 'How far a rebuild has come' });

type Needs = Pick<Dependencies, 'projections'>;

export default operation({
  method: 'post',
  path: '/v1/projections/{name}/rebuild',
  tag: 'Operation',
  summary: 'Builds a read model anew beside the one that serves, and swaps them.',
  description: 'Answers with lines of progress until the new one serves. Going away cancels it.',
  scope: 'admin',
  parameters: z.object({ name: z.string() }),
  answer: linesOf(RebuildProgress),
  problems: ['REPORT_UNKNOWN'],
  handle({ parameters: { name }, edge }, needs: Needs) {
    if (!needs.projections.projections.some((projection) => projection.name === name))
      throw new Problem('REPORT_UNKNOWN');
    return ndjson(progressOf(needs, name, edge.closed()));
  },
});

async function* progressOf(
  { projections }: Needs,
  name: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for await (const progress of projections.rebuild(name, { signal })) yield `${JSON.stringify(progress)}\n`;
}
