import type { AnyFactEvent } from '../domain/catalogue.js';
import type { EventStore, RecordedEvent } from '../event-store/port.js';
import { readWholeStream } from '../event-store/read-stream.js';
import { factsOf } from '../privacy/event-sealing.js';

/** What the streams of a batch held before each event of it, by the id of the event. */
export type HistoryBatch = ReadonlyMap<string, readonly AnyFactEvent[]>;

/** Reads, from the log, what the stream of each event held before it. For streams that stay short. */
export async function historyBefore(
  store: EventStore,
  events: readonly RecordedEvent[],
): Promise<HistoryBatch> {
  const last = new Map(events.map(({ stream, revision }) => [stream, revision]));
  const streams = new Map<string, readonly AnyFactEvent[]>();
  for (const [stream, revision] of last) {
    const recorded = await readWholeStream(store, stream, revision);
    streams.set(
      stream,
      recorded.map((event) => factsOf(event)),
    );
  }
  return new Map(
    events.map(({ id, stream, revision }) => [id, streams.get(stream)?.slice(0, revision) ?? []]),
  );
}
