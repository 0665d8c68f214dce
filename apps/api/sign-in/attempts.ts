import type { KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../../libs/platform/clock.js';
import { decrypt, encrypt, fromBytes, toBytes } from '../../../libs/privacy/authenticated-encryption.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import type { Cookie } from './cookies.js';

/** What was begun at the issuer, and where somebody wants to be afterwards. */
const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
export type Attempt = z.output<typeof Attempt>;
const Kept = Attempt.extend({ until: z.number() });

/** How long somebody may take at the issuer. */
const SECONDS = 600;
const MOST_USED = 10_000;
const ASSOCIATED = 'attempt to sign in';

/** Opens what seals attempts to sign in. */
export async function openAttempts(keyRing: Pick<KeyRing, 'indexKey'>, clock: Clock): Promise<Attempts> {
  return new Attempts(await keyRing.indexKey('signIn'), clock);
}

/**
 * Attempts to sign in. The browser that began one holds it, sealed, in a cookie of its own, so that several tabs may
 * sign in and nothing is kept of who never comes back. Each is good for one return.
 */
export class Attempts {
  readonly #used = new LRUCache<string, true>({ max: MOST_USED });

  constructor(
    private readonly key: KeyObject,
    private readonly clock: Clock,
  ) {}

  /** The cookie in which a browser holds an attempt. */
  cookieOf(attempt: Attempt): Cookie {
    const until = this.clock().getTime() + SECONDS * 1_000;
    const text = JSON.stringify({ ...attempt, until } satisfies z.output<typeof Kept>);
    const value = toBytes(encrypt(this.key, Buffer.from(text), ASSOCIATED)).toString('base64url');
    return { name: attemptCookie(attempt.state), value, maxAgeSeconds: SECONDS };
  }

  /** The attempt in such a cookie, once; undefined when it was used, is too old, or is another one. */
  take(state: string, value: string | undefined): Attempt | undefined {
    const kept = value === undefined ? undefined : this.#opened(value);
    if (kept?.state !== state || kept.until < this.clock().getTime()) return undefined;
    if (this.#used.has(state)) return undefined;
    this.#used.set(state, true);
    return kept;
  }

  #opened(value: string): z.output<typeof Kept> | undefined {
    try {
      const text = decrypt(this.key, fromBytes(Buffer.from(value, 'base64url')), ASSOCIATED).toString();
      return Kept.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined; // sealed by nobody here, or changed
    }
  }
}

/** The name of the cookie of an attempt. A state that is not ours gives one that nobody holds. */
export const attemptCookie = (state: string): string =>
  `kbi-sign-in-${state.replaceAll(/[^\w-]/g, '').slice(0, 12)}`;
