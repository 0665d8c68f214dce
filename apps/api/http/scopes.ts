import { SetMetadata } from '@nestjs/common';
import type { Caller, Scope } from '../../../libs/platform/authentication.js';

export const SCOPE = 'scope';
/** Says which scope a route asks of the token; without it the route is open to everybody. */
export const Asks = (scope: Scope) => SetMetadata(SCOPE, scope);

export const bearsScope = (caller: Caller, scope: Scope): boolean => caller.scopes.has(scope);
