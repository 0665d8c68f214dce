/** Which events are of one person, where two dossiers were found to be of one: as known now, or up to a position. */
import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { linksDossiers, countsWhenJoined, saysWho } from '../../../libs/domain/dossier/joined.js';
import { DossierSeparated, separatedIn } from '../../../libs/domain/dossier/merging.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { streams } from '../../../libs/domain/streams.js';
import { eventsBefore, eventsUntil } from '../../../libs/event-store/known-at.js';
import type { EventStore, Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';

/** The streams of dossiers that were ever merged with one another, by their ids. Mostly it is one. */
export type Family = ReadonlyMap<DossierId, readonly RecordedEvent[]>;

/** What was known: before a position, and until another one; where it isn't said, everything. */
export interface Cut {
  readonly before?: Position | undefined;
  /** `nothing` was known before the log began. */
  readonly until?: Position | 'nothing' | undefined;
}

/** Part of a family: what is known of one person. */
export interface KnownDossier {
  /** Of the dossier itself; of one that was merged, the dossier that goes on for it. */
  readonly id: DossierId;
  /** Of the dossier that was asked for: into which it was merged, if it was. */
  readonly mergedInto: DossierId | undefined;
  /** The dossiers that hold it: first the one that goes on, then those that were joined to it. */
  readonly members: readonly DossierId[];
  /** Everything, in the order in which it was recorded. */
  readonly whole: readonly RecordedEvent[];
  /**
   * What counts, in the order in which it does: that in which it was recorded, but who the person is by a joined
   * dossier comes first, so that what the dossier that goes on says of it holds.
   */
  readonly recorded: readonly RecordedEvent[];
}

type Order = Pick<EventStore, 'comparePositions'>;

/** The dossiers that an event of a family names beside its own. */
export function dossiersNamedIn(events: readonly RecordedEvent[]): readonly DossierId[] {
  return linksIn(events).map(({ other }) => other);
}

/** An event that merges dossiers or separates them. */
interface Link {
  readonly type: 'DossierMerged' | 'DossierJoined' | 'DossierSeparated' | 'DossierReopened';
  /** On whose stream it is. */
  readonly own: DossierId;
  readonly other: DossierId;
  readonly position: Position;
}

const linksIn = (events: readonly RecordedEvent[]): readonly Link[] =>
  events.flatMap((recorded): readonly Link[] => {
    if (!linksDossiers(recorded.type)) return [];
    const { type, facts } = factsOf(recorded);
    const own = streams.dossier.idOf(recorded.stream);
    const { position } = recorded;
    if (type === 'DossierMerged') return [{ type, own, other: facts.into, position }];
    if (type === 'DossierJoined' || type === 'DossierSeparated' || type === 'DossierReopened')
      return [{ type, own, other: facts.from, position }];
    return [];
  });

interface Asked {
  readonly cut?: Cut;
  /** The dossier of this very id, also where it was merged. */
  readonly itself?: boolean;
  /** As if this one were joined to it, before that is recorded. */
  readonly joining?: DossierId;
  /** As if this one were separated from it, before that is recorded. */
  readonly separating?: DossierId;
}

/**
 * What is known of the person of a dossier. One that was merged leads to the dossier that goes on for it, from that
 * event on, also before that dossier says so itself.
 * @param id of a dossier of the family
 */
export function knownOf(
  store: Order,
  family: Family,
  id: DossierId,
  { cut = {}, itself = false, joining, separating }: Asked = {},
): KnownDossier {
  const known = new Map([...family].map(([each, events]) => [each, eventsIn(store, events, cut)]));
  const own = known.get(id) ?? [];
  if (family.size === 1) return { id, mergedInto: undefined, members: [id], whole: own, recorded: own };
  const links = [...known.values()]
    .flatMap(linksIn)
    .sort((a, b) => store.comparePositions(a.position, b.position));
  const { into, joined } = linked(links);
  if (separating) joined.get(id)?.delete(separating);
  const way = joining ? [joining, id] : [id];
  for (let next = into.get(id); next !== undefined && !itself; next = into.get(next)) way.push(next);
  const members = membersFrom(way.toReversed(), joined);
  const [first = id] = members;
  const whole = members
    .flatMap((each) => known.get(each) ?? [])
    .sort((a, b) => store.comparePositions(a.position, b.position));
  return { id: first, mergedInto: into.get(id), members, whole, recorded: counting(members, whole) };
}

/**
 * What was known of a person, without what is of somebody else by what is known now: as if their dossiers had not been
 * merged that were separated since. Who may ask about the one may not be allowed to ask about the other, and would be
 * recorded with the one alone.
 * @param now of whom it is
 */
export function knownOfPerson(
  store: Order,
  { family, id, members, whole }: KnownDossier & { readonly family: Family },
  cut: Cut,
): KnownDossier {
  const ofOthers = separatedIn(
    whole.filter(({ type }) => type === DossierSeparated.name).map((event) => factsOf(event)),
  );
  const isOfPerson = (event: RecordedEvent): boolean =>
    !ofOthers.has(event.id) && linksIn([event]).every(({ other }) => members.includes(other));
  const own = members.map((each) => [each, (family.get(each) ?? []).filter(isOfPerson)] as const);
  return knownOf(store, new Map(own), id, { cut });
}

/** The events of a stream that were known. */
export function eventsIn(
  store: Order,
  events: readonly RecordedEvent[],
  { before, until }: Cut,
): readonly RecordedEvent[] {
  if (until === 'nothing') return [];
  const begun = before === undefined ? events : eventsBefore(store, events, before);
  return until === undefined ? begun : eventsUntil(store, begun, until);
}

/** Where each merged dossier leads, and which are joined to each. @param links in the order of recording */
function linked(links: readonly Link[]) {
  const into = new Map<DossierId, DossierId>();
  const joined = new Map<DossierId, Set<DossierId>>();
  for (const { type, own, other } of links) {
    if (type === 'DossierMerged') {
      if (!leads(into, other, own)) into.set(own, other);
    } else if (type === 'DossierJoined') joined.set(own, new Set(joined.get(own)).add(other));
    else {
      const [survivor, absorbed] = type === 'DossierSeparated' ? [own, other] : [other, own];
      joined.get(survivor)?.delete(absorbed);
      if (into.get(absorbed) === survivor) into.delete(absorbed);
    }
  }
  return { into, joined };
}

/** Whether a dossier leads to another: of two that were merged into each other at once, the first merger holds. */
function leads(into: ReadonlyMap<DossierId, DossierId>, from: DossierId, to: DossierId): boolean {
  for (let next: DossierId | undefined = from; next !== undefined; next = into.get(next))
    if (next === to) return true;
  return false;
}

/** The first of these dossiers and the others, and all that was joined to them, each once. */
function membersFrom(
  begin: readonly DossierId[],
  joined: ReadonlyMap<DossierId, ReadonlySet<DossierId>>,
): readonly DossierId[] {
  const members = new Set(begin);
  for (const member of members) for (const each of joined.get(member) ?? []) members.add(each);
  return [...members];
}

/** Whether a dossier takes no commands: its stream ends with its merger into another, also where that doesn't hold. */
export function isClosed({ family, id }: { readonly family: Family; readonly id: DossierId }): boolean {
  const last = linksIn(family.get(id) ?? []).findLast(
    ({ type }) => type === 'DossierMerged' || type === 'DossierReopened',
  );
  return last?.type === 'DossierMerged';
}

/** The id under which a person was asked for, in a part of the log where that isn't always. */
export interface AskedUnder {
  readonly dossier: DossierId;
  /** Included. */
  readonly from?: Position | undefined;
  /** Excluded. */
  readonly until?: Position | undefined;
}

/**
 * The ids under which consultations of a person are recorded: of each dossier that is of the person, and, as long as
 * one was merged with another, of that one too, also where that was an error: then both were told of.
 */
export function askedUnder(
  store: Order,
  { family, members }: { readonly family: Family; readonly members: readonly DossierId[] },
): readonly AskedUnder[] {
  const links = [...family.values()]
    .flatMap(linksIn)
    .sort((a, b) => store.comparePositions(a.position, b.position));
  const found: AskedUnder[] = members.map((dossier) => ({ dossier }));
  for (const under of found) {
    for (const [at, { type, own, other, position }] of links.entries()) {
      if (type !== 'DossierMerged' || own !== under.dossier || members.includes(other)) continue;
      const ended = links.slice(at).find((link) => endsMerger(link, own, other));
      const [from, until] = [
        later(store, position, under.from),
        earlier(store, ended?.position, under.until),
      ];
      const isEmpty = until !== undefined && store.comparePositions(from, until) >= 0;
      if (!isEmpty) found.push({ dossier: other, from, until });
    }
  }
  return found;
}

const endsMerger = ({ type, own, other }: Link, absorbed: DossierId, survivor: DossierId): boolean =>
  (type === 'DossierSeparated' && own === survivor && other === absorbed) ||
  (type === 'DossierReopened' && own === absorbed && other === survivor);

const later = ({ comparePositions }: Order, one: Position, other: Position | undefined): Position =>
  other !== undefined && comparePositions(other, one) > 0 ? other : one;
const earlier = ({ comparePositions }: Order, one: Position | undefined, other: Position | undefined) =>
  one === undefined || (other !== undefined && comparePositions(other, one) < 0) ? other : one;

function counting(members: readonly DossierId[], whole: readonly RecordedEvent[]): readonly RecordedEvent[] {
  if (members.length === 1) return whole;
  const [own, ...others] = members.map((id) => streams.dossier.of(id));
  const counted = whole.filter(({ stream, type }) => stream === own || countsWhenJoined(type));
  const isFirst = (event: RecordedEvent) => event.stream !== own && concernsWho(event);
  const first = others
    .toReversed()
    .flatMap((other) => counted.filter((event) => event.stream === other && isFirst(event)));
  return [...first, ...counted.filter((event) => !isFirst(event))];
}

/** Whether an event says who the person is, or corrects one that did: what is right follows that one at once. */
function concernsWho(recorded: RecordedEvent): boolean {
  if (recorded.type !== 'FactCorrected') return saysWho(recorded.type);
  const { facts } = factsOf(recorded) as Extract<AnyFactEvent, { type: 'FactCorrected' }>;
  return saysWho(facts.wrong.type);
}
