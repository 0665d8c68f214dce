import type { DateOnly } from '../domain/kernel/dates.js';
import { boundRows, type Bind } from './bound-rows.js';
import { optional, sqlName, text, type Columns } from './columns.js';
import type { Table } from './define.js';

/** What stands in a report in place of the values of a column, or beside them in a column of its own. */
export interface Lookup {
  readonly column: string;
  /** The column that it gives; that column itself, or one that the table doesn't have. */
  readonly as: string;
  /** The column of the day on which a value is looked up, where that matters. */
  readonly on?: string;
  /** A value that isn't here stays in its own column, and has none in another. */
  readonly entries: readonly LookupEntry[];
}

interface LookupEntry {
  readonly value: string;
  readonly becomes: string | null;
  /** The days on which it becomes that, with `on`; both included. */
  readonly since?: DateOnly;
  readonly until?: DateOnly;
}

/** The columns that a report sees: those of its table, and those that are looked up. */
export const columnsSeen = ({ keys, values }: Table, lookups: readonly Lookup[]): Columns => ({
  ...keys,
  ...values,
  ...Object.fromEntries(lookups.filter(({ as, column }) => as !== column).map(({ as }) => [as, looked])),
});
const looked = optional(text);

/** The rows of a table with what is looked up. @param rows a query @param bind adds a parameter to the statement */
export function withLookups(rows: string, table: Table, lookups: readonly Lookup[], bind: Bind): string {
  if (lookups.length === 0) return rows;
  const joins = lookups.map(({ column, on, entries }, index) => {
    const l = `l${index}`;
    const found = boundRows(
      [
        ['value', 'text'],
        ['becomes', 'text'],
        ['since', 'date'],
        ['until', 'date'],
      ],
      entries,
      bind,
    );
    const day = on === undefined ? undefined : `k.${sqlName(on)}`;
    const within = day
      ? ` and (${l}.since is null or ${l}.since <= ${day}) and (${l}.until is null or ${l}.until >= ${day})`
      : '';
    return `left join (select * from ${found}) as ${l} on ${l}.value = k.${sqlName(column)}${within}`;
  });
  const columns = Object.keys(columnsSeen(table, lookups)).map((name) => {
    const place = lookups.findIndex(({ as }) => as === name);
    if (place < 0) return `k.${sqlName(name)}`;
    const becomes = `l${place}.becomes`;
    const value = lookups[place]?.column === name ? `coalesce(${becomes}, k.${sqlName(name)})` : becomes;
    return `${value} as ${sqlName(name)}`;
  });
  return `select ${columns.join(', ')} from (${rows}) as k ${joins.join(' ')}`;
}
