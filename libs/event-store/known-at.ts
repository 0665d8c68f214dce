import type { EventStore, Filter, Page, Position, RecordedEvent } from './port.js';

/**
 * What was known at an instant (docs/known-at.md): of events in the order of the log, those before the first one that
 * was recorded after the instant.
 */
export function eventsKnownAt<Event extends Pick<RecordedEvent, 'recordedAt'>>(
  events: readonly Event[],
  instant: Date,
): readonly Event[] {
  const end = events.findIndex(({ recordedAt }) => recordedAt > instant);
  return end === -1 ? events : events.slice(0, end);
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
