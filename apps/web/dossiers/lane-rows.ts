/** In which line of its lane a thing stands, so that none lies over another or over its label. */
import { dayNumber } from '../app/format.js';
import type { Lane, LaneName, Thing } from './lanes.js';

export interface PlacedLane {
  readonly name: LaneName;
  readonly lines: number;
  readonly things: readonly { readonly thing: Thing; readonly line: number }[];
}

const LETTER = 7.6;
/** A stretch has its label inside, with some room. */
const ROOM = 12;

/** Whether a label fits into a stretch of this width. */
export const fits = (label: string, width: number): boolean => label.length * LETTER <= width - ROOM;
/** A suspension that is too short for its label has it beside it: nothing else tells what it is. */
export const isBeside = ({ look, label }: Thing, width: number): boolean =>
  look === 'suspended' && !fits(label, width);
/** A moment is a dot around its day. */
const DOT = 7;

/** @param x where a day lies */
export const placed = (lanes: readonly Lane[], x: (day: number) => number): readonly PlacedLane[] =>
  lanes.map(({ name, things }) => {
    const ends: number[] = [];
    const inOrder = [...things].sort((a, b) => (a.from < b.from ? -1 : 1));
    const shown = inOrder.map((thing) => {
      const start = x(dayNumber(thing.from));
      const found = ends.findIndex((end) => end <= start - (thing.look === 'moment' ? DOT : 0) - 6);
      const line = found < 0 ? ends.length : found;
      ends[line] = endOf(thing, start, x);
      return { thing, line };
    });
    return { name, lines: Math.max(1, ends.length), things: shown };
  });

function endOf(thing: Thing, start: number, x: (day: number) => number): number {
  if (thing.kind === 'mark') return start + 20 + thing.label.length * LETTER;
  if (thing.until === undefined) return Number.POSITIVE_INFINITY;
  const end = Math.max(start + 4, x(dayNumber(thing.until) + 1));
  return isBeside(thing, end - start) ? end + 8 + thing.label.length * LETTER : end;
}
