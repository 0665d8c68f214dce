import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  Batch,
  EventStore,
  NewEvent,
  Position,
  ReadAllOptions,
  RecordedEvent,
  SubscribeOptions,
} from '../../libs/event-store/port.js';

/** The name of a stream that no other test uses. */
export function freshStream(prefix = 'dossier'): string {
  return `${prefix}-${randomUUID()}`;
}

export function newEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  return { id: randomUUID(), type: 'CourseEnrolled', version: 1, data: { module: 'NT2-R1' }, ...overrides };
}

export function newEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, () => newEvent());
}

export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map((event) => event.id);
}

/** The end of the log now, as the option to read after it. */
export async function fromHere(store: EventStore): Promise<{ after?: Position }> {
  const after = await store.head();
  return after === undefined ? {} : { after };
}

/** Waits until a stream has events. */
export async function untilWritten(store: EventStore, stream: string): Promise<void> {
  while (!(await store.readStream(stream, { limit: 1 })).exists) await delay(5);
}

/** Reads all events of the log that the options ask for, page by page. */
export async function readToEnd(store: EventStore, options: ReadAllOptions = {}): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  let page = await store.readAll(options);
  events.push(...page.events);
  while (!page.end) {
    page = await store.readAll({ ...options, ...(page.position !== undefined && { after: page.position }) });
    events.push(...page.events);
  }
  return events;
}

/** Reads a subscription until `enough` says so, and leaves it. */
export async function follow(
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'>,
  enough: (events: readonly RecordedEvent[], batch: Batch) => boolean,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of store.subscribe({ ...options, signal: new AbortController().signal })) {
    events.push(...batch.events);
    if (enough(events, batch)) break;
  }
  return events;
}
