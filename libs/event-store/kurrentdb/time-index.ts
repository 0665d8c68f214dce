import type { Position } from '../port.js';
import { comparePositions } from './positions.js';

/** A place in the log, and when it was recorded (ms since 1970). */
export interface TimeIndexEntry {
  readonly position: Position;
  readonly recordedAt: number;
}

const most = 1_000;

/** Places in the log whose time is known, so that the next search for a time starts near it. A bounded number. */
export class TimeIndex {
  #known: readonly TimeIndexEntry[] = [];

  add(landmark: TimeIndexEntry): void {
    if (this.#known.some(({ position }) => position === landmark.position)) return;
    const known = [...this.#known, landmark].sort((a, b) => comparePositions(a.position, b.position));
    this.#known = known.length > most ? known.filter((_, index) => index % 2 === 0) : known;
  }

  /** The earliest known place that was recorded after an instant. */
  firstAfter(instant: number): Position | undefined {
    return this.#known.find(({ recordedAt }) => recordedAt > instant)?.position;
  }
}
