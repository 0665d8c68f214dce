import { expect, test } from '@jest/globals';
import { eventsBefore, eventsKnownAt, readRange } from './known-at.js';
import type { Page, Position, ReadAllOptions, RecordedEvent } from './port.js';

const event = (position: number, at: string) => ({
  position: String(position) as Position,
  recordedAt: new Date(`2026-01-01T${at}Z`),
});
const events = [event(1, '08:00:00.000'), event(2, '08:00:00.001'), event(4, '09:00:00.000')];
const comparePositions = (a: Position, b: Position) => Number(a) - Number(b);

test.each([
  ['07:59:59.999', 0],
  ['08:00:00.000', 1],
  ['08:00:00.001', 2],
  ['08:59:59.999', 2],
  ['10:00:00.000', 3],
])('known at %s is what was recorded until then: %i events', (at, count) => {
  expect(eventsKnownAt(events, new Date(`2026-01-01T${at}Z`))).toEqual(events.slice(0, count));
});

test('what comes after the first event that was recorded later is not known, whatever its clock said', () => {
  const skewed = [event(1, '08:00:00.000'), event(2, '10:00:00.000'), event(3, '09:00:00.000')];
  expect(eventsKnownAt(skewed, new Date('2026-01-01T09:30:00Z'))).toEqual(skewed.slice(0, 1));
});

test.each([
  ['1', 0],
  ['2', 1],
  ['3', 2],
  ['9', 3],
])('before position %s there are %i events', (position, count) => {
  expect(eventsBefore({ comparePositions }, events, position as Position)).toEqual(events.slice(0, count));
});

test('the same array is given when every event is known', () => {
  expect(eventsKnownAt(events, new Date('2027-01-01'))).toBe(events);
  expect(eventsBefore({ comparePositions }, events, '9' as Position)).toBe(events);
});

/** A log of ten events in pages of three, that remembers how it was read. */
function logOfTen() {
  const requests: ReadAllOptions[] = [];
  const readAll = (options: ReadAllOptions = {}): Promise<Page> => {
    requests.push(options);
    const [after, until] = [Number(options.after ?? 0), Number(options.until ?? 10)];
    const last = Math.min(after + 3, until);
    const page = Array.from({ length: last - after }, (_, index) => ({
      position: String(after + index + 1),
    }));
    return Promise.resolve({
      events: page as unknown as readonly RecordedEvent[],
      position: String(last) as Position,
      end: last === until,
    });
  };
  return { readAll, requests };
}

async function positionsIn(
  log: ReturnType<typeof logOfTen>,
  after: string | undefined,
  until: string | undefined,
) {
  const range = { after: after as Position | undefined, until: until as Position | undefined };
  const read: number[] = [];
  for await (const page of readRange(log, { ...range, filter: { types: ['Any'] } }))
    read.push(...page.map(({ position }) => Number(position)));
  return read;
}

test('a range is read page after page, without its begin and with its end', async () => {
  const log = logOfTen();
  expect(await positionsIn(log, undefined, '8')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(log.requests).toMatchObject([{ until: '8' }, { after: '3' }, { after: '6' }]);
  expect(log.requests.every(({ filter }) => filter?.types?.includes('Any'))).toBe(true);
  expect(await positionsIn(log, '2', '5')).toEqual([3, 4, 5]);
});

test('a range that holds nothing isn’t read', async () => {
  const log = logOfTen();
  expect(await positionsIn(log, undefined, undefined)).toEqual([]);
  expect(await positionsIn(log, '5', '5')).toEqual([]);
  expect(log.requests).toEqual([]);
});
