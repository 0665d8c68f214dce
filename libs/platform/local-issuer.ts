import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Caller, type Scope, verifierOf } from './authentication.js';
import type { Clock } from './clock.js';
import { makeDataDirectory } from './data-directory.js';
import { StartupProblem } from './startup-problem.js';
import { createFileAtomically } from './atomic-file.js';

export type LocalIssuer = Awaited<ReturnType<typeof openLocalIssuer>>;

const IDENTITY = {
  issuer: 'urn:kruispuntbank-inburgering:local-issuer',
  audience: 'kruispuntbank-inburgering',
};
const ALGORITHM = 'EdDSA';
const HOUR = 3600;
const FIVE_MINUTES = 300;

/** Who signed in, and as whose client; beside them, whatever claims. */
interface SignedInUser {
  readonly client: string;
  readonly user: string;
  readonly [claim: string]: unknown;
}

const PrivateKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
});

/**
 * Issues and verifies tokens for development, where no issuer is configured.
 *
 * Opens the issuer whose key is in this data directory, and creates the key the first time (readable by its owner
 * only). It needs no running service: whoever can read the data directory can issue tokens.
 * @throws StartupProblem NO_LOCAL_ISSUER in production
 */
export async function openLocalIssuer(
  dataDir: string,
  { production, clock }: { production: boolean; clock: Clock },
) {
  if (production) {
    throw new StartupProblem(
      'NO_LOCAL_ISSUER',
      'In production there is no local token issuer. Set OIDC_ISSUER, OIDC_JWKS_URL and OIDC_AUDIENCE.',
    );
  }
  const path = join(dataDir, 'local-issuer.json');
  if (!existsSync(path)) await createKey(path);
  const { d, ...publicKey } = PrivateKey.parse(JSON.parse(await readFile(path, 'utf8')));
  const signingKey = await importJWK({ ...publicKey, d }, ALGORITHM);
  return {
    ...verifierOf(createLocalJWKSet({ keys: [publicKey] }), IDENTITY, clock),
    /** The key by which its tokens are verified, as a set (RFC 7517). */
    publishedKeys: { keys: [{ ...publicKey, alg: ALGORITHM, use: 'sig' }] },
    /** @returns a signed statement of who signed in (OpenID Connect Core, 2), valid from now for five minutes */
    issueIdToken(issuer: string, { client, user, ...claims }: SignedInUser) {
      const now = Math.floor(clock().getTime() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, kid: publicKey.kid })
        .setIssuer(issuer)
        .setAudience(client)
        .setSubject(user)
        .setIssuedAt(now)
        .setExpirationTime(now + FIVE_MINUTES)
        .sign(signingKey);
    },
    /** @returns a signed token, valid from now for `expiresIn` seconds; default: an hour */
    issueToken({
      organisation,
      user,
      scopes,
      expiresIn = HOUR,
    }: Pick<Caller, 'organisation' | 'user'> & { scopes: Iterable<Scope>; expiresIn?: number }) {
      const now = Math.floor(clock().getTime() / 1000);
      return new SignJWT({ kbo: organisation, scope: [...scopes].join(' ') })
        .setProtectedHeader({ alg: ALGORITHM, kid: publicKey.kid })
        .setIssuer(IDENTITY.issuer)
        .setAudience(IDENTITY.audience)
        .setSubject(user)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .sign(signingKey);
    },
  };
}

/** Of two processes that create the key at the same time, both use that of the first. */
async function createKey(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  await makeDataDirectory(dirname(path));
  await createFileAtomically(path, JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk) }), 0o600);
}
