import pg from 'pg';
import { isName } from '../check-append.js';
import { batchLoader } from '../batch-loader.js';
import {
  type Filter,
  limits,
  type Page,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
} from '../port.js';
import { StoredEvent } from '../recorded-event.js';
import { clientConfig, type ConnectionSettings } from './connection.js';
import { failureOf } from './failures.js';
import { positionFrom } from './positions.js';
import { type LogSlice, RecentEvents } from './recent-events.js';

/** How much of the log one page looks at when a filter may let little of it through. */
const filteredWindow = 50_000;
/** Reads of at most so many events of a stream are made together, as many as fill a page. */
const smallRead = 100;
/** Who follows the log reads at most so many events at a time. */
const tailPage = 1_000;

const columns =
  'e.position, e.stream, e.revision, e.id, e.type, e.version, e.recorded_at, e.data, e.metadata';
type Row = readonly (string | null)[];
/** Every column arrives as text; what is needed otherwise is made of it here, which is cheaper than pg's parsers. */
const asText = { getTypeParser: () => (value: string) => value };

/** Reads of several streams in one statement; each says where it starts and how many events it wants. */
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
  // Every read has a row at least: one without an event says whether there is such a stream.
  manyForward: manyStreams('e.revision >= a.start', 'e.revision'),
  manyBackward: manyStreams('e.revision <= a.start', 'e.revision desc'),
  // The head is read by the same statement, so by the same snapshot: what is not in the page is not in the log either.
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
  head: 'select h.position from event_store.head h',
  positionAt: 'select event_store.position_at($1)',
} as const;

/** A read of a stream: where it starts and how many events it wants. */
interface SmallRead {
  readonly stream: string;
  readonly from: number;
  readonly limit: number;
}

/** Reads the log, over a few connections of its own. */
export class Reader {
  readonly #pool: pg.Pool;
  readonly #tail = new RecentEvents((after) => this.#stretch(after));

  constructor(settings: ConnectionSettings, connections: number) {
    this.#pool = new pg.Pool({ ...clientConfig(settings, 'reader'), max: connections, types: asText });
    // An idle connection was lost: the next query makes another, perhaps to a log that was set back.
    this.#pool.on('error', () => this.#tail.reset());
  }

  async readStream(stream: string, options: ReadStreamOptions): Promise<StreamSlice> {
    if (!isName(stream)) return { exists: false, events: [] };
    const direction = options.direction ?? 'forward';
    const from = options.from ?? (direction === 'forward' ? 0 : 2 ** 31 - 1);
    const limit = pageSize(options.limit);
    const isSmall = limit <= smallRead && isRevision(from);
    if (isSmall && direction === 'forward') return this.#readOn({ stream, from, limit });
    if (isSmall) return this.#small.backward({ stream, from, limit });
    const rows = await this.#rows(direction, [stream, from, limit]);
    if (rows.length > 0) return { exists: true, events: rows.map((row) => eventFrom(row, 0)) };
    const exists = options.from !== undefined && (await this.#rows('exists', [stream])).length > 0;
    return { exists, events: [] };
  }

  /** Who reads on from the last event that they know most often finds nothing more, which the tail tells. */
  async #readOn(read: SmallRead): Promise<StreamSlice> {
    const last = await this.#tail.lastOf(read.stream);
    if (last && read.from >= last.revision)
      return { exists: true, events: read.from === last.revision ? [last] : [] };
    const mark = this.#tail.mark();
    const slice = await this.#small.forward(read);
    const end = slice.events.length < read.limit ? slice.events.at(-1) : undefined;
    if (mark && end) this.#tail.remember(mark, end);
    return slice;
  }

  /** Small reads that are asked at the same time are one query. */
  readonly #small = { forward: this.#together('manyForward'), backward: this.#together('manyBackward') };

  #together(statement: 'manyForward' | 'manyBackward'): (read: SmallRead) => Promise<StreamSlice> {
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

  async readAll({ after, until, filter, limit }: ReadAllOptions): Promise<Page> {
    const size = pageSize(limit);
    const start = BigInt(after ?? 0);
    const isNear = until === undefined && this.#tail.reaches(start);
    const followed = isNear ? await this.#tail.look(start, filter) : undefined;
    if (followed) {
      const { upTo: last, head } = followed;
      const events = followed.events.slice(0, size);
      return pageOf(events, { after: start, last, until: undefined, head, full: events.length === size });
    }
    const highest = until === undefined ? undefined : BigInt(until);
    const window = start + BigInt(filter ? filteredWindow : size);
    const last = highest === undefined ? window : smaller(highest, window);
    const { events, head } = await this.#all(start, last, filter, size);
    return pageOf(events, { after: start, last, until: highest, head, full: events.length === size });
  }

  /** What came after a position, as much as a small page; without one, where the log ends. */
  async #stretch(after: bigint | undefined): Promise<LogSlice> {
    if (after === undefined) {
      const head = BigInt((await this.#rows('head', []))[0]?.[0] ?? 0);
      return { events: [], upTo: head, head };
    }
    const last = after + BigInt(tailPage);
    const { events, head } = await this.#all(after, last, undefined, tailPage);
    return { events, upTo: smaller(head, last), head };
  }

  async #all(after: bigint, last: bigint, filter: Filter | undefined, size: number) {
    const rows = await this.#rows('all', [after, last, ...conditions(filter), size]);
    const events = rows.filter((row) => row[1] !== null).map((row) => eventFrom(row, 1));
    return { events, head: BigInt(rows[0]?.[0] ?? 0) };
  }

  async head(): Promise<Position | undefined> {
    const [row] = await this.#rows('head', []);
    return positionFrom(row?.[0] ?? '0');
  }

  async positionAt(instant: Date): Promise<Position | undefined> {
    const [row] = await this.#rows('positionAt', [instant.getTime()]);
    return positionFrom(row?.[0] ?? '0');
  }

  close(): Promise<void> {
    return this.#pool.end();
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

/** What a column of revisions can be compared with: one that can't would fail the reads of others too. */
const isRevision = (from: number): boolean => Number.isInteger(from) && Math.abs(from) < 2 ** 31;

interface Looked {
  readonly after: bigint;
  readonly last: bigint;
  readonly until: bigint | undefined;
  readonly head: bigint;
  /** Whether the page holds as many events as it may. */
  readonly full: boolean;
}

/** How far a page looked: to its last event when it is full, else to the end of what it could look at. 0 is nowhere. */
function pageOf(events: readonly RecordedEvent[], { after, last, until, head, full }: Looked): Page {
  const goal = until === undefined ? head : smaller(until, head);
  const looked = full ? BigInt(events.at(-1)?.position ?? 0) : smaller(goal, last);
  const position = looked < after ? after : looked;
  return { events, position: positionFrom(String(position)), end: position >= goal };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function conditions(
  filter: Filter | undefined,
): [types: readonly string[] | null, prefixes: readonly string[] | null] {
  return [filter?.types?.filter(isName) ?? null, filter?.streamPrefixes?.filter(isName) ?? null];
}

function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(limit ?? limits.page, 1), limits.page);
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
