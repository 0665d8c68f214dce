/**
 * Wakes the readers that wait at the end of the log when it has grown. A signal may get lost between processes, so a
 * reader sleeps for a bounded time and then polls.
 */
export class ChangeSignal {
  #changes = 0;
  readonly #sleepers = new Set<() => void>();

  /** How often the log has grown, as far as is known. Take it before reading the log and give it to `sleep`. */
  get changes(): number {
    return this.#changes;
  }

  /** Resolves when the log has grown since `seen` was taken, after `atMostMs`, or when the signal is aborted. */
  sleep(seen: number, atMostMs: number, signal: AbortSignal): Promise<void> {
    if (seen !== this.#changes || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, atMostMs);
      signal.addEventListener('abort', wake, { once: true });
      this.#sleepers.add(wake);
    });
  }

  /** Wakes every reader. */
  protected wakeAll(): void {
    this.#changes += 1;
    for (const wake of [...this.#sleepers]) wake();
  }
}
