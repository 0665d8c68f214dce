/** Whoever asks much, with a token or without, takes nothing from those who consult. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { createLog } from '../../libs/platform/logging.js';
import { caughtUp } from '../faults/read-models.js';
import { ENDPOINT } from '../support/magda.js';
import { startTestService, type Answer, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

const REPORT = '/v1/reports/consultation-statistics';
const OPEN = 40;

let kbi: TestService;
const logged: string[] = [];
beforeAll(async () => {
  const log = createLog({ level: 'warn', readable: false, write: (line) => void logged.push(line) });
  const environment = {
    KBI_REPORTS_AT_ONCE: '1',
    KBI_REPORTS_WAITING: '1',
    KBI_OPEN_REQUESTS_PER_MINUTE: String(OPEN),
    KBI_BODY_SECONDS: '600',
  };
  kbi = await startTestService({ environment, log });
  await caughtUp({ url: kbi.service.url, token: await kbi.token(['report', 'audit']) });
});
afterAll(() => kbi.stop());

const report = () => kbi.send('GET', REPORT, { scopes: ['report'] });

/** A question that is refused, which is decided and recorded like any other. */
const consult = (): Promise<Answer> =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    body: { insz: syntheticInsz(1), purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'] },
    headers: { 'idempotency-key': crypto.randomUUID() },
  });

/** Sends headers and the beginning of a large body. */
function sendHalf(path: string, type: string, headers: readonly string[] = []): Socket {
  const socket = connect(Number(new URL(kbi.service.url).port), '127.0.0.1').on('error', () => undefined);
  const all = [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    `Content-Type: ${type}`,
    'Content-Length: 900000',
    ...headers,
  ];
  socket.write(`${all.join('\r\n')}\r\n\r\n${' '.repeat(100_000)}`);
  return socket;
}

/** Everything that comes back until the connection is closed. */
async function closedAfter(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
  await once(socket, 'end');
  return text;
}

describe('a body', () => {
  test.each([
    ['/v1/consultations', 'application/json', /^HTTP\/1.1 401 [^]*"code":"TOKEN_MISSING"/],
    ['/v1/imports', 'application/xml', /^HTTP\/1.1 401 [^]*"code":"TOKEN_MISSING"/],
    ['/v1/commands', 'application/x-ndjson', /^HTTP\/1.1 401 [^]*"code":"TOKEN_MISSING"/],
    [ENDPOINT, 'text/xml', /^HTTP\/1.1 401 [^]*<faultstring[^>]*>TOKEN_MISSING/],
    ['/v1/nothing', 'application/json', /^HTTP\/1.1 404 [^]*"code":"ROUTE_UNKNOWN"/],
  ])('without a token to %s is answered and never held', async (path, type, answer) => {
    expect(await closedAfter(sendHalf(path, type))).toMatch(answer);
    expect(kbi.service.dependencies.heldBytes.count).toBe(0);
  });

  test('that the caller breaks off is neither a failure of the store nor an error', async () => {
    const { heldBytes } = kbi.service.dependencies;
    logged.splice(0);
    const token = await kbi.token(['consult']);
    const socket = sendHalf('/v1/consultations', 'application/json', [
      `Authorization: Bearer ${token}`,
      'Idempotency-Key: half',
    ]);
    while (heldBytes.count < 100_000) await delay(5);
    socket.destroy();
    while (heldBytes.count > 0) await delay(5);
    const { status } = await consult(); // what the broken request led to came before
    expect({ status, logged: logged.join('') }).toEqual({ status: 403, logged: '' });
  });
});

describe('reports and audits', () => {
  test('have connections of their own: when all are taken, questions are answered', async () => {
    const { pool } = kbi.service.dependencies.ofLongWork;
    const taken: PoolClient[] = [];
    while (taken.length < pool.options.max) taken.push(await pool.connect());
    const waiting = [report(), kbi.send('GET', '/v1/audit/unusual-use', { scopes: ['audit'] })];
    while (pool.waitingCount < waiting.length) await delay(5);
    expect(await consult()).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
    for (const client of taken) client.release();
    expect(await Promise.all(waiting)).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  test('wait for each other, so many; one more gets 503 and says when to come back', async () => {
    const { pool } = kbi.service.dependencies.ofLongWork;
    const taken: PoolClient[] = [];
    while (taken.length < pool.options.max) taken.push(await pool.connect());
    const first = report();
    while (pool.waitingCount === 0) await delay(5);
    const others = [report(), report()];
    expect(await Promise.race(others)).toMatchObject({ status: 503, body: { code: 'OVERLOADED' } });
    for (const client of taken) client.release();
    const answers = await Promise.all([first, ...others]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
    const overloaded = answers.find(({ status }) => status === 503);
    expect(overloaded?.headers.get('retry-after')).toMatch(/^\d+$/);
    const { body } = await kbi.send('GET', '/metrics', { scopes: ['report'] });
    expect(body).toMatch('kbi_refused_total{what="reports"} 1');
  });
});

test.each([
  [REPORT, 'report'],
  ['/v1/audit/unusual-use', 'audit'],
  ['/v1/audit/emergencies', 'audit'],
] as const)(
  '%s takes no place while it waits for its read model, and so many may wait',
  async (path, scope) => {
    const { projections, store } = kbi.service.dependencies;
    const wait = projections.waitFor.bind(projections);
    const waiting: (() => void)[] = [];
    const ask = (query = '') => kbi.send('GET', path + query, { scopes: [scope, 'admin'] });
    await consult();
    const after = `?after=${(await store.head())!}`;
    const waits = jest.spyOn(projections, 'waitFor').mockImplementation((name, position, timeoutMs) => {
      if (timeoutMs === 0) return Promise.resolve(false);
      return new Promise((resolve) => waiting.push(() => resolve(wait(name, position, timeoutMs))));
    });
    const behind = [ask(after), ask(after)];
    while (waiting.length < 2) await delay(5);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask(after)).toMatchObject({ status: 503, body: { code: 'OVERLOADED' } });
    waits.mockRestore();
    for (const goOn of waiting) goOn();
    expect((await Promise.all(behind)).map(({ status }) => status)).toEqual([200, 200]);
  },
);

describe('without a token', () => {
  const known = (path: string, tag: string) => kbi.send('GET', path, { headers: { 'if-none-match': tag } });

  test.each(['/openapi.json', '/docs', '/docs/swagger-ui-bundle.js', '/docs/start.js', `${ENDPOINT}?wsdl`])(
    '%s is made once, and who has it is told so',
    async (path) => {
      const answer = await kbi.send('GET', path);
      const tag = answer.headers.get('etag') ?? '';
      expect({ status: answer.status, tag }).toEqual({
        status: 200,
        tag: expect.stringMatching(/^"[\w-]{43}"$/),
      });
      expect(await known(path, `"another", W/${tag}`)).toMatchObject({ status: 304, body: '' });
      expect(await known(path, '"another"')).toMatchObject({ status: 200, body: answer.body });
    },
  );

  test('what is measured is not told', async () => {
    expect(await kbi.send('GET', '/metrics')).toMatchObject({ status: 401 });
    expect(await kbi.send('GET', '/metrics', { scopes: ['consult'] })).toMatchObject({ status: 403 });
  });

  test('an address gets so much in a minute; health and whoever has a token are not held up', async () => {
    const answers: Answer[] = [];
    // The minute that the tests before began may end meanwhile: then there is as much again.
    while (answers.at(-1)?.status !== 429 && answers.length <= 2 * OPEN)
      answers.push(await kbi.send('GET', '/docs/start.js'));
    const last = answers.at(-1);
    expect(last).toMatchObject({ status: 429, body: { code: 'ADDRESS_RATE_LIMITED' } });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await kbi.send('POST', '/v1/nothing', { body: {} })).toMatchObject({ status: 429 });
    expect(await kbi.send('GET', '/health/live')).toMatchObject({ status: 200 });
    expect(await kbi.send('GET', '/health/ready')).toMatchObject({ status: 200 });
    expect(await consult()).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
  });
});
