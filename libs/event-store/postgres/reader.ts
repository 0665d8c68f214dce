import type pg from 'pg';
import { batchLoader } from '../batch-loader.js';
import { isName } from '../check-append.js';
import {
  type Clock,
  type Filter,
  limits,
  type LogClocks,
  type Page,
  type Position,
  type ReadAllOptions,
  type ReadByStreamOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
  type StreamsPage,
} from '../port.js';
import { pageSize } from '../read-options.js';
import { StoredEvent } from '../recorded-event.js';
import { BoundedPool } from './bounded-pool.js';
import { clientConfig } from './connection.js';
import { failureOf } from './failures.js';
import { positionFrom } from './positions.js';
import { type LogSlice, RecentEvents } from './recent-events.js';

/** Connections for reading; one more writes and one more notifies. */
const defaultConnections = 4;
/** The most reads that wait for a connection. */
const mostWaiting = 1_000;
/** The most positions that one page covers when a filter may match few of their events. */
const filteredWindow = 50_000;
/** Reads of at most so many events of a stream are batched: as many reads as fill a page. */
const smallRead = 100;
/** The most events that the cache of recent events reads at a time. */
const recentPage = 1_000;

const columns =
  'e.position, e.stream, e.revision, e.id, e.type, e.version, e.recorded_at, e.data, e.metadata';
type Row = readonly (string | null)[];
/** Every column arrives as text: converting the few that need it here is cheaper than pg's parsers. */
const asText = { getTypeParser: () => (value: string) => value };

/** Reads of several streams in one statement, each with its own start and limit. */
function manyStreams(condition: string, order: string): string {
  return `select a.number, case when e.position is null
      then exists (select from event_store.events s where s.stream = a.stream) else true end, ${columns}
    from unnest($1::text[], $2::integer[], $3::integer[]) with ordinality as a (stream, start, most, number)
    left join lateral (
      select * from event_store.events e where e.stream = a.stream and ${condition} order by ${order} limit a.most
    ) e on true order by a.number, ${order}`;
}

const statements = {
  forward: `select ${columns} from event_store.events e
    where e.stream = $1 and e.revision >= $2 order by e.revision limit $3`,
  backward: `select ${columns} from event_store.events e
    where e.stream = $1 and e.revision <= $2 order by e.revision desc limit $3`,
  exists: 'select 1 from event_store.events e where e.stream = $1 limit 1',
  // Each read gives at least one row: one without an event says whether the stream exists.
  manyForward: manyStreams('e.revision >= a.start', 'e.revision'),
  manyBackward: manyStreams('e.revision <= a.start', 'e.revision desc'),
  // The head comes from the same statement, so from the same snapshot: an event up to it that is not in the page does
  // not match.
  all: `select h.position, ${columns}
    from event_store.head h
    left join lateral (
      select * from event_store.events e
       where e.position > $1 and e.position <= $2
         and ($3::text[] is null or e.type = any ($3))
         and ($4::text[] is null or e.stream ^@ any ($4))
       order by e.position limit $5
    ) e on true
    order by e.position`,
  // Texts only of the types that are asked: however rare these are, it ends after so many events.
  byStream: `select e.position, e.stream, e.revision, e.id, e.type, e.version, e.recorded_at,
      case when e.type = any ($4) then e.data end, case when e.type = any ($4) then e.metadata end
    from (select * from event_store.events s
           where s.stream > $1 and s.stream < $2 || chr(127) and s.position <= $3
           order by s.stream, s.revision limit $5) e
    order by e.stream, e.revision`,
  restOfStream: `select ${columns} from event_store.events e
    where e.stream = $1 and e.revision > $2 and e.position <= $3 and e.type = any ($4) order by e.revision`,
  head: 'select h.position from event_store.head h',
  positionAt: 'select event_store.final_position_at($1, $2)',
  clocks: `select h.recorded_at, round(extract(epoch from clock_timestamp()) * 1000)::bigint
    from event_store.head h`,
} as const;

/** A read of a stream that can be batched. */
interface SmallRead {
  readonly stream: string;
  readonly from: number;
  readonly limit: number;
}

/** Reads the log, over connections of its own. */
export class Reader {
  readonly #pool: pg.Pool;
  readonly #recent = new RecentEvents((after) => this.#readSlice(after));
  readonly #small = { forward: this.#batched('manyForward'), backward: this.#batched('manyBackward') };

  /** @param clock gives `recordedAt` @param purpose as an operator sees it @param connections the most of them */
  constructor(
    connectionString: string,
    private readonly clock: Clock,
    purpose = 'reader',
    connections = defaultConnections,
  ) {
    this.#pool = new BoundedPool({
      ...clientConfig(connectionString, purpose),
      max: connections,
      waiting: mostWaiting,
      types: asText,
    });
    // An idle connection was lost: the next one may lead to a log that was restored to an earlier state.
    this.#pool.on('error', () => this.#recent.invalidate());
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    if (!isName(stream)) return { exists: false, events: [] };
    const { direction = 'forward' } = options;
    const from = options.from ?? (direction === 'forward' ? 0 : 2 ** 31 - 1);
    const limit = pageSize(options.limit);
    const isSmall = limit <= smallRead && isRevision(from);
    if (isSmall && direction === 'forward') return this.#readForward({ stream, from, limit });
    if (isSmall) return this.#small.backward({ stream, from, limit });
    const rows = await this.#rows(direction, [stream, from, limit]);
    if (rows.length > 0) return { exists: true, events: rows.map((row) => eventFrom(row, 0)) };
    const exists = options.from !== undefined && (await this.#rows('exists', [stream])).length > 0;
    return { exists, events: [] };
  }

  /** A reader that continues from the last event it knows usually finds no more, which the cache can tell. */
  async #readForward(read: SmallRead): Promise<StreamSlice> {
    const last = await this.#recent.getLast(read.stream);
    if (last && read.from >= last.revision)
      return { exists: true, events: read.from === last.revision ? [last] : [] };
    const version = this.#recent.version();
    const slice = await this.#small.forward(read);
    const lastRead = slice.events.length < read.limit ? slice.events.at(-1) : undefined;
    if (version && lastRead) this.#recent.setLast(version, lastRead);
    return slice;
  }

  /** Small reads made at the same time are one query. */
  #batched(statement: 'manyForward' | 'manyBackward'): (read: SmallRead) => Promise<StreamSlice> {
    return batchLoader(async (reads) => {
      const rows = await this.#rows(statement, [
        reads.map(({ stream }) => stream),
        reads.map(({ from }) => from),
        reads.map(({ limit }) => limit),
      ]);
      const slices = reads.map(() => ({ exists: false, events: [] as RecordedEvent[] }));
      for (const row of rows) {
        const slice = slices[Number(row[0]) - 1];
        if (!slice) continue;
        slice.exists = row[1] === 't';
        if (row[2] !== null) slice.events.push(eventFrom(row, 2));
      }
      return slices;
    }, limits.page / smallRead);
  }

  async readAll({ after, until, filter, limit }: ReadAllOptions = {}): Promise<Page> {
    const size = pageSize(limit);
    const start = BigInt(after ?? 0);
    const isRecent = until === undefined && this.#recent.reaches(start);
    const recent = isRecent ? await this.#recent.readAfter(start, filter) : undefined;
    if (recent) return pageOf({ ...recent, after: start, end: recent.head, size });
    const window = start + BigInt(filter ? filteredWindow : size);
    const upTo = until === undefined ? window : smaller(BigInt(until), window);
    const { events, head } = await this.#readUpTo(upTo, { after: start, filter, size });
    return pageOf({
      events,
      upTo,
      after: start,
      end: until === undefined ? head : smaller(BigInt(until), head),
      size,
    });
  }

  /** The next events after a position, as many as fill a small page; without a position, only where the log ends. */
  async #readSlice(after: bigint | undefined): Promise<LogSlice> {
    if (after === undefined) {
      const head = BigInt(await this.#position('head', []));
      return { events: [], upTo: head, head };
    }
    const last = after + BigInt(recentPage);
    const { events, head } = await this.#readUpTo(last, { after, filter: undefined, size: recentPage });
    return { events, upTo: smaller(head, last), head };
  }

  async #readUpTo(
    last: bigint,
    { after, filter, size }: { after: bigint; filter: Filter | undefined; size: number },
  ): Promise<{ events: readonly RecordedEvent[]; head: bigint }> {
    const types = filter?.types?.filter(isName) ?? null;
    const prefixes = filter?.streamPrefixes?.filter(isName) ?? null;
    const rows = await this.#rows('all', [after, last, types, prefixes, size]);
    const events = rows.filter((row) => row[1] !== null).map((row) => eventFrom(row, 1));
    return { events, head: BigInt(rows[0]?.[0] ?? 0) };
  }

  async readByStream({ prefix, after, until, types, limit }: ReadByStreamOptions): Promise<StreamsPage> {
    const size = pageSize(limit);
    const rows = await this.#rows('byStream', [after ?? prefix, prefix, until, types, size]);
    const read = rows.map((row) => eventFrom(row, 0));
    const asked = read.filter(({ type }) => types.includes(type));
    const last = read.at(-1);
    if (!last || read.length < size) return { events: asked, last: undefined };
    const isWhole = ({ stream }: RecordedEvent) => stream !== last.stream; // which may go on
    const before = read.findLast(isWhole)?.stream;
    if (before !== undefined) return { events: asked.filter(isWhole), last: before };
    const rest = await this.#rows('restOfStream', [last.stream, last.revision, until, types]);
    return { events: [...asked, ...rest.map((row) => eventFrom(row, 0))], last: last.stream };
  }

  async head(): Promise<Position | undefined> {
    return positionFrom(await this.#position('head', []));
  }

  async positionAt(instant: Date): Promise<Position | undefined> {
    return positionFrom(await this.#position('positionAt', [instant.getTime(), this.clock().getTime()]));
  }

  async clocks(): Promise<LogClocks> {
    const [row] = await this.#rows('clocks', []);
    const [recordedUntil, server] = [Number(row?.[0]), Number(row?.[1])];
    return {
      recordedUntil: recordedUntil > 0 ? new Date(recordedUntil) : undefined,
      serverTime: new Date(server),
    };
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  /** The value of a statement that gives one position; 0 is before the first event. */
  async #position(statement: 'head' | 'positionAt', values: readonly unknown[]): Promise<string> {
    const [row] = await this.#rows(statement, values);
    return row?.[0] ?? '0';
  }

  async #rows(statement: keyof typeof statements, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      const query = {
        name: statement,
        text: statements[statement],
        values: [...values],
        rowMode: 'array' as const,
      };
      const { rows } = await this.#pool.query<(string | null)[]>(query);
      return rows;
    } catch (error) {
      throw failureOf(error);
    }
  }
}

/** Whether a revision fits its column: one that does not would fail the other reads of its batch. */
const isRevision = (from: number): boolean => Number.isInteger(from) && Math.abs(from) < 2 ** 31;

interface ReadRange {
  /** The matching events after `after`, at least as many as fit the page. */
  readonly events: readonly RecordedEvent[];
  readonly after: bigint;
  /** How far the log was read for them. */
  readonly upTo: bigint;
  /** Where the reader's interest ends: the end of the log, or before it. */
  readonly end: bigint;
  readonly size: number;
}

/** A full page was read up to its last event, any other up to the end of its range. 0 is before the first event. */
function pageOf({ events: found, after, upTo, end, size }: ReadRange): Page {
  const events = found.slice(0, size);
  const readTo = events.length === size ? BigInt(events.at(-1)?.position ?? 0) : smaller(end, upTo);
  const position = readTo < after ? after : readTo;
  return { events, position: positionFrom(String(position)), end: position >= end };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function eventFrom(row: Row, offset: number): RecordedEvent {
  const text = (column: number) => row[offset + column] ?? '';
  return new StoredEvent({
    position: text(0) as Position,
    stream: text(1),
    revision: Number(text(2)),
    id: text(3),
    type: text(4),
    version: Number(text(5)),
    recordedAt: new Date(Number(text(6))),
    dataText: text(7),
    metadataText: text(8),
  });
}
