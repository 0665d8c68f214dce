import { z } from 'zod';
import { brusselsDay, type DateOnly } from '../../libs/domain/kernel/dates.js';
import type { AnyFactEvent } from '../../libs/domain/catalogue.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { Position, RecordedEvent } from '../../libs/event-store/port.js';
import { readWholeStream } from '../../libs/event-store/read-stream.js';
import { factsOf } from '../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../libs/privacy/key-ring.js';
import { actOf, type Act, type Incoming } from './act.js';
import { amidOthers } from './amid-others.js';
import { keyOfOrganisation } from './consultations/consultation-log.js';
import { eventsOf, lastPosition, sealedEvents } from './dossiers/dossier-repository.js';
import { Problem } from './http/problem.js';
import type { Parts } from './parts.js';
import type { Decision } from '../../libs/domain/kernel/decision.js';

/** What an administrative act led to. Asked again under the same key, the same is answered. */
export interface Administered {
  readonly outcome: 'recorded' | 'unchanged';
  readonly events: readonly string[];
  readonly position: Position | null;
}
export const AdministeredAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already'),
    events: z.array(z.string()),
    position: z.string().nullable(),
  })
  .meta({ id: 'AdministrativeAnswer', description: 'What an act of an administrator led to' });

/** Decides an administrative act on what its stream holds, up to a position, on a day. */
export type DecideAct = (
  history: readonly AnyFactEvent[],
  today: DateOnly,
  upTo: Position | undefined,
) => Decision | Promise<Decision>;

/**
 * Records an administrative act. Who of the organisation did it is sealed with the organisation's key, unless the
 * stream is about a person. @param key then, of the person
 * @throws Problem when it is refused, or others wrote again and again
 */
export async function administer(
  parts: Parts,
  stream: string,
  incoming: Incoming,
  decide: DecideAct,
  key?: DataKey,
): Promise<Administered> {
  const act = actOf(parts.blindIndex, incoming);
  return amidOthers(() => attemptOnce(parts, stream, act, decide, key));
}

async function attemptOnce(
  parts: Parts,
  stream: string,
  act: Act,
  decide: DecideAct,
  key?: DataKey,
): Promise<Administered> {
  const recorded = await readWholeStream(parts.store, stream);
  const earlier = eventsOf(act, recorded);
  if (earlier.length > 0) {
    if (!(await parts.dossiers.isOf(act, earlier))) throw new Problem('IDEMPOTENCY_KEY_REUSED');
    return { outcome: 'recorded', ...summary(earlier) };
  }
  const history = recorded.map((event) => factsOf(event));
  const decision = await decide(history, brusselsDay(parts.clock()), lastPosition(recorded));
  if (decision.kind === 'refused') throw Problem.of(decision);
  const { events } = decision;
  if (events.length === 0)
    return { outcome: 'unchanged', events: [], position: lastPosition(recorded) ?? null };
  const position = await appendAct(parts, stream, recorded, events, act, key);
  return { outcome: 'recorded', events: events.map(({ type }) => type), position };
}

/** Appends what an act led to on a stream, after what it wrote there before. @throws what EventStore.append throws */
export async function appendAct(
  parts: Parts,
  stream: string,
  recorded: readonly RecordedEvent[],
  events: readonly DomainEvent[],
  act: Act,
  ofPerson?: DataKey,
): Promise<Position> {
  const key = ofPerson ?? (await keyOfOrganisation(parts, act.organisation));
  const before = eventsOf(act, recorded).length;
  const sealed = sealedEvents({ stream, events, key, act, before });
  return (await parts.store.append(stream, recorded.at(-1)?.revision ?? 'noStream', sealed)).position;
}

const summary = (events: readonly RecordedEvent[]) => ({
  events: events.map(({ type }) => type),
  position: lastPosition(events) ?? null,
});
