/** Who may see what of whom: decided on authorisations, recorded first, and only then answered. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  AGENCY,
  startTestService,
  type Answer,
  type SendOptions,
  type TestService,
} from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
  await declare(ocmw, 'OCMW', 'http://ocmw.example');
  await declare(otherOcmw, 'OCMW', 'http://other.example');
});
afterAll(() => kbi.stop());

const ocmw = '0099090151';
const otherOcmw = '0099090250';
const unknownOrganisation = '0099090349';
const given = ['Personalia', 'Aanmelding'];

async function declare(organisation: string, type: string, uri: string): Promise<void> {
  const legalBasis = { number: 'Beraadslaging 1/2017', date: '2017-06-06' };
  const what = { purposes: ['SOCIAL_INTEGRATION'], sections: given, from: '2017-08-01' };
  const authorisations = [{ authorisation: randomUUID(), legalBasis, ...what }];
  const senders = [{ uri, purpose: 'SOCIAL_INTEGRATION' }];
  const body = { organisation, name: 'Voorbeeld', type, synthetic: true, senders, authorisations };
  const headers = { 'idempotency-key': randomUUID() };
  expect((await kbi.send('POST', '/v1/organisations', { body, headers, scopes: ['admin'] })).status).toBe(
    200,
  );
}

async function person(n: number, familyName = 'Voorbeeld'): Promise<{ insz: string; dossier: string }> {
  const insz = syntheticInsz(n);
  const identity = { familyNames: [familyName], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const body = { person: { insz }, on: '2018-01-08', kind: 'EA', place: { organisation: ocmw }, identity };
  const answer = await kbi.command('RegisterPerson', body);
  expect(answer.status).toBe(200);
  return { insz, dossier: answer.body.dossier };
}

function ask(body: object, { headers, ...options }: SendOptions = {}): Promise<Answer> {
  const asking = { scopes: ['consult'], organisation: ocmw, ...options } as const;
  return kbi.send('POST', '/v1/consultations', {
    ...asking,
    body: { purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia', 'Aanmelding', 'Wooncode'], ...body },
    headers: { 'idempotency-key': randomUUID(), ...headers },
  });
}

/** The open part of every consultation in the log, in its order. */
async function recorded() {
  const types = ['ConsultationGranted', 'ConsultationRefused'];
  const { events } = await kbi.service.dependencies.store.readAll({ filter: { types } });
  return events.map(({ type, data }) => ({ type, ...(data as { facts: Record<string, unknown> }).facts }));
}

describe('a question about a person', () => {
  test('is answered with the sections that the authorisation covers, and no other', async () => {
    const { insz, dossier } = await person(1);
    const { status, body } = await ask({ insz });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        content: 'given',
        sectionsGiven: given,
        dossier: { Personalia: { INSZ: insz }, Aanmelding: { Type: 'EA', DatumAanmelding: '2018-01-08' } },
        standing: { Aanmelding: { standing: 'registered' } },
      },
    });
    expect(Object.keys(body.dossier)).toEqual(given);
    expect(Object.keys(body.standing)).toEqual(['Aanmelding']);
    expect((await recorded()).at(-1)).toMatchObject({
      type: 'ConsultationGranted',
      organisation: ocmw,
      organisationType: 'OCMW',
      dossier,
      sectionsAsked: ['Personalia', 'Aanmelding', 'Wooncode'],
      sectionsGiven: given,
    });
  });

  test('of a section that is named twenty times gives and records it once, in the order asked', async () => {
    const { insz } = await person(9);
    const sections = ['Aanmelding', ...Array.from({ length: 18 }, () => 'Personalia'), 'Aanmelding'];
    const once = ['Aanmelding', 'Personalia'];
    const { body } = await ask({ insz, sections });
    expect(body.sectionsGiven).toEqual(once);
    expect((await recorded()).at(-1)).toMatchObject({ sectionsAsked: once, sectionsGiven: once });
  });

  test('about whom there is no dossier is granted, and keeps no more than an HMAC', async () => {
    const { status, body } = await ask({ insz: syntheticInsz(2) });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { content: 'none', dossier: null, standing: null },
    });
    const last = (await recorded()).at(-1);
    expect(last).toMatchObject({ type: 'ConsultationGranted', content: 'none' });
    expect(last).toMatchObject({ unknownPerson: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(last).not.toHaveProperty('dossier');
  });

  test('under the same key is answered again and counted once', async () => {
    const { insz } = await person(3);
    const headers = { 'idempotency-key': 'asked-again' };
    const first = await ask({ insz }, { headers });
    const count = (await recorded()).length;
    expect(await ask({ insz }, { headers })).toMatchObject({ status: 200, body: first.body });
    expect(await recorded()).toHaveLength(count);
    const other = await ask({ insz, reference: 'another' }, { headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await recorded()).toHaveLength(count);
  });

  test('asked twenty times at once under one key is counted once', async () => {
    const { insz } = await person(4);
    const count = (await recorded()).length;
    const headers = { 'idempotency-key': 'at-once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ insz }, { headers })));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await recorded()).toHaveLength(count + 1);
  });
});

describe('a refusal is recorded, with its reason', () => {
  const insz = syntheticInsz(5);
  beforeAll(() => person(5));

  test.each([
    [
      'of an organisation that is not known',
      {},
      { organisation: unknownOrganisation },
      'ORGANISATION_UNKNOWN',
    ],
    ['for a purpose that no authorisation covers', { purpose: 'ENFORCEMENT' }, {}, 'PURPOSE_NOT_AUTHORISED'],
    ['of sections that it doesn’t cover', { sections: ['Inbreuken'] }, {}, 'SECTIONS_NOT_AUTHORISED'],
    [
      'in the name of another’s sender',
      { senderUri: 'http://other.example' },
      {},
      'SENDER_NOT_OF_ORGANISATION',
    ],
  ])('%s', async (_, question, options, reason) => {
    expect(await ask({ insz, ...question }, options)).toMatchObject({ status: 403, body: { code: reason } });
    expect((await recorded()).at(-1)).toMatchObject({ type: 'ConsultationRefused', reason });
  });

  test('about an INSZ that can’t be: neither it nor its HMAC is kept', async () => {
    const answer = await ask({ insz: '90.61.01-100.99' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'INSZ_MALFORMED', errors: [{ at: '/insz' }] },
    });
    const last = (await recorded()).at(-1);
    expect(last).toMatchObject({ type: 'ConsultationRefused', reason: 'INSZ_MALFORMED' });
    expect(last).not.toHaveProperty('dossier');
    expect(last).not.toHaveProperty('unknownPerson');
  });

  test('and stands when it is asked again under the same key', async () => {
    const headers = { 'idempotency-key': 'refused-once' };
    await ask({ insz, purpose: 'ENFORCEMENT' }, { headers });
    const count = (await recorded()).length;
    const again = await ask({ insz, purpose: 'ENFORCEMENT' }, { headers });
    expect(again).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
    expect(await recorded()).toHaveLength(count);
  });
});

describe('history', () => {
  const at = '2017-08-01T08:30:00.000Z';

  test('asks scope history of the agency, is decided as of its day, and answered with no content', async () => {
    const { insz } = await person(6);
    const scopes = ['consult', 'history'] as const;
    expect(await ask({ insz, at })).toMatchObject({ status: 403, body: { code: 'SCOPE_MISSING' } });
    expect(await ask({ insz, organisation: otherOcmw })).toMatchObject({
      status: 403,
      body: { code: 'SCOPE_MISSING' },
    });
    const own = await ask({ insz, at }, { scopes });
    expect(own).toMatchObject({ status: 403, body: { code: 'SCOPE_NOT_OF_ORGANISATION' } });
    const agency = { scopes, organisation: AGENCY };
    expect(await ask({ insz, at, organisation: otherOcmw }, agency)).toMatchObject({
      status: 200,
      body: { content: 'withheld', dossier: null, standing: null },
    });
    expect((await recorded()).at(-1)).toMatchObject({ at, organisation: otherOcmw });
    const before = { insz, at: '2017-07-31T21:59:59.999Z', organisation: ocmw };
    const tooEarly = await ask(before, agency);
    expect(tooEarly.body).toMatchObject({ code: 'PURPOSE_NOT_AUTHORISED' });
    expect((await ask({ ...before, at: '2017-07-31T22:00:00.000Z' }, agency)).status).toBe(200);
  });
});

test('no token is 401, another scope is 403, and neither is recorded', async () => {
  const count = (await recorded()).length;
  const without = await kbi.send('POST', '/v1/consultations', {
    body: {},
    headers: { 'idempotency-key': 'x' },
  });
  expect(without).toMatchObject({ status: 401, body: { code: 'TOKEN_MISSING' } });
  expect(without.headers.get('www-authenticate')).toBe('Bearer');
  const headers = { authorization: 'Bearer nonsense' };
  expect((await kbi.send('POST', '/v1/consultations', { body: {}, headers })).status).toBe(401);
  const wrong = await ask({ insz: syntheticInsz(1) }, { scopes: ['command'] });
  expect(wrong).toMatchObject({ status: 403, body: { code: 'SCOPE_MISSING' } });
  expect(await recorded()).toHaveLength(count);
});

describe('finding a dossier', () => {
  const find = (body: object, options: SendOptions = {}) =>
    kbi.send('POST', '/v1/dossiers/find', {
      scopes: ['consult'],
      organisation: ocmw,
      body: { purpose: 'SOCIAL_INTEGRATION', ...body },
      headers: { 'idempotency-key': randomUUID() },
      ...options,
    });

  test('by INSZ gives the least that tells one from another, and is recorded', async () => {
    const { insz, dossier } = await person(10);
    const candidate = { dossier, givenNames: ['Ama'], birthYear: 1990, inszEnding: insz.slice(-3) };
    expect((await find({ insz })).body).toEqual({ candidates: [candidate], more: false });
    expect((await recorded()).at(-1)).toMatchObject({
      type: 'ConsultationGranted',
      dossier,
      sectionsAsked: ['Personalia'],
    });
  });

  test('by any words of the name, however written, and birth date', async () => {
    const { insz, dossier } = await person(11, 'Dûmont-Özdemir');
    const query = { name: 'ozdemir AMA', birthDate: birthDateOf(insz) };
    await kbi.command('OpenDossier', openingOf(12));
    await kbi.indexed();
    expect((await find(query)).body.candidates).toMatchObject([{ dossier }]);
    expect((await find({ ...query, birthDate: '1990-12-31' })).body.candidates).toEqual([]);
    expect((await find({ ...query, name: 'ozdemir Bea' })).body.candidates).toEqual([]);
  });

  test('gives at most ten namesakes, says that there are more, and records each that it gives', async () => {
    const namesakes = Array.from({ length: 12 }, (_, index) => openingOf(100 + index, 'Naamgenoot'));
    await Promise.all(namesakes.map((body) => kbi.command('OpenDossier', body)));
    await kbi.indexed();
    const count = (await recorded()).length;
    const { body } = await find({ name: 'Naamgenoot', birthDate: birthDateOf(syntheticInsz(100)) });
    expect(body).toMatchObject({ more: true });
    expect(body.candidates).toHaveLength(10);
    expect(new Set(body.candidates.map(({ inszEnding }: { inszEnding: string }) => inszEnding)).size).toBe(
      10,
    );
    const dossiers = (await recorded())
      .slice(count)
      .map((consultation) => (consultation as { dossier?: string }).dossier);
    expect(dossiers.sort()).toEqual(
      body.candidates.map(({ dossier }: { dossier: string }) => dossier).sort(),
    );
  });

  test.each(['..', '🙂🙂', '’ –', '\u0301\u0301'])(
    'a name without letters finds nobody: %j',
    async (name) => {
      const query = { name, birthDate: birthDateOf(syntheticInsz(10)) };
      expect(await find(query)).toMatchObject({ status: 422, body: { errors: [{ at: '/name' }] } });
    },
  );

  test('is refused, and the refusal recorded, without an authorisation for who somebody is', async () => {
    const answer = await find({ insz: syntheticInsz(10) }, { organisation: unknownOrganisation });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ORGANISATION_UNKNOWN' } });
    expect((await recorded()).at(-1)).toMatchObject({
      type: 'ConsultationRefused',
      organisation: unknownOrganisation,
    });
  });

  function openingOf(n: number, familyName = 'Voorbeeld') {
    const insz = syntheticInsz(n);
    const identity = { familyNames: [familyName], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
    return { person: { insz }, on: '2018-01-08', identity };
  }
});
