import { z } from 'zod';
import type { Build } from '../../../libs/projection/builds.js';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { Position } from './projections.operation.js';

const live = operation({
  method: 'get',
  path: '/health/live',
  tag: 'Operation',
  summary: 'Is the process alive?',
  answer: jsonOf(z.object({ status: z.literal('live') }).meta({ id: 'Liveness' })),
  handle: () => ({ status: 'live' }),
});

const Readiness = z
  .object({
    status: z
      .enum(['ready', 'degraded'])
      .describe('degraded: a read model stands still; commands and questions go on'),
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
  summary: 'Can it answer: can the log and the keys be had, and are the authorisations current?',
  answer: jsonOf(Readiness),
  problems: ['AUTHORISATIONS_NOT_CURRENT', 'STORE_UNAVAILABLE'],
  async handle(_, needs: Needs) {
    const position = await needs.store.head();
    await needs.keyRing.currentKeyId('health', 'dossier'); // of nobody: it only asks whether keys can be read
    if (!needs.organisations.isCurrent() || !needs.agreements.isCurrent())
      throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    const builds = await needs.projections.builds();
    const shown = builds.filter((build) => build.serving || standsStill(build, builds));
    const projections = shown.map(({ name, version, status, checkpoint }) => ({
      name,
      version,
      status,
      position: checkpoint ?? null,
    }));
    const status = shown.some((build) => build.status === 'stopped') ? 'degraded' : 'ready';
    return { status, position: position ?? null, projections };
  },
});

type Needs = Pick<Dependencies, 'agreements' | 'keyRing' | 'organisations' | 'projections' | 'store'>;

/** Whether a build stopped, and no other of its read model answers in its place. */
const standsStill = ({ name, status }: Build, builds: readonly Build[]): boolean =>
  status === 'stopped' && !builds.some((other) => other.name === name && other.serving);

export default [live, ready];
