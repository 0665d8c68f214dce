/** Who may not ask at the SOAP interface gets to know it, and so does who looks at the log later. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeEnvelope } from '../../libs/magda/soap.js';
import { textOf } from '../../libs/magda/tree.js';
import { ENDPOINT, questionOf, readFault, sendToEndpoint } from '../support/magda.js';
import { magdaPartner, uri, type MagdaPartner } from '../support/magda-partner.js';
import { officialAnswerText } from '../support/official-answer.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partner: MagdaPartner;
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi);
});
afterAll(() => kbi.stop());

describe('a question that is refused is recorded, and answered with', () => {
  const insz = syntheticInsz(10);
  beforeAll(() => partner.register(10));

  test.each([
    [
      '40006 for the sender of another',
      { uri: 'other.example' },
      {},
      '40006',
      'SENDER_NOT_OF_ORGANISATION',
      'UNKNOWN',
    ],
    [
      '40006 for an organisation that isn’t known',
      {},
      { organisation: '0099090349' },
      '40006',
      'ORGANISATION_UNKNOWN',
      'UNKNOWN',
    ],
    [
      '40001 for a capacity without a purpose',
      { capacity: '3005' },
      {},
      '40001',
      'CAPACITY_WITHOUT_PURPOSE',
      'UNKNOWN',
    ],
    [
      '40001 when the capacity is to tell the purpose and isn’t there',
      { capacity: undefined },
      {},
      '40001',
      'CAPACITY_WITHOUT_PURPOSE',
      'UNKNOWN',
    ],
    [
      '40005 for a purpose without an authorisation',
      { capacity: '3004' },
      {},
      '40005',
      'PURPOSE_NOT_AUTHORISED',
      'ENFORCEMENT',
    ],
    [
      '20002 for an INSZ with a wrong check',
      { insz: '90610110099' },
      {},
      '20002',
      'INSZ_MALFORMED',
      'SOCIAL_INTEGRATION',
    ],
    [
      '20002 for an INSZ of ten digits',
      { insz: '9061011009' },
      {},
      '20002',
      'INSZ_MALFORMED',
      'SOCIAL_INTEGRATION',
    ],
  ])('%s', async (name, question, options, code, reason, purpose) => {
    const { status, reference, dossier, exceptions } = await partner.ask(
      { insz, reference: name.slice(0, 36), ...question },
      options,
    );
    expect({ status, reference, dossier }).toEqual({
      status: 200,
      reference: name.slice(0, 36),
      dossier: undefined,
    });
    expect(exceptions).toMatchObject([{ code, type: 'FOUT' }]);
    const last = (await partner.recorded()).at(-1);
    expect(last).toMatchObject({ type: 'ConsultationRefused', reason, purpose, channel: 'MAGDA' });
  });

  test('and a sender that is none of the organisation’s is kept sealed, as it may be any text', async () => {
    await partner.ask({ insz, uri: 'urn:Jan-Voorbeeld' });
    const last = (await partner.recorded()).at(-1);
    expect(last).not.toHaveProperty('senderUri');
    expect(last).toMatchObject({ personal: { statedSender: 'urn:Jan-Voorbeeld 3003' } });
  });
});

describe('who may not come in gets a SOAP fault', () => {
  const question = writeEnvelope(questionOf({ uri, insz: syntheticInsz(10) }));

  test('401 without a token', async () => {
    const answer = await kbi.send('POST', ENDPOINT, {
      body: question,
      headers: { 'content-type': 'text/xml' },
    });
    expect(readFault(answer)).toMatchObject({
      status: 401,
      code: 'soap:Client',
      reason: expect.stringMatching(/^TOKEN_MISSING: /),
    });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('403 without the scope', async () => {
    const answer = await sendToEndpoint(kbi, question, { scopes: ['report'] });
    expect(readFault(answer)).toMatchObject({
      status: 403,
      code: 'soap:Client',
      reason: expect.stringMatching(/^SCOPE_MISSING: /),
    });
  });
});

test('somebody whose stated INSZ fails its check is found under it; a number that nobody stated is malformed', async () => {
  const insz = '85651200137';
  expect((await partner.ask({ insz })).exceptions).toMatchObject([{ code: '20002' }]);
  const imported = await kbi.send('POST', '/v1/imports', {
    body: officialAnswerText({ insz }),
    scopes: ['import'],
    headers: { 'content-type': 'application/xml' },
  });
  expect(imported.body).toMatchObject({ outcome: 'imported', findings: [{ code: 'INSZ_CHECK_FAILED' }] });
  const { dossier, exceptions } = await partner.ask({ insz });
  expect(exceptions).toEqual([]);
  expect(textOf(dossier, 'Personalia/INSZ')).toBe(insz);
});
