/** `kbi simulate`: a made-up year, sent over HTTP to a service that refuses nothing of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { runKbi, type Ran } from '../support/kbi.js';
import { startTestService, type TestService } from '../support/service.js';

let kbi: TestService;
let sent: Ran;
let beforeTheYear: string;
const run = (...argv: readonly string[]) => runKbi(argv, { env: { KBI_DATA_DIR: kbi.dataDir } });
const simulate = () => run('simulate', '--year', '2017', '--seed', '3', '--scale', '0.001', '--json');

beforeAll(async () => {
  kbi = await startTestService();
  beforeTheYear = new Date().toISOString();
  await delay(2);
  sent = await simulate();
}, 300_000);
afterAll(() => kbi.stop());

/** What a report or an audit answers, once it has caught up with the year. */
async function ask(path: string, query: Record<string, string> = {}) {
  const after = (await kbi.service.dependencies.store.head()) ?? '';
  const search = new URLSearchParams({ after, ...query }).toString();
  const once = () => kbi.send('GET', `${path}?${search}`, { scopes: ['report', 'audit'] });
  let answer = await once();
  while (answer.status === 504) answer = await once();
  expect(answer.status).toBe(200);
  return answer.body;
}

test('nothing of it is refused, but for the consultations that should be', () => {
  expect([sent.exitCode, sent.stderr]).toEqual([0, '']);
  const { trajectories, commands, consultations } = JSON.parse(sent.stdout);
  expect(trajectories).toBe(15);
  expect(commands.recorded).toBe(commands.total);
  expect(commands).toMatchObject({ repeated: 0 });
  expect(consultations).toEqual({ granted: 2_828 + 260 + 120, refused: 47 + 27 });
});

test('the reports have its figures, and as known before it was sent they have none', async () => {
  const statistics = '/v1/reports/consultation-statistics';
  const parliament = { organisationType: 'OCMW', from: '2017-08-01', to: '2017-12-31' };
  expect((await ask(statistics, parliament)).total).toEqual({ consultations: 2_828 });
  expect((await ask(statistics, { ...parliament, knownAt: beforeTheYear })).total).toEqual({
    consultations: 0,
  });
  expect((await ask('/v1/reports/persons', { groupBy: 'year' })).rows).toEqual([
    { year: '2017', persons: 15 },
  ]);
  expect((await ask('/v1/reports/persons', { asOf: '2016-12-31' })).total).toEqual({ persons: 0 });
});

test('there are emergencies to review, and an OCMW with unusual use', async () => {
  const { emergencies } = await ask('/v1/audit/emergencies');
  const states = emergencies.map(({ state }: { readonly state: string }) => state);
  expect(states.sort()).toEqual(['overdue', 'overdue', 'reviewed', 'reviewed', 'reviewed']);
  const { unusual } = await ask('/v1/audit/unusual-use', { from: '2017-10-01', to: '2017-12-31' });
  expect(unusual).toMatchObject([{ week: '2017-11-13', organisationName: 'OCMW Voorbeeldgemeente 12' }]);
});

test('sent again, it is repeated and nothing is recorded twice', async () => {
  const head = await kbi.service.dependencies.store.head();
  const { commands, consultations } = JSON.parse((await simulate()).stdout);
  expect(commands).toMatchObject({ recorded: 0, repeated: commands.total });
  expect(consultations).toEqual(JSON.parse(sent.stdout).consultations);
  expect(await kbi.service.dependencies.store.head()).toBe(head);
}, 300_000);

test.each([
  [['--year', '2018', '--seed', '3'], 'Allowed choices are 2017.'],
  [['--year', '2017', '--seed', '0'], 'It is a whole number from 1 to'],
  [['--year', '2017', '--seed', '3', '--scale', '2'], 'It is above 0 and at most 1'],
  [['--year', '2017'], '--seed'],
])('what it can’t make is refused: %j', async (argv, words) => {
  const { exitCode, stderr } = await run('simulate', ...argv);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(words);
});

test('the same seed at another scale is refused, and it is said why', async () => {
  const { exitCode, stderr } = await run('simulate', '--year', '2017', '--seed', '3', '--scale', '0.002');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/Seed 3 was sent before at another scale/);
});
