/** A log in memory, with what the handlers of commands need of a store: thousands of histories are made in seconds. */
import { checkAppend } from '../../libs/event-store/check-append.js';
import {
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../../libs/event-store/port.js';
import { StoredEvent } from '../../libs/event-store/recorded-event.js';

const START = Date.parse('2026-01-01T00:00:00Z');

export class MemoryLog implements Pick<EventStore, 'append' | 'readStream' | 'comparePositions'> {
  readonly all: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();

  /** One more minute with each event. */
  get now(): Date {
    return new Date(START + this.all.length * 60_000);
  }

  stream(name: string): RecordedEvent[] {
    const known = this.#streams.get(name) ?? [];
    this.#streams.set(name, known);
    return known;
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    const checked = checkAppend(stream, expected, events);
    const recorded = this.stream(stream);
    const again = recorded.filter(({ id }) => checked.events.some((event) => event.id === id));
    const last = again.at(-1);
    if (last && again.length === checked.events.length)
      return Promise.resolve({ revision: last.revision, position: last.position, repeated: true });
    const actual = recorded.length === 0 ? 'noStream' : recorded.length - 1;
    if (actual !== expected) return Promise.reject(new WrongExpectedRevision(stream, expected, actual));
    for (const event of checked.events) {
      const position = String(this.all.length + 1) as Position;
      const one = new StoredEvent({
        ...event,
        ...{ stream, revision: recorded.length, position, recordedAt: this.now },
      });
      recorded.push(one);
      this.all.push(one);
    }
    const position = String(this.all.length) as Position;
    return Promise.resolve({ revision: recorded.length - 1, position, repeated: false });
  }

  readStream(
    name: string,
    { direction = 'forward', from, limit = 5_000 }: Parameters<EventStore['readStream']>[1] = {},
  ) {
    const recorded = this.stream(name);
    const events =
      direction === 'forward'
        ? recorded.slice(from ?? 0, (from ?? 0) + limit)
        : recorded
            .slice(0, (from ?? recorded.length - 1) + 1)
            .reverse()
            .slice(0, limit);
    return Promise.resolve({ exists: recorded.length > 0, events });
  }

  comparePositions(a: Position, b: Position): number {
    return Number(a) - Number(b);
  }
}
