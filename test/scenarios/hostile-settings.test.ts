/** Whatever a database and its role are set to, what is recorded in it and what it answers are the same bytes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { sessionSettings, withSessionSettings } from '../../libs/event-store/postgres/session.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { copyRecorded, hostileDatabase } from '../support/hostile-database.js';
import { actiris, partnersAt } from '../support/partners.js';
import { startTestService, type SendOptions, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

const key = randomBytes(32).toString('base64');
const insz = syntheticInsz(1);
let hostile: FreshDatabase;
let normal: FreshDatabase;
let onHostile: TestService;
let onNormal: TestService;
let dossier: string;
let knownAt: string;

const start = (database: FreshDatabase): Promise<TestService> =>
  startTestService({ store: 'postgres', environment: { DATABASE_URL: database.url, KBI_MASTER_KEY: key } });

/** Records in the hostile database and copies that to a normal one: then each has a service. */
beforeAll(async () => {
  [hostile, normal] = await Promise.all([hostileDatabase(), freshDatabase()]);
  const recording = await start(hostile);
  const partners = partnersAt(recording);
  await partners.registerActiris();
  await partners.open(insz);
  await partners.inscribe(actiris, insz);
  for (const day of ['2019-01-02', '2019-11-01', '2020-02-10', '2021-12-31'])
    expect(await partners.consult(actiris, insz, day)).toMatchObject({ status: 200 });
  const { body } = await recording.send('GET', '/v1/operations/projections', { scopes: ['report'] });
  knownAt = (body as { at: string }).at;
  const filter = { types: ['DossierOpened'] };
  const { events } = await recording.service.dependencies.store.readAll({ filter });
  dossier = events[0]!.stream.slice('dossier-'.length);
  await recording.stop();
  await copyRecorded(hostile.url, normal.url);
  [onHostile, onNormal] = await Promise.all([start(hostile), start(normal)]);
});
afterAll(async () => {
  await Promise.all([onHostile.stop(), onNormal.stop()]);
  await Promise.all([hostile.drop(), normal.drop()]);
});

/** What one service answers, without the id of the consultation that a question to the access log is itself. */
async function answerOf(
  kbi: TestService,
  method: string,
  path: string,
  options: SendOptions,
): Promise<string> {
  const headers = { 'idempotency-key': randomUUID(), ...options.headers };
  const { status, body, headers: answered } = await kbi.send(method, path, { ...options, headers });
  const text = typeof body === 'string' ? body : JSON.stringify({ ...body, consultation: undefined });
  return `${String(status)} ${answered.get('kbi-digest') ?? ''}\n${text}`;
}

/** The one answer that both services give. */
async function sameAnswer(method: string, path: string, options: SendOptions): Promise<string> {
  const ofHostile = await answerOf(onHostile, method, path, options);
  expect(ofHostile).toBe(await answerOf(onNormal, method, path, options));
  return ofHostile;
}

const reports = ['consultation-statistics', 'exchange-overview', 'developments'];
const byDay = '&groupBy=day,month,quarter,organisationType,purpose';

test.each(
  reports.flatMap((report) => ['application/json', 'text/csv'].map((accept) => [report, accept] as const)),
)('the report %s as %s', async (report, accept) => {
  const narrowed = report === 'consultation-statistics' ? byDay : '';
  const path = `/v1/reports/${report}?knownAt=${knownAt}${narrowed}`;
  const answer = await sameAnswer('GET', path, { scopes: ['report'], headers: { accept } });
  expect(answer).toMatch(/^200/);
  expect(answer).toMatch(report === 'consultation-statistics' ? '2019-11-01' : /20\d\d-\d\d-\d\d/);
});

test('a read model that is built anew answers the same', async () => {
  const path = `/v1/reports/consultation-statistics?knownAt=${knownAt}${byDay}`;
  const before = await sameAnswer('GET', path, { scopes: ['report'] });
  const asked = { scopes: ['admin'], body: { projections: ['consultation-statistics'] } } as const;
  const { body } = await onHostile.send('POST', '/v1/operations/projections/rebuild', asked);
  expect(body).toMatch(/"state":"done"/);
  expect(await sameAnswer('GET', path, { scopes: ['report'] })).toBe(before);
});

test('a dossier and its history, replayed', async () => {
  for (const path of [dossier, `${dossier}/events`]) {
    const replayed = `/v1/audit/dossiers/${path}?asOf=2020-01-01&knownAt=${knownAt}`;
    expect(await sameAnswer('GET', replayed, { scopes: ['audit'] })).toMatch(/^200/);
  }
});

test('the access log, and what supervision finds', async () => {
  const answer = await sameAnswer('POST', '/v1/audit/log', {
    scopes: ['audit'],
    body: { insz, to: '2025-12-31' },
  });
  expect(answer).toMatch(/^200/);
  expect(answer.match(/"at":"2019-11-01T10:00:00.000Z"/g)).toHaveLength(1);
  for (const path of ['unusual-use?from=2019-01-01&to=2021-12-31', 'emergencies'])
    await sameAnswer('GET', `/v1/audit/${path}`, { scopes: ['audit'] });
});

test('a consultation', async () => {
  const body = { insz, purpose: actiris.purpose, sections: actiris.sections };
  const options = { scopes: ['consult'], organisation: actiris.organisation, body } as const;
  expect(await sameAnswer('POST', '/v1/consultations', options)).toMatch(/^200/);
});

test('a session is set as it should be, whatever the address, the role and the database ask', async () => {
  const url = new URL(hostile.url);
  url.searchParams.set('options', '-c datestyle=SQL -c synchronous_commit=off -c work_mem=5MB');
  const client = new pg.Client(withSessionSettings(url.href));
  await client.connect();
  const names = [...Object.keys(sessionSettings), 'work_mem'];
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any ($1)',
    [names],
  );
  await client.end();
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  expect(settings).toEqual({ ...sessionSettings, work_mem: '5120' });
});
