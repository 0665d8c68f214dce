import { Problem } from './problem.js';

export interface BulkheadLimits {
  /** The most that is under way at a time. */
  readonly most: number;
  /** The most that waits for its turn; default: none. */
  readonly waiting?: number;
  /** How long a piece of work may take, in milliseconds; default: as long as it wants. */
  readonly withinMs?: number;
}

/** How long is waited for a turn, in milliseconds. */
const TURN_WITHIN_MS = 30_000;

/** Bounds how much of a kind of work is under way at a time, how much waits, and how long a caller waits for it. */
export class Bulkhead {
  #running = 0;
  readonly #queue: (() => void)[] = [];

  /** @param onFull called for each that is turned away */
  constructor(
    private readonly limits: BulkheadLimits,
    private readonly onFull: () => void = () => undefined,
  ) {}

  /**
   * Runs a piece of work, when it is its turn. One that takes too long goes on and keeps its place until it is done, so
   * that there are never more of them under way.
   * @throws Problem OVERLOADED when it is full, OUTCOME_UNKNOWN when it takes too long
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.limits.most) this.#running += 1;
    else await this.#turn();
    const working = work();
    const leave = () => this.#leave();
    working.then(leave, leave);
    return this.limits.withinMs === undefined ? working : inTime(working, this.limits.withinMs);
  }

  /** Waits for the place of another. */
  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const turnAway = () => {
        this.onFull();
        reject(new Problem('OVERLOADED', [], { retryAfter: 1 }));
      };
      if (this.#queue.length >= (this.limits.waiting ?? 0)) {
        turnAway();
        return;
      }
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(begin), 1);
        turnAway();
      }, TURN_WITHIN_MS);
      this.#queue.push(begin);
    });
  }

  /** Gives the place to the next, once whatever else came in meanwhile had a turn of the event loop. */
  #leave(): void {
    const next = this.#queue.shift();
    if (next) setImmediate(next);
    else this.#running -= 1;
  }
}

/** @throws Problem OUTCOME_UNKNOWN when it takes too long */
async function inTime<T>(working: Promise<T>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const late = new Problem('OUTCOME_UNKNOWN', [], { retryAfter: 1 });
    timer = setTimeout(() => reject(late), withinMs);
  });
  try {
    return await Promise.race([working, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
