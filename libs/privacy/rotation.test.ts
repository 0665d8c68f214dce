import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../../test/support/database.js';
import { openBlindIndex } from './blind-index.js';
import { type DataKey, type KeyRing, openKeyRing } from './key-ring.js';
import { type MasterKey, MasterKeyProblem, randomKey, unwrapKey, wrapKey } from './master-key.js';
import { masterKeyFile } from './master-key-file.js';
import { masterKeyFromEnvironment, type MasterKeySource } from './master-key-source.js';
import { openSealed, type Sealed, sealPersonal } from './seal.js';
import { ownerOfPersonKey } from './wrapped-keys.js';

let database: FreshDatabase;
let pool: pg.Pool;
let directory: string;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
  pool.on('error', () => undefined); // dropping the database cuts connections that are still closing
  directory = await mkdtemp(join(tmpdir(), 'kbi-rotation-'));
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const open = (masterKey: MasterKeySource = masterKeyFile(directory)): Promise<KeyRing> =>
  openKeyRing({ pool, masterKey });

test('a rotation keeps every key and index, and the old master key opens nothing any more', async () => {
  const ring = await open();
  const old = await masterKeyNow();
  const sealed = await sealSome(ring);
  const stream = (await openBlindIndex(ring)).inszStream('85073003328');

  await ring.rotateMasterKey();

  expect((await masterKeyNow()).fingerprint).not.toBe(old.fingerprint);
  expect(await readdir(directory)).toEqual(['master.key']);
  await opensNothing(old);
  for (const after of [ring, await open()]) {
    await expectOpen(after, sealed);
    expect((await openBlindIndex(after)).inszStream('85073003328')).toBe(stream);
  }
  await ring.rotateMasterKey();
  await expectOpen(ring, sealed);
});

test('more keys than are wrapped at once are all wrapped anew', async () => {
  const ring = await open();
  const old = await masterKeyNow();
  const sealed = await sealSome(ring);
  const many = Array.from({ length: 2_100 }, () => ({
    id: randomUUID(),
    subject: randomUUID(),
    kind: 'dossier',
  }));
  await pool.query(
    `INSERT INTO privacy.keys (id, subject, kind, wrapped, wrapped_by)
     SELECT id, subject, 'dossier', wrapped, $4 FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS made (id, subject, wrapped)`,
    [
      many.map((row) => row.id),
      many.map((row) => row.subject),
      many.map((row) => wrapKey(old, randomKey(), ownerOfPersonKey(row))),
      old.fingerprint,
    ],
  );
  await ring.rotateMasterKey();
  await opensNothing(old);
  await expectOpen(ring, sealed);
  expect((await ring.findKeys(many.map((row) => row.id))).size).toBe(many.length);
});

test('writers and erasures go on while the master key is replaced, and nothing is lost or comes back', async () => {
  const ring = await open();
  const old = await masterKeyNow();
  const people = Array.from({ length: 200 }, () => randomUUID());
  const erased = people.slice(0, 20);
  await Promise.all(erased.map((subject) => ring.ensureKey(subject, 'dossier')));

  const [, , , ...keys] = await Promise.all([
    ring.rotateMasterKey().then(() => ring.rotateMasterKey()),
    Promise.all(erased.map((subject) => ring.destroyKeys(subject, ['dossier']))),
    Promise.all(people.map(() => ring.indexKey('shared'))),
    ...people.map((subject) => ring.ensureKey(subject, 'accessLog')),
  ]);

  await opensNothing(old);
  const after = await open();
  for (const ringAfter of [after, ring]) {
    const found = await ringAfter.findKeys(keys.map((key) => (key as DataKey).id));
    for (const key of keys as DataKey[])
      expect((found.get(key.id) as DataKey).secret.equals(key.secret)).toBe(true);
  }
  for (const subject of erased) expect(await after.ensureKey(subject, 'dossier')).toBe('destroyed');
});

test('a key whose writing began before the rotation is wrapped anew with the others', async () => {
  const ring = await open();
  const row = { id: randomUUID(), subject: randomUUID(), kind: 'dossier' };
  const old = await masterKeyNow();
  await rotateDuring(
    ring,
    'INSERT INTO privacy.keys (id, subject, kind, wrapped, wrapped_by) VALUES ($1, $2, $3, $4, $5)',
    [...Object.values(row), wrapKey(old, randomKey(), ownerOfPersonKey(row)), old.fingerprint],
  );
  expect((await ring.findKeys([row.id])).get(row.id)).toMatchObject(row);
  await opensNothing(old);
});

test('a key whose erasure began before the rotation does not come back by it', async () => {
  const ring = await open();
  const key = (await ring.ensureKey(randomUUID(), 'dossier')) as DataKey;
  await rotateDuring(
    ring,
    'UPDATE privacy.keys SET wrapped = NULL, wrapped_by = NULL, destroyed_at = now() WHERE id = $1',
    [key.id],
  );
  expect(await ring.ensureKey(key.subject, 'dossier')).toBe('destroyed');
});

/** Where a rotation may die: what the file or the database does not get to do any more. */
const deaths: Record<
  string,
  { source?: Partial<MasterKeySource>; trigger?: string; finishedAtStart: boolean }
> = {
  'before the next key is written': { source: { stage: dies }, finishedAtStart: false },
  'after the next key is written': { source: { read: dies }, finishedAtStart: true },
  'while keys are wrapped anew': { trigger: 'BEFORE UPDATE ON privacy.index_keys', finishedAtStart: true },
  'before the old key is let go': { trigger: 'BEFORE DELETE ON privacy.master_keys', finishedAtStart: true },
  'after the commit, before the file takes its name': { source: { settle: dies }, finishedAtStart: true },
};

test.each(Object.keys(deaths))('a rotation that dies %s is whole at the next start', async (place) => {
  const { source, trigger, finishedAtStart } = deaths[place]!;
  const sealed = await sealSome(await open());
  const old = await masterKeyNow();
  const dying = await open(dyingLater(source));
  await dying.indexKey('insz');
  if (trigger) await raiseOn(trigger);
  await expect(dying.rotateMasterKey()).rejects.toThrow('dies here');
  if (trigger) await pool.query(`DROP FUNCTION privacy.dies CASCADE`);

  const ring = await open();
  await expectOpen(ring, sealed);
  expect(await readdir(directory)).toEqual(['master.key']);
  const standing = await pool.query('SELECT fingerprint FROM privacy.master_keys');
  expect(standing.rows).toEqual([{ fingerprint: (await masterKeyNow()).fingerprint }]);
  expect((await masterKeyNow()).fingerprint !== old.fingerprint).toBe(finishedAtStart);
  if (finishedAtStart) await opensNothing(old);
});

test('a process that lives on after a failed rotation reads and writes as before', async () => {
  const ring = await open({
    ...masterKeyFile(directory),
    settle: onceThen(dies, (standing: MasterKey) => masterKeyFile(directory).settle(standing)),
  });
  const sealed = await sealSome(ring);
  await expect(ring.rotateMasterKey()).rejects.toThrow('dies here');
  await expectOpen(ring, sealed);
  await expectOpen(ring, await sealSome(ring));
});

test('a connection that breaks during a rotation leaves all as it was, and the next rotation succeeds', async () => {
  const ring = await open({
    ...masterKeyFile(directory),
    read: onceThen(killReplacer, () => masterKeyFile(directory).read()),
  });
  const sealed = await sealSome(ring);
  await expect(ring.rotateMasterKey()).rejects.toThrow(/connection/i);
  await expectOpen(ring, sealed);
  await ring.rotateMasterKey();
  await expectOpen(ring, sealed);
});

test('KBI_MASTER_KEY_PREVIOUS beside a new KBI_MASTER_KEY wraps all keys anew at start', async () => {
  const [first, second] = [randomBytes(32), randomBytes(32).toString('base64')];
  const sealed = await sealSome(await open(masterKeyFromEnvironment(first)));
  const [old] = await masterKeyFromEnvironment(first).read();

  await expectOpen(await open(masterKeyFromEnvironment(second, first)), sealed);

  await opensNothing(old!);
  await expectOpen(await open(masterKeyFromEnvironment(second, first)), sealed); // twice is no matter
  await expectOpen(await open(masterKeyFromEnvironment(second)), sealed);
  await expect(open(masterKeyFromEnvironment(first))).rejects.toThrow(MasterKeyProblem);
});

test('a key that was made into the data directory can move to KBI_MASTER_KEY', async () => {
  const sealed = await sealSome(await open());
  const text = await readFile(join(directory, 'master.key'), 'utf8');
  await expectOpen(await open(masterKeyFromEnvironment(text)), sealed);
});

test('a wrong master key names both fingerprints, changes nothing, and nothing starts', async () => {
  const sealed = await sealSome(await open());
  const right = await masterKeyNow();
  const wrong = masterKeyFromEnvironment(randomBytes(32), randomBytes(32));
  const [given] = await wrong.read();
  await expect(open(wrong)).rejects.toMatchObject({ code: 'MASTER_KEY_WRONG' });
  await expect(open(wrong)).rejects.toThrow(given!.fingerprint);
  await expect(open(wrong)).rejects.toThrow(right.fingerprint);
  await expectOpen(await open(), sealed);
});

test('a missing master key is called missing and never made anew', async () => {
  await open();
  await rm(join(directory, 'master.key'));
  await expect(open()).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
  expect(await readdir(directory)).toEqual([]);
});

test('a master key that the operator keeps is his to replace', async () => {
  const ring = await open(masterKeyFromEnvironment(randomBytes(32)));
  await expect(ring.rotateMasterKey()).rejects.toThrow(/KBI_MASTER_KEY_PREVIOUS/);
  expect(await ring.ensureKey(randomUUID(), 'dossier')).not.toBe('destroyed');
});

test('several that open a new database together share one master key', async () => {
  const rings = await Promise.all(Array.from({ length: 5 }, () => open()));
  const sealed = await sealSome(rings[0]!);
  for (const ring of rings) await expectOpen(ring, sealed);
});

test('a process whose master key was replaced by another process says so', async () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const stale = await open(masterKeyFromEnvironment(first));
  const key = (await stale.ensureKey(randomUUID(), 'dossier')) as DataKey;
  await open(masterKeyFromEnvironment(second, first));
  await expect(stale.ensureKey(randomUUID(), 'dossier')).rejects.toThrow(MasterKeyProblem);
  await expect(stale.findKeys([key.id])).rejects.toThrow(MasterKeyProblem);
  const { rows } = await pool.query('SELECT DISTINCT wrapped_by FROM privacy.keys');
  expect(rows).toHaveLength(1);
});

interface SealedSample {
  readonly key: DataKey;
  readonly sealed: Sealed;
}

const context = { eventId: randomUUID(), stream: 'dossier-1', type: 'DossierOpened' };

async function sealSome(ring: KeyRing): Promise<SealedSample[]> {
  const keys = await Promise.all(
    Array.from({ length: 5 }, () => ring.ensureKey(randomUUID(), 'dossier') as Promise<DataKey>),
  );
  return keys.map((key) => ({ key, sealed: sealPersonal(key, context, { subject: key.subject }) }));
}

async function expectOpen(ring: KeyRing, samples: readonly SealedSample[]): Promise<void> {
  const keys = await ring.findKeys(samples.map(({ sealed }) => sealed.key));
  for (const { key, sealed } of samples) {
    expect(openSealed(keys.get(key.id) as DataKey, context, sealed)).toEqual({ subject: key.subject });
  }
}

/** The wanted key of the data directory. */
async function masterKeyNow(): Promise<MasterKey> {
  return (await masterKeyFile(directory).read())[0]!;
}

async function opensNothing(old: MasterKey): Promise<void> {
  const { rows } = await pool.query<{ id: string; subject: string; kind: string; wrapped: Buffer }>(
    'SELECT * FROM privacy.keys WHERE wrapped IS NOT NULL',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => opens(old, row))).toEqual([]);
  const named = await pool.query(
    'SELECT wrapped_by FROM privacy.keys WHERE wrapped_by = $1 UNION ALL SELECT wrapped_by FROM privacy.index_keys WHERE wrapped_by = $1',
    [old.fingerprint],
  );
  expect(named.rows).toEqual([]);
}

function opens(
  master: MasterKey,
  row: { id: string; subject: string; kind: string; wrapped: Buffer },
): boolean {
  try {
    return unwrapKey(master, row.wrapped, ownerOfPersonKey(row)).symmetricKeySize === 32;
  } catch {
    return false;
  }
}

/** Rotates while another has written and not committed yet; the other commits once the rotation waits for it. */
async function rotateDuring(ring: KeyRing, sql: string, values: unknown[]): Promise<void> {
  const other = await pool.connect();
  try {
    await other.query('BEGIN');
    await other.query(sql, values);
    const rotation = ring.rotateMasterKey();
    while (
      (
        await pool.query(
          'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
        )
      ).rowCount === 0
    );
    await other.query('COMMIT');
    await rotation;
  } finally {
    other.release();
  }
}

function dies(): Promise<never> {
  return Promise.reject(new Error('dies here'));
}

/** The file, of which some methods work while the ring is opened and die from the first rotation on. */
function dyingLater(methods: Partial<MasterKeySource> = {}): MasterKeySource {
  const file = masterKeyFile(directory);
  let rotating = false;
  return {
    place: file.place,
    create: () => file.create(),
    stage: () => {
      rotating = true;
      return (methods.stage ?? (() => file.stage()))();
    },
    read: () => (rotating && methods.read ? methods.read() : file.read()),
    settle: (standing) => (rotating && methods.settle ? methods.settle(standing) : file.settle(standing)),
  };
}

async function raiseOn(trigger: string): Promise<void> {
  await pool.query(
    `CREATE FUNCTION privacy.dies() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'dies here'; END $$`,
  );
  await pool.query(`CREATE TRIGGER dies ${trigger} FOR EACH ROW EXECUTE FUNCTION privacy.dies()`);
}

/** The second call (the first is that of the start) does something before it answers. */
function onceThen<A extends unknown[], T>(
  disturb: () => Promise<void>,
  answer: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  let calls = 0;
  return async (...given) => {
    calls += 1;
    if (calls === 2) await disturb();
    return answer(...given);
  };
}

/** Ends the connection that replaces the master key: the one that keeps others out. */
async function killReplacer(): Promise<void> {
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'privacy.master_keys'::regclass AND mode = 'ExclusiveLock'`,
  );
}
