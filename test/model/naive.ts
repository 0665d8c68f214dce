/**
 * What a dossier was on a day, as known at a position, worked out anew and slowly from the whole log: which streams
 * were of one person by then, which facts had been found wrong by then, and what stood in their places.
 */
import { factsOf } from '../../libs/privacy/event-sealing.js';
import { fold, type Dossier } from '../../libs/domain/dossier/dossier.js';
import { joinedEvent } from '../../libs/domain/dossier/joined.js';
import type { DossierId } from '../../libs/domain/identifiers/ids.js';
import type { DateOnly } from '../../libs/domain/kernel/dates.js';
import type { FactEvent } from '../../libs/domain/kernel/event.js';
import { streams } from '../../libs/domain/streams.js';
import type { RecordedEvent } from '../../libs/event-store/port.js';

type Fields = Readonly<Record<string, unknown>>;
interface Known {
  readonly owner: DossierId;
  readonly id: string;
  readonly type: string;
  readonly facts: Fields;
}

const identity = ['DossierOpened', 'PersonDetailsStated', 'InszReplaced'];

/** @param log everything that was known by then, in the order of recording */
export function naiveDossier(log: readonly RecordedEvent[], asked: DossierId, on?: DateOnly): Dossier {
  const known: Known[] = [];
  for (const recorded of log)
    if (recorded.stream.startsWith(streams.dossier.prefix)) {
      const { type, facts } = factsOf(recorded);
      known.push({
        owner: streams.dossier.idOf(recorded.stream),
        id: recorded.id,
        type,
        facts: facts as Fields,
      });
    }
  const person = personOf(known, asked);
  const own = person[0] ?? asked;
  const counted = known
    .filter(({ owner }) => person.includes(owner))
    .filter(
      ({ owner, type }) =>
        owner === own || !['DossierMerged', 'DossierReopened', 'OrderStated'].includes(type),
    );
  const rightful = asItShouldBe(counted);
  const isOfOther = ({ owner, type }: Known) => owner !== own && identity.includes(type);
  const ordered = [...rightful.filter(isOfOther), ...rightful.filter((event) => !isOfOther(event))];
  const events = ordered.map(({ owner, ...event }): FactEvent => {
    const one = owner === own ? event : joinedEvent(event as never, owner);
    return one as FactEvent;
  });
  return fold(
    events.filter(({ type }) => type !== 'FactCorrected' && type !== 'DossierSeparated'),
    on,
  );
}

/**
 * The dossiers of one person, the one that goes on first: asked by the one that was merged both count at once, asked by
 * the other from its next event on, which says that they were joined.
 */
function personOf(known: readonly Known[], asked: DossierId): readonly DossierId[] {
  const into = new Map<DossierId, DossierId>();
  const joined = new Map<DossierId, DossierId>();
  for (const { owner, type, facts } of known) {
    if (type === 'DossierMerged') into.set(owner, facts['into'] as DossierId);
    if (type === 'DossierJoined') joined.set(facts['from'] as DossierId, owner);
    if (type !== 'DossierSeparated' && type !== 'DossierReopened') continue;
    const absorbed = type === 'DossierReopened' ? owner : (facts['from'] as DossierId);
    into.delete(absorbed);
    joined.delete(absorbed);
  }
  const own = into.get(asked) ?? asked;
  return [
    ...new Set([own, asked, ...[...joined].filter(([, other]) => other === own).map(([other]) => other)]),
  ];
}

/** Facts that were wrong are gone, what is right stands in their places, and what was of somebody else is gone too. */
function asItShouldBe(counted: readonly Known[]): readonly Known[] {
  let left = [...counted];
  const gone = new Set<unknown>();
  for (const { type, facts } of counted)
    if (type === 'DossierSeparated')
      for (const id of [...(facts['moved'] as string[]), ...(facts['decidedAnew'] as string[])]) gone.add(id);
  for (const correction of counted) {
    if (correction.type !== 'FactCorrected' || gone.has(correction.id)) continue;
    const ownStream = counted.filter(({ owner }) => owner === correction.owner);
    const after = ownStream.indexOf(correction) + 1;
    const right = ownStream.slice(after, after + (correction.facts['right'] as string[]).length);
    left = left.filter((event) => !right.includes(event));
    const place = left.findIndex(({ id }) => id === correction.facts['event']);
    if (place >= 0) left.splice(place, 1, ...right);
  }
  return left.filter(({ id }) => !gone.has(id));
}
