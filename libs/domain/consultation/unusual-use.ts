/**
 * When an organisation, or one of its users, consults far more than it used to. *Assumed*: no source says how much is
 * unusual. Weeks are compared, from Monday to Sunday in Brussels, because days differ with the day of the week.
 */
export const unusualUse = {
  /** How many earlier weeks a week is compared with. */
  weeks: 12,
  /** How many times as much as in the median of those weeks is still usual. */
  factor: 3,
  /** The number that is always usual, so that a new or rare consulter isn't reported at its second question. */
  minimum: { organisation: 20, user: 10 },
} as const;

/** Whose consultations are counted. */
export type Consulter = keyof typeof unusualUse.minimum;

/**
 * Judges the number of consultations of one week, granted and refused ones together.
 * @param past the number of each of the weeks before, the oldest first. The weeks before the first consultation don't
 * count.
 * @returns `usual`: the median of the weeks before; `limit`: the most that isn't unusual
 */
export function judgeUse(who: Consulter, consultations: number, past: readonly number[]) {
  const first = past.findIndex((number) => number > 0);
  const usual = first < 0 ? 0 : median(past.slice(first));
  const limit = Math.max(unusualUse.minimum[who], unusualUse.factor * usual);
  return { usual, limit, unusual: consultations > limit };
}

/** The middle one of some numbers, or the mean of the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low = 0, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return (low + high) / 2;
}
