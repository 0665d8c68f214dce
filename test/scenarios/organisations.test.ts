/** Administrators change organisations, communes and authorisations by commands; consultations follow at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openRecorded } from '../../libs/privacy/event-sealing.js';
import { AGENCY, startTestService, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const command = (name: string, body: object, key: string = randomUUID(), options: SendOptions = {}) =>
  kbi.send('POST', `/v1/organisation-commands/${name}`, {
    scopes: ['admin'],
    headers: { 'idempotency-key': key },
    body,
    ...options,
  });

const register = async (organisation: string, type = 'OCMW', more: object = {}) => {
  const body = { organisation, name: `Voorbeeld ${organisation}`, type, synthetic: true, ...more };
  expect(await command('RegisterOrganisation', body)).toMatchObject({ status: 200 });
};
const grant = async (holder: object, more: object = {}) => {
  const authorisation = randomUUID();
  const body = {
    authorisation,
    holder,
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    purposes: ['SOCIAL_INTEGRATION'],
    sections: ['Personalia'],
    from: '2017-08-01',
    ...more,
  };
  expect(await command('GrantAuthorisation', body)).toMatchObject({ status: 200 });
  return authorisation;
};
/** The status and the code of a question that an organisation asks, on a day. */
const ask = async (organisation: string, at = '2018-03-01', sections = ['Personalia']) => {
  const { status, body } = await kbi.send('POST', '/v1/consultations', {
    scopes: ['consult', 'history'],
    headers: { 'idempotency-key': randomUUID() },
    body: {
      organisation,
      insz: syntheticInsz(1),
      purpose: 'SOCIAL_INTEGRATION',
      sections,
      at: `${at}T10:00:00.000Z`,
    },
  });
  return status === 200 ? body.authorisation : body.code;
};

test('who holds an authorisation, by number or by type, asks under it at once, until it is over', async () => {
  const [one, other] = ['0099090151', '0099090250'];
  await register(one, 'VDAB');
  await register(other, 'VDAB');
  const ofType = await grant({ organisationType: 'VDAB' });
  expect([await ask(one), await ask(other)]).toEqual([ofType, ofType]);
  const own = await grant({ organisation: one }, { sections: ['Personalia', 'Wooncode'] });
  const sections = ['Personalia', 'Wooncode'];
  expect(await ask(one, '2018-03-01', sections)).toBe(own);
  await command('SuspendAuthorisation', { authorisation: own, from: '2018-02-01' });
  expect(await ask(one, '2018-03-01', sections)).toBe(ofType);
  await command('ResumeAuthorisation', { authorisation: own, on: '2018-03-01' });
  expect(await ask(one, '2018-03-01', sections)).toBe(own);
  await command('RevokeAuthorisation', { authorisation: ofType, lastDay: '2018-02-28' });
  expect([await ask(other), await ask(other, '2018-02-28')]).toEqual(['PURPOSE_NOT_AUTHORISED', ofType]);
});

test('an organisation that went up in another asks nothing from that day on', async () => {
  const [small, large] = ['0099090349', '0099090448'];
  await register(small);
  await register(large);
  const authorisation = await grant({ organisation: small });
  const merger = { organisation: small, intoOrganisation: large, on: '2019-01-01' };
  expect((await command('MergeOrganisation', merger)).body).toMatchObject({ events: ['OrganisationMerged'] });
  expect([await ask(small, '2018-12-31'), await ask(small, '2019-01-01')]).toEqual([
    authorisation,
    'ORGANISATION_ENDED',
  ]);
});

test('an OCMW of Brussels is refused without an exchange in production, whatever authorisation there is', async () => {
  const ocmw = '0099090547';
  await register(ocmw, 'BRUSSELS_OCMW');
  await grant({ organisation: ocmw });
  expect(await ask(ocmw)).toBe('EXCHANGE_NOT_IN_PRODUCTION');
});

test('the actor is recorded, sealed, and the first answer is repeated under the same key', async () => {
  const body = { organisation: '0099090646', name: 'Eenmaal', type: 'OCMW' };
  const first = await command('RegisterOrganisation', body, 'once', {
    scopes: ['admin'],
    body,
    headers: { 'idempotency-key': 'once' },
    user: 'beheerder',
  });
  expect(first.body).toMatchObject({ outcome: 'recorded', events: ['OrganisationRegistered'] });
  expect((await command('RegisterOrganisation', body, 'once')).body).toEqual(first.body);
  expect(await command('RegisterOrganisation', { ...body, name: 'Anders' }, 'once')).toMatchObject({
    status: 422,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  expect((await command('RegisterOrganisation', body)).body).toMatchObject({ outcome: 'unchanged' });
  const { events } = await kbi.service.dependencies.store.readStream('organisation-0099090646');
  const [opened] = await openRecorded(events, kbi.service.dependencies.keyRing);
  expect(events).toHaveLength(1);
  expect(events[0]!.metadata).toMatchObject({ organisation: AGENCY, command: 'RegisterOrganisation' });
  expect(opened!.personal).toMatchObject({ recordedBy: 'beheerder' });
  expect(events[0]!.dataText).not.toContain('beheerder');
});

test('what is wrong is told: the scope, the name, the body, the rule', async () => {
  const body = { organisation: '0099090745', on: '2018-01-01' };
  const options = { body, headers: { 'idempotency-key': 'x' }, scopes: ['command'] } as const;
  expect(await command('EndOrganisation', body, 'x', options)).toMatchObject({ status: 403 });
  expect(await command('NoSuchCommand', body)).toMatchObject({ body: { code: 'COMMAND_UNKNOWN' } });
  expect(await command('EndOrganisation', { ...body, on: '2018-02-30' })).toMatchObject({
    status: 422,
    body: { code: 'BODY_INVALID', errors: [{ at: '/on' }] },
  });
  expect(await command('EndOrganisation', body)).toMatchObject({
    status: 404,
    body: { code: 'ORGANISATION_NOT_REGISTERED', errors: [{ at: '/organisation' }] },
  });
});

test('a place that the official dossier doesn’t know, or doesn’t allow alone, is told', async () => {
  const body = {
    authorisation: randomUUID(),
    holder: { organisationType: 'OCMW' },
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    purposes: ['SOCIAL_INTEGRATION'],
    sections: ['Personalia'],
    from: '2017-08-01',
  };
  const wrong = (more: object) => command('GrantAuthorisation', { ...body, ...more });
  expect(await wrong({ fields: ['Personalia/Schoenmaat'] })).toMatchObject({
    status: 422,
    body: { code: 'BODY_INVALID', errors: [{ at: '/fields/0' }] },
  });
  expect(await wrong({ fields: ['Personalia/Naam'] })).toMatchObject({
    body: { errors: [{ at: '/sections/0', detail: expect.stringContaining('Personalia/INSZ') }] },
  });
});

test('of a section that is granted in part nothing is found by name, which tells more', async () => {
  const organisation = '0099090844';
  await register(organisation);
  await grant({ organisation }, { fields: ['Personalia/INSZ'] });
  const found = await kbi.send('POST', '/v1/dossiers/find', {
    scopes: ['consult'],
    organisation,
    headers: { 'idempotency-key': randomUUID() },
    body: { purpose: 'SOCIAL_INTEGRATION', insz: syntheticInsz(1) },
  });
  expect(found).toMatchObject({ status: 403, body: { code: 'SECTIONS_NOT_AUTHORISED' } });
});
