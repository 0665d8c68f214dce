import { InvalidPosition, type Position } from '../port.js';

/** A position in `$all`, as the protocol writes it: two 64-bit numbers, in decimal. */
export interface LogPosition {
  readonly commit: string;
  readonly prepare: string;
}

/** One number where commit and prepare are the same, as they are for everything that a present-day server wrote. */
const positionPattern = /^(0|[1-9][0-9]{0,19})(?:\/(0|[1-9][0-9]{0,19}))?$/;
/** The largest 64-bit number means "end" in the protocol, or that the server knows no position. */
const highest = 2n ** 64n - 2n;

/** @throws InvalidPosition */
export function parsePosition(text: string): Position {
  const [found, commit = '', prepare = commit] = positionPattern.exec(text) ?? [];
  if (found === undefined || !isKnown({ commit, prepare }))
    throw new InvalidPosition('not a position of this log: a whole number is expected, or COMMIT/PREPARE');
  return positionFrom({ commit, prepare });
}

export function comparePositions(a: Position, b: Position): number {
  const [left, right] = [logPosition(a), logPosition(b)];
  return compare(left.commit, right.commit) || compare(left.prepare, right.prepare);
}

/** The later of two positions; undefined is before the first event. */
export function laterPosition(a: Position | undefined, b: Position | undefined): Position | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return comparePositions(a, b) < 0 ? b : a;
}

export function positionFrom({ commit, prepare }: LogPosition): Position {
  return (commit === prepare ? commit : `${commit}/${prepare}`) as Position;
}

/** Whether the server gave a position. Before version 22.10 it does not, for the events of a single stream. */
export function isKnown({ commit, prepare }: LogPosition): boolean {
  return BigInt(commit) <= highest && BigInt(prepare) <= highest;
}

export function logPosition(position: Position): LogPosition {
  const [commit = '', prepare = commit] = position.split('/');
  return { commit, prepare };
}

/** Compares decimals without leading zeros: the longer one is the larger one. */
function compare(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
