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

test('after a rotation every key and index works, and the old master key opens nothing', async () => {
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

test('all keys are rewrapped, also more than one statement rewraps', async () => {
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

test('keys are made and destroyed during a rotation, and none is lost or comes back', async () => {
  const ring = await open();
  const old = await masterKeyNow();
  const people = Array.from({ length: 200 }, () => randomUUID());
  const erased = people.slice(0, 20);
  await Promise.all(erased.map((subject) => ring.ensureKey(subject, 'dossier')));

  const [, , , ...keys] = await Promise.all([
    ring.rotateMasterKey().then(() => ring.rotateMasterKey()),
    Promise.all(erased.map((subject) => ring.destroyKeys({ owners: [{ subject, kind: 'dossier' }] }))),
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

test('a key whose insert began before the rotation is rewrapped with the others', async () => {
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

test('a key whose destruction began before the rotation does not come back', async () => {
  const ring = await open();
  const key = (await ring.ensureKey(randomUUID(), 'dossier')) as DataKey;
  await rotateDuring(
    ring,
    'UPDATE privacy.keys SET wrapped = NULL, wrapped_by = NULL, destroyed_at = now() WHERE id = $1',
    [key.id],
  );
  expect(await ring.ensureKey(key.subject, 'dossier')).toBe('destroyed');
});

/** Where a rotation may be interrupted: the step of the file or the database that fails. */
const interruptions: Record<
  string,
  { source?: Partial<MasterKeySource>; trigger?: string; finishedAtStart: boolean }
> = {
  'before the next key is staged': { source: { stage: fails }, finishedAtStart: false },
  'after the next key is staged': { source: { read: fails }, finishedAtStart: true },
  'while keys are rewrapped': { trigger: 'BEFORE UPDATE ON privacy.index_keys', finishedAtStart: true },
  'before the old key is removed': { trigger: 'BEFORE DELETE ON privacy.master_keys', finishedAtStart: true },
  'after the transaction, before the file is renamed': { source: { commit: fails }, finishedAtStart: true },
};

test.each(Object.keys(interruptions))(
  'a rotation that is interrupted %s is finished or undone at the next start',
  async (place) => {
    const { source, trigger, finishedAtStart } = interruptions[place]!;
    const sealed = await sealSome(await open());
    const old = await masterKeyNow();
    const interrupted = await open(failingLater(source));
    await interrupted.indexKey('insz');
    if (trigger) await raiseOn(trigger);
    await expect(interrupted.rotateMasterKey()).rejects.toThrow('interrupted here');
    if (trigger) await pool.query(`DROP FUNCTION privacy.interrupt CASCADE`);

    const ring = await open();
    await expectOpen(ring, sealed);
    expect(await readdir(directory)).toEqual(['master.key']);
    const current = await pool.query('SELECT fingerprint FROM privacy.master_keys');
    expect(current.rows).toEqual([{ fingerprint: (await masterKeyNow()).fingerprint }]);
    expect((await masterKeyNow()).fingerprint !== old.fingerprint).toBe(finishedAtStart);
    if (finishedAtStart) await opensNothing(old);
  },
);

test('a process goes on reading and writing after a failed rotation', async () => {
  const ring = await open({
    ...masterKeyFile(directory),
    commit: secondCall(fails, (current: MasterKey) => masterKeyFile(directory).commit(current)),
  });
  const sealed = await sealSome(ring);
  await expect(ring.rotateMasterKey()).rejects.toThrow('interrupted here');
  await expectOpen(ring, sealed);
  await expectOpen(ring, await sealSome(ring));
});

test('a connection that breaks during a rotation changes nothing, and the next rotation succeeds', async () => {
  const ring = await open({
    ...masterKeyFile(directory),
    read: secondCall(killRotation, () => masterKeyFile(directory).read()),
  });
  const sealed = await sealSome(ring);
  await expect(ring.rotateMasterKey()).rejects.toThrow(/connection/i);
  await expectOpen(ring, sealed);
  await ring.rotateMasterKey();
  await expectOpen(ring, sealed);
});

test('KBI_MASTER_KEY_PREVIOUS beside a new KBI_MASTER_KEY rewraps all keys at start', async () => {
  const [first, second] = [randomBytes(32), randomBytes(32).toString('base64')];
  const sealed = await sealSome(await open(masterKeyFromEnvironment(first)));
  const [old] = await masterKeyFromEnvironment(first).read();

  await expectOpen(await open(masterKeyFromEnvironment(second, first)), sealed);

  await opensNothing(old!);
  await expectOpen(await open(masterKeyFromEnvironment(second, first)), sealed); // once more has no effect
  await expectOpen(await open(masterKeyFromEnvironment(second)), sealed);
  await expect(open(masterKeyFromEnvironment(first))).rejects.toThrow(MasterKeyProblem);
});

test('a master key that the service created can be given as KBI_MASTER_KEY', async () => {
  const sealed = await sealSome(await open());
  const text = await readFile(join(directory, 'master.key'), 'utf8');
  await expectOpen(await open(masterKeyFromEnvironment(text)), sealed);
});

test('the error of a wrong master key names both fingerprints, and nothing has changed', async () => {
  const sealed = await sealSome(await open());
  const right = await masterKeyNow();
  const wrong = masterKeyFromEnvironment(randomBytes(32), randomBytes(32));
  const [given] = await wrong.read();
  await expect(open(wrong)).rejects.toMatchObject({ code: 'MASTER_KEY_WRONG' });
  await expect(open(wrong)).rejects.toThrow(given!.fingerprint);
  await expect(open(wrong)).rejects.toThrow(right.fingerprint);
  await expectOpen(await open(), sealed);
});

test('a missing master key is reported as missing and never created again', async () => {
  await open();
  await rm(join(directory, 'master.key'));
  await expect(open()).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
  expect(await readdir(directory)).toEqual([]);
});

test('a master key that the operator keeps is replaced by the operator only', async () => {
  const ring = await open(masterKeyFromEnvironment(randomBytes(32)));
  await expect(ring.rotateMasterKey()).rejects.toThrow(/KBI_MASTER_KEY_PREVIOUS/);
  expect(await ring.ensureKey(randomUUID(), 'dossier')).not.toBe('destroyed');
});

test('processes that open a new database together share one master key', async () => {
  const rings = await Promise.all(Array.from({ length: 5 }, () => open()));
  const sealed = await sealSome(rings[0]!);
  for (const ring of rings) await expectOpen(ring, sealed);
});

test('a process whose master key another process has replaced fails with MasterKeyProblem', async () => {
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

/** The first key of the data directory. */
async function masterKeyNow(): Promise<MasterKey> {
  return (await masterKeyFile(directory).read())[0]!;
}

type WrappedRow = Parameters<typeof ownerOfPersonKey>[0] & { wrapped: Buffer };

async function opensNothing(old: MasterKey): Promise<void> {
  const { rows } = await pool.query<WrappedRow>('SELECT * FROM privacy.keys WHERE wrapped IS NOT NULL');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => opens(old, row))).toEqual([]);
  const named = await pool.query(
    'SELECT wrapped_by FROM privacy.keys WHERE wrapped_by = $1 UNION ALL SELECT wrapped_by FROM privacy.index_keys WHERE wrapped_by = $1',
    [old.fingerprint],
  );
  expect(named.rows).toEqual([]);
}

function opens(master: MasterKey, row: WrappedRow): boolean {
  try {
    return unwrapKey(master, row.wrapped, ownerOfPersonKey(row)).symmetricKeySize === 32;
  } catch {
    return false;
  }
}

/** Rotates while another transaction has written; it commits once the rotation waits for it. */
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

function fails(): Promise<never> {
  return Promise.reject(new Error('interrupted here'));
}

/** A file of which some methods work while the ring is opened, and fail from the first rotation on. */
function failingLater(methods: Partial<MasterKeySource> = {}): MasterKeySource {
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
    commit: (current) => (rotating && methods.commit ? methods.commit(current) : file.commit(current)),
  };
}

async function raiseOn(trigger: string): Promise<void> {
  await pool.query(
    `CREATE FUNCTION privacy.interrupt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'interrupted here'; END $$`,
  );
  await pool.query(`CREATE TRIGGER interrupt ${trigger} FOR EACH ROW EXECUTE FUNCTION privacy.interrupt()`);
}

/** A method of which the second call does something first; the first call is that of the start. */
function secondCall<A extends unknown[], T>(
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

/** Ends the connection that rotates the master key: the one that locks the table. */
async function killRotation(): Promise<void> {
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'privacy.master_keys'::regclass AND mode = 'ExclusiveLock'`,
  );
}
