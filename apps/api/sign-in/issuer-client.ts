import * as openid from 'openid-client';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Attempt } from './attempts.js';

/** Which issuer people sign in at, and as which client. */
interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** How the issuer is reached, where that isn't by its address. */
  readonly fetch?: openid.CustomFetch;
}

/** How long the issuer may take to answer. */
const TIMEOUT_SECONDS = 10;

/** What the issuer told of somebody who signed in. */
interface SignedIn {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string | undefined;
}

/**
 * The pages as a client of an OpenID Connect issuer: the authorisation code flow with PKCE, state and nonce, by
 * `openid-client`. What the issuer says of itself is fetched when it is first needed.
 */
export class IssuerClient {
  #discovered: Promise<openid.Configuration> | undefined;

  constructor(
    private readonly settings: IssuerSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a sign-in. @param language that the issuer is asked to speak
   * @returns where the browser is to go, and what is to be kept until it is back
   */
  async begin(
    redirectTo: URL,
    language: 'nl' | 'en',
  ): Promise<{ readonly url: URL; readonly attempt: Omit<Attempt, 'returnTo'> }> {
    const configuration = await this.#configuration();
    const verifier = openid.randomPKCECodeVerifier();
    const attempt = { state: openid.randomState(), nonce: openid.randomNonce(), verifier };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectTo.href,
      scope: 'openid profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    });
    return { url, attempt };
  }

  /**
   * Ends a sign-in: exchanges the code for what the issuer says of the person.
   * @param returned the address that the issuer sent the browser to, as configured, with its parameters
   * @throws Error when the issuer refuses, can't be reached, or says what doesn't belong to this attempt
   */
  async finish(returned: URL, { state, nonce, verifier }: Attempt): Promise<SignedIn> {
    const tokens = await openid.authorizationCodeGrant(await this.#configuration(), returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    return { claims: tokens.claims() ?? {}, idToken: tokens.id_token };
  }

  /** Where the issuer ends its own session; undefined when it has no such address, or can't be reached now. */
  async signOutUrl(idToken: string | undefined, returnTo: URL): Promise<URL | undefined> {
    try {
      const configuration = await this.#configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return openid.buildEndSessionUrl(configuration, {
        ...(idToken !== undefined && { id_token_hint: idToken }),
        post_logout_redirect_uri: returnTo.href,
      });
    } catch {
      return undefined;
    }
  }

  #configuration(): Promise<openid.Configuration> {
    return (this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined; // the next one asks again
      throw error;
    }));
  }

  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret, fetch } = this.settings;
    const skew = Math.round((this.clock().getTime() - Date.now()) / 1_000);
    return openid.discovery(
      new URL(issuer),
      clientId,
      { [openid.clockSkew]: skew, [openid.clockTolerance]: 5 },
      clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        execute: [
          openid.enableNonRepudiationChecks,
          // Marked as deprecated only to stand out; in production the configuration takes no such issuer.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
        ],
        ...(fetch && { [openid.customFetch]: fetch }),
      },
    );
  }
}
