/** Signing in at an issuer on another site, behind a proxy that ends TLS: P2 and P3 of the pitfalls. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { settingsOf, startIssuerStub, type IssuerStub } from '../support/issuer-stub.js';
import { startTestService, type TestService } from '../support/service.js';
import { TestBrowser, type Page } from '../support/test-browser.js';

/** As people see it; no name that anybody could reach. */
const PUBLIC = 'https://kbi.example';
const CALLBACK = `${PUBLIC}/aanmelden/terug`;
const CASE_WORKER = { sub: 'an.peeters', name: 'An Peeters', kbo: '0543307391', roles: ['case-worker'] };
const COOKIE = '__Host-kbi-session';

let issuer: IssuerStub;
let kbi: TestService;
let browser: TestBrowser;

beforeAll(async () => {
  issuer = await startIssuerStub();
  kbi = await startTestService({
    environment: { ...settingsOf(issuer), KBI_PUBLIC_URL: `${PUBLIC}/`, KBI_TRUSTED_PROXIES: '127.0.0.1' },
  });
});
afterAll(async () => {
  await kbi.stop();
  issuer.stop();
});
beforeEach(() => {
  issuer.claims = CASE_WORKER;
  browser = browserOf();
});
afterEach(() => {
  issuer.forges = false;
});

/** The proxy ends TLS and passes on plain HTTP. */
const browserOf = (proxied: Record<string, string> = {}) =>
  new TestBrowser({ [PUBLIC]: kbi.service.url }, { 'x-forwarded-proto': 'https', ...proxied });

/** Clicks the one button of the form that the issuer shows. */
function click({ url, text }: Page, by = browser): Promise<Page> {
  const fields = [...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(
    fields.map(([, name = '', value = '']): [string, string] => [name, value]),
  );
  return by.open(new URL('/login', url), { method: 'POST', body: body.toString() });
}
const signIn = async (returnTo = '/') =>
  click(await browser.open(`${PUBLIC}/aanmelden?terug=${encodeURIComponent(returnTo)}`));
const session = async (by = browser) =>
  JSON.parse((await by.send(`${PUBLIC}/v1/session`)).text) as { readonly signedIn: boolean };
const returned = () => browser.visited.find(({ href }) => href.startsWith(`${CALLBACK}?`))!;

test('who comes back from another site is signed in on the first page, at a clean address', async () => {
  const page = await signIn('/rapportering?per=maand#tabel');
  expect(page.url.href).toBe(`${PUBLIC}/rapportering?per=maand#tabel`);
  expect(await session()).toMatchObject({ signedIn: true, name: 'An Peeters', developmentIssuer: false });
  expect(browser.told.filter((cookie) => !cookie.includes('; SameSite=Lax'))).toEqual([]);
  const attempt = browser.told.find((cookie) => cookie.startsWith('__Host-kbi-sign-in-'));
  expect(attempt).toMatch(/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
});

test('P3: the addresses that the issuer is given are those that are configured, both times', async () => {
  await signIn();
  expect(issuer.asked.at(-1)!.get('redirect_uri')).toBe(CALLBACK);
  expect(issuer.exchanged.at(-1)!.get('redirect_uri')).toBe(CALLBACK);
  expect(issuer.asked.at(-1)!.get('code_challenge_method')).toBe('S256');
  expect(browser.told.find((cookie) => cookie.startsWith(COOKIE))).toMatch(
    /; HttpOnly; SameSite=Lax; Secure$/,
  );
});

test.each([
  { host: 'elsewhere.example' },
  { 'x-forwarded-host': 'elsewhere.example', forwarded: 'host=elsewhere.example;proto=http' },
  { 'x-forwarded-proto': 'http' },
])('P3: whatever a request says of its host: %j', async (forged) => {
  browser = browserOf(forged);
  await signIn();
  expect(issuer.asked.at(-1)!.get('redirect_uri')).toBe(CALLBACK);
  expect((await session()).signedIn).toBe(true);
  expect(browser.visited.filter(({ href }) => href.includes('elsewhere'))).toEqual([]);
  expect(browser.told.every((cookie) => cookie.endsWith('; Secure'))).toBe(true);
});

describe('P2: the address of a return that was used', () => {
  test('leads home who is signed in', async () => {
    await signIn();
    const before = issuer.exchanged.length;
    const page = await browser.open(returned());
    expect(page.url.href).toBe(`${PUBLIC}/`);
    expect((await session()).signedIn).toBe(true);
    expect(issuer.exchanged).toHaveLength(before);
  });

  test('says so to who isn’t, with one way on, and asks the issuer nothing', async () => {
    await signIn();
    const before = issuer.exchanged.length;
    await browser.send(`${PUBLIC}/afmelden`, { method: 'POST' });
    const page = await browser.open(returned());
    expect([page.status, page.url.href]).toEqual([200, `${PUBLIC}/aanmelden/mislukt?reden=gebruikt`]);
    expect(page.text).toContain('<html lang="nl-BE">');
    expect(page.text).toContain('Deze aanmelding is al gebruikt of verlopen');
    expect(page.text.match(/<a [^>]*>[^<]*<\/a>/g)).toEqual([
      '<a class="action" href="/aanmelden">Opnieuw aanmelden</a>',
    ]);
    expect(issuer.exchanged).toHaveLength(before);
  });

  test('also for who kept the cookie of the attempt', async () => {
    const asked = await browser.open(`${PUBLIC}/aanmelden`);
    const [name = '', value = ''] = browser.told.at(-1)!.split(/[=;]/);
    await click(asked);
    const other = browserOf();
    other.setCookie('kbi.example', name, value);
    const before = issuer.exchanged.length;
    expect((await other.open(returned())).url.search).toBe('?reden=gebruikt');
    expect(issuer.exchanged).toHaveLength(before);
  });

  test.each(['', '?state=x&code=y', '?error=access_denied', '?state=a&state=b&code=y', '?state='])(
    'and one that nobody was sent to: %s',
    async (query) => {
      const page = await browser.open(`${CALLBACK}${query}`);
      expect(page.url.href).toBe(`${PUBLIC}/aanmelden/mislukt?reden=gebruikt`);
    },
  );
});

test('nobody is signed in by the return of somebody else', async () => {
  const victim = browserOf();
  await signIn();
  await victim.open(`${PUBLIC}/aanmelden`);
  expect((await victim.open(returned())).url.search).toBe('?reden=gebruikt');
  expect((await session(victim)).signedIn).toBe(false);
});

describe('nobody is signed in', () => {
  const failsWith = async (reason: string) => {
    const page = await signIn();
    expect(page.url.href).toBe(`${PUBLIC}/aanmelden/mislukt?reden=${reason}`);
    expect(await session()).toEqual({ signedIn: false, developmentIssuer: false });
  };
  const nobody = { sub: 'x', name: 'X' };

  test.each([
    ['without a role', nobody],
    ['with roles of other services', { ...CASE_WORKER, roles: ['admin', 'toString'] }],
    ['with a role but no organisation', { ...CASE_WORKER, kbo: undefined }],
    ['with an organisation that can’t be', { ...CASE_WORKER, kbo: '0543307392' }],
    ['who calls themselves a person, without an INSZ', { ...nobody, roles: ['person'] }],
    ['with an INSZ that can’t be', { ...nobody, insz: '81642355037' }],
  ])('%s', async (_, claims) => {
    issuer.claims = claims;
    await failsWith('geen-rol');
  });

  test.each([
    ['another nonce', { nonce: 'x' }],
    ['another audience', { aud: 'other' }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['a time that has passed', { exp: 1_600_000_000 }],
  ])('by a token with %s', async (_, claims) => {
    issuer.claims = { ...CASE_WORKER, ...claims };
    await failsWith('afgebroken');
  });

  test('by a token that somebody else signed', async () => {
    issuer.forges = true;
    await failsWith('afgebroken');
  });

  test('when it is broken off', async () => {
    const asked = await browser.open(`${PUBLIC}/aanmelden`);
    const state = asked.url.searchParams.get('state') ?? '';
    const page = await browser.open(`${CALLBACK}?error=access_denied&state=${state}`);
    expect(page.url.search).toBe('?reden=afgebroken');
  });
});

test('who has no role but an INSZ is the person of that number, which nobody is shown', async () => {
  issuer.claims = { sub: 'x', name: 'Ama Voorbeeld', insz: '81.64.23-550.36' };
  await signIn();
  const shown = await session();
  expect(shown).toMatchObject({ roles: ['person'], scopes: ['own'], pages: ['start', 'mijn-gegevens'] });
  expect(JSON.stringify(shown)).not.toMatch(/81\D*64\D*23/);
});

test('a role goes before an INSZ', async () => {
  issuer.claims = { ...CASE_WORKER, insz: '81642355036', roles: 'auditor case-worker' };
  await signIn();
  expect(await session()).toMatchObject({ role: 'case-worker', roles: ['case-worker', 'auditor'] });
});

test('signing out ends the session of the issuer too', async () => {
  await signIn();
  const page = await browser.send(`${PUBLIC}/afmelden`, { method: 'POST' });
  const location = new URL(page.headers.get('location')!);
  expect(`${location.origin}${location.pathname}`).toBe(`${issuer.issuer}/logout`);
  expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC}/`);
  expect((await session()).signedIn).toBe(false);
});

test('signing in and out again leaves no cookie', async () => {
  await signIn();
  await browser.send(`${PUBLIC}/afmelden`, { method: 'POST' });
  expect(browser.held('kbi.example')).toEqual([]);
});

test('P7: where people come by TLS, browsers are told to', async () => {
  const { headers } = await browser.send(`${PUBLIC}/aanmelden/mislukt`);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('there is no issuer for development beside it', async () => {
  expect((await browser.send(`${PUBLIC}/ontwikkeling/.well-known/openid-configuration`)).status).toBe(404);
});
