/** An organisation that asks more than it may is told so at every endpoint, and no other is hindered. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readLines } from '../../libs/client/ndjson.js';
import { branch } from '../../libs/magda/tree.js';
import { askMagda, questionOf } from '../support/magda.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

const most = 6;
const partners = ['0099000178', '0099090151', '0862910119'] as const;

let kbi: TestService;
beforeAll(async () => {
  const environment = { KBI_REQUESTS_PER_MINUTE: String(most), KBI_IMPORTS_PER_MINUTE: '1' };
  kbi = await startTestService({ environment });
});
afterAll(() => kbi.stop());

const question = { insz: syntheticInsz(1), purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'] };
const consult = (organisation: string): Promise<Answer> =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    organisation,
    body: question,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });

/** Asks as much as an organisation may, all of which is refused and recorded; and then once more. */
async function askTooMuch(organisation: string): Promise<Answer> {
  for (let n = 0; n < most; n += 1) expect((await consult(organisation)).status).toBe(403);
  return consult(organisation);
}

async function recorded(organisation: string): Promise<number> {
  const { events } = await kbi.service.dependencies.store.readAll({ limit: 1_000 });
  const ofConsultations = events.filter(({ stream }) => stream.startsWith('consultation-'));
  return ofConsultations.filter(({ metadata }) => metadata['organisation'] === organisation).length;
}

test('one question too many gets 429, says when to ask again, and is not recorded', async () => {
  const [organisation] = partners;
  const answer = await askTooMuch(organisation);
  expect(answer).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds > 0 && seconds <= 60).toBe(true);
  expect(await recorded(organisation)).toBe(most);
  const { body } = await kbi.send('GET', '/metrics', { scopes: ['report'] });
  const labels = `organisation="${organisation}",allowance="requests",outcome="refused"`;
  expect(body).toMatch(`kbi_rate_limited_total{${labels}} 1`);
});

test('over SOAP it is exception 99996 in a valid reply, also to what is no question', async () => {
  const [, organisation] = partners;
  await askTooMuch(organisation);
  const asked = questionOf({ insz: question.insz, uri: 'voorbeeld.be/kbi', reference: 'vraag-1' });
  const replied = await askMagda(kbi, asked, { organisation });
  expect(replied).toMatchObject({ status: 200, reference: 'vraag-1', exceptions: [{ code: '99996' }] });
  expect(Number(replied.headers.get('retry-after'))).toBeGreaterThan(0);
  const empty = { ...branch('GeefDossierKBI', []), namespace: asked.namespace };
  expect(await askMagda(kbi, empty, { organisation })).toMatchObject({ exceptions: [{ code: '99996' }] });
  expect(await recorded(organisation)).toBe(most);
});

test('imports are counted apart', async () => {
  const importOne = () =>
    kbi.send('POST', '/v1/imports', {
      scopes: ['import'],
      body: '<none/>',
      headers: { 'content-type': 'application/xml' },
    });
  expect(await importOne()).toMatchObject({ status: 200 });
  expect(await importOne()).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
  expect(await consult(AGENCY)).toMatchObject({ body: { code: 'PURPOSE_NOT_AUTHORISED' } });
});

test('lines of a batch wait instead; a service that stops lets go of them', async () => {
  const [, , organisation] = partners;
  const ids = Array.from({ length: most + 2 }, (_, n) => `vraag-${n}`);
  const response = await fetch(`${kbi.service.url}/v1/consultations/batch`, {
    method: 'POST',
    body: ids.map((id) => JSON.stringify({ id, ...question })).join('\n'),
    headers: {
      'content-type': 'application/x-ndjson',
      authorization: `Bearer ${await kbi.token(['consult'], organisation)}`,
    },
  });
  const codes: string[] = [];
  for await (const line of readLines<{ problem: { code: string } }>(response.body!)) {
    codes.push(line.problem.code);
    if (codes.length === most) void kbi.service.stop();
  }
  expect(codes.slice(0, most)).toEqual(Array.from({ length: most }, () => 'PURPOSE_NOT_AUTHORISED'));
  expect(codes.slice(most)).toEqual(['OVERLOADED', 'OVERLOADED']);
}, 30_000);
