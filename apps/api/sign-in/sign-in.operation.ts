import type { Configuration } from '../../../libs/platform/config.js';
import type { Log } from '../../../libs/platform/logging.js';
import { operation, Reply, textOf } from '../http/operation.js';
import { SERVICE } from '../start/seed.js';
import { attemptCookie, type Attempt, type Attempts } from './attempts.js';
import { checkOrigin, secretOf, sessionOf, type BrowserNeeds } from './browser-session.js';
import { cookieIn, setCookie } from './cookies.js';
import { failurePage, failurePath, type Failure } from './failures.js';
import { identityOf, type Identity } from './identity.js';
import type { IssuerClient } from './issuer-client.js';
import { languageAsked } from './plain-page.js';
import { returnPath } from './return-path.js';
import { SESSION_COOKIE } from './session-cookie.js';

/** What signing in needs. */
export interface SignInNeeds {
  readonly browsers: BrowserNeeds;
  readonly attempts: Attempts;
  /** Undefined where nobody can sign in. */
  readonly issuer: IssuerClient | undefined;
  readonly configuration: Pick<Configuration, 'signIn'>;
  readonly log: Log;
}

/** Where the issuer sends people back to. */
export const RETURN_PATH = '/aanmelden/terug';

/** Sends a browser on. Neither the address left behind nor the answer is kept or told to anybody. */
const goTo = (location: string, cookies: string[] = []): Reply =>
  new Reply('', {
    status: 303,
    headers: {
      Location: location,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      ...(cookies.length > 0 && { 'Set-Cookie': cookies }),
    },
  });

const failed = (failure: Failure, cookies?: string[]): Reply => goTo(failurePath(failure), cookies);

const begin = operation({
  method: 'get',
  path: '/aanmelden',
  tag: undefined,
  summary: 'Begins to sign in: sends the browser to the issuer.',
  answer: textOf('text/html'),
  async handle({ edge: { query } }, { issuer, attempts, browsers: { address }, log }: SignInNeeds) {
    if (!issuer) return failed('niet-ingesteld');
    const { terug, taal } = query;
    try {
      const { url, attempt } = await issuer.begin(address.to(RETURN_PATH), taal === 'en' ? 'en' : 'nl');
      const kept = { ...attempt, returnTo: returnPath(typeof terug === 'string' ? terug : undefined) };
      return goTo(url.href, [setCookie(address, attempts.cookieOf(kept))]);
    } catch (error) {
      log.warn('Nobody can sign in: the issuer does not tell how', { reason: reasonOf(error) });
      return failed('onbereikbaar');
    }
  },
});

const comeBack = operation({
  method: 'get',
  path: RETURN_PATH,
  tag: undefined,
  summary:
    'Ends to sign in: where the issuer sends the browser back to. It always goes on to a clean address.',
  answer: textOf('text/html'),
  async handle({ edge: { query, headers } }, needs: SignInNeeds) {
    const { browsers, attempts } = needs;
    const { address } = browsers;
    const state = typeof query['state'] === 'string' ? query['state'] : '';
    const name = attemptCookie(state);
    const attempt = attempts.take(state, cookieIn(headers.cookie, name, address));
    if (!attempt) {
      const session = await sessionOf({ method: 'GET', headers }, browsers);
      return session ? goTo('/') : failed('gebruikt');
    }
    const forgotten = setCookie(address, { name, value: '', maxAgeSeconds: 0 });
    const identity = await identify(needs, query, attempt);
    if (typeof identity === 'string') return failed(identity, [forgotten]);
    const before = secretOf({ headers }, browsers);
    if (before !== undefined) await browsers.sessions.end(before);
    const { secret, seconds } = await browsers.sessions.begin(identity);
    const kept = setCookie(address, { name: SESSION_COOKIE, value: secret, maxAgeSeconds: seconds });
    return goTo(attempt.returnTo, [forgotten, kept]);
  },
});

/** Who came back from the issuer, or why nobody did. */
async function identify(
  { issuer, browsers: { address }, configuration: { signIn }, log }: SignInNeeds,
  query: Readonly<Record<string, unknown>>,
  attempt: Attempt,
): Promise<Identity | Failure> {
  if (!issuer) return 'niet-ingesteld';
  const returned = address.to(RETURN_PATH);
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) returned.searchParams.append(name, String(one));
  try {
    const { claims, idToken } = await issuer.finish(returned, attempt);
    const identity = identityOf(claims, { ...signIn, agency: SERVICE.organisation });
    return identity ? { ...identity, idToken } : 'geen-rol';
  } catch (error) {
    log.warn('Somebody came back from the issuer without having signed in', { reason: reasonOf(error) });
    return 'afgebroken';
  }
}

/** The code of an error alone: its message may repeat what the issuer or the browser sent. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

const failure = operation({
  method: 'get',
  path: '/aanmelden/mislukt',
  tag: undefined,
  summary: 'Says why somebody is not signed in.',
  answer: textOf('text/html'),
  handle: ({ edge: { query, acceptLanguage } }) => failurePage(query['reden'], languageAsked(acceptLanguage)),
});

const end = operation({
  method: 'post',
  path: '/afmelden',
  tag: undefined,
  summary: 'Signs out: ends the session here, and that of the issuer where it can.',
  answer: textOf('text/html'),
  problems: ['CSRF_CHECK_FAILED'],
  async handle({ edge: { headers } }, { browsers, issuer }: SignInNeeds) {
    const { address, sessions } = browsers;
    checkOrigin({ headers }, address);
    const secret = secretOf({ headers }, browsers);
    const identity = secret === undefined ? undefined : await sessions.end(secret);
    const url = identity && (await issuer?.signOutUrl(identity.idToken, address.to('/')));
    return goTo(url?.href ?? '/', [
      setCookie(address, { name: SESSION_COOKIE, value: '', maxAgeSeconds: 0 }),
    ]);
  },
});

export default [begin, comeBack, failure, end];
