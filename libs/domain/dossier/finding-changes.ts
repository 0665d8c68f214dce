/** Which decisions of a dossier have no ground, and what is noted when they lose it or have it again. */
import type { EventId } from '../identifiers/ids.js';
import type { DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Refusal } from '../refusals/refusal.js';
import { hasDied } from './death.js';
import type { Dossier } from './dossier.js';
import { findingIdOf, FindingNoted, resolved, type FindingId } from './finding.js';
import { grounds, type Ground } from './grounds.js';
import { dateOf, type Dated } from './subject.js';
import { targetGroup } from './target-group.js';

/** A decision that a rule would refuse on its day. */
interface Lost {
  readonly decision: EventId;
  readonly decided: string;
  readonly on: DateOnly;
  readonly code: Refusal['code'];
}

/**
 * What decisions of commands stand without ground, by their findings. Of decisions about the same, the last one stands;
 * each determination of a target group stands from its own day on.
 */
function lostGround(dossier: Dossier): ReadonlyMap<FindingId, Lost> {
  const found = new Map<FindingId, Lost>();
  const seen = new Set<string | undefined>();
  for (let last = dossier.counting; last; last = last.before) {
    const { type, facts, id } = last.event;
    const ground = grounds.get(type);
    if (!ground) continue;
    const key = matterOf(ground, facts);
    const isSuperseded = key !== undefined && seen.has(key);
    seen.add(key);
    // A decision of this very append has no id yet: its command has just found its ground.
    if (isSuperseded || id === undefined || (facts as Dated).source !== undefined) continue;
    const on = dateOf(facts as Dated);
    const code = lostBy(ground, { ...facts, on }, dossier);
    if (code !== undefined)
      found.set(findingIdOf(code, id), { decision: id as EventId, decided: type, on, code });
  }
  return found;
}

/** What a decision is about; undefined where each stands by itself. */
const matterOf = ({ event }: Ground, facts: object): string | undefined =>
  event === targetGroup.events.TargetGroupDetermined
    ? `targetGroup/${dateOf(facts)}`
    : event.entityKeyOf(facts);

/** Nothing is decided of somebody who had died before. */
const lostBy = ({ refusal }: Ground, facts: { readonly on: DateOnly }, dossier: Dossier) =>
  hasDied(dossier, facts.on) ? 'PERSON_DIED' : refusal(facts as never, dossier)?.code;

/**
 * The events by which findings come to say which decisions of a dossier have no ground: newly, or no longer. One that
 * was closed is noted anew only after it fell away.
 */
export function findingChanges(dossier: Dossier): readonly DomainEvent[] {
  const lost = lostGround(dossier);
  const noted = [...dossier.finding].filter(({ decision, status }) => decision && status !== 'RESOLVED');
  const known = new Set(noted.map(({ finding }) => finding));
  return [
    ...noted.filter(({ finding }) => !lost.has(finding)).map((each) => resolved(each, { on: each.since })),
    ...[...lost]
      .filter(([finding]) => !known.has(finding))
      .map(([finding, each]) => FindingNoted.of({ finding, kind: 'GROUND_LOST', ...each })),
  ];
}
