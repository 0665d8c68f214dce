import { expect, test } from '@jest/globals';
import { eventsBefore, eventsUntil, knownAt, KnownAtInFuture, readRange } from './known-at.js';
import type { Page, Position, ReadAllOptions, RecordedEvent } from './port.js';

const event = (position: number) => ({ position: String(position) as Position });
const events = [event(1), event(2), event(4)];
const comparePositions = (a: Position, b: Position) => Number(a) - Number(b);

test.each([
  ['1', 0, 1],
  ['2', 1, 2],
  ['3', 2, 2],
  ['9', 3, 3],
])('before position %s there are %i events, and until it %i', (text, before, until) => {
  const position = text as Position;
  expect(eventsBefore({ comparePositions }, events, position)).toEqual(events.slice(0, before));
  expect(eventsUntil({ comparePositions }, events, position)).toEqual(events.slice(0, until));
});

test('until nothing was recorded there are no events', () => {
  expect(eventsUntil({ comparePositions }, events, undefined)).toEqual([]);
});

test('the same array is given when every event is known', () => {
  expect(eventsBefore({ comparePositions }, events, '9' as Position)).toBe(events);
  expect(eventsUntil({ comparePositions }, events, '9' as Position)).toBe(events);
});

const instant = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const now = instant(10);

/** What is known of a log that ends at position 9, which was recorded at a second. */
function knownOf(recordedUntil: number | undefined, order: 'log' | 'process', asked?: Date) {
  const store = {
    capabilities: { recordedAtOrder: order } as never,
    comparePositions,
    clocks: () =>
      Promise.resolve({
        recordedUntil: recordedUntil === undefined ? undefined : instant(recordedUntil),
        serverTime: undefined,
      }),
    head: () => Promise.resolve('9' as Position),
    positionAt: (at: Date) => Promise.resolve(`at ${String(at.getUTCSeconds())}` as Position),
  };
  return knownAt(store, () => now, asked);
}

test.each([
  [undefined, 'log', undefined, { at: now, until: 'at 10' }],
  [5, 'log', undefined, { at: now, until: 'at 10' }],
  [15, 'log', undefined, { at: instant(15), until: 'at 15' }],
  [15, 'process', undefined, { at: instant(15), until: '9' }],
  [5, 'log', 8, { at: instant(8), until: 'at 8' }],
  [15, 'log', 12, { at: instant(12), until: 'at 12' }],
  [15, 'process', 15, { at: instant(15), until: 'at 15' }],
] as const)(
  'of a log recorded until second %s in the order of a %s, what is known at %s',
  async (recordedUntil, order, asked, known) => {
    expect(await knownOf(recordedUntil, order, asked && instant(asked))).toEqual(known);
  },
);

test.each([
  [undefined, 11, now],
  [5, 11, now],
  [15, 16, instant(15)],
])(
  'of a log recorded until second %s, nobody knows at second 10 what is known at %i',
  async (recordedUntil, asked, latest) => {
    const answer = knownOf(recordedUntil, 'log', instant(asked));
    await expect(answer).rejects.toMatchObject({ code: 'KNOWN_AT_IN_FUTURE', latest });
    await expect(answer).rejects.toBeInstanceOf(KnownAtInFuture);
  },
);

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
