import { expect, jest, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { RateLimits } from './rate-limits.js';

const some = { requestsPerMinute: 2, importsPerMinute: 1, openRequestsPerMinute: 1 };

/** Limits with minutes of a second, and what they told. */
function limited() {
  const told: string[][] = [];
  const metrics = {
    rateLimited: (...one: string[]) => void told.push(one),
    refused: (what: string) => void told.push([what]),
  };
  const limits = new RateLimits(some, metrics, 1);
  return { limits, told };
}

test('a line over the limit waits until there is room, and no other organisation waits with it', async () => {
  const { limits, told } = limited();
  const turns = ['A', 'A', 'A'].map((organisation) => limits.waitForTurn(organisation));
  expect(await Promise.race([turns[2]!.then(() => 'third'), delay(50, 'waits')])).toBe('waits');
  await limits.waitForTurn('B');
  await Promise.all(turns);
  expect(told).toEqual([['A', 'requests', 'waited']]);
});

test('what waits is let go of when the service stops', async () => {
  const { limits } = limited();
  const turns = ['A', 'A', 'A'].map((organisation) => limits.waitForTurn(organisation));
  const third = expect(turns[2]).rejects.toMatchObject({ code: 'OVERLOADED' });
  limits.stop();
  await third;
  await expect(limits.waitForTurn('A')).rejects.toMatchObject({ code: 'OVERLOADED' });
});

test('however many wait, nobody listens for each of them', async () => {
  const listening = jest.spyOn(EventTarget.prototype, 'addEventListener');
  const { limits } = limited();
  const turns = Array.from({ length: 40 }, () => limits.waitForTurn('A'));
  const told = Promise.allSettled(turns);
  await delay(5);
  limits.stop();
  const outcomes = (await told).map(({ status }) => status);
  expect(outcomes.filter((status) => status === 'rejected').length).toBeGreaterThan(20);
  expect(listening.mock.calls.length).toBeLessThanOrEqual(1);
  listening.mockRestore();
});

test('imports have an allowance of their own', async () => {
  const { limits, told } = limited();
  await limits.take('A', 'imports');
  await expect(limits.take('A', 'imports')).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 1 });
  await limits.take('A');
  expect(told).toEqual([['A', 'imports', 'refused']]);
});

test('a remote address is counted where no token is asked, of IPv6 by its network; health counts apart', async () => {
  const { limits, told } = limited();
  await limits.takeOpen('2001:db8::1', 'open');
  const again = limits.takeOpen('2001:db8::2', 'open');
  await expect(again).rejects.toMatchObject({ code: 'ADDRESS_RATE_LIMITED', status: 429, retryAfter: 1 });
  for (let n = 0; n < 10; n += 1) await limits.takeOpen('2001:db8::1', 'health');
  await expect(limits.takeOpen('2001:db8::1', 'health')).rejects.toMatchObject({ status: 429 });
  await limits.takeOpen('192.0.2.1', 'open');
  expect(told).toEqual([['requests of an address'], ['requests of an address']]);
});
