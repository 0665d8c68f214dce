import { catchError, from, map, mergeMap, of } from 'rxjs';
import { z } from 'zod';
import { knownAt } from '../../../libs/event-store/known-at.js';
import type { Projection } from '../../../libs/projection/define.js';
import { isBeingMade, type RebuildProgress as BuildProgress } from '../../../libs/projection/rebuild.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';
import { NewestOnly } from '../http/newest-only.js';
import { json, jsonOf, linesOf, operation, Reply } from '../http/operation.js';
import { ProjectionFailure, projectionsIn, ProjectionsRequest, shownFailure } from './asked-projections.js';
import { MisdatedEvents, misdatedEvents } from './misdated-events.js';

const progress = {
  done: z.int().describe('Events gone through'),
  total: z.int().optional().describe('Events to go through'),
  perSecond: z.number(),
  secondsLeft: z.number().optional(),
};

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
        failure: ProjectionFailure.nullable(),
        progress: z
          .object(progress)
          .nullable()
          .describe('While it is built, for scope audit or admin: it tells how far the log is'),
        updatedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ProjectionList', description: 'How the read models stand' });

const list = operation({
  method: 'get',
  path: '/v1/operations/projections',
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
    const shown = builds.map(async (build) => {
      const { name, version, status, serving, checkpoint, failure, updatedAt } = build;
      const isTold = isBeingMade(build) && positions.areSeenBy(caller);
      return {
        name,
        version,
        status,
        serving,
        position: positions.shown(checkpoint, caller),
        failure: failure && shownFailure(positions, caller, failure),
        progress: isTold ? paceOf(await projections.progress.of(build, builds)) : null,
        updatedAt,
      };
    });
    return {
      head: positions.shown(until, caller),
      misdated: (await misdatedEvents(needs, caller)) ?? null,
      at,
      projections: await Promise.all(shown),
    };
  },
});

const paceOf = ({ done, total, perSecond, secondsLeft }: BuildProgress) => ({
  done,
  total,
  perSecond,
  secondsLeft,
});

export const RebuildProgress = z
  .object({
    projection: z.string(),
    version: z.int(),
    state: z
      .enum(['rebuilding', 'done', 'stopped', 'cancelled', 'unknown'])
      .describe('unknown: the log or the database was away, and the list says how it goes on'),
    ...progress,
    failure: ProjectionFailure.optional(),
  })
  .meta({ id: 'RebuildProgress', description: 'How far a rebuild has come' });

type Needs = Pick<Dependencies, 'log' | 'projections'>;

/** How many read models a request builds at a time: each one reads the log for itself. */
const AT_ONCE = 2;

const rebuild = operation({
  method: 'post',
  path: '/v1/operations/projections/rebuild',
  tag: 'Operation',
  summary: 'Builds read models anew beside those that serve, and swaps them.',
  description:
    'Answers with lines of progress until the new ones serve, two at a time; whichever fails stops no other. Going ' +
    'away cancels what isn’t done yet.',
  scope: 'admin',
  body: json(ProjectionsRequest),
  answer: linesOf(RebuildProgress),
  problems: ['REPORT_UNKNOWN'],
  handle({ body, edge }, needs: Needs) {
    const signal = edge.closed();
    const told = from(projectionsIn(needs, body)).pipe(
      mergeMap((projection) => progressOf(needs, projection, signal), AT_ONCE),
      map((line) => ({ subject: line.projection, text: `${JSON.stringify(line)}\n` })),
    );
    return new Reply(new NewestOnly(told), { type: 'application/x-ndjson' });
  },
});

const progressOf = ({ projections, log }: Needs, { name, version }: Projection, signal: AbortSignal) =>
  from(projections.rebuild(name, { signal })).pipe(
    catchError((error: unknown) => {
      log.warn('It is not known how the rebuild of a read model goes on', { projection: name, error });
      return of({ projection: name, version, state: 'unknown', done: 0, perSecond: 0 } as const);
    }),
  );

export default [list, rebuild];
