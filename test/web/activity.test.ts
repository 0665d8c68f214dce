/** P4 of the pitfalls: what the person does keeps a session alive, and what the page does by itself doesn’t. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { personHeaders, watchActivity } from '../../apps/web/app/activity.js';

const ACTIVE = { 'x-kbi-person': 'active' };

const tab = new EventTarget();
const tell = jest.fn();
let leave: () => void;
beforeAll(() => void jest.useFakeTimers());
afterAll(() => void jest.useRealTimers());
beforeEach(() => {
  jest.advanceTimersByTime(60_000); // since the test before
  tell.mockReset();
  leave = watchActivity(tab, tell);
});
afterEach(() => leave());

const does = (kind: string) => tab.dispatchEvent(new Event(kind));

test('what a page asks while nobody touches it doesn’t say that the person did something', () => {
  for (let asked = 0; asked < 90; asked += 1) {
    expect(personHeaders()).toEqual({});
    jest.advanceTimersByTime(1_000);
  }
  expect(tell).not.toHaveBeenCalled();
});

test.each(['keydown', 'pointerdown', 'wheel'])(
  'what is asked just after a %s says so, and no later',
  (kind) => {
    does(kind);
    expect(personHeaders()).toEqual(ACTIVE);
    jest.advanceTimersByTime(4_000);
    expect(personHeaders()).toEqual({});
  },
);

test.each(['keydown', 'pointerdown', 'wheel'])('a %s every 20 seconds is told each time', (kind) => {
  for (let done = 1; done <= 5; done += 1) {
    does(kind);
    expect(tell).toHaveBeenCalledTimes(done);
    expect(personHeaders()).toEqual(ACTIVE); // of the request that tells it
    jest.advanceTimersByTime(20_000);
  }
});

test('of many keys it is told now and then', () => {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    does('keydown');
    if (tell.mock.calls.length > 0) personHeaders();
    jest.advanceTimersByTime(1_000);
  }
  expect(tell.mock.calls.length).toBeLessThanOrEqual(4);
});

test('once nobody is signed in, nothing is told', () => {
  leave();
  does('keydown');
  expect(tell).not.toHaveBeenCalled();
});
