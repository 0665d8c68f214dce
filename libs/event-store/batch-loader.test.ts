import { expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { batchLoader } from './batch-loader.js';

test('what is asked in one turn, or during a round, is done in one round, each with its own result', async () => {
  const rounds: (readonly number[])[] = [];
  let underWay = 0;
  let most = 0;
  const double = batchLoader<number, number>(async (asked) => {
    rounds.push(asked);
    most = Math.max(most, (underWay += 1));
    await delay(1);
    underWay -= 1;
    return asked.map((one) => 2 * one);
  }, 5);
  const results = await Promise.all(Array.from({ length: 12 }, (_, number) => double(number)));
  expect(results).toEqual(Array.from({ length: 12 }, (_, number) => 2 * number));
  expect(rounds.map((asked) => asked.length)).toEqual([5, 5, 2]);
  expect(most).toBe(1);
});

test('a round that fails fails for those in it only', async () => {
  const work = batchLoader<number, number>(async (asked) => {
    await delay(1);
    if (asked.includes(1)) throw new Error('no');
    return asked;
  }, 1);
  const settled = await Promise.allSettled([0, 1, 2].map((number) => work(number)));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
