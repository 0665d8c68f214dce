/** `kbi report`: what the reports answer, and what they refuse to. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { runKbi, type Ran } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const kbi = (argv: string): Promise<Ran> =>
  runKbi(argv.split(' '), { env: { KBI_DATA_DIR: service.dataDir, DATABASE_URL: service.databaseUrl } });

async function register(insz: string): Promise<string> {
  const answer = await service.command('RegisterPerson', {
    person: { insz },
    on: '2018-01-08',
    kind: 'EA',
    place: { organisation: AGENCY },
    identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
  });
  return (answer.body as { dossier: string }).dossier;
}

const provenance =
  /^Zoals bekend op .* \(--known-at (\S+)\)\nLogboek tot positie \d+, controlegetal ([0-9a-f]{64})\n$/m;

test('of consultations is a table with a total, CSV or JSON', async () => {
  expect(await kbi('report consultations')).toMatchObject({ exitCode: 0, stderr: '' });
  const table = await kbi('report consultations --group-by year,organisation-type --to 1999-12-31');
  expect(table.stdout).toMatch(
    [
      'Jaar    Type organisatie  Raadplegingen',
      '──────  ────────────────  ─────────────',
      'Totaal                                0',
      '',
      'Zoals bekend op ',
    ].join('\n'),
  );
  const csv = await kbi('report consultations --group-by year --to 1999-12-31 --csv');
  expect(csv.stdout.trim()).toBe('year,consultations');
  expect(csv.stderr).toMatch(provenance);
  const excel = await kbi('report consultations --group-by year --to 1999-12-31 --excel');
  expect(excel.stdout).toBe('\uFEFFjaar;raadplegingen\r\n');
  const json = await kbi('report consultations --outcome all --json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    report: 'consultation-statistics',
    query: { outcome: 'all' },
  });
});

test('made again as known at the same instant has the same digest, also when more is known', async () => {
  const first = (await kbi('report developments --as-of 2030-01-01')).stdout;
  const [, knownAt = '', digest = ''] = provenance.exec(first) ?? [];
  const statement = {
    name: 'Later',
    changes: 'Iets',
    forWhom: 'Iedereen',
    state: 'RELEASED',
    on: '2018-01-01',
  };
  await service.send('POST', '/v1/developments', {
    scopes: ['admin'],
    headers: { 'idempotency-key': randomUUID() },
    body: { development: 'later', ...statement },
  });
  const again = (await kbi(`report developments --as-of 2030-01-01 --known-at ${knownAt}`)).stdout;
  expect(again).toBe(first);
  const now = (await kbi('report developments --as-of 2030-01-01')).stdout;
  expect(now).toContain('Later\n  sinds: 2018-01-01\n  ontwikkeling: later\n  stand: vrijgegeven\n');
  expect(now).not.toContain(digest);
});

test('of exchanges says that there are none, and from the day after the plan that one is late', async () => {
  const on = async (day: string) => (await kbi(`report exchanges --as-of ${day}`)).stdout;
  expect(await on('2018-02-01')).toMatch(/^Op 2018-02-01\n\nUitwisselingen: 0\n/);
  const agree = async (command: string, body: object) =>
    service.send('POST', `/v1/agreements/${command}`, {
      scopes: ['admin'],
      headers: { 'idempotency-key': randomUUID() },
      body: { agreement: 'one', on: '2017-11-20', ...body },
    });
  await agree('ProposeAgreement', { name: 'Eén', partner: { organisationType: 'ACTIRIS' } });
  const items = [{ item: 'Traject', direction: 'TO_PARTNER', section: 'Trajecten' }];
  const drawnUp = await agree('DrawUpSheet', {
    items,
    way: 'KSZ',
    planning: { IN_PRODUCTION: '2018-12-31' },
  });
  expect(drawnUp.status).toBe(200);
  expect(await on('2018-12-31')).toMatch(/in productie gepland op: 2018-12-31\n/);
  expect(await on('2019-01-01')).toMatch(
    /in productie gepland op: 2018-12-31 \(te laat: nog niet bereikt\)\n/,
  );
});

test('is asked for as people ask: a part of a name, a month, the most', async () => {
  const argv =
    'report consultations --organisation inburgering --from augustus-2017 --to 2017-Q4 --top 3 --json';
  const { exitCode, stdout, stderr } = await kbi(
    `${argv} --group-by organisation-type --order-by consultations`,
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect((JSON.parse(stdout) as { query: object }).query).toMatchObject({
    organisation: AGENCY,
    from: '2017-08-01',
    to: '2017-12-31',
    limit: 3,
    orderBy: 'consultations',
  });
});

test.each([
  ['consultations --organisation nobody', '/organisation'],
  ['consultations --from brumaire-2017', '/from'],
  ['consultations --order-by reason', '/orderBy'],
  ['consultations --known-at 2199-01-01T00:00:00Z', '/knownAt'],
  ['consultations --from yesterday', '/from'],
  ['consultations --from 2018-01-01 --to 2017-12-31', '/from'],
  ['consultations --reason EXCHANGE_UNDECIDED', '/reason'],
  ['consultations --organisation 0862910515', '/organisation'],
  ['consultations --organisation-type ocmw', '/organisationType'],
  ['consultations --purpose AUDIT', '/purpose'],
  ['exchanges --agreement nothing', '/agreement'],
])('%s is no question: says which parameter is wrong, and gives no number', async (argv, at) => {
  const { exitCode, stdout, stderr } = await kbi(`report ${argv}`);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^ {2}${at}: .+`, 'm'));
});

test('is narrowed to an organisation by the option of that name, whoever asks', async () => {
  const total = async (more: string) => {
    const { stdout } = await kbi(`report consultations --use all --outcome all --json ${more}`.trim());
    return (JSON.parse(stdout) as { total: { consultations: number } }).total.consultations;
  };
  await kbi(`replay --as 0862910119 --dossier ${await register(syntheticInsz(8))}`);
  const [all, ofAgency, ofOther] = [
    await total(''),
    await total(`--organisation ${AGENCY}`),
    await total('--organisation 0862910119'),
  ];
  expect(ofOther).toBe(1);
  expect(ofAgency).toBe(all - ofOther);
  expect(await total(`--organisation ${AGENCY} --as 0862910119`)).toBe(ofAgency);
});
