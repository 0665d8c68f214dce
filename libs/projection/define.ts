import { dossierEvents, type Catalogue, type EventName } from '../domain/catalogue.js';
import { FactCorrected } from '../domain/dossier/correction.js';
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
  /** The columns that get an index: by which rows are looked up, or that a report narrows to a period. */
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
  {
    history,
    findBy = [],
  }: { history: 'kept' | 'today only'; findBy?: readonly (keyof (Keys & Values) & string)[] },
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

type Handlers<T extends Tables, Personal extends boolean> = {
  readonly [Name in EventName]?: (
    event: FactEventOf<Catalogue[Name]> &
      Envelope &
      (Personal extends true ? PersonalPart<EventOf<Catalogue[Name]>['personal']> : unknown),
    tables: { readonly [TableName in keyof T]: ChangesTo<T[TableName]> },
  ) => void;
};

type ReportOn<T extends Tables> = {
  [Name in keyof T & string]: Report<Name, keyof (T[Name]['keys'] & T[Name]['values']) & string>;
}[keyof T & string];

/** The questions that a read model answers, each at `GET /v1/reports/{name}`. */
export interface Reports<T extends Tables> {
  /** The one that is named as the read model. */
  readonly report?: ReportOn<T>;
  /** Others, by name. */
  readonly reports?: Readonly<Record<string, ReportOn<T>>>;
}

interface Definition<T extends Tables, Personal extends boolean> extends Reports<T> {
  readonly tables: T;
  /**
   * A pure handler per event, by its name in the catalogue. Other events are not read. What counters counted of a fact
   * that is corrected the engine takes off by itself.
   */
  readonly on: Handlers<T, Personal>;
  /** Whether handlers see the sealed part of their event. */
  readonly withPersonalPart?: Personal;
}

/** An event as the engine gives it to a fold, whatever its type. */
export type SeenEvent = FactEvent & { readonly id: string } & Envelope & Partial<PersonalPart>;

/** A handler as the engine calls it, whatever its tables. */
type Handler = (event: SeenEvent, tables: Readonly<Record<string, unknown>>) => void;

/** How changes follow from single events. */
export interface EventFold {
  readonly kind: 'events';
  readonly handlers: ReadonlyMap<string, Handler>;
}

export interface KeyedRow<Key = object, Values = object> {
  readonly key: Key;
  readonly values: Values;
}

/** Rows by the name of their table. */
export type RowsByTable = Readonly<Record<string, readonly KeyedRow[]>>;

/** How documents are folded, whatever their state and tables. */
export interface DocumentFold {
  readonly kind: 'documents';
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: SeenEvent, stream: string) => unknown;
  readonly rows: (state: unknown, stream: string) => RowsByTable;
  /** With which the names of all its streams begin; undefined: they are of several categories. */
  readonly prefix: string | undefined;
  readonly anewAfter: ReadonlySet<string>;
  readonly others: (events: readonly SeenEvent[]) => readonly string[];
}

/** A read model as the engine runs it. */
export interface Projection {
  readonly name: string;
  readonly version: number;
  readonly tables: Tables;
  /** The types of the events that it reads. */
  readonly types: ReadonlySet<string>;
  readonly folding: EventFold | DocumentFold;
  /** By name. */
  readonly reports: Readonly<Record<string, Report>>;
  readonly withPersonalPart: boolean;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Columns that the engine adds. */
const ENGINE_COLUMNS = ['recordedOn', 'knownFrom', 'knownTo'];

/**
 * Defines a read model. Raise the version whenever a handler or a table changes: the engine then makes a new build
 * beside the serving one and swaps them when it has caught up.
 * @throws RangeError when a name can't be one in PostgreSQL
 */
export function projection<T extends Tables, Personal extends boolean = false>(
  name: string,
  version: number,
  definition: Definition<T, Personal>,
): Projection {
  const { tables, on, withPersonalPart = false } = definition;
  const handlers = new Map(Object.entries(on) as [string, Handler][]);
  const folding = { kind: 'events', handlers } as const;
  const counts = Object.values(tables).some(({ kind }) => kind === 'counter');
  const types = new Set([...handlers.keys(), ...(counts ? takenOffBy(handlers) : [])]);
  const checked = { tables: checkedTables(name, tables), reports: namedReports(name, definition) };
  return { name, version, ...checked, types, folding, withPersonalPart };
}

/** The reports of a projection by their names. @throws RangeError when a name can't be one */
export function namedReports<T extends Tables>(
  name: string,
  { report, reports }: Reports<T>,
): Readonly<Record<string, Report>> {
  const named = { ...(report && { [name]: report }), ...reports };
  Object.keys(named).forEach(checkName);
  return named;
}

/** The event by which counters take off what was recorded in error, where they count what can be corrected. */
const takenOffBy = (handlers: ReadonlyMap<string, Handler>): readonly string[] =>
  [...handlers.keys()].some((name) => Object.hasOwn(dossierEvents, name)) ? [FactCorrected.name] : [];

/** The tables of a projection. @throws RangeError when a name can't be one in PostgreSQL */
export function checkedTables(name: string, tables: Tables): Tables {
  checkName(name);
  for (const [tableName, table] of Object.entries(tables)) {
    const columns = [...Object.keys(table.keys), ...Object.keys(table.values)];
    [tableName, ...columns].forEach(sqlName);
    const taken = columns.find(
      (column, index) => ENGINE_COLUMNS.includes(column) || columns.indexOf(column) !== index,
    );
    if (taken !== undefined) throw new RangeError(`${name}: ${tableName} can't have a column ${taken}`);
  }
  return tables;
}

function checkName(name: string): void {
  if (!NAME.test(name) || name.length > 40)
    throw new RangeError(`${name} is no name for a projection or a report: use kebab-case`);
}
