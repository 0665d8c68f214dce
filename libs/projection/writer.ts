import type pg from 'pg';
import { moveCheckpoint, type Build, type CheckpointUpdate } from './builds.js';
import { bindTo, boundRows, columnTypes, type Bind, type ColumnType } from './bound-rows.js';
import { sqlName, type Columns, type Stored } from './columns.js';
import type { Counter, Rows } from './define.js';
import type { Increment, RowVersion, StoredRow, TableChanges } from './fold.js';
import { BEGIN } from './schema.js';
import { hasCode, inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

/** Its commit waits for the disk: who follows the log may outlive the server, and goes on after what it was told. */
export const BEGIN_DURABLE = `${BEGIN}; set local synchronous_commit = on`;

/**
 * Writes the changes of a batch and moves the checkpoint, in one transaction: every event counts exactly once.
 * @throws LeaseLost
 */
export function writeBatch(
  pool: pg.Pool,
  build: Build,
  fencingToken: string,
  batch: CheckpointUpdate & { readonly changes: readonly TableChanges[] },
): Promise<void> {
  return inTransaction(pool, BEGIN_DURABLE, async (db) => {
    await moveCheckpoint(db, build.id, fencingToken, batch);
    await writeChanges(db, build.schema, batch.changes);
  });
}

/** Writes changes to the tables in a schema. @param schema quoted */
export async function writeChanges(
  db: Queryable,
  schema: string,
  changes: readonly TableChanges[],
): Promise<void> {
  for (const { name, table, increments, versions, isOfInstantBefore } of changes) {
    const target = `${schema}.${sqlName(name)}`;
    if (increments.size > 0 && table.kind === 'counter')
      await addIncrements(db, target, table, [...increments.values()]);
    if (versions.size === 0 || table.kind !== 'rows') continue;
    await (table.history === 'kept' ? writeHistory : writeToday)(db, target, table, [...versions.values()]);
    if (isOfInstantBefore && table.history === 'kept')
      await letGoOn(db, target, table, [...versions.values()]);
  }
}

/** Writes the rows of documents that have none yet. @param schema quoted */
export async function writeNewRows(
  db: Queryable,
  schema: string,
  changes: readonly TableChanges[],
): Promise<void> {
  for (const { name, table, versions } of changes) {
    if (versions.size === 0 || table.kind !== 'rows') continue;
    const target = `${schema}.${sqlName(name)}`;
    await (table.history === 'kept' ? insertVersions : writeToday)(db, target, table, [...versions.values()]);
  }
}

/** Whether PostgreSQL refused a value (out of range, null, too long …): the fault of an event, not of the server. */
export const isValueRefused = (error: unknown): boolean => hasCode(error, /^(2[123]|54)/);

async function addIncrements(
  db: Queryable,
  target: string,
  table: Counter,
  increments: readonly Increment[],
): Promise<void> {
  const key = `${names(table.keys)}, recorded_on`;
  const rows = increments.map((increment) => counterRow(table, increment));
  const sums = Object.keys(table.values).map(
    (name) => `${sqlName(name)} = t.${sqlName(name)} + excluded.${sqlName(name)}`,
  );
  await run(
    db,
    (bind) => `
    insert into ${target} as t (${key}, ${names(table.values)})
    select ${key}, ${names(table.values)} from ${boundRows(counterColumns(table), rows, bind)}
    on conflict (${key}) do update set ${sums.join(', ')}`,
  );
}

/** Writes the last version of each key. */
async function writeToday(
  db: Queryable,
  target: string,
  table: Rows,
  versions: readonly (readonly RowVersion[])[],
): Promise<void> {
  const last = versions.flatMap((ofKey) => ofKey.slice(-1));
  const deleted = last.flatMap(({ key, values }) => (values ? [] : [key]));
  if (deleted.length > 0)
    await run(db, (bind) => {
      const keys = boundRows(columnTypes(table.keys), deleted, bind);
      return `delete from ${target} t using ${keys} where ${sameKey(table)}`;
    });
  const upserted = last.flatMap(({ key, values }) => (values ? [{ ...key, ...values }] : []));
  const columns = { ...table.keys, ...table.values };
  const changes = Object.keys(table.values).map((name) => `${sqlName(name)} = excluded.${sqlName(name)}`);
  if (upserted.length > 0)
    await run(
      db,
      (bind) => `
      insert into ${target} (${names(columns)})
      select ${names(columns)} from ${boundRows(columnTypes(columns), upserted, bind)}
      on conflict (${names(table.keys)}) do ${changes.length > 0 ? `update set ${changes.join(', ')}` : 'nothing'}`,
    );
}

/** Closes the row of each key at its first change and inserts one per change; a row that was never known is deleted. */
async function writeHistory(
  db: Queryable,
  target: string,
  table: Rows,
  versions: readonly (readonly RowVersion[])[],
): Promise<void> {
  const changes = firstChanges(table, versions);
  await run(
    db,
    (bind) => `
    update ${target} t set known_to = r.known_from from ${changes(bind)}
     where ${sameKey(table)} and t.known_to = 'infinity'`,
  );
  await run(
    db,
    (bind) => `
    delete from ${target} t using ${changes(bind)}
     where ${sameKey(table)} and t.known_from >= t.known_to`,
  );
  await insertVersions(db, target, table, versions);
}

async function insertVersions(
  db: Queryable,
  target: string,
  table: Rows,
  versions: readonly (readonly RowVersion[])[],
): Promise<void> {
  const columns = { ...table.keys, ...table.values };
  const types = [...columnTypes(columns), instantType('knownFrom'), instantType('knownTo')];
  await run(
    db,
    (bind) => `
    insert into ${target} (${names(columns)}, known_from, known_to)
    select ${names(columns)}, known_from, known_to from ${boundRows(types, versions.flatMap(rowsOf), bind)}`,
  );
}

/**
 * Lets a row go on that is again what it was before the instant of its first change: the events of an instant may come
 * in several batches.
 */
async function letGoOn(
  db: Queryable,
  target: string,
  table: Rows,
  versions: readonly (readonly RowVersion[])[],
): Promise<void> {
  const changes = firstChanges(table, versions);
  const sameValues = Object.keys(table.values).map(
    (name) => `and t.${sqlName(name)} is not distinct from b.${sqlName(name)}`,
  );
  await run(
    db,
    (bind) => `
    with again as (
      delete from ${target} t using ${target} b, ${changes(bind)}
       where ${sameKey(table)} and t.known_from = r.known_from
         and ${sameKey(table, 'b')} and b.known_to = r.known_from ${sameValues.join(' ')}
      returning t.*)
    update ${target} t set known_to = r.known_to from again r where ${sameKey(table)} and t.known_to = r.known_from`,
  );
}

/** Runs a statement that binds its parameters while it is written. */
async function run(db: Queryable, text: (bind: Bind) => string): Promise<void> {
  const values: unknown[] = [];
  await db.query(text(bindTo(values)), values);
}

/** The key and the instant of the first change of each, as a table. */
function firstChanges(table: Rows, versions: readonly (readonly RowVersion[])[]): (bind: Bind) => string {
  const first = versions.flatMap(([one]) => (one ? [{ knownFrom: one.from.toISOString(), ...one.key }] : []));
  const columns = [...columnTypes(table.keys), instantType('knownFrom')];
  return (bind) => boundRows(columns, first, bind);
}

/** The rows of the versions of one key: each is known until the next one. */
const rowsOf = (versions: readonly RowVersion[]): readonly StoredRow[] =>
  versions.flatMap(({ key, values, from }, index) => {
    const knownTo = versions[index + 1]?.from.toISOString() ?? 'infinity';
    return values ? [{ knownFrom: from.toISOString(), knownTo, ...key, ...values }] : [];
  });

/** A row of a counter's table, with the columns of `counterColumns`. */
export function counterRow({ values }: Counter, { key, recordedOn, amounts }: Increment): StoredRow {
  const row: Record<string, Stored> = { recordedOn, ...key };
  for (const name of Object.keys(values)) row[name] = amounts[name] ?? 0;
  return row;
}

export const counterColumns = ({ keys, values }: Counter): readonly ColumnType[] => [
  ...columnTypes(keys),
  ['recordedOn', 'date'],
  ...columnTypes(values),
];

const instantType = (name: string): ColumnType => [name, 'timestamptz(3)'];

const names = (columns: Columns): string => Object.keys(columns).map(sqlName).join(', ');
const sameKey = ({ keys }: Rows, row = 't'): string =>
  Object.keys(keys)
    .map((name) => `${row}.${sqlName(name)} = r.${sqlName(name)}`)
    .join(' and ');
