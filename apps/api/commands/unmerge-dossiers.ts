import { z } from 'zod';
import { eventDefinitionOf, type AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { rightAfter } from '../../../libs/domain/dossier/correction.js';
import { consequencesOf, withConsequences } from '../../../libs/domain/dossier/decide.js';
import { evolve, type Dossier } from '../../../libs/domain/dossier/dossier.js';
import { identifiersIn, renamed } from '../../../libs/domain/dossier/joined.js';
import { DossierMerged, DossierReopened, DossierSeparated } from '../../../libs/domain/dossier/merging.js';
import { DECIDED_ANEW, type Dated } from '../../../libs/domain/dossier/subject.js';
import {
  EventId,
  identifierIn,
  identifierWithin,
  type DossierId,
} from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { nothing, record, type Decision } from '../../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { refuse, type Refusal } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { derivedId, metadataOf, type CommandMetadata } from '../handling/command-envelope.js';
import { factsIn, type LoadedDossier } from '../handling/dossiers.js';
import { handleCommand } from '../handling/handle-command.js';
import { isClosed } from '../handling/joined-dossiers.js';
import type { CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import {
  aboutTwo,
  keyOf,
  lastOfCommand,
  leadNumbers,
  mustStand,
  numbersOf,
  refusalOf,
  type MergeNeeds,
  type MergeOutcome,
} from './merge-dossiers.js';

/** The most facts that are moved at once: all of them are recorded in one append. */
const mostMoved = 100;

export const UnmergeRequest = z
  .strictObject({
    ...aboutTwo,
    moved: z
      .array(EventId)
      .max(mostMoved)
      .default([])
      .describe(
        'What was recorded since they were merged and is of the person of the other dossier; the rest stays',
      ),
  })
  .meta({ id: 'UnmergeRequest', description: 'Two dossiers that were merged and are not of one person' });

interface Separating extends Omit<z.output<typeof UnmergeRequest>, 'on'> {
  readonly on: DateOnly;
  readonly metadata: CommandMetadata;
}

/**
 * Undoes a merger, also after new work. In this order, each step under the same command: the survivor says what is not
 * of it any more, and what follows from the rest; the other dossier is opened again and gets what is moved to it; its
 * numbers lead to it. @throws Problem of a refusal, CONFLICT; EventStoreError: send it again
 */
export async function unmergeDossiers(
  needs: MergeNeeds,
  { on = brusselsDay(needs.clock()), ...request }: z.output<typeof UnmergeRequest>,
  envelope: CommandEnvelope,
): Promise<MergeOutcome> {
  const separating = { ...request, on, metadata: metadataOf(needs, 'UnmergeDossiers', envelope) };
  const { dossier, from, metadata } = separating;
  const separated = await separate(needs, separating);
  await reopen(needs, separating);
  const [survivor, reopened] = await Promise.all([
    needs.dossiers.loadItself(dossier),
    needs.dossiers.loadItself(from),
  ]);
  const [own, other] = await Promise.all([numbersOf(needs, survivor), numbersOf(needs, reopened)]);
  const back = other.filter((insz) => !own.includes(insz));
  await leadNumbers(needs, back, { metadata, dossier: from, away: [dossier] });
  return {
    outcome: separated.events.length > 0 ? 'recorded' : 'unchanged',
    dossier,
    from,
    position: needs.positions.shown(
      lastOfCommand(reopened, metadata)?.position ?? separated.position,
      envelope.caller,
    ),
    replayed: separated.kind === 'repeated',
  };
}

const separate = (needs: MergeNeeds, separating: Separating) =>
  handleCommand(needs, {
    metadata: separating.metadata,
    repetition: 'readFirst',
    load: () => needs.dossiers.loadItself(separating.dossier, { separating: separating.from }),
    decide: (alone) => decideSeparation(needs, separating, alone),
    prepare: ({ id }) => keyOf(needs, id),
  });

/** @param alone the survivor as it is without the other */
async function decideSeparation(
  { clock, dossiers, store }: MergeNeeds,
  { dossier, from, on, reason, moved }: Separating,
  alone: LoadedDossier,
): Promise<Decision> {
  if (on > brusselsDay(clock())) return refuse('FUTURE_DATE', '/on');
  const absorbed = await dossiers.loadItself(from);
  const refused = refusalOf(alone, '/dossier') ?? refusalOf(absorbed, '/from');
  if (refused) return refused;
  mustStand(alone, '/dossier');
  if (absorbed.mergedInto !== dossier)
    return isClosed(absorbed) && separationOf(alone, from)
      ? nothing()
      : refuse('DOSSIERS_NOT_MERGED', '/from');
  const since = sinceMerged(store, alone, absorbed);
  const chosen = chosenOf(since, moved);
  if ('kind' in chosen) return chosen;
  checkLeft(alone, absorbed, since, chosen);
  const decidedAnew = since
    .filter((each) => isDecidedAnew(factsOf(each), alone))
    .map(({ id }) => EventId.parse(id));
  const separated = DossierSeparated.of({ on, from, moved: [...chosen], decidedAnew, reason });
  return record(...withConsequences(alone.state, [separated]));
}

/** The last separation of another dossier from this one, if there is one. */
function separationOf({ family, id }: LoadedDossier, from: DossierId) {
  const separations = (family.get(id) ?? []).flatMap((recorded) => {
    const { type, facts } = factsOf(recorded);
    return type === 'DossierSeparated' && facts.from === from ? [facts] : [];
  });
  return separations.at(-1);
}

/** What was recorded on the stream of the survivor since the other was merged into it. */
function sinceMerged(
  store: MergeNeeds['store'],
  { family, id }: LoadedDossier,
  absorbed: LoadedDossier,
): readonly RecordedEvent[] {
  const merged = absorbed.family.get(absorbed.id)?.findLast(({ type }) => type === DossierMerged.name);
  if (!merged) return [];
  return (family.get(id) ?? []).filter(
    ({ position }) => store.comparePositions(position, merged.position) > 0,
  );
}

/** Whether a fact follows from others by our rules; what a source takes back it takes back by itself. */
const isDerived = ({ type, facts }: AnyFactEvent): boolean =>
  type === 'FindingNoted' ||
  (eventDefinitionOf(type).notCorrected === DECIDED_ANEW && (facts as Dated).source === undefined);

/** Whether it is derived, but for a finding that a case worker closed: that stays so. */
const isDecidedAnew = (event: AnyFactEvent, { state }: LoadedDossier): boolean =>
  isDerived(event) &&
  !(event.type === 'FindingNoted' && state.finding.get(event.facts.finding)?.status === 'CLOSED');

/** Whether a fact may be of the other person: what a command or an import recorded. */
function isMovable(event: AnyFactEvent): boolean {
  const { notByCommand, notByImport } = eventDefinitionOf(event.type);
  return !isDerived(event) && (notByCommand === undefined || notByImport === undefined);
}

/** The ids of what is moved: what was asked, and with a correction what it put right. */
function chosenOf(
  since: readonly RecordedEvent[],
  moved: readonly EventId[],
): ReadonlySet<EventId> | Refusal {
  const chosen = new Set<EventId>();
  for (const [index, id] of moved.entries()) {
    const at = since.findIndex((event) => event.id === id);
    const event = since[at];
    if (!event || !isMovable(factsOf(event))) return refuse('MOVED_EVENT_UNKNOWN', `/moved/${String(index)}`);
    const last = at + rightAfter(factsOf(event));
    for (const each of since.slice(at, last + 1)) chosen.add(EventId.parse(each.id));
  }
  return chosen;
}

/**
 * Checks that nothing stays that is about an entry which goes: of the other dossier, or moved to it.
 * @throws Problem MOVED_EVENTS_MISSING with the events that go too
 */
function checkLeft(
  alone: LoadedDossier,
  absorbed: LoadedDossier,
  since: readonly RecordedEvent[],
  chosen: ReadonlySet<EventId>,
): void {
  const isLate = new Set(since.map(({ id }) => id));
  const isChosen = ({ id }: AnyFactEvent) => chosen.has(id as EventId);
  const own = new Set(alone.facts.filter(({ id }) => !isLate.has(id ?? '')).flatMap(namedIn));
  const away = [...factsIn({ ...absorbed, id: alone.id }), ...alone.facts.filter(isChosen)];
  const goes = new Set(
    away.flatMap((event) => [event.id ?? '', ...namedIn(event)]).filter((id) => !own.has(id)),
  );
  const left = alone.facts.filter(
    (event) => isLate.has(event.id ?? '') && isMovable(event) && !isChosen(event),
  );
  const missing = left.filter((event) => namedIn(event).some((id) => goes.has(id)));
  if (missing.length === 0) return;
  const detail = 'is about an entry that is not of this dossier any more: move it too';
  throw new Problem(
    'MOVED_EVENTS_MISSING',
    missing.map(({ id, type }) => ({ at: '/moved', detail: `${type} ${id ?? ''} ${detail}` })),
  );
}

/** The entries and events that an event names. */
const namedIn = (event: AnyFactEvent): readonly string[] =>
  event.type === 'FactCorrected' ? [event.facts.event, ...identifiersIn(event)] : identifiersIn(event);

/** Opens the other dossier again, and records there what is moved to it, and what follows. */
const reopen = (needs: MergeNeeds, separating: Separating) =>
  handleCommand(needs, {
    metadata: separating.metadata,
    repetition: 'goesOn',
    load: () => needs.dossiers.loadItself(separating.from),
    async decide(absorbed) {
      const survivor = await needs.dossiers.loadItself(separating.dossier);
      const separation = separationOf(survivor, separating.from);
      if (!isClosed(absorbed) || absorbed.mergedInto !== undefined || !separation) return nothing();
      const moved = await movedTo(needs, separating, survivor, absorbed, separation.moved);
      const reopened = DossierReopened.of({ on: separating.on, from: separating.dossier });
      const events = [reopened, ...moved];
      // No command of this dossier found their ground: with their ids, what is moved is judged as what was recorded is.
      const stream = streams.dossier.of(separating.from);
      const { commandId } = separating.metadata;
      const recorded = events.map((event, at) => ({ ...event, id: derivedId(stream, commandId, at) }));
      return record(...events, ...consequencesOf(recorded.reduce<Dossier>(evolve, absorbed.state)));
    },
    prepare: ({ id }) => keyOf(needs, id),
  });

/** The facts that are moved, as they are recorded anew: about the entries of the other dossier. */
async function movedTo(
  { dossiers }: MergeNeeds,
  { dossier, from, metadata }: Separating,
  survivor: LoadedDossier,
  absorbed: LoadedDossier,
  moved: readonly EventId[],
): Promise<readonly DomainEvent[]> {
  const recorded = (survivor.family.get(dossier) ?? []).filter(({ id }) => moved.includes(id as EventId));
  const stream = streams.dossier.of(from);
  const idOf = new Map(recorded.map(({ id }, at) => [id, derivedId(stream, metadata.commandId, at + 1)]));
  const taken = new Set(absorbed.facts.flatMap((event) => identifiersIn(event)));
  const rename = (id: string): string => {
    const within = identifierWithin(from, id);
    return within === id && taken.has(id) ? identifierIn(dossier, id) : within;
  };
  const opened = await dossiers.open({ id: dossier, recorded });
  return opened.map(({ event, personal }) => {
    const { type, facts } = renamed(event, rename);
    const named = type === 'FactCorrected' ? { event: idOf.get(facts.event) ?? facts.event } : {};
    const { recordedBy: _, commandDigest: __, ...stated } = typeof personal === 'object' ? personal : {};
    return {
      type,
      version: eventDefinitionOf(type).version,
      facts: { ...facts, ...named },
      personal: stated,
    };
  });
}
