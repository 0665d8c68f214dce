import { limits, type EventStore, type RecordedEvent, type Revision } from './port.js';

/**
 * Reads every event of a stream, page by page; of a missing stream, none.
 * @param before the revision to stop before: it is excluded
 * @param first the revision to start at: it is included
 * @throws StoreUnavailable
 */
export async function readWholeStream(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  before = Number.POSITIVE_INFINITY,
  first: Revision = 0,
): Promise<RecordedEvent[]> {
  const whole: RecordedEvent[] = [];
  while (first + whole.length < before) {
    const from: Revision = first + whole.length;
    const { events } = await store.readStream(stream, { from });
    whole.push(...events.slice(0, before - from));
    if (events.length < limits.page) break;
  }
  return whole;
}

/** Size of the first page after the known events: usually there are no new ones. */
const firstPage = 100;

/**
 * Reads a stream of which the first events are known: from the last known event on. Where the log holds another event
 * at that revision, it was restored to an earlier state, and everything is read.
 * @param known the events of the stream that were read before, from revision 0
 * @returns all events of the stream; the same array as `known` when there are no new ones
 * @throws StoreUnavailable
 */
export async function readNewEvents(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  known: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const last = known.at(-1);
  const from = last?.revision ?? 0;
  const { events } = await store.readStream(stream, { from, limit: firstPage });
  if (last && events[0]?.id !== last.id) return readWholeStream(store, stream);
  const newEvents = events.slice(last ? 1 : 0);
  if (last && newEvents.length === 0) return known;
  const further =
    events.length < firstPage ? [] : await readWholeStream(store, stream, undefined, from + firstPage);
  return [...known, ...newEvents, ...further];
}
