import { z } from 'zod';
import type { Decision } from '../../../libs/domain/kernel/decision.js';
import type { FactEvent } from '../../../libs/domain/kernel/event.js';
import { readModelCommands, type Stop } from '../../../libs/domain/read-models/stops.js';
import { streams } from '../../../libs/domain/streams.js';
import { inTransaction } from '../../../libs/event-store/postgres/transaction.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { findBuilds } from '../../../libs/projection/builds.js';
import {
  AdministrativeAnswer,
  handleAdministrativeCommand,
  type AdministrativeNeeds,
} from '../handling/administrative-answer.js';
import type { Dependencies } from '../handling/dependencies.js';
import { json, jsonOf, operation, type CommandEnvelope } from '../http/operation.js';
import { ProjectionName, projectionOf } from './asked-projections.js';

const { SkipProjectionEvent, RetryProjection } = readModelCommands;

type Needs = AdministrativeNeeds & Pick<Dependencies, 'pool' | 'positions' | 'projections'>;

const parameters = z.object({ name: ProjectionName });
const problems = ['REPORT_UNKNOWN', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const;

const skip = operation({
  method: 'post',
  path: '/v1/operations/projections/{name}/skip',
  tag: 'Operation',
  summary: SkipProjectionEvent.meaning,
  description:
    'It goes on at once, in whichever process it runs. What the event would have changed is in no answer of this ' +
    'read model any more, until a new version of it leaves no need to skip. The reason is kept sealed.',
  scope: 'admin',
  idempotent: true,
  parameters,
  body: json(SkipProjectionEvent.schema),
  answer: jsonOf(AdministrativeAnswer),
  problems: [...SkipProjectionEvent.refusals, ...problems, 'QUERY_INVALID'],
  async handle({ parameters: { name }, body, envelope, caller }, needs: Needs) {
    const position = await needs.positions.readReached(body.position, caller, '/position');
    const asked = { ...body, position: position ?? body.position };
    return decideOn(needs, name, SkipProjectionEvent.name, envelope, (decided, stops) =>
      SkipProjectionEvent.decide(asked, decided, { projection: name, stops }),
    );
  },
});

const retry = operation({
  method: 'post',
  path: '/v1/operations/projections/{name}/retry',
  tag: 'Operation',
  summary: RetryProjection.meaning,
  description:
    'After what was wrong beside the event was put right. It tries at once, in whichever process it runs.',
  scope: 'admin',
  idempotent: true,
  parameters,
  body: json(RetryProjection.schema),
  answer: jsonOf(AdministrativeAnswer),
  problems: [...RetryProjection.refusals, ...problems],
  handle: ({ parameters: { name }, body, envelope }, needs: Needs) =>
    decideOn(needs, name, RetryProjection.name, envelope, (decided, stops) =>
      RetryProjection.decide(body, decided, { projection: name, stops }),
    ),
});

/**
 * Decides on a read model where it stands still. Until that is recorded it can't go on: a build that does writes first
 * that it stands still no more, and reads what was decided after that. So no event is both counted in and skipped.
 */
function decideOn(
  needs: Needs,
  projection: string,
  command: string,
  envelope: CommandEnvelope,
  decide: (decided: readonly FactEvent[], stops: readonly Stop[]) => Decision,
): Promise<AdministrativeAnswer> {
  projectionOf(needs, projection);
  return inTransaction(needs.pool, `begin; set local lock_timeout = '5s'`, async (db) => {
    const condition = `name = $1 and status = 'stopped'`;
    const stopped = await findBuilds(db, condition, [projection], 'for update');
    const stops = stopped.flatMap(({ failure }) => failure ?? []);
    return handleAdministrativeCommand(needs, {
      name: command,
      envelope,
      stream: streams.projection.of(projection),
      decide: (recorded) =>
        decide(
          recorded.map((event) => factsOf(event)),
          stops,
        ),
    });
  });
}

export default [skip, retry];
