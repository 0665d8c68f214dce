/** Many questions about persons as lines of JSON: each recorded before it is answered, and counted. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mostQuestions } from '../../apps/api/consultations/consult-batch.operation.js';
import { resultsIn, type LineResult } from '../support/line-results.js';
import { magdaPartner, OCMW, type MagdaPartner } from '../support/magda-partner.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partner: MagdaPartner;
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi);
});
afterAll(() => kbi.stop());

interface Result extends LineResult {
  readonly consultation?: string;
  readonly content?: string;
  readonly dossier?: { readonly Personalia?: { readonly INSZ: string } };
}

const question = (id: string, insz: string, more: object = {}): string =>
  JSON.stringify({ id, insz, purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'], ...more });

/** The results in the order of their lines. */
async function ask(...lines: readonly string[]): Promise<Result[]> {
  const { status, body } = await send(lines.join('\n'));
  expect(status).toBe(200);
  return resultsIn(String(body));
}
const send = (body: string, type = 'application/x-ndjson') =>
  kbi.send('POST', '/v1/consultations/batch', {
    scopes: ['consult'],
    organisation: OCMW,
    body,
    headers: { 'content-type': type },
  });

async function figure(outcome: string): Promise<number> {
  const after = (await kbi.service.dependencies.store.head()) ?? '';
  const query = new URLSearchParams({ organisation: OCMW, outcome, after });
  const { body } = await kbi.send('GET', `/v1/reports/consultation-statistics?${query.toString()}`, {
    scopes: ['report', 'audit'],
  });
  return (body as { total: { consultations: number } }).total.consultations;
}

test('each person is one consultation; what is refused or wrong stops no other', async () => {
  const persons = [await partner.register(1), await partner.register(2)];
  const before = [await figure('granted'), await figure('refused')];
  const results = await ask(
    question('a', persons[0]!.insz),
    question('b', persons[0]!.insz, { purpose: 'ENFORCEMENT' }),
    question('c', 'geen nummer'),
    '{"id": "d"',
    '{"id": "e", "insz": 5}',
    '',
    question('f', syntheticInsz(3)),
    question('g', persons[1]!.insz),
  );
  expect(results.map(({ line, id, status, problem }) => [line, id, status, problem?.code])).toEqual([
    [1, 'a', 200, undefined],
    [2, 'b', 403, 'PURPOSE_NOT_AUTHORISED'],
    [3, 'c', 422, 'INSZ_MALFORMED'],
    [4, null, 400, 'BODY_NOT_JSON'],
    [5, null, 422, 'BODY_INVALID'],
    [7, 'f', 200, undefined],
    [8, 'g', 200, undefined],
  ]);
  expect(results.map(({ content }) => content).filter(Boolean)).toEqual(['given', 'none', 'given']);
  expect(await Promise.all(['granted', 'refused'].map(figure))).toEqual([before[0]! + 3, before[1]! + 2]);
});

test('a line asked again under its key is answered the same and counted once, in a batch or alone', async () => {
  const { insz } = await partner.register(4);
  const [first] = await ask(question('again', insz));
  const count = await figure('granted');
  const [again, other] = await ask(question('again', insz), question('again', insz, { reference: 'x' }));
  expect(again).toEqual(first);
  expect(other).toMatchObject({ status: 422, problem: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  const alone = await kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    organisation: OCMW,
    body: { insz, purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'] },
    headers: { 'idempotency-key': 'again' },
  });
  expect((alone.body as Result).consultation).toBe(first?.consultation);
  expect(await figure('granted')).toBe(count);
});

test('is read to a limit, and says at which line it stopped', async () => {
  const lines = Array.from({ length: mostQuestions + 2 }, (_, n) => `{"id": "${n}"}`);
  const results = await ask('', ...lines);
  expect(results).toHaveLength(mostQuestions + 1);
  expect(results.at(-1)).toMatchObject({
    line: mostQuestions + 2,
    id: null,
    status: 413,
    problem: { code: 'TOO_MANY_LINES' },
  });
});

test('other content is not read', async () => {
  const answer = await send(question('json', syntheticInsz(1)), 'application/json');
  expect(answer).toMatchObject({ status: 415 });
});
