import { Readable } from 'node:stream';
import { Subscription, type Observable } from 'rxjs';

/** A text that tells the newest state of its subject. */
export interface Told {
  readonly subject: string;
  readonly text: string;
}

interface Options {
  /** How long a reader may take to take in what it was given, in milliseconds; default: as long as it wants. */
  readonly drainMs?: number;
  /** Called when it took longer, and the stream is broken off. */
  readonly onStalled?: () => void;
}

/**
 * An rxjs stream as Node's, for readers of any speed: it gives nothing before what it gave is taken in, and keeps only
 * the newest text of each subject meanwhile. An rxjs stream can't be held up, so everything else would be kept too.
 */
export class NewestOnly extends Readable {
  /** In the order of their last change. */
  readonly #waiting = new Map<string, string>();
  readonly #options: Options;
  readonly #subscription = new Subscription();
  #isAskedFor = false;
  #isComplete = false;
  #stalling: NodeJS.Timeout | undefined;

  constructor(told: Observable<Told>, options: Options = {}) {
    super({ highWaterMark: 0 });
    this.#options = options;
    const subscription = told.subscribe({
      next: ({ subject, text }) => {
        this.#waiting.delete(subject);
        this.#waiting.set(subject, text);
        this.#give();
      },
      error: (error: Error) => this.destroy(error),
      complete: () => {
        this.#isComplete = true;
        this.#give();
      },
    });
    this.#subscription.add(subscription);
  }

  override _read(): void {
    clearTimeout(this.#stalling);
    this.#isAskedFor = true;
    this.#give();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#stalling);
    this.#subscription.unsubscribe();
    done(error);
  }

  #give(): void {
    if (!this.#isAskedFor) return;
    if (this.#waiting.size > 0) {
      const text = [...this.#waiting.values()].join('');
      this.#waiting.clear();
      this.#isAskedFor = false;
      this.#expectDrain();
      this.push(text);
    } else if (this.#isComplete) {
      this.push(null);
    }
  }

  #expectDrain(): void {
    const { drainMs, onStalled } = this.#options;
    if (drainMs === undefined) return;
    this.#stalling = setTimeout(() => {
      onStalled?.();
      this.destroy(new Error('nobody takes in what was sent'));
    }, drainMs);
  }
}
