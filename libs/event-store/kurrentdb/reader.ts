import { isName } from '../check-append.js';
import {
  type LogClocks,
  type Page,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
} from '../port.js';
import { matcherOf, pageSize } from '../read-options.js';
import { StoredEvent } from '../recorded-event.js';
import { failureKind, type KurrentClient } from './client.js';
import type { DuplicateDetector } from './duplicate-detector.js';
import { readEnvelope } from './envelope.js';
import { failureOf } from './failures.js';
import { comparePositions, isKnown, logPosition, positionFrom } from './positions.js';
import type { ReadRequest, StoredRecord } from './protocol.js';
import { TimeIndex } from './time-index.js';

/** How many events are read at a time when a filter may match few of them. */
const filteredWindow = 2_000;
/** The most windows that one page reads while the filter matches nothing. */
const windowsPerPage = 25;
/** How many events a search for an instant reads at a time. */
const searchWindow = 1_000;

/**
 * Reads pages of the log. It shows only events that this adapter wrote: not those of the store itself, links, or events
 * of other programs in the same cluster. Filters are applied here, so that every page ends in time however little a
 * filter matches; the store only leaves out its own events. Whoever is far behind reads by catch-up.ts.
 */
export class Reader {
  /** The store has an order of names only for those who may read its own streams. */
  readonly readByStream = undefined;
  readonly #timeIndex = new TimeIndex();

  /**
   * @param withinMs how long one call may take; a call that fails is repeated once, over another connection if need be
   * @param duplicates is told how far the log was read
   */
  constructor(
    private readonly client: KurrentClient,
    private readonly withinMs: number,
    private readonly duplicates: DuplicateDetector,
  ) {}

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    if (!isName(stream)) return { exists: false, events: [] };
    const { direction = 'forward', from } = options;
    const request = { stream, direction, count: pageSize(options.limit) };
    let records = await this.#records({ ...request, ...(from !== undefined && { from }) });
    if (!records) return { exists: false, events: [] };
    const beyondEnd = direction === 'backward' && from !== undefined && records.length === 0;
    if (beyondEnd) records = (await this.#records(request)) ?? []; // the store only goes `count` revisions back
    return { exists: true, events: records.flatMap((record) => eventFrom(record) ?? []) };
  }

  async readAll(options: ReadAllOptions = {}): Promise<Page> {
    let page = await this.#readWindow(options);
    for (let windows = 1; windows < windowsPerPage && page.events.length === 0 && !page.end; windows += 1) {
      const { position } = page;
      page = await this.#readWindow({ ...options, ...(position !== undefined && { after: position }) });
    }
    this.duplicates.observe(page.position);
    return page;
  }

  async #readWindow({ after, until, filter, limit }: ReadAllOptions): Promise<Page> {
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
    const records = wanted.slice(0, window);
    const matching = records.flatMap((record) => eventFrom(record) ?? []).filter(matcherOf(filter));
    const events = matching.slice(0, size);
    const last = events.length < matching.length ? events.at(-1)?.position : lastOf(records);
    const end = events.length === matching.length && records.length === wanted.length;
    return { events, position: last ?? after, end };
  }

  async head(): Promise<Position | undefined> {
    return lastOf(await this.#backward(undefined, 1));
  }

  /** When the last event was recorded, in ms since 1970; 0 when this adapter wrote none near the end of the log. */
  async lastRecordedAt(): Promise<number> {
    for (const count of [1, searchWindow]) {
      const records = await this.#backward(undefined, count); // the last one is ours, unless others use the cluster
      const recordedAt = records.map(recordedAtOf).find((time) => time !== undefined);
      if (recordedAt !== undefined) return recordedAt;
    }
    return 0;
  }

  async clocks(): Promise<LogClocks> {
    const recordedUntil = await this.lastRecordedAt();
    return {
      recordedUntil: recordedUntil > 0 ? new Date(recordedUntil) : undefined,
      serverTime: this.client.serverTime,
    };
  }

  /**
   * Reads the log backward from the nearest position in the time index, at first from its end: the store itself has no
   * index by `recordedAt`. The first search reads all events since the instant, later ones near it a page or two.
   */
  async positionAt(instant: Date): Promise<Position | undefined> {
    const time = instant.getTime();
    let from = this.#timeIndex.firstAfter(time);
    for (;;) {
      const records = await this.#backward(from, searchWindow);
      const found = records.find((record) => (recordedAtOf(record) ?? Infinity) <= time);
      if (found) return positionOf(found);
      const last = records.at(-1);
      if (!last || records.length < searchWindow) return undefined;
      from = positionOf(last);
      const recordedAt = recordedAtOf(last);
      if (recordedAt !== undefined) this.#timeIndex.add({ position: from, recordedAt });
    }
  }

  /** @param from where to start; undefined is the end of the log */
  async #backward(from: Position | undefined, count: number): Promise<readonly StoredRecord[]> {
    const all = from === undefined ? 'end' : logPosition(from);
    return (await this.#records({ all, direction: 'backward', count })) ?? [];
  }

  /** @returns undefined when the stream does not exist, or was deleted */
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

function lastOf(records: readonly StoredRecord[]): Position | undefined {
  const last = records.at(-1);
  return last && positionOf(last);
}

function positionOf({ position }: StoredRecord): Position {
  if (!isKnown(position))
    throw new Error('this server gives no positions with the events of a stream: 22.10 or later does');
  return positionFrom(position);
}

/** In ms since 1970; undefined for an event that this adapter did not write. */
function recordedAtOf({ metadataText }: StoredRecord): number | undefined {
  return readEnvelope(metadataText)?.recordedAt;
}

/** @returns undefined for an event that this adapter did not write */
export function eventFrom(record: StoredRecord): RecordedEvent | undefined {
  const envelope = readEnvelope(record.metadataText);
  if (!envelope || !isName(record.stream) || !isName(record.type)) return undefined;
  const [position, recordedAt] = [positionOf(record), new Date(envelope.recordedAt)];
  return new StoredEvent({ ...record, ...envelope, position, recordedAt });
}
