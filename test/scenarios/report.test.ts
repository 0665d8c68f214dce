/** The report of consultations over HTTP: what was just asked is counted, as JSON and as CSV. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
}, 60_000);
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

test('a position that the log hasn’t reached is waited for, and then told', async () => {
  const answer = await report('after=999999999');
  expect(answer).toMatchObject({ status: 504, body: { code: 'NOT_YET_THERE' } });
  expect(answer.headers.get('retry-after')).toBe('1');
}, 30_000);

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

test('as CSV it says the same', async () => {
  const after = await consult('2021-02-03T09:00:00.000Z');
  const answer = await report(`from=2021-02-01&to=2021-02-28&groupBy=month,organisation&after=${after}`, {
    accept: 'text/csv',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch('text/csv');
  expect(Number(answer.headers.get('kbi-position'))).toBeGreaterThanOrEqual(Number(after));
  expect(answer.body.replaceAll('\r\n', '\n')).toBe(
    `month,organisation,consultations\n2021-02,${AGENCY},1\n`,
  );
});

test('asks scope report', async () => {
  expect((await kbi.send('GET', url)).status).toBe(401);
  expect((await kbi.send('GET', url, { scopes: ['consult'] })).status).toBe(403);
});

test('an operator sees where every read model stands, and builds one anew', async () => {
  const { body } = await kbi.send('GET', '/v1/projections', { scopes: ['report', 'audit'] });
  expect(body.projections).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'consultation-statistics', serving: true, failure: null }),
    ]),
  );
  const before = (await report('outcome=all')).body.total;
  const rebuild = await kbi.send('POST', '/v1/projections/consultation-statistics/rebuild', {
    scopes: ['admin'],
  });
  expect(rebuild.headers.get('content-type')).toMatch('application/x-ndjson');
  expect(JSON.parse(rebuild.body.trimEnd().split('\n').at(-1)!)).toMatchObject({ state: 'done' });
  expect((await report('outcome=all')).body.total).toEqual(before);
  expect((await kbi.send('POST', '/v1/projections/nothing/rebuild', { scopes: ['admin'] })).status).toBe(404);
  expect(
    (await kbi.send('POST', '/v1/projections/person-index/rebuild', { scopes: ['report'] })).status,
  ).toBe(403);
}, 30_000);
