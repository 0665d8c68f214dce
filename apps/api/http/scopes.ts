import { SetMetadata } from '@nestjs/common';
import type { Scope } from '../../../libs/platform/authentication.js';

export const SCOPE = 'scope';
/** Says which scope a route asks of the token; without it the route is open to everybody. */
export const Asks = (scope: Scope) => SetMetadata(SCOPE, scope);

export const COUNTED = 'counted';
/** Says that a route counts by itself what it lets its organisation do: a line at a time, or as MAGDA says it. */
export const CountsItself = () => SetMetadata(COUNTED, 'by itself');
