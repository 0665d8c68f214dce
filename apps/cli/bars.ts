const heights = '▁▂▃▄▅▆▇█';

/** A small chart: a bar for each number, the highest one full. */
export function bars(numbers: readonly number[]): string {
  const highest = Math.max(...numbers, 1);
  return numbers
    .map((number) => heights.charAt(Math.ceil((number / highest) * (heights.length - 1))))
    .join('');
}
