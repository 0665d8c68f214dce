import { brusselsDay, startOfDay } from '../domain/kernel/dates.js';
import type { EventStore, Position, RecordedEvent } from '../event-store/port.js';
import type { Projection } from './define.js';
import { historyBefore } from './stream-history.js';
import { fold, type Increment, type OpenedBatch } from './fold.js';

export interface Sources {
  readonly store: EventStore;
  readonly open: (events: readonly RecordedEvent[]) => Promise<OpenedBatch>;
}

/**
 * What a counter got, on the Brussels day of an instant, up to that instant: the part that its table, which knows the
 * day of recording only, can't tell. It goes through the same handlers, from the log.
 */
export async function countedOnDayOf(
  { store, open }: Sources,
  projection: Projection,
  table: string,
  instant: Date,
): Promise<readonly Increment[]> {
  const today = brusselsDay(instant);
  const until = await store.positionAt(instant);
  let after = await store.positionAt(new Date(startOfDay(today).getTime() - 1));
  if (until === undefined) return [];
  const increments: Increment[] = [];
  for (let end = after === until; !end;) {
    const page = await store.readAll({
      ...pageAfter(after),
      until,
      filter: { types: [...projection.handlers.keys()] },
    });
    const beside = {
      opened: projection.opens ? await open(page.events) : undefined,
      earlier: projection.withStreamHistory ? await historyBefore(store, page.events) : undefined,
    };
    const { changes, failure } = fold(projection, page.events, beside);
    if (failure)
      throw new Error(`${projection.name} can't count the event at ${failure.position}: ${failure.reason}`);
    increments.push(...(changes.increments.get(table)?.values() ?? []));
    ({ end } = page);
    after = page.position;
  }
  return increments.filter(({ recordedOn }) => recordedOn === today);
}

const pageAfter = (after: Position | undefined) => (after === undefined ? {} : { after });
