import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { keysOf } from '../../test/support/keys.js';
import { type FreshDatabase, freshDatabase } from '../../test/support/database.js';
import { type DataKey, type KeyRing, openKeyRing } from './key-ring.js';
import { masterKeyFromEnvironment } from './master-key-source.js';

let database: FreshDatabase;
let pool: pg.Pool;
let keyRing: KeyRing;
let subject: string;
const masterKey = masterKeyFromEnvironment(randomBytes(32));

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 20 });
  pool.on('error', () => undefined); // dropping the database cuts connections that are still closing
  keyRing = await openKeyRing({ pool, masterKey });
});
beforeEach(() => {
  subject = randomUUID();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a key is made once and found again, by its subject and by its id', async () => {
  const key = await ensured();
  const again = await ensured();
  const found = (await keyRing.findKeys([key.id])).get(key.id) as DataKey;
  expect(key).toMatchObject({ subject, kind: 'dossier' });
  for (const other of [again, found]) {
    expect(other.id).toBe(key.id);
    expect(other.secret.equals(key.secret)).toBe(true);
  }
});

test('concurrent calls, in several processes, get one key', async () => {
  const otherProcess = await openKeyRing({ pool, masterKey });
  const keys = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      (index % 2 ? otherProcess : keyRing).ensureKey(subject, 'dossier'),
    ),
  );
  const ids = new Set(keys.map((key) => (key as DataKey).id));
  const secrets = new Set(keys.map((key) => (key as DataKey).secret.export().toString('hex')));
  expect([ids.size, secrets.size]).toEqual([1, 1]);
});

test('each subject and kind has its own key', async () => {
  const keys = [
    await ensured(),
    await ensured('accessLog'),
    (await keyRing.ensureKey(randomUUID(), 'dossier')) as DataKey,
  ];
  expect(new Set(keys.map((key) => key.secret.export().toString('hex'))).size).toBe(3);
});

test('many keys are found with one query, and no keys without a query', async () => {
  const keys = await Promise.all(
    Array.from({ length: 30 }, () => keyRing.ensureKey(randomUUID(), 'dossier') as Promise<DataKey>),
  );
  const query = jest.spyOn(pool, 'query');
  try {
    expect((await keyRing.findKeys([...keys, ...keys].map((key) => key.id))).size).toBe(30);
    expect((await keyRing.findKeys([])).size).toBe(0);
    expect(query).toHaveBeenCalledTimes(1);
  } finally {
    query.mockRestore();
  }
});

test('a destroyed key is gone for every process, and its subject never gets another', async () => {
  const otherProcess = await openKeyRing({ pool, masterKey });
  const key = await ensured();
  await otherProcess.ensureKey(subject, 'dossier');

  await keyRing.destroyKeys(keysOf(subject, ['dossier']));

  for (const ring of [keyRing, otherProcess, await openKeyRing({ pool, masterKey })]) {
    expect(await ring.ensureKey(subject, 'dossier')).toBe('destroyed');
    expect(await ring.findKeys([key.id])).toEqual(new Map([[key.id, 'destroyed']]));
  }
});

test('the access log may outlive the dossier', async () => {
  await ensured();
  const accessLog = await ensured('accessLog');
  await keyRing.destroyKeys(keysOf(subject, ['dossier']));
  expect((await ensured('accessLog')).secret.equals(accessLog.secret)).toBe(true);

  await keyRing.destroyKeys(keysOf(subject, ['dossier', 'accessLog']));
  expect(await keyRing.ensureKey(subject, 'accessLog')).toBe('destroyed');
});

test('destroying is idempotent, keeps its first time, and holds for a key that was never made', async () => {
  await keyRing.destroyKeys(keysOf(subject, ['dossier']));
  expect(await keyRing.ensureKey(subject, 'dossier')).toBe('destroyed');
  const destroyedAt = async (): Promise<unknown> =>
    (await pool.query('SELECT destroyed_at FROM privacy.keys WHERE subject = $1', [subject])).rows;
  const first = await destroyedAt();
  await keyRing.destroyKeys(keysOf(subject, ['dossier']));
  expect(await destroyedAt()).toEqual(first);
});

test('a call while a key is destroyed gets the key from before, or never again', async () => {
  for (let round = 0; round < 10; round += 1) {
    const person = randomUUID();
    const calls = Array.from({ length: 10 }, () => keyRing.ensureKey(person, 'dossier'));
    await keyRing.destroyKeys(keysOf(person, ['dossier']));
    const keys = (await Promise.all(calls)).filter((key) => key !== 'destroyed');
    expect(new Set(keys.map((key) => key.id)).size).toBeLessThanOrEqual(1);
    expect(await keyRing.ensureKey(person, 'dossier')).toBe('destroyed');
  }
});

test('the wrapped bytes of a destroyed key leave the table’s file', async () => {
  await ensured('accessLog');
  await ensured();
  const { rows } = await pool.query<{ wrapped: Buffer }>(
    'SELECT wrapped FROM privacy.keys WHERE subject = $1 AND kind = $2',
    [subject, 'dossier'],
  );
  const wrapped = rows[0]!.wrapped;
  expect(await tableFileHolds(wrapped)).toBe(true);
  do await keyRing.destroyKeys(keysOf(subject, ['dossier']));
  while (await tableFileHolds(wrapped)); // a vacuum skips a page that is in use: another one frees it
});

test('an id that was never a key is absent, not destroyed', async () => {
  expect((await keyRing.findKeys([randomUUID()])).size).toBe(0);
});

test('concurrent calls get one index key, and another index has another key', async () => {
  const name = randomUUID();
  const keys = await Promise.all(Array.from({ length: 20 }, () => keyRing.indexKey(name)));
  expect(new Set(keys.map((key) => key.export().toString('hex'))).size).toBe(1);
  expect((await (await openKeyRing({ pool, masterKey })).indexKey(name)).equals(keys[0]!)).toBe(true);
  expect((await keyRing.indexKey(randomUUID())).equals(keys[0]!)).toBe(false);
});

test('a wrapped key that is moved to another row does not unwrap', async () => {
  const key = await ensured();
  const other = (await keyRing.ensureKey(randomUUID(), 'dossier')) as DataKey;
  await pool.query(
    'UPDATE privacy.keys SET wrapped = (SELECT wrapped FROM privacy.keys WHERE id = $1) WHERE id = $2',
    [key.id, other.id],
  );
  await expect(keyRing.findKeys([other.id])).rejects.toThrow(/is damaged or belongs to another/);
});

async function ensured(kind: 'dossier' | 'accessLog' = 'dossier'): Promise<DataKey> {
  const key = await keyRing.ensureKey(subject, kind);
  if (key === 'destroyed') throw new Error('destroyed');
  return key;
}

async function tableFileHolds(bytes: Buffer): Promise<boolean> {
  await pool.query('CHECKPOINT');
  const { rows } = await pool.query<{ holds: boolean }>(
    `SELECT position($1 IN pg_read_binary_file(pg_relation_filepath('privacy.keys'))) > 0 AS holds`,
    [bytes],
  );
  return rows[0]!.holds;
}
