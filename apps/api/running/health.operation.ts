import { z } from 'zod';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { Position } from './projections.operation.js';

const live = operation({
  method: 'get',
  path: '/health/live',
  tag: 'Operation',
  askedOften: true,
  summary: 'Is the process alive?',
  answer: jsonOf(z.object({ status: z.literal('live') }).meta({ id: 'Liveness' })),
  handle: () => ({ status: 'live' }),
});

const Readiness = z
  .object({
    status: z.literal('ready'),
    position: Position.nullable(),
    projections: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        status: z.string(),
        position: Position.nullable(),
      }),
    ),
  })
  .meta({
    id: 'Readiness',
    description: 'The service can answer; a read model that stands still is told here',
  });

/** A read model that stands still is told, and doesn’t make the service unready: commands and questions go on. */
const ready = operation({
  method: 'get',
  path: '/health/ready',
  tag: 'Operation',
  askedOften: true,
  summary: 'Can it answer: does the log answer, and are the authorisations current?',
  answer: jsonOf(Readiness),
  problems: ['AUTHORISATIONS_NOT_CURRENT'],
  async handle(_, needs: Pick<Dependencies, 'agreements' | 'organisations' | 'projections' | 'store'>) {
    const position = await needs.store.head().catch(() => undefined);
    if (!needs.organisations.isCurrent() || !needs.agreements.isCurrent())
      throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    const serving = (await needs.projections.builds()).filter((build) => build.serving);
    const projections = serving.map(({ name, version, status, checkpoint }) => ({
      name,
      version,
      status,
      position: checkpoint ?? null,
    }));
    return { status: 'ready', position: position ?? null, projections };
  },
});

export default [live, ready];
