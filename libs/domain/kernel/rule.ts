/** Rules of law as tables: what holds, from which day until which, and where that is written. */
import type { RefusalCode } from '../refusals/refusal.js';
import { dayAfter, type DateOnly } from './dates.js';

/** Where a rule stands written; or why it is assumed, because no text was found for it. */
export type Authority = { readonly source: string } | { readonly assumed: string };

/** What holds from a day on, until the next row or the day on which it is repealed. Without a day: it always held. */
type Row<Value> = Authority & {
  readonly from?: DateOnly;
  /** The last day, where the rule was repealed and no next row follows at once. */
  readonly until?: DateOnly;
  readonly value: Value;
  /** The row as a sentence. */
  readonly says: string;
};

export interface Rule<Value> {
  /** Stable, as in answers. */
  readonly id: string;
  /** What the rule is called, for people. */
  readonly nl: string;
  readonly en: string;
  /** Which fact's day picks the row. */
  readonly dayOf: string;
  readonly rows: readonly Row<Value>[];
  /** The commands that are decided by it, and the refusals that they give under it. */
  readonly commands: readonly string[];
  readonly refusals: readonly RefusalCode[];
}

/** Defines a rule. @throws RangeError for rows that overlap or don't follow one another */
export function rule<Value>(
  id: string,
  definition: Omit<Rule<Value>, 'id' | 'commands' | 'refusals'> &
    Partial<Pick<Rule<Value>, 'commands' | 'refusals'>>,
): Rule<Value> {
  for (const [index, { from }] of definition.rows.entries()) {
    const before = definition.rows[index - 1];
    const begun = before?.until ?? before?.from;
    const follows = index === 0 || (from !== undefined && (begun === undefined || begun < from));
    if (!follows) throw new RangeError(`the rows of rule ${id} don’t follow one another`);
  }
  return { commands: [], refusals: [], id, ...definition };
}

/** The row of a rule in force on a day. @returns undefined when no rule is in force: its callers say what holds then */
export function inForce<Value>({ rows }: Rule<Value>, on: DateOnly): Row<Value> | undefined {
  const row = rows.findLast(({ from }) => from === undefined || from <= on);
  return row?.until !== undefined && row.until < on ? undefined : row;
}

/** The days on which what a rule says changes: the first day of each row, and the day after a repeal. */
export const datesOf = ({ rows }: Pick<Rule<unknown>, 'rows'>): readonly DateOnly[] =>
  [...new Set(rows.flatMap(({ from, until }) => [from ?? [], until ? dayAfter(until) : []].flat()))].sort();
