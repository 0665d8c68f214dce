/** `compare=previous`: a report beside that of the period of the same length before. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../libs/platform/authentication.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let after: string;
/** How many were registered in each month. */
const registered = { '2017-11': 2, '2017-12': 20, '2018-01': 12, '2018-02': 3 };
/** How many questions were asked on each day. */
const asked = { '2019-02-10': 2, '2019-03-10': 3, '2019-03-20': 1 };

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
  for (const [date, questions] of Object.entries(asked))
    for (let question = 0; question < questions; question += 1)
      await kbi.send('POST', '/v1/consultations', {
        scopes: ['consult', 'history', 'audit'],
        headers: { 'idempotency-key': randomUUID() },
        body: {
          insz: syntheticInsz(1),
          purpose: 'TRAJECTORY_FOLLOW_UP',
          sections: ['Personalia'],
          at: `${date}T12:00:00.000Z`,
        },
      });
  after = (await kbi.service.dependencies.store.head())!;
});
afterAll(() => kbi.stop());

const ask = async (query: string, scopes: readonly Scope[] = ['report', 'admin']) =>
  kbi.send('GET', `/v1/reports/${query}&compare=previous&after=${after}`, { scopes });

const march = 'consultation-statistics?from=2019-03&to=2019-03';

test('each number stands beside that of the period before, with the difference, also in percent', async () => {
  const { body } = await ask(march);
  const row = {
    consultations: 4,
    consultationsPrevious: 2,
    consultationsDifference: 2,
    consultationsPercent: 100,
  };
  expect(body).toMatchObject({
    columns: Object.keys(row),
    rows: [row],
    total: row,
    query: { compare: 'previous', from: '2019-03-01', previousFrom: '2019-02-01', previousTo: '2019-02-28' },
    titles: {
      consultationsPrevious: 'raadplegingen, vorige periode',
      consultationsDifference: 'raadplegingen, verschil',
      consultationsPercent: 'raadplegingen, verschil in %',
    },
  });
});

test('a group stands beside the same one before, one of the calendar beside that as long before', async () => {
  const { body } = await ask(`consultation-statistics?from=2019-03&to=2019-04&groupBy=month,organisation`);
  const agency = { organisation: AGENCY, organisationName: 'Agentschap Integratie en Inburgering' };
  expect(body.rows).toEqual([
    {
      ...{ month: '2019-03', ...agency, consultations: 4, consultationsPrevious: 0 },
      ...{ consultationsDifference: 4, consultationsPercent: null },
    },
    {
      ...{ month: '2019-04', ...agency, consultations: 0, consultationsPrevious: 2 },
      ...{ consultationsDifference: -2, consultationsPercent: -100 },
    },
  ]);
  const top = (await ask(`consultation-statistics?from=2019-03&to=2019-04&groupBy=month&limit=1`)).body;
  expect([top.rows.length, top.groups, top.rows[0].month]).toEqual([1, 2, '2019-03']);
});

test.each([
  ['consultation-statistics?from=2019-03', '/to'],
  ['consultation-statistics?to=2019-03', '/from'],
  ['consultation-statistics?from=2019-03&to=2019-03&groupBy=day', '/groupBy'],
  ['consultation-statistics?from=2019-03&to=2019-04&groupBy=quarter', '/groupBy'],
  ['consultation-statistics?from=2019-03&to=2019-03&groupBy=year', '/groupBy'],
  ['consultation-statistics?from=2019-03-02&to=2019-03-05&groupBy=month', '/groupBy'],
  ['persons?groupBy=month', '/compare'],
])('%s can’t be compared: it says why', async (query, at) => {
  expect(await ask(query)).toMatchObject({ status: 400, body: { errors: [{ at }] } });
});

test('what is compared is what is told: hidden and rounded numbers stay so', async () => {
  const step = 'durations?from=2018-01&to=2018-02&groupBy=month&step=REGISTRATION_INTAKE&asOf=2018-12-31';
  const [january, february] = (await ask(step)).body.rows;
  expect(january).toMatchObject({
    ...{ month: '2018-01', begunPrevious: null, begunDifference: null, begunPercent: null, hidden: true },
    ...{ medianDaysPrevious: null, medianDaysDifference: null },
  });
  expect([10, 20]).toContain(january.begun);
  const rest = { begunPrevious: 20, begunDifference: null, begunPercent: null, hidden: true };
  expect(february).toMatchObject({ month: '2018-02', begun: null, ...rest });
  const exact = (await ask(step, ['report', 'audit'])).body.rows;
  expect(exact).toMatchObject([
    { begun: 12, begunPrevious: 2, begunDifference: 10, begunPercent: 500 },
    { begun: 3, begunPrevious: 20, begunDifference: -17, begunPercent: -85 },
  ]);
});

test('kbi report --compare previous tells the same', async () => {
  const env = { KBI_DATA_DIR: kbi.dataDir, DATABASE_URL: kbi.databaseUrl };
  const period = '--from 2019-03 --to 2019-03 --compare previous';
  const table = await runKbi(`report consultations ${period}`.split(' '), { env });
  expect(table.stdout).toMatch(/Raadplegingen, vorige periode +Raadplegingen, verschil/);
  expect(table.stdout).toMatch(/^ *4 +2 +2 +100$/m);
  const excel = await runKbi(`report consultations ${period} --excel`.split(' '), { env });
  expect(excel.stdout).toContain('verschil in %\r\n4;2;2;100\r\n');
});
