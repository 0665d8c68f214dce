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
  const days = ['2025-01-14', '2025-01-15', '2025-03-29', '2025-03-31', '2025-07-31', '2025-08-01'];
  const later = ['2025-10-25', '2025-10-26', '2025-12-31', '2026-01-01'];
  const byDay = ['day,events', ...[...days, ...later].map((day) => `${day},1`), ''].join('\r\n');
  const inPeriod = ['day,events', '2025-07-31,1', '2025-08-01,1', '2025-10-25,1', '2025-10-26,1', ''].join(
    '\r\n',
  );
  expect([utc[0], utc[8]]).toEqual([byDay, byDay]);
  expect(utc[6]).toBe(byDay.replace('day,', 'plain,'));
  expect([utc[1], utc[9]]).toEqual([inPeriod, inPeriod]);
  expect(utc.slice(8)).toEqual(utc.slice(0, 8));
});
