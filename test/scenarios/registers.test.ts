/** Organisations with what they may see on a day, and the history of what is registered, for auditors. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AGENCY, startTestService, type TestService } from '../support/service.js';

const OCMW = '0099000178';
const authorisation = randomUUID();
let kbi: TestService;

const admin = (path: string, body: object) =>
  kbi.send('POST', path, { body, scopes: ['admin'], headers: { 'idempotency-key': randomUUID() } });

beforeAll(async () => {
  kbi = await startTestService();
  const declared = {
    ...{ organisation: OCMW, name: 'OCMW Voorbeeldgemeente 1', type: 'OCMW', synthetic: true, senders: [] },
    authorisations: [
      {
        ...{ authorisation, purposes: ['SOCIAL_INTEGRATION'], sections: ['Personalia'] },
        ...{ from: '2017-08-01', legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' } },
      },
    ],
  };
  expect((await admin('/v1/organisations', declared)).status).toBe(200);
  const suspended = await admin('/v1/organisation-commands/SuspendAuthorisation', {
    ...{ authorisation, from: '2018-01-01' },
  });
  expect(suspended.status).toBe(200);
});
afterAll(() => kbi.stop());

const list = async (query: string) =>
  (await kbi.send('GET', `/v1/organisations?${query}`, { scopes: ['report'] })).body;

test.each([
  ['2017-07-31', false],
  ['2017-08-01', true],
  ['2018-01-01', false],
])('what an organisation may see is told as of a day: %s', async (asOf, inForce) => {
  const { organisations } = await list(`name=voorbeeld&asOf=${asOf}`);
  expect(organisations).toMatchObject([
    {
      organisation: OCMW,
      authorisations: [
        { authorisation, sharedBy: null, inForce, suspensions: [{ from: '2018-01-01', until: null }] },
      ],
    },
  ]);
});

test.each([
  ['name=gemeente', []],
  ['name=voorbeeldgemeente%20ocmw', [OCMW]],
  [`name=${OCMW}`, [OCMW]],
  ['type=OCMW', [OCMW]],
  ['type=VDAB', []],
])('they are found by the beginnings of words, number and type: %s', async (query, numbers) => {
  const { organisations } = await list(query);
  expect(organisations.map(({ organisation }: { organisation: string }) => organisation)).toEqual(numbers);
});

test('how many more there are is told, and a name without letters is refused', async () => {
  const { organisations, more } = await list('limit=1');
  expect([organisations.length, more > 0]).toEqual([1, true]);
  expect(await list('name=!!')).toMatchObject({ code: 'QUERY_INVALID', errors: [{ at: '/name' }] });
});

const history = (path: string) => kbi.send('GET', `/v1/audit/${path}/events`, { scopes: ['audit'] });

test('the history of an organisation has its authorisations in it, with who recorded each', async () => {
  const { body } = await history(`organisations/${OCMW}`);
  expect(body.events).toMatchObject([
    { type: 'OrganisationRegistered', by: { organisation: AGENCY, command: 'DeclareOrganisation' } },
    { type: 'AuthorisationGranted', stream: `authorisation-${authorisation}` },
    { type: 'AuthorisationSuspended', facts: { from: '2018-01-01' } },
  ]);
});

test('so has an agreement', async () => {
  const proposed = await admin('/v1/agreements/ProposeAgreement', {
    ...{ agreement: 'actiris', on: '2017-03-01', name: 'Uitwisseling met Actiris' },
    partner: { organisationType: 'ACTIRIS' },
  });
  expect(proposed.status).toBe(200);
  const { body } = await history('agreements/actiris');
  expect(body.events).toMatchObject([{ type: 'AgreementProposed', by: { command: 'ProposeAgreement' } }]);
});

test.each([
  ['organisations/0099999971', 'ORGANISATION_NOT_REGISTERED'],
  ['agreements/nothing', 'AGREEMENT_UNKNOWN'],
  ['organisations/1', 'ROUTE_UNKNOWN'],
])('nothing is known of %s', async (path, code) =>
  expect(await history(path)).toMatchObject({ status: 404, body: { code } }),
);
