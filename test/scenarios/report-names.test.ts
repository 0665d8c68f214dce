/** Reports name organisations and communes, and are asked by their names; titles are Dutch or English. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

const [ghent, ghentSouth, house] = ['0099090151', '0099090250', '0099090349'];
const commune = '19901';

let kbi: TestService;
let beforeRenaming: string;
let after: string;
beforeAll(async () => {
  kbi = await startTestService();
  await command('RegisterCommune', { commune, name: 'Gént', nameFr: 'Gand', synthetic: true });
  for (const [organisation, name, type] of [
    [ghent, 'OCMW Gént', 'OCMW'],
    [ghentSouth, 'OCMW Gént-Zuid; "loket"', 'OCMW'],
    [house, 'Huis van het Nederlands', 'HOUSE_OF_DUTCH'],
  ] as const)
    await command('RegisterOrganisation', { organisation, name, type, nis: commune, synthetic: true });
  for (const organisation of [ghent, ghentSouth, ghentSouth]) await ask(organisation);
  await delay(2);
  beforeRenaming = new Date().toISOString();
  await delay(2);
  await command('RenameOrganisation', { organisation: ghent, name: 'Sociaal Huis', on: '2018-01-01' });
  after = (await kbi.service.dependencies.store.head())!;
});
afterAll(() => kbi.stop());

async function command(name: string, body: object): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  const options = { scopes: ['admin'] as const, headers, body };
  expect(await kbi.send('POST', `/v1/organisation-commands/${name}`, options)).toMatchObject({ status: 200 });
}

/** Asks once; that it is refused is no matter here. */
const ask = (organisation: string) =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult', 'history'],
    headers: { 'idempotency-key': randomUUID() },
    body: {
      organisation,
      at: '2018-05-01T10:00:00.000Z',
      insz: syntheticInsz(1),
      purpose: 'SOCIAL_INTEGRATION',
      sections: ['Personalia'],
    },
  });

const report = (query: object, headers: Record<string, string> = {}) => {
  const asked = new URLSearchParams({ outcome: 'all', after, ...query });
  return kbi.send('GET', `/v1/reports/consultation-statistics?${asked.toString()}`, {
    scopes: ['report', 'audit'],
    headers,
  });
};

test('beside each number stands the name, as it was known then', async () => {
  const { body } = await report({ groupBy: 'organisation,commune', orderBy: 'consultations' });
  expect(body).toMatchObject({
    columns: ['organisation', 'organisationName', 'commune', 'communeName', 'consultations'],
    rows: [
      {
        organisation: ghentSouth,
        organisationName: 'OCMW Gént-Zuid; "loket"',
        commune,
        communeName: 'Gént',
        consultations: 2,
      },
      { organisation: ghent, organisationName: 'Sociaal Huis', consultations: 1 },
    ],
    titles: {
      organisation: 'organisatie',
      organisationName: 'organisatie, naam',
      consultations: 'raadplegingen',
    },
  });
  const before = await report({ groupBy: 'organisation', knownAt: beforeRenaming });
  expect(before.body.rows).toMatchObject([{ organisationName: 'OCMW Gént' }, { organisation: ghentSouth }]);
});

test.each([
  ['its number', '0099.090.250', ghentSouth],
  ['its name', 'Sociaal Huis', ghent],
  ['its name, written otherwise', 'sociaal  HUIS', ghent],
  ['a part of its name', 'gent zuid', ghentSouth],
  ['its name, with which another begins', 'Huis van het Nederlands', house],
])('an organisation is asked for by %s', async (_, organisation, number) => {
  const { status, body } = await report({ organisation });
  expect({ status, query: body.query }).toMatchObject({ status: 200, query: { organisation: number } });
  expect(body.total).toEqual({ consultations: { [ghent]: 1, [ghentSouth]: 2, [house]: 0 }[number] });
});

test.each([
  ['a part of several names', 'Huis', `, ${ghent} Sociaal Huis, ${house} Huis van het Nederlands`],
  ['a name that is almost one', 'OCMW Gentbrugge', `wie geregistreerd is: ${ghentSouth} OCMW Gént-Zuid`],
  ['a name that is like none', 'Zzz', 'nummer of naam van wie geregistreerd is'],
  ['nothing but signs', '…', 'nummer of naam van wie geregistreerd is'],
  ['a number that can be none', '0099090152', 'nummer of naam van wie geregistreerd is'],
  ['the number of nobody', '0862910515', 'wie geregistreerd is'],
])('%s is refused, with what would be right', async (_, organisation, right) => {
  const { status, body } = await report({ organisation });
  expect({ status, body }).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID' } });
  expect(body.errors).toEqual([{ at: '/organisation', detail: expect.stringContaining(right) }]);
});

test('titles are Dutch unless English is asked for first', async () => {
  const titleIn = async (language: string) =>
    (await report({ groupBy: 'month' }, { 'accept-language': language })).body.titles.month as unknown;
  expect(await titleIn('fr, en;q=0.8, nl;q=0.7')).toBe('month');
  for (const language of ['nl-BE, en', '*', 'en;q=0, nl', 'fr'])
    expect(await titleIn(language)).toBe('maand');
});

test('as CSV it is for programs, or for a spreadsheet with Belgian settings', async () => {
  const query = { groupBy: 'organisation', orderBy: 'consultations' };
  const programs = await report(query, { accept: 'text/csv' });
  expect(programs.body).toMatch(/^organisation,organisationName,consultations\r\n/);
  const asked = { accept: 'text/csv; form=spreadsheet', 'accept-language': 'nl-BE,nl;q=0.9,en;q=0.8' };
  const people = await report(query, asked);
  expect(people.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const table = parse((people.body as string).replace(/^\uFEFF/, ''), {
    delimiter: ';',
    recordDelimiter: '\r\n',
  });
  expect(table).toEqual([
    ['organisatie', 'organisatie, naam', 'raadplegingen'],
    [ghentSouth, 'OCMW Gént-Zuid; "loket"', '2'],
    [ghent, 'Sociaal Huis', '1'],
  ]);
  expect(people.headers.get('kbi-digest')).toBe(programs.headers.get('kbi-digest'));
});

test('a period is asked for as people write it, and by whole months', async () => {
  for (const [from, to] of [
    ['mei-2018', '2018'],
    ['2018-Q2', '2018-05'],
    ['2018-05-01', '2018-05-01'],
  ] as const) {
    const { body } = await report({ from, to });
    expect(body).toMatchObject({ total: { consultations: 3 } });
  }
  const { body } = await report({ from: 'mei-2018', to: '2018-Q2' });
  expect(body.query).toMatchObject({ from: '2018-05-01', to: '2018-06-30' });
  expect(await report({ from: '2018-06', to: '2018-Q1' })).toMatchObject({
    status: 400,
    body: { errors: [{ at: '/from' }] },
  });
});

test('names are told as they were known then without reading the log for them, however much it holds', async () => {
  const { store } = kbi.service.dependencies;
  const readAll = jest.spyOn(store, 'readAll');
  const { body } = await report({ groupBy: 'organisation', knownAt: beforeRenaming });
  expect(JSON.stringify(body)).toContain('OCMW Gént');
  const types = readAll.mock.calls.flatMap(([options]) => options?.filter?.types ?? []);
  readAll.mockRestore();
  expect(types).not.toContain('OrganisationRegistered');
});
