import type { EventStore, ExpectedRevision, RecordedEvent } from '../../../libs/event-store/port.js';
import { readWholeStream } from '../../../libs/event-store/read-stream.js';

/** A stream as it is known before a decision. */
export interface LoadedStream {
  readonly stream: string;
  readonly recorded: readonly RecordedEvent[];
  readonly expected: ExpectedRevision;
}

/** Reads a stream whole. @throws StoreUnavailable */
export async function loadStream(
  { store }: { readonly store: EventStore },
  stream: string,
): Promise<LoadedStream> {
  const recorded = await readWholeStream(store, stream);
  return { stream, recorded, expected: recorded.at(-1)?.revision ?? 'noStream' };
}

/** A stream in which nothing was recorded yet; it isn't read. */
export const newStream = (stream: string): LoadedStream => ({ stream, recorded: [], expected: 'noStream' });
