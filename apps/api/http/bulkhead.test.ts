import { expect, test } from '@jest/globals';
import { setImmediate as soon } from 'node:timers/promises';
import { Bulkhead } from './bulkhead.js';

/** Work that ends when it is told. */
function work() {
  let end!: (value: string) => void;
  const done = new Promise<string>((resolve) => (end = resolve));
  return { do: () => done, end };
}
const patient = { most: 1, withinMs: 600_000 };

test('lets in no more than so many, and another when one is done', async () => {
  const bulkhead = new Bulkhead(patient);
  const first = work();
  const running = bulkhead.run(first.do);
  await expect(bulkhead.run(() => Promise.resolve('second'))).rejects.toMatchObject({
    code: 'OVERLOADED',
    retryAfter: 1,
  });
  first.end('first');
  expect(await running).toBe('first');
  expect(await bulkhead.run(() => Promise.resolve('third'))).toBe('third');
});

test('keeps the place of what takes too long until it is done', async () => {
  const bulkhead = new Bulkhead({ most: 1, withinMs: 1 });
  const slow = work();
  await expect(bulkhead.run(slow.do)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  await expect(bulkhead.run(() => Promise.resolve('other'))).rejects.toMatchObject({ code: 'OVERLOADED' });
  slow.end('late');
  await soon();
  expect(await bulkhead.run(() => Promise.resolve('other'))).toBe('other');
});

test('lets another in after one that failed', async () => {
  const bulkhead = new Bulkhead(patient);
  await expect(bulkhead.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await bulkhead.run(() => Promise.resolve('next'))).toBe('next');
});
