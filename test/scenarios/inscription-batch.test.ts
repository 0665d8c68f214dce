/** Many inscriptions as lines of JSON: each has its own outcome, which tells nobody who is known here. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mostInscriptions } from '../../apps/api/commands/command-batches.operation.js';
import { resultsIn, type LineResult } from '../support/line-results.js';
import { actiris, partnersAt, type Partners } from '../support/partners.js';
import { startTestService, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partners: Partners;
const [known, other, stranger] = [syntheticInsz(1), syntheticInsz(2), syntheticInsz(3)];
beforeAll(async () => {
  kbi = await startTestService();
  partners = partnersAt(kbi);
  await partners.registerActiris();
  for (const insz of [known, other]) await partners.open(insz);
});
afterAll(() => kbi.stop());

interface Result extends LineResult {
  readonly outcome?: string;
}

const { purpose } = actiris;
const line = (id: string, command: string, body: object): string => JSON.stringify({ id, command, body });
const registering = (id: string, insz: string, more: object = {}): string =>
  line(id, 'RegisterInscription', { person: { insz }, on: '2019-01-01', purpose, ...more });
const ending = (id: string, insz: string, on: string): string =>
  line(id, 'EndInscription', { person: { insz }, on, purpose });

const send = (body: string, more: SendOptions = {}) =>
  kbi.send('POST', '/v1/inscriptions/batch', {
    scopes: ['consult'],
    organisation: actiris.organisation,
    body,
    headers: { 'content-type': 'application/x-ndjson' },
    ...more,
  });

/** The results in the order of their lines. */
async function inscribe(...lines: readonly string[]): Promise<Result[]> {
  const { status, body } = await send(lines.join('\n'));
  expect(status).toBe(200);
  return resultsIn(String(body));
}

test('each line has its own outcome, and the whole repeated changes nothing', async () => {
  const lines = [
    registering('a', known),
    registering('b', stranger),
    registering('c', '90.61.01-100.99'),
    registering('d', known, { purpose: 'SOCIAL_INTEGRATION' }),
    line('e', 'OpenDossier', {}),
    '{"id": "f"',
    '',
    registering('g', other),
    ending('h', other, '2019-06-30'),
  ];
  const first = await inscribe(...lines);
  expect(
    first.map(({ line, id, status, outcome, problem }) => [line, id, status, outcome ?? problem?.code]),
  ).toEqual([
    [1, 'a', 200, 'recorded'],
    [2, 'b', 200, 'recorded'],
    [3, 'c', 422, 'BODY_INVALID'],
    [4, 'd', 403, 'PURPOSE_NOT_AUTHORISED'],
    [5, null, 422, 'BODY_INVALID'],
    [6, null, 400, 'BODY_NOT_JSON'],
    [8, 'g', 200, 'recorded'],
    [9, 'h', 200, 'recorded'],
  ]);
  expect(first[2]?.problem?.errors).toMatchObject([{ at: '/person/insz' }]);
  const codeOn = async (insz: string, day: string) =>
    ((await partners.consult(actiris, insz, day)).body as { code?: string }).code;
  expect([await codeOn(known, '2019-07-01'), await codeOn(other, '2019-06-30')]).toEqual([
    undefined,
    undefined,
  ]);
  expect(await codeOn(other, '2019-07-01')).toBe('EXCHANGE_PERSON_NOT_SHARED');
  const head = await kbi.service.dependencies.store.head();
  expect(await inscribe(...lines)).toEqual(first);
  expect(await kbi.service.dependencies.store.head()).toBe(head);
});

test('tells of a stranger what it tells of somebody known, and of a line what it tells alone', async () => {
  const earlier = { on: '2018-01-01' };
  const recorded = { status: 200, outcome: 'recorded' };
  expect(await inscribe(registering('i', known, earlier), registering('j', stranger, earlier))).toEqual([
    { line: 1, id: 'i', ...recorded },
    { line: 2, id: 'j', ...recorded },
  ]);
  const alone = await partners.inscription(
    'RegisterInscription',
    actiris,
    { person: { insz: stranger }, on: '2018-01-01', purpose },
    { headers: { 'idempotency-key': 'j' } },
  );
  expect(alone.body).toEqual({ outcome: 'recorded' });
  expect((await partners.inscribe(actiris, stranger, earlier)).body).toEqual({ outcome: 'unchanged' });
});

test('is read to a limit', async () => {
  const lines = Array.from({ length: mostInscriptions + 2 }, (_, n) => `{"id": "${String(n)}"}`);
  const results = await inscribe(...lines);
  expect(results).toHaveLength(mostInscriptions + 1);
  expect(results.at(-1)).toMatchObject({
    line: mostInscriptions + 1,
    status: 413,
    problem: { code: 'TOO_MANY_LINES' },
  });
});

test('asks for scope consult and for lines', async () => {
  expect(await send(registering('k', known), { scopes: ['command'] })).toMatchObject({ status: 403 });
  const headers = { 'content-type': 'application/json' };
  expect(await send(registering('k', known), { headers })).toMatchObject({ status: 415 });
});
