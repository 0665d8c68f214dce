import type { Refusal } from '../refusals/refusal.js';
import type { DomainEvent } from './event.js';

/** What a command led to: the events that it records, or the refusal. A refusal is a value, never an exception. */
export type Decision = Recorded | Refusal;

interface Recorded {
  readonly kind: 'recorded';
  /** Empty when what the command states holds already. */
  readonly events: readonly DomainEvent[];
}

/** Accepts a command: these events are recorded. */
export const record = (...events: readonly DomainEvent[]): Recorded => ({ kind: 'recorded', events });

/** Accepts a command without a new event: what it states holds already. */
export const nothing = (): Recorded => record();
