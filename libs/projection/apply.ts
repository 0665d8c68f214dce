import type { Position, RecordedEvent } from '../event-store/port.js';
import type { Projection } from './define.js';
import { foldBatch, type Failure, type Folded, type TableChanges } from './fold.js';
import type { FoldSources } from './seen-event.js';
import { isUnreadable, reasonOf } from './unreadable.js';
import { isValueRefused } from './writer.js';

/** With what is passed over: it must be known, so that no build counts in what others don't. */
export type DecidedSources = FoldSources & Required<Pick<FoldSources, 'skipped'>>;

/** What a batch leads to, and how far the build has come with it. */
interface Applied {
  readonly changes: readonly TableChanges[];
  /** Events handled. */
  readonly events: number;
  /** Undefined: no further than before. */
  readonly upTo: Position | undefined;
  readonly failure: Failure | undefined;
}

/**
 * Folds a batch and writes what it leads to, in the same way for every build. When PostgreSQL refuses a value, it is
 * written event by event, to find the one that gave it.
 * @param upTo the position that is reached with the batch @param write in one transaction, or not at all
 * @returns why the build stands still at an event of the batch; those before it are written
 */
export async function applyBatch(
  projection: Projection,
  { events, upTo }: { readonly events: readonly RecordedEvent[]; readonly upTo: Position | undefined },
  sources: DecidedSources,
  write: (applied: Applied) => Promise<void>,
): Promise<Failure | undefined> {
  const { changes, handled, documents, failure } = await foldReadable(projection, events, sources);
  try {
    const reached = failure ? handled.at(-1)?.position : upTo;
    await write({ changes, events: handled.length, upTo: reached, failure });
    sources.kept?.keep(documents);
    return failure;
  } catch (error) {
    if (!isValueRefused(error)) throw error;
  }
  const [event, ...others] = events;
  if (event && others.length === 0) {
    // The message of PostgreSQL may hold the value, so it isn't kept.
    const refused = failureAt(event, 'PostgreSQL refused a value that its handler gave');
    await write({ changes: [], events: 0, upTo: undefined, failure: refused });
    return refused;
  }
  for (const single of events) {
    const alone = { events: [single], upTo: single.position };
    const stopped = await applyBatch(projection, alone, sources, write);
    if (stopped) return stopped;
  }
  return undefined;
}

/**
 * Folds a batch without what is skipped. An event that can't be read, itself or what its stream held before, stops the
 * fold there, as one does whose handler throws: it may be of a newer version than this program knows, or its sealed
 * part was changed.
 */
export async function foldReadable(
  projection: Projection,
  given: readonly RecordedEvent[],
  sources: DecidedSources,
): Promise<Folded> {
  const events = given.filter(({ position }) => !sources.skipped.has(position));
  const fold = (count: number) => attempt(() => foldBatch(projection, events.slice(0, count), sources));
  const whole = await fold(events.length);
  if (whole.folded) return whole.folded;
  // So many events can be read together, and with so many more they can't.
  let [readable, unreadable] = [0, events.length];
  while (unreadable - readable > 1) {
    const middle = Math.ceil((readable + unreadable) / 2);
    if ((await fold(middle)).folded) readable = middle;
    else unreadable = middle;
  }
  const event = events[readable];
  const { reason } = await fold(unreadable);
  if (!event || reason === undefined) throw new Error('what could not be read can be read now');
  const before = await foldBatch(projection, events.slice(0, readable), sources);
  return before.failure ? before : { ...before, failure: failureAt(event, reason) };
}

interface Attempt {
  readonly folded?: Folded;
  readonly reason?: string;
}

async function attempt(fold: () => Promise<Folded>): Promise<Attempt> {
  try {
    return { folded: await fold() };
  } catch (error) {
    if (isUnreadable(error)) return { reason: reasonOf(error) };
    throw error;
  }
}

const failureAt = ({ position, type }: RecordedEvent, reason: string): Failure => ({
  position,
  type,
  reason,
});
