/** What a case worker is told to look at: by an import, by a late fact, and what becomes of it; over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';
import { officialAnswerText } from '../support/official-answer.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
const landlord = '0099090151';
const unregistered = '0400000185';
const trajectory = branch('Trajecten', [branch('Traject', [leaf('Type', 'TT_IBVP')])]);
const place = branch('AanmeldingsPlaats', [leaf('KboNummer', unregistered)]);
const registration = branch('Aanmelding', [leaf('DatumAanmelding', '2018-01-08'), place]);
const attest = branch('BehaaldeAttesten', [
  branch('Document', [leaf('Soort', 'ATTEST'), leaf('Type', 'AI023')]),
]);

beforeAll(async () => {
  kbi = await startTestService();
  const legalBasis = { number: 'Beraadslaging 1/2017', date: '2017-06-06' };
  const authorisations = [
    {
      ...{ authorisation: randomUUID(), legalBasis, purposes: ['HOUSING_LANGUAGE'] },
      ...{ sections: ['Wooncode', 'Talenkennis'], from: '2017-08-01' },
    },
  ];
  const organisation = { organisation: landlord, name: 'Voorbeeld', type: 'SOCIAL_LANDLORD' };
  const body = { ...organisation, synthetic: true, senders: [], authorisations };
  const headers = { 'idempotency-key': randomUUID() };
  const declared = await kbi.send('POST', '/v1/organisations', { body, headers, scopes: ['admin'] });
  expect(declared.status).toBe(200);
});
afterAll(() => kbi.stop());

async function accepted(name: string, body: object, organisation = AGENCY): Promise<Answer['body']> {
  const headers = { 'idempotency-key': randomUUID() };
  const scopes = [name === 'RegisterInscription' ? 'consult' : 'command'] as const;
  const answer = await kbi.send('POST', `/v1/commands/${name}`, { body, headers, organisation, scopes });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  return answer.body;
}

async function imported(insz: string, sections: readonly XmlNode[], statedOn: string): Promise<string> {
  const answer = await kbi.send('POST', '/v1/imports', {
    body: officialAnswerText({ insz, sections, statedOn }),
    scopes: ['import'],
    headers: { 'content-type': 'application/xml' },
  });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'imported' } });
  return answer.body.dossier as string;
}

const ask = (dossier: string, query = '', organisation = AGENCY): Promise<Answer> =>
  kbi.send('GET', `/v1/dossiers/${dossier}/findings${query}`, { scopes: ['consult'], organisation });
const codesOf = async (dossier: string, query = ''): Promise<readonly string[]> =>
  (await ask(dossier, query)).body.findings.map(({ code }: { code: string }) => code).sort();

describe('what an import finds', () => {
  const insz = syntheticInsz(1);
  const closing = {
    ...{ on: '2018-04-05', outcome: 'NOT_OURS', reason: 'Het onthaalbureau bestond toen' },
    finding: 'ORGANISATION_NOT_REGISTERED:Aanmelding/AanmeldingsPlaats/KboNummer',
  };
  let dossier: string;

  test('is listed with its place, its rule, and what we derive', async () => {
    dossier = await imported(insz, [attest, registration, trajectory], '2018-03-30');
    const { status, body } = await ask(dossier);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dossier,
      sectionsGiven: expect.arrayContaining(['Trajecten', 'Aanmelding']),
    });
    expect(body.findings).toHaveLength(3);
    expect(body.findings).toContainEqual({
      ...{ finding: 'NOT_OBLIGED:Trajecten/Traject/Type', kind: 'STATED_OTHERWISE', code: 'NOT_OBLIGED' },
      nl: 'De persoon is op die dag niet verplicht tot inburgering.',
      en: 'The person isn’t obliged to integrate on that day.',
      ...{
        source: 'integration decree: target group',
        section: 'Trajecten',
        place: 'Trajecten/Traject/Type',
      },
      ...{ decision: null, derived: 'REFUSED', since: '2018-03-30', notedAt: expect.any(String) },
      ...{ status: 'OPEN', outcome: null, endedOn: null },
    });
    expect(body.findings).toContainEqual(
      expect.objectContaining({ code: 'COMPONENTS_NOT_SATISFIED', place: 'BehaaldeAttesten/Document' }),
    );
    expect(body.findings).toContainEqual(
      expect.objectContaining({ finding: closing.finding, kind: 'NOT_REGISTERED', derived: null }),
    );
  });

  test('was asked about by a consultation, as its log tells', async () => {
    const { consultation } = (await ask(dossier)).body;
    const log = await kbi.send('POST', '/v1/audit/log', {
      ...{ body: { dossier }, scopes: ['audit'], headers: { 'idempotency-key': randomUUID() } },
    });
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({ consultation, purpose: 'TRAJECTORY_FOLLOW_UP' }),
    );
  });

  test('is closed by a case worker, and the reason is told by no list', async () => {
    const { finding } = closing;
    await accepted('CloseFinding', { person: { dossier }, ...closing });
    expect(await codesOf(dossier)).toEqual(['COMPONENTS_NOT_SATISFIED', 'NOT_OBLIGED']);
    const { body } = await ask(dossier, '?status=CLOSED');
    const closed = { finding, status: 'CLOSED', outcome: 'NOT_OURS', endedOn: '2018-04-05' };
    expect(body.findings).toEqual([expect.objectContaining(closed)]);
    expect(JSON.stringify(body)).not.toContain(closing.reason);
    expect(await codesOf(dossier, '?asOf=2018-04-04')).toContain('ORGANISATION_NOT_REGISTERED');
  });

  test('falls away when a later answer shows it to be no more; what was closed stays so', async () => {
    const components = branch('TrajectOnderdelen', [
      branch('TrajectOnderdeel', [leaf('Type', 'TO_A1'), branch('Besluit', [leaf('Code', 'VO')])]),
    ]);
    const other = branch('Trajecten', [branch('Traject', [leaf('Type', 'TT_NT2'), components])]);
    await imported(insz, [attest, registration, other], '2018-05-30');
    expect(await codesOf(dossier)).toEqual([]);
    expect(await codesOf(dossier, '?status=RESOLVED')).toEqual(['COMPONENTS_NOT_SATISFIED', 'NOT_OBLIGED']);
    expect(await codesOf(dossier, '?status=CLOSED')).toEqual(['ORGANISATION_NOT_REGISTERED']);
  });
});

describe('a decision that lost its ground', () => {
  const insz = syntheticInsz(2);
  const person = { insz };
  const lease = { person, lease: 'H1' };
  let dossier: string;
  let before: string;

  beforeAll(async () => {
    const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
    ({ dossier } = await accepted('OpenDossier', { person, on: '2018-01-05', identity }));
    await accepted('DetermineTargetGroup', { person, on: '2018-02-01', code: 'JA', type: 'PLICHT' });
    await accepted('StartLease', { ...lease, on: '2018-03-01', landlord });
    await accepted('GiveHousingNotice', { ...lease, on: '2019-05-01', until: '2019-11-01' });
    const inscription = { person, on: '2018-03-01', purpose: 'HOUSING_LANGUAGE' };
    await accepted('RegisterInscription', inscription, landlord);
    before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 2));
  });

  test('is a finding and nothing else; the partner whose late fact took it isn’t told', async () => {
    const proof = { person, on: '2018-06-01', proof: 'P1', kind: 'SELOR' };
    const told = await accepted('AcceptLanguageProof', proof, landlord);
    expect(told.events.map(({ type }: { type: string }) => type)).toEqual([
      'LanguageProofAccepted',
      'LanguageRequirementMet',
    ]);
    expect((await ask(dossier)).body.findings).toMatchObject([
      {
        ...{ kind: 'GROUND_LOST', code: 'HOUSING_NOT_OVERDUE', since: '2019-05-01', section: 'Wooncode' },
        ...{ decision: { type: 'HousingNoticeGiven' }, derived: 'REFUSED', place: null },
      },
    ]);
    expect(await codesOf(dossier, `?knownAt=${before}`)).toEqual([]);
  });

  test('is told to others for the sections that they may see', async () => {
    const moved = await accepted('StateResidence', { person, on: '2018-01-10', commune: '21004' });
    expect(moved.events.map(({ type }: { type: string }) => type)).toEqual([
      'ResidenceStated',
      'FindingNoted',
    ]);
    const byLandlord = await ask(dossier, '?purpose=HOUSING_LANGUAGE', landlord);
    expect(byLandlord.body).toMatchObject({ sectionsGiven: ['Talenkennis', 'Wooncode'] });
    expect(byLandlord.body.findings).toMatchObject([{ code: 'HOUSING_NOT_OVERDUE' }]);
    expect((await ask(dossier, '', landlord)).body).toMatchObject({ code: 'PURPOSE_NOT_AUTHORISED' });
  });

  test('falls away when the decision has its ground again', async () => {
    await accepted('StateResidence', { person, on: '2018-01-10', commune: '44021' });
    expect(await codesOf(dossier)).toEqual(['HOUSING_NOT_OVERDUE']);
    expect(await codesOf(dossier, '?status=ALL')).toEqual(['HOUSING_NOT_OVERDUE', 'LIVES_OUTSIDE_FLANDERS']);
  });
});

test('findings are counted for the agency, by kind', async () => {
  const { body: projections } = await kbi.send('GET', '/v1/operations/projections', { scopes: ['report'] });
  const query = `groupBy=kind&after=${encodeURIComponent(String(projections.head))}`;
  const { status, body } = await kbi.send('GET', `/v1/reports/findings?${query}`, { scopes: ['report'] });
  expect({ status, rows: body.rows }).toEqual({
    status: 200,
    rows: [
      { kind: 'GROUND_LOST', noted: 2, closed: 0, resolved: 1 },
      { kind: 'NOT_REGISTERED', noted: 1, closed: 1, resolved: 0 },
      { kind: 'STATED_OTHERWISE', noted: 2, closed: 0, resolved: 2 },
    ],
  });
});

test('of a dossier that there isn’t, or that was erased, there is nothing to list', async () => {
  expect(await ask(randomUUID())).toMatchObject({ status: 404, body: { code: 'DOSSIER_UNKNOWN' } });
  expect(await ask('1')).toMatchObject({ status: 404 });
  const dossier = await imported(syntheticInsz(3), [trajectory], '2018-03-30');
  const erasure = { dossier, ground: 'REQUEST', accessLog: 'kept' };
  const headers = { 'idempotency-key': randomUUID() };
  await kbi.send('POST', '/v1/commands/ErasePerson', {
    body: erasure,
    headers,
    scopes: ['command', 'admin'],
  });
  expect((await ask(dossier)).body).toMatchObject({ code: 'DOSSIER_ERASED' });
});
