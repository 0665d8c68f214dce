import type { DateOnly } from '../domain/kernel/dates.js';
import type { KboNumber } from '../domain/identifiers/organisation-numbers.js';

/** A value as PostgreSQL gets it, in JSON. */
export type Stored = string | number | boolean | null | readonly string[];

/** A column of a read model: its type in PostgreSQL, and the type of its values in the program. */
export interface Column<Value = never> {
  readonly sql: 'date' | 'text' | 'uuid' | 'integer' | 'bigint' | 'boolean' | 'timestamptz(3)' | 'text[]';
  readonly nullable: boolean;
  /** The value as JSON that PostgreSQL reads as the column's type. */
  store(value: Value): Stored;
}

export type Columns = Readonly<Record<string, Column>>;

/** The values of a set of columns. */
export type ValuesOf<C> = { readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never };

const plain =
  <Value extends Stored>() =>
  (sql: Column['sql']): Column<Value> => ({ sql, nullable: false, store: (value) => value });

/** A calendar day in Brussels. */
export const date = plain<DateOnly>()('date');
export const text = plain<string>()('text');
/** An enterprise number, ten digits. */
export const kbo = plain<KboNumber>()('text');
export const uuid = plain<string>()('uuid');
export const integer = plain<number>()('integer');
/** A whole number within ±2^53. */
export const bigint = plain<number>()('bigint');
/** Several words, for instance blind indexes that are searched together. */
export const texts = plain<readonly string[]>()('text[]');
/** A moment, UTC, in milliseconds. */
export const instant: Column<Date> = {
  sql: 'timestamptz(3)',
  nullable: false,
  store: (value) => value.toISOString(),
};

/** The same column, which may be empty. Keys can't be. */
export const optional = <Value>(column: Column<Value>): Column<Value | null> => ({
  sql: column.sql,
  nullable: true,
  store: (value) => (value === null ? null : column.store(value)),
});

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** The name of a table or column as PostgreSQL has it, quoted: `organisationType` becomes `"organisation_type"`. */
export function sqlName(name: string): string {
  if (!NAME.test(name))
    throw new RangeError(`${name} is no name for a table or column: use camelCase, at most 40 characters`);
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}
