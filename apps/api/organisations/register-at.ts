import { Register, registerEvents, type RegisterEvent } from '../../../libs/domain/organisation/register.js';
import type { EventStore, Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';

/** Organisations, authorisations and communes as they were known, and the events that say so. */
export interface KnownRegister {
  readonly register: Register;
  readonly log: readonly RecordedEvent[];
}

/** Reads the register as it was known up to a position; without one, nothing was known. @throws StoreUnavailable */
export async function registerAt(
  store: Pick<EventStore, 'readAll'>,
  until: Position | undefined,
): Promise<KnownRegister> {
  const register = new Register();
  const log: RecordedEvent[] = [];
  const filter = { types: Object.keys(registerEvents) };
  let after: Position | undefined;
  while (until !== undefined) {
    const page = await store.readAll({ filter, until, ...(after && { after }) });
    log.push(...page.events);
    if (page.end) break;
    after = page.position;
  }
  for (const recorded of log) register.add(factsOf(recorded) as RegisterEvent);
  return { register, log };
}
