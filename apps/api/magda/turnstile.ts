import { Problem } from '../http/problem.js';

/** Lets so many in at a time, and waits for each no longer than so. */
export class Turnstile {
  #inside = 0;

  constructor(private readonly limits: { readonly most: number; readonly withinMs: number }) {}

  /**
   * Does a piece of work. One that takes too long goes on and keeps its place until it is done, so that there are
   * never more of them. @throws Problem OVERLOADED when it is full, OUTCOME_UNKNOWN when it takes too long
   */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.limits.most) throw new Problem('OVERLOADED', [], { retryAfter: 1 });
    this.#inside += 1;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      const late = new Problem('OUTCOME_UNKNOWN', [], { retryAfter: 1 });
      timer = setTimeout(() => reject(late), this.limits.withinMs);
    });
    const leave = () => {
      this.#inside -= 1;
    };
    const working = work();
    working.then(leave, leave);
    try {
      return await Promise.race([working, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}
