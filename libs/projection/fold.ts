import { brusselsDay, type DateOnly } from '../domain/kernel/dates.js';
import type { Position, RecordedEvent } from '../event-store/port.js';
import { factsOf } from '../privacy/event-sealing.js';
import type { Columns, Stored } from './columns.js';
import type { Envelope, Opened, Projection } from './define.js';
import type { HistoryBatch } from './stream-history.js';

/** Values by the name of their column. */
export type StoredRow = Readonly<Record<string, Stored>>;

/** What a batch adds to one key of a counter, on one day of recording. */
export interface Increment {
  readonly key: StoredRow;
  readonly recordedOn: DateOnly;
  readonly by: Record<string, number>;
}

/** What a key holds from an instant on; null: no row. */
export interface RowVersion {
  readonly key: StoredRow;
  readonly from: Date;
  readonly values: StoredRow | null;
}

/** The changes of a batch, gathered per table and key: increments summed, rows in the order of their instants. */
export interface Changes {
  readonly increments: ReadonlyMap<string, ReadonlyMap<string, Increment>>;
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, readonly RowVersion[]>>;
}

/** Why a projection stands still: at which event, and the reason without anything that was sealed. */
export interface Failure {
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
}

export interface Folded {
  readonly changes: Changes;
  /** The events that the changes stem from; fewer than were given when a handler failed. */
  readonly handled: readonly RecordedEvent[];
  readonly failure: Failure | undefined;
}

/** The personal parts of a batch, by the id of their event. */
export type OpenedBatch = ReadonlyMap<string, Opened>;

/** What handlers see beside the facts of their event, if their projection asks it. */
export interface Beside {
  readonly opened?: OpenedBatch | undefined;
  readonly earlier?: HistoryBatch | undefined;
}

/**
 * Folds recorded events, in memory, into the changes that a projection wants. Stops before the first event whose
 * handler throws; that event changes nothing.
 */
export function fold(projection: Projection, events: readonly RecordedEvent[], beside: Beside): Folded {
  const gathered = new Gathered(projection);
  for (const [index, event] of events.entries()) {
    try {
      gathered.add(changesOf(projection, event, beside));
    } catch (error) {
      const failure = { position: event.position, type: event.type, reason: reasonOf(projection, error) };
      return { changes: gathered, handled: events.slice(0, index), failure };
    }
  }
  return { changes: gathered, handled: events, failure: undefined };
}

type Change =
  | { readonly table: string; readonly increment: Increment }
  | { readonly table: string; readonly version: RowVersion };

/** What one event changes. Gathered only when its handler came to its end. */
function changesOf(
  projection: Projection,
  event: RecordedEvent,
  { opened, earlier }: Beside,
): readonly Change[] {
  const handler = projection.handlers.get(event.type);
  if (!handler) return [];
  const { type, facts } = factsOf(event);
  const { stream, position, recordedAt } = event;
  const recordedOn = brusselsDay(recordedAt);
  const whole = { type, facts, stream, position, recordedAt, recordedOn };
  const changes: Change[] = [];
  handler(
    earlier ? { earlier: earlier.get(event.id) ?? [], ...whole } : whole,
    recorders(projection, whole, changes),
    opened?.get(event.id),
  );
  return changes;
}

/** The tables as a handler sees them: every call is written down. */
function recorders(
  { tables }: Projection,
  { recordedAt: from, recordedOn }: Envelope,
  changes: Change[],
): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [table, { kind, keys, values }] of Object.entries(tables)) {
    const change = (key: object, values: StoredRow | null) =>
      changes.push({ table, version: { key: stored(keys, key), from, values } });
    all[table] =
      kind === 'counter'
        ? {
            increment: (key: object, by: Record<string, number>) =>
              changes.push({ table, increment: { key: stored(keys, key), recordedOn, by } }),
          }
        : {
            upsert: (key: object, row: object) => change(key, stored(values, row)),
            delete: (key: object) => change(key, null),
          };
  }
  return all;
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

/** What an operator may read. A projection that opens sealed parts might repeat them in its message, so that goes. */
function reasonOf(projection: Projection, error: unknown): string {
  if (!(error instanceof Error)) return 'threw something that is no Error';
  return projection.opens ? error.name : `${error.name}: ${error.message}`;
}

class Gathered implements Changes {
  readonly increments = new Map<string, Map<string, Increment>>();
  readonly versions = new Map<string, Map<string, RowVersion[]>>();

  constructor(projection: Projection) {
    for (const [name, table] of Object.entries(projection.tables)) {
      if (table.kind === 'counter') this.increments.set(name, new Map());
      else this.versions.set(name, new Map());
    }
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      if ('increment' in change) this.#count(change.table, change.increment);
      else this.#replace(change.table, change.version);
    }
  }

  #count(table: string, { key, recordedOn, by }: Increment): void {
    const sums = this.increments.get(table);
    const id = JSON.stringify([recordedOn, key]);
    const sum = sums?.get(id) ?? { key, recordedOn, by: {} };
    for (const [name, amount] of Object.entries(by)) sum.by[name] = (sum.by[name] ?? 0) + amount;
    sums?.set(id, sum);
  }

  /** Of several changes in one millisecond the last one stands: nobody can ask for what was known between them. */
  #replace(table: string, version: RowVersion): void {
    const keys = this.versions.get(table);
    const id = JSON.stringify(version.key);
    const versions = keys?.get(id) ?? [];
    if (versions.at(-1)?.from.getTime() === version.from.getTime()) versions.pop();
    versions.push(version);
    keys?.set(id, versions);
  }
}
