import {
  type Clock,
  type EventStore,
  failureClass,
  type Filter,
  type Page,
  type Position,
  type RecordedEvent,
} from './port.js';

/** What was known at an instant (docs/known-at.md). */
interface Known {
  readonly at: Date;
  /** The last position that was known; undefined: nothing was recorded yet. */
  readonly until: Position | undefined;
}

/** What will be known at an instant can't be told yet. */
export class KnownAtInFuture extends failureClass('KNOWN_AT_IN_FUTURE', false) {
  /** @param latest the last instant of which it can be told what was known */
  constructor(readonly latest: Date) {
    super(`what is known can be told until ${latest.toISOString()}`);
  }
}

/**
 * What was known at an instant; without one, what is known now: everything that is recorded, also by a clock that was
 * ahead of ours. Take it before reading what lies in it.
 * @throws KnownAtInFuture when the instant is after both the clock and the head of the log; StoreUnavailable
 */
export async function knownAt(
  store: Pick<EventStore, 'capabilities' | 'clocks' | 'head' | 'positionAt'>,
  clock: Clock,
  instant?: Date,
): Promise<Known> {
  const now = clock();
  if (instant && instant <= now) return { at: instant, until: await store.positionAt(instant) };
  const { recordedUntil = now } = await store.clocks();
  const latest = recordedUntil > now ? recordedUntil : now;
  if (instant && instant > latest) throw new KnownAtInFuture(latest);
  const at = instant ?? latest;
  // Where clocks don't follow the log, an event with an earlier time may come after one with a later time.
  const ends = instant ?? (store.capabilities.recordedAtOrder === 'log' ? at : undefined);
  return { at, until: await (ends ? store.positionAt(ends) : store.head()) };
}

/** Of events in the order of the log, those up to a position, included; the same array if all are. */
export function eventsUntil<Event extends Pick<RecordedEvent, 'position'>>(
  store: Pick<EventStore, 'comparePositions'>,
  events: readonly Event[],
  until: Position | undefined,
): readonly Event[] {
  if (until === undefined) return [];
  const last = events.findLastIndex((event) => store.comparePositions(event.position, until) <= 0);
  return last + 1 === events.length ? events : events.slice(0, last + 1);
}

/** What was known before a position: of events in the order of the log, those before it; the same array if all are. */
export function eventsBefore<Event extends Pick<RecordedEvent, 'position'>>(
  store: Pick<EventStore, 'comparePositions'>,
  events: readonly Event[],
  position: Position,
): readonly Event[] {
  const last = events.findLastIndex((event) => store.comparePositions(event.position, position) < 0);
  return last + 1 === events.length ? events : events.slice(0, last + 1);
}

/** A part of the log. */
interface LogRange {
  /** Exclusive; undefined: from the first event. */
  readonly after?: Position | undefined;
  /** Inclusive, as `positionAt` gives it; undefined: nothing was recorded yet, so the range is empty. */
  readonly until: Position | undefined;
  readonly filter?: Filter;
}

/**
 * The events of a part of the log, a page at a time; without `after`, what was known at `until`.
 * @throws StoreUnavailable
 */
export async function* readRange(
  store: Pick<EventStore, 'readAll'>,
  { after, until, filter }: LogRange,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let page: Pick<Page, 'position' | 'end'> = { position: after, end: until === undefined || after === until };
  while (!page.end) {
    const next = await store.readAll({
      ...(page.position !== undefined && { after: page.position }),
      ...(until !== undefined && { until }),
      ...(filter && { filter }),
    });
    yield next.events;
    page = next;
  }
}
