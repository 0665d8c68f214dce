import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../test/support/database.js';
import { localDaysIn } from '../../test/support/local-days.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('days are those of Brussels to the byte, wherever the process and the session believe to be', async () => {
  const zones = ['UTC', 'Europe/Berlin', 'Pacific/Auckland'];
  const printed = await Promise.all(zones.map((zone) => localDaysIn(zone, database.url)));
  const [[, ...utc], ...others] = printed.map((line) => JSON.parse(line) as unknown[]) as [
    unknown[],
    unknown[],
  ];
  expect(printed.map((line) => (JSON.parse(line) as unknown[])[0])).toEqual([22, 23, 11]);
  for (const [, ...other] of others) expect(other).toEqual(utc);
  const counted = (...days: readonly string[]) => ['day,events', ...days, ''].join('\r\n');
  const inPeriod = counted('2025-07-31,2', '2025-08-01,1', '2025-10-25,1', '2025-10-26,1');
  const byDay = counted(
    ...['2025-01-14,1', '2025-01-15,1', '2025-03-29,1', '2025-03-31,1', '2025-07-30,1', '2025-07-31,2'],
    ...['2025-08-01,1', '2025-10-25,1', '2025-10-26,1', '2025-12-31,1', '2026-01-01,1'],
  );
  expect([utc[0], utc[8]]).toEqual([byDay, byDay]);
  expect(utc[6]).toBe(byDay.replace('day,', 'plain,'));
  expect([utc[1], utc[9]]).toEqual([inPeriod, inPeriod]);
  expect(utc.slice(8)).toEqual(utc.slice(0, 8));
});
