/** P12 of the pitfalls: how pages come back to the news after a failure, and stay away after the session. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { hearNews } from '../../apps/web/app/hear-news.js';

/** The connections that were made, as a browser has them; what happens to each, a test says. */
class Connection extends EventTarget {
  static readonly CLOSED = 2;
  static made: Connection[] = [];
  readyState = 1;
  onopen: () => void = () => undefined;
  onerror: () => void = () => undefined;

  constructor(readonly url: string) {
    super();
    Connection.made.push(this);
  }

  close(): void {
    this.readyState = Connection.CLOSED;
  }

  /** An answer that is no stream: the browser doesn’t ask again. */
  refuse(): void {
    this.close();
    this.onerror();
  }
}
const made = () => Connection.made.length;
const last = () => Connection.made.at(-1)!;

const browsers = globalThis.EventSource as unknown;
let session: Promise<{ readonly signedIn: boolean }>;
const heard: unknown[] = [];
let leave: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { EventSource: Connection });
  Connection.made = [];
  session = Promise.resolve({ signedIn: true });
  heard.length = 0;
  leave = hearNews(
    (...news) => heard.push(news),
    () => session,
  );
});
afterEach(() => {
  leave();
  jest.useRealTimers();
  Object.assign(globalThis, { EventSource: browsers });
});

/** Refuses each connection that is made meanwhile. */
async function refuseFor(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    if (last().readyState !== Connection.CLOSED) last().refuse();
    await jest.advanceTimersByTimeAsync(1_000);
  }
}

test('what comes is heard, by its kind, and that the present state comes', () => {
  last().onopen();
  last().dispatchEvent(new MessageEvent('rebuild', { data: '{"state":"done"}' }));
  last().dispatchEvent(new MessageEvent('other', { data: '{}' }));
  expect(heard).toEqual([
    ['opened', {}],
    ['rebuild', { state: 'done' }],
  ]);
});

test('after one refusal it is back within a second', async () => {
  last().refuse();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(made()).toBe(2);
});

test('a service that goes on refusing is asked less and less often, but at least every 30 seconds', async () => {
  await refuseFor(32);
  expect(made()).toBe(6); // at 0, 1, 3, 7, 15 and 31 s
  await refuseFor(300);
  const before = made();
  await refuseFor(60);
  expect(made()).toBe(before + 2);
});

test('once it answered, it is asked again soon', async () => {
  await refuseFor(8);
  last().onopen();
  const before = made();
  last().refuse();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(made()).toBe(before + 1);
});

test('while the browser itself comes back, no second connection is made', async () => {
  last().readyState = 0;
  last().onerror();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(made()).toBe(1);
});

test('where nobody is signed in any more it stays away', async () => {
  session = Promise.resolve({ signedIn: false });
  last().refuse();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(made()).toBe(1);
});

test('where that can’t be told it comes back', async () => {
  session = Promise.reject(new Error('out of reach'));
  last().refuse();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(made()).toBe(2);
});

test.each([
  ['while it is connected', () => undefined, 0],
  ['before it is known who is signed in', () => last().refuse(), 0],
  ['while it waits', () => last().refuse(), 500],
])('who leaves the page %s ends it', async (_, happens, waitedMs) => {
  happens();
  if (waitedMs > 0) await jest.advanceTimersByTimeAsync(waitedMs);
  leave();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(made()).toBe(1);
  expect(last().readyState).toBe(Connection.CLOSED);
});
