/**
 * Wakes whoever waits for something to go on: readers at the end of the log when it has grown, questions when a read
 * model has come further. A signal may get lost between processes, so whoever waits for another one sleeps for a
 * bounded time and then looks.
 */
export class ChangeSignal {
  #changes = 0;
  readonly #sleepers = new Set<() => void>();

  /** How many changes there were, as far as is known. Take it before looking and give it to `sleep`. */
  get changes(): number {
    return this.#changes;
  }

  /** Resolves at a change since `seen` was taken, after `atMostMs`, or when the signal is aborted. */
  sleep(seen: number, atMostMs: number, signal?: AbortSignal): Promise<void> {
    if (seen !== this.#changes || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, atMostMs);
      signal?.addEventListener('abort', wake, { once: true });
      this.#sleepers.add(wake);
    });
  }

  /** Waits until a condition holds that only a change makes true. @returns false when that takes longer */
  async until(condition: () => boolean, atMostMs: number): Promise<boolean> {
    const deadline = performance.now() + atMostMs;
    for (;;) {
      const { changes } = this;
      if (condition()) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await this.sleep(changes, left);
    }
  }

  /** Wakes everybody. */
  wakeAll(): void {
    this.#changes += 1;
    for (const wake of [...this.#sleepers]) wake();
  }
}
