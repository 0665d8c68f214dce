/** Where the things of a life stand in their lane. */
import { expect, test } from '@jest/globals';
import { dayNumber } from '../../apps/web/app/day-numbers.js';
import { isBeside, placed } from '../../apps/web/dossiers/lane-rows.js';

const first = dayNumber('2017-01-01');
/** Two pixels a day. */
const x = (day: number) => 2 * (day - first);

const suspended = (from: string, until: string) =>
  ({ kind: 'stretch', look: 'suspended', label: 'opgeschort', from, until }) as const;

test('a suspension that is too short for its label has it beside it, where nothing else stands then', () => {
  const short = suspended('2017-01-01', '2017-01-08');
  const next = suspended('2017-01-20', '2017-06-30');
  expect([isBeside(short, 16), isBeside(next, 324)]).toEqual([true, false]);
  const lanes = placed([{ name: 'contract', things: [short, next] }], x);
  expect(lanes.map(({ lines, things }) => [lines, things.map(({ line }) => line)])).toEqual([[2, [0, 1]]]);
});

test('after one that is long enough for its label the next stands in the same line', () => {
  const long = suspended('2017-01-01', '2017-03-31');
  const next = suspended('2017-04-10', '2017-06-30');
  const lanes = placed([{ name: 'contract', things: [next, long] }], x);
  expect(lanes.map(({ lines, things }) => [lines, things.map(({ thing }) => thing)])).toEqual([
    [1, [long, next]],
  ]);
});
