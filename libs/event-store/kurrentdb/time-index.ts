import type { Position } from '../port.js';
import { comparePositions } from './positions.js';

interface TimeIndexEntry {
  readonly position: Position;
  /** In ms since 1970. */
  readonly recordedAt: number;
}

const maxEntries = 1_000;

/** Positions with the time at which they were recorded, so that a search for an instant starts near it. */
export class TimeIndex {
  #entries: readonly TimeIndexEntry[] = [];

  /** Adds an entry. Above the maximum, every second entry is dropped. */
  add(entry: TimeIndexEntry): void {
    if (this.#entries.some(({ position }) => position === entry.position)) return;
    const entries = [...this.#entries, entry].sort((a, b) => comparePositions(a.position, b.position));
    this.#entries = entries.length > maxEntries ? entries.filter((_, index) => index % 2 === 0) : entries;
  }

  /** The lowest position in the index that was recorded after an instant (ms since 1970). */
  firstAfter(instant: number): Position | undefined {
    return this.#entries.find(({ recordedAt }) => recordedAt > instant)?.position;
  }
}
