/** Read models of dossiers: each dossier is folded by the domain, as it is for decisions. */
import type { EventName } from '../domain/catalogue.js';
import { emptyDossier, evolve, fold, subjects, type Dossier } from '../domain/dossier/dossier.js';
import { joinedEvent, saysWho } from '../domain/dossier/joined.js';
import { eventsOf } from '../domain/dossier/subject.js';
import type { DossierId } from '../domain/identifiers/ids.js';
import { streams } from '../domain/streams.js';
import type { Projection, Reports } from './define.js';
import { documents, type RowsOf, type RowTables } from './documents.js';

type Part = keyof typeof subjects;

interface Definition<T extends RowTables, Name extends Part> extends Reports<T> {
  readonly tables: T;
  /** The parts of a dossier from which its rows follow. Other events of dossiers are not read. */
  readonly parts: readonly Name[];
  /**
   * The rows of a dossier, folded whole: whatever holds on some days only says on which. One that was merged has none:
   * they are among those of the dossier that goes on for it. What is counted of a person stays when they are erased; a
   * read model that must not have them any more sees it by the part `person`.
   */
  readonly rows: (dossier: Pick<Dossier, Name>, id: DossierId) => RowsOf<T>;
}

/** What makes two dossiers one, what undoes it, and what leaves facts out. */
const always = [
  'DossierMerged',
  'DossierReopened',
  'DossierJoined',
  'DossierSeparated',
  'FactCorrected',
  'NoLongerStated',
] as const satisfies readonly EventName[];

interface State {
  readonly dossier: Dossier;
  /** How many of its events say who the person is by dossiers that were joined to it: these are the first. */
  readonly joined: number;
  /** Whether it was merged into another. */
  readonly isClosed: boolean;
}

/**
 * Defines a read model of dossiers. Raise the version whenever what it gives changes.
 * @throws RangeError when a name can't be one in PostgreSQL
 */
export function dossiers<T extends RowTables, const Name extends Part>(
  name: string,
  version: number,
  { tables, parts, rows, ...reports }: Definition<T, Name>,
): Projection {
  const read = new Set(parts.flatMap((part) => Object.keys(subjects[part].events) as EventName[]));
  const none = Object.fromEntries(Object.keys(tables).map((table) => [table, []])) as unknown as RowsOf<T>;
  return documents(name, version, {
    ...reports,
    tables,
    of: [...new Set([...read, ...always])],
    prefix: streams.dossier.prefix,
    initial: { dossier: emptyDossier, joined: 0, isClosed: false } as State,
    evolve: (state, event, stream) => evolved(state, event, stream, read),
    rows: ({ dossier, isClosed }, stream) => (isClosed ? none : rows(dossier, streams.dossier.idOf(stream))),
    foldedAnew: { after: ['DossierJoined', 'DossierSeparated'], with: joinedIn },
  });
}

type Event = Parameters<Parameters<typeof documents<RowTables, EventName, State>>[2]['evolve']>[1];

function evolved(state: State, event: Event, stream: string, read: ReadonlySet<string>): State {
  if (event.stream !== stream) return withJoined(state, event, read);
  const counted = asRead(event, read);
  const dossier = counted ? evolve(state.dossier, counted) : state.dossier;
  const { type } = event;
  const isClosed = type === 'DossierMerged' || (state.isClosed && type !== 'DossierReopened');
  return { ...state, dossier, isClosed };
}

/** A dossier with an event of another that was joined to it; what that says of who the person is comes first. */
function withJoined(state: State, event: Event, read: ReadonlySet<string>): State {
  const counted = asRead(event, read);
  if (!counted) return state;
  const { dossier, joined } = state;
  const seen = joinedEvent(counted, streams.dossier.idOf(event.stream));
  const isWho = saysWho(event.type === 'FactCorrected' ? event.facts.wrong.type : event.type);
  if (!isWho) return { ...state, dossier: evolve(dossier, seen) };
  const events = eventsOf(dossier);
  const all = [...events.slice(0, joined), seen, ...events.slice(joined)];
  return { ...state, dossier: fold(all), joined: joined + 1 };
}

/** An event; of a correction what it says of facts that are read, which is nothing where the wrong one isn't. */
function asRead(event: Event, read: ReadonlySet<string>): Event | undefined {
  if (event.type !== 'FactCorrected') return event;
  const { wrong, right } = event.facts;
  if (!read.has(wrong.type)) return undefined;
  return { ...event, facts: { ...event.facts, right: right.filter((type) => read.has(type)) } };
}

/** The streams of the dossiers that are joined to one, by its events. */
function joinedIn(events: readonly Event[]): readonly string[] {
  const joined = new Set<string>();
  for (const { type, facts } of events) {
    if (type === 'DossierJoined') joined.add(streams.dossier.of(facts.from));
    if (type === 'DossierSeparated') joined.delete(streams.dossier.of(facts.from));
  }
  return [...joined];
}
