import { percent, type Share } from './coverage.js';
import type { RoundTrip } from './round-trip.js';

/** So many faults and missing places are named. */
const MOST = 20;

/** Whether every answer came back equal and valid, and all that may stand in one was seen. */
export function isPerfect({ answers, equal, valid, coverage }: RoundTrip): boolean {
  const whole = [coverage.elements, coverage.codes].every(({ missing }) => missing.length === 0);
  return equal === answers && valid === answers && whole;
}

/** What came of it, for people. */
export function report({ answers, equal, valid, coverage, faults }: RoundTrip): string {
  return [
    ...faults.slice(0, MOST).map(({ what, answers: numbers }) => {
      const named = numbers.slice(0, 5).join(', ');
      return `  ${String(numbers.length).padStart(5)} × ${what} (answer ${named}${numbers.length > 5 ? ' …' : ''})`;
    }),
    ...(faults.length > MOST ? [`  … and ${faults.length - MOST} more`] : []),
    ...missing('element or attribute', coverage.elements),
    ...missing('code', coverage.codes),
    `coverage of the schema: elements and attributes ${percent(coverage.elements)}, codes ${percent(coverage.codes)}`,
    `${answers} answers: ${equal} equal, ${valid} valid`,
  ].join('\n');
}

function missing(what: string, { missing: places }: Share): readonly string[] {
  const named = places.slice(0, MOST).map((place) => `  not seen: ${what} ${place}`);
  return places.length > MOST ? [...named, `  … and ${places.length - MOST} more`] : named;
}
