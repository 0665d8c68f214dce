import { describe, expect, test } from '@jest/globals';
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

describe('one that lets some wait', () => {
  test('gives them their turn in order, and turns away one more', async () => {
    const turnedAway: string[] = [];
    const bulkhead = new Bulkhead({ most: 1, waiting: 2 }, () => void turnedAway.push('one'));
    const first = work();
    const begun: string[] = [];
    const begin = (name: string) => () => Promise.resolve(begun.push(name));
    const running = [first.do, begin('second'), begin('third')].map((one) => bulkhead.run<unknown>(one));
    await expect(bulkhead.run(begin('fourth'))).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 1 });
    expect({ begun, turnedAway }).toEqual({ begun: [], turnedAway: ['one'] });
    first.end('first');
    await Promise.all(running);
    expect(begun).toEqual(['second', 'third']);
  });

  test('begins one after another only when what came in meanwhile had its turn', async () => {
    const bulkhead = new Bulkhead({ most: 1, waiting: 10 });
    const order: string[] = [];
    const piece = () => {
      order.push('piece');
      setImmediate(() => order.push('other'));
      return Promise.resolve();
    };
    await Promise.all([piece, piece, piece].map((one) => bulkhead.run(one)));
    expect(order).toEqual(['piece', 'other', 'piece', 'other', 'piece']);
  });
});
