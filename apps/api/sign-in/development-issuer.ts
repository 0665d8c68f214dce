import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { LocalIssuer } from '../../../libs/platform/local-issuer.js';
import type { PublicAddress } from './public-address.js';
import { scopesOf } from './roles.js';
import { sampleUsers, type SampleUser } from './sample-users.js';
import { RETURN_PATH } from './sign-in.operation.js';

/** Where it is found. */
export const DEVELOPMENT_PATH = '/ontwikkeling';
/** The client that the pages are there. */
export const DEVELOPMENT_CLIENT = 'kbi-pages';

/** What a browser brings along from the pages (OpenID Connect Core, 3.1.2.1). */
interface AuthorisationRequest {
  readonly state: string;
  readonly nonce: string;
  readonly code_challenge: string;
}

interface Granted extends Pick<AuthorisationRequest, 'nonce' | 'code_challenge'> {
  readonly user: SampleUser;
}

/** How long a token is good, in seconds. */
export const TOKEN_SECONDS = 3_600;
/** How long a code is good, in milliseconds. */
const CODE_MS = 60_000;
const MOST_CODES = 1_000;

/**
 * An OpenID Connect issuer for development, where none is configured: it speaks the protocol as a real one does, and
 * asks no password, but which of the sample users one is. There is none in production, as of the tokens that it gives.
 */
export class DevelopmentIssuer {
  readonly #codes = new LRUCache<string, Granted>({ max: MOST_CODES, ttl: CODE_MS });

  constructor(
    private readonly local: LocalIssuer,
    private readonly address: PublicAddress,
  ) {}

  get issuer(): string {
    return this.address.to(DEVELOPMENT_PATH).href;
  }

  /** What it says of itself (OpenID Connect Discovery, 3). */
  metadata(): object {
    const at = (path: string) => `${this.issuer}${path}`;
    return {
      issuer: this.issuer,
      authorization_endpoint: at('/aanmelden'),
      token_endpoint: at('/token'),
      jwks_uri: at('/sleutels'),
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['EdDSA'],
      token_endpoint_auth_methods_supported: ['none'],
      code_challenge_methods_supported: ['S256'],
      scopes_supported: ['openid', 'profile'],
    };
  }

  /** The keys of its tokens. */
  keys(): object {
    return this.local.publishedKeys;
  }

  /** Grants a code for a sample user. @returns where the browser is to go with it; undefined of somebody unknown */
  grant(id: string, { state, nonce, code_challenge }: AuthorisationRequest): URL | undefined {
    const user = sampleUsers.find((one) => one.id === id);
    if (!user) return undefined;
    const code = randomBytes(32).toString('base64url');
    this.#codes.set(code, { user, nonce, code_challenge });
    const url = this.address.to(RETURN_PATH);
    url.searchParams.set('code', code);
    url.searchParams.set('state', state);
    return url;
  }

  /** A token of a sample user, valid from now for `TOKEN_SECONDS`. */
  accessTokenOf({ id, organisation, roles, insz }: SampleUser): Promise<string> {
    const scopes = scopesOf(roles);
    return this.local.issueToken({ organisation, user: insz ?? id, scopes, expiresIn: TOKEN_SECONDS });
  }

  /** Exchanges a code, once, for who signed in; undefined when it isn't good, or comes without its verifier. */
  async exchange(code: string, verifier: string): Promise<object | undefined> {
    const granted = this.#codes.get(code);
    this.#codes.delete(code);
    if (granted?.code_challenge !== createHash('sha256').update(verifier).digest('base64url'))
      return undefined;
    const { user, nonce } = granted;
    const { id, name, organisation, roles, insz } = user;
    const claims = { client: DEVELOPMENT_CLIENT, user: id, nonce, name, ...(insz !== undefined && { insz }) };
    const ofOrganisation = insz === undefined ? { kbo: organisation, roles } : {};
    return {
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      access_token: await this.accessTokenOf(user),
      id_token: await this.local.issueIdToken(this.issuer, { ...claims, ...ofOrganisation }),
    };
  }
}
