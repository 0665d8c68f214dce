/** Corrections: a fact that was recorded in error is left out of the dossier, whatever the day asked. */
import { z } from 'zod';
import { EventId } from '../identifiers/ids.js';
import { event, fact, identity, type FactEvent, type FactEventOf } from '../kernel/event.js';
import { same } from '../kernel/same.js';
import { SystemText } from '../kernel/text.js';
import { dated, subject } from './subject.js';
import { Text } from './values.js';

/** A fact as rules saw it: its event and its open facts, of which none holds words. */
const WrongFact = z.strictObject({ type: SystemText, facts: z.record(z.string(), z.unknown()) });
type WrongFact = z.output<typeof WrongFact>;

/** `on` is the day of the correction; the fact is left out of every day. */
export const FactCorrected = event('FactCorrected', {
  title: 'Feit rechtgezet',
  meaning:
    'A fact was recorded in error: it never held. What is right, if anything is, follows in the same append.',
  notByImport: 'a source corrects by stating something else',
  notCorrected: { nl: 'registreer opnieuw wat toch juist was', en: 'record again what was right after all' },
  fields: {
    ...dated,
    event: fact(EventId, 'rechtgezet feit'),
    /** So that a read model can take it off without looking for it. */
    wrong: fact(WrongFact, 'wat fout was'),
    /** The types of the next events, which are right in its place; none where nothing is. */
    right: fact(z.array(SystemText), 'wat juist is'),
    reason: identity(Text, 'reden'),
  },
});
export type Correction = FactEventOf<typeof FactCorrected>['facts'];

interface WithCorrections {
  /** What was corrected, the last one last. */
  readonly correction: readonly WrongFact[];
}

export const correction = subject({
  initial: [] as WithCorrections['correction'],
  events: { FactCorrected },
  evolve: { FactCorrected: (state, { facts }) => [...state, facts.wrong] },
});

/** The last correction of an event among these, if there is one. */
export const correctionOf = (events: readonly FactEvent[], event: string): Correction | undefined =>
  events.map(correctionIn).findLast((each) => each?.event === event);

const correctionIn = ({ type, facts }: FactEvent): Correction | undefined =>
  type === FactCorrected.name ? (facts as Correction) : undefined;

/** The ids of the events that corrections among these leave out. */
export const correctedIn = (events: readonly FactEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => correctionIn(event)?.event ?? []));

/** How many of the next events are right in the place of what an event corrects. */
export const rightAfter = (event: FactEvent): number => correctionIn(event)?.right.length ?? 0;

/** Whether the next events are those that a correction names as right; of a joined dossier they may not be. */
const isRight = ({ right }: Correction, next: readonly FactEvent[]): boolean =>
  same(
    right,
    next.map(({ type }) => type),
  );

/**
 * The events as they should have been recorded: without the facts that were wrong, whenever that was recorded, and with
 * what is right in their places, so that what was recorded later goes on holding.
 * @param leftOut the ids of events that don't count either, nor what they corrected
 */
export function corrected<Event extends FactEvent>(
  events: readonly Event[],
  leftOut: ReadonlySet<string>,
): readonly Event[] {
  const counts = ({ id }: FactEvent) => id === undefined || !leftOut.has(id);
  const inPlaceOf = new Map<string | undefined, readonly Event[]>();
  const moved = new Set<number>();
  for (const [index, event] of events.entries()) {
    const correction = correctionIn(event);
    if (!correction || !counts(event)) continue;
    const next = events.slice(index + 1, index + 1 + correction.right.length);
    const right = isRight(correction, next) ? next : [];
    inPlaceOf.set(correction.event, right);
    for (const at of right.keys()) moved.add(index + 1 + at);
  }
  if (inPlaceOf.size === 0 && leftOut.size === 0) return events;
  const inPlace = (event: Event): readonly Event[] => inPlaceOf.get(event.id)?.flatMap(inPlace) ?? [event];
  return events
    .filter((_, index) => !moved.has(index))
    .flatMap(inPlace)
    .filter(counts);
}
