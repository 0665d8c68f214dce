import { definitionOf } from '../domain/catalogue.js';
import { upcast, type FactEvent } from '../domain/event.js';
import type { RecordedEvent } from '../event-store/port.js';

/**
 * The open part of a recorded event, led to today's version of its definition.
 * @throws RangeError when this program doesn't know the event or its version, TypeError when it holds no facts
 */
export function factsOf(recorded: RecordedEvent): FactEvent {
  const { facts } = recorded.data;
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    throw new TypeError(`${recorded.type} at ${recorded.position} holds no facts`);
  }
  return { type: recorded.type, facts: upcast(definitionOf(recorded.type), 'facts', recorded.version, { ...facts }) };
}
