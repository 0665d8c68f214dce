import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from './clock.js';
import type { OidcSettings } from './config.js';

/** What a caller may be allowed to do; `own`: ask what is about the user alone. */
export const SCOPES = ['command', 'consult', 'audit', 'report', 'import', 'history', 'admin', 'own'] as const;
export type Scope = (typeof SCOPES)[number];

/** The caller that a token identifies. */
export interface Caller {
  /** KBO number of the organisation, ten digits. */
  readonly organisation: string;
  /** The user, by the name that the organisation gives them. */
  readonly user: string;
  readonly scopes: ReadonlySet<Scope>;
}

/** Why a token is refused, by code. The messages tell the caller what to do and quote nothing of the token. */
const MESSAGES = {
  TOKEN_MISSING: 'Send a token of the issuer in the header "Authorization: Bearer …".',
  TOKEN_INVALID: 'This is no token of the issuer: its form or its signature is not right.',
  TOKEN_EXPIRED: 'The token has expired. Ask the issuer for a new one.',
  TOKEN_NOT_YET_VALID: 'The token is not valid yet. Look at the clock of the machine that asked for it.',
  TOKEN_FOR_OTHERS:
    'The token comes from another issuer, or is meant for another service. Ask the issuer for one for this service.',
  TOKEN_INCOMPLETE:
    'The token should say who asks: "kbo" (the organisation, ten digits that pass their check), "sub" (the user), "scope" (separated by spaces) and "exp".',
  ISSUER_UNREACHABLE: 'The keys of the token issuer cannot be fetched now. Try again later.',
} as const;
type TokenProblemCode = keyof typeof MESSAGES;

type TokenVerdict =
  | { readonly caller: Caller }
  | { readonly problem: { readonly code: TokenProblemCode; readonly message: string } };

export type TokenVerifier = ReturnType<typeof verifierOf>;

/** Asymmetric signatures only: with a shared secret, or none, every verifier could also sign. */
const ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** How much the clock of an issuer may differ from ours. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** How long a token is accepted without being verified again, and so after the issuer has withdrawn its key. */
const CACHED_MS = 30_000;
const MAX_CACHED_TOKENS = 10_000;

/** Verifies the tokens of an OpenID Connect issuer. Its keys are fetched when they are needed, and cached. */
export function createTokenVerifier(oidc: OidcSettings, clock: Clock) {
  return verifierOf(createRemoteJWKSet(new URL(oidc.jwksUrl)), oidc, clock);
}

/** Verifies tokens of one issuer for one audience. A verified one is cached for a short time, or until it expires. */
export function verifierOf(
  keys: JWTVerifyGetKey,
  { issuer, audience }: Pick<OidcSettings, 'issuer' | 'audience'>,
  clock: Clock,
) {
  /** By the digests of the tokens, so that the memory of the process holds no token that can be used. */
  const verified = new LRUCache<string, { caller: Caller; from: number; until: number }>({
    max: MAX_CACHED_TOKENS,
  });
  return {
    /** Verifies a token; undefined when the request had none. It never throws. */
    async verify(token: string | undefined): Promise<TokenVerdict> {
      if (token === undefined || token === '') return refuse('TOKEN_MISSING');
      const digest = createHash('sha256').update(token).digest('base64');
      const cached = verified.get(digest);
      const currentDate = clock();
      const now = currentDate.getTime();
      // Before `from` when the clock was set back: then it is verified again.
      if (cached && cached.from <= now && now < cached.until) return { caller: cached.caller };
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms: ALGORITHMS,
          requiredClaims: ['exp'],
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          currentDate,
        });
        const verdict = readCaller(payload);
        const until = Math.min(now + CACHED_MS, (payload.exp ?? 0) * 1_000);
        if ('caller' in verdict) verified.set(digest, { caller: verdict.caller, from: now, until });
        return verdict;
      } catch (error) {
        return refuse(codeOf(error));
      }
    },
  };
}

/** The token in an Authorization header (`Bearer …`), or undefined when there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
}

/** A user, up to 255 characters as OpenID Connect has them; who admits the caller looks whether they can be read. */
const User = z.string().min(1).max(255);

const Claims = z.object({
  kbo: z.string().refine(isOrganisation),
  sub: User,
  scope: z.string(),
});

/** Whether a text is a KBO number with the right check digits. The domain has this rule too, but is out of reach. */
export function isOrganisation(text: string): boolean {
  return /^[01]\d{9}$/.test(text) && Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97);
}

/** Unknown scopes (`openid`, `profile` …) are for other services and ignored. */
function readCaller(payload: JWTPayload): TokenVerdict {
  const claims = Claims.safeParse(payload);
  if (!claims.success) return refuse('TOKEN_INCOMPLETE');
  const named = new Set(claims.data.scope.split(' '));
  return {
    caller: {
      organisation: claims.data.kbo,
      user: claims.data.sub,
      scopes: new Set(SCOPES.filter((scope) => named.has(scope))),
    },
  };
}

function refuse(code: TokenProblemCode): Extract<TokenVerdict, { readonly problem: unknown }> {
  return { problem: { code, message: MESSAGES[code] } };
}

/** The verdict on a token that doesn't say who asks so that it can be recorded and shown. */
export const incompleteToken = () => refuse('TOKEN_INCOMPLETE');

const CODE_OF_CLAIM: Readonly<Partial<Record<string, TokenProblemCode>>> = {
  iss: 'TOKEN_FOR_OTHERS',
  aud: 'TOKEN_FOR_OTHERS',
  nbf: 'TOKEN_NOT_YET_VALID',
  exp: 'TOKEN_INCOMPLETE',
};

function codeOf(error: unknown): TokenProblemCode {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) return CODE_OF_CLAIM[error.claim] ?? 'TOKEN_INVALID';
  const issuerFailed =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC';
  return issuerFailed ? 'ISSUER_UNREACHABLE' : 'TOKEN_INVALID';
}
