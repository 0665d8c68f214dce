import { z } from 'zod';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';
import { Failure, Position } from './projection-answers.js';

const ProjectionList = z
  .object({
    head: Position.nullable().describe('The last position of the log'),
    at: z.iso.datetime().describe('The clock of the service, at which that was known'),
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

export default operation({
  method: 'get',
  path: '/v1/projections',
  tag: 'Operation',
  summary: 'How the read models stand.',
  scope: 'report',
  answer: jsonOf(ProjectionList),
  async handle(_, { store, clock, projections }: Pick<Dependencies, 'clock' | 'projections' | 'store'>) {
    const head = await store.head();
    const builds = await projections.builds();
    return {
      head: head ?? null,
      at: clock(),
      projections: builds.map(({ name, version, status, serving, checkpoint, failure, updatedAt }) => ({
        name,
        version,
        status,
        serving,
        position: checkpoint ?? null,
        failure: failure ?? null,
        updatedAt,
      })),
    };
  },
});
