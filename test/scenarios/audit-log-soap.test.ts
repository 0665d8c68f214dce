/** The SOAP interface of the log: who asked what about a person, as GeefAuditLogging 02.00. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { branch, leaf, textOf, type XmlNode } from '../../libs/magda/tree.js';
import {
  askAuditLog,
  AUDIT_ENDPOINT,
  declareAuditors,
  PORTAL,
  portalUri,
  type AuditQuestion,
} from '../support/audit-log.js';
import { magdaPartner, OCMW, uri, type MagdaPartner } from '../support/magda-partner.js';
import { testOfficial } from '../support/official.js';
import { AGENCY, startTestService, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { judgedBySchema } from '../support/xmllint.js';

let kbi: TestService;
let partner: MagdaPartner;
const [questions, replies]: [string[], string[]] = [[], []];
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi);
  await declareAuditors(kbi);
});
afterAll(() => kbi.stop());

async function ask(about: AuditQuestion, options: SendOptions = {}) {
  const replied = await askAuditLog(kbi, about, options);
  questions.push(replied.question);
  replies.push(replied.message);
  return replied;
}
const core = (entry: XmlNode | undefined, path: string) => textOf(entry, `Kern/${path}`);

test('an auditor gets asker, capacity, purpose, authorisation, times and key of every question', async () => {
  const { insz } = await partner.register(1);
  await partner.ask({ insz, reference: 'vraag-1' });
  const { status, reference, entries, exceptions } = await ask({ insz, reference: 'log-1' });
  expect({ status, reference, exceptions }).toEqual({ status: 200, reference: 'log-1', exceptions: [] });
  const [entry, ...others] = entries;
  expect(others).toEqual([]);
  const { at, recorded, consultation } = await logged();
  expect({
    uri: core(entry, 'Afnemer/Uri'),
    organisation: core(entry, 'Afnemer/Organisatie/Code'),
    name: core(entry, 'Afnemer/Organisatie/Omschrijving'),
    why: core(entry, 'Afnemer/Dienstverlening/Omschrijving'),
    capacity: core(entry, 'Afnemer/Hoedanigheid/Code'),
    own: core(entry, 'Afnemer/Referte/Intern'),
    ours: core(entry, 'Afnemer/Referte/Extern'),
    ground: core(entry, 'Afnemer/Machtigingen/Machtiging/Code'),
    service: core(entry, 'Dienst/Naam'),
    version: core(entry, 'Dienst/Versie'),
    key: textOf(entry, 'Sleutels/Sleutel/Waarde'),
    asked: new Date(core(entry, 'DatumTijdstipVraag')!).toISOString(),
    logged: new Date(core(entry, 'DatumTijdstipLog')!).toISOString(),
  }).toEqual({
    uri,
    organisation: OCMW,
    name: 'OCMW Voorbeeld',
    why: 'Maatschappelijke integratie',
    capacity: '3003',
    own: 'vraag-1',
    ours: consultation,
    ground: 'Beraadslaging 1/2017',
    service: 'GeefDossierKBI',
    version: '01.00.0000',
    key: insz,
    asked: at,
    logged: recorded,
  });
  expect(core(entry, 'DatumTijdstipVraag')).toMatch(/T\d\d:\d\d:\d\d\.\d{3}\+0[12]:00$/); // clocks of Brussels
});

/** Of the first question of the OCMW, as the log has it. */
async function logged() {
  const { events } = await kbi.service.dependencies.store.readAll({
    filter: { types: ['ConsultationGranted'] },
  });
  const first = events.find(({ metadata }) => metadata['organisation'] === OCMW)!;
  const { at } = (first.data as unknown as { facts: { at: string } }).facts;
  const consultation = first.stream.slice('consultation-'.length);
  return { at, recorded: first.recordedAt.toISOString(), consultation };
}

test('the question is itself in the log, and gets the same answer when it is asked again', async () => {
  const { insz } = await partner.register(2);
  await partner.ask({ insz });
  const first = await ask({ insz, reference: 'again' });
  const next = await ask({ insz });
  expect(next.entries.map((entry) => core(entry, 'Dienst/Naam'))).toEqual([
    'GeefAuditLogging',
    'GeefDossierKBI',
  ]);
  expect((await ask({ insz, reference: 'again' })).text).toBe(first.text);
  const other = await ask({ insz: syntheticInsz(1), reference: 'again' });
  expect(other).toMatchObject({ entries: [], exceptions: [{ code: '50000' }] });
});

test('people see who looked at them, under their own number only', async () => {
  const { insz } = await partner.register(3);
  await partner.ask({ insz, user: '85073003328', reference: 'of-the-user' });
  const own = { insz, uri: portalUri };
  const { entries, text } = await ask({ ...own, user: insz }, { organisation: PORTAL });
  expect(entries.map((entry) => core(entry, 'Afnemer/Organisatie/Code'))).toEqual([OCMW]);
  expect(text).not.toMatch(/85073003328|of-the-user/);
  for (const user of [syntheticInsz(2), undefined]) {
    const refused = await ask({ ...own, ...(user && { user }) }, { organisation: PORTAL });
    expect(refused).toMatchObject({ entries: [], exceptions: [{ code: '40005' }] });
  }
  const shown = (await ask({ insz })).entries.map((entry) =>
    core(entry, 'Afnemer/Dienstverlening/Omschrijving'),
  );
  expect(shown[0]).toBe(
    'Inzage door de persoon zelf; geweigerd: Voor dit doel kan iemand enkel naar zichzelf vragen.',
  );
});

test('who may ask a dossier may not ask its log', async () => {
  const { insz } = await partner.register(4);
  const byOcmw = await ask({ insz, uri, capacity: '3003' }, { organisation: OCMW });
  expect(byOcmw).toMatchObject({ entries: [], exceptions: [{ code: '40005' }] });
  expect((await partner.recorded()).at(-1)).toMatchObject({
    type: 'ConsultationRefused',
    purpose: 'AUDIT',
    reason: 'PURPOSE_NOT_AUTHORISED',
  });
  const unknown = await ask({ insz, uri: 'stranger.example' });
  expect(unknown).toMatchObject({ entries: [], exceptions: [{ code: '40006' }] });
});

test('criteria narrow it by what is shown', async () => {
  const { insz } = await partner.register(5);
  await partner.ask({ insz, reference: 'narrow-1' });
  await partner.ask({ insz, capacity: '3004', reference: 'narrow-2' });
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
  const web = (on: string) => branch('Type', [leaf('Webservice', on), leaf('Publicatie', '1')]);
  const service = (on: string) => branch('Dienst', [leaf('Naam', 'GeefDossierKBI'), web(on)]);
  const begin = (date: string, ...time: string[]) =>
    branch('Begin', [leaf('Datum', date), ...time.map((text) => leaf('Tijd', text))]);
  const end = (date: string) => branch('Einde', [leaf('Datum', date)]);
  const found = async (...criteria: XmlNode[]) =>
    (await ask({ insz, criteria })).entries.map((entry) => core(entry, 'Afnemer/Referte/Intern'));
  expect(await found(service('1'))).toEqual(['narrow-2', 'narrow-1']);
  expect(await found(service('0'))).toEqual([]);
  expect(await found(branch('Afnemer', [leaf('Uri', uri), leaf('Hoedanigheid', '3004')]))).toEqual([
    'narrow-2',
  ]);
  expect(await found(branch('Referte', [leaf('Intern', 'narrow-1')]))).toEqual(['narrow-1']);
  expect(await found(branch('Referte', [leaf('Extern', randomUUID())]))).toEqual([]);
  expect(await found(branch('Periode', [begin('2017-01-01'), end('2017-12-31')]), service('1'))).toEqual([]);
  expect(await found(branch('Periode', [begin(day, '00:00'), end('9999-99-99')]), service('1'))).toHaveLength(
    2,
  );
});

test('without descriptions from elsewhere the codes remain', async () => {
  const { insz } = await partner.register(6);
  await partner.ask({ insz });
  const { entries } = await ask({ insz, criteria: [leaf('ExterneOmschrijvingen', '0')] });
  expect(core(entries[0], 'Afnemer/Machtigingen/Machtiging/Code')).toBe('Beraadslaging 1/2017');
  expect(core(entries[0], 'Afnemer/Machtigingen/Machtiging/Omschrijving')).toBeUndefined();
  expect(core(entries[0], 'Afnemer/Organisatie/OmschrijvingActueel')).toBeUndefined();
});

test('what it can’t answer is an exception with its place', async () => {
  const insz = syntheticInsz(1);
  const begin = branch('Begin', [leaf('Datum', '2018-00-00')]);
  expect(await ask({ insz, keyType: 'Nummerplaat' })).toMatchObject({
    exceptions: [{ code: '50000', circumstance: expect.stringContaining('/Criteria/Sleutel/Type') }],
  });
  expect(await ask({ insz, criteria: [branch('Periode', [begin])] })).toMatchObject({
    exceptions: [{ code: '50000', circumstance: expect.stringContaining('/Criteria/Periode/Begin') }],
  });
  const reversed = [
    branch('Begin', [leaf('Datum', '2018-03-02')]),
    branch('Einde', [leaf('Datum', '2018-03-01')]),
  ];
  expect(await ask({ insz, criteria: [branch('Periode', reversed)] })).toMatchObject({
    exceptions: [{ code: '50000', circumstance: expect.stringContaining('/Criteria/Periode/Begin') }],
  });
  expect(await ask({ insz: 'geen nummer' })).toMatchObject({ exceptions: [{ code: '20002' }] });
  expect(await ask({ insz: syntheticInsz(99) })).toMatchObject({ exceptions: [{ code: '30001' }] });
});

test('the endpoint asks scope audit, and says how to ask', async () => {
  const refused = await kbi.send('POST', AUDIT_ENDPOINT, { scopes: ['consult'], organisation: AGENCY });
  expect(refused.status).toBe(403);
  expect(refused.body).toContain('Dit vraagt een token met scope audit.');
  const wsdl = await kbi.send('GET', `${AUDIT_ENDPOINT}?wsdl`);
  expect(wsdl.status).toBe(200);
  expect(wsdl.body).toContain('<xsd:choice>');
  expect(wsdl.body).toContain(`location="${kbi.service.url}${AUDIT_ENDPOINT}"`);
  expect(await kbi.send('GET', '/magda/GeefIets-01.00?wsdl')).toMatchObject({ status: 404 });
});

testOfficial('all that was asked and replied here is valid by the official schemas', async (dir) => {
  const schema = (name: string) =>
    join(dir, 'xsd', 'Algemeen.GeefAuditLoggingDienst-02.00', 'WebService', `${name}.xsd`);
  const judged = [
    ...(await judgedBySchema(join(dir, 'xsd'), schema('GeefAuditLogging'), questions)),
    ...(await judgedBySchema(join(dir, 'xsd'), schema('GeefAuditLoggingResponse'), replies)),
  ];
  expect(judged.length).toBeGreaterThan(40);
  expect(judged.flatMap(({ errors }) => errors)).toEqual([]);
});
