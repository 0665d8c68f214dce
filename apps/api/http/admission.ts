import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Line } from '../../../libs/domain/kernel/text.js';
import {
  bearerToken,
  incompleteToken,
  type Caller,
  type Scope,
  type TokenVerifier,
} from '../../../libs/platform/authentication.js';
import { requestedSession, type BrowserNeeds } from '../sign-in/browser-session.js';
import { callerOf } from '../sign-in/identity.js';
import type { Operation } from './operation.js';
import { Problem } from './problem.js';
import { allowanceOf, type RateLimits } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every operation that asks a scope. */
    caller?: Caller;
  }
  interface FastifyContextConfig {
    /** What a route does; a route without one is not of ours. */
    operation?: Operation;
  }
}

/** What requests are admitted by. */
export interface AdmissionNeeds {
  readonly tokens: TokenVerifier;
  /** Who comes from the pages. */
  readonly browsers: BrowserNeeds;
  readonly limits: RateLimits;
  /** Whether the organisation may hold the scope. */
  readonly rights: { check(caller: Caller, scope: Scope): void };
}

/**
 * Lets nobody pass who doesn't have the scopes of the operation, or asks too much; one without a scope is open, within
 * the limits of its remote address. Who comes without a token from the pages has those of the session. It looks at the
 * headers of a request only: nothing of its body is read before.
 */
export function admitByHeaders(server: FastifyInstance, needs: AdmissionNeeds): void {
  server.addHook('onRequest', (request, reply) => admit(request, reply, needs));
}

/**
 * @throws Problem TOKEN_PROBLEM, ISSUER_UNREACHABLE, SESSION_ENDED, CSRF_CHECK_FAILED, SCOPE_MISSING, RATE_LIMITED,
 * ADDRESS_RATE_LIMITED; those of `Rights`; ROUTE_UNKNOWN where there is nothing, so that no body sent there is read
 */
async function admit(request: FastifyRequest, reply: FastifyReply, needs: AdmissionNeeds): Promise<void> {
  const { limits } = needs;
  const { operation } = request.routeOptions.config;
  if (!operation && !request.is404) return;
  if (operation?.scope === undefined) {
    await limits.takeOpen(request.ip, operation?.askedOften ? 'health' : 'open');
    if (request.is404) throw new Problem('ROUTE_UNKNOWN');
    return;
  }
  if (isOfPages(request)) reply.header('Cache-Control', 'no-store');
  const caller = await callerOfRequest(request, needs);
  if (!operation.countsItself) await limits.take(caller.organisation, allowanceOf(operation.scope));
  checkRights(caller, operation, needs);
  request.caller = caller;
}

/** Checks that the caller would be admitted now, while an answer goes on. @throws Problem as when it was admitted */
export async function checkStillAdmitted(
  request: FastifyRequest,
  needs: Omit<AdmissionNeeds, 'limits'>,
): Promise<void> {
  const { operation } = request.routeOptions.config;
  if (operation?.scope === undefined) return;
  checkRights(await callerOfRequest(request, needs, { isStillThere: true }), operation, needs);
}

/** Who asks, by a session or a token. @throws Problem as `admit` */
async function callerOfRequest(
  request: FastifyRequest,
  needs: Omit<AdmissionNeeds, 'limits'>,
  options?: { readonly isStillThere: boolean },
): Promise<Caller> {
  const session = isOfPages(request) ? await requestedSession(request, needs.browsers, options) : undefined;
  return session ? callerOf(session.identity) : bearerOf(request, needs);
}

/** Whether a request comes from the pages, as far as its headers tell: a token goes before a session. */
const isOfPages = ({ headers, url }: FastifyRequest): boolean =>
  headers.authorization === undefined && url.startsWith('/v1/');

/** Who bears the token. @throws Problem TOKEN_PROBLEM, ISSUER_UNREACHABLE */
async function bearerOf(
  request: FastifyRequest,
  { tokens }: Pick<AdmissionNeeds, 'tokens'>,
): Promise<Caller> {
  const verified = await tokens.verify(bearerToken(request.headers.authorization));
  const verdict = 'caller' in verified && !isLegible(verified.caller) ? incompleteToken() : verified;
  if ('problem' in verdict) {
    const { code, message } = verdict.problem;
    if (code === 'ISSUER_UNREACHABLE') throw new Problem('ISSUER_UNREACHABLE', [], { retryAfter: 5 });
    throw new Problem('TOKEN_PROBLEM', [], { code, detail: message });
  }
  return verdict.caller;
}

/** @throws Problem SCOPE_MISSING, those of `Rights` */
function checkRights(
  caller: Caller,
  { scope, orScope, alsoScope }: Operation,
  { rights }: Pick<AdmissionNeeds, 'rights'>,
): void {
  const instead = orScope !== undefined && caller.scopes.has(orScope) ? orScope : scope;
  for (const asked of [instead, alsoScope]) if (asked) rights.check(caller, asked);
}

/** Whether the name of the user is one that a question may hold too: it is recorded and shown like those. */
const isLegible = ({ user }: Caller): boolean => Line.safeParse(user).success;

/** @throws Problem SCOPE_MISSING */
export function checkScope({ scopes }: Caller, scope: Scope): void {
  if (!scopes.has(scope))
    throw new Problem('SCOPE_MISSING', [], {
      detail: {
        nl: `Dit vraagt een token met scope ${scope}.`,
        en: `This asks for a token with scope ${scope}.`,
      },
    });
}
