import { setTimeout as delay } from 'node:timers/promises';
import { ChangeSignal } from '../change-signal.js';
import type { Position } from '../port.js';
import { backoffMs } from '../subscription.js';
import type { KurrentClient } from './client.js';
import { comparePositions, positionFrom } from './positions.js';
import { systemEventsLeftOut } from './protocol.js';

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
      try {
        const request = { from: 'end', types: systemEventsLeftOut } as const;
        for await (const delivery of this.client.subscribe(request, confirmWithinMs, signal)) {
          if (delivery.kind === 'event') this.announce(positionFrom(delivery.record.position));
          if (delivery.kind !== 'confirmed') continue;
          failures = 0;
          this.announce(); // for what was appended while there was no subscription
        }
      } catch {
        // whatever the reason: it subscribes again
      }
      await delay(backoffMs(failures), undefined, { signal }).catch(() => undefined);
      failures += 1;
    }
  }
}
