import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pace } from '../../apps/api/http/event-streams.js';
import { startService, type Service } from '../../apps/api/start/service.js';
import type { Scope } from '../../libs/platform/authentication.js';
import { systemClock, type Clock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import type { Log } from '../../libs/platform/logging.js';
import { silentLog } from './silent-log.js';
import { startProgress } from '../../libs/platform/progress.js';
import { freshDatabase } from './database.js';
import { eventLogOf, testStore, type TestStore } from './event-log.js';

/** How often a request is sent that the service asks to send again. */
const ATTEMPTS = 10;
export const AGENCY = '0543307391';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What a test looks at is whatever the service answered.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface TestService {
  readonly service: Service;
  readonly databaseUrl: string;
  readonly dataDir: string;
  token(scopes: readonly Scope[], organisation?: string, user?: string): Promise<string>;
  /** Sends JSON (or nothing, or text) with a token of these scopes, and reads what comes back. */
  send(method: string, path: string, options?: SendOptions): Promise<Answer>;
  /** Sends a command under its own key. */
  command(name: string, body: object, key?: string): Promise<Answer>;
  /** Waits until everybody who is recorded can be found by name. */
  indexed(): Promise<void>;
  stop(): Promise<void>;
}

export interface SendOptions {
  readonly body?: object | string;
  readonly scopes?: readonly Scope[];
  readonly organisation?: string;
  readonly user?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole service on a database of its own (and on either store: see event-log.ts), reached over real HTTP. */
export async function startTestService({
  log = silentLog,
  environment = {},
  store = testStore(),
  clock = systemClock,
  pace,
  pagesFolder,
}: {
  log?: Log;
  environment?: NodeJS.ProcessEnv;
  store?: TestStore;
  clock?: Clock;
  pace?: Pace;
  pagesFolder?: string;
} = {}): Promise<TestService> {
  const database = await freshDatabase();
  const eventLog = await eventLogOf(environment['DATABASE_URL'] ?? database.url, store);
  const dataDir = await mkdtemp(join(tmpdir(), 'kbi-test-'));
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    KBI_DATA_DIR: dataDir,
    PORT: '0',
    NODE_ENV: 'test',
    KBI_DAILY_RUN: 'false',
    ...eventLog.environment,
    ...environment,
  });
  const progress = startProgress({ write: () => undefined });
  const service = await startService({
    ...{ configuration, clock, log, progress },
    ...(pace && { pace }),
    ...(pagesFolder !== undefined && { pagesFolder }),
  });
  await untilReportsAnswer(service);
  const issuer = await openLocalIssuer(dataDir, { production: false, clock });

  const token: TestService['token'] = (scopes, organisation = AGENCY, user = 'tester') =>
    issuer.issueToken({ organisation, user, scopes });
  const sendOnce: TestService['send'] = async (
    method,
    path,
    { body, scopes, organisation, user, headers = {} } = {},
  ) => {
    const response = await fetch(service.url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(scopes && { authorization: `Bearer ${await token(scopes, organisation, user)}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json =
      /json/.test(response.headers.get('content-type') ?? '') &&
      !/ndjson/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: json ? (JSON.parse(text) as unknown) : text,
    };
  };
  const send: TestService['send'] = async (...request) => {
    // A busy machine may not know the authorisations for a moment: who asks is told to come back, and does.
    for (let attempt = 1; ; attempt += 1) {
      const answer = await sendOnce(...request);
      const isTooEarly =
        answer.status === 503 && /AUTHORISATIONS_NOT_CURRENT/.test(JSON.stringify(answer.body));
      if (!isTooEarly || attempt === ATTEMPTS) return answer;
      await delay(200);
    }
  };
  return {
    service,
    databaseUrl: database.url,
    dataDir,
    token,
    send,
    command: (name, body, key = crypto.randomUUID()) =>
      send('POST', `/v1/commands/${name}`, {
        body,
        scopes: ['command'],
        headers: { 'idempotency-key': key },
      }),
    async indexed() {
      const { projections, store } = service.dependencies;
      const head = await store.head();
      if (head !== undefined && !(await projections.waitFor('person-index', head, 60_000)))
        throw new Error('The index of names doesn’t catch up');
    },
    async stop() {
      await service.stop();
      await eventLog.close();
      await rm(dataDir, { recursive: true, force: true });
      await rm(`${dataDir}-erasures.ndjson`, { force: true });
      await database.drop();
    },
  };
}

/** Waits until every read model answers or stands still; on a busy machine that is well after the service listens. */
async function untilReportsAnswer({ dependencies: { projections } }: Service): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const builds = await projections.builds();
    const isThere = (name: string) =>
      builds.some((build) => build.name === name && (build.serving || build.status === 'stopped'));
    if (projections.projections.every(({ name }) => isThere(name))) return;
    await delay(20);
  }
}
