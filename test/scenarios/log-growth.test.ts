/** How the log grows: events by day and by hour, by the calendar of Brussels. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestService, type TestService } from '../support/service.js';

interface Growth {
  readonly unit: 'events' | 'bytes';
  readonly total: number;
  readonly days: readonly { readonly day: string; readonly recorded: number }[];
  readonly day: string;
  readonly hours: readonly { readonly from: string; readonly recorded: number }[];
}

let kbi: TestService;
let now: Date | undefined; // while the service starts, that of its servers
let before: Growth;
beforeAll(async () => {
  kbi = await startTestService({ clock: () => now ?? new Date() });
  now = new Date('2090-03-24T10:00:00.000Z');
  before = await growth();
  // In the night of 25 to 26 March 2090 the clocks of Brussels go from 2 to 3.
  await recordAt('2090-03-25T22:30:00.000Z', 3);
  await recordAt('2090-03-25T23:00:00.000Z', 2);
  await recordAt('2090-03-26T01:30:00.000Z', 1);
  now = new Date('2090-03-26T12:10:00.000Z');
});
afterAll(() => kbi.stop());

async function recordAt(instant: string, count: number): Promise<void> {
  now = new Date(instant);
  const events = Array.from({ length: count }, () => ({
    ...{ id: randomUUID(), type: 'SomethingElse', version: 1, data: { facts: {} } },
  }));
  await kbi.service.dependencies.store.append(`other-${instant}`, 'noStream', events);
}

const ask = (query = '', scopes: ('admin' | 'report')[] = ['admin']) =>
  kbi.send('GET', `/v1/operations/log-growth${query}`, { scopes });
const growth = async (query = ''): Promise<Growth> => (await ask(query)).body as Growth;
/** Where positions count bytes, it is only told whether there were any. */
const told = ({ unit }: Growth, count: number): number => (unit === 'events' ? count : Math.sign(count));

test('by day, the last one is today, and they add up to what came', async () => {
  const answer = await growth();
  expect(answer.days).toHaveLength(14);
  const last = answer.days.slice(-3).map(({ day, recorded }) => [day, told(answer, recorded)]);
  expect(last).toEqual([
    ['2090-03-24', 0],
    ['2090-03-25', told(answer, 3)],
    ['2090-03-26', told(answer, 3)],
  ]);
  expect(told(answer, answer.total - before.total)).toBe(told(answer, 6));
  const ofAll = answer.days.reduce((sum, { recorded }) => sum + recorded, 0);
  expect([before.total > 0, ofAll]).toEqual([true, answer.total - before.total]);
});

test('by hour, as far as they have begun, on a day of 23 hours too', async () => {
  const answer = await growth();
  expect(answer.day).toBe('2090-03-26');
  const { hours } = answer;
  expect([hours.length, hours[0]!.from, hours.at(-1)!.from]).toEqual([
    ...[14, '2090-03-25T23:00:00.000Z', '2090-03-26T12:00:00.000Z'],
  ]);
  expect(hours.slice(0, 4).map(({ recorded }) => told(answer, recorded))).toEqual(
    [2, 0, 1, 0].map((count) => told(answer, count)),
  );
  const yesterday = await growth('?day=2090-03-25');
  expect(yesterday.hours).toHaveLength(24);
  expect(told(answer, yesterday.hours.at(-1)!.recorded)).toBe(told(answer, 3));
  now = new Date('2090-03-27T10:00:00.000Z');
  expect((await growth('?day=2090-03-26')).hours).toHaveLength(23);
});

test('only of the days that are told, and only to who operates the service', async () => {
  for (const day of ['2090-03-01', '2090-04-15'])
    expect(await ask(`?day=${day}`)).toMatchObject({ status: 400, body: { errors: [{ at: '/day' }] } });
  expect((await ask('', ['report'])).status).toBe(403);
});
