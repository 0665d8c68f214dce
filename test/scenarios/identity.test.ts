/** The report of consultations by what organisations and communes were, and by what they have become by mergers. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

const [north, south, merged] = ['0099090151', '0099090250', '0099090349'];
const [ofNorth, ofSouth, ofMerged] = ['19901', '19902', '19903'];

let kbi: TestService;
let beforeMergers: string;
let last: string;
beforeAll(async () => {
  kbi = await startTestService();
  for (const [commune, name] of [
    [ofNorth, 'Noord'],
    [ofSouth, 'Zuid'],
    [ofMerged, 'Samen'],
  ] as const)
    await command('RegisterCommune', { commune, name, synthetic: true });
  for (const [organisation, nis] of [
    [north, ofNorth],
    [south, ofSouth],
    [merged, ofMerged],
  ] as const)
    await command('RegisterOrganisation', { organisation, name: 'OCMW', type: 'OCMW', nis, synthetic: true });
  await ask(north, '2018-05-01', 3);
  await ask(south, '2018-06-01', 2);
  await ask(south, '2019-06-01', 4);
  await ask(merged, '2019-06-01', 5);
  await delay(2);
  beforeMergers = new Date().toISOString();
  await delay(2);
  const on = '2019-01-01';
  await command('MergeOrganisation', { organisation: north, intoOrganisation: merged, on });
  await command('MergeCommune', { commune: ofNorth, intoCommune: ofMerged, on });
  await command('MergeCommune', { commune: ofSouth, intoCommune: ofMerged, on });
  await command('MergeOrganisation', { organisation: south, intoOrganisation: merged, on: '2019-07-01' });
  last = (await kbi.service.dependencies.store.head())!;
});
afterAll(() => kbi.stop());

async function command(name: string, body: object): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  const options = { scopes: ['admin'] as const, headers, body };
  expect(await kbi.send('POST', `/v1/organisation-commands/${name}`, options)).toMatchObject({ status: 200 });
}

/** Asks so many times; that it is refused is no matter here. */
async function ask(organisation: string | undefined, day: string, times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await kbi.send('POST', '/v1/consultations', {
      scopes: ['consult', 'history'],
      headers: { 'idempotency-key': randomUUID() },
      body: {
        organisation,
        at: `${day}T10:00:00.000Z`,
        insz: syntheticInsz(1),
        purpose: 'SOCIAL_INTEGRATION',
        sections: ['Personalia'],
      },
    });
  }
}

const report = async (query: string) => {
  const url = `/v1/reports/consultation-statistics?outcome=all&after=${last}&${query}`;
  const { body } = await kbi.send('GET', url, { scopes: ['report', 'audit'] });
  return body as {
    rows: Record<string, unknown>[];
    total: unknown;
    columns: string[];
    query: unknown;
    digest: string;
  };
};
/** Without the names: another test looks at those. */
const rows = async (query: string) =>
  (await report(query)).rows.map(({ organisationName: _, communeName: __, ...row }) => row);

test('by what they were: each organisation under its own number', async () => {
  const expected = [
    { organisation: north, consultations: 3 },
    { organisation: south, consultations: 6 },
    { organisation: merged, consultations: 5 },
  ];
  expect(await rows('groupBy=organisation')).toEqual(expected);
  expect(await rows('groupBy=organisation&identity=then')).toEqual(expected);
});

test('by what they are: all under the organisation in which they went up', async () => {
  const answer = await report('groupBy=organisation,year&identity=now');
  expect(answer).toMatchObject({
    columns: ['organisation', 'organisationName', 'year', 'consultations'],
    rows: [
      { organisation: merged, year: '2018', consultations: 5 },
      { organisation: merged, year: '2019', consultations: 9 },
    ],
    total: { consultations: 14 },
    query: { identity: 'now', groupBy: ['organisation', 'year'] },
  });
});

test('an organisation is asked for by any of the numbers that it had', async () => {
  for (const organisation of [north, south, merged])
    expect(await rows(`organisation=${organisation}&identity=now`)).toEqual([{ consultations: 14 }]);
  expect(await rows(`organisation=${north}`)).toEqual([{ consultations: 3 }]);
  expect(await rows(`organisation=${merged}&identity=now&to=2018-12-31`)).toEqual([{ consultations: 5 }]);
});

test('by commune: each day as the commune of that day, or as what it is now', async () => {
  expect(await rows('groupBy=commune')).toEqual([
    { commune: ofNorth, consultations: 3 },
    { commune: ofSouth, consultations: 2 },
    { commune: ofMerged, consultations: 9 },
  ]);
  expect(await rows('groupBy=commune&identity=now')).toEqual([{ commune: ofMerged, consultations: 14 }]);
  expect(await rows('groupBy=commune,year&from=2018-06-01&to=2019-12-31')).toEqual([
    { commune: ofSouth, year: '2018', consultations: 2 },
    { commune: ofMerged, year: '2019', consultations: 9 },
  ]);
});

test('as known before the mergers, nothing has merged', async () => {
  const known = `identity=now&knownAt=${beforeMergers}`;
  expect(await rows(`groupBy=organisation&${known}`)).toEqual(await rows('groupBy=organisation'));
  expect(await rows(`groupBy=commune&${known}`)).toHaveLength(3);
});

test('the digest tells the identities apart, and is that of before where nothing is said', async () => {
  const [plain, then, now] = await Promise.all(
    ['', '&identity=then', '&identity=now'].map((more) => report(`groupBy=year${more}`)),
  );
  expect(then!.digest).toBe(plain!.digest);
  expect(now!.digest).not.toBe(plain!.digest);
});

test('what can’t be asked is told, also of other reports', async () => {
  const get = (url: string) => kbi.send('GET', `/v1/reports/${url}`, { scopes: ['report', 'audit'] });
  expect(await get('consultation-statistics?identity=later')).toMatchObject({
    status: 400,
    body: { errors: [{ at: '/identity' }] },
  });
  expect(await get('consultation-statistics?groupBy=colour&identity=now')).toMatchObject({ status: 400 });
  expect(await get('exchange-overview?identity=now')).toMatchObject({ status: 400 });
});
