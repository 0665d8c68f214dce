import { brusselsDay, startOfDay } from '../domain/kernel/dates.js';
import { readRange } from '../event-store/known-at.js';
import type { Position } from '../event-store/port.js';
import { foldReadable } from './apply.js';
import type { Projection } from './define.js';
import type { Increment } from './fold.js';
import type { FoldSources } from './seen-event.js';
import { decisionsOn } from './skips.js';

/**
 * The increments of a counter that were recorded on the Brussels day of an instant, up to that instant. The table
 * can't tell them apart, because its key holds the day of recording only; so the same handlers fold them again from
 * the log.
 * @param until the position of the instant: `positionAt` of the store
 */
export async function incrementsOnDayOf(
  instant: Date,
  until: Position | undefined,
  projection: Projection,
  table: string,
  sources: FoldSources,
): Promise<readonly Increment[]> {
  const day = brusselsDay(instant);
  const after = await sources.store.positionAt(new Date(startOfDay(day).getTime() - 1));
  const filter = { types: [...projection.types] };
  const increments: Increment[] = [];
  const { skipped } = await decisionsOn(sources.store, projection.name);
  for await (const events of readRange(sources.store, { after, until, filter })) {
    const { changes, failure } = await foldReadable(projection, events, { ...sources, skipped });
    if (failure)
      throw new Error(`${projection.name} can't count the event at ${failure.position}: ${failure.reason}`);
    increments.push(...changes.flatMap((one) => (one.name === table ? [...one.increments.values()] : [])));
  }
  return increments.filter(({ recordedOn }) => recordedOn === day);
}
