/** A legal hold keeps a person from being erased by whatever path; once it is lifted, the daily run erases them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { streams } from '../../libs/domain/streams.js';
import { DossierId } from '../../libs/domain/identifiers/ids.js';
import { syntheticInsz } from '../support/examples.js';
import { startJournalServer, type JournalServer } from '../support/journal-server.js';
import { runKbi } from '../support/kbi.js';
import { startTestService, type Answer, type TestService } from '../support/service.js';

let kbi: TestService;
let journal: JournalServer;
beforeAll(async () => {
  journal = await startJournalServer();
  const { url, token } = journal;
  kbi = await startTestService({
    environment: { KBI_ERASURE_JOURNAL: url, KBI_ERASURE_JOURNAL_TOKEN: token },
  });
});
afterAll(async () => {
  await kbi.stop();
  await journal.close();
});

const born = '1905-03-04';
const reason = 'Beroep van Jan Zqhold';
let persons = 0;

/** The dossier of somebody new. Opened in 1930, its retention term is over since 2 January 2020. */
async function open(on = '1930-01-01'): Promise<DossierId> {
  persons += 1;
  const identity = { familyNames: [`Oud${'abcdefghijklmnop'.charAt(persons)}`], birthDate: born };
  const answer = await kbi.command('OpenDossier', {
    ...{ person: { insz: syntheticInsz(born, persons) }, on, identity },
  });
  expect(answer).toMatchObject({ status: 200 });
  return DossierId.parse(answer.body.dossier);
}

const act = (name: string, body: object, key: string = randomUUID()): Promise<Answer> =>
  kbi.send('POST', `/v1/commands/${name}`, {
    ...{ body, scopes: ['command', 'admin'] as const },
    headers: { 'idempotency-key': key },
  });
const hold = async (dossier: string, key?: string): Promise<string> => {
  const answer = await act('PlaceLegalHold', { dossier, ground: 'APPEAL', reason }, key);
  expect(answer).toMatchObject({ status: 200, body: { dossier } });
  return answer.body.hold as string;
};
const lift = (dossier: string, held: string, key?: string) =>
  act('LiftLegalHold', { dossier, hold: held, reason: 'Uitspraak' }, key);
const erase = (dossier: string, key?: string) => act('ErasePerson', { dossier, ground: 'REQUEST' }, key);
const confirm = async (dossiers: readonly string[], key?: string) =>
  (await act('ConfirmErasures', { dossiers }, key)).body.results as { dossier: string; outcome: string }[];
const nextDay = async () => {
  const body = {};
  const { body: lines } = await kbi.send('POST', '/v1/operations/daily', { body, scopes: ['admin'] });
  expect(lines).toContain('"state":"done"');
};

interface Proposals {
  readonly proposals: readonly { dossier: string; kind: string; since: string }[];
  readonly waiting: readonly { dossier: string; holds: readonly { hold: string; ground: string }[] }[];
}
async function proposals(dossier: string) {
  const { body } = (await kbi.send('GET', '/v1/retention/proposals', { scopes: ['admin'] })) as {
    body: Proposals;
  };
  const ofDossier = (one: { dossier: string }) => one.dossier === dossier;
  return { proposed: body.proposals.filter(ofDossier), waits: body.waiting.filter(ofDossier) };
}
const recorded = async (dossier: DossierId) =>
  (await kbi.service.dependencies.store.readStream(streams.dossier.of(dossier))).events.map(
    ({ type }) => type,
  );
const canBeRead = async (dossier: DossierId) =>
  typeof (await kbi.service.dependencies.keyRing.findKey(dossier, 'dossier')) === 'object';
const linesOf = (dossier: string) =>
  journal.kept
    .split('\n')
    .filter((line) => line.includes(dossier))
    .map((line) => (JSON.parse(line) as { act: string }).act);

const held = { status: 409, body: { code: 'ERASURE_HELD' } };

test('a request meets the hold, waits on the list, and is done by the day after the hold is lifted', async () => {
  const dossier = await open('2018-01-01');
  const first = await hold(dossier);
  const second = await hold(dossier);
  expect(await erase(dossier)).toMatchObject(held);
  expect(await erase(dossier)).toMatchObject(held);
  expect(await canBeRead(dossier)).toBe(true);
  expect(await lift(dossier, first)).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  expect(await erase(dossier)).toMatchObject(held);
  await nextDay();
  expect(await canBeRead(dossier)).toBe(true);
  expect(await proposals(dossier)).toMatchObject({
    proposed: [],
    waits: [{ ground: 'REQUEST', accessLog: 'erased', holds: [{ hold: second, ground: 'APPEAL' }] }],
  });
  await lift(dossier, second);
  expect(await canBeRead(dossier)).toBe(true);
  await nextDay();
  expect(await canBeRead(dossier)).toBe(false);
  expect((await proposals(dossier)).waits).toEqual([]);
  await nextDay();
  expect(await recorded(dossier)).toEqual([
    ...['DossierOpened', 'LegalHoldPlaced', 'LegalHoldPlaced', 'ErasureHeld', 'LegalHoldLifted'],
    ...['ErasureHeld', 'LegalHoldLifted', 'PersonErased'],
  ]);
  expect(linesOf(dossier)).toEqual(['held', 'held', 'lifted', 'lifted', 'erased']);
});

test('of a confirmed list others are erased, and each is told', async () => {
  const [due, kept, young, nobody] = [await open(), await open(), await open('2018-01-01'), randomUUID()];
  await hold(kept);
  expect(await proposals(due)).toMatchObject({ proposed: [{ kind: 'DOSSIER', since: '2020-01-02' }] });
  const key = randomUUID();
  const outcomes = ['held', 'erased', 'not proposed', 'unknown'];
  const list = [kept, due, young, nobody];
  expect((await confirm(list, key)).map(({ outcome }) => outcome)).toEqual(outcomes);
  expect((await confirm(list, key)).map(({ outcome }) => outcome)).toEqual(outcomes);
  expect([await canBeRead(due), await canBeRead(kept), await canBeRead(young)]).toEqual([false, true, true]);
  expect(await recorded(kept)).toEqual(['DossierOpened', 'LegalHoldPlaced', 'ErasureHeld']);
  expect(await recorded(due)).toEqual(['DossierOpened', 'PersonErased']);
  expect(await proposals(due)).toEqual({ proposed: [], waits: [] });
  const { keyRing } = kbi.service.dependencies;
  expect(await keyRing.ensureKey(due, 'accessLog')).not.toBe('destroyed'); // kept until its own term is over
  expect((await confirm([due])).map(({ outcome }) => outcome)).toEqual(['not proposed']);
});

test('of two dossiers of one person the hold on either keeps both, and both are erased together', async () => {
  const [dossier, from] = [await open('1930-01-01'), await open('1928-01-01')];
  const placed = await hold(from);
  expect(await act('MergeDossiers', { dossier, from, reason: 'Dubbel' })).toMatchObject({ status: 200 });
  expect(await proposals(dossier)).toMatchObject({ proposed: [{ since: '2018-01-02' }] });
  const both = async () => [await canBeRead(dossier), await canBeRead(from)];
  expect(await erase(dossier)).toMatchObject(held);
  expect(await confirm([dossier, from])).toMatchObject([{ outcome: 'held' }, { outcome: 'not proposed' }]);
  expect(await erase(from)).toMatchObject({ status: 409, body: { code: 'DOSSIER_MERGED', dossier } });
  expect(await both()).toEqual([true, true]);
  expect(await lift(dossier, placed)).toMatchObject({ status: 200 });
  await nextDay();
  expect(await both()).toEqual([false, false]);
  for (const one of [dossier, from]) expect((await recorded(one)).at(-1)).toBe('PersonErased');
  expect(linesOf(from)).toEqual(['held', 'erased']);
  expect(linesOf(dossier)).toEqual(['lifted', 'erased']);
});

test('each list is bounded, and names each dossier once', async () => {
  const one = randomUUID();
  for (const dossiers of [[], [one, one], Array.from({ length: 501 }, () => randomUUID())])
    expect(await act('ConfirmErasures', { dossiers })).toMatchObject({ status: 422 });
});

test('a hold asks administrators, and a dossier that can be read', async () => {
  const dossier = await open('2018-01-01');
  const body = { dossier, ground: 'APPEAL', reason };
  const headers = { 'idempotency-key': randomUUID() };
  for (const name of ['PlaceLegalHold', 'LiftLegalHold', 'ConfirmErasures'])
    expect(
      await kbi.send('POST', `/v1/commands/${name}`, { body, headers, scopes: ['command'] }),
    ).toMatchObject({ status: 403 });
  expect(await lift(dossier, randomUUID())).toMatchObject({ status: 404, body: { code: 'HOLD_UNKNOWN' } });
  expect(await act('PlaceLegalHold', { ...body, dossier: randomUUID() })).toMatchObject({ status: 404 });
  await erase(dossier);
  expect(await act('PlaceLegalHold', body)).toMatchObject({ status: 410, body: { code: 'DOSSIER_ERASED' } });
});

test('a hold and its end are placed once under one key, and why is sealed', async () => {
  const dossier = await open('2018-01-01');
  const [placing, lifting] = [randomUUID(), randomUUID()];
  const first = await hold(dossier, placing);
  expect(await hold(dossier, placing)).toBe(first);
  await lift(dossier, first, lifting);
  await lift(dossier, first, lifting);
  expect(linesOf(dossier)).toEqual(['held', 'lifted']);
  expect(await recorded(dossier)).toEqual(['DossierOpened', 'LegalHoldPlaced', 'LegalHoldLifted']);
  const { body } = await kbi.send('GET', `/v1/audit/dossiers/${dossier}/events`, { scopes: ['audit'] });
  expect(JSON.stringify(body)).toContain(reason);
  const { events } = await kbi.service.dependencies.store.readStream(streams.dossier.of(dossier));
  expect(JSON.stringify(events)).not.toMatch(/Zqhold|Uitspraak/);
  expect(journal.kept).not.toMatch(/Zqhold|Uitspraak/);
});

describe('without the journal', () => {
  test('nothing is erased, held or lifted, until it is there again', async () => {
    const dossier = await open('2018-01-01');
    const other = await open('2018-01-01');
    const placed = await hold(other);
    const [erasing, placing, lifting] = [randomUUID(), randomUUID(), randomUUID()];
    const away = { status: 503, body: { code: 'ERASURE_JOURNAL_UNAVAILABLE' } };
    const place = () => act('PlaceLegalHold', { dossier: other, ground: 'APPEAL', reason }, placing);
    journal.away = true;
    expect(await erase(dossier, erasing)).toMatchObject(away);
    expect(await place()).toMatchObject(away);
    expect(await lift(other, placed, lifting)).toMatchObject(away);
    journal.away = false;
    expect(await canBeRead(dossier)).toBe(true);
    expect(await recorded(dossier)).toEqual(['DossierOpened']);
    expect(await erase(other)).toMatchObject(held);
    expect(await lift(other, placed, lifting)).toMatchObject({ status: 200 });
    expect(await place()).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
    expect(await erase(other)).toMatchObject(held);
    expect(await erase(dossier, erasing)).toMatchObject({ status: 200, body: { erased: true } });
    expect(await canBeRead(dossier)).toBe(false);
    expect(linesOf(dossier)).toEqual(['erased']);
  });

  test('what it lost is written anew by the next daily run', async () => {
    const dossier = await open('2018-01-01');
    await erase(dossier);
    journal.kept = '';
    await nextDay();
    expect(linesOf(dossier)).toEqual(['erased']);
    const before = journal.kept;
    await nextDay();
    expect(journal.kept).toBe(before);
  });
});

test('a crash between the two writes of a hold keeps the person', async () => {
  const dossier = await open('2018-01-01');
  const { keyRing } = kbi.service.dependencies;
  const unsaid = () => Promise.resolve();
  const alone = randomUUID();
  await keyRing.placeHold({ hold: alone, subject: dossier }, unsaid); // placed, and not recorded
  expect(await erase(dossier)).toMatchObject(held);
  await keyRing.liftHold(alone, unsaid);
  const placed = await hold(dossier);
  const lifting = randomUUID();
  await lift(dossier, placed, lifting);
  await keyRing.placeHold({ hold: placed, subject: dossier }, unsaid); // lifted in the log, and not in the key ring
  expect(await erase(dossier)).toMatchObject(held);
  await nextDay();
  expect(await canBeRead(dossier)).toBe(false);
});

test('kbi lists, confirms, holds and lifts', async () => {
  const dossier = await open();
  const env = { KBI_DATA_DIR: kbi.dataDir };
  const run = (argv: string, stdin = '') => runKbi(`retention ${argv}`.trim().split(' '), { env, stdin });
  const daily = async () => (await runKbi(['daily'], { env })).stdout;
  const { stdout } = await run(`hold ${dossier} --ground COURT_CASE`, 'Dagvaarding\n');
  const [placed] = /[0-9a-f-]{36}/.exec(stdout) ?? [];
  expect(await run('confirm', `${dossier}\n`)).toMatchObject({
    ...{ exitCode: 3, stdout: expect.stringContaining('wacht op een wisverbod') },
  });
  expect((await run('')).stdout).toMatch(
    new RegExp(`${dossier}.*dossier.*2020-01-02[^]*${dossier}.*rechtszaak`),
  );
  expect(JSON.parse((await run('--json')).stdout)).toHaveProperty('proposals');
  expect(await daily()).toMatch(
    /wacht(en)? op het einde van een wisverbod\.\n.*bewaartermijn.* voorbij: kbi retention\.\n$/,
  );
  expect(await run(`lift ${dossier} ${placed!}`, 'Vonnis')).toMatchObject({ exitCode: 0 });
  expect(await daily()).toMatch(/\n1 persoon gewist: geen wisverbod houdt dat nog tegen\.\n/);
  expect(await canBeRead(dossier)).toBe(false);
  const due = await open();
  expect(await run(`hold ${due} --ground APPEAL`)).toMatchObject({ exitCode: 1 }); // without a reason
  expect(await run('confirm', `${due}\n`)).toMatchObject({
    ...{ exitCode: 0, stdout: expect.stringContaining('1 van 1 gewist.') },
  });
});
