import { filter, map } from 'rxjs';
import { z } from 'zod';
import type { Caller } from '../../../libs/platform/authentication.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';
import type { Numbered } from '../handling/read-model-news.js';
import { eventsOf, operation } from '../http/operation.js';
import { ProjectionFailure, shownFailure } from './asked-projections.js';
import { RebuildProgress } from './projections.operation.js';

const name = z.string().describe('Of the read model');

const changed = z
  .object({ name, position: Position.nullable() })
  .describe('changed: the rows of a read model are others, up to this position');
const health = z
  .object({ name, status: z.enum(['running', 'stopped']), failure: ProjectionFailure.nullable() })
  .describe('health: a read model stands still, or goes on');
const consultations = z
  .object({ counted: z.int() })
  .describe('consultations: so many were ever counted; what is more than in the message before is new');
const rebuild = RebuildProgress.describe(
  'rebuild: how far a read model is built anew; the last one says how it ended',
);

const ReadModelEvent = z
  .union([changed, health, consultations, rebuild])
  .meta({ id: 'ReadModelEvent', description: 'What is new; its kind is in the line `event:`' });

type Needs = Pick<Dependencies, 'news' | 'positions'>;

/** What a caller may be told. */
const dataFor = (
  { positions }: Needs,
  caller: Caller,
  { news }: Numbered,
): z.input<typeof ReadModelEvent> => {
  switch (news.kind) {
    case 'changed':
      return { name: news.name, position: positions.shown(news.position, caller) };
    case 'health':
      return {
        name: news.name,
        status: news.failure ? 'stopped' : 'running',
        failure: news.failure && shownFailure(positions, caller, news.failure),
      };
    case 'consultations':
      return { counted: news.counted };
    case 'rebuild':
      return news.progress;
  }
};

export default operation({
  method: 'get',
  path: '/v1/events',
  tag: 'Operation',
  summary: 'What is new of the read models, as it happens: server-sent events.',
  description:
    'First the newest of each subject, then whatever is new: `changed`, `health`, `consultations`, and with scope ' +
    '`audit` or `admin` too `rebuild`, as it tells how far the log is. Of a subject that changes faster than you ' +
    'read you get the newest state alone. Come back with `Last-Event-ID` to be told only what is newer. A comment ' +
    'comes at least every 15 seconds. The stream ends with your token, and is broken off when nothing is taken in ' +
    'for a minute.',
  scope: 'report',
  answer: eventsOf(ReadModelEvent),
  problems: ['TOO_MANY_STREAMS', 'OVERLOADED'],
  handle: ({ caller, edge }, needs: Needs) =>
    needs.news.since(edge.lastEventId).pipe(
      filter(({ news }) => news.kind !== 'rebuild' || needs.positions.areSeenBy(caller)),
      map((one) => ({
        subject: one.subject,
        id: one.id,
        type: one.news.kind,
        data: dataFor(needs, caller, one),
      })),
    ),
});
