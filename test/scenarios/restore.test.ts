/** A backup from before an erasure, restored: nobody comes back, no hold is lost, and who came again is intact. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { executeJournal } from '../../apps/api/start/execute-journal.js';
import { findFreePort } from '../../libs/platform/ports.js';
import { servingBuild } from '../../libs/projection/builds.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { startJournalServer, type JournalServer } from '../support/journal-server.js';
import {
  consult,
  find,
  live,
  markedPerson,
  secretsIn,
  type MarkedPerson,
} from '../support/marked-persons.js';
import { openedLog, rebuildAll } from '../support/opened-log.js';
import { startTestService, type SendOptions, type TestService } from '../support/service.js';

const gone = markedPerson(0);
/** The same person, who registers again under other names. */
const again = markedPerson(0);
const held = markedPerson(900);
const kept = markedPerson(1_800);
/** What only the first registration holds: the INSZ and the birth date stay theirs. */
const oldSecrets = () => gone.secrets.slice(3);

const path = join(tmpdir(), `kbi-journal-${randomUUID()}.ndjson`);
const masterKey = randomBytes(32).toString('base64');
const databases: FreshDatabase[] = [];
let journal: JournalServer;
let kbi: TestService | undefined;

async function start(database: FreshDatabase, environment: NodeJS.ProcessEnv = {}): Promise<TestService> {
  kbi = await startTestService({
    store: 'postgres',
    environment: {
      ...{ DATABASE_URL: database.url, KBI_MASTER_KEY: masterKey, KBI_ERASURE_JOURNAL: path },
      ...environment,
    },
  });
  return kbi;
}
async function stop(): Promise<void> {
  await kbi?.stop();
  kbi = undefined;
}
async function newDatabase(options = ''): Promise<FreshDatabase> {
  const database = await freshDatabase(undefined, options);
  databases.push(database);
  return database;
}
/** Copies the files of a database to which nobody is connected: a backup, and that backup restored. */
const copyOf = ({ url }: FreshDatabase) => newDatabase(`TEMPLATE ${new URL(url).pathname.slice(1)}`);

async function register(service: TestService, { insz, familyName, givenName, birthDate }: MarkedPerson) {
  const identity = { familyNames: [familyName], givenNames: [givenName], birthDate };
  const body = { person: { insz }, on: '2018-01-01', identity };
  expect(await service.command('OpenDossier', body)).toMatchObject({ status: 200 });
}
const post = (service: TestService, to: string, body: object, scopes: SendOptions['scopes'] = []) =>
  service.send('POST', to, { body, scopes, headers: { 'idempotency-key': randomUUID() } });
const act = (service: TestService, name: string, body: object) =>
  post(service, `/v1/commands/${name}`, body, ['command', 'admin']);
const dossierOf = async (service: TestService, { insz }: MarkedPerson): Promise<string | undefined> =>
  (await find(service, { insz })).body.candidates[0]?.dossier as string | undefined;
const personalOf = async (service: TestService) =>
  JSON.stringify((await openedLog(service)).map(({ personal }) => personal));
const eventsOf = async (service: TestService, dossier: string) =>
  (await openedLog(service)).filter(({ recorded }) => recorded.stream === `dossier-${dossier}`);

let before: FreshDatabase;
let after: FreshDatabase;
let first: string;
let second: string;
let dossierHeld: string;
let dossierKept: string;

beforeAll(async () => {
  journal = await startJournalServer();
  const database = await newDatabase();
  const running = await start(database);
  await live(running, gone);
  for (const person of [held, kept]) await register(running, person);
  await consult(running, gone);
  const stranger = { organisation: '0099090349', scopes: ['consult'] as const, user: gone.secret() };
  expect(await consult(running, gone, {}, stranger)).toMatchObject({ status: 403 });
  first = (await dossierOf(running, gone))!;
  dossierHeld = (await dossierOf(running, held))!;
  dossierKept = (await dossierOf(running, kept))!;
  expect(secretsIn(await personalOf(running), oldSecrets()).length).toBeGreaterThan(10);
  await stop();
  before = await copyOf(database);
  const later = await start(database);
  expect(await act(later, 'ErasePerson', { dossier: first, ground: 'REQUEST' })).toMatchObject({
    status: 200,
  });
  const hold = { dossier: dossierHeld, ground: 'APPEAL', reason: held.secret() };
  expect(await act(later, 'PlaceLegalHold', hold)).toMatchObject({ status: 200 });
  await register(later, again);
  second = (await dossierOf(later, again))!;
  await comesBackClean(later);
  await stop();
  after = database;
});
afterAll(async () => {
  await stop();
  await journal.close();
  await rm(path, { force: true });
  for (const database of databases) await database.drop();
});

/** Of who registered again everything is answered, and only what was recorded since. */
async function comesBackClean(service: TestService): Promise<void> {
  expect(second).not.toBe(first);
  const { insz, birthDate, familyName } = again;
  await service.indexed();
  const sent = [
    await find(service, { insz }),
    await find(service, { name: familyName, birthDate }),
    await consult(service, again),
    await service.send('GET', `/v1/audit/dossiers/${second}/events`, { scopes: ['audit'] }),
    await post(service, '/v1/audit/log', { insz }, ['audit']),
    await post(service, '/v1/audit/person-export', { insz, request: 'verzoek' }, ['audit', 'admin']),
    await post(service, '/v1/dossiers/life', { insz, purpose: 'TRAJECTORY_FOLLOW_UP' }, ['consult']),
  ];
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
  const [byInsz, byName, answer] = sent;
  for (const one of [byInsz, byName]) expect(one!.body.candidates).toMatchObject([{ dossier: second }]);
  expect(answer!.body.dossier.Personalia).toMatchObject({ INSZ: insz });
  expect(secretsIn(JSON.stringify(sent.map(({ body }) => body as object)), oldSecrets())).toEqual([]);
  expect((await find(service, { name: gone.familyName, birthDate })).body.candidates).toEqual([]);
  const opened = await openedLog(service);
  expect(opened.filter(({ personal }) => personal === 'keyLost')).toEqual([]);
  expect(secretsIn(JSON.stringify(opened.map(({ personal }) => personal)), oldSecrets())).toEqual([]);
}

test('restored from before the erasure, nothing of the person can be opened; twice is the same', async () => {
  journal.kept = await readFile(path, 'utf8');
  const port = await findFreePort('127.0.0.1');
  const answered: boolean[] = [];
  journal.onRead = async () => {
    const health = fetch(`http://127.0.0.1:${String(port)}/health/live`);
    answered.push(await health.then(() => true).catch(() => false));
  };
  const { url, token } = journal;
  const service = await start(before, {
    ...{ KBI_ERASURE_JOURNAL: url, KBI_ERASURE_JOURNAL_TOKEN: token, PORT: String(port) },
  });
  expect(answered).toEqual([false]);
  const { insz, birthDate, familyName } = gone;
  expect(secretsIn(await personalOf(service), gone.secrets)).toEqual([]);
  expect((await find(service, { insz })).body.candidates).toEqual([]);
  expect((await find(service, { name: familyName, birthDate })).body.candidates).toEqual([]);
  expect(await consult(service, gone)).toMatchObject({
    status: 200,
    body: { content: 'none', dossier: null },
  });
  const { schema } = (await servingBuild(service.service.dependencies.pool, 'person-index'))!;
  const rows = await service.service.dependencies.pool.query(
    `SELECT FROM ${schema}.persons WHERE dossier = $1`,
    [first],
  );
  expect(rows.rowCount).toBe(0);
  expect((await eventsOf(service, first)).at(-1)!.event).toMatchObject({
    ...{ type: 'PersonErased', facts: { ground: 'REQUEST', accessLog: 'erased' } },
  });
  expect(await consult(service, kept)).toMatchObject({ body: { content: 'given' } });

  const head = await service.service.dependencies.store.head();
  await executeJournal(service.service.dependencies, { say: () => undefined });
  expect(await service.service.dependencies.store.head()).toBe(head);
});

test('the hold is there again, with the erasure against it; lifted, the daily run erases the person', async () => {
  const service = kbi!;
  const erasure = { dossier: dossierHeld, ground: 'REQUEST' };
  expect(await act(service, 'ErasePerson', erasure)).toMatchObject({ body: { code: 'ERASURE_HELD' } });
  expect(await consult(service, held)).toMatchObject({ body: { content: 'given' } });
  const { hold } = (await eventsOf(service, dossierHeld)).find(
    ({ event }) => event.type === 'LegalHoldPlaced',
  )!.event.facts as { hold: string };
  await act(service, 'LiftLegalHold', { dossier: dossierHeld, hold, reason: held.secret() });
  await stop();
  const { url, token } = journal;
  const nightly = await start(before, {
    ...{ KBI_ERASURE_JOURNAL: url, KBI_ERASURE_JOURNAL_TOKEN: token, KBI_DAILY_RUN: 'true' },
  });
  // Nobody asks for it: the daily run of the service finishes what waited.
  while ((await consult(nightly, held)).body.content !== 'none') await delay(50);
  await stop();
});

test('restored from after the registration, the new dossier is intact, the old one stays erased', async () => {
  // As of erasures before there was a journal: their lines name no keys.
  const line = { at: new Date().toISOString(), act: 'erased', accessLog: 'erased', keys: [] };
  for (const dossier of [dossierHeld, dossierKept])
    await appendFile(path, `${JSON.stringify({ ...line, dossiers: [dossier], ground: 'ERROR' })}\n`);
  await appendFile(path, '{"at":"cut o');
  const service = await start(after);
  await rebuildAll(service);
  await comesBackClean(service);
  const { store } = service.service.dependencies;
  const head = await store.head();
  await executeJournal(service.service.dependencies, { say: () => undefined });
  expect(await store.head()).toBe(head);
  const events = await eventsOf(service, dossierHeld);
  expect(events.at(-1)!.event).toMatchObject({ type: 'ErasureHeld', facts: { ground: 'ERROR' } });
  expect(await consult(service, held)).toMatchObject({ body: { content: 'given' } });
  expect(await consult(service, kept)).toMatchObject({ body: { content: 'none' } });
  expect(secretsIn(await personalOf(service), [kept.familyName])).toEqual([]);
});

test('the journal tells nobody who anybody is', async () => {
  const text = await readFile(path, 'utf8');
  const { blindIndex } = kbi!.service.dependencies;
  const all = [gone, again, held, kept].flatMap(({ secrets, insz }) => [
    ...secrets,
    blindIndex.blindInsz(insz),
  ]);
  expect(secretsIn(text, all)).toEqual([]);
  expect(text).toContain(first);
});

test('a line that is none, or a journal that can’t be read, lets nothing start', async () => {
  const { dependencies } = kbi!.service;
  const { erasureJournalFile } = await import('../../libs/privacy/erasure-journal-file.js');
  const progress = { say: () => undefined };
  const executed = (place: string) =>
    executeJournal({ ...dependencies, journal: erasureJournalFile(place) }, progress);
  await appendFile(path, '\n');
  await expect(executed(path)).rejects.toMatchObject({ code: 'ERASURE_JOURNAL_MALFORMED' });
  await expect(executed(tmpdir())).rejects.toMatchObject({ code: 'ERASURE_JOURNAL_UNAVAILABLE' });
});
