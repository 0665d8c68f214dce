import { type Batch, type RecordedEvent, type SubscribeOptions } from '../port.js';
import { matcherOf, pageSize } from '../read-options.js';
import type { KurrentClient } from './client.js';
import type { DuplicateDetector } from './duplicate-detector.js';
import { comparePositions, laterPosition, logPosition, positionFrom } from './positions.js';
import { onlyTypes } from './protocol.js';
import { eventFrom, type Reader } from './reader.js';

/** How long the server may take to confirm the subscription. */
const confirmWithinMs = 5_000;
/** A server before 23.10 doesn't say that it is at the end of the log: it falls silent. */
const silentMs = 2_000;
/** A reader hears how far it is about so often, however little there is for it. */
const tellEveryMs = 250;

interface Source {
  readonly client: Pick<KurrentClient, 'subscribe'>;
  readonly reader: Pick<Reader, 'head'>;
  /** Is told how far the log was read. */
  readonly duplicates: Pick<DuplicateDetector, 'observe'>;
}

/**
 * Reads what a subscription wants up to where the log ends now. The server leaves out other types, so that they don't
 * come over the line; for a page it can't do so in a bounded time. Where the store fails this ends early: who reads on
 * by pages knows what to do.
 *
 * A checkpoint of the server counts up to the end of the log as it was at first, and not beyond: some servers send one
 * at the place that the next event will take.
 */
export async function* catchUp(
  { client, reader, duplicates }: Source,
  { after, filter, limit, signal }: SubscribeOptions,
): AsyncGenerator<Batch, void, undefined> {
  if (!filter?.types) return;
  const head = await reader.head().catch(() => undefined);
  if (head === undefined || (after !== undefined && comparePositions(head, after) <= 0)) return;
  const [size, matches] = [pageSize(limit), matcherOf(filter)];
  const silence = new AbortController();
  let isWaiting = true;
  const timer = setTimeout(() => isWaiting && silence.abort(), silentMs);
  let position = after;
  let events: RecordedEvent[] = [];
  let toldAt = performance.now();
  try {
    const request = {
      from: after === undefined ? 'start' : logPosition(after),
      types: onlyTypes(filter.types),
    } as const;
    const ended = AbortSignal.any([signal, silence.signal]);
    for await (const delivery of client.subscribe(request, confirmWithinMs, ended)) {
      timer.refresh();
      if (delivery.kind === 'confirmed') continue;
      if (delivery.kind === 'event') {
        const event = eventFrom(delivery.record);
        if (event && matches(event)) events.push(event);
        position = positionFrom(delivery.record.position);
      } else {
        const checkpoint = delivery.kind === 'checkpoint' ? positionFrom(delivery.position) : head;
        position = laterPosition(position, comparePositions(checkpoint, head) < 0 ? checkpoint : head);
      }
      const isEnd = position !== undefined && comparePositions(position, head) >= 0;
      if (!isEnd && events.length < size && performance.now() - toldAt < tellEveryMs) continue;
      duplicates.observe(position);
      isWaiting = false; // the reader may take its time
      yield { events, position, caughtUp: false };
      if (isEnd) return;
      isWaiting = true;
      timer.refresh();
      events = [];
      toldAt = performance.now();
    }
  } catch {
    // the connection broke, or nothing came: what was delivered is kept
  } finally {
    clearTimeout(timer);
  }
  if (events.length > 0 && !signal.aborted) yield { events, position, caughtUp: false };
}
