import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { bearerToken, type Caller, type Scope } from '../../../libs/platform/authentication.js';
import { PARTS, type Parts } from '../parts.js';
import { Problem } from './problem.js';
import { allowanceOf } from './rate-limits.js';
import { COUNTED, SCOPE } from './scopes.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that asks a scope. */
    caller?: Caller;
  }
}

/** Lets nobody pass who doesn't bear the scope that the route asks, or asks too much; routes without one are open. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const scope = this.reflector.get<Scope | undefined>(SCOPE, context.getHandler());
    if (scope === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const verdict = await this.parts.tokens.verify(bearerToken(request.headers.authorization));
    if ('problem' in verdict) {
      const { code, message } = verdict.problem;
      if (code === 'ISSUER_UNREACHABLE') throw new Problem('ISSUER_UNREACHABLE', [], { retryAfter: 5 });
      throw new Problem('TOKEN_PROBLEM', [], { code, detail: message });
    }
    if (!verdict.caller.scopes.has(scope)) {
      throw new Problem('SCOPE_MISSING', [], { detail: `This asks for a token with scope ${scope}.` });
    }
    const countsItself = this.reflector.get<string | undefined>(COUNTED, context.getHandler()) !== undefined;
    if (!countsItself) await this.parts.limits.take(verdict.caller.organisation, allowanceOf(scope));
    request.caller = verdict.caller;
    return true;
  }
}

/** The caller of a route that asks a scope. @throws TypeError on a route that doesn't: a fault of the program */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new TypeError('this route forgot to ask for a scope');
  return request.caller;
}
