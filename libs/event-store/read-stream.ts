import { limits, type EventStore, type RecordedEvent, type Revision } from './port.js';

/**
 * Every event of a stream, page after page; of a missing stream, none.
 * @param before leaves out this revision and what comes after it @param first leaves out what comes before it
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

/** A first look at what came after the last known event; most often there is nothing. */
const fewEvents = 100;

/**
 * Every event of a stream of which some are known: asks for the last known one again and what came after it. Where
 * the log holds another event in its place (it was set back to an earlier state), everything is read anew.
 * @returns what was known, the same array, when nothing came after it @throws StoreUnavailable
 */
export async function readNewEvents(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  known: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const last = known.at(-1);
  const from = last?.revision ?? 0;
  const { events } = await store.readStream(stream, { from, limit: fewEvents });
  if (last && events[0]?.id !== last.id) return readWholeStream(store, stream);
  const news = events.slice(last ? 1 : 0);
  const isAll = events.length < fewEvents;
  const further = isAll ? [] : await readWholeStream(store, stream, undefined, from + fewEvents);
  return last && news.length === 0 ? known : [...known, ...news, ...further];
}
