import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '../port.js';
import type { KurrentClient } from './client.js';
import { comparePositions, type LogPosition, positionFrom } from './positions.js';

const shortestPauseMs = 100;
const longestPauseMs = 5_000;
/** How long the server may take to take up the subscription. */
const readyWithinMs = 5_000;

/**
 * Tells who waits at the end of the log that something was appended. One subscription to the store for all; it carries
 * no events to anybody, so that nothing is lost when it breaks: who waits also looks by himself from time to time.
 */
export class WakeUp {
  /** How often something was appended, as far as is known. */
  changes = 0;
  readonly #sleepers = new Set<() => void>();
  readonly #closing = new AbortController();
  #following: Promise<void> | undefined;
  #announced: Position | undefined;

  constructor(private readonly client: KurrentClient) {}

  /** Sleeps until there are more changes than were seen, but no longer than `atMostMs`. */
  async sleep(seen: number, atMostMs: number, signal: AbortSignal): Promise<void> {
    this.#following ??= this.#follow();
    if (this.changes !== seen || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, atMostMs);
      this.#sleepers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** Something was appended, here or elsewhere; whoever looks now finds all until there. Once told is enough. */
  announce(until?: Position): void {
    if (until !== undefined && this.#announced !== undefined && comparePositions(until, this.#announced) <= 0)
      return;
    this.#announced = until ?? this.#announced;
    this.changes += 1;
    for (const wake of [...this.#sleepers]) wake();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#following;
  }

  /** The client does not subscribe again by itself: here it does, for ever, with growing pauses that nobody shares. */
  async #follow(): Promise<void> {
    const { signal } = this.#closing;
    let failures = 0;
    while (!signal.aborted) {
      const onReady = () => {
        failures = 0;
        this.announce(); // what came in between
      };
      const onEvent = (at: LogPosition) => this.announce(positionFrom(at));
      await this.client.follow(readyWithinMs, { onReady, onEvent }, signal).catch(() => undefined);
      const longest = Math.min(shortestPauseMs * 2 ** failures, longestPauseMs);
      failures += 1;
      await delay(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    }
  }
}
