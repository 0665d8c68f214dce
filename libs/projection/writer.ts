import type pg from 'pg';
import { advance, type Advance, type Build } from './builds.js';
import { sqlName, type Columns, type Stored } from './columns.js';
import type { Counter, Projection, Rows } from './define.js';
import type { Changes, Increment, RowVersion, StoredRow } from './fold.js';
import { hasCode, inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

/**
 * Writes what a batch changes and moves the checkpoint, in one transaction: every event counts exactly once. The
 * commit does not wait for the disk: after a crash of the server the checkpoint and its rows go back together.
 * @throws LeaseLost
 */
export function write(
  pool: pg.Pool,
  projection: Projection,
  build: Build,
  fence: string,
  batch: Advance & { readonly changes: Changes },
): Promise<void> {
  return inTransaction(pool, 'begin; set local synchronous_commit = off', async (db) => {
    await advance(db, build.id, fence, batch);
    for (const [name, table] of Object.entries(projection.tables)) {
      const target = `${build.schema}.${sqlName(name)}`;
      const increments = [...(batch.changes.increments.get(name)?.values() ?? [])];
      const versions = [...(batch.changes.versions.get(name)?.values() ?? [])];
      if (increments.length > 0 && table.kind === 'counter') await addUp(db, target, table, increments);
      if (versions.length > 0 && table.kind === 'rows')
        await writeRows[table.history](db, target, table, versions);
    }
  });
}

/** Whether PostgreSQL could not take a value (out of range, not null …): the fault of an event, not of the server. */
export const isValueRefused = (error: unknown): boolean => hasCode(error, /^2[123]/);

async function addUp(
  db: Queryable,
  target: string,
  table: Counter,
  increments: readonly Increment[],
): Promise<void> {
  const key = `${names(table.keys)}, recorded_on`;
  const sums = Object.keys(table.values).map(
    (name) => `${sqlName(name)} = t.${sqlName(name)} + excluded.${sqlName(name)}`,
  );
  await db.query(
    `insert into ${target} as t (${key}, ${names(table.values)})
     select ${key}, ${names(table.values)} from ${recordset(counterColumns(table))}
     on conflict (${key}) do update set ${sums.join(', ')}`,
    [JSON.stringify(increments.map((increment) => counterRow(table, increment)))],
  );
}

const writeRows = {
  /** Only how it ends counts. */
  'today only': async (
    db: Queryable,
    target: string,
    table: Rows,
    versions: readonly (readonly RowVersion[])[],
  ) => {
    const last = versions.flatMap((ofKey) => ofKey.slice(-1));
    const gone = last.flatMap(({ key, values }) => (values ? [] : [key]));
    if (gone.length > 0)
      await db.query(
        `delete from ${target} t using ${recordset(columnTypes(table.keys))} where ${sameKey(table)}`,
        [JSON.stringify(gone)],
      );
    const standing = last.flatMap(({ key, values }) => (values ? [Object.assign({}, key, values)] : []));
    const columns = { ...table.keys, ...table.values };
    const changes = Object.keys(table.values).map((name) => `${sqlName(name)} = excluded.${sqlName(name)}`);
    if (standing.length > 0)
      await db.query(
        `insert into ${target} (${names(columns)})
         select ${names(columns)} from ${recordset(columnTypes(columns))}
         on conflict (${names(table.keys)}) do ${changes.length > 0 ? `update set ${changes.join(', ')}` : 'nothing'}`,
        [JSON.stringify(standing)],
      );
  },

  /** Closes the row of each key at its first change and opens one per change; what held for no time at all goes. */
  kept: async (db: Queryable, target: string, table: Rows, versions: readonly (readonly RowVersion[])[]) => {
    const changed = JSON.stringify(
      versions.flatMap(([first]) => (first ? [{ knownFrom: first.from.toISOString(), ...first.key }] : [])),
    );
    const changes = recordset([...columnTypes(table.keys), moment('knownFrom')]);
    await db.query(
      `update ${target} t set known_to = r.known_from from ${changes} where ${sameKey(table)} and t.known_to = 'infinity'`,
      [changed],
    );
    await db.query(
      `delete from ${target} t using ${changes} where ${sameKey(table)} and t.known_from >= t.known_to`,
      [changed],
    );
    const columns = { ...table.keys, ...table.values };
    await db.query(
      `insert into ${target} (${names(columns)}, known_from, known_to) select ${names(columns)}, known_from, known_to
         from ${recordset([...columnTypes(columns), moment('knownFrom'), moment('knownTo')])}`,
      [JSON.stringify(versions.flatMap(successive))],
    );
  },
};

/** The rows that the versions of one key make: each is known until the next. */
const successive = (versions: readonly RowVersion[]): readonly StoredRow[] =>
  versions.flatMap(({ key, values, from }, index) =>
    values
      ? [
          {
            knownFrom: from.toISOString(),
            knownTo: versions[index + 1]?.from.toISOString() ?? 'infinity',
            ...key,
            ...values,
          },
        ]
      : [],
  );

/** A row of a counter's table, as JSON that `counterColumns` describes. */
export function counterRow({ values }: Counter, { key, recordedOn, by }: Increment): StoredRow {
  const row: Record<string, Stored> = { recordedOn, ...key };
  for (const name of Object.keys(values)) row[name] = by[name] ?? 0;
  return row;
}

export const counterColumns = ({ keys, values }: Counter): readonly ColumnType[] => [
  ...columnTypes(keys),
  ['recordedOn', 'date'],
  ...columnTypes(values),
];

type ColumnType = readonly [name: string, sql: string];

const columnTypes = (columns: Columns): readonly ColumnType[] =>
  Object.entries(columns).map(([name, { sql }]) => [name, sql]);
const moment = (name: string): ColumnType => [name, 'timestamptz(3)'];

/** The rows of a JSON parameter as a table `r`. */
export function recordset(columns: readonly ColumnType[], parameter = '$1'): string {
  const renamed = columns.map(([name]) => `"${name}" as ${sqlName(name)}`);
  const typed = columns.map(([name, sql]) => `"${name}" ${sql}`);
  return `(select ${renamed.join(', ')} from json_to_recordset(${parameter}::json) as j (${typed.join(', ')})) as r`;
}

const names = (columns: Columns): string => Object.keys(columns).map(sqlName).join(', ');
const sameKey = ({ keys }: Rows): string =>
  Object.keys(keys)
    .map((name) => `t.${sqlName(name)} = r.${sqlName(name)}`)
    .join(' and ');
