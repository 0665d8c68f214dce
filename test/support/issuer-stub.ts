import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An OpenID Connect issuer for tests, which keeps what it is asked. */
export interface IssuerStub {
  readonly issuer: string;
  /** The parameters of each browser that was sent to it. */
  readonly asked: URLSearchParams[];
  /** Each attempt to exchange a code. */
  readonly exchanged: URLSearchParams[];
  /** Of whoever signs in from now on; a claim of the protocol itself replaces the right one. */
  claims: JWTPayload;
  /** Whether it signs with a key that it doesn't publish. */
  forges: boolean;
  stop(): void;
}

const CLIENT = 'kbi';

/**
 * Starts an issuer on `localhost`, which to a browser is another site than 127.0.0.1. It asks for a click on a form,
 * and takes a code once, with the verifier of its challenge and the redirect address of its request.
 */
export async function startIssuerStub(): Promise<IssuerStub> {
  const [own, other] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];
  const published = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, URLSearchParams>();
  const server = createServer((request, response) => void answer(request, response)).listen(0, 'localhost');
  await once(server, 'listening');
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const stub: IssuerStub = {
    issuer,
    asked: [],
    exchanged: [],
    claims: {},
    forges: false,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const json = (value: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (pathname === '/.well-known/openid-configuration') json(metadata);
    else if (pathname === '/jwks') json({ keys: [published] });
    else if (pathname === '/authorize') {
      stub.asked.push(searchParams);
      response.writeHead(200, { 'content-type': 'text/html' }).end(formOf(searchParams));
    } else if (pathname === '/login') {
      const fields = new URLSearchParams(await text(request));
      const code = randomUUID();
      codes.set(code, fields);
      const back = new URL(fields.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', fields.get('state') ?? '');
      response.writeHead(302, { location: back.href }).end();
    } else if (pathname === '/token') {
      const fields = new URLSearchParams(await text(request));
      stub.exchanged.push(fields);
      const asked = codes.get(fields.get('code') ?? '');
      codes.delete(fields.get('code') ?? '');
      if (!asked || !isProven(asked, fields)) json({ error: 'invalid_grant' }, 400);
      else json({ token_type: 'Bearer', access_token: randomUUID(), id_token: await idToken(asked) });
    } else response.writeHead(404).end();
  }

  const idToken = (asked: URLSearchParams) => {
    const now = Math.floor(Date.now() / 1_000);
    const right = { iss: issuer, aud: CLIENT, sub: 'an', iat: now, exp: now + 60, nonce: asked.get('nonce') };
    return new SignJWT({ ...right, ...stub.claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'own' })
      .sign(stub.forges ? other.privateKey : own.privateKey);
  };

  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  };
  return stub;
}

/** The settings with which the service signs in there. */
export const settingsOf = ({ issuer }: Pick<IssuerStub, 'issuer'>) => ({
  OIDC_ISSUER: issuer,
  OIDC_JWKS_URL: `${issuer}/jwks`,
  OIDC_AUDIENCE: 'kbi-api',
  OIDC_CLIENT_ID: CLIENT,
});

const formOf = (asked: URLSearchParams): string => {
  const fields = [...asked].map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  return `<form method="post" action="/login">${fields.join('')}<button>OK</button></form>`;
};

function isProven(asked: URLSearchParams, exchanged: URLSearchParams): boolean {
  const verifier = exchanged.get('code_verifier') ?? '';
  return (
    asked.get('code_challenge_method') === 'S256' &&
    asked.get('code_challenge') === createHash('sha256').update(verifier).digest('base64url') &&
    asked.get('redirect_uri') === exchanged.get('redirect_uri')
  );
}
