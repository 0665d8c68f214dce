import type pg from 'pg';
import { createTokenVerifier } from '../../../libs/platform/authentication.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Configuration, OidcSettings } from '../../../libs/platform/config.js';
import { openLocalIssuer } from '../../../libs/platform/local-issuer.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import { openAttempts } from '../sign-in/attempts.js';
import { DEVELOPMENT_CLIENT, DevelopmentIssuer } from '../sign-in/development-issuer.js';
import { IssuerClient } from '../sign-in/issuer-client.js';
import { PublicAddress } from '../sign-in/public-address.js';
import { openSessions } from '../sign-in/sessions.js';

interface Options {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly pool: pg.Pool;
  readonly keyRing: KeyRing;
}

/** Opens what tells who asks: the tokens of callers, and the sessions of people in the pages. */
export async function openSignIn({ configuration, clock, pool, keyRing }: Options) {
  const { oidc, dataDir, production, signIn, publicUrl } = configuration;
  const address = new PublicAddress(publicUrl);
  return {
    ...(oidc ? configured(oidc, signIn.client, clock) : await local(dataDir, { production, clock }, address)),
    attempts: await openAttempts(keyRing, clock),
    browsers: {
      address,
      sessions: await openSessions({ pool, keyRing, clock, idleMs: signIn.idleMs }),
    },
  };
}

function configured(oidc: OidcSettings, client: Configuration['signIn']['client'], clock: Clock) {
  const { issuer } = oidc;
  return {
    tokens: createTokenVerifier(oidc, clock),
    development: undefined,
    issuer:
      client &&
      new IssuerClient({ issuer, clientId: client.id, clientSecret: client.secret?.reveal() }, clock),
  };
}

/** @throws StartupProblem NO_LOCAL_ISSUER in production */
async function local(
  dataDir: string,
  options: { readonly production: boolean; readonly clock: Clock },
  address: PublicAddress,
) {
  const tokens = await openLocalIssuer(dataDir, options);
  const development = new DevelopmentIssuer(tokens, address);
  return { tokens, development, issuer: clientOfDevelopment(development, address, options.clock) };
}

/** The issuer for development is this very process, which may not reach itself by the address for people. */
function clientOfDevelopment(
  development: DevelopmentIssuer,
  address: PublicAddress,
  clock: Clock,
): IssuerClient {
  return new IssuerClient(
    {
      get issuer() {
        return development.issuer;
      },
      clientId: DEVELOPMENT_CLIENT,
      clientSecret: undefined,
      fetch: (url, options) => fetch(url.replace(address.origin, address.own), options as RequestInit),
    },
    clock,
  );
}
