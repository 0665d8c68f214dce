import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Line } from '../../../libs/domain/kernel/text.js';
import {
  bearerToken,
  incompleteToken,
  type Caller,
  type Scope,
  type TokenVerifier,
} from '../../../libs/platform/authentication.js';
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
  readonly limits: RateLimits;
  /** Whether the organisation may hold the scope. */
  readonly rights: { check(caller: Caller, scope: Scope): void };
}

/**
 * Lets nobody pass who doesn't bear the scopes of the operation, or asks too much; one without a scope is open, within
 * the limits of its remote address. It looks at the headers of a request only: nothing of its body is read before.
 */
export function admitByHeaders(server: FastifyInstance, needs: AdmissionNeeds): void {
  server.addHook('onRequest', (request) => admit(request, needs));
}

/**
 * @throws Problem TOKEN_PROBLEM, ISSUER_UNREACHABLE, SCOPE_MISSING, RATE_LIMITED, ADDRESS_RATE_LIMITED; those of
 * `Rights`; ROUTE_UNKNOWN where there is nothing, so that no body that is sent there is read
 */
async function admit(request: FastifyRequest, { tokens, limits, rights }: AdmissionNeeds): Promise<void> {
  const { operation } = request.routeOptions.config;
  if (!operation && !request.is404) return;
  if (operation?.scope === undefined) {
    await limits.takeOpen(request.ip, operation?.askedOften ? 'health' : 'open');
    if (request.is404) throw new Problem('ROUTE_UNKNOWN');
    return;
  }
  const { scope, alsoScope, countsItself } = operation;
  const verified = await tokens.verify(bearerToken(request.headers.authorization));
  const verdict = 'caller' in verified && !isLegible(verified.caller) ? incompleteToken() : verified;
  if ('problem' in verdict) {
    const { code, message } = verdict.problem;
    if (code === 'ISSUER_UNREACHABLE') throw new Problem('ISSUER_UNREACHABLE', [], { retryAfter: 5 });
    throw new Problem('TOKEN_PROBLEM', [], { code, detail: message });
  }
  const { caller } = verdict;
  checkScope(caller, scope);
  if (!countsItself) await limits.take(caller.organisation, allowanceOf(scope));
  for (const asked of alsoScope ? [scope, alsoScope] : [scope]) rights.check(caller, asked);
  request.caller = caller;
}

/** Whether the name of the user is one that a question may hold too: it is recorded and shown like those. */
const isLegible = ({ user }: Caller): boolean => Line.safeParse(user).success;

/** @throws Problem SCOPE_MISSING */
export function checkScope({ scopes }: Caller, scope: Scope): void {
  if (!scopes.has(scope))
    throw new Problem('SCOPE_MISSING', [], { detail: `This asks for a token with scope ${scope}.` });
}
