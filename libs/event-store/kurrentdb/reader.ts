import { isName } from '../check-append.js';
import { matcherOf } from '../filter.js';
import {
  limits,
  type Page,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
} from '../port.js';
import { StoredEvent } from '../recorded-event.js';
import { failureKind, type KurrentClient } from './client.js';
import { readEnvelope } from './envelope.js';
import { failureOf } from './failures.js';
import { TimeIndex } from './time-index.js';
import { comparePositions, isPlace, logPosition, positionFrom } from './positions.js';
import type { ReadRequest, StoredRecord } from './protocol.js';

/** How much of the log is looked at in one go when a filter may let little of it through. */
const filteredWindow = 2_000;
/** How often one page looks further when the filter has let nothing through yet. */
const looksAPage = 25;
/** Events that a search for an instant reads at a time. */
const searchedAtATime = 1_000;

/**
 * Reads pages of the log. Only events that this adapter wrote are shown: those of the store itself, links, and those of
 * others in the same cluster are passed over. Filters are applied here, so that every page ends in time however little
 * a filter lets through; the store only leaves out its own events.
 */
export class Reader {
  readonly #landmarks = new TimeIndex();

  /** @param withinMs how long one call may take; when the connection was replaced under it there is a second one */
  constructor(
    private readonly client: KurrentClient,
    private readonly withinMs: number,
  ) {}

  async readStream(stream: string, options: ReadStreamOptions): Promise<StreamSlice> {
    if (!isName(stream)) return { exists: false, events: [] };
    const { direction = 'forward', from } = options;
    const request = { stream, direction, count: pageSize(options.limit) };
    let records = await this.#records({ ...request, ...(from !== undefined && { from }) });
    if (!records) return { exists: false, events: [] };
    const beyondEnd = direction === 'backward' && from !== undefined && records.length === 0;
    if (beyondEnd) records = (await this.#records(request)) ?? []; // the store only looks `count` revisions back
    return { exists: true, events: records.flatMap((record) => eventFrom(record) ?? []) };
  }

  async readAll(options: ReadAllOptions): Promise<Page> {
    let page = await this.#look(options);
    for (let looks = 1; looks < looksAPage && page.events.length === 0 && !page.end; looks += 1) {
      page = await this.#look({ ...options, ...(page.position !== undefined && { after: page.position }) });
    }
    return page;
  }

  async #look({ after, until, filter, limit }: ReadAllOptions): Promise<Page> {
    const size = pageSize(limit);
    const window = filter ? Math.max(size, filteredWindow) : size;
    const all = after === undefined ? 'start' : logPosition(after);
    const count = window + 2; // `after` too, and one to see whether there is more
    const found = (await this.#records({ all, direction: 'forward', count })) ?? [];
    const following = found.filter(
      (record) => after === undefined || comparePositions(positionOf(record), after) > 0,
    );
    const wanted = following.filter(
      (record) => until === undefined || comparePositions(positionOf(record), until) <= 0,
    );
    const looked = wanted.slice(0, window);
    const chosen = looked.flatMap((record) => eventFrom(record) ?? []).filter(matcherOf(filter));
    const events = chosen.slice(0, size);
    const last = events.length < chosen.length ? events.at(-1)?.position : lastOf(looked);
    const end = events.length === chosen.length && looked.length === wanted.length;
    return { events, position: last ?? after, end };
  }

  async head(): Promise<Position | undefined> {
    return lastOf(await this.#backward(undefined, 1));
  }

  /** When the last event of ours was recorded, in ms since 1970; 0 when there is none near the end of the log. */
  async lastRecordedAt(): Promise<number> {
    const records = await this.#backward(undefined, searchedAtATime);
    const last = records.find((record) => readEnvelope(record.metadataText));
    return (last && readEnvelope(last.metadataText)?.recordedAt) ?? 0;
  }

  /**
   * Goes back through the log from the nearest place whose time is known, at first from its end: the store has no index
   * of ours. A first question costs all events since the instant, the next ones about as far back a page or two.
   */
  async positionAt(instant: Date): Promise<Position | undefined> {
    const time = instant.getTime();
    let from = this.#landmarks.firstAfter(time);
    for (;;) {
      const records = await this.#backward(from, searchedAtATime);
      const found = records.find(
        (record) => (readEnvelope(record.metadataText)?.recordedAt ?? Infinity) <= time,
      );
      if (found) return positionOf(found);
      const last = records.at(-1);
      if (!last || records.length < searchedAtATime) return undefined;
      from = positionOf(last);
      const recordedAt = readEnvelope(last.metadataText)?.recordedAt;
      if (recordedAt !== undefined) this.#landmarks.add({ position: from, recordedAt });
    }
  }

  /** @param from where to begin; undefined is the end of the log */
  async #backward(from: Position | undefined, count: number): Promise<readonly StoredRecord[]> {
    const all = from === undefined ? 'end' : logPosition(from);
    return (await this.#records({ all, direction: 'backward', count })) ?? [];
  }

  /** @returns undefined when there is no such stream, or no longer */
  async #records(request: ReadRequest): Promise<readonly StoredRecord[] | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.client.read(request, this.withinMs);
      } catch (error) {
        const kind = failureKind(error);
        if (kind === 'deleted') return undefined;
        if (kind === 'refused' || attempt === 2) throw failureOf(error);
      }
    }
  }
}

function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(limit ?? limits.page, 1), limits.page);
}

function lastOf(records: readonly StoredRecord[]): Position | undefined {
  const last = records.at(-1);
  return last && positionOf(last);
}

function positionOf({ position }: StoredRecord): Position {
  if (!isPlace(position))
    throw new Error('this server gives no positions with the events of a stream: 22.10 or later does');
  return positionFrom(position);
}

/** @returns undefined for an event that this adapter did not write */
export function eventFrom(record: StoredRecord): RecordedEvent | undefined {
  const envelope = readEnvelope(record.metadataText);
  if (!envelope || !isName(record.stream) || !isName(record.type)) return undefined;
  const { id, type, stream, revision, dataText } = record;
  const { version, recordedAt, metadataText } = envelope;
  const position = positionOf(record);
  return new StoredEvent({
    id,
    type,
    version,
    stream,
    revision,
    position,
    recordedAt: new Date(recordedAt),
    dataText,
    metadataText,
  });
}
