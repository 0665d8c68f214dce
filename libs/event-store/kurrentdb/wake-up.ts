import { setTimeout as delay } from 'node:timers/promises';
import { ChangeSignal } from '../change-signal.js';
import type { Position } from '../port.js';
import { backoffMs } from '../subscription.js';
import type { KurrentClient } from './client.js';
import { comparePositions, type LogPosition, positionFrom } from './positions.js';

/** How long the server may take to confirm the subscription. */
const confirmWithinMs = 5_000;

/**
 * Wakes readers when something was appended. It has one subscription to the store for all of them, which delivers no
 * events to readers: when it breaks nothing is lost, for readers also poll.
 */
export class WakeUp extends ChangeSignal {
  readonly #closing = new AbortController();
  #following: Promise<void> | undefined;
  #announced: Position | undefined;

  constructor(private readonly client: KurrentClient) {
    super();
  }

  override sleep(seen: number, atMostMs: number, signal: AbortSignal): Promise<void> {
    this.#following ??= this.#follow();
    return super.sleep(seen, atMostMs, signal);
  }

  /** Says that events up to a position can be read now. Each position wakes readers once, whoever announces it. */
  announce(upTo?: Position): void {
    if (upTo !== undefined && this.#announced !== undefined && comparePositions(upTo, this.#announced) <= 0)
      return;
    this.#announced = upTo ?? this.#announced;
    this.wakeAll();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#following;
  }

  /** Subscribes again whenever the subscription ends, which the client does not do by itself. */
  async #follow(): Promise<void> {
    const { signal } = this.#closing;
    let failures = 0;
    while (!signal.aborted) {
      const onReady = () => {
        failures = 0;
        this.announce(); // for what was appended while there was no subscription
      };
      const onEvent = (at: LogPosition) => this.announce(positionFrom(at));
      await this.client.follow(confirmWithinMs, { onReady, onEvent }, signal).catch(() => undefined);
      await delay(backoffMs(failures), undefined, { signal }).catch(() => undefined);
      failures += 1;
    }
  }
}
