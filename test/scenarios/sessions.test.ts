/** Sessions of people in the pages, with the issuer for development. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { pagesOf, scopesOf } from '../../apps/api/sign-in/roles.js';
import { sampleUsers } from '../../apps/api/sign-in/sample-users.js';
import { pick, signInAs } from '../support/sample-sign-in.js';
import { startTestService, type TestService } from '../support/service.js';
import { TestBrowser } from '../support/test-browser.js';

const MINUTE = 60_000;
const COOKIE = 'kbi-session';
const KBI_MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

let kbi: TestService;
let origin: string;
let browser: TestBrowser;
/** What the time is by the service, in ms since 1970; 0 while it starts: then it is the time of its servers. */
let now = 0;

beforeAll(async () => {
  kbi = await startTestService({
    clock: () => new Date(now || Date.now()),
    environment: { KBI_SESSION_IDLE_MINUTES: '10', KBI_MASTER_KEY },
    pace: { heartbeatMs: 20, drainMs: 60_000 },
  });
  origin = kbi.service.url;
});
afterAll(() => kbi.stop());
beforeEach(() => {
  now = Date.now();
  browser = new TestBrowser();
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const { status, text, headers: answered } = await browser.send(`${origin}${path}`, { headers });
  return { status, headers: answered, body: JSON.parse(text) };
};
const session = (headers?: Record<string, string>) => ask('/v1/session', headers);
const READ_MODELS = '/v1/operations/projections';

const DEVELOPMENT = {
  development: 'weergave',
  name: 'Weergave',
  changes: 'Niveaus per vaardigheid',
  forWhom: 'Trajectbegeleiders',
  state: 'PLANNED',
  on: '2018-01-15',
};
/** Sends a command as a page would, but for what is said otherwise. */
async function post(headers: Record<string, string | undefined> = {}, path = '/v1/developments') {
  const { body } = await session();
  const all = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    'x-csrf-token': body.csrfToken,
    ...headers,
  };
  const stated = Object.entries(all).filter(([, value]) => value !== undefined) as [string, string][];
  const answer = await browser.send(`${origin}${path}`, {
    method: 'POST',
    body: JSON.stringify(DEVELOPMENT),
    headers: Object.fromEntries(stated),
  });
  return { status: answer.status, code: (JSON.parse(answer.text) as { code?: string }).code };
}

test('before anybody signs in, nobody is', async () => {
  expect(await session()).toMatchObject({
    status: 200,
    body: { signedIn: false, developmentIssuer: true },
  });
});

test.each(sampleUsers)('$name signs in, with what the roles allow', async ({ id, name, roles, insz }) => {
  const page = await signInAs(browser, origin, id, '/rapportering?per=maand');
  expect(page.url.href).toBe(`${origin}/rapportering?per=maand`);
  const { body, headers } = await session();
  expect(body).toMatchObject({
    signedIn: true,
    name,
    role: roles[0],
    roles,
    scopes: [...scopesOf(roles)],
    pages: pagesOf(roles),
    developmentIssuer: true,
  });
  expect(headers.get('cache-control')).toBe('no-store');
  if (insz !== undefined) expect(JSON.stringify(body)).not.toContain(insz);
});

test('the cookie is for no script, for no other site, and tells nothing', async () => {
  await signInAs(browser, origin, 'ines.misal');
  const set = browser.told.find((one) => one.startsWith(`${COOKIE}=`));
  expect(set).toMatch(/^kbi-session=[\w-]{43}\.[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax$/);
  expect(browser.told.filter((one) => !/; HttpOnly; SameSite=Lax$/.test(one))).toEqual([]);
});

test('what the database holds of a session tells neither who it is nor what the browser holds', async () => {
  await signInAs(browser, origin, 'ines.misal');
  const { rows } = await kbi.service.dependencies.pool.query<{ all: string }>(
    `select string_agg(encode(id, 'escape') || encode(sealed, 'escape'), ' ') as all from sign_in.sessions`,
  );
  const [held] = browser.cookie('127.0.0.1', COOKIE)!.split('.');
  for (const secret of ['81642355036', 'Misal', 'person', held]) expect(rows[0]!.all).not.toContain(secret);
});

describe('a request without a token', () => {
  test('has the scopes of the session, and no others', async () => {
    await signInAs(browser, origin, 'hanne.de.smet');
    expect((await ask(READ_MODELS)).status).toBe(200);
    expect(await ask('/v1/audit/emergencies')).toMatchObject({
      status: 403,
      body: { code: 'SCOPE_MISSING' },
    });
  });

  test('is answered for this browser only: nothing keeps a copy', async () => {
    await signInAs(browser, origin, 'gert.wouters');
    expect((await ask(READ_MODELS)).headers.get('cache-control')).toBe('no-store');
  });

  test('of somebody signed out is refused as a problem document', async () =>
    expect(await ask(READ_MODELS)).toMatchObject({ status: 401, body: { code: 'TOKEN_MISSING' } }));

  test.each(['', 'x', 'a.b', `${'A'.repeat(43)}.${'A'.repeat(43)}`])(
    'with the made-up cookie "%s" too',
    async (made) => {
      browser.setCookie('127.0.0.1', COOKIE, made);
      expect(await ask(READ_MODELS)).toMatchObject({ status: 401, body: { code: 'SESSION_ENDED' } });
      expect((await session()).body).toMatchObject({ signedIn: false });
    },
  );

  test('outside /v1 has none', async () => {
    await signInAs(browser, origin, 'hanne.de.smet');
    expect((await browser.send(`${origin}/metrics`)).status).toBe(401);
  });

  test('whose cookie was changed is refused', async () => {
    await signInAs(browser, origin, 'hanne.de.smet');
    const held = browser.cookie('127.0.0.1', COOKIE)!;
    browser.setCookie('127.0.0.1', COOKIE, `${held.startsWith('A') ? 'B' : 'A'}${held.slice(1)}`);
    expect((await ask(READ_MODELS)).status).toBe(401);
  });
});

test('a token goes before a session', async () => {
  await signInAs(browser, origin, 'hanne.de.smet');
  const authorization = `Bearer ${await kbi.token(['command'])}`;
  expect(await ask(READ_MODELS, { authorization })).toMatchObject({ body: { code: 'SCOPE_MISSING' } });
});

describe('what changes something', () => {
  beforeEach(() => signInAs(browser, origin, 'hanne.de.smet'));

  test('is done when our pages send it', async () => expect((await post()).status).toBe(200));

  test.each([
    ['no token', { 'x-csrf-token': undefined }],
    ['a wrong token', { 'x-csrf-token': 'A'.repeat(43) }],
    ['the page of another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['the page of a neighbour', { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' }],
    ['a page that hides where it is', { origin: 'null' }],
  ] as const)('is refused with %s', async (_, headers) =>
    expect(await post(headers)).toEqual({ status: 403, code: 'CSRF_CHECK_FAILED' }),
  );

  test('is refused with the token of another session', async () => {
    const { csrfToken } = (await session()).body;
    browser = new TestBrowser();
    await signInAs(browser, origin, 'hanne.de.smet');
    expect(await post({ 'x-csrf-token': csrfToken })).toMatchObject({ code: 'CSRF_CHECK_FAILED' });
  });
});

describe('signing out', () => {
  test('ends the session, here and wherever its cookie was copied', async () => {
    await signInAs(browser, origin, 'gert.wouters');
    const copied = browser.cookie('127.0.0.1', COOKIE)!;
    const page = await browser.send(`${origin}/afmelden`, { method: 'POST' });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/']);
    expect(browser.cookie('127.0.0.1', COOKIE)).toBeUndefined();
    browser.setCookie('127.0.0.1', COOKIE, copied);
    expect((await ask(READ_MODELS)).status).toBe(401);
  });

  test('is not done for another site', async () => {
    await signInAs(browser, origin, 'gert.wouters');
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const page = await browser.send(`${origin}/afmelden`, { method: 'POST', headers });
    expect(page.status).toBe(403);
    expect((await session()).body.signedIn).toBe(true);
  });

  test('and in as somebody else leaves nothing of the first', async () => {
    await signInAs(browser, origin, 'hanne.de.smet');
    const first = browser.cookie('127.0.0.1', COOKIE)!;
    await signInAs(browser, origin, 'gert.wouters');
    expect((await session()).body).toMatchObject({ name: 'Gert Wouters', roles: ['reporter'] });
    browser.setCookie('127.0.0.1', COOKIE, first);
    expect((await session()).body.signedIn).toBe(false);
  });
});

describe('a session ends', () => {
  const active = { 'x-kbi-person': 'active' };
  beforeEach(() => signInAs(browser, origin, 'hanne.de.smet'));

  test('when the person does nothing, whatever the page asks by itself', async () => {
    for (let minute = 0; minute < 9; minute += 1) {
      now += MINUTE;
      expect((await ask(READ_MODELS)).status).toBe(200);
    }
    now += MINUTE;
    expect(await ask(READ_MODELS)).toMatchObject({ status: 401, body: { code: 'SESSION_ENDED' } });
    expect((await ask(READ_MODELS, active)).status).toBe(401);
  });

  test('not while the person does something', async () => {
    for (const headers of [active, active, {}]) {
      now += 6 * MINUTE;
      expect((await ask(READ_MODELS, headers)).status).toBe(200);
    }
    now += 2 * MINUTE;
    expect((await post()).status).toBe(200);
    now += 9 * MINUTE;
    expect((await session()).body.signedIn).toBe(true);
  });

  test('after eight hours at the latest', async () => {
    const { expiresAt } = (await session()).body;
    while (now + 5 * MINUTE < Date.parse(expiresAt)) {
      now += 5 * MINUTE;
      expect((await session(active)).body.signedIn).toBe(true);
    }
    now = Date.parse(expiresAt);
    expect((await session(active)).body.signedIn).toBe(false);
  });

  test('and its stream of events with it, which keeps it alive no more than polling does', async () => {
    const answer = await fetch(`${origin}/v1/events`, {
      headers: { ...active, cookie: `${COOKIE}=${browser.cookie('127.0.0.1', COOKIE)!}` },
    });
    expect(answer.status).toBe(200);
    const reader = answer.body!.getReader();
    now += 5 * MINUTE;
    for (let heartbeats = 0; heartbeats < 5; heartbeats += 1) expect((await reader.read()).done).toBe(false);
    now += 5 * MINUTE;
    let ended = false;
    while (!ended) ended = (await reader.read()).done;
    expect((await session()).body.signedIn).toBe(false);
  });
});

test('a session is there again after the service was started anew', async () => {
  await signInAs(browser, origin, 'gert.wouters');
  const environment = { DATABASE_URL: kbi.databaseUrl, KBI_MASTER_KEY };
  const again = await startTestService({ environment });
  try {
    const page = await browser.send(`${again.service.url}/v1/session`);
    expect(JSON.parse(page.text)).toMatchObject({ signedIn: true, name: 'Gert Wouters' });
  } finally {
    await again.stop();
  }
});

test.each([
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  'https://elsewhere.example/',
  'javascript:alert(1)',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/%0d%0aset-cookie:x=y',
  '/aanmelden?terug=/aanmelden',
  '/AANMELDEN/terug',
  'dossiers',
  `/${'longer than a cookie can be'.repeat(200)}`,
])('signing in leads to no other place than a page: %j', async (returnTo) => {
  const { url } = await signInAs(browser, origin, 'gert.wouters', returnTo);
  expect(url.origin).toBe(origin);
  expect(url.pathname).toMatch(/^\/(%0d%0aset-cookie:x=y)?$/);
});

test('a sample user who is made up gets nowhere, and a code of nobody is worth nothing', async () => {
  const asked = await browser.open(`${origin}/aanmelden`);
  expect((await pick(browser, asked, 'nobody')).status).toBe(422);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'x',
    code_verifier: 'v'.repeat(43),
  });
  const answer = await browser.send(`${origin}/ontwikkeling/token`, {
    method: 'POST',
    body: body.toString(),
  });
  expect(answer.status).toBe(400);
});
