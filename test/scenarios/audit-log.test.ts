/** Who asked what about a person: for the person, and for an auditor; asking is itself in the log. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { declareAuditors, PORTAL, STRANGER } from '../support/audit-log.js';
import { magdaPartner, OCMW, uri, type MagdaPartner } from '../support/magda-partner.js';
import { AGENCY, startTestService, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partner: MagdaPartner;
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi);
  await declareAuditors(kbi);
});
afterAll(() => kbi.stop());

function log(body: object, options: SendOptions = {}) {
  const asking = { scopes: ['audit'], organisation: AGENCY, ...options } as const;
  const headers = { 'idempotency-key': randomUUID(), ...options.headers };
  return kbi.send('POST', '/v1/audit/log', { ...asking, body, headers });
}

test('an auditor sees who looked, when, why, on which ground, and which user; also who was refused', async () => {
  const { insz } = await partner.register(1);
  await partner.ask({ insz, reference: 'vraag-1', user: '85073003328' });
  await partner.ask({ insz, capacity: '3004' });
  const { status, body } = await log({ insz });
  expect(status).toBe(200);
  expect(body.more).toBe(false);
  expect(body.entries).toMatchObject([
    { outcome: 'refused', reason: 'PURPOSE_NOT_AUTHORISED', purpose: 'ENFORCEMENT', authorisation: null },
    {
      organisation: OCMW,
      organisationName: 'OCMW Voorbeeld',
      organisationType: 'OCMW',
      purpose: 'SOCIAL_INTEGRATION',
      service: 'GeefDossierKBI',
      senderUri: uri,
      capacity: '3003',
      outcome: 'granted',
      authorisation: { legalBasis: { number: 'Beraadslaging 1/2017' } },
      sectionsGiven: ['Personalia', 'Aanmelding'],
      content: 'given',
      insz,
      sealed: 'open',
      reference: 'vraag-1',
      user: '85073003328',
    },
  ]);
});

test('asking for the log is a consultation, which the next answer shows, and the same question does not', async () => {
  const { insz } = await partner.register(2);
  const headers = { 'idempotency-key': 'log-2' };
  const first = await log({ insz }, { headers });
  expect(first.body.entries).toEqual([]);
  const second = await log({ insz });
  expect(second.body.entries).toMatchObject([
    {
      consultation: first.body.consultation,
      purpose: 'AUDIT',
      organisation: AGENCY,
      service: 'ReadAuditLog',
    },
  ]);
  const again = await log({ insz }, { headers });
  expect(again.body).toEqual(first.body);
});

test('people see who looked at them, not which people worked there', async () => {
  const { insz } = await partner.register(3);
  await partner.ask({ insz, user: '85073003328' });
  const { status, body } = await log({ insz, user: insz, purpose: 'OWN_DATA' }, { organisation: PORTAL });
  expect({ status, body }).toMatchObject({ status: 200, body: { entries: [{ organisation: OCMW, insz }] } });
  expect(JSON.stringify(body)).not.toContain('85073003328');
  expect(body.entries[0]).not.toHaveProperty('user');
  expect(body.entries[0]).not.toHaveProperty('reference');
});

test('nobody sees who looked at somebody else, and the attempt is in the log', async () => {
  const { insz } = await partner.register(4);
  const own = { insz, purpose: 'OWN_DATA' };
  const other = await log({ ...own, user: syntheticInsz(3) }, { organisation: PORTAL });
  expect(other).toMatchObject({ status: 403, body: { code: 'NOT_THE_PERSON' } });
  expect(await log(own, { organisation: PORTAL })).toMatchObject({ body: { code: 'NOT_THE_PERSON' } });
  expect(await log({ insz }, { organisation: PORTAL })).toMatchObject({
    body: { code: 'PURPOSE_NOT_AUTHORISED' },
  });
  expect(await log({ insz }, { organisation: STRANGER })).toMatchObject({
    body: { code: 'SECTIONS_NOT_AUTHORISED' },
  });
  expect((await log({ insz })).body.entries).toMatchObject([
    { organisation: STRANGER, outcome: 'refused', reason: 'SECTIONS_NOT_AUTHORISED' },
    { organisation: PORTAL, reason: 'PURPOSE_NOT_AUTHORISED' },
    { organisation: PORTAL, reason: 'NOT_THE_PERSON' },
    { organisation: PORTAL, reason: 'NOT_THE_PERSON' },
  ]);
});

test('a person is followed over a dossier that begins and an INSZ that is replaced', async () => {
  const [before, after] = [syntheticInsz(5), syntheticInsz(6)];
  await partner.ask({ insz: before });
  const { dossier } = await partner.register(5);
  await partner.ask({ insz: before });
  await kbi.command('ReplaceInsz', { person: { insz: before }, on: '2018-05-02', insz: after });
  await partner.ask({ insz: after });
  const { body } = await log({ insz: after });
  expect(body.entries.map(({ insz, content }: Record<string, unknown>) => [insz, content])).toEqual([
    [after, 'given'],
    [before, 'given'],
    [before, 'none'], // asked before there was a dossier: its HMAC tells by which number
  ]);
  const byDossier = await log({ dossier });
  expect(
    byDossier.body.entries.slice(1).map(({ consultation }: { consultation: string }) => consultation),
  ).toEqual(body.entries.map(({ consultation }: { consultation: string }) => consultation));
});

test('a person without a dossier has a log too', async () => {
  const insz = syntheticInsz(7);
  await partner.ask({ insz });
  expect((await log({ insz })).body.entries).toMatchObject([{ content: 'none', insz, organisation: OCMW }]);
});

test('a period narrows it, by the days of Brussels', async () => {
  const { insz } = await partner.register(8);
  const history = (at: string) =>
    kbi.send('POST', '/v1/consultations', {
      scopes: ['consult', 'history'],
      headers: { 'idempotency-key': randomUUID() },
      body: { insz, purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'], organisation: OCMW, at },
    });
  for (const at of ['2018-02-28T22:59:59.999Z', '2018-02-28T23:00:00.000Z', '2018-03-31T21:59:59.999Z'])
    expect(await history(at)).toMatchObject({ status: 200 });
  const days = async (period: object) =>
    (await log({ insz, ...period })).body.entries.map(({ at }: { at: string }) => at);
  expect(await days({ to: '2018-02-28' })).toEqual(['2018-02-28T22:59:59.999Z']);
  expect(await days({ from: '2018-03-01', to: '2018-03-31' })).toEqual([
    '2018-03-31T21:59:59.999Z',
    '2018-02-28T23:00:00.000Z',
  ]);
});

test.each([{ from: '2018-03-02', to: '2018-03-01' }, { from: '2190-01-01' }])(
  'a period in which nothing can have been asked, %j, is refused and not recorded',
  async (period) => {
    const head = await kbi.service.dependencies.store.head();
    const answer = await log({ insz: syntheticInsz(8), ...period });
    expect(answer).toMatchObject({ status: 422, body: { code: 'BODY_INVALID', errors: [{ at: '/from' }] } });
    expect(await kbi.service.dependencies.store.head()).toBe(head);
  },
);

test('after erasure the log of a dossier says that it was forgotten, or what was kept', async () => {
  const { insz, dossier } = await partner.register(9);
  await partner.ask({ insz, user: '85073003328' });
  const erase = (accessLog: string) =>
    kbi.send('POST', '/v1/commands/ErasePerson', {
      scopes: ['command', 'admin'],
      body: { dossier, ground: 'REQUEST', accessLog },
      headers: { 'idempotency-key': randomUUID() },
    });
  await erase('kept');
  expect((await log({ insz })).body.entries).toEqual([]);
  expect((await log({ dossier })).body.entries).toMatchObject([{ sealed: 'open', user: '85073003328' }]);
  await erase('erased');
  const { body } = await log({ dossier });
  expect(body.entries.at(-1)).toMatchObject({
    sealed: 'forgotten',
    insz: null,
    user: null,
    organisation: OCMW,
  });
});

test('what is asked of it must be right', async () => {
  const count = async () => (await partner.recorded()).length;
  const before = await count();
  expect(await log({ insz: syntheticInsz(1), dossier: randomUUID() })).toMatchObject({ status: 422 });
  expect(await log({ dossier: randomUUID() })).toMatchObject({
    status: 404,
    body: { code: 'DOSSIER_UNKNOWN' },
  });
  expect(await count()).toBe(before);
  expect(await log({ insz: '123' })).toMatchObject({ status: 422, body: { code: 'INSZ_MALFORMED' } });
  expect(await count()).toBe(before + 1);
});
