import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from './clock.js';
import type { OidcSettings } from './config.js';
import { VerifiedTokenCache } from './verified-token-cache.js';

/** What a caller may be allowed to do. */
export const SCOPES = ['command', 'consult', 'audit', 'report', 'import', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who is asking, as a token proves it. */
export interface Caller {
  /** KBO number of the organisation, ten digits. */
  readonly organisation: string;
  /** The user, as that organisation names them. */
  readonly user: string;
  readonly scopes: ReadonlySet<Scope>;
}

/** Why a token proves nothing. The message tells the caller what to do and quotes nothing of the token. */
export interface TokenProblem {
  readonly code:
    | 'TOKEN_MISSING'
    | 'TOKEN_INVALID'
    | 'TOKEN_EXPIRED'
    | 'TOKEN_NOT_YET_VALID'
    | 'TOKEN_FOR_OTHERS'
    | 'TOKEN_INCOMPLETE'
    | 'ISSUER_UNREACHABLE';
  readonly message: string;
}

export type TokenVerdict = { readonly caller: Caller } | { readonly problem: TokenProblem };

/** Looks at a token, undefined when the request had none. Answers with a problem, and never throws. */
export interface TokenVerifier {
  verify(token: string | undefined): Promise<TokenVerdict>;
}

/** Signatures by a private key only: with a shared secret, and with none, anybody who verifies could also sign. */
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

/** How far the clock of an issuer may be off. */
const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * Verifies the tokens of an OpenID Connect issuer; its keys are fetched when first needed, kept, and fetched
 * anew when it signs with another.
 */
export function createTokenVerifier(oidc: OidcSettings, clock: Clock): TokenVerifier {
  return verifierOf(createRemoteJWKSet(new URL(oidc.jwksUrl)), oidc, clock);
}

/**
 * Verifies tokens of one issuer for one audience, with keys from wherever. One that was found good is not verified
 * again for half a minute, or until it expires.
 */
export function verifierOf(
  keys: JWTVerifyGetKey,
  { issuer, audience }: Pick<OidcSettings, 'issuer' | 'audience'>,
  clock: Clock,
): TokenVerifier {
  const good = new VerifiedTokenCache(clock);
  return {
    async verify(token) {
      if (token === undefined || token === '') return { problem: PROBLEMS.TOKEN_MISSING };
      const known = good.recall(token);
      if (known) return { caller: known };
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms: ALGORITHMS,
          requiredClaims: ['exp'],
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          currentDate: clock(),
        });
        const verdict = readCaller(payload);
        if ('caller' in verdict) good.keep(token, verdict.caller, payload.exp ?? 0);
        return verdict;
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

/** The token in an Authorization header (`Bearer …`), or undefined when there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
}

const Claims = z.object({
  kbo: z.string().refine(isOrganisation),
  sub: z.string().min(1),
  scope: z.string(),
});

/**
 * Is it a KBO number with the check digits that it should have? The domain knows these numbers too; the platform
 * knows nothing of the domain.
 */
export function isOrganisation(text: string): boolean {
  return /^[01]\d{9}$/.test(text) && Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97);
}

/** Scopes that we do not know (`openid`, `profile` …) belong to others. */
function readCaller(payload: JWTPayload): TokenVerdict {
  const claims = Claims.safeParse(payload);
  if (!claims.success) return { problem: PROBLEMS.TOKEN_INCOMPLETE };
  const named = new Set(claims.data.scope.split(' '));
  return {
    caller: {
      organisation: claims.data.kbo,
      user: claims.data.sub,
      scopes: new Set(SCOPES.filter((scope) => named.has(scope))),
    },
  };
}

function problemOf(error: unknown): TokenProblem {
  if (error instanceof errors.JWTExpired) return PROBLEMS.TOKEN_EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed)
    return PROBLEM_OF_CLAIM[error.claim] ?? PROBLEMS.TOKEN_INVALID;
  const issuerFailed =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC';
  return issuerFailed ? PROBLEMS.ISSUER_UNREACHABLE : PROBLEMS.TOKEN_INVALID;
}

const PROBLEMS = problems({
  TOKEN_MISSING: 'Send a token of the issuer in the header "Authorization: Bearer …".',
  TOKEN_INVALID: 'This is no token of the issuer: its form or its signature is not right.',
  TOKEN_EXPIRED: 'The token has expired. Ask the issuer for a new one.',
  TOKEN_NOT_YET_VALID: 'The token is not valid yet. Look at the clock of the machine that asked for it.',
  TOKEN_FOR_OTHERS:
    'The token comes from another issuer, or is meant for another service. Ask the issuer for one for this service.',
  TOKEN_INCOMPLETE:
    'The token should say who asks: "kbo" (the organisation, ten digits that pass their check), "sub" (the user), "scope" (separated by spaces) and "exp".',
  ISSUER_UNREACHABLE: 'The keys of the token issuer cannot be fetched now. Try again later.',
});

const PROBLEM_OF_CLAIM: Readonly<Partial<Record<string, TokenProblem>>> = {
  iss: PROBLEMS.TOKEN_FOR_OTHERS,
  aud: PROBLEMS.TOKEN_FOR_OTHERS,
  nbf: PROBLEMS.TOKEN_NOT_YET_VALID,
  exp: PROBLEMS.TOKEN_INCOMPLETE,
};

function problems(
  messages: Record<TokenProblem['code'], string>,
): Record<TokenProblem['code'], TokenProblem> {
  return Object.fromEntries(
    Object.entries(messages).map(([code, message]) => [code, { code, message }]),
  ) as Record<TokenProblem['code'], TokenProblem>;
}
