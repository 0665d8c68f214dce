import { expect, test } from '@jest/globals';
import { setImmediate as soon } from 'node:timers/promises';
import { Turnstile } from './turnstile.js';

/** Work that ends when it is told. */
function work() {
  let end!: (value: string) => void;
  const done = new Promise<string>((resolve) => (end = resolve));
  return { do: () => done, end };
}
const patient = { most: 1, withinMs: 600_000 };

test('lets in no more than so many, and another when one is done', async () => {
  const turnstile = new Turnstile(patient);
  const first = work();
  const passing = turnstile.pass(first.do);
  await expect(turnstile.pass(() => Promise.resolve('second'))).rejects.toMatchObject({
    code: 'OVERLOADED',
    retryAfter: 1,
  });
  first.end('first');
  expect(await passing).toBe('first');
  expect(await turnstile.pass(() => Promise.resolve('third'))).toBe('third');
});

test('keeps the place of what takes too long until it is done', async () => {
  const turnstile = new Turnstile({ most: 1, withinMs: 1 });
  const slow = work();
  await expect(turnstile.pass(slow.do)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  await expect(turnstile.pass(() => Promise.resolve('other'))).rejects.toMatchObject({ code: 'OVERLOADED' });
  slow.end('late');
  await soon();
  expect(await turnstile.pass(() => Promise.resolve('other'))).toBe('other');
});

test('lets another in after one that failed', async () => {
  const turnstile = new Turnstile(patient);
  await expect(turnstile.pass(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await turnstile.pass(() => Promise.resolve('next'))).toBe('next');
});
