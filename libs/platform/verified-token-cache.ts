import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Caller } from './authentication.js';
import type { Clock } from './clock.js';

/** How long a token is taken for good without being verified again: so soon a key that an issuer withdraws is out. */
const keptMs = 30_000;
const mostTokens = 10_000;

/** Tokens that were verified lately, by their digests: who reads the memory of the process can't use them. */
export class VerifiedTokenCache {
  readonly #callers = new LRUCache<string, { readonly caller: Caller; from: number; until: number }>({
    max: mostTokens,
  });

  constructor(private readonly clock: Clock) {}

  /** @param expires in seconds since 1970 */
  keep(token: string, caller: Caller, expires: number): void {
    const from = this.clock().getTime();
    this.#callers.set(digestOf(token), { caller, from, until: Math.min(from + keptMs, expires * 1_000) });
  }

  /** Who bears it; undefined when it is to be verified, also when the clock was set back. */
  recall(token: string): Caller | undefined {
    const known = this.#callers.get(digestOf(token));
    const now = this.clock().getTime();
    return known && known.from <= now && now < known.until ? known.caller : undefined;
  }
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64');
