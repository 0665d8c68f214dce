import { z } from 'zod';
import { line } from '../../../libs/domain/kernel/text.js';
import { knownAt } from '../../../libs/event-store/known-at.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';
import { ndjson } from '../http/ndjson.js';
import { jsonOf, linesOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { MisdatedEvents, misdatedEvents } from './misdated-events.js';

const Failure = z
  .object({ position: Position, type: z.string(), reason: z.string() })
  .meta({ id: 'ProjectionFailure', description: 'The event that a read model can’t handle' });

const ProjectionList = z
  .object({
    head: Position.nullable().describe('The last position of the log'),
    misdated: MisdatedEvents.nullable(),
    at: z.iso.datetime().describe('The instant at which that was known: `knownAt` gives the same again'),
    projections: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        status: z.string().describe('running, stopped …'),
        serving: z.boolean().describe('Whether this build answers'),
        position: Position.nullable().describe('How far it has read'),
        failure: Failure.nullable(),
        updatedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ProjectionList', description: 'How the read models stand' });

const list = operation({
  method: 'get',
  path: '/v1/projections',
  tag: 'Operation',
  summary: 'How the read models stand.',
  scope: 'report',
  answer: jsonOf(ProjectionList),
  async handle(
    { caller },
    needs: Pick<Dependencies, 'clock' | 'pool' | 'positions' | 'projections' | 'store'>,
  ) {
    const { store, clock, projections, positions } = needs;
    const { at, until } = await knownAt(store, clock);
    const builds = await projections.builds();
    return {
      head: positions.shown(until, caller),
      misdated: (await misdatedEvents(needs, caller)) ?? null,
      at,
      projections: builds.map(({ name, version, status, serving, checkpoint, failure, updatedAt }) => ({
        name,
        version,
        status,
        serving,
        position: positions.shown(checkpoint, caller),
        failure: failure ? { ...failure, position: positions.shown(failure.position, caller) } : null,
        updatedAt,
      })),
    };
  },
});

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

const rebuild = operation({
  method: 'post',
  path: '/v1/projections/{name}/rebuild',
  tag: 'Operation',
  summary: 'Builds a read model anew beside the one that serves, and swaps them.',
  description: 'Answers with lines of progress until the new one serves. Going away cancels it.',
  scope: 'admin',
  parameters: z.object({ name: line(200) }),
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

export default [list, rebuild];
