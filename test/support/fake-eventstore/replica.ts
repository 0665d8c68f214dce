import type { Entry } from './log.js';
import type { Store, StreamView } from './store.js';

/** The log as one node shows it: whole, or, of a follower that was told to fall behind, as it was then. */
export class Replica {
  #end = Infinity;

  constructor(private readonly store: Store) {}

  /** Gets nothing new from now on. */
  fallBehind(): void {
    this.#end = this.store.durable;
  }

  get durable(): number {
    return Math.min(this.#end, this.store.durable);
  }

  entry(index: number): Entry | undefined {
    return index < this.durable ? this.store.entry(index) : undefined;
  }

  /** The index of the first entry at or after a position. */
  indexOf(position: bigint): number {
    return Math.min(this.durable, this.store.indexOf(position));
  }

  /** What is here of a stream and not truncated by its metadata. */
  view(name: string): StreamView {
    const view = this.store.view(name);
    const end = this.store.entry(this.#end)?.position;
    if (view.kind !== 'found' || end === undefined) return view;
    const events = view.events.filter(({ position }) => position < end);
    return events.length > 0 ? { kind: 'found', events } : { kind: 'missing' };
  }

  /** Resolves when more than `known` entries are here, or nobody waits any more. */
  async beyond(known: number, signal: AbortSignal): Promise<void> {
    while (this.durable <= known && !signal.aborted) await this.store.beyond(this.store.durable, signal);
  }
}
