import { describe, expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Level } from './levels.js';
import { nextSteps } from './next-steps.js';

const { componentAdded, courseAdvised, enrolled, leaseStarted, levelRecognised, trajectoryOpened } = example;

/** The next steps at a glance. */
const steps = (on: string, ...past: readonly DomainEvent[]): string =>
  nextSteps(given(...past).state, day(on))
    .map(({ step, level = '-', skills, course = '-' }) => `${step} ${level} ${course} ${skills.join('+')}`)
    .join(', ');

const all = 'listening+reading+speaking+writing';
const obliged = trajectoryOpened({ on: '2018-01-01', type: 'TT_IBVP' });
const on = '2018-03-01';
const recognised = (level: Level, skills: readonly string[] = all.split('+')) =>
  levelRecognised({ on, level, skills });

describe('where somebody begins', () => {
  const begins = (advice: object, ...past: readonly DomainEvent[]) =>
    steps(on, obliged, courseAdvised({ on: '2018-02-01', ...advice }), ...past);

  test('at literacy when NT2 Alfa is advised, to begin with literacy, and no level was reached', () => {
    expect(begins({ track: 'ALFA', level: 'ALFA' })).toBe('ENROL ALFA - listening+speaking');
    expect(begins({ track: 'ALFA', level: 'A1' })).toBe('ENROL A1 - listening+speaking');
    expect(begins({ track: 'CBE', level: 'ALFA' })).toBe(`ENROL A1 - ${all}`);
    expect(begins({ track: 'ALFA', level: 'ALFA' }, recognised('A1', ['speaking']))).toBe(
      'ENROL A1 - listening+speaking',
    );
  });

  test('at the lowest level that is missing in some skill', () => {
    expect(begins({}, recognised('A1', ['speaking']))).toBe(`ENROL A1 - ${all}`);
    expect(begins({}, recognised('A1'))).toBe(`ENROL A2 - ${all}`);
  });

  test('at the goal, when more was advised than it asks', () =>
    expect(begins({ level: 'B1' })).toBe(`ENROL A2 - ${all}`));
});

describe('a course is the next step', () => {
  const followed = (module: object, ...past: readonly DomainEvent[]) =>
    steps(on, enrolled({ on: '2018-02-01', module }), ...past);
  const tenant = leaseStarted({ on: '2018-02-01' });

  test('when it teaches a skill that is missing', () => {
    expect(followed({ level: 'A1', skills: ['speaking'] }, tenant)).toBe('FOLLOW A1 course-1 speaking');
    expect(followed({ level: 'A1', skills: ['reading'] }, tenant)).toBe('ADVICE - - speaking');
  });

  test('when it leads above what was reached', () => {
    const a1 = recognised('A1');
    expect(followed({ level: 'A1', skills: ['speaking'] }, obliged, a1)).toBe(`ADVICE - - ${all}`);
    expect(followed({ level: 'A2', skills: ['speaking'] }, obliged, a1)).toBe('FOLLOW A2 course-1 speaking');
  });

  test('when it is understood what it teaches', () => {
    expect(followed({ skills: ['speaking'] }, tenant)).toBe('ADVICE - - speaking');
    expect(followed({ level: 'A1' }, tenant)).toBe('ADVICE - - speaking');
    expect(followed({}, tenant)).toBe('ADVICE - - speaking');
  });
});

describe('when every level is reached', () => {
  const since2023 = trajectoryOpened({ on: '2023-09-01', type: 'TT_IBVP' });
  const reached = levelRecognised({ on: '2023-10-01', level: 'A2', skills: all.split('+') });
  const result = { skill: 'reading', level: 'A2', passed: true };
  const tested = (results: readonly object[], standard?: boolean) =>
    steps('2023-11-01', since2023, reached, example.nt2TestTaken({ on: '2023-11-01', standard, results }));

  test('the standard test is left, in the skills that it did not prove yet', () => {
    expect(tested([result], true)).toBe('STANDARD_TEST A2 - writing');
    expect(tested([result, { ...result, skill: 'writing' }], true)).toBe('');
    expect(tested([result, { ...result, skill: 'writing', level: 'B1' }], true)).toBe('');
  });

  test('another test, another skill, a lower level or a failure leaves it as it was', () => {
    const both = 'STANDARD_TEST A2 - reading+writing';
    expect(tested([result])).toBe(both);
    expect(tested([result], false)).toBe(both);
    expect(tested([{ ...result, skill: 'speaking' }], true)).toBe(both);
    expect(tested([{ ...result, level: 'A1' }], true)).toBe(both);
    expect(tested([{ ...result, passed: false }], true)).toBe(both);
  });

  test('nothing is left where no standard test is asked', () => {
    const nt2 = [
      trajectoryOpened({ on: '2018-01-01', type: 'TT_NT2' }),
      componentAdded({ on, component: 'TO_A1' }),
    ];
    expect(steps(on, ...nt2)).toBe(`ADVICE - - ${all}`);
    expect(steps(on, ...nt2, recognised('A1'))).toBe('');
  });
});
