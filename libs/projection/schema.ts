import type pg from 'pg';
import { sqlName, type Columns } from './columns.js';
import type { Projection, Table } from './define.js';
import { inTransaction, type Queryable } from '../event-store/postgres/transaction.js';

/**
 * The register of all builds of all projections. A build is one set of tables, in a schema of its own, with the
 * position of the log up to which they are made. At most one build of a projection serves.
 */
const register = `
  create schema if not exists projection;
  create table if not exists projection.builds (
    id         bigint generated always as identity primary key,
    name       text not null,
    version    integer not null,
    layout     text not null,                    -- the tables and columns, to know whether a report can read them
    serving    boolean not null default false,
    status     text not null default 'rebuilding' check (status in ('rebuilding', 'running', 'stopped', 'retired')),
    checkpoint text,                             -- null: before the first event
    events     bigint not null default 0,        -- handled so far
    failed_at  text,                             -- position of the event that stopped it
    failed_on  text,                             -- type of that event
    reason     text,
    owner      text,
    fence      bigint not null default 0,        -- grows with every owner; an earlier one can't write any more
    updated_at timestamptz not null default now()
  );
  create unique index if not exists one_serving on projection.builds (name) where serving;`;

/** Makes the register of builds if there is none. Engines that start together wait for each other. */
export function createRegister(pool: pg.Pool): Promise<void> {
  return inTransaction(pool, 'begin', async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('projection register', 0))`);
    await db.query(register);
  });
}

/** The schema of one build, quoted. */
export const schemaOf = (name: string, version: number, build: string): string =>
  `"p_${name.replaceAll('-', '_')}_${version}_${build}"`;

/** Makes the empty tables of a build. */
export async function createTables(db: Queryable, projection: Projection, schema: string): Promise<void> {
  await db.query(`create schema ${schema}`);
  for (const [name, table] of Object.entries(projection.tables)) {
    await db.query(`create table ${schema}.${sqlName(name)} (${tableDefinition(table)})`);
    const indexed = table.kind === 'rows' ? table.findBy : [];
    for (const column of indexed)
      await db.query(`create index on ${schema}.${sqlName(name)} (${sqlName(column)})`);
  }
}

/** The tables of a projection as one text: two builds with the same layout can be read in the same way. */
export const layoutOf = ({ tables }: Projection): string =>
  Object.entries(tables)
    .map(([name, table]) => `${sqlName(name)} (${tableDefinition(table)})`)
    .join('; ');

function tableDefinition(table: Table): string {
  const moments = momentsOf(table);
  const primaryKey = [
    ...Object.keys(table.keys).map(sqlName),
    ...moments.slice(0, 1).map(({ name }) => name),
  ];
  return [
    ...definitions(table.keys),
    ...moments.map(({ name, sql }) => `${name} ${sql} not null`),
    ...definitions(table.values),
    `primary key (${primaryKey.join(', ')})`,
  ].join(', ');
}

/**
 * The columns that say when a row was known. The first one is part of its key. They are instants and not positions,
 * because PostgreSQL can't compare the positions of every store, and "as known at" is asked by instant.
 */
function momentsOf(table: Table): readonly { readonly name: string; readonly sql: string }[] {
  if (table.kind === 'counter') return [{ name: 'recorded_on', sql: 'date' }];
  if (table.history === 'today only') return [];
  return ['known_from', 'known_to'].map((name) => ({ name, sql: 'timestamptz(3)' }));
}

const definitions = (columns: Columns): readonly string[] =>
  Object.entries(columns).map(
    ([name, { sql, nullable }]) => `${sqlName(name)} ${sql}${nullable ? '' : ' not null'}`,
  );
