import type { Queryable } from '../event-store/postgres/transaction.js';
import { sqlName } from './columns.js';
import type { Projection } from './define.js';

/** A row in which two builds differ. It names columns and no values: those may be about somebody. */
interface RowDifference {
  /** The name of the table in PostgreSQL. */
  readonly table: string;
  /** By the names of the columns in PostgreSQL. */
  readonly key: Readonly<Record<string, string | number | boolean>>;
  /**
   * - `missing`: the log gives this row, and the serving build doesn't have it.
   * - `extra`: the serving build has it, and the log doesn't give it.
   * - `changed`: both have it, with other values in `columns`.
   */
  readonly kind: 'missing' | 'extra' | 'changed';
  readonly columns: readonly string[];
}

export interface Comparison {
  /** Rows that the log gives. */
  readonly rows: number;
  /** Rows that differ. */
  readonly different: number;
  /** The first of them, in the order of tables and keys. */
  readonly differences: readonly RowDifference[];
}

/** So many rows that differ are named of each table. */
const MOST_NAMED = 100;

/**
 * Compares the tables of two builds row by row. PostgreSQL does it, on the values of the columns and never on how they
 * are written: `except` takes two values as the same when their type does, and two that are null.
 * @param db in one snapshot of both @param serving and `scratch` the quoted schemas
 */
export async function compareBuilds(
  db: Queryable,
  projection: Projection,
  serving: string,
  scratch: string,
): Promise<Comparison> {
  let whole: Comparison = { rows: 0, different: 0, differences: [] };
  for (const name of Object.keys(projection.tables)) {
    const { columns, key } = await columnsOf(db, scratch, sqlName(name));
    const { text } = comparison(sqlName(name), { columns, key, serving, scratch });
    const { rows: found } = await db.query<RowDifference & { different: number }>(text);
    const counted = await db.query<{ count: number }>(
      `select count(*)::float8 as count from ${scratch}.${sqlName(name)}`,
    );
    whole = {
      rows: whole.rows + (counted.rows[0]?.count ?? 0),
      different: whole.different + (found[0]?.different ?? 0),
      differences: [
        ...whole.differences,
        ...found.map(({ table, key, kind, columns }) => ({ table, key, kind, columns })),
      ],
    };
  }
  return whole;
}

/** Every column of a table, those of the engine too, and those of its primary key; all quoted. */
async function columnsOf(db: Queryable, schema: string, table: string) {
  const { rows } = await db.query<{ name: string; isKey: boolean }>(
    `select quote_ident(a.attname) as name, coalesce(a.attnum = any (i.indkey), false) as "isKey"
       from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [`${schema}.${table}`],
  );
  const named = (found: typeof rows) => found.map(({ name }) => name);
  return { columns: named(rows), key: named(rows.filter(({ isKey }) => isKey)) };
}

interface Compared {
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly serving: string;
  readonly scratch: string;
}

/** The statement that gives the rows of one table that differ. */
function comparison(table: string, { columns, key, serving, scratch }: Compared): { readonly text: string } {
  const literal = (name: string) => `'${name.replaceAll('"', '')}'`;
  const list = columns.join(', ');
  const only = (one: string, other: string) =>
    `select ${list} from ${one}.${table} except select ${list} from ${other}.${table}`;
  const [first = ''] = key;
  const keys = key.map((name) => `${literal(name)}, coalesce(s.${name}, b.${name})`);
  const changed = columns
    .filter((name) => !key.includes(name))
    .map((name) => `case when s.${name} is distinct from b.${name} then ${literal(name)} end`);
  return {
    text: `
      with s as (${only(serving, scratch)}), b as (${only(scratch, serving)})
      select ${literal(table)} as table, json_build_object(${keys.join(', ')}) as key,
             case when s.${first} is null then 'missing' when b.${first} is null then 'extra'
                  else 'changed' end as kind,
             case when s.${first} is null or b.${first} is null then '{}'
                  else array_remove(array[${changed.join(', ')}]::text[], null) end as columns,
             (count(*) over ())::float8 as different
        from s full join b using (${key.join(', ')})
       order by ${key.map((_, index) => `coalesce(s.${key[index]}, b.${key[index]})`).join(', ')}
       limit ${MOST_NAMED}`,
  };
}
