/** So many rows have a value: those that have ended, and those that are still open and count as at least that. */
export interface Occurrence {
  readonly value: number;
  readonly ended: number;
  readonly open: number;
}

/** A quantile; `over`: it isn't reached, because too much is still open, and lies above that. */
export type Quantile = { readonly value: number } | { readonly over: number };

/**
 * The least value that at least this share of the rows doesn't exceed; where it is exactly this share, the mean of that
 * value and the next one, so that the median of an even number is the mean of the two in the middle. What is still open
 * is longer than what it counts as, nobody knows by how much: the estimator of Kaplan and Meier, which leaves a row
 * among those that last until it is seen no more. With nothing open that is the plain quantile.
 * @param occurrences by value, ascending @returns undefined of no rows
 */
export function quantileOf(occurrences: readonly Occurrence[], share: number): Quantile | undefined {
  const last = occurrences.at(-1);
  if (!last) return undefined;
  const rest = 1 - share;
  let lasting = occurrences.reduce((sum, { ended, open }) => sum + ended + open, 0);
  let survival = 1;
  let exactly: number | undefined;
  for (const { value, ended, open } of occurrences) {
    if (ended > 0 && exactly !== undefined) return { value: (exactly + value) / 2 };
    survival *= 1 - ended / lasting;
    lasting -= ended + open;
    if (ended === 0 || survival > rest + ROUNDING) continue;
    if (survival < rest - ROUNDING) return { value };
    exactly = value;
  }
  return { over: exactly ?? last.value };
}

/** More than what arithmetic loses over millions of values, and less than one row of them. */
const ROUNDING = 1e-9;
