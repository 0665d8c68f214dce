import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  bearerToken,
  type Caller,
  type Scope,
  type TokenVerifier,
} from '../../../libs/platform/authentication.js';
import { DEPENDENCIES, OPERATION } from './nest.js';
import type { Operation } from './operation.js';
import { Problem } from './problem.js';
import { allowanceOf, type RateLimits } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every operation that asks a scope. */
    caller?: Caller;
  }
}

/** Lets nobody pass who doesn't bear the scopes of the operation, or asks too much; one without a scope is open. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    @Inject(DEPENDENCIES)
    private readonly dependencies: {
      readonly tokens: TokenVerifier;
      readonly limits: RateLimits;
      /** Whether the organisation may hold the scope. */
      readonly rights: { check(caller: Caller, scope: Scope): void };
    },
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  /** @throws Problem TOKEN_PROBLEM, ISSUER_UNREACHABLE, SCOPE_MISSING, RATE_LIMITED, and those of `Rights` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { scope, alsoScope, countsItself } = this.reflector.get<Operation>(OPERATION, context.getHandler());
    if (scope === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { tokens, limits, rights } = this.dependencies;
    const verdict = await tokens.verify(bearerToken(request.headers.authorization));
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
    return true;
  }
}

/** @throws Problem SCOPE_MISSING */
export function checkScope({ scopes }: Caller, scope: Scope): void {
  if (!scopes.has(scope))
    throw new Problem('SCOPE_MISSING', [], { detail: `This asks for a token with scope ${scope}.` });
}
