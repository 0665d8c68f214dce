/** What changed between two values of JSON, led back to the steps that made the one into the other. */
import { same } from '../../../libs/domain/kernel/same.js';

/** From one value to another; undefined where there was none, or is none any more. */
export interface Change {
  /** The names that lead to it; of an entry, those that lead to its list. */
  readonly place: readonly string[];
  /** Whether it is an entry of a list, so that there may be others at the same place. */
  readonly isEntry: boolean;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change with the steps that made it, the first one first. */
export interface TracedChange<Cause> extends Change {
  readonly causes: readonly Cause[];
}

interface Step<Cause> {
  readonly cause: Cause;
  /** What is so after it. */
  readonly state: unknown;
}

/** Follows a state over the steps that change it. What was changed and changed back is no change. */
export class TracedChanges<Cause> {
  readonly #changes: TracedChange<Cause>[] = [];

  constructor(private state: unknown) {}

  /** Adds steps that were made at once, so that an entry that one takes away and another brings back has changed. */
  add(steps: readonly Step<Cause>[]): void {
    const before = this.state;
    const touched = steps.map(({ cause, state }) => {
      const places = changesBetween(this.state, state).map(({ place }) => keyOf(place));
      this.state = state;
      return { cause, places: new Set(places) };
    });
    for (const change of changesBetween(before, this.state)) {
      const causes = touched.filter(({ places }) => places.has(keyOf(change.place)));
      this.#follow({ ...change, causes: causes.map(({ cause }) => cause) });
    }
  }

  /** What is other now than it was at first. */
  changes(): readonly TracedChange<Cause>[] {
    return this.#changes.filter(({ before, after }) => !same(before, after));
  }

  #follow(next: TracedChange<Cause>): void {
    const at = this.#changes.findIndex((change) => isContinuedBy(change, next));
    const change = this.#changes[at];
    if (!change) this.#changes.push(next);
    else this.#changes[at] = { ...next, before: change.before, causes: [...change.causes, ...next.causes] };
  }
}

/** Of entries, one that comes is only the same as one that went where it is what that was. */
function isContinuedBy(change: Change, next: Change): boolean {
  if (keyOf(change.place) !== keyOf(next.place) || change.isEntry !== next.isEntry) return false;
  if (!next.isEntry) return true;
  if (next.before !== undefined) return same(change.after, next.before);
  return change.after === undefined && same(change.before, next.after);
}

const keyOf = (place: readonly string[]): string => JSON.stringify(place);

/**
 * The changes that make one value of JSON another. Objects are compared field by field, and lists of objects entry by
 * entry, whatever their order; another list is one value.
 */
export function changesBetween(
  before: unknown,
  after: unknown,
  place: readonly string[] = [],
): readonly Change[] {
  if (same(before, after)) return [];
  const [one, other] = [before ?? emptyAs(after), after ?? emptyAs(before)];
  if (isEntries(one) && isEntries(other)) return changedEntries(one, other, place);
  if (!isObject(one) || !isObject(other)) return [{ place, isEntry: false, before, after }];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => changesBetween(one[name], other[name], [...place, name]));
}

type Entry = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntries = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((entry) => isObject(entry));

function emptyAs(value: unknown): unknown {
  if (isEntries(value)) return [];
  return isObject(value) ? {} : undefined;
}

function changedEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  place: readonly string[],
): readonly Change[] {
  const gone = without(before, after);
  const come = [...without(after, before)];
  const changed = gone.map((entry) => {
    const [successor] = come.splice(mostLike(entry, come), 1);
    return { place, isEntry: true, before: entry, after: successor };
  });
  return [...changed, ...come.map((entry) => ({ place, isEntry: true, before: undefined, after: entry }))];
}

/** The entries that others don't hold too, each as often as it is there once more. */
function without(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const left = [...others];
  return entries.filter((entry) => {
    const at = left.findIndex((other) => same(entry, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Where the entry stands that says most like another one, and half of it at least; else beyond the end. */
function mostLike(entry: Entry, others: readonly Entry[]): number {
  const names = Object.keys(entry);
  const likeness = others.map((other) => names.filter((name) => same(entry[name], other[name])).length);
  const most = Math.max(...likeness, names.length / 2);
  const at = likeness.indexOf(most);
  return at < 0 ? others.length : at;
}
