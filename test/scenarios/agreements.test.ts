/** Exchange agreements and developments over HTTP: who may command them, what is told when it is wrong, what flows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openRecorded } from '../../libs/privacy/event-sealing.js';
import { inProduction } from '../support/agreement-examples.js';
import { AGENCY, startTestService, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const post = (path: string, body: object, key: string = randomUUID(), options: SendOptions = {}) =>
  kbi.send('POST', path, { scopes: ['admin'], headers: { 'idempotency-key': key }, body, ...options });
const act = (name: string, body: object, key?: string, options?: SendOptions) =>
  post(`/v1/agreements/${name}`, body, key, options);

const proposal = (agreement: string) => ({
  agreement,
  on: '2017-03-01',
  name: 'Uitwisseling',
  partner: { organisationType: 'ACTIRIS' },
});

test('the actor is recorded, sealed, and the first answer is repeated under the same key', async () => {
  const body = proposal('eenmaal');
  const headers = { 'idempotency-key': 'eenmaal' };
  const first = await act('ProposeAgreement', body, 'eenmaal', { headers, user: 'beheerder' });
  expect(first).toMatchObject({ status: 200, body: { outcome: 'recorded', events: ['AgreementProposed'] } });
  expect((await act('ProposeAgreement', body, 'eenmaal')).body).toEqual(first.body);
  expect((await act('ProposeAgreement', body)).body).toMatchObject({ outcome: 'unchanged' });
  expect(await act('ProposeAgreement', { ...body, name: 'Anders' }, 'eenmaal')).toMatchObject({
    status: 422,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  const { events } = await kbi.service.dependencies.store.readStream('agreement-eenmaal');
  const [opened] = await openRecorded(events, kbi.service.dependencies.keyRing);
  expect(events).toHaveLength(1);
  expect(events[0]!.metadata).toMatchObject({ organisation: AGENCY, command: 'ProposeAgreement' });
  expect(opened!.personal).toMatchObject({ recordedBy: 'beheerder' });
  expect(events[0]!.dataText).not.toContain('beheerder');
});

test('what is wrong is told: the scope, the name, the body, the rule', async () => {
  const body = proposal('fout');
  expect(await act('ProposeAgreement', body, 'x', { scopes: ['command'] })).toMatchObject({ status: 403 });
  expect(await act('NoSuchCommand', body)).toMatchObject({ status: 404, body: { code: 'COMMAND_UNKNOWN' } });
  expect(await act('ProposeAgreement', { ...body, partner: {} })).toMatchObject({
    status: 422,
    body: { code: 'BODY_INVALID', errors: [{ at: '/partner' }] },
  });
  expect(await act('ReachStage', { agreement: 'fout', on: '2018-01-01', stage: 'BUILT' })).toMatchObject({
    status: 404,
    body: { code: 'AGREEMENT_UNKNOWN', errors: [{ at: '/agreement' }] },
  });
  expect(await act('ProposeAgreement', { ...body, on: '2199-01-01' })).toMatchObject({
    status: 422,
    body: { code: 'FUTURE_DATE' },
  });
});

test('one of two that change an agreement at the same time comes after the other', async () => {
  await act('ProposeAgreement', proposal('samen'));
  const sheets = ['KSZ', 'MAGDA', 'DIRECT'].map((way) =>
    act('DrawUpSheet', {
      ...{ agreement: 'samen', on: '2017-11-20', way },
      items: [{ item: 'Trajecten', direction: 'TO_PARTNER', section: 'Trajecten' }],
    }),
  );
  for (const { status } of await Promise.all(sheets)) expect(status).toBe(200);
  const { events } = await kbi.service.dependencies.store.readStream('agreement-samen');
  expect(events.map(({ data }) => (data['facts'] as { version?: number }).version)).toEqual([
    undefined,
    1,
    2,
    3,
  ]);
});

test('Actiris gets nothing before production, and then nothing of whom it doesn’t know', async () => {
  const actiris = '0099090151';
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 18/001', date: '2018-01-09' },
    purposes: ['EMPLOYMENT_GUIDANCE'],
    sections: ['Personalia', 'Trajecten'],
    from: '2018-01-09',
  };
  await post('/v1/organisations', {
    ...{ organisation: actiris, name: 'Actiris', type: 'ACTIRIS', synthetic: true },
    authorisations: [authorisation],
  });
  const ask = async (sections: readonly string[]) =>
    (
      await kbi.send('POST', '/v1/consultations', {
        scopes: ['consult'],
        organisation: actiris,
        headers: { 'idempotency-key': randomUUID() },
        body: { insz: syntheticInsz(1), purpose: 'EMPLOYMENT_GUIDANCE', sections },
      })
    ).body;
  expect(await ask(['Trajecten'])).toMatchObject({ code: 'EXCHANGE_NOT_IN_PRODUCTION' });
  for (const { definition, body } of inProduction)
    expect(await act(definition.name, { ...body, agreement: 'actiris' })).toMatchObject({ status: 200 });
  expect(await ask(['Trajecten'])).toMatchObject({
    code: 'EXCHANGE_PERSON_NOT_SHARED',
    detail: 'Exchange agreement: actiris',
  });
  expect(await ask(['Personalia'])).toMatchObject({ code: 'EXCHANGE_ITEMS_NOT_AGREED' });
});

test('a development is stated by an administrator, in its order', async () => {
  const stated = {
    ...{ development: 'nt2', name: 'NT2', changes: 'De weergave', forWhom: 'Iedereen' },
    ...{ state: 'IN_TEST', on: '2018-01-08' },
  };
  expect((await post('/v1/developments', stated)).body).toMatchObject({ events: ['DevelopmentReleased'] });
  expect((await post('/v1/developments', stated)).body).toMatchObject({ outcome: 'unchanged' });
  const early = { ...stated, state: 'RELEASED', on: '2018-01-01' };
  expect(await post('/v1/developments', early)).toMatchObject({
    status: 409,
    body: { code: 'DEVELOPMENT_OUT_OF_ORDER', errors: [{ at: '/on' }] },
  });
  expect(await post('/v1/developments', stated, 'x', { scopes: ['report'] })).toMatchObject({ status: 403 });
});
