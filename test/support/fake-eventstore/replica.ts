import type { LogEntry } from './log.js';
import type { Store, StreamView } from './store.js';

/** The log as one node shows it: the whole log, or for a follower that fell behind, the log as it was then. */
export class Replica {
  #end = Infinity;

  constructor(private readonly store: Store) {}

  /** From now on gets nothing new. */
  fallBehind(): void {
    this.#end = this.store.durable;
  }

  get durable(): number {
    return Math.min(this.#end, this.store.durable);
  }

  entry(index: number): LogEntry | undefined {
    return index < this.durable ? this.store.entry(index) : undefined;
  }

  /** The index of the first entry at or after a position. */
  indexOf(position: bigint): number {
    return Math.min(this.durable, this.store.indexOf(position));
  }

  /** The events of a stream that this node has, and that metadata of the stream does not hide. */
  view(name: string): StreamView {
    const view = this.store.view(name);
    const end = this.store.entry(this.#end)?.position;
    if (view.kind !== 'found' || end === undefined) return view;
    const events = view.events.filter(({ position }) => position < end);
    return events.length > 0 ? { kind: 'found', events } : { kind: 'missing' };
  }

  /** Resolves when this node has more than `known` entries, or the signal is aborted. */
  async beyond(known: number, signal: AbortSignal): Promise<void> {
    while (this.durable <= known && !signal.aborted) await this.store.beyond(this.store.durable, signal);
  }
}
