/** In which line of its lane a thing stands, so that none lies over another or over its label. */
import { dayNumber } from '../app/day-numbers.js';

/** A stretch, or a mark on a day. Without a last day it goes as far ahead as is known. */
interface Placeable {
  readonly kind: 'stretch' | 'mark';
  readonly look: string;
  readonly label: string;
  readonly from: string;
  readonly until?: string | undefined;
}

export interface PlacedLane<Name, Thing> {
  readonly name: Name;
  readonly lines: number;
  readonly things: readonly { readonly thing: Thing; readonly line: number }[];
}

const LETTER = 7.6;
/** A stretch has its label inside, with some room. */
const ROOM = 12;

/** Whether a label fits into a stretch of this width. */
export const fits = (label: string, width: number): boolean => label.length * LETTER <= width - ROOM;
/** A suspension that is too short for its label has it beside it: nothing else tells what it is. */
export const isBeside = ({ look, label }: Placeable, width: number): boolean =>
  look === 'suspended' && !fits(label, width);
/** A moment is a dot around its day. */
const DOT = 7;

/** @param x where a day lies */
export const placed = <Name, Thing extends Placeable>(
  lanes: readonly { readonly name: Name; readonly things: readonly Thing[] }[],
  x: (day: number) => number,
): readonly PlacedLane<Name, Thing>[] =>
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

function endOf(thing: Placeable, start: number, x: (day: number) => number): number {
  if (thing.kind === 'mark') return start + 20 + thing.label.length * LETTER;
  if (thing.until === undefined) return Number.POSITIVE_INFINITY;
  const end = Math.max(start + 4, x(dayNumber(thing.until) + 1));
  return isBeside(thing, end - start) ? end + 8 + thing.label.length * LETTER : end;
}
