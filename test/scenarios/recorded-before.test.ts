/** A log with what earlier versions recorded: days that can't be read, and an event of a version that isn't known. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { brusselsDay } from '../../libs/domain/kernel/dates.js';
import { DossierId } from '../../libs/domain/identifiers/ids.js';
import type { Position } from '../../libs/event-store/port.js';
import { askAuditLog, declareAuditors } from '../support/audit-log.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let today: string;
beforeAll(async () => {
  kbi = await startTestService();
  today = brusselsDay(kbi.service.dependencies.clock());
  await declareAuditors(kbi);
});
afterAll(() => kbi.stop());

/** Appends an event as an earlier version stored it, whatever its facts. */
async function append(stream: string, type: string, facts: object, version = 1): Promise<Position> {
  const event = { id: randomUUID(), type, version, data: { facts }, metadata: { command: 'Consult' } };
  return (await kbi.service.dependencies.store.append(stream, 'any', [event as never])).position;
}

const insz = syntheticInsz(1);
const person = () => kbi.service.dependencies.blindIndex.blindInsz(insz as never);
const asked = (at: string, facts: object = {}) => ({
  at,
  organisation: AGENCY,
  organisationType: 'AGENCY',
  purpose: 'AUDIT',
  channel: 'API',
  sectionsAsked: [],
  unknownPerson: person(),
  ...facts,
});
const granted = (at: string) => ({
  authorisation: randomUUID(),
  sectionsGiven: [],
  content: 'none',
  ...asked(at),
});
const consultation = () => `consultation-${randomUUID()}`;

const accessLog = () =>
  kbi.send('POST', '/v1/audit/log', {
    scopes: ['audit'],
    headers: { 'idempotency-key': randomUUID() },
    body: { insz },
  });

const report = async (query: string) =>
  (await kbi.send('GET', `/v1/reports/${query}`, { scopes: ['report', 'audit'] })).body;

test('what was recorded with another day counts under the day of recording, everywhere', async () => {
  for (const at of ['9999-12-31T23:59:59.000Z', '0000-12-31T23:42:30.000Z', '2150-01-01T00:00:00.000Z']) {
    await append(consultation(), 'ConsultationGranted', { ...granted(at), emergency: true });
    await append(consultation(), 'ConsultationRefused', { ...asked(at), reason: 'PURPOSE_NOT_AUTHORISED' });
  }
  const development = { development: 'weergave', name: 'Weergave', changes: 'Alles', forWhom: 'Iedereen' };
  await append('development-weergave', 'DevelopmentReleased', {
    ...development,
    state: 'PLANNED',
    on: '0000-01-01',
    expectedOn: '9999-12-31',
  });
  const proposed = {
    agreement: 'oud',
    name: 'Oud',
    partner: { organisationType: 'ACTIRIS' },
    on: '2017-01-01',
  };
  await append('agreement-oud', 'AgreementProposed', proposed);
  const communes = Array.from({ length: 600 }, (_, index) => String(10_000 + ((index * 7919) % 80_000)));
  const decided = {
    agreement: 'oud',
    on: '2017-02-01',
    from: '0000-01-01',
    outcome: 'REFUSED',
    why: 'nee',
    communes,
  };
  const after = await append('agreement-oud', 'AgreementDecided', decided);

  const counted = await report(
    `consultation-statistics?groupBy=day,outcome&outcome=all&use=all&after=${after}`,
  );
  expect(counted.rows).toEqual([
    { day: today, outcome: 'granted', consultations: 3 },
    { day: today, outcome: 'refused', consultations: 3 },
  ]);
  const states = await report(`developments?development=weergave&after=${after}`);
  expect(states.rows).toMatchObject([{ since: today, expectedOn: '2200-12-31' }]);
  const exchanges = await report(`exchange-overview?agreement=oud&asOf=2018-01-01&after=${after}`);
  expect(exchanges.rows).toMatchObject([{ status: 'PROPOSED' }, { status: 'REFUSED' }]);
  const audit = { scopes: ['audit'] as const };
  const { body } = await kbi.send('GET', `/v1/audit/emergencies?after=${after}`, audit);
  expect(body.emergencies.map(({ at }: { at: string }) => brusselsDay(new Date(at)))).toEqual([
    today,
    today,
    today,
  ]);
  const { entries } = (await accessLog()).body;
  expect(entries.map(({ at }: { at: string }) => brusselsDay(new Date(at)))).toEqual(Array(6).fill(today));
  expect((await kbi.send('GET', `/v1/audit/unusual-use?after=${after}`, audit)).status).toBe(200);
});

test('rights hold and end where they did, and a dossier is replayed', async () => {
  await append('organisation-0099090448', 'OrganisationEnded', {
    organisation: '0099090448',
    on: '9999-12-31',
  });
  const opened = await kbi.command('OpenDossier', {
    person: { insz: syntheticInsz(2) },
    on: '2018-01-01',
    identity: { familyNames: ['Voorbeeld'], givenNames: ['Anna'], birthDate: birthDateOf(syntheticInsz(2)) },
  });
  const id = DossierId.parse(opened.body.dossier);
  const source = { system: 'KBI-01.00', statedOn: '2018-03-30' };
  const stream = `dossier-${id}`;
  await append(stream, 'LeaseStarted', {
    lease: 'L',
    landlord: AGENCY,
    role: 'TENANT',
    signedOn: '9999-12-31',
    on: '9999-12-31',
  });
  await append(stream, 'TargetGroupDetermined', {
    code: 'JA',
    type: 'PLICHT',
    on: '0000-01-01',
    until: '9999-12-31',
    source,
  });
  const replay = await kbi.send('GET', `/v1/audit/dossiers/${id}`, { scopes: ['audit'] });
  expect(replay).toMatchObject({ status: 200, body: { status: 'open' } });
  const history = await kbi.send('GET', `/v1/audit/dossiers/${id}/events`, { scopes: ['audit'] });
  expect(JSON.stringify(history.body)).toContain('"on":"0000-01-01"'); // an auditor sees the record itself
});

test('they are listed, and a rebuild counts them the same', async () => {
  const { projections, store } = kbi.service.dependencies;
  const query = `consultation-statistics?outcome=all&after=${String(await store.head())}`;
  const before = await report(query);
  for await (const { state } of projections.rebuild('consultation-statistics'))
    expect(['rebuilding', 'done']).toContain(state);
  expect((await report(query)).total).toEqual(before.total);

  const { body } = await kbi.send('GET', '/v1/operations/projections', { scopes: ['report', 'audit'] });
  expect(body.misdated).toMatchObject({ count: 11 });
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  const { stdout } = await runKbi(['status'], { env });
  expect(stdout).toMatch(/^Events with a day .*: 11$/m);
  expect(stdout).toMatch(/^ *\d+ {2}DevelopmentReleased +\/on, \/expectedOn +developments$/m);
  expect(body.misdated.events[0]).toMatchObject({
    type: 'ConsultationGranted',
    places: ['/at'],
    readModels: expect.arrayContaining(['consultation-statistics', 'unusual-use']),
  });
});

test.each([
  ['/v1/reports/consultation-statistics?from=0000-01-01', 'from'],
  ['/v1/reports/consultation-statistics?to=9999-12-31', 'to'],
  ['/v1/reports/developments?asOf=1899-12-31', 'asOf'],
  ['/v1/reports/developments?knownAt=9999-12-31T23:59:59Z', 'knownAt'],
  ['/v1/reports/developments?knownAt=0000-01-01T00:00:00Z', 'knownAt'],
  ['/v1/audit/unusual-use?from=2201-01-01', 'from'],
  [`/v1/audit/dossiers/${randomUUID()}?knownAt=0000-12-31T23:42:30.000Z`, 'knownAt'],
])('a day that can’t be read is refused at its place: %s', async (path, place) => {
  const answer = await kbi.send('GET', path, { scopes: ['report', 'audit'] });
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'QUERY_INVALID', errors: [{ at: `/${place}` }] },
  });
});

test.each([
  [
    'POST',
    '/v1/consultations',
    '/at',
    { insz, purpose: 'AUDIT', sections: ['Personalia'] },
    '9999-12-31T23:59:59.000Z',
  ],
  [
    'POST',
    '/v1/consultations',
    '/at',
    { insz, purpose: 'AUDIT', sections: ['Personalia'] },
    '0000-12-31T23:42:30.000Z',
  ],
  [
    'POST',
    '/v1/consultations',
    '/at',
    { insz, purpose: 'AUDIT', sections: ['Personalia'] },
    new Date(Date.now() + 600_000).toISOString(),
  ],
  [
    'POST',
    '/v1/developments',
    '/on',
    { development: 'd', name: 'n', changes: 'c', forWhom: 'f', state: 'PLANNED' },
    '0000-01-01',
  ],
  ['POST', '/v1/commands/EndInscription', '/on', { person: { insz }, purpose: 'AUDIT' }, '2201-01-01'],
] as const)('nothing is recorded of %s %s with another day at %s', async (method, path, place, body, day) => {
  const { store } = kbi.service.dependencies;
  const before = await store.head();
  const answer = await kbi.send(method, path, {
    scopes: ['consult', 'history', 'admin', 'command'],
    headers: { 'idempotency-key': randomUUID() },
    body: { ...body, [place.slice(1)]: day },
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'BODY_INVALID', errors: [{ at: place }] } });
  expect(await store.head()).toBe(before);
});

test('a read model that stands still says so to whoever waits for it, and health too', async () => {
  expect((await kbi.send('GET', '/health/ready')).body.status).toBe('ready');
  const { clock, store } = kbi.service.dependencies;
  const knownAt = clock().toISOString();
  const before = await report(`consultation-statistics?after=${String(await store.head())}`);
  const after = await append(consultation(), 'ConsultationGranted', granted('2018-01-01T00:00:00.000Z'), 99);
  const standsStill = { status: 503, body: { code: 'REPORT_STANDS_STILL' } };
  const ask = (path: string) => kbi.send('GET', path, { scopes: ['report', 'audit'] });

  expect(await ask(`/v1/reports/consultation-statistics?after=${after}`)).toMatchObject(standsStill);
  expect(await ask('/v1/reports/consultation-statistics')).toMatchObject(standsStill);
  expect((await ask(`/v1/reports/consultation-statistics?knownAt=${knownAt}`)).body.total).toEqual(
    before.total,
  );
  expect(await ask(`/v1/audit/emergencies?after=${after}`)).toMatchObject(standsStill);
  expect(await ask(`/v1/audit/unusual-use?after=${after}`)).toMatchObject(standsStill);
  expect(await ask('/v1/audit/unusual-use')).toMatchObject(standsStill);
  expect(await accessLog()).toMatchObject(standsStill);
  const { exceptions } = await askAuditLog(kbi, { insz });
  expect(exceptions).toMatchObject([{ code: '60009', circumstance: expect.stringMatching('staat stil') }]);
  const health = await kbi.send('GET', '/health/ready');
  expect(health).toMatchObject({ status: 200, body: { status: 'degraded' } });
  expect((await ask('/v1/reports/developments')).status).toBe(200);
});
