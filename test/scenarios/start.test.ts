/**
 * What keeps the service from starting is told in a sentence, and nothing that is merely open keeps it from stopping.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readArguments } from '../../apps/api/start/arguments.js';
import { openEventLog } from '../../apps/api/start/event-log.js';
import { startService } from '../../apps/api/start/service.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { silentLog } from '../support/silent-log.js';
import { findFreePort } from '../../libs/platform/ports.js';
import { startProgress } from '../../libs/platform/progress.js';
import { ask, freshDatabase, type FreshDatabase } from '../support/database.js';
import { eventLogOf } from '../support/event-log.js';
import { startTestService } from '../support/service.js';

let database: FreshDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'kbi-start-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});

/** Why it doesn't start. */
async function whyNot(environment: NodeJS.ProcessEnv, clock = systemClock): Promise<Error> {
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    KBI_DATA_DIR: dataDir,
    PORT: '0',
    NODE_ENV: 'test',
    ...environment,
  });
  const progress = startProgress({ write: () => undefined });
  try {
    await (await startService({ configuration, clock, log: silentLog, progress })).stop();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it starts');
}

test.each([
  ['refuses', (url: URL, port: number) => void (url.port = String(port)), 'refuses the connection'],
  ['has another password', (url: URL) => void (url.password = 'secret-known'), 'doesn’t let this user in'],
  [
    'has no such database',
    (url: URL) => void (url.pathname = '/nowhere-known'),
    'doesn’t exist on that server',
  ],
  ['is on no host', (url: URL) => void (url.hostname = 'nowhere-known.invalid'), 'can’t be resolved'],
])('a database server that %s', async (_name, change, words) => {
  const url = new URL(database.url);
  change(url, await findFreePort('127.0.0.1'));
  const why = await whyNot({ DATABASE_URL: url.href });
  expect(why).toMatchObject({ name: 'StartupProblem', code: 'DATABASE_UNREACHABLE' });
  expect(why.message).toMatch('DATABASE_URL');
  expect(why.message).toMatch(words);
  expect(why.message).not.toMatch(/-known|127\.0\.0\.1/);
});

test.each([
  [`encoding 'LATIN1'`, '', 'server_encoding is LATIN1; it must be UTF8'],
  [`encoding 'SQL_ASCII'`, '', 'server_encoding is SQL_ASCII; it must be UTF8'],
  ['', 'session_replication_role = replica', 'session_replication_role is replica; it must be origin'],
  ['', 'zero_damaged_pages = on', 'zero_damaged_pages is on; it must be off'],
])('a database that can’t be relied on: %s %s', async (encoding, setting, words) => {
  const unfit = await freshDatabase(undefined, encoding && `template template0 locale 'C' ${encoding}`);
  if (setting) await ask(unfit.url, `alter database ${new URL(unfit.url).pathname.slice(1)} set ${setting}`);
  const why = await whyNot({ DATABASE_URL: unfit.url });
  expect(why).toMatchObject({ name: 'StartupProblem', code: 'DATABASE_UNFIT' });
  expect(why.message).toMatch(words);
  expect(await ask(unfit.url, `select from pg_namespace where nspname = 'event_store'`)).toEqual([]);
  await unfit.drop();
});

test('in production, a server that loses what was acknowledged', async () => {
  const oidc = {
    OIDC_ISSUER: 'https://a.example',
    OIDC_JWKS_URL: 'https://a.example/keys',
    OIDC_AUDIENCE: 'kbi',
  };
  const why = await whyNot({ NODE_ENV: 'production', ...oidc });
  expect(why).toMatchObject({ name: 'StartupProblem', code: 'DATABASE_UNFIT' });
  expect(why.message).toMatch('fsync is off; it must be on');
});

test.each([
  [8_000, 'ahead of'],
  [-8_000, 'behind'],
  [400 * 86_400_000, 'ahead of'],
])('a clock that is %i ms from that of the database', async (milliseconds, words) => {
  const why = await whyNot({}, () => new Date(Date.now() + milliseconds));
  expect(why).toMatchObject({ name: 'StartupProblem', code: 'CLOCK_WRONG' });
  expect(why.message).toMatch(`seconds ${words} that of the database server`);
});

test('a clock that is far from that of KurrentDB', async () => {
  const eventLog = await eventLogOf(database.url, 'kurrentdb');
  const { kurrentDbUrl } = readConfiguration(eventLog.environment);
  const opened = openEventLog({ kurrentDbUrl }, database.url, () => new Date(Date.now() + 8_000));
  await expect(opened).rejects.toMatchObject({ name: 'StartupProblem', code: 'CLOCK_WRONG' });
  await (await openEventLog({ kurrentDbUrl }, database.url, systemClock)).close();
  await eventLog.close();
});

test.each(['nowhere-known.invalid', '192.0.2.1'])('HOST %s, on which nothing can listen', async (HOST) => {
  for (const PORT of ['0', String(await findFreePort('127.0.0.1'))]) {
    const why = await whyNot({ HOST, PORT });
    expect(why).toMatchObject({ name: 'StartupProblem', code: 'HOST_UNKNOWN' });
    expect(why.message).toMatch(`HOST "${HOST}"`);
  }
});

test('an option that there isn’t', () => {
  expect(readArguments([])).toEqual({ withDemo: false });
  expect(readArguments(['--demo'])).toEqual({ withDemo: true });
  expect(() => readArguments(['--demo', '--demmo'])).toThrow(/"--demmo".*--demo/);
});

test('stopping answers what is under way, and waits for no connection beyond that', async () => {
  const kbi = await startTestService();
  const silent = connect(Number(new URL(kbi.service.url).port), '127.0.0.1').on('error', () => undefined);
  await once(silent, 'connect');
  await kbi.send('GET', '/health/live');
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":"a"}\n'));
      finish = () => {
        controller.enqueue(new TextEncoder().encode('{"id":"b"}\n'));
        controller.close();
      };
    },
  });
  const answer = await fetch(`${kbi.service.url}/v1/commands`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: {
      'content-type': 'application/x-ndjson',
      authorization: `Bearer ${await kbi.token(['command'])}`,
    },
  } as RequestInit); // begun, with the first line
  const stopping = kbi.stop();
  await delay(500);
  finish();
  expect((await answer.text()).trim().split('\n')).toHaveLength(2);
  await stopping;
}, 60_000); // idle connections would keep it for longer than that
