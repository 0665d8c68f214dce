import type { AnyFactEvent, Catalogue, EventName } from '../domain/catalogue.js';
import type { DateOnly } from '../domain/kernel/dates.js';
import type { EventOf, FactEvent, FactEventOf } from '../domain/kernel/event.js';
import type { Position } from '../event-store/port.js';
import type { BlindIndex } from '../privacy/blind-index.js';
import { sqlName, type Column, type Columns, type ValuesOf } from './columns.js';
import type { Report } from './report.js';

/**
 * Numbers that are added up per key. The day of recording is part of the key, so that the table also answers what was
 * known at an earlier instant (docs/known-at.md).
 */
export interface Counter<Keys extends Columns = Columns, Values extends Columns = Columns> {
  readonly kind: 'counter';
  readonly keys: Keys;
  readonly values: Values;
}

/** One row per key. With history kept, a change closes the row and opens the next one (docs/known-at.md). */
export interface Rows<Keys extends Columns = Columns, Values extends Columns = Columns> {
  readonly kind: 'rows';
  readonly keys: Keys;
  readonly values: Values;
  readonly history: 'kept' | 'today only';
  /** The columns that get an index. */
  readonly findBy: readonly string[];
}

export type Table = Counter | Rows;
type Tables = Readonly<Record<string, Table>>;

export const counter = <Keys extends Columns, Values extends Readonly<Record<string, Column<number>>>>(
  keys: Keys,
  values: Values,
): Counter<Keys, Values> => ({ kind: 'counter', keys, values });

export const rows = <Keys extends Columns, Values extends Columns>(
  keys: Keys,
  values: Values,
  { history, findBy = [] }: { history: 'kept' | 'today only'; findBy?: readonly (keyof Values & string)[] },
): Rows<Keys, Values> => ({ kind: 'rows', keys, values, history, findBy });

/** The changes that a handler may make to a table. It reads nothing back: a change follows from the event alone. */
export type ChangesTo<T> =
  T extends Counter<infer Keys, infer Values>
    ? { increment(key: ValuesOf<Keys>, amounts: { readonly [Name in keyof Values]?: number }): void }
    : T extends Rows<infer Keys, infer Values>
      ? { upsert(key: ValuesOf<Keys>, values: ValuesOf<Values>): void; delete(key: ValuesOf<Keys>): void }
      : never;

/** Where and when an event was recorded. */
export interface Envelope {
  readonly stream: string;
  readonly position: Position;
  readonly recordedAt: Date;
  /** The day of recording in Brussels. */
  readonly recordedOn: DateOnly;
  /** The places of facts that were recorded with a day or instant that can't be read, and were put right. */
  readonly misdated: readonly string[];
}

/** The sealed part of an event, opened, and the blind indexes in which a read model may keep it. */
export interface PersonalPart<Personal = object> {
  readonly personal: Personal | 'forgotten' | 'keyLost';
  readonly blindIndex: Pick<BlindIndex, 'blindName' | 'blindBirthDate'>;
}

/** What the stream of an event held before it, for projections whose rows follow from more than one event. */
export interface WithStreamHistory {
  readonly earlier: readonly AnyFactEvent[];
}

type Handlers<T extends Tables, Personal extends boolean, History extends boolean> = {
  readonly [Name in EventName]?: (
    event: FactEventOf<Catalogue[Name]> &
      Envelope &
      (Personal extends true ? PersonalPart<EventOf<Catalogue[Name]>['personal']> : unknown) &
      (History extends true ? WithStreamHistory : unknown),
    tables: { readonly [TableName in keyof T]: ChangesTo<T[TableName]> },
  ) => void;
};

type ReportOn<T extends Tables> = {
  [Name in keyof T & string]: Report<Name, keyof (T[Name]['keys'] & T[Name]['values']) & string>;
}[keyof T & string];

interface Definition<T extends Tables, Personal extends boolean, History extends boolean> {
  readonly tables: T;
  /** A pure handler per event, by its name in the catalogue. Other events are not read. */
  readonly on: Handlers<T, Personal, History>;
  /** What `GET /v1/reports/{name}` answers. */
  readonly report?: ReportOn<T>;
  /** Whether handlers see the sealed part of their event. */
  readonly withPersonalPart?: Personal;
  /** Whether handlers see what the stream held before their event. It is read from the log, so: short streams. */
  readonly withStreamHistory?: History;
}

/** A handler as the engine calls it, whatever its tables. */
type Handler = (
  event: FactEvent & Envelope & Partial<PersonalPart & WithStreamHistory>,
  tables: Readonly<Record<string, unknown>>,
) => void;

/** A read model as the engine runs it. */
export interface Projection {
  readonly name: string;
  readonly version: number;
  readonly tables: Tables;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly report: Report | undefined;
  readonly withPersonalPart: boolean;
  readonly withStreamHistory: boolean;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Columns that the engine adds. */
const ENGINE_COLUMNS = ['recordedOn', 'knownFrom', 'knownTo'];

/**
 * Defines a read model. Raise the version whenever a handler or a table changes: the engine then makes a new build
 * beside the serving one and swaps them when it has caught up.
 * @throws RangeError when a name can't be one in PostgreSQL
 */
export function projection<
  T extends Tables,
  Personal extends boolean = false,
  History extends boolean = false,
>(name: string, version: number, definition: Definition<T, Personal, History>): Projection {
  if (!NAME.test(name) || name.length > 40)
    throw new RangeError(`${name} is no name for a projection: use kebab-case`);
  const { tables, on, report, withPersonalPart = false, withStreamHistory = false } = definition;
  for (const [tableName, table] of Object.entries(tables)) {
    const columns = [...Object.keys(table.keys), ...Object.keys(table.values)];
    [tableName, ...columns].forEach(sqlName);
    const taken = columns.find(
      (column, index) => ENGINE_COLUMNS.includes(column) || columns.indexOf(column) !== index,
    );
    if (taken !== undefined) throw new RangeError(`${name}: ${tableName} can't have a column ${taken}`);
  }
  const handlers = new Map(Object.entries(on) as [string, Handler][]);
  return { name, version, tables, handlers, report, withPersonalPart, withStreamHistory };
}
