import { expect, test } from '@jest/globals';
import { day, dayAfter, dayBefore, type DateOnly } from '../../libs/domain/kernel/dates.js';
import { datesOf, type Rule } from '../../libs/domain/kernel/rule.js';

/**
 * Tests what follows from a rule, by days: there must be an example of the day before, of and after each of its dates.
 * The page of rules finds these tests by the name of the rule.
 * @param examples what is expected on which day @param check does it, with the fact that picks the row on that day
 */
export function aroundDates<const Expected>(
  rule: Rule<unknown>,
  examples: Readonly<Record<string, Expected>>,
  check: (on: DateOnly, expected: Expected) => unknown,
): void {
  test(`${rule.id}: there is an example around each of its dates`, () => {
    const asked = datesOf(rule).flatMap((date) => [dayBefore(date), date, dayAfter(date)]);
    expect(Object.keys(examples)).toEqual(expect.arrayContaining(asked));
    expect(Object.keys(examples).length).toBeGreaterThan(0);
  });
  test.each(Object.entries(examples))(`${rule.id} on %s: %j`, async (on, expected) => {
    await check(day(on), expected);
  });
}
