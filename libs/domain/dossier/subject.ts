import { z } from 'zod';
import { known } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { fact, naming, type AnyEventDefinition, type FactEvent, type FactEventOf } from '../kernel/event.js';
import type { Entries } from './entries.js';

/** Where a stated fact comes from: the official system and the day of its answer. */
export const Source = z
  .object({ system: z.enum(['KBI-01.00']), statedOn: DateOnly })
  .meta({ id: 'Source', description: 'The official system that states it, and the day of its answer' });
export type Source = z.output<typeof Source>;

/**
 * When a fact held, on every event of a dossier. Commands always know the day; an official source may not, and
 * then the day of its answer is the first day as of which the fact is shown.
 */
export const dated = { on: fact(DateOnly.optional(), 'op'), source: fact(Source.optional(), 'bron') };

/** A fact that names an entry of the dossier. */
export const refersTo = <Id extends z.ZodType>(id: Id, label: string) => naming(id, known(id), label);

export interface Dated {
  readonly on?: DateOnly | undefined;
  readonly source?: Source | undefined;
}

/** The first day as of which a fact is shown. */
export function dateOf(facts: Dated): DateOnly {
  const date = facts.on ?? facts.source?.statedOn;
  if (date === undefined) throw new TypeError('a fact of a dossier says when it held or when it was stated');
  return date;
}

/** Why no import records what only commands do. */
export const NOT_IN_EDITION = 'edition 01.00 doesn’t state it';

/** What to do instead of correcting what follows from other facts. */
export const DECIDED_ANEW = {
  nl: 'zet het feit recht waaruit het volgt: dan wordt het opnieuw beslist',
  en: 'correct the fact that it follows from: then it is decided anew',
};

/** A part of a dossier: its events, and the state that they add up to. The compiler demands a fold for each event. */
interface Subject<State, Events extends Readonly<Record<string, AnyEventDefinition>>> {
  readonly initial: State;
  readonly events: Events;
  readonly evolve: {
    readonly [Name in keyof Events]: (state: State, event: FactEventOf<Events[Name]>) => State;
  };
}

/**
 * Adds an entry, or replaces what was stated of a known one; what other events added to that one stays.
 * @param stated what the event states of the entry @param rest what a new entry starts with beside that
 */
export function put<Entry extends object, Stated extends keyof Entry>(
  entries: Entries<Entry>,
  key: string,
  stated: Pick<Entry, Stated>,
  rest: Omit<Entry, Stated>,
): Entries<Entry> {
  return entries.put(key, Object.assign({}, rest, entries.get(key), stated) as Entry);
}

/** Keeps the types of a subject together. */
export const subject = <State, const Events extends Readonly<Record<string, AnyEventDefinition>>>(
  parts: Subject<State, Events>,
): Subject<State, Events> => parts;

/**
 * A list of facts of which the later replaces the earlier, after one more. What a source states replaces what it stated
 * before of that day and of later days.
 */
export function followedBy<Fact extends { readonly isStated: boolean }>(
  facts: readonly Fact[],
  next: Fact,
  begins: (fact: Fact) => DateOnly,
): readonly Fact[] {
  const kept = facts.filter((fact) => !(next.isStated && fact.isStated && begins(fact) >= begins(next)));
  return [...kept, next];
}

/** Events, the last one first. Adding one copies nothing. */
export type History = { readonly event: FactEvent; readonly before: History } | undefined;
export interface WithHistory {
  /** The events that a dossier was folded from, the last one first. */
  readonly history: History;
}

/** The events that a dossier was folded from, also those that were wrong, in the order in which they were recorded. */
export function eventsOf({ history }: WithHistory): readonly FactEvent[] {
  const events: FactEvent[] = [];
  for (let last = history; last; last = last.before) events.push(last.event);
  return events.reverse();
}

/** The latest statement about each entity of a dossier, the last one first. Adding one copies nothing. */
type LatestStatements =
  { readonly key: string; readonly event: FactEvent; readonly before: LatestStatements } | undefined;
export interface WithLatestStatements {
  readonly latestStatements: LatestStatements;
}

/** The event that stated an entity last, if one did. @param key of the entity */
export function latestStatement(
  statements: LatestStatements,
  key: string | undefined,
): FactEvent | undefined {
  let known = statements;
  while (known && known.key !== key) known = known.before;
  return known?.event;
}

/** The key of an entity and those of the entities that it is nested under, the innermost first. */
export function keysUpFrom(key: string): readonly string[] {
  const keys: string[] = [];
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) keys.push(key.slice(0, end));
  return keys;
}

/** Whether the entity of a key is that of one of the others, or is nested under it. */
export const liesUnder = (key: string, others: ReadonlySet<string>): boolean =>
  keysUpFrom(key).some((each) => others.has(each));
