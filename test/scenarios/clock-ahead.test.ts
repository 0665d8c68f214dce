/** A clock that was ahead hides nothing of what was recorded, and is told; what is to come is not answered. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { silentLog } from '../support/silent-log.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

const environment = { KBI_MASTER_KEY: randomBytes(32).toString('base64') };
const dayMs = 86_400_000;
const person = { insz: syntheticInsz(1) };
/** Of the process that is called ahead. */
let offsetMs = 0;
let ahead: TestService;
let right: TestService;
const warnings: unknown[] = [];
let dossier: string;

const talk = (kbi: TestService, name: string) =>
  kbi.command('HoldTalk', {
    ...{ person, on: '2018-02-01', talk: name, kind: 'RECEPTION_OFFICE', place: { organisation: AGENCY } },
  });
const audit = (rest: string) =>
  right.send('GET', `/v1/audit/dossiers/${dossier}${rest}`, { scopes: ['audit'] });
const report = (query: string) =>
  right.send('GET', `/v1/reports/consultation-statistics?${query}`, { scopes: ['report', 'audit'] });
const consult = async (kbi: TestService): Promise<string> => {
  const { status, body } = await kbi.send('POST', '/v1/consultations', {
    ...{ scopes: ['consult', 'audit'], headers: { 'idempotency-key': randomUUID() } },
    body: { insz: person.insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: ['Personalia'] },
  });
  expect(status).toBe(200);
  return (body as { position: string }).position;
};
const headOfLog = async () => (await right.service.dependencies.store.clocks()).recordedUntil!;

/** One process records by a clock of 400 days ahead; then another one starts, whose clock is right. */
beforeAll(async () => {
  const clock = () => new Date(Date.now() + offsetMs);
  ahead = await startTestService({ store: 'postgres', environment, clock });
  const registered = await ahead.command('RegisterPerson', {
    ...{ person, on: '2018-01-08', kind: 'EA', place: { organisation: AGENCY } },
    identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(person.insz) },
  });
  dossier = registered.body.dossier;
  offsetMs = 400 * dayMs;
  expect(await talk(ahead, 'G1')).toMatchObject({ status: 200 });
  const log = { ...silentLog, warn: (...warning: unknown[]) => void warnings.push(warning) };
  right = await startTestService({
    ...{ store: 'postgres', log },
    environment: { ...environment, DATABASE_URL: ahead.databaseUrl },
  });
});
afterAll(async () => {
  await right.stop();
  await ahead.stop();
});

test('a log that lies ahead of the clock is told: in the log, by health, by kbi status', async () => {
  const until = (await headOfLog()).toISOString();
  expect(warnings).toContainEqual([expect.stringContaining('ahead'), { until: expect.any(String) }]);
  expect(await right.send('GET', '/health/ready')).toMatchObject({
    status: 200,
    body: { status: 'ready', clock: { logAheadUntil: until } },
  });
  const { stdout, exitCode } = await runKbi(['status'], { env: { KBI_DATA_DIR: right.dataDir } });
  expect({ stdout, exitCode }).toMatchObject({ exitCode: 0 });
  expect(stdout).toMatch(`until ${until}`);
});

test('a clock that goes wrong later is told by health', async () => {
  const { body } = await ahead.send('GET', '/health/ready');
  expect(body).toMatchObject({ status: 'degraded', clock: { logAheadUntil: null } });
  expect(body.clock.differenceMs / dayMs).toBeCloseTo(-400, 1);
});

test('replay ends at the head of the log, and its instant gives the same again', async () => {
  expect(await talk(right, 'G2')).toMatchObject({ status: 200 });
  const { body } = await audit('/events');
  const types = body.events.map(({ type }: { type: string }) => type);
  expect(types.filter((type: string) => type === 'TalkHeld')).toHaveLength(2);
  expect(await talk(ahead, 'G3')).toMatchObject({ status: 200 });
  expect((await audit(`/events?knownAt=${body.knownAt}`)).body).toEqual(body);
  expect((await audit('')).body.sections.Gesprekken).toHaveLength(3);
});

test('what is recorded after the clock was ahead is never recorded before it', async () => {
  const before = await headOfLog();
  const position = await consult(right);
  const { events } = await right.service.dependencies.store.readAll({ limit: 5_000 });
  const recorded = events.find((event) => event.position === position);
  expect(recorded!.recordedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
});

test('a report counts what a process recorded whose clock is ahead, and its instant gives the same again', async () => {
  const after = await consult(ahead);
  const now = await right.send('GET', '/v1/operations/projections', { scopes: ['report'] });
  const { at } = now.body as { at: string };
  const [plain, known] = [await report(`after=${after}`), await report(`after=${after}&knownAt=${at}`)];
  expect(plain.body.total.consultations).toBeGreaterThan(0);
  expect(known.body.total).toEqual(plain.body.total);
  for (const kbi of [right, ahead]) await consult(kbi);
  const again = await report(`after=${await consult(right)}&knownAt=${at}`);
  expect(again.body.digest).toBe(known.body.digest);
});

test('the access log shows who looked by a clock that is ahead', async () => {
  const consultations = async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const asked = { scopes: ['audit'], headers, body: { insz: person.insz } } as const;
    const { entries } = (await right.send('POST', '/v1/audit/log', asked)).body as {
      entries: { purpose: string }[];
    };
    return entries.filter(({ purpose }) => purpose === 'TRAJECTORY_FOLLOW_UP').length;
  };
  const before = await consultations();
  await consult(ahead);
  expect(await consultations()).toBe(before + 1);
});

test.each(['', '/events'])('what will be known is not answered: a replay%s', async (rest) => {
  const head = await headOfLog();
  const later = new Date(head.getTime() + dayMs).toISOString();
  expect(await audit(`${rest}?knownAt=${later}`)).toMatchObject({
    status: 400,
    body: {
      code: 'KNOWN_AT_IN_FUTURE',
      errors: [{ at: '/knownAt', detail: expect.stringMatching(/^een tijdstip tot en met 20/) }],
    },
  });
  const between = new Date(head.getTime() - dayMs).toISOString();
  expect(await audit(`${rest}?knownAt=${between}`)).toMatchObject({
    status: 200,
    body: { knownAt: between },
  });
});

test.each([
  'consultation-statistics',
  'consultation-statistics?identity=now',
  'exchange-overview',
  'developments',
])('what will be known is not answered: the report %s', async (path) => {
  const get = (instant: Date) =>
    right.send(
      'GET',
      `/v1/reports/${path}${path.includes('?') ? '&' : '?'}knownAt=${instant.toISOString()}`,
      {
        scopes: ['report'],
      },
    );
  const head = await headOfLog();
  expect(await get(new Date(head.getTime() + dayMs))).toMatchObject({
    status: 400,
    body: { code: 'KNOWN_AT_IN_FUTURE', errors: [{ at: '/knownAt' }] },
  });
  expect((await get(new Date(head.getTime() - dayMs))).status).toBe(200);
});
