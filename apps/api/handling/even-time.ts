import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

/** A timer may be this late, or early; the rest is waited for turn by turn. */
const TIMER_MS = 2;
/** So many of the last durations decide how long a step is, and so many of them may be longer. */
const [REMEMBERED, LONGER] = [200, 4];

/**
 * Does work whose duration could tell whether a person is known: how large a dossier is. What it reads and writes is
 * the same for everybody, and what is left of a difference ends with a step of time within which nearly all such work
 * is done. On a busy machine steps are longer: the shortest one, doubled as often as needed.
 */
export class EvenTime {
  readonly #durations: number[] = [];

  /** @param shortestMs the shortest step; 0: nothing waits */
  constructor(private readonly shortestMs: number) {}

  /** @param mustWait whether what came out has to wait; what fails always has to */
  async run<Result>(
    work: () => Promise<Result>,
    mustWait: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    const since = performance.now();
    let waits = true;
    try {
      const result = await work();
      waits = mustWait(result);
      return result;
    } finally {
      this.#remember(performance.now() - since);
      if (waits && this.shortestMs > 0) await untilStep(since, this.#step());
    }
  }

  #remember(duration: number): void {
    this.#durations.push(duration);
    if (this.#durations.length > REMEMBERED) this.#durations.shift();
  }

  /** How long a step is now, in milliseconds. */
  #step(): number {
    const usual = [...this.#durations].sort((a, b) => b - a)[LONGER] ?? 0;
    return this.shortestMs * 2 ** Math.max(0, Math.ceil(Math.log2(usual / this.shortestMs)));
  }
}

/** Waits until a number of whole steps has passed since an instant. @param since by `performance.now()` */
async function untilStep(since: number, stepMs: number): Promise<void> {
  const due = since + Math.ceil((performance.now() - since) / stepMs) * stepMs;
  const wait = due - performance.now() - TIMER_MS;
  if (wait > 0) await delay(wait);
  while (performance.now() < due) await nextTurn();
}
