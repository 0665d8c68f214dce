/** Why a question was granted or refused, decided again from the log as it was known then. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const organisation = '0099090151';
const authorisation = randomUUID();

const command = async (name: string, body: object) => {
  const headers = { 'idempotency-key': randomUUID() };
  const options = { scopes: ['admin'] as const, headers, body };
  expect(await kbi.send('POST', `/v1/organisation-commands/${name}`, options)).toMatchObject({ status: 200 });
};

beforeAll(async () => {
  await command('RegisterOrganisation', { organisation, name: 'Voorbeeld', type: 'VDAB', synthetic: true });
  await command('GrantAuthorisation', {
    authorisation,
    holder: { organisationType: 'VDAB' },
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    purposes: ['SOCIAL_INTEGRATION'],
    sections: ['Personalia', 'Trajecten'],
    fields: ['Personalia/INSZ'],
    from: '2017-08-01',
  });
});

/** Asks, and tells the id of the consultation, also of a refused one. */
async function ask(more: object = {}): Promise<string> {
  const { body } = await kbi.send('POST', '/v1/consultations', {
    scopes: ['consult', 'history'],
    headers: { 'idempotency-key': randomUUID() },
    body: {
      organisation,
      insz: syntheticInsz(1),
      purpose: 'SOCIAL_INTEGRATION',
      sections: ['Personalia', 'Wooncode'],
      at: '2018-03-01T10:00:00.000Z',
      ...more,
    },
  });
  if (body.consultation) return body.consultation;
  const types = ['ConsultationRefused'];
  const { events } = await kbi.service.dependencies.store.readAll({ filter: { types } });
  return events.at(-1)!.stream.replace('consultation-', '');
}
const explain = (id: string, scopes = ['audit'] as const) =>
  kbi.send('GET', `/v1/audit/consultations/${id}/explanation`, { scopes });

test('a grant names its authorisation, what was left out, and what was known then', async () => {
  const { status, body } = await explain(await ask());
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      outcome: 'granted',
      organisationName: 'Voorbeeld',
      given: { authorisation, sections: ['Personalia'], fields: ['Personalia/INSZ'], presenceOf: [] },
      reason: null,
      leftOut: {
        sections: ['Wooncode'],
        partly: [{ section: 'Personalia', onlyFields: ['Personalia/INSZ'], onlyPresenceOf: [] }],
      },
      considered: [
        {
          authorisation,
          verdict: 'USED',
          legalBasis: { number: 'Beraadslaging 1/2017' },
          history: [{ type: 'AuthorisationGranted' }],
        },
      ],
      agrees: true,
    },
  });
  expect(JSON.stringify(body)).not.toContain(syntheticInsz(1));
});

test.each<[string, object, object]>([
  ['PURPOSE_NOT_AUTHORISED', { purpose: 'AUDIT' }, [{ verdict: 'OTHER_PURPOSE' }]],
  ['PURPOSE_NOT_AUTHORISED', { at: '2017-07-31T10:00:00.000Z' }, [{ verdict: 'NOT_IN_FORCE' }]],
  ['SECTIONS_NOT_AUTHORISED', { sections: ['Wooncode'] }, [{ verdict: 'NO_SUCH_SECTION' }]],
  ['ORGANISATION_UNKNOWN', { organisation: '0099090250' }, []],
  ['SENDER_NOT_OF_ORGANISATION', { senderUri: 'http://stranger.example', capacity: 'a b' }, [{}]],
])('a refusal says why: %s of %j', async (code, more, considered) => {
  const { body } = await explain(await ask(more));
  expect(body).toMatchObject({
    outcome: 'refused',
    given: null,
    reason: { code, nl: expect.stringMatching(/\.$/) },
    considered,
    agrees: true,
  });
});

test('a question that was no question is explained without a decision', async () => {
  const { body } = await explain(await ask({ insz: '90.61.01-100.99' }));
  expect(body).toMatchObject({ reason: { code: 'INSZ_MALFORMED' }, considered: [], agrees: null });
});

test('what is recorded later changes no explanation, and explains what is asked later', async () => {
  const before = await ask();
  const explained = (await explain(before)).body;
  await command('SuspendAuthorisation', { authorisation, from: '2018-01-01' });
  expect((await explain(before)).body).toEqual(explained);
  const { body } = await explain(await ask());
  const history = [{ type: 'AuthorisationGranted' }, { type: 'AuthorisationSuspended' }];
  expect(body).toMatchObject({
    outcome: 'refused',
    considered: [{ verdict: 'NOT_IN_FORCE', history }],
    agrees: true,
  });
});

test('of a consultation that there isn’t, nothing is said; and it asks scope audit', async () => {
  for (const id of [randomUUID(), 'no-id'])
    expect(await explain(id)).toMatchObject({ status: 404, body: { code: 'CONSULTATION_UNKNOWN' } });
  expect((await explain(randomUUID(), ['report'] as never)).status).toBe(403);
});
