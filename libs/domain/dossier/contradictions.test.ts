/** What contradicts the highest level that was proven, and what doesn’t. */
import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { levels } from './language-levels.js';

const { nt2TestPassed, nt2TestFailed, enrolled, courseEnded, nt2LevelStated } = example;
const a2 = nt2TestPassed({ level: 'A2', test: '2' });
const contradictions = (...past: readonly DomainEvent[]) =>
  levels(given(...past).state, day('2020-01-01')).contradictions.map(({ on, contradiction, by, proven }) => [
    ...[on, contradiction, by, proven.level],
  ]);

test('a lower level contradicts a higher one of the same skill that was proven before that day', () => {
  const lower = (overrides: object) => contradictions(a2, nt2TestPassed({ test: '3', ...overrides }));
  expect(lower({ on: '2019-05-03' })).toEqual([['2019-05-03', 'LOWER_LATER', { test: '3' }, 'A2']]);
  expect(lower({ on: '2019-05-02' })).toEqual([]);
  expect(lower({ on: '2019-05-01' })).toEqual([]);
  expect(lower({ on: '2019-05-03', skill: 'reading' })).toEqual([]);
});

test('a failure contradicts what was proven by that very day, in the same skill', () => {
  const failed = (overrides: object) => contradictions(a2, nt2TestFailed({ test: '3', ...overrides }));
  expect(failed({ on: '2019-05-02' })).toEqual([['2019-05-02', 'FAILED_THOUGH_PROVEN', { test: '3' }, 'A2']]);
  expect(failed({ on: '2019-05-01' })).toEqual([]);
  expect(failed({ on: '2019-06-01', level: 'B1' })).toEqual([]);
  expect(failed({ on: '2019-06-01', skill: 'reading' })).toEqual([]);
});

test('so does a course that was failed, and a course that was passed does not', () => {
  const course = (result: string) =>
    contradictions(a2, enrolled({ on: '2019-06-01' }), courseEnded({ on: '2019-09-01', result }));
  const failed = [['2019-09-01', 'FAILED_THOUGH_PROVEN', { course: 'course-1' }, 'A2']];
  expect(course('NT_GESLAAGD')).toEqual(failed);
  expect(course('GESLAAGD').map(([, contradiction]) => contradiction)).toEqual(['LOWER_LATER']);
});

test('contradictions of both kinds stand by their days', () => {
  const [lower, failed] = [
    nt2TestPassed({ on: '2019-08-01' }),
    nt2TestFailed({ on: '2019-06-01', test: '3' }),
  ];
  expect(contradictions(a2, lower, failed).map(([on]) => on)).toEqual(['2019-06-01', '2019-08-01']);
});

test('what a source states counts from its own day', () => {
  const { state } = given(nt2LevelStated);
  expect(levels(state, day('2018-01-01')).stated).toMatchObject({ highest: 'A2' });
  expect(levels(state, day('2017-12-31')).stated).toBeUndefined();
});
