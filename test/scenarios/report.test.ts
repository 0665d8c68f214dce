/** The report of consultations over HTTP: what was just asked is counted, as JSON and as CSV. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const url = '/v1/reports/consultation-statistics';

/** Asks a question as it was asked on a day, and tells how far the log then stood. */
async function consult(at: string, purpose = 'TRAJECTORY_FOLLOW_UP'): Promise<string> {
  const answer = await kbi.send('POST', '/v1/consultations', {
    scopes: ['consult', 'history', 'audit'],
    headers: { 'idempotency-key': randomUUID() },
    body: { insz: syntheticInsz(1), purpose, sections: ['Personalia'], at },
  });
  return answer.body.position ?? (await kbi.service.dependencies.store.head());
}

const report = (query = '', headers: Record<string, string> = {}) =>
  kbi.send('GET', `${url}?${query}`, { scopes: ['report', 'audit'], headers });

test('a question is counted by whoever asks the report after its position', async () => {
  for (let count = 1; count <= 20; count += 1) {
    const position = await consult('2020-05-04T09:00:00.000Z');
    const { body } = await report(`from=2020-05-04&to=2020-05-04&after=${position}`);
    expect(body.total).toEqual({ consultations: count });
    expect(Number(body.position)).toBeGreaterThanOrEqual(Number(position));
  }
});

test.each(['reports/consultation-statistics', 'audit/unusual-use', 'audit/emergencies'])(
  'a position that the log hasn’t reached is refused at once by %s',
  async (path) => {
    const waiting = jest
      .spyOn(kbi.service.dependencies.projections, 'waitFor')
      .mockRejectedValue(new Error('waited'));
    const answer = await kbi.send('GET', `/v1/${path}?after=999999999`, { scopes: ['report', 'audit'] });
    waiting.mockRestore();
    const errors = [{ at: '/after', detail: 'een positie die het logboek bereikt heeft' }];
    expect(answer).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', errors } });
  },
);

test('a position that a read model hasn’t counted in is waited for, and then told', async () => {
  const after = await consult('2020-05-05T09:00:00.000Z');
  const waiting = jest.spyOn(kbi.service.dependencies.projections, 'waitFor').mockResolvedValue(false);
  const answer = await report(`after=${after}`);
  waiting.mockRestore();
  expect(answer).toMatchObject({ status: 504, body: { code: 'NOT_YET_THERE' } });
  expect(answer.headers.get('retry-after')).toBe('1');
});

test('a question counts on its day in Brussels, in its month, quarter and year', async () => {
  await consult('2018-12-31T22:59:59.999Z');
  const after = await consult('2018-12-31T23:00:00.000Z');
  const { body } = await report(
    `from=2018-12-31&to=2019-01-01&groupBy=day,month,quarter,year&after=${after}`,
  );
  expect(body.rows).toEqual([
    { day: '2018-12-31', month: '2018-12', quarter: '2018-Q4', year: '2018', consultations: 1 },
    { day: '2019-01-01', month: '2019-01', quarter: '2019-Q1', year: '2019', consultations: 1 },
  ]);
});

test('refusals are counted apart, and only when they are asked for', async () => {
  const after = await consult('2016-03-01T12:00:00.000Z', 'ENFORCEMENT');
  const march = `from=2016-03-01&to=2016-03-31&after=${after}`;
  expect((await report(march)).body.total).toEqual({ consultations: 0 });
  const refused = await report(`${march}&outcome=refused&groupBy=purpose,outcome`);
  expect(refused.body.rows).toEqual([{ purpose: 'ENFORCEMENT', outcome: 'refused', consultations: 1 }]);
  expect((await report(`${march}&outcome=all&organisation=${AGENCY}`)).body.total).toEqual({
    consultations: 1,
  });
  expect((await report(`${march}&outcome=all&organisation=0862910119`)).body.total).toEqual({
    consultations: 0,
  });
  expect((await report(`${march}&outcome=all&channel=MAGDA`)).body.total).toEqual({ consultations: 0 });
});

const unregistered = '0862910515';
const otherType = `organisation=${AGENCY}&organisationType=OCMW`;

test.each([
  ['from=2018-01-02&to=2018-01-01', '/from'],
  ['from=2190-01-01', '/from'],
  ['knownAt=2020-01-01T00:00:00Z&from=2020-01-02', '/from'],
  ['reason=EXCHANGE_UNDECIDED', '/reason'],
  ['reason=none&outcome=refused', '/reason'],
  ['reason=LEASE_KNOWN&outcome=refused', '/reason'],
  ['reason=NOBODY_KNOWS&outcome=all', '/reason'],
  [`organisation=${unregistered}`, '/organisation'],
  [`organisation=${unregistered}&identity=now&groupBy=commune`, '/organisation'],
  [`organisation=${unregistered}&knownAt=2000-01-01T00:00:00Z`, '/organisation'],
  [otherType, '/organisationType'],
  ['organisationType=OCMWS', '/organisationType'],
  ['organisationType=UNKNOWN', '/organisationType'],
  ['purpose=FUN', '/purpose'],
  ['purpose=UNKNOWN', '/purpose'],
  ['purpose=AUDIT', '/purpose'],
  ['purpose=AUDIT&use=OWN_DATA', '/purpose'],
  ['purpose=EMPLOYMENT_GUIDANCE&use=SUPERVISION', '/purpose'],
  ['channel=CLI', '/channel'],
  ['use=FUN', '/use'],
  ['use=FINDING&emergency=yes', '/emergency'],
  ['section=Personalia', '/section'],
  ['user=an', '/user'],
  ['commune=11001', '/commune'],
  ['identity=later', '/identity'],
])('%s can match nothing: it is refused, and not answered with 0', async (query, at) => {
  const answer = await report(query);
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'QUERY_INVALID', errors: [{ at, detail: expect.stringMatching(/.{10}/) }] },
  });
});

test.each([
  ['exchange-overview?agreement=nothing', '/agreement'],
  ['exchange-overview?status=BEGUN', '/status'],
  ['developments?development=nothing', '/development'],
  ['developments?state=BEGUN', '/state'],
  ['developments?from=2018-01-02&to=2018-01-01', '/from'],
  ['developments?from=2018-01-02&asOf=2018-01-01', '/from'],
])('%s is refused too', async (query, at) => {
  const answer = await kbi.send('GET', `/v1/reports/${query}`, { scopes: ['report'] });
  expect(answer).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', errors: [{ at }] } });
});

test('who is registered, or asked without being so, can be asked about and is answered with 0', async () => {
  const count = async (query: string) => (await report(query)).body.total?.consultations as unknown;
  expect(await count('organisation=0862910119')).toBe(0);
  expect(
    await count('organisation=0862910119&organisationType=HOUSE_OF_DUTCH&from=2018-01-01&use=FINDING'),
  ).toBe(0);
  expect(await count(`organisation=${AGENCY}&to=1999-12-31&identity=now`)).toBe(0);
  expect(await count(`organisation=${AGENCY}&knownAt=2000-01-01T00:00:00Z`)).toBe(0);
  const asker = '0862910614';
  await kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    organisation: asker,
    headers: { 'idempotency-key': randomUUID() },
    body: { insz: syntheticInsz(1), purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'] },
  });
  const after = (await kbi.service.dependencies.store.head())!;
  expect(await count(`organisation=${asker}&after=${after}`)).toBe(0);
  expect(await count(`organisation=${asker}&outcome=refused&organisationType=UNKNOWN`)).toBe(1);
  expect((await report(`organisation=${asker}&organisationType=OCMW`)).status).toBe(400);
});

const registration = (insz: string) => ({
  person: { insz },
  on: '2018-01-08',
  kind: 'EA',
  place: { organisation: AGENCY },
  identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
});

describe('what is no question of a partner', () => {
  let before: string;
  const counted = async (query: string) => {
    const after = (await kbi.service.dependencies.store.head())!;
    const { body } = await report(`outcome=all&after=${after}&from=${today()}&${query}`);
    return body as {
      total: { consultations: number };
      rows: { use: string; consultations: number }[];
      query: object;
    };
  };
  const today = () => before.slice(0, 10);
  const uses = async () => {
    const { rows } = await counted('use=all&groupBy=use');
    return Object.fromEntries(rows.map(({ use, consultations }) => [use, consultations]));
  };

  test('is recorded and told apart: one replay is one use, and it is no consultation unless asked for', async () => {
    before = new Date().toISOString();
    const person = { insz: syntheticInsz(2) };
    await kbi.command('RegisterPerson', registration(person.insz));
    const [first, byPartners] = [await uses(), (await counted('')).total];
    const ask = async (path: string, scope: 'audit' | 'consult', body: object) =>
      expect(
        await kbi.send('POST', path, { scopes: [scope], headers: { 'idempotency-key': randomUUID() }, body }),
      ).toMatchObject({ status: 200 });
    await ask('/v1/audit/replays', 'audit', person);
    await ask('/v1/audit/log', 'audit', person);
    await ask('/v1/dossiers/find', 'consult', { ...person, purpose: 'TRAJECTORY_FOLLOW_UP' });
    const last = await uses();
    const more = (use: string) => (last[use] ?? 0) - (first[use] ?? 0);
    expect([more('SUPERVISION'), more('FINDING'), more('PARTNER')]).toEqual([2, 1, 0]);
    const { total, query } = await counted('');
    expect(total).toEqual(byPartners);
    expect(query).toMatchObject({ use: 'PARTNER' });
    const supervised = await counted(`use=SUPERVISION&purpose=AUDIT&organisation=${AGENCY}`);
    expect(supervised.total.consultations).toBe(last['SUPERVISION']);
  });

  test('makes no use unusual, unless asked', async () => {
    const { body } = await kbi.command('RegisterPerson', registration(syntheticInsz(3)));
    for (let count = 0; count <= 20; count += 1)
      await kbi.send('GET', `/v1/audit/dossiers/${body.dossier as string}`, { scopes: ['audit'] });
    const after = (await kbi.service.dependencies.store.head())!;
    const unusual = async (use: string) => {
      const asked = `/v1/audit/unusual-use?after=${after}&from=${today()}${use}`;
      return (await kbi.send('GET', asked, { scopes: ['audit'] })).body as { use: string; unusual: object[] };
    };
    expect(await unusual('')).toMatchObject({ use: 'PARTNER', unusual: [] });
    expect((await unusual('&use=SUPERVISION')).unusual).not.toEqual([]);
    expect((await unusual('&use=all')).unusual).not.toEqual([]);
  });
});

test('as CSV it says the same', async () => {
  const after = await consult('2021-02-03T09:00:00.000Z');
  const answer = await report(`from=2021-02-01&to=2021-02-28&groupBy=month,organisation&after=${after}`, {
    accept: 'text/csv',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch('text/csv');
  expect(Number(answer.headers.get('kbi-position'))).toBeGreaterThanOrEqual(Number(after));
  expect(answer.body.replaceAll('\r\n', '\n')).toBe(
    `month,organisation,organisationName,consultations\n2021-02,${AGENCY},Agentschap Integratie en Inburgering,1\n`,
  );
});

test.each(['groupBy=month,organisation&outcome=all&from=2016-01-01', 'groupBy=use&use=all&identity=now'])(
  'the digest of an answer is checked by what its page says: %s',
  async (query) => {
    const page = await readFile('docs/digest.md', 'utf8');
    const [, check = ''] = /```js\n([^]*?)```/.exec(page) ?? [];
    const run = (answer: object) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', check], {
        input: JSON.stringify(answer),
        encoding: 'utf8',
      });
    const { body } = await report(`${query}&knownAt=${new Date().toISOString()}`);
    expect(run(body)).toMatchObject({ status: 0, stdout: `right: ${body.digest as string}\n`, stderr: '' });
    expect(run({ ...body, version: 0, position: '0' })).toMatchObject({ status: 0 });
    for (const part of ['report', 'query', 'total'])
      expect(run({ ...body, [part]: 'another' })).toMatchObject({ status: 1 });
    expect(page).toContain('`report`, `query`, `columns`, `rows`, `total`');
  },
);

test('asks scope report', async () => {
  expect((await kbi.send('GET', url)).status).toBe(401);
  expect((await kbi.send('GET', url, { scopes: ['consult'] })).status).toBe(403);
});

test('an operator sees where every read model stands, and builds one anew', async () => {
  const { body } = await kbi.send('GET', '/v1/operations/projections', { scopes: ['report', 'audit'] });
  expect(body.projections).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'consultation-statistics', serving: true, failure: null }),
    ]),
  );
  const before = (await report('outcome=all')).body.total;
  const rebuildBy = (scope: 'admin' | 'report', name: string) =>
    kbi.send('POST', '/v1/operations/projections/rebuild', {
      scopes: [scope],
      body: { projections: [name] },
    });
  const rebuild = await rebuildBy('admin', 'consultation-statistics');
  expect(rebuild.headers.get('content-type')).toMatch('application/x-ndjson');
  expect(JSON.parse(rebuild.body.trimEnd().split('\n').at(-1)!)).toMatchObject({ state: 'done' });
  expect((await report('outcome=all')).body.total).toEqual(before);
  expect((await rebuildBy('admin', 'nothing')).status).toBe(404);
  expect((await rebuildBy('report', 'person-index')).status).toBe(403);
});
