/** The issuer for development, and the tokens that an operator makes there; where another is configured, neither. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleUsers } from '../../apps/api/sign-in/sample-users.js';
import { scopesOf } from '../../apps/api/sign-in/roles.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { TestBrowser } from '../support/test-browser.js';

const PATH = '/v1/operations/development-tokens';
let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const make = (user: string, scopes: ('admin' | 'report')[] = ['admin']) =>
  kbi.send('POST', PATH, { body: { user }, scopes });
const asks = async (token: string, path: string): Promise<number> =>
  (await fetch(kbi.service.url + path, { headers: { authorization: `Bearer ${token}` } })).status;

test.each([
  ['', 'nl-BE', 'Wie bent u vandaag?'],
  ['?taal=en', 'en', 'Who are you today?'],
])('the issuer is asked to speak the language of the pages: /aanmelden%s', async (query, language, title) => {
  const { text } = await new TestBrowser().open(`${kbi.service.url}/aanmelden${query}`);
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(`<h1>${title}</h1>`);
});

test('every sample user is offered, with what a token of them allows', async () => {
  const { status, body } = await kbi.send('GET', PATH, { scopes: ['admin'] });
  expect(status).toBe(200);
  const offered = (body as { users: { id: string; scopes: string[] }[] }).users;
  expect(offered.map(({ id, scopes }) => [id, scopes])).toEqual(
    sampleUsers.map(({ id, roles }) => [id, [...scopesOf(roles)]]),
  );
});

test('a token allows what its role allows, for an hour, and no cache keeps it', async () => {
  const { status, body, headers } = await make('gert.wouters');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  const { token, user, expiresAt } = body as { token: string; user: { scopes: string[] }; expiresAt: string };
  expect(user.scopes).toEqual(['report']);
  expect((Date.parse(expiresAt) - Date.now()) / 60_000).toBeCloseTo(60, 0);
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { exp: number };
  expect(new Date(exp * 1_000).toISOString()).toBe(expiresAt);
  expect(await asks(token, '/v1/operations/projections')).toBe(200);
  expect(await asks(token, PATH)).toBe(403);
});

test('only an operator makes one, and only of a sample user', async () => {
  expect((await make('gert.wouters', ['report'])).status).toBe(403);
  expect((await kbi.send('POST', PATH, { body: { user: 'gert.wouters' } })).status).toBe(401);
  expect(await make('somebody')).toMatchObject({ status: 422, body: { errors: [{ at: '/user' }] } });
});

test('where an issuer is configured there is nothing at this address, whatever a token of it allows', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'own', alg: 'ES256', use: 'sig' }];
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys })),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const settings = { OIDC_ISSUER: issuer, OIDC_JWKS_URL: `${issuer}/jwks`, OIDC_AUDIENCE: 'kbi' };
  const other = await startTestService({ environment: settings });
  try {
    const token = await new SignJWT({ kbo: AGENCY, scope: 'admin report' })
      .setProtectedHeader({ alg: 'ES256', kid: 'own' })
      .setIssuer(issuer)
      .setAudience('kbi')
      .setSubject('hanne')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const at = other.service.url + PATH;
    expect((await fetch(`${other.service.url}/v1/operations/projections`, { headers })).status).toBe(200);
    expect((await fetch(at, { headers })).status).toBe(404);
    const body = JSON.stringify({ user: 'gert.wouters' });
    expect((await fetch(at, { method: 'POST', headers, body })).status).toBe(404);
  } finally {
    await other.stop();
    server.close();
    server.closeAllConnections();
  }
});
