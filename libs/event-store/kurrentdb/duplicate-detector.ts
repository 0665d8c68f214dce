import type { Position } from '../port.js';
import { comparePositions, laterPosition } from './positions.js';

/**
 * Tells a first append from a repeated one, which the store answers alike. The events of a first append stand after
 * every position that was known when it was sent, and no other append was answered with their position. This is exact
 * for events that this process wrote, read, or found in the log at its start. When two processes send the same ids at
 * the same moment, both may be told that they were the first.
 */
export class DuplicateDetector {
  #highest: Position | undefined;
  readonly #answered = new Set<Position>();

  /** The highest position that is known. */
  get highest(): Position | undefined {
    return this.#highest;
  }

  /** Takes note of a position that was read. */
  observe(position: Position | undefined): void {
    this.#highest = laterPosition(this.#highest, position);
  }

  /**
   * Whether an append was repeated.
   * @param position what it was answered with
   * @param floor `highest` when it was first sent
   */
  isRepeated(position: Position, floor: Position | undefined): boolean {
    const isKnown = floor !== undefined && comparePositions(position, floor) <= 0;
    const isRepeated = isKnown || this.#answered.has(position);
    this.#answered.add(position);
    this.observe(position);
    return isRepeated;
  }

  /** Frees memory. To be called when no append is in progress: those sent later have a higher floor. */
  clear(): void {
    this.#answered.clear();
  }
}
