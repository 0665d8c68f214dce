import { createHash } from 'node:crypto';
import type { DateOnly } from '../domain/kernel/dates.js';
import type { KboNumber } from '../domain/identifiers/organisation-numbers.js';

/** A value as PostgreSQL gets it. */
export type Stored = string | number | boolean | null | readonly string[];

/** A column of a read model: its type in PostgreSQL, and the type of its values in the program. */
export interface Column<Value = never> {
  readonly sql: 'date' | 'text' | 'uuid' | 'integer' | 'bigint' | 'boolean' | 'timestamptz(3)' | 'text[]';
  readonly nullable: boolean;
  /** The value as PostgreSQL reads it as the column’s type. */
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

/** The most bytes of the texts in one key. Source: PostgreSQL, a row of an index takes at most 2,704 bytes. */
const MOST_IN_KEY = 2_400;
/** The characters of a text that stay when a key is too long. */
const KEPT = 250;

/** A key that fits in an index: where its texts are too long together, long ones are cut and end with their SHA-256. */
export function fittingKey(key: Readonly<Record<string, Stored>>): Readonly<Record<string, Stored>> {
  const bytes = Object.values(key).reduce<number>((sum, value) => sum + bytesOf(value), 0);
  if (bytes <= MOST_IN_KEY) return key;
  return Object.fromEntries(Object.entries(key).map(([name, value]) => [name, cut(value)]));
}

const bytesOf = (value: Stored): number => (typeof value === 'string' ? Buffer.byteLength(value) : 0);

function cut(value: Stored): Stored {
  if (typeof value !== 'string' || value.length <= KEPT) return value;
  const kept = Array.from(value.slice(0, 2 * KEPT))
    .slice(0, KEPT)
    .join('');
  return `${kept}… ${createHash('sha256').update(value).digest('hex')}`;
}

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** The name of a table or column as PostgreSQL has it, quoted: `organisationType` becomes `"organisation_type"`. */
export function sqlName(name: string): string {
  if (!NAME.test(name))
    throw new RangeError(`${name} is no name for a table or column: use camelCase, at most 40 characters`);
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}
