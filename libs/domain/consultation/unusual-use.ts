/**
 * When an organisation, or one of its users, consults far more than it used to. *Assumed*: no source says how much is
 * unusual. Weeks are compared, from Monday to Sunday in Brussels, because days differ with the day of the week.
 */
export const unusualUse = {
  /** The weeks of its own past that a week is held against. */
  weeks: 12,
  /** How many times as much as in the median of those weeks is still usual. */
  factor: 3,
  /** What is usual in any week, so that who asks little or is new isn't found at its second question. */
  minimum: { organisation: 20, user: 10 },
} as const;

/** Whose use it is. */
export type Consulter = keyof typeof unusualUse.minimum;

/** A week of consultations, held against the past. */
export interface JudgedUse {
  /** The median of the weeks before. */
  readonly usual: number;
  /** The most that isn't unusual. */
  readonly limit: number;
  readonly unusual: boolean;
}

/**
 * Judges the consultations of one week, granted and refused ones together.
 * @param past those of each of the weeks before, the oldest first. The weeks before the first question among them are
 * no past: who begins isn't held against nothing.
 */
export function judgeUse(who: Consulter, consultations: number, past: readonly number[]): JudgedUse {
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
