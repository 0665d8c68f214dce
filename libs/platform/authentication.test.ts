import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createLocalJWKSet,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bearerToken, createTokenVerifier, type TokenVerifier, verifierOf } from './authentication.js';

const NOW = new Date('2025-03-01T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const ISSUER = 'https://issuer.example';
const AUDIENCE = 'kbi';
const CLAIMS = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'an.peeters',
  kbo: '0543307391',
  scope: 'openid consult report',
  exp: SECONDS + 60,
};

let jwks: Server;
let jwksUrl: string;
let verifier: TokenVerifier;
let signingKey: CryptoKey;
let verifyingKey: CryptoKey;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  signingKey = privateKey;
  verifyingKey = publicKey;
  const keys = [await publicJwk()];
  jwks = createServer((_request, response) => void response.end(JSON.stringify({ keys }))).listen(
    0,
    '127.0.0.1',
  );
  await once(jwks, 'listening');
  jwksUrl = `http://127.0.0.1:${String((jwks.address() as AddressInfo).port)}/jwks`;
});

afterAll(() => void jwks.close());

beforeEach(() => {
  verifier = createTokenVerifier({ issuer: ISSUER, jwksUrl, audience: AUDIENCE }, () => NOW);
});

const publicJwk = async () => ({ ...(await exportJWK(verifyingKey)), kid: 'one', alg: 'ES256' });
const sign = (claims: JWTPayload, key = signingKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key);
const codeOf = async (token: string | undefined) => {
  const verdict = await verifier.verify(token);
  return 'problem' in verdict ? verdict.problem.code : 'accepted';
};

test('a valid token identifies the caller and the scopes', async () =>
  expect(await verifier.verify(await sign(CLAIMS))).toEqual({
    caller: { organisation: '0543307391', user: 'an.peeters', scopes: new Set(['consult', 'report']) },
  }));

describe('refused', () => {
  test('no token', async () => expect(await codeOf(undefined)).toBe('TOKEN_MISSING'));

  test.each([
    ['TOKEN_EXPIRED', 'expired', { exp: SECONDS - 60 }],
    ['TOKEN_NOT_YET_VALID', 'not valid yet', { nbf: SECONDS + 60 }],
    ['TOKEN_FOR_OTHERS', 'of another issuer', { iss: 'https://other.example' }],
    ['TOKEN_FOR_OTHERS', 'for another service', { aud: 'other' }],
    ['TOKEN_INCOMPLETE', 'that never expires', { exp: undefined }],
    ['TOKEN_INCOMPLETE', 'without an organisation', { kbo: undefined }],
    ['TOKEN_INCOMPLETE', 'with an impossible organisation', { kbo: '12' }],
    ['TOKEN_INCOMPLETE', 'with an organisation that fails its check', { kbo: '0543307392' }],
    ['TOKEN_INCOMPLETE', 'without a user', { sub: undefined }],
  ] as const)('%s: a token %s', async (code, _name, change) =>
    expect(await codeOf(await sign({ ...CLAIMS, ...change } as JWTPayload))).toBe(code),
  );

  test('a token signed by another key with the same id', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await codeOf(await sign(CLAIMS, privateKey))).toBe('TOKEN_INVALID');
  });

  test('a token with a shared secret, even our public key', async () => {
    const secret = new TextEncoder().encode(await (await fetch(jwksUrl)).text());
    const token = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    expect(await codeOf(token)).toBe('TOKEN_INVALID');
  });

  test('a token without a signature', async () =>
    expect(await codeOf(new UnsecuredJWT(CLAIMS).encode())).toBe('TOKEN_INVALID'));

  test('a token whose claims were changed', async () => {
    const [header, , signature] = (await sign(CLAIMS)).split('.');
    const claims = Buffer.from(JSON.stringify({ ...CLAIMS, scope: 'admin' })).toString('base64url');
    expect(await codeOf([header, claims, signature].join('.'))).toBe('TOKEN_INVALID');
  });

  test('a text that is no token', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(fc.base64String(), { minLength: 3, maxLength: 3 }).map((parts) => parts.join('.')),
        ),
        async (text) => {
          expect(['TOKEN_MISSING', 'TOKEN_INVALID']).toContain(await codeOf(text));
        },
      ),
    ));
});

test('a token is not called invalid when the keys of the issuer cannot be fetched', async () => {
  const token = await sign(CLAIMS);
  verifier = createTokenVerifier(
    { issuer: ISSUER, jwksUrl: 'http://127.0.0.1:9/jwks', audience: AUDIENCE },
    () => NOW,
  );
  expect(await codeOf(token)).toBe('ISSUER_UNREACHABLE');
});

test.each([
  ['Bearer abc', 'abc'],
  ['bearer  abc', 'abc'],
  ['Basic abc', undefined],
  ['Bearer a b', undefined],
  ['', undefined],
  [undefined, undefined],
])('the header %j holds the token %j', (header, token) => expect(bearerToken(header)).toBe(token));

describe('a token that was verified', () => {
  let now = NOW;
  const later = (seconds: number) => (now = new Date(NOW.getTime() + seconds * 1_000));
  beforeEach(() => {
    now = NOW;
    verifier = createTokenVerifier({ issuer: ISSUER, jwksUrl, audience: AUDIENCE }, () => now);
  });

  test('is accepted until it expires', async () => {
    const token = await sign({ ...CLAIMS, exp: SECONDS + 10 });
    expect(await codeOf(token)).toBe('accepted');
    later(9);
    expect(await codeOf(token)).toBe('accepted');
    later(16); // the clock of an issuer may differ by five seconds
    expect(await codeOf(token)).toBe('TOKEN_EXPIRED');
  });

  test('is refused before it is valid, after the clock was set back', async () => {
    const token = await sign({ ...CLAIMS, nbf: SECONDS - 10 });
    expect(await codeOf(token)).toBe('accepted');
    later(-60);
    expect(await codeOf(token)).toBe('TOKEN_NOT_YET_VALID');
  });

  test('is accepted for half a minute after its issuer withdrew the key, and no other token is', async () => {
    let keys = createLocalJWKSet({ keys: [await publicJwk()] });
    const settings = { issuer: ISSUER, audience: AUDIENCE };
    verifier = verifierOf(
      (...request) => keys(...request),
      settings,
      () => now,
    );
    const [token, other] = [await sign(CLAIMS), await sign({ ...CLAIMS, sub: 'other' })];
    expect(await codeOf(token)).toBe('accepted');
    keys = createLocalJWKSet({ keys: [] });
    later(29);
    expect(await codeOf(token)).toBe('accepted');
    expect(await codeOf(other)).toBe('TOKEN_INVALID');
    later(30);
    expect(await codeOf(token)).toBe('TOKEN_INVALID');
  });
});
