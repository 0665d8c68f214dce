import {
  Register,
  type RegisterEvent,
  type RegisterView,
} from '../../../libs/domain/organisation/register.js';
import type { EventStore, Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import type { RegisteredOrganisations } from './registered-organisations.js';

/**
 * The register as it was known up to a position, and the events that say so; without a position, nothing was known.
 * @throws StoreUnavailable
 */
export async function registerKnownAt(
  { organisations }: { readonly organisations: Pick<RegisteredOrganisations, 'eventsUntil'> },
  until: Position | undefined,
): Promise<{ readonly register: Register; readonly log: readonly RecordedEvent[] }> {
  const register = new Register();
  const log = await organisations.eventsUntil(until);
  for (const recorded of log) register.add(factsOf(recorded) as RegisterEvent);
  return { register, log };
}

/** The register as it was known at many positions: quick where each follows the one before. */
export class RegisterHistory {
  #register = new Register();
  /** How many events of the log are in it. */
  #applied = 0;

  constructor(
    private readonly store: Pick<EventStore, 'comparePositions'>,
    /** All events of the register, in the order of the log. */
    private readonly log: readonly RecordedEvent[],
  ) {}

  /** As it was known up to a position; without one, nothing was known. It holds until the next is asked. */
  at(position: Position | undefined): RegisterView {
    const isKnown = (recorded: RecordedEvent | undefined): recorded is RecordedEvent =>
      recorded !== undefined &&
      position !== undefined &&
      this.store.comparePositions(recorded.position, position) <= 0;
    if (this.#applied > 0 && !isKnown(this.log[this.#applied - 1])) {
      this.#register = new Register();
      this.#applied = 0;
    }
    for (let next = this.log[this.#applied]; isKnown(next); next = this.log[this.#applied]) {
      this.#register.add(factsOf(next) as RegisterEvent);
      this.#applied += 1;
    }
    return this.#register;
  }
}
