/** Who consults far above their own past is found, by the week, the organisation and the user. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { readWholeDatabase } from '../support/whole-database.js';

const [busy, steady] = ['0099090151', '0099090250'] as const;
/** The Mondays of eight weeks. */
const weeks = Array.from({ length: 8 }, (_, n) =>
  new Date(Date.UTC(2018, 0, 1 + 7 * n)).toISOString().slice(0, 10),
);
const last = weeks.at(-1)!;

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
  for (const organisation of [busy, steady]) {
    const body = { organisation, name: `OCMW ${organisation}`, type: 'AGENCY', synthetic: true };
    const headers = { 'idempotency-key': randomUUID() };
    await kbi.send('POST', '/v1/organisations', { body, headers, scopes: ['admin'] });
    for (const week of weeks) await ask(organisation, 'user-an', week, 8);
  }
  await ask(busy, 'user-bo', last, 30);
  await ask(steady, 'user-bo', last, 10);
});
afterAll(() => kbi.stop());

/** Asks so often in the name of a user, in a week; all of it is refused, and counts. */
async function ask(organisation: string, user: string, week: string, times: number): Promise<void> {
  const lines = Array.from({ length: times }, () =>
    JSON.stringify({
      id: randomUUID(),
      insz: syntheticInsz(1),
      purpose: 'SOCIAL_INTEGRATION',
      sections: ['Personalia'],
      at: `${week}T09:00:00.000Z`,
    }),
  );
  const answer = await kbi.send('POST', '/v1/consultations/batch', {
    scopes: ['consult', 'history'],
    organisation,
    user,
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect(answer.status).toBe(200);
}

async function find(
  more: object = {},
  organisation: string = AGENCY,
  scope: 'audit' | 'report' = 'audit',
): Promise<Answer> {
  const after = (await kbi.service.dependencies.store.head())!;
  const query = new URLSearchParams({ from: weeks[0]!, to: last, after, ...more }).toString();
  return kbi.send('GET', `/v1/audit/unusual-use?${query}`, { scopes: [scope], organisation });
}
const found = async (...how: Parameters<typeof find>) =>
  ((await find(...how)).body as { unusual: { organisation: string; user: { name: string } | null }[] })
    .unusual;

const ofBusy = [
  {
    week: last,
    organisation: busy,
    user: { name: 'user-bo', index: expect.stringMatching(/^[0-9a-f]{64}$/) },
    consultations: 30,
    refused: 30,
    usual: 0,
    limit: 10,
    past: Array.from({ length: 12 }, () => 0),
  },
  {
    week: last,
    organisation: busy,
    organisationName: `OCMW ${busy}`,
    user: null,
    consultations: 38,
    usual: 8,
    limit: 24,
    past: [0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 8],
  },
];

test('an auditor sees which organisation and which user, beside their own past', async () => {
  expect(await found()).toEqual(ofBusy.map((one) => expect.objectContaining(one)));
  expect(await found({ to: weeks[6]! })).toEqual([]);
  expect((await find()).body).toMatchObject({
    from: weeks[0],
    to: last,
    rule: { weeks: 12, factor: 3 },
    more: false,
  });
});

test('another organisation sees its own only, and it asks scope audit', async () => {
  expect(await found({}, busy)).toHaveLength(2);
  expect(await found({}, steady)).toEqual([]);
  expect((await find({}, AGENCY, 'report')).status).toBe(403);
});

const wrong = [
  { from: '2018-03-01' },
  { from: '2017-01-01' },
  { from: 'yesterday' },
  { to: '2190-01-01' },
  { user: 'an' },
  { use: 'FUN' },
];
test.each(wrong)('refuses %j', async (asked) =>
  expect(await find(asked)).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID' } }),
);

test('the command line draws the weeks', async () => {
  const env = { KBI_DATA_DIR: kbi.dataDir };
  const argv = ['audit', 'unusual-use', '--from', last, '--to', last];
  const { exitCode, stdout } = await runKbi(argv, { env });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(new RegExp(`^${last} +OCMW ${busy} +user-bo +30 +0 +▁{12}█$`, 'm'));
  expect(stdout).toMatch(new RegExp(`^${last} +OCMW ${busy} +allen +38 +8 +▁{5}▃{7}█$`, 'm'));
  const json = JSON.parse((await runKbi([...argv, '--json'], { env })).stdout) as { unusual: object[] };
  expect(json.unusual).toHaveLength(2);
});

test('built anew it is the same, and names nobody in the clear', async () => {
  const before = await found();
  const rebuilt = await kbi.send('POST', '/v1/operations/projections/rebuild', {
    scopes: ['admin'],
    body: { projections: ['unusual-use'] },
  });
  expect(rebuilt.status).toBe(200);
  expect(await found()).toEqual(before);
  const { rows } = await readWholeDatabase(kbi.databaseUrl);
  expect(rows).toContain(busy);
  expect(rows).not.toMatch(/user-(an|bo)/);
});
