/** Reports that count persons over HTTP and by `kbi report`: few persons are hidden, except from auditors. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Scope } from '../../libs/platform/authentication.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let after: string;
/** How many persons are registered in each month. */
const registered = { '2018-01': 7, '2018-02': 3, '2018-03': 20 };

beforeAll(async () => {
  kbi = await startTestService();
  let count = 0;
  for (const [month, persons] of Object.entries(registered))
    for (let person = 0; person < persons; person += 1) {
      count += 1;
      const insz = syntheticInsz(count);
      const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
      const body = {
        person: { insz },
        on: `${month}-08`,
        kind: 'EA',
        place: { organisation: AGENCY },
        identity,
      };
      expect((await kbi.command('RegisterPerson', body)).status).toBe(200);
    }
  after = (await kbi.service.dependencies.store.head())!;
});
afterAll(() => kbi.stop());

/** What a report answers, once it has counted everybody. */
const ask = (query: string, scopes: readonly Scope[] = ['report', 'admin'], accept = 'application/json') =>
  kbi.send('GET', `/v1/reports/${query}&after=${after}`, { scopes, headers: { accept } });

test('few persons are hidden, and the others rounded; for an auditor neither', async () => {
  const { body } = await ask('persons?groupBy=month&asOf=2018-12-31');
  expect(body.query).toMatchObject({ protection: { threshold: 5, method: 'RANDOM_ROUNDING_TO_10' } });
  expect(body.rows).toEqual([
    { month: '2018-01', persons: 10 },
    { month: '2018-02', persons: null, hidden: true },
    { month: '2018-03', persons: 20 },
  ]);
  expect(body.total).toEqual({ persons: 30 });
  const exact = (await ask('persons?groupBy=month&asOf=2018-12-31', ['report', 'audit'])).body;
  expect(exact.query).toMatchObject({ protection: { threshold: null, method: 'NONE' } });
  expect(exact.rows).toEqual(Object.entries(registered).map(([month, persons]) => ({ month, persons })));
  expect(exact.digest).not.toBe(body.digest);
  const { query } = (await ask('consultation-statistics?groupBy=month')).body;
  expect(query).not.toHaveProperty('protection');
});

test('what is hidden isn’t nothing, and ranks and medians tell nothing of it', async () => {
  const few = await ask('durations?from=2018-02-01&to=2018-02-28&asOf=2018-12-31&step=REGISTRATION_INTAKE');
  const hidden = { begun: null, medianDays: null, p90Days: null, hidden: true };
  expect(few).toMatchObject({ status: 200, body: { rows: [hidden], total: hidden } });
  const { body } = await ask('persons?groupBy=month&orderBy=persons&asOf=2018-12-31');
  expect(body.rows.map(({ month }: { month: string }) => month)).toEqual(['2018-03', '2018-01', '2018-02']);
});

test.each([
  ['persons?groupBy=day', '/groupBy', 'maand, kwartaal of jaar'],
  ['durations?from=2018-01-08', '/from', 'de eerste dag van een maand'],
  ['durations?to=2018-02-27', '/to', 'de laatste dag van een maand, zoals 2018-02-28'],
])('%s is finer than a month: for an auditor only', async (query, at, detail) => {
  const errors = [{ at, detail: expect.stringContaining(detail) }];
  expect(await ask(query)).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', errors } });
  expect(await ask(query, ['report', 'audit'])).toMatchObject({ status: 200 });
});

test('in CSV and on the screen what is hidden is <5', async () => {
  const asked = 'persons?groupBy=month&asOf=2018-12-31';
  expect((await ask(asked, ['report'], 'text/csv')).status).toBe(400); // the position was told to others
  const csv = await ask(asked, ['report', 'admin'], 'text/csv');
  expect(csv.body).toBe('month,persons\r\n2018-01,10\r\n2018-02,<5\r\n2018-03,20\r\n');
  const sheet = await ask(asked, ['report', 'admin'], 'text/csv; form=spreadsheet');
  expect(sheet.body).toContain('maand;personen\r\n2018-01;10\r\n2018-02;<5\r\n');
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  const argv = ['report', 'persons', '--group-by', 'month', '--as-of', '2018-12-31'];
  const told = await runKbi(argv, { env });
  expect(told.stdout).toMatch(/^2018-01 +10\n2018-02 +<5\n2018-03 +20\nTotaal +30\n/m);
  const exact = await runKbi([...argv, '--exact'], { env });
  expect(exact.stdout).toMatch(/^2018-01 +7\n2018-02 +3\n2018-03 +20\nTotaal +30\n/m);
});
