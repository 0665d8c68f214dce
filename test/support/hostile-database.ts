import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrateEventStore, migrateSchema } from '../../libs/event-store/postgres/migrate.js';
import { withSessionSettings } from '../../libs/event-store/postgres/session.js';
import { ask, freshDatabase, type FreshDatabase } from './database.js';

/** Settings that an operator may have chosen for other programs, or an attacker for this one. */
const ofDatabase = {
  datestyle: 'German, DMY',
  intervalstyle: 'sql_standard',
  timezone: 'Pacific/Kiritimati',
  bytea_output: 'escape',
  extra_float_digits: '-15',
  array_nulls: 'off',
  transform_null_equals: 'on',
  search_path: 'hostile, pg_catalog',
  default_transaction_isolation: 'serializable',
  default_transaction_read_only: 'on',
  synchronous_commit: 'off',
  statement_timeout: '1ms',
};
/** Those of a role go before those of its database. */
const ofRole = {
  datestyle: 'SQL, DMY',
  default_transaction_deferrable: 'on',
  lock_timeout: '1ms',
  idle_in_transaction_session_timeout: '1ms',
  idle_session_timeout: '1ms',
  client_encoding: 'LATIN1',
};

/** A database with another collation and hostile settings, owned by a role that has nothing else and more of them. */
export async function hostileDatabase(): Promise<FreshDatabase> {
  const server = process.env['KBI_TEST_DATABASE_URL'] ?? '';
  const role = `hostile_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create role ${role} login password 'hostile'`);
  const locale = `locale_provider icu icu_locale 'sv-u-kn-true' template template0 encoding 'UTF8'`;
  const database = await freshDatabase(server, `${locale} owner ${role}`);
  const { pathname } = new URL(database.url);
  const name = pathname.slice(1);
  await ask(
    database.url,
    `create schema hostile authorization ${role};
     create function hostile.to_char(date, text) returns text language sql as 'select ''hostile''';
     create function hostile.sum(bigint) returns numeric language sql as 'select 0.0';`,
  );
  for (const [setting, value] of Object.entries(ofDatabase))
    await ask(
      server,
      `alter database ${name} set ${setting} = ${setting === 'search_path' ? value : `'${value}'`}`,
    );
  for (const [setting, value] of Object.entries(ofRole))
    await ask(server, `alter role ${role} set ${setting} = '${value}'`);
  const url = new URL(database.url);
  url.username = role;
  url.password = 'hostile';
  return {
    url: url.href,
    async drop() {
      await database.drop();
      await ask(server, `drop role ${role}`);
    },
  };
}

/** The tables of the log and of the keys: read models follow from them. */
const recorded = [
  'event_store.events',
  'event_store.head',
  'privacy.master_keys',
  'privacy.keys',
  'privacy.index_keys',
];

/** Copies what was recorded in one database into another, which is empty. */
export async function copyRecorded(from: string, to: string): Promise<void> {
  await migrateEventStore(to);
  const [source, target] = [await connect(from), await connect(to)];
  try {
    await migrateSchema(target, 'privacy', new URL('../../libs/privacy/migrations', import.meta.url));
    await target.query('alter table event_store.head disable trigger stays; delete from event_store.head');
    for (const table of recorded) {
      const { rows } = await source.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t`);
      await target.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows.map(({ row }) => row)),
      ]);
    }
    await target.query('alter table event_store.head enable always trigger stays');
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(withSessionSettings(url));
  await client.connect();
  return client;
}
