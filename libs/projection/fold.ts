import type { AnyFactEvent } from '../domain/catalogue.js';
import { brusselsDay, type DateOnly } from '../domain/kernel/dates.js';
import type { EventStore, Position, RecordedEvent } from '../event-store/port.js';
import { readWholeStream } from '../event-store/read-stream.js';
import { factsOf, readFacts } from '../privacy/event-sealing.js';
import { fittingKey, type Columns, type Stored } from './columns.js';
import type { Envelope, PersonalPart, Projection, Table } from './define.js';

/** Values by the name of their column. */
export type StoredRow = Readonly<Record<string, Stored>>;

/** What a batch adds to one key of a counter, on one day of recording. */
export interface Increment {
  readonly key: StoredRow;
  readonly recordedOn: DateOnly;
  readonly amounts: Record<string, number>;
}

/** What a key holds from an instant on; null: no row. */
export interface RowVersion {
  readonly key: StoredRow;
  readonly from: Date;
  readonly values: StoredRow | null;
}

/** The changes of a batch to one table, by key: increments of a counter, or row versions in the order of instants. */
export interface TableChanges {
  readonly name: string;
  readonly table: Table;
  readonly increments: Map<string, Increment>;
  readonly versions: Map<string, RowVersion[]>;
}

/** The event at which a projection stopped, and the reason, which never holds a sealed value. */
export interface Failure {
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
}

interface Folded {
  readonly changes: readonly TableChanges[];
  /** The events that the changes stem from; fewer than were given when a handler failed. */
  readonly handled: readonly RecordedEvent[];
  readonly failure: Failure | undefined;
}

/** Where a fold reads what handlers see beside the facts of their event. */
export interface FoldSources {
  readonly store: EventStore;
  /** Opens the sealed parts of events, in their order. */
  readonly openPersonalParts: (events: readonly RecordedEvent[]) => Promise<readonly PersonalPart[]>;
}

/**
 * Folds a batch of recorded events, in memory, into the changes of a projection's tables. Stops before the first
 * event whose handler throws; that event changes nothing.
 */
export async function foldBatch(
  projection: Projection,
  events: readonly RecordedEvent[],
  sources: FoldSources,
): Promise<Folded> {
  const personalParts = projection.withPersonalPart ? await sources.openPersonalParts(events) : [];
  const histories = projection.withStreamHistory ? await historiesBefore(sources.store, events) : [];
  const changes = Object.entries(projection.tables).map(([name, table]): TableChanges => ({
    name,
    table,
    increments: new Map(),
    versions: new Map(),
  }));
  for (const [index, recorded] of events.entries()) {
    const { stream, position, recordedAt, type } = recorded;
    const handler = projection.handlers.get(type);
    if (!handler) continue;
    try {
      // Written field by field: a spread that is added to is slow, and every event of the log comes by here.
      const { facts, misdated } = readFacts(recorded);
      const event = {
        type,
        facts,
        stream,
        position,
        recordedAt,
        recordedOn: brusselsDay(recordedAt),
        misdated,
        earlier: histories[index] ?? [],
        ...personalParts[index],
      };
      const recorders = changes.map((ofTable) => [ofTable.name, recorder(ofTable, event)] as const);
      handler(event, Object.fromEntries(recorders));
    } catch (error) {
      // Handlers are pure: folded again without this event, the events before it lead to the same changes.
      const before = await foldBatch(projection, events.slice(0, index), sources);
      return { ...before, failure: { position, type, reason: reasonOf(projection, error) } };
    }
  }
  return { changes, handled: events, failure: undefined };
}

/** Per event, in their order: what its stream held before it, read from the log. For streams that stay short. */
async function historiesBefore(
  store: EventStore,
  events: readonly RecordedEvent[],
): Promise<readonly (readonly AnyFactEvent[])[]> {
  const last = new Map(events.map(({ stream, revision }) => [stream, revision]));
  const streams = new Map<string, readonly AnyFactEvent[]>();
  for (const [stream, revision] of last) {
    const recorded = await readWholeStream(store, stream, revision);
    const facts = recorded.map((event) => factsOf(event));
    streams.set(stream, facts);
  }
  return events.map(({ stream, revision }) => streams.get(stream)?.slice(0, revision) ?? []);
}

/** A table as a handler sees it: every call is added to the changes of the batch. */
function recorder(
  { table: { kind, keys, values }, increments, versions }: TableChanges,
  { recordedAt: from, recordedOn }: Envelope,
): object {
  if (kind === 'counter')
    return {
      increment: (of: object, amounts: Readonly<Record<string, number>>) => {
        const key = fittingKey(stored(keys, of));
        const missing = (): Increment => ({ key, recordedOn, amounts: {} });
        const sum = entryOf(increments, [recordedOn, key], missing);
        for (const [name, amount] of Object.entries(amounts))
          sum.amounts[name] = (sum.amounts[name] ?? 0) + amount;
      },
    };
  const change = (of: object, row: StoredRow | null) => {
    const key = fittingKey(stored(keys, of));
    const ofKey = entryOf(versions, key, () => []);
    // Of several changes in one millisecond the last one stands: no instant lies between them.
    if (ofKey.at(-1)?.from.getTime() === from.getTime()) ofKey.pop();
    ofKey.push({ key, from, values: row });
  };
  return {
    upsert: (of: object, row: object) => change(of, stored(values, row)),
    delete: (of: object) => change(of, null),
  };
}

/** The declared columns, and no others, as they are stored. @throws TypeError when a value is missing */
function stored(columns: Columns, values: object): StoredRow {
  const given = values as Readonly<Record<string, unknown>>;
  const row: Record<string, Stored> = {};
  for (const [name, column] of Object.entries(columns)) {
    const value = given[name];
    if (value === undefined || (value === null && !column.nullable))
      throw new TypeError(`${name} has no value`);
    row[name] = column.store(value as never);
  }
  return row;
}

/** The value of a key, which is added when it is missing. */
function entryOf<Value>(map: Map<string, Value>, key: object, missing: () => Value): Value {
  const text = JSON.stringify(key);
  const value = map.get(text) ?? missing();
  map.set(text, value);
  return value;
}

/** A projection that sees personal parts might repeat them in its message, so that message is left out. */
function reasonOf(projection: Projection, error: unknown): string {
  if (!(error instanceof Error)) return 'threw something that is no Error';
  return projection.withPersonalPart ? error.name : `${error.name}: ${error.message}`;
}
