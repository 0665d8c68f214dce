/** What scope `own` tells: somebody about themselves, and nothing of anybody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signInAs } from '../support/sample-sign-in.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { TestBrowser } from '../support/test-browser.js';

/** That of the sample user who is a person. */
const INSZ = '81642355036';
const OTHER = syntheticInsz(3);

let kbi: TestService;
let dossier: string;
let ofAgency: string;

beforeAll(async () => {
  kbi = await startTestService();
  for (const [insz, birthDate] of [
    [INSZ, '1981-04-23'],
    [OTHER, birthDateOf(OTHER)],
  ] as const) {
    const identity = {
      familyNames: ['Voorbeeld'],
      givenNames: ['Ama'],
      birthDate,
    };
    const { status, body } = await kbi.command('OpenDossier', {
      person: { insz },
      on: '2020-01-01',
      identity,
    });
    expect(status).toBe(200);
    if (insz === INSZ) dossier = body.dossier;
  }
  const asked = { insz: OTHER, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia'] };
  const { body } = await kbi.send('POST', '/v1/consultations', {
    body: asked,
    scopes: ['consult'],
    headers: { 'idempotency-key': randomUUID() },
  });
  ofAgency = body.consultation;
  expect(ofAgency).toBeDefined();
});
afterAll(() => kbi.stop());

const post = (path: string, body: object) =>
  kbi.send('POST', path, {
    body,
    scopes: ['own'],
    user: INSZ,
    headers: { 'idempotency-key': randomUUID() },
  });
const EXPORT = '/v1/audit/person-export';
const LOG = '/v1/audit/log';

test('somebody gets everything about themselves, without saying who that is', async () => {
  const { status, body } = await post(EXPORT, {});
  expect({ status, body }).toMatchObject({ status: 200, body: { dossier: { dossier, insz: INSZ } } });
});

test('who looked, too, and that is recorded as access to own data', async () => {
  const first = await post(LOG, {});
  expect(first.status).toBe(200);
  const { body } = await post(LOG, { insz: INSZ, purpose: 'AUDIT' });
  expect(body.entries[0]).toMatchObject({ consultation: first.body.consultation, purpose: 'OWN_DATA' });
  expect(body.entries[0].user).toBeUndefined();
});

test('and why: of what was asked about them, and of nothing else', async () => {
  const { body } = await post(LOG, {});
  const explained = (id: string) =>
    kbi.send('GET', `/v1/audit/consultations/${id}/explanation`, { scopes: ['own'], user: INSZ });
  expect((await explained(body.consultation)).status).toBe(200);
  expect(await explained(ofAgency)).toMatchObject({ status: 403, body: { code: 'CONSULTATION_OF_OTHERS' } });
});

test.each([
  [EXPORT, { insz: OTHER }, 'NOT_THE_PERSON'],
  [EXPORT, { insz: OTHER, request: 'brief 1' }, 'SCOPE_MISSING'],
  [LOG, { insz: OTHER }, 'NOT_THE_PERSON'],
  [LOG, { insz: OTHER, purpose: 'AUDIT' }, 'NOT_THE_PERSON'],
  [LOG, { insz: OTHER, user: OTHER }, 'NOT_THE_PERSON'],
  [LOG, { insz: OTHER, user: OTHER, purpose: 'OWN_DATA' }, 'NOT_THE_PERSON'],
])('nobody gets that of another: %s %j', async (path, body, code) =>
  expect(await post(path, body)).toMatchObject({ status: 403, body: { code } }),
);

test.each([
  [EXPORT, { insz: OTHER }],
  [LOG, { insz: OTHER }],
  [LOG, { insz: OTHER, purpose: 'OWN_DATA' }],
])('nor under the key of who got it: %s %j', async (path, body) => {
  const headers = { 'idempotency-key': randomUUID() };
  const asked = (user: string) => kbi.send('POST', path, { body, scopes: ['own'], user, headers });
  const { status, body: given } = await asked(OTHER);
  expect(status).toBe(200);
  expect(await asked(INSZ)).toMatchObject({ status: 403, body: { code: 'NOT_THE_PERSON' } });
  const again = await asked(OTHER);
  expect(again).toMatchObject({ status: 200, body: { consultation: given.consultation } });
});

test('under the same key two persons ask about themselves, and each is recorded', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const asked = (user: string) => kbi.send('POST', EXPORT, { body: {}, scopes: ['own'], user, headers });
  const [first, second] = [await asked(INSZ), await asked(OTHER)];
  expect(first.body.dossier).toMatchObject({ insz: INSZ });
  expect(second.body.dossier).toMatchObject({ insz: OTHER });
  expect(second.body.consultation).not.toBe(first.body.consultation);
});

test.each([
  ['GET', '/v1/audit/emergencies'],
  ['GET', '/v1/audit/unusual-use'],
  ['GET', `/v1/audit/dossiers/${randomUUID()}`],
  ['GET', '/v1/operations/projections'],
  ['POST', '/v1/consultations'],
  ['POST', '/v1/commands/OpenDossier'],
])('nor anything else of the agency that speaks for persons: %s %s', async (method, path) =>
  expect(await kbi.send(method, path, { scopes: ['own'], user: INSZ })).toMatchObject({
    status: 403,
    body: { code: 'SCOPE_MISSING' },
  }),
);

test('an auditor is still told of everybody, an administrator of whose request it is', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const asked = { scopes: ['audit', 'admin'], organisation: AGENCY, headers } as const;
  expect((await kbi.send('POST', LOG, { ...asked, body: { insz: OTHER } })).status).toBe(200);
  const nobody = await kbi.send('POST', EXPORT, { ...asked, body: { request: 'brief 1' } });
  expect(nobody).toMatchObject({ status: 422, body: { errors: [{ at: '/insz' }] } });
});

test('in the pages the number of the person comes from the session, which shows it to nobody', async () => {
  const browser = new TestBrowser();
  const { url } = kbi.service;
  await signInAs(browser, url, 'ines.misal');
  const session = await browser.send(`${url}/v1/session`);
  expect(session.text).not.toContain(INSZ);
  const { csrfToken } = JSON.parse(session.text) as { readonly csrfToken: string };
  const answer = await browser.send(url + EXPORT, {
    method: 'POST',
    body: '{}',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'x-csrf-token': csrfToken,
      accept: 'application/json',
    },
  });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ dossier: { dossier } });
  expect(browser.visited.filter(({ href }) => href.includes(INSZ))).toEqual([]);
});
