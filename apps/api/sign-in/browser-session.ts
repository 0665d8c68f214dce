import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../http/problem.js';
import { cookieIn } from './cookies.js';
import type { PublicAddress } from './public-address.js';
import { SESSION_COOKIE } from './session-cookie.js';
import type { Session, Sessions } from './sessions.js';

export interface BrowserNeeds {
  readonly sessions: Sessions;
  readonly address: PublicAddress;
}

/** What of a request tells of which session it is, and whether it may be. */
interface BrowserRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a browser holds of its session; undefined where it holds nothing. */
export const secretOf = (
  { headers }: Pick<BrowserRequest, 'headers'>,
  { address }: Pick<BrowserNeeds, 'address'>,
): string | undefined => cookieIn(headers.cookie, SESSION_COOKIE, address);

/** The session of a browser, while it lasts. Only what the person does keeps it alive: no stream and no polling. */
export async function sessionOf(
  request: BrowserRequest,
  needs: BrowserNeeds,
  { isStillThere = false }: { readonly isStillThere?: boolean } = {},
): Promise<Session | undefined> {
  const secret = secretOf(request, needs);
  if (secret === undefined) return undefined;
  return needs.sessions.find(secret, { byPerson: !isStillThere && isByPerson(request) });
}

/**
 * The session under which a request is done; undefined for one without the cookie.
 * @throws Problem SESSION_ENDED; CSRF_CHECK_FAILED of what changes something and was not sent by our pages
 */
export async function requestedSession(
  request: BrowserRequest,
  needs: BrowserNeeds,
  options: { readonly isStillThere?: boolean } = {},
): Promise<Session | undefined> {
  if (secretOf(request, needs) === undefined) return undefined;
  if (isUnsafe(request)) checkOrigin(request, needs.address);
  const session = await sessionOf(request, needs, options);
  if (!session) throw new Problem('SESSION_ENDED');
  if (isUnsafe(request)) checkCsrfToken(request, session);
  return session;
}

/** @throws Problem CSRF_CHECK_FAILED when it was not sent by a page of ours */
export function checkOrigin({ headers }: Pick<BrowserRequest, 'headers'>, address: PublicAddress): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const isOurs = origin === undefined ? site === 'same-origin' : origin === address.origin;
  if (!isOurs || (site !== undefined && site !== 'same-origin')) throw new Problem('CSRF_CHECK_FAILED');
}

function checkCsrfToken({ headers }: BrowserRequest, { csrfToken }: Session): void {
  const stated = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const right = Buffer.from(csrfToken);
  if (stated.length !== right.length || !timingSafeEqual(stated, right))
    throw new Problem('CSRF_CHECK_FAILED');
}

const isUnsafe = ({ method }: BrowserRequest): boolean => method !== 'GET' && method !== 'HEAD';

/** Pages say so in a header of what they ask because somebody did something; what changes something always is. */
const isByPerson = (request: BrowserRequest): boolean =>
  isUnsafe(request) || request.headers['x-kbi-person'] === 'active';
