/** Whoever is told something of a person stands in that person's access log, by whichever operation they asked. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { LogEntry } from '../../apps/api/supervision/access-log.js';
import type { Scope } from '../../libs/platform/authentication.js';
import { askAuditLog, AUDIT_ENDPOINT, declareAuditors } from '../support/audit-log.js';
import { startCorrecting, type Correcting } from '../support/corrected-persons.js';
import { ENDPOINT } from '../support/magda.js';
import { magdaPartner, type MagdaPartner } from '../support/magda-partner.js';
import { AGENCY } from '../support/service.js';
import { birthDateOf } from '../support/synthetic-insz.js';

let kbi: Correcting['kbi'];
let partner: MagdaPartner;
let person: Awaited<ReturnType<Correcting['somebody']>>;
let somebodyElse: Awaited<ReturnType<Correcting['somebody']>>;
/** The event that states the names of the person. */
let details: string;

beforeAll(async () => {
  const correcting = await startCorrecting();
  kbi = correcting.kbi;
  await declareAuditors(kbi);
  partner = await magdaPartner(kbi);
  person = await correcting.somebody();
  somebodyElse = await correcting.somebody();
  const identity = { familyNames: ['Gezocht'], birthDate: birthDateOf(person.insz) };
  details = await person.recorded('StatePersonDetails', { on: '2018-01-01', identity });
  await person.recorded('JoinWaitingList', { on: '2018-01-01', entry: 'W1', list: 'MO', language: 'ti' });
  await person.recorded('DetermineTargetGroup', { on: '2018-01-01', code: 'JA', type: 'PLICHT' });
  const place = { organisation: AGENCY };
  await person.recorded('RegisterPerson', { on: '2018-01-08', kind: 'EA', place });
  await kbi.indexed();
});
afterAll(() => kbi.stop());

const purpose = 'TRAJECTORY_FOLLOW_UP';
const post = (path: string, body: object | string, scopes: readonly Scope[] = ['consult']) =>
  kbi.send('POST', path, {
    ...{ body, scopes },
    headers: {
      'idempotency-key': randomUUID(),
      ...(typeof body === 'string' && { 'content-type': 'application/x-ndjson' }),
    },
  });
const get = (rest: string, scopes: readonly Scope[]) => kbi.send('GET', rest, { scopes });
const list = (name: string) => post(`/v1/lists/${name}`, { purpose, where: {} });
const dossier = () => ({ dossier: person.dossier });
const insz = () => ({ insz: person.insz });
const audited = (rest = '') => get(`/v1/audit/dossiers/${person.dossier}${rest}`, ['audit']);

/** Every operation that tells something of a person: how the log names it, and a question about the person. */
const telling: Readonly<Record<string, readonly [service: string, ask: () => Promise<{ status: number }>]>> =
  {
    'post /v1/consultations': [
      'Consult',
      () => post('/v1/consultations', { ...insz(), purpose, sections: ['Personalia'] }),
    ],
    'post /v1/consultations/batch': [
      'Consult',
      () =>
        post(
          '/v1/consultations/batch',
          JSON.stringify({ id: randomUUID(), ...insz(), purpose, sections: ['Wooncode'] }),
        ),
    ],
    'post /v1/dossiers/find': [
      'FindDossiers',
      () => post('/v1/dossiers/find', { purpose, name: 'gezocht', birthDate: birthDateOf(person.insz) }),
    ],
    'get /v1/dossiers/{id}/findings': [
      'ListFindings',
      () => get(`/v1/dossiers/${person.dossier}/findings`, ['consult']),
    ],
    'post /v1/dossiers/standing': [
      'AskStanding',
      () => post('/v1/dossiers/standing', { ...insz(), purpose }),
    ],
    'post /v1/dossiers/life': ['TellLife', () => post('/v1/dossiers/life', { ...dossier(), purpose })],
    'post /v1/lists/dossiers-of-manager': ['ListPersons', () => list('dossiers-of-manager')],
    'post /v1/lists/housing-language': ['ListPersons', () => list('housing-language')],
    'post /v1/lists/waiting-lists': ['ListPersons', () => list('waiting-lists')],
    [`post ${ENDPOINT}`]: ['GeefDossierKBI', () => partner.ask(insz())],
    'get /v1/audit/dossiers/{id}': ['ReplayDossier', () => audited()],
    'get /v1/audit/dossiers/{id}/events': ['ReplayDossier', () => audited('/events')],
    'post /v1/audit/replays': ['ReplayDossier', () => post('/v1/audit/replays', insz(), ['audit'])],
    'get /v1/audit/dossiers/{id}/difference': [
      'CompareDossier',
      () => audited(`/difference?since=${new Date().toISOString()}`),
    ],
    'get /v1/dossiers/{id}/corrections': [
      'ReadCorrections',
      () => get(`/v1/dossiers/${person.dossier}/corrections`, ['audit']),
    ],
    'post /v1/audit/log': ['ReadAuditLog', () => post('/v1/audit/log', dossier(), ['audit'])],
    [`post ${AUDIT_ENDPOINT}`]: ['GeefAuditLogging', () => askAuditLog(kbi, insz())],
    'post /v1/audit/person-export': [
      'ExportPerson',
      () => post('/v1/audit/person-export', { ...insz(), request: 'verzoek' }, ['audit', 'admin']),
    ],
  };

/** Operations that tell nothing of a person, and why they don't. */
const tellingNothing: Readonly<Record<string, string>> = {
  'post /v1/commands/RegisterInscription': 'it records, and answers the same of whoever is known or not',
  'post /v1/commands/EndInscription': 'likewise',
  'post /v1/inscriptions/batch': 'likewise',
  'get /v1/audit/consultations/{id}/explanation': 'it tells of a question, and nothing of the person',
  'post /v1/audit/consultations/{id}/review': 'it judges a question',
  'get /v1/audit/organisations/{organisation}/events': 'it tells of an organisation',
  'get /v1/audit/agreements/{agreement}/events': 'it tells of an agreement',
  'get /v1/audit/emergencies': 'it tells of questions, and nothing of the persons',
  'get /v1/audit/unusual-use': 'it tells of users',
};

test('each operation by which persons are asked about is told here, or why it tells of none', () => {
  const asking = kbi.service.dependencies.operations
    .filter(({ scope, path }) => scope === 'consult' || scope === 'audit' || path.startsWith('/v1/lists/'))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((name) => !/^get \/v1\/audit\/reports\/[a-z0-9-]+\/difference$/.test(name)); // it counts
  expect(asking.sort()).toEqual([...Object.keys(telling), ...Object.keys(tellingNothing)].sort());
});

const logOf = async (whom: object) =>
  (await post('/v1/audit/log', whom, ['audit'])).body.entries as readonly LogEntry[];

test.each(Object.keys(telling))('%s stands in the log of the person, with when and why', async (name) => {
  const [service, ask] = telling[name]!;
  const begun = new Date().toISOString();
  expect((await ask()).status).toBe(200);
  const [last] = await logOf(dossier());
  expect(last).toMatchObject({ service, outcome: 'granted', purpose: expect.stringMatching(/^[A-Z_]+$/) });
  expect(last!.purpose).not.toBe('UNKNOWN');
  expect(last!.at >= begun).toBe(true);
});

test('in the log of somebody else is none of it but a list on which they are too', async () => {
  const services = (await logOf({ dossier: somebodyElse.dossier })).map(({ service }) => service);
  expect(new Set(services)).toEqual(new Set(['ListPersons']));
});

test('whoever was told a fact that is corrected is found, by whichever operation it was', async () => {
  for (const [, ask] of Object.values(telling)) await ask();
  expect(await person.correct(details)).toMatchObject({ status: 200 });
  const { body } = (await person.corrections()) as {
    body: { corrections: { told: { service: string; at: string }[] }[] };
  };
  const told = body.corrections.flatMap((correction) => correction.told.map(({ service }) => service));
  // A standing tells no name, and these tell who asked or what was corrected.
  const untold = ['AskStanding', 'GeefAuditLogging', 'ReadAuditLog', 'ReadCorrections'];
  const services = Object.values(telling).map(([service]) => service);
  expect(new Set(told)).toEqual(new Set(services.filter((service) => !untold.includes(service))));
});
