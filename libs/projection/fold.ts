import { FactCorrected } from '../domain/dossier/correction.js';
import type { DateOnly } from '../domain/kernel/dates.js';
import type { FactEventOf } from '../domain/kernel/event.js';
import type { Position, RecordedEvent } from '../event-store/port.js';
import { fittingKey, type Columns, type Stored } from './columns.js';
import type { Envelope, EventFold, Projection, SeenEvent, Table } from './define.js';
import type { ChangedTable, Document } from './documents.js';
import { DocumentsOfBatch } from './fold-documents.js';
import { personalPartsOf, seenEvent, type FoldSources } from './seen-event.js';

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
  /** Whether the first versions may be of an instant that was written in part: a row may then be again what it was. */
  readonly isOfInstantBefore: boolean;
}

/** The event at which a projection stopped, and the reason, which never holds a sealed value. */
export interface Failure {
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
}

export interface Folded {
  readonly changes: readonly TableChanges[];
  /** The events that the changes stem from; fewer than were given when a handler failed. */
  readonly handled: readonly RecordedEvent[];
  /** The documents as the changes leave them, by stream. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly failure: Failure | undefined;
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
  const { types, withPersonalPart, tables, folding } = projection;
  const read = events.filter(({ type }) => types.has(type));
  const parts = await personalPartsOf(withPersonalPart, read, sources);
  const batch =
    folding.kind === 'documents'
      ? await DocumentsOfBatch.before(projection, folding, read, sources)
      : new HandledBatch(folding);
  const changes = Object.entries(tables).map(([name, table]): TableChanges => ({
    name,
    table,
    increments: new Map(),
    versions: new Map(),
    isOfInstantBefore: batch.isOfInstantBefore,
  }));
  for (const [index, recorded] of read.entries()) {
    try {
      const event = seenEvent(recorded, parts[index]);
      batch.apply(event, (sign) => tablesChangedBy(event, changes, sign));
    } catch (error) {
      // Folds are pure: folded again without this event, the events before it lead to the same changes.
      const before = await foldBatch(projection, events.slice(0, events.indexOf(recorded)), sources);
      const { position, type } = recorded;
      return { ...before, failure: { position, type, reason: reasonOf(projection, error) } };
    }
  }
  return { changes, handled: events, documents: batch.documents, failure: undefined };
}

/** The tables as a fold sees them. @param sign -1 takes off what counters counted; rows then stay as they are */
type TablesOf = (sign: 1 | -1) => Readonly<Record<string, ChangedTable & CountedTable>>;

/** The events of a batch, each with its handler. */
class HandledBatch {
  readonly documents: ReadonlyMap<string, Document> = new Map();
  readonly isOfInstantBefore = false;

  constructor(private readonly folding: EventFold) {}

  apply(event: SeenEvent, tablesOf: TablesOf): void {
    const { handlers } = this.folding;
    handlers.get(event.type)?.(event, tablesOf(1));
    if (event.type !== FactCorrected.name) return;
    const { type, facts } = (event as FactEventOf<typeof FactCorrected>).facts.wrong;
    // It is taken off on the day of the correction, so that what was known before stays what it was.
    handlers.get(type)?.({ ...event, type, facts }, tablesOf(-1));
  }
}

const tablesChangedBy = (event: SeenEvent, changes: readonly TableChanges[], sign: 1 | -1) =>
  Object.fromEntries(changes.map((ofTable) => [ofTable.name, recorder(ofTable, event, sign)]));

/** A counter that is added to. */
interface CountedTable {
  increment(key: object, amounts: Readonly<Record<string, number>>): void;
}

/** A table as a handler sees it: every call is added to the changes of the batch. */
function recorder(
  { table: { keys, values }, increments, versions }: TableChanges,
  { recordedAt: from, recordedOn }: Envelope,
  sign: 1 | -1,
): ChangedTable & CountedTable {
  const increment = (of: object, amounts: Readonly<Record<string, number>>) => {
    const key = fittingKey(stored(keys, of));
    const missing = (): Increment => ({ key, recordedOn, amounts: {} });
    const sum = entryOf(increments, [recordedOn, key], missing);
    for (const [name, amount] of Object.entries(amounts))
      sum.amounts[name] = (sum.amounts[name] ?? 0) + sign * amount;
  };
  const change = (of: object, row: StoredRow | null) => {
    if (sign < 0) return;
    const key = fittingKey(stored(keys, of));
    const ofKey = entryOf(versions, key, () => []);
    // Of several changes in one millisecond the last one stands: no instant lies between them.
    if (ofKey.at(-1)?.from.getTime() === from.getTime()) ofKey.pop();
    ofKey.push({ key, from, values: row });
  };
  return {
    increment,
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
