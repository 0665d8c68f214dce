import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Scope } from '../../../libs/platform/authentication.js';
import type { Configuration } from '../../../libs/platform/config.js';
import type { Allowance, Metrics } from './metrics.js';
import { Problem } from './problem.js';
import { countedAddress } from './remote-address.js';

/** What the scope of a route counts as. */
export const allowanceOf = (scope: Scope): Allowance => (scope === 'import' ? 'imports' : 'requests');

/** What is counted by remote address, where no token is asked: health apart, because machines ask it all the time. */
type OpenAllowance = 'open' | 'health';
/** How many times as much of health is allowed. */
const OF_HEALTH = 10;

/**
 * Counts what each organisation asks and commands, in minutes that begin with its first request; a process counts for
 * itself. A line of a bulk or a batch counts as a request, or as an import. Where no token is asked, it counts what
 * each remote address asks.
 */
export class RateLimits {
  readonly #limiters: Readonly<Record<Allowance | OpenAllowance, RateLimiterMemory>>;
  /** What lets go of each line that waits for its turn; undefined when nothing waits any more. */
  #letGo: Set<() => void> | undefined = new Set();

  constructor(
    { requestsPerMinute, importsPerMinute, openRequestsPerMinute }: Configuration['limits'],
    private readonly metrics: Pick<Metrics, 'rateLimited' | 'refused'>,
    minuteInSeconds = 60,
  ) {
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: minuteInSeconds });
    this.#limiters = {
      requests: limiter(requestsPerMinute),
      imports: limiter(importsPerMinute),
      open: limiter(openRequestsPerMinute),
      health: limiter(OF_HEALTH * openRequestsPerMinute),
    };
  }

  /** Counts a request of an organisation. @throws Problem RATE_LIMITED when that is one too many */
  async take(organisation: string, allowance: Allowance = 'requests'): Promise<void> {
    const waitMs = await this.#overBy(organisation, allowance);
    if (waitMs === undefined) return;
    this.metrics.rateLimited(organisation, allowance, 'refused');
    throw new Problem('RATE_LIMITED', [], { retryAfter: Math.ceil(waitMs / 1_000) });
  }

  /** Counts a request of a remote address, without a token. @throws Problem ADDRESS_RATE_LIMITED */
  async takeOpen(address: string, allowance: OpenAllowance): Promise<void> {
    const waitMs = await this.#overBy(countedAddress(address), allowance);
    if (waitMs === undefined) return;
    this.metrics.refused('requests of an address');
    throw new Problem('ADDRESS_RATE_LIMITED', [], { retryAfter: Math.ceil(waitMs / 1_000) });
  }

  /** Counts a line of an organisation, and waits until there is room for it. @throws Problem OVERLOADED at the end */
  async waitForTurn(organisation: string, allowance: Allowance = 'requests'): Promise<void> {
    let waitMs = await this.#overBy(organisation, allowance);
    if (waitMs !== undefined) this.metrics.rateLimited(organisation, allowance, 'waited');
    while (waitMs !== undefined) {
      if (!(await this.#wait(waitMs))) throw new Problem('OVERLOADED', [], { retryAfter: 1 });
      waitMs = await this.#overBy(organisation, allowance);
    }
  }

  /** Lets go of what waits, so that the service can stop. */
  stop(): void {
    const waiting = this.#letGo ?? [];
    this.#letGo = undefined;
    for (const letGo of waiting) letGo();
  }

  /** Waits so long, in milliseconds. @returns false, sooner, when the service stops */
  #wait(waitMs: number): Promise<boolean> {
    const all = this.#letGo;
    if (!all) return Promise.resolve(false);
    return new Promise((resolve) => {
      const letGo = () => {
        clearTimeout(timer);
        resolve(false);
      };
      const timer = setTimeout(() => {
        all.delete(letGo);
        resolve(true);
      }, waitMs);
      all.add(letGo);
    });
  }

  /** How long until there is room again, in milliseconds; undefined when there is. */
  async #overBy(whose: string, allowance: Allowance | OpenAllowance): Promise<number | undefined> {
    try {
      await this.#limiters[allowance].consume(whose);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return error.msBeforeNext;
      throw error;
    }
  }
}
