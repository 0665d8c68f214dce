import type { Position } from '../port.js';
import { comparePositions, laterPosition } from './positions.js';

/**
 * Tells whether an append was written now or had been before: the store gives the same answer to both. An append that
 * was written now stands after everything that was known when it was first sent, and nobody else was told so. It is
 * exact for whatever this process wrote, read, or found in the log when it started; of two processes that send the same
 * ids within the same moment, both may be told that theirs was the first.
 */
export class DuplicateDetector {
  #highest: Position | undefined;
  readonly #told = new Set<Position>();

  /** The furthest position that is known. */
  get highest(): Position | undefined {
    return this.#highest;
  }

  /** Takes note of a position that was read. */
  see(position: Position | undefined): void {
    this.#highest = laterPosition(this.#highest, position);
  }

  /** @param floor `highest` of when the append was first sent */
  isNew(position: Position, floor: Position | undefined): boolean {
    const isNew = (floor === undefined || comparePositions(position, floor) > 0) && !this.#told.has(position);
    this.#told.add(position);
    this.see(position);
    return isNew;
  }

  /** Forgets what no append can ask for that is sent from now on. Called when none is under way. */
  forget(): void {
    this.#told.clear();
  }
}
