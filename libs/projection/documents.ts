/**
 * Documents: read models whose rows follow from everything that a stream holds, and not from one event alone. The
 * document of a stream is folded from its events; after those of one instant its rows are compared with those before,
 * so that a table that keeps history knows what was known when.
 */
import { getHeapStatistics } from 'node:v8';
import type { Catalogue, EventName } from '../domain/catalogue.js';
import type { EventOf, FactEventOf } from '../domain/kernel/event.js';
import type { ValuesOf } from './columns.js';
import {
  checkedTables,
  namedReports,
  type DocumentFold,
  type Envelope,
  type KeyedRow,
  type PersonalPart,
  type Projection,
  type Reports,
  type Rows,
  type RowsByTable,
} from './define.js';

export type RowTables = Readonly<Record<string, Rows>>;

/** Rows by the name of their table. */
export type RowsOf<T extends RowTables> = {
  readonly [Name in keyof T]: readonly KeyedRow<ValuesOf<T[Name]['keys']>, ValuesOf<T[Name]['values']>>[];
};

type Seen<Name extends EventName, Personal extends boolean> = {
  [One in Name]: FactEventOf<Catalogue[One]> &
    Envelope &
    (Personal extends true ? PersonalPart<EventOf<Catalogue[One]>['personal']> : unknown);
}[Name];

interface Definition<
  T extends RowTables,
  Name extends EventName,
  State,
  Personal extends boolean,
> extends Reports<T> {
  readonly tables: T;
  /** The events from which a document is folded. Others are not read. */
  readonly of: readonly Name[];
  /** With which the names of all streams with these events begin: a build then begins stream by stream. */
  readonly prefix?: string;
  /** The document of a stream without events. */
  readonly initial: State;
  /** Pure. What it returns is kept, and not changed. The event may be of another stream: see `foldedAnew`. */
  readonly evolve: (state: State, event: Seen<Name, Personal>, stream: string) => State;
  /** The rows that follow from a document; keys of different streams must differ. */
  readonly rows: (state: State, stream: string) => RowsOf<T>;
  /** For what makes two streams one, and for what undoes it. */
  readonly foldedAnew?: {
    /** The events after which a document is folded anew from its stream and others. */
    readonly after: readonly Name[];
    /** Which others, by what a stream holds; those that they lead to are read too. All count as known at that event. */
    readonly with: (events: readonly Seen<Name, Personal>[]) => readonly string[];
  };
  /** Whether `evolve` sees the sealed part of an event. */
  readonly withPersonalPart?: Personal;
}

/**
 * Defines a read model of documents, one per stream. Raise the version whenever what it gives changes, as that of
 * `projection`.
 * @throws RangeError when a name can't be one in PostgreSQL
 */
export function documents<
  T extends RowTables,
  const Name extends EventName,
  State,
  Personal extends boolean = false,
>(name: string, version: number, definition: Definition<T, Name, State, Personal>): Projection {
  const { tables, of, prefix, withPersonalPart = false, foldedAnew, initial, evolve, rows } = definition;
  const anewAfter = new Set<string>(foldedAnew?.after);
  const others = foldedAnew?.with ?? (() => []);
  const fold = { kind: 'documents', initial, evolve, rows, prefix, anewAfter, others } as const;
  // The compiler has checked them against the definition; the engine knows no more than that they fit together.
  const folding = fold as unknown as DocumentFold;
  const types = new Set<string>(of);
  const checked = { tables: checkedTables(name, tables), reports: namedReports(name, definition) };
  return { name, version, ...checked, types, folding, withPersonalPart };
}

/** The rows of a document by table and key, each with its values as the text by which they are compared. */
type ComparedRows = Readonly<
  Record<string, ReadonlyMap<string, { readonly row: KeyedRow; readonly values: string }>>
>;

export const comparedRows = (rows: RowsByTable): ComparedRows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, ofTable]) => [
      name,
      new Map(ofTable.map((row) => [JSON.stringify(row.key), { row, values: JSON.stringify(row.values) }])),
    ]),
  );

/** A document as it stands after the last event that was folded. */
export interface Document {
  readonly state: unknown;
  readonly rows: ComparedRows;
  /** The events that were folded, which is about what it takes in memory. */
  readonly events: number;
  /** When the last of them was recorded. */
  readonly at?: Date | undefined;
}

/** The documents that earlier batches of a projection left. */
export interface DocumentsOfProjection {
  find(stream: string): Document | undefined;
  /** Keeps documents as the last that were used. */
  keep(documents: ReadonlyMap<string, Document>): void;
}

/** The most events whose documents are kept: one for each 6 KiB that this process may use. They take a third of it. */
const MOST_EVENTS = Math.floor(getHeapStatistics().heap_size_limit / 6_144);

/**
 * The documents that were folded last, so that the next event of a stream doesn't read that stream again. The read
 * models of a process share one bound; what was used longest ago is forgotten first.
 */
export class KeptDocuments {
  readonly #documents = new Map<string, Document>();
  #events = 0;
  #projections = 0;

  /** @param most events whose documents are kept */
  constructor(private readonly most = MOST_EVENTS) {}

  /** Those of a projection from now on. With opened personal parts none are kept: the erased leave memory too. */
  begin({ withPersonalPart }: Pick<Projection, 'withPersonalPart'>): DocumentsOfProjection | undefined {
    if (withPersonalPart) return undefined;
    this.#projections += 1;
    const prefix = `${this.#projections} `;
    return {
      find: (stream) => this.#documents.get(prefix + stream),
      keep: (documents) => {
        for (const [stream, document] of documents) this.#keep(prefix + stream, document);
      },
    };
  }

  #keep(key: string, document: Document): void {
    this.#forget(key);
    this.#documents.set(key, document);
    this.#events += document.events;
    for (const oldest of this.#documents.keys()) {
      if (this.#events <= this.most) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#events -= this.#documents.get(key)?.events ?? 0;
    this.#documents.delete(key);
  }
}

/** A table to which changes are made. */
export interface ChangedTable {
  upsert(key: object, values: object): void;
  delete(key: object): void;
}

/** Changes the tables from the rows before an event to those after it; rows that are the same are left alone. */
export function changeRows(
  tables: Readonly<Record<string, ChangedTable>>,
  before: ComparedRows,
  after: ComparedRows,
): void {
  for (const [name, table] of Object.entries(tables)) {
    const [known, now] = [before[name], after[name]];
    for (const [key, { row }] of known ?? []) if (!now?.has(key)) table.delete(row.key);
    for (const [key, { row, values }] of now ?? [])
      if (known?.get(key)?.values !== values) table.upsert(row.key, row.values);
  }
}
