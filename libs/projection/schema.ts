import type pg from 'pg';
import { sqlName, type Columns } from './columns.js';
import type { Projection, Table } from './define.js';
import { inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

/**
 * The register of all builds of all projections. A build is one set of tables, in a schema of its own, with the
 * checkpoint up to which they were written. At most one build of a projection serves. Its owner owns it as long as it
 * is in the register of processes, whose rows have a term: a process renews one row, whatever it owns, and no write of
 * a build holds that up.
 */
const register = `
  create schema if not exists projection;
  create table if not exists projection.builds (
    id         bigint generated always as identity primary key,
    name       text not null,
    version    integer not null,
    layout     text not null,                    -- the tables and columns that a report can read
    serving    boolean not null default false,
    status     text not null default 'rebuilding' check (status in ('rebuilding', 'running', 'stopped', 'retired')),
    checkpoint text,                             -- null: before the first event
    events     bigint not null default 0,        -- handled until the checkpoint
    failed_at  text,                             -- position of the event that stopped it
    failed_on  text,                             -- type of that event
    reason     text,
    by_stream  jsonb,                            -- how far, while it is built stream by stream: see by-stream.ts
    owner      text,                             -- a process; one that isn't registered owns nothing
    fence      bigint not null default 0,        -- fencing token: grows with every owner
    updated_at timestamptz not null default now()
  );
  alter table projection.builds add column if not exists by_stream jsonb;
  create unique index if not exists one_serving on projection.builds (name) where serving;
  create table if not exists projection.processes (
    id            text primary key,
    runs          text[] not null,               -- the builds that it can run: name/version
    alive_until   timestamptz not null,          -- by the clock of the database
    backend       integer,                       -- its session, which ends with it; null: that tells nothing
    backend_start timestamptz
  );`;

/** Begins a transaction that holds locks: those of a process that stands still are free before its term is over. */
export const BEGIN = `begin; set local idle_in_transaction_session_timeout = '5s'`;

/** Creates the register if there is none, or what it lacks. Engines that start at the same time wait for each other. */
export function createRegister(pool: pg.Pool): Promise<void> {
  return inTransaction(pool, BEGIN, async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('projection register', 0))`);
    await db.query(register);
  });
}

/** Creates the empty tables of a build, in its quoted schema. */
export async function createTables(db: Queryable, projection: Projection, schema: string): Promise<void> {
  await db.query(`create schema ${schema}`);
  for (const [name, table] of Object.entries(projection.tables))
    await db.query(`create table ${schema}.${sqlName(name)} (${tableDefinition(table)})`);
}

/**
 * Readies the tables of a build for questions: makes the indexes that only answers need, so that no rebuild is held up
 * by them, and has the database look at the tables, so that it plans the first question as well as later ones. By
 * itself it looks within a minute, and until then it guesses.
 */
export async function prepareForQuestions(
  db: Queryable,
  projection: Projection,
  schema: string,
): Promise<void> {
  const { tables, reports } = projection;
  const index = (table: string, by: string, definition: string) =>
    db.query(`create index if not exists "${table}_by_${by}" on ${schema}.${sqlName(table)} ${definition}`);
  for (const [name, table] of Object.entries(tables))
    for (const column of table.kind === 'rows' ? table.findBy : [])
      await index(name, column, `(${sqlName(column)})`);
  for (const { table: name, validTime } of Object.values(reports)) {
    const table = tables[name];
    if (validTime?.until === undefined || table?.kind !== 'rows') continue;
    const now = table.history === 'kept' ? `where ${KNOWN_NOW}` : '';
    await index(name, 'lastDay', `(${lastDay(validTime.until)}) ${now}`);
  }
  await db.query(`analyze ${tablesIn(projection, schema)}`);
}

/** The names of the tables of a projection as a list. @param schema quoted */
export const tablesIn = ({ tables }: Projection, schema: string): string =>
  Object.keys(tables)
    .map((name) => `${schema}.${sqlName(name)}`)
    .join(', ');

/** Which rows of a table that keeps its history are known now. */
export const KNOWN_NOW = `known_to = 'infinity'`;

/** The last day of a stretch, as an expression that has an index. @param until the column, empty while it goes on */
export const lastDay = (until: string): string => `coalesce(${sqlName(until)}, 'infinity'::date)`;

/** The tables of a projection as one text: builds with the same layout are read by the same statements. */
export const layoutOf = ({ tables }: Projection): string =>
  Object.entries(tables)
    .map(([name, table]) => `${sqlName(name)} (${tableDefinition(table)})`)
    .join('; ');

function tableDefinition(table: Table): string {
  const known = transactionTimeColumns(table);
  const primaryKey = [...Object.keys(table.keys).map(sqlName), ...known.slice(0, 1).map(([name]) => name)];
  return [
    ...definitions(table.keys),
    ...known.map(([name, sql]) => `${name} ${sql} not null`),
    ...definitions(table.values),
    `primary key (${primaryKey.join(', ')})`,
  ].join(', ');
}

/**
 * The columns of transaction time (docs/known-at.md). The first one is part of the key. They are instants and not
 * positions, because PostgreSQL can't compare the positions of every store, and "known at" is asked by instant.
 */
function transactionTimeColumns(table: Table): readonly (readonly [name: string, sql: string])[] {
  if (table.kind === 'counter') return [['recorded_on', 'date']];
  if (table.history === 'today only') return [];
  return [
    ['known_from', 'timestamptz(3)'],
    ['known_to', 'timestamptz(3)'],
  ];
}

const definitions = (columns: Columns): readonly string[] =>
  Object.entries(columns).map(
    ([name, { sql, nullable }]) => `${sqlName(name)} ${sql}${nullable ? '' : ' not null'}`,
  );
