import { brusselsDay } from '../domain/kernel/dates.js';
import type { EventStore, Position, RecordedEvent } from '../event-store/port.js';
import { readFacts } from '../privacy/event-sealing.js';
import type { DocumentsOfProjection } from './documents.js';
import type { PersonalPart, SeenEvent } from './define.js';

/** Where a fold reads what it needs beside the events of its batch. */
export interface FoldSources {
  readonly store: EventStore;
  /** Opens the sealed parts of events, in their order. */
  readonly openPersonalParts: (events: readonly RecordedEvent[]) => Promise<readonly PersonalPart[]>;
  /** The documents that earlier batches left; without it, their streams are read. */
  readonly kept?: DocumentsOfProjection | undefined;
  /** The positions of events that are passed over, as if the log didn't hold them; see skips.ts. */
  readonly skipped?: ReadonlySet<Position>;
}

/** A recorded event as handlers see it. @throws what reading its facts throws */
export function seenEvent(recorded: RecordedEvent, part: PersonalPart | undefined): SeenEvent {
  const { id, type, stream, position, recordedAt } = recorded;
  const { facts, misdated } = readFacts(recorded);
  // Written field by field: a spread that is added to is slow, and every event of the log comes by here.
  const event = {
    id,
    type,
    facts,
    stream,
    position,
    recordedAt,
    recordedOn: brusselsDay(recordedAt),
    misdated,
  };
  return part ? { ...event, ...part } : event;
}

/** The opened parts of events, in their order, for a projection that sees them. */
export async function personalPartsOf(
  withPersonalPart: boolean,
  events: readonly RecordedEvent[],
  { openPersonalParts }: FoldSources,
): Promise<readonly PersonalPart[]> {
  return withPersonalPart && events.length > 0 ? openPersonalParts(events) : [];
}
