import { Register, registerEvents, type RegisterEvent } from '../../../libs/domain/organisation/register.js';
import { readRange } from '../../../libs/event-store/known-at.js';
import type { EventStore, Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';

/**
 * Reads the register as it was known up to a position, and the events that say so; without a position, nothing was
 * known. @throws StoreUnavailable
 */
export async function registerKnownAt(
  { store }: { readonly store: Pick<EventStore, 'readAll'> },
  until: Position | undefined,
): Promise<{ readonly register: Register; readonly log: readonly RecordedEvent[] }> {
  const register = new Register();
  const log: RecordedEvent[] = [];
  const filter = { types: Object.keys(registerEvents) };
  for await (const events of readRange(store, { until, filter })) {
    log.push(...events);
    for (const recorded of events) register.add(factsOf(recorded) as RegisterEvent);
  }
  return { register, log };
}
