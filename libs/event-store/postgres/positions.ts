import { InvalidPosition, type Position } from '../port.js';

/** A whole number from 1, in decimal: it may be too large for a JavaScript number. */
const positionPattern = /^[1-9][0-9]{0,18}$/;
const highest = 2n ** 63n - 1n;

/** @throws InvalidPosition */
export function parsePosition(text: string): Position {
  if (!positionPattern.test(text) || BigInt(text) > highest)
    throw new InvalidPosition('not a position of this log: a whole number from 1 is expected');
  return text as Position;
}

export function comparePositions(a: Position, b: Position): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A position as the database gives it; 0 is before the first event. */
export function positionFrom(bigint: string): Position | undefined {
  return bigint === '0' ? undefined : (bigint as Position);
}
