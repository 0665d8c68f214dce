import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { EvenTime } from './even-time.js';

/** A clock that moves a little each time that somebody looks at it. */
let now: number;
beforeEach(() => {
  now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 0.01));
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** When an answer leaves after work that takes so long, counted from its beginning. */
async function leavesAfter(even: EvenTime, workMs: number, waits = true): Promise<number> {
  const since = now;
  const work = () => {
    now += workMs;
    return Promise.resolve();
  };
  await even.run(work, () => waits);
  return Math.round(now - since);
}

test('whatever the work takes, the answer leaves at the end of a step', async () => {
  const even = new EvenTime(10);
  expect([await leavesAfter(even, 1), await leavesAfter(even, 4), await leavesAfter(even, 9)]).toEqual([
    10, 10, 10,
  ]);
  expect(await leavesAfter(even, 12)).toBe(20);
  expect(await leavesAfter(even, 1, false)).toBe(1);
});

test('what fails leaves at the end of a step too', async () => {
  const failing = new EvenTime(10).run(() => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(Math.round(now)).toBe(10);
});

test('where the work takes longer than a step, steps are longer, until it is fast again', async () => {
  const even = new EvenTime(5);
  for (let count = 0; count < 10; count += 1) await leavesAfter(even, 12, false);
  expect([await leavesAfter(even, 1), await leavesAfter(even, 12)]).toEqual([20, 20]);
  for (let count = 0; count < 200; count += 1) await leavesAfter(even, 1, false);
  expect(await leavesAfter(even, 1)).toBe(5);
});

test('without a step nothing waits', async () => {
  expect(await leavesAfter(new EvenTime(0), 3)).toBe(3);
});
