import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.js';
import { openPostgresEventStore } from './event-store.js';
import { migrateEventStore } from './migrate.js';

let database: FreshDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  await Promise.all([migrateEventStore(database.url), migrateEventStore(database.url)]); // two services
  await migrateEventStore(database.url);
  const store = await openPostgresEventStore({ connectionString: database.url, clock: () => new Date() });
  const id = '0d5c1b0e-3c1f-4a55-9c51-3f1d1f6a7b10';
  await store.append('dossier-1', 'noStream', [{ id, type: 'DossierOpened', version: 1, data: {} }]);
  await store.close();
  owner = new pg.Client(database.url);
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const changes = [
  `update event_store.events set data = '{"other":true}'`,
  'delete from event_store.events',
  'truncate event_store.events',
  'delete from event_store.head',
  'insert into event_store.head values (false, 0, 0)',
];

test.each(changes)('even the owner is refused: %s', async (sql) => {
  await expect(owner.query(sql)).rejects.toMatchObject({ code: '23001' });
  await owner.query(`begin; set local session_replication_role = replica`); // triggers that are not "always" sleep now
  await expect(owner.query(sql)).rejects.toMatchObject({ code: '23001' });
  await owner.query('rollback');
});

test('the role of the writer may read and append, and nothing else', async () => {
  const rights = `select coalesce(string_agg(p, ' ' order by p), '') as granted
    from unnest('{select,insert,update,delete,truncate,references,trigger}'::text[]) p
    where has_table_privilege('kbi_log_writer', $1, p)`;
  expect((await owner.query(rights, ['event_store.events'])).rows).toEqual([{ granted: 'insert select' }]);
  expect((await owner.query(rights, ['event_store.head'])).rows).toEqual([{ granted: 'select update' }]);
});

test('the recorded event is unchanged', async () => {
  expect((await owner.query('select data from event_store.events')).rows).toEqual([{ data: '{}' }]);
});
