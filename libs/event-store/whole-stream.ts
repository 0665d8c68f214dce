import { limits, type EventStore, type RecordedEvent, type Revision } from './port.js';

/**
 * Every event of a stream, page after page; of a missing stream, none.
 * @param before leaves out this revision and what comes after it @throws StoreUnavailable
 */
export async function readWholeStream(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  before = Number.POSITIVE_INFINITY,
): Promise<RecordedEvent[]> {
  const whole: RecordedEvent[] = [];
  while (whole.length < before) {
    const from: Revision = whole.length;
    const { events } = await store.readStream(stream, { from });
    whole.push(...events.slice(0, before - from));
    if (events.length < limits.page) break;
  }
  return whole;
}
