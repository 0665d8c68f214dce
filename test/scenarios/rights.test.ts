/** What an organisation is decides what it may do, whatever its token says. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../libs/platform/authentication.js';
import { communes, partnersAt, town, type Partner, type Partners } from '../support/partners.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partners: Partners;
const [insz, portal, ocmw, unregistered] = [syntheticInsz(1), '0099090349', '0099090448', '0099090547'];

beforeAll(async () => {
  kbi = await startTestService();
  partners = partnersAt(kbi);
  await partners.registerTown();
  await partners.open(insz);
  await declare(ocmw, ['SOCIAL_INTEGRATION']);
  await declare(portal, ['OWN_DATA']);
});
afterAll(() => kbi.stop());

async function declare(organisation: string, purposes: readonly string[]): Promise<void> {
  const authorisations = purposes.map((purpose) => ({
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    ...{ purposes: [purpose], sections: ['Personalia'], from: '2017-08-01' },
  }));
  const body = { organisation, name: organisation, type: 'OCMW', synthetic: true, authorisations };
  expect(await partners.post('/v1/organisations', body, { scopes: ['admin'] })).toMatchObject({
    status: 200,
  });
}

const command = (name: string, body: object, organisation: string) =>
  partners.post(`/v1/commands/${name}`, body, { scopes: ['command'], organisation });

test('a municipality can’t state a residence, and so sees nobody by its own word', async () => {
  const lives = { person: { insz }, on: '2019-01-01', commune: communes.ofTown };
  const refused = { status: 403, body: { code: 'COMMAND_NOT_OF_ORGANISATION' } };
  expect(await command('StateResidence', lives, town.organisation)).toMatchObject(refused);
  const unknown = { ...lives, person: { insz: syntheticInsz(2) } };
  expect(await command('StateResidence', unknown, town.organisation)).toMatchObject(refused);
  expect(await partners.consult(town, insz)).toMatchObject({ body: { code: 'PERSON_NOT_ON_TERRITORY' } });
  const { body } = await kbi.send('POST', '/v1/commands', {
    ...{ scopes: ['command'], organisation: town.organisation },
    headers: { 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ id: 'a', command: 'StateResidence', body: lives }),
  });
  expect(JSON.parse(body)).toMatchObject({ status: 403, problem: { code: 'COMMAND_NOT_OF_ORGANISATION' } });
});

test('who is not registered commands nothing, and a type holds from its day', async () => {
  const test = {
    person: { insz },
    on: '2020-01-01',
    test: 'a',
    results: [{ skill: 'speaking', level: 'A1', passed: true }],
    place: { organisation: AGENCY },
  };
  expect(await command('RecordNt2Test', test, unregistered)).toMatchObject({
    status: 403,
    body: { code: 'ORGANISATION_UNKNOWN' },
  });
  const lease = { person: { insz }, on: '2020-01-01', lease: 'L1', landlord: ocmw };
  expect(await command('StartLease', lease, ocmw)).toMatchObject({ status: 403 });
  const change = (type: string, on: string) =>
    partners.post(
      '/v1/organisation-commands/ChangeOrganisationType',
      { organisation: ocmw, type, on },
      { scopes: ['admin'] },
    );
  await change('SOCIAL_LANDLORD', '2020-01-01');
  await change('OCMW', '2199-01-01');
  const landlord: Partner = { ...town, organisation: ocmw, purpose: 'SOCIAL_INTEGRATION' };
  expect(await partners.inscribe(landlord, insz)).toMatchObject({ status: 200 });
  expect(await command('StartLease', lease, ocmw)).toMatchObject({ status: 200 });
});

test.each<[string, Scope[]]>([
  ['/v1/imports', ['import']],
  ['/v1/imports/batch', ['import']],
  ['/v1/organisations', ['admin']],
  ['/v1/organisation-commands/GrantAuthorisation', ['admin']],
  ['/v1/agreements/ProposeAgreement', ['admin']],
  ['/v1/developments', ['admin']],
  ['/v1/commands/ErasePerson', ['command', 'admin']],
  ['/v1/operations/projections/rebuild', ['admin']],
  ['/v1/operations/projections/emergencies/rebuild-to', ['admin']],
  ['/v1/operations/projections/verify', ['admin']],
  ['/v1/master-key/rotate', ['admin']],
])('only the agency may %s', async (path, scopes) => {
  const by = async (organisation: string) =>
    (await partners.post(path, {}, { scopes, organisation })).body.code;
  expect(await by(town.organisation)).toBe('SCOPE_NOT_OF_ORGANISATION');
  expect(await by(unregistered)).toBe('ORGANISATION_UNKNOWN');
});

test('an inscription asks scope consult in every batch, and is answered as alone', async () => {
  const send = async (...scopes: Scope[]) => {
    const body = { person: { insz }, on: '2019-01-01', purpose: town.purpose };
    const answer = await kbi.send('POST', '/v1/commands', {
      ...{ scopes, organisation: town.organisation },
      headers: { 'content-type': 'application/x-ndjson' },
      body: JSON.stringify({ id: randomUUID(), command: 'RegisterInscription', body }),
    });
    return JSON.parse(answer.body) as object;
  };
  expect(await send('command')).toMatchObject({ status: 403, problem: { code: 'SCOPE_MISSING' } });
  const answer = { line: 1, id: expect.any(String), status: 200, outcome: 'recorded' };
  expect(await send('command', 'consult')).toEqual(answer);
});

test('a consultation is explained to who asked, to the person and to an auditor, and to nobody else', async () => {
  const question = { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia'] };
  const asking = { scopes: ['consult'], organisation: ocmw } as const;
  await partners.post('/v1/consultations', question, asking);
  const { events } = await kbi.service.dependencies.store.readAll({
    filter: { types: ['ConsultationRefused'] },
  });
  const id = events.at(-1)!.stream.slice('consultation-'.length);
  const explain = async (organisation: string, user = 'tester') => {
    const path = `/v1/audit/consultations/${id}/explanation`;
    const { status, body } = await kbi.send('GET', path, { scopes: ['audit'], organisation, user });
    return body.code ?? status;
  };
  expect([await explain(ocmw), await explain(AGENCY), await explain(portal, insz)]).toEqual([200, 200, 200]);
  const others = [
    await explain(town.organisation),
    await explain(town.organisation, insz),
    await explain(portal),
    await explain(portal, syntheticInsz(2)),
    await explain(unregistered),
  ];
  expect(new Set(others)).toEqual(new Set(['CONSULTATION_OF_OTHERS']));
});
