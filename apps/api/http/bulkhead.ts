import { Problem } from './problem.js';

/** Bounds how much of a kind of work is under way at a time, and how long a caller waits for it. */
export class Bulkhead {
  #running = 0;

  constructor(private readonly limits: { readonly most: number; readonly withinMs: number }) {}

  /**
   * Runs a piece of work. One that takes too long goes on and keeps its place until it is done, so that there are
   * never more of them under way. @throws Problem OVERLOADED when it is full, OUTCOME_UNKNOWN when it takes too long
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.limits.most) throw new Problem('OVERLOADED', [], { retryAfter: 1 });
    this.#running += 1;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      const late = new Problem('OUTCOME_UNKNOWN', [], { retryAfter: 1 });
      timer = setTimeout(() => reject(late), this.limits.withinMs);
    });
    const leave = () => {
      this.#running -= 1;
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
