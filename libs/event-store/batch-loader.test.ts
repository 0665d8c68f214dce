import { expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { batchLoader } from './batch-loader.js';

test('requests made in one turn, or during a batch, are served by one batch, each with its own result', async () => {
  const batches: (readonly number[])[] = [];
  let inProgress = 0;
  let mostInProgress = 0;
  const doubleOf = batchLoader<number, number>(async (requests) => {
    batches.push(requests);
    mostInProgress = Math.max(mostInProgress, (inProgress += 1));
    await delay(1);
    inProgress -= 1;
    return requests.map((request) => 2 * request);
  }, 5);
  const results = await Promise.all(Array.from({ length: 12 }, (_, number) => doubleOf(number)));
  expect(results).toEqual(Array.from({ length: 12 }, (_, number) => 2 * number));
  expect(batches.map((requests) => requests.length)).toEqual([5, 5, 2]);
  expect(mostInProgress).toBe(1);
});

test('a batch that fails fails its own requests only', async () => {
  const load = batchLoader<number, number>(async (requests) => {
    await delay(1);
    if (requests.includes(1)) throw new Error('no');
    return requests;
  }, 1);
  const settled = await Promise.allSettled([0, 1, 2].map((number) => load(number)));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
