/** Whatever destroys a key meets the holds on its subject, also one that is placed at the same time. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../test/support/database.js';
import { keysOf } from '../../test/support/keys.js';
import { openKeyRing, type DataKey, type KeyRing } from './key-ring.js';
import { masterKeyFromEnvironment } from './master-key-source.js';

let database: FreshDatabase;
let pool: pg.Pool;
let keyRing: KeyRing;
let subject: string;
let hold: string;
const kinds = ['dossier', 'road', 'accessLog'] as const;
const unsaid = () => Promise.resolve();

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
  pool.on('error', () => undefined); // dropping the database cuts connections that are still closing
  keyRing = await openKeyRing({ pool, masterKey: masterKeyFromEnvironment(randomBytes(32)) });
});
beforeEach(() => {
  subject = randomUUID();
  hold = randomUUID();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ensured = async (of = subject) => (await keyRing.ensureKey(of, 'dossier')) as DataKey;

test('a hold keeps every key of its subject, until it is lifted', async () => {
  const { id } = await ensured();
  const other = randomUUID();
  await ensured(other);
  expect(await keyRing.placeHold({ hold, subject }, unsaid)).toBe(true);
  expect(await keyRing.destroyKeys(keysOf(subject, ['dossier']))).toEqual([hold]);
  const together = { owners: [...keysOf(other, kinds).owners, ...keysOf(subject, kinds).owners] };
  expect(await keyRing.destroyKeys(together)).toEqual([hold]);
  expect(await keyRing.destroyKeys({ owners: [], ids: [id] })).toEqual([hold]);
  expect(await keyRing.findKey(subject, 'dossier')).toMatchObject({ id });
  expect(await keyRing.findKey(other, 'dossier')).toMatchObject({ subject: other });
  expect(await keyRing.findKey(subject, 'accessLog')).toBeUndefined(); // nor was one made that is destroyed
  await keyRing.liftHold(hold, unsaid);
  expect(await keyRing.destroyKeys(together)).toEqual([]);
  expect(await keyRing.findKey(subject, 'dossier')).toBe('destroyed');
});

test('a hold keeps the access log too, where it is all that is left', async () => {
  await ensured();
  await keyRing.ensureKey(subject, 'accessLog');
  await keyRing.destroyKeys(keysOf(subject, ['dossier']));
  expect(await keyRing.placeHold({ hold, subject }, unsaid)).toBe(true);
  expect(await keyRing.destroyKeys(keysOf(subject, kinds))).toEqual([hold]);
  expect(await keyRing.findKey(subject, 'accessLog')).toMatchObject({ subject });
});

test('a hold that was placed later doesn’t count', async () => {
  await ensured();
  await keyRing.placeHold({ hold, subject }, unsaid);
  expect(await keyRing.destroyKeys({ ...keysOf(subject, kinds), despite: [hold] })).toEqual([]);
});

test('a hold on who has no key left is not placed', async () => {
  await ensured();
  await keyRing.destroyKeys(keysOf(subject, kinds));
  const said: unknown[] = [];
  expect(await keyRing.placeHold({ hold, subject }, (ids) => Promise.resolve(void said.push(ids)))).toBe(
    false,
  );
  expect(said).toEqual([]);
  expect(await keyRing.destroyKeys(keysOf(subject, kinds))).toEqual([]);
});

test('each act is written down once, with the keys, before it is done; else it isn’t done', async () => {
  const { id } = await ensured();
  const said: unknown[] = [];
  const say = (ids: readonly string[] = []) => Promise.resolve(void said.push(ids));
  const fail = () => Promise.reject(new Error('full'));
  await expect(keyRing.placeHold({ hold, subject }, fail)).rejects.toThrow('full');
  await keyRing.placeHold({ hold, subject }, say);
  await keyRing.placeHold({ hold, subject }, say);
  await expect(keyRing.liftHold(hold, fail)).rejects.toThrow('full');
  expect(await keyRing.destroyKeys(keysOf(subject, kinds))).toEqual([hold]);
  await keyRing.liftHold(hold, say);
  await keyRing.liftHold(hold, say);
  const destruction = { ...keysOf(subject, kinds), before: say };
  await expect(keyRing.destroyKeys({ ...destruction, before: fail })).rejects.toThrow('full');
  expect(await ensured()).toMatchObject({ id });
  await keyRing.destroyKeys(destruction);
  await keyRing.destroyKeys(destruction);
  expect(said).toEqual([[id], [], [id]]);
});

test('of a hold and a destruction at the same time, one knows of the other', async () => {
  const rounds = Array.from({ length: 20 }, () => randomUUID());
  const outcomes = await Promise.all(
    rounds.map(async (one) => {
      await ensured(one);
      const [placed, met] = await Promise.all([
        keyRing.placeHold({ hold: randomUUID(), subject: one }, unsaid),
        keyRing.destroyKeys(keysOf(one, kinds)),
      ]);
      const key = await keyRing.findKey(one, 'dossier');
      return [placed, met.length === 1, key !== 'destroyed'];
    }),
  );
  for (const outcome of outcomes) expect(new Set(outcome).size).toBe(1);
});

test('the id of a destroyed key, which events still name, leads to no subject', async () => {
  const { id } = await ensured();
  await keyRing.destroyKeys(keysOf(subject, ['dossier']));
  const { rows } = await pool.query('SELECT id, subject FROM privacy.keys WHERE id = $1 OR subject = $2', [
    id,
    subject,
  ]);
  expect(rows).toHaveLength(2);
  expect(rows).not.toContainEqual({ id, subject });
});

test('by its id a key is destroyed once, and whoever has the subject now keeps theirs', async () => {
  const { id } = await ensured();
  expect(await keyRing.destroyKeys({ owners: [], ids: [id, randomUUID()] })).toEqual([]);
  expect(await keyRing.findKey(subject, 'dossier')).toBe('destroyed');
  expect((await keyRing.findKeys([id])).get(id)).toBe('destroyed');
  expect(await keyRing.destroyKeys({ owners: [], ids: [id] })).toEqual([]);
});
