/**
 * Shares a total over parts in proportion, in whole numbers that add up to it: who was cut off most gets what is left.
 * @param weights of the parts, none negative and one at least above 0
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (!(sum > 0)) throw new RangeError('a total is shared over parts of some weight');
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((one, other) => one + other, 0);
  const byLoss = exact
    .map((share, part) => ({ part, lost: share - Math.floor(share) }))
    .sort((one, other) => other.lost - one.lost || one.part - other.part);
  for (const { part } of byLoss.slice(0, left)) shares[part] = (shares[part] ?? 0) + 1;
  return shares;
}

/** The items, each as often as its number says. */
export const repeated = <Item>(items: readonly Item[], numbers: readonly number[]): Item[] =>
  items.flatMap((item, index) => Array.from({ length: numbers[index] ?? 0 }, () => item));
