/** Whatever comes in, what goes out is a problem document with a stable code that says what to do. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestService, type Answer, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService({ environment: { KBI_MAX_BODY_BYTES: '4096' } });
});
afterAll(() => kbi.stop());

const key = { 'idempotency-key': 'key' };
const command = (options: SendOptions): Promise<Answer> =>
  kbi.send('POST', '/v1/commands/OpenDossier', { scopes: ['command'], headers: key, ...options });

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({ status, body: { code, status, type: `urn:kbi:problem:${code}` } });
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(answer.body.title).toMatch(/\w/);
}

test('what is no JSON', async () => {
  expectProblem(await command({ body: '{ "person": ' }), 400, 'BODY_NOT_JSON');
});

test('a body that is too large', async () => {
  expectProblem(
    await command({ body: JSON.stringify({ remark: 'x'.repeat(5_000) }) }),
    413,
    'BODY_TOO_LARGE',
  );
});

test('another kind of content', async () => {
  const headers = { ...key, 'content-type': 'text/plain' };
  expectProblem(await command({ body: 'hello', headers }), 415, 'MEDIA_TYPE');
});

test('XML, and JSON in another encoding than UTF-8, are no command', async () => {
  for (const type of ['application/xml', 'application/json; charset=iso-8859-1', 'application/x-ndjson']) {
    const headers = { ...key, 'content-type': type };
    expectProblem(await command({ body: '{}', headers }), 415, 'MEDIA_TYPE');
  }
  const headers = { ...key, 'content-type': 'application/json;charset="UTF-8"' };
  expectProblem(await command({ body: '{}', headers }), 422, 'BODY_INVALID');
});

test('an address that can’t be, and isn’t repeated', async () => {
  const answer = await kbi.send('GET', '/docs/geheim%zz');
  expectProblem(answer, 404, 'ROUTE_UNKNOWN');
  expect(JSON.stringify(answer.body)).not.toMatch('geheim');
});

test('a person who is named in neither way: what is expected is said by its field', async () => {
  const answer = await command({ body: { person: { insz: 'x' } } });
  expectProblem(answer, 422, 'BODY_INVALID');
  const places = answer.body.errors.map(({ at }: { at: string }) => at);
  expect(places).toContain('/person/insz');
});

test('CSV that is named to be refused isn’t given', async () => {
  for (const [accept, type] of [
    ['text/csv', 'text/csv'],
    ['text/csv;q=0.5, */*;q=0.1', 'text/csv'],
    ['text/csv;q=0', 'application/json'],
    ['text/csv; q=0.0, application/json', 'application/json'],
  ] as const) {
    const answer = await kbi.send('GET', '/v1/reports/consultation-statistics', {
      scopes: ['report'],
      headers: { accept },
    });
    expect(answer.headers.get('content-type')).toMatch(type);
  }
});

test('a way that leads nowhere, and another method', async () => {
  expectProblem(await kbi.send('GET', '/v1/nothing'), 404, 'ROUTE_UNKNOWN');
  expectProblem(
    await kbi.send('GET', '/v1/commands/OpenDossier', { scopes: ['command'] }),
    404,
    'ROUTE_UNKNOWN',
  );
});

test('a command that there isn’t, also under a name that every object has', async () => {
  for (const name of ['DoSomething', 'toString', '__proto__', 'constructor']) {
    const answer = await kbi.send('POST', `/v1/commands/${name}`, {
      scopes: ['command'],
      headers: key,
      body: {},
    });
    expectProblem(answer, 404, 'COMMAND_UNKNOWN');
  }
});

test('no idempotency key, and one that can’t be', async () => {
  expectProblem(await command({ body: {}, headers: {} }), 400, 'IDEMPOTENCY_KEY_MISSING');
  expectProblem(
    await command({ body: {}, headers: { 'idempotency-key': 'x'.repeat(201) } }),
    400,
    'IDEMPOTENCY_KEY_MISSING',
  );
  expectProblem(
    await command({ body: {}, headers: { 'idempotency-key': 'two words' } }),
    400,
    'IDEMPOTENCY_KEY_MISSING',
  );
});

test('no body at all, and one that is no object', async () => {
  expectProblem(await command({}), 422, 'BODY_INVALID');
  for (const body of ['null', '[]', '"text"', '1'])
    expectProblem(await command({ body }), 422, 'BODY_INVALID');
});

test('wrong fields are all named by their place, and their values are not repeated', async () => {
  const person = { insz: '90.61.01-100.99' };
  const results = [
    { skill: 'speaking', level: 'A1', passed: true },
    { skill: 'singing', level: 'Z9', passed: 'perhaps' },
  ];
  const body = { person, on: '2018-02-30', test: 'N1', place: {}, results, secretRemark: 'Mevrouw Geheim' };
  const answer = await kbi.send('POST', '/v1/commands/RecordNt2Test', {
    scopes: ['command'],
    headers: key,
    body,
  });
  expectProblem(answer, 422, 'BODY_INVALID');
  const places = answer.body.errors.map(({ at }: { at: string }) => at);
  const deep = [
    '/on',
    '/place',
    '/results/1/skill',
    '/results/1/level',
    '/results/1/passed',
    '/secretRemark',
  ];
  expect(places).toEqual(expect.arrayContaining(deep));
  expect(places.some((at: string) => at.startsWith('/person'))).toBe(true);
  expect(JSON.stringify(answer.body)).not.toMatch(/100\.99|Geheim|singing|Z9|perhaps|2018-02-30/);
});

test('a refusal says where its rule comes from, in the language that is asked', async () => {
  const body = {
    person: { insz: syntheticInsz(1) },
    on: '2018-01-08',
    talk: 'G1',
    kind: 'HOUSE_OF_DUTCH',
    place: { site: 'S' },
  };
  const ask = (language: string) =>
    kbi.send('POST', '/v1/commands/HoldTalk', {
      scopes: ['command'],
      body,
      headers: { ...key, 'accept-language': language },
    });
  const [dutch, english] = [await ask('nl-BE'), await ask('en-GB,nl;q=0.5')];
  expectProblem(dutch, 404, 'DOSSIER_NOT_FOUND');
  expect(dutch.body).toMatchObject({
    title: 'Er is geen dossier voor deze persoon.',
    source: 'one dossier per person',
  });
  expect(english.body).toMatchObject({ title: 'There is no dossier of this person.' });
});

test('a report that there isn’t, and parameters that it doesn’t know', async () => {
  const report = (rest: string) => kbi.send('GET', `/v1/reports/${rest}`, { scopes: ['report'] });
  expectProblem(await report('nothing'), 404, 'REPORT_UNKNOWN');
  const wrong = await report(
    'consultation-statistics?from=yesterday&colour=red&groupBy=month,nothing&knownAt=now',
  );
  expectProblem(wrong, 400, 'QUERY_INVALID');
  const places = wrong.body.errors.map(({ at }: { at: string }) => at);
  expect(places).toEqual(expect.arrayContaining(['/from', '/colour', '/knownAt']));
  expectProblem(await report('consultation-statistics?after=nowhere'), 400, 'QUERY_INVALID');
});
