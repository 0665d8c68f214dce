import { ProjectionEventSkipped, ProjectionRetried, skippedIn } from '../domain/read-models/stops.js';
import { streams } from '../domain/streams.js';
import type { EventStore, Position } from '../event-store/port.js';
import { readWholeStream } from '../event-store/read-stream.js';
import { factsOf } from '../privacy/event-sealing.js';

/** What operators decided about a read model that stood still. */
export interface Decisions {
  /** How many there are. */
  readonly count: number;
  /** The positions of events that it passes over. */
  readonly skipped: ReadonlySet<Position>;
}

type Log = Pick<EventStore, 'head' | 'readStream' | 'subscribe'>;

/**
 * What was decided about a read model, read from the log: so each process and each build passes over the same. Read it
 * after the position up to which is folded was taken: nothing goes past a skipped event before that is recorded.
 * @throws StoreUnavailable
 */
export async function decisionsOn(store: Pick<Log, 'readStream'>, name: string): Promise<Decisions> {
  const recorded = await readWholeStream(store, streams.projection.of(name));
  const skipped = skippedIn(recorded.map((event) => factsOf(event)));
  return { count: recorded.length, skipped: new Set(skipped as Position[]) };
}

/** Waits until one more is decided than so many, or until the signal is aborted. @throws StoreUnavailable */
export async function untilDecided(
  store: Log,
  name: string,
  known: number,
  signal: AbortSignal,
): Promise<void> {
  const head = await store.head(); // taken first, so that nothing is missed in between
  if ((await decisionsOn(store, name)).count > known) return;
  const types = [ProjectionEventSkipped.name, ProjectionRetried.name];
  const after = head !== undefined && { after: head };
  for await (const { events } of store.subscribe({ ...after, filter: { types }, signal }))
    if (events.some(({ stream }) => stream === streams.projection.of(name))) return;
}
