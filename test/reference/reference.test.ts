/** The reference itself, on examples computed by hand from DOMAIN and from the failures L1 to L4 of others. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attendance } from './attendance.js';
import { factsOf, plusDays, plusMonths, plusYears } from './history.js';
import type { Day, Fact, History, Level } from './history.js';
import { housing } from './housing.js';
import { levels } from './levels.js';
import { histories, historiesAbout, notableDays } from './random-histories.js';
import { registration } from './registration.js';

const person = (birthYear: number, ...facts: Fact[]): History => [
  { kind: 'opened', on: '2015-01-01', birthYear },
  ...facts,
];
const adult = (...facts: Fact[]): History => person(1980, ...facts);

describe('the calendar', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2025-12-31', 3, '2026-03-31'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2016-02-29', 3, '2016-05-29'],
  ])('%s and %i months is %s: the same number, in one step (L1)', (day, months, end) => {
    expect(plusMonths(day, months)).toBe(end);
  });

  test('29 February and a year is 28 February, and four years 29 February again', () => {
    expect([1, 2, 4].map((n) => plusYears('2016-02-29', n))).toEqual([
      '2017-02-28',
      '2018-02-28',
      '2020-02-29',
    ]);
    expect(plusDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});

describe('registration', () => {
  const obliged = (on: Day): Fact => ({ kind: 'targetGroup', on, type: 'PLICHT' });
  const letter = (on: Day): Fact => ({ kind: 'letter', on });
  const lives = (on: Day, where: 'FLANDERS' | 'BRUSSELS'): Fact => ({ kind: 'lives', on, where });
  const notRequired = { standing: 'notRequired' };

  test('is due 3 months after the duty arose, and overdue from the next day on', () => {
    const history = adult(obliged('2016-11-30'));
    expect(registration(history, '2016-11-29')).toEqual(notRequired);
    expect(registration(history, '2016-11-30')).toEqual({ standing: 'open', due: '2017-02-28' });
    expect(registration(history, '2017-02-28')).toEqual({ standing: 'open', due: '2017-02-28' });
    expect(registration(history, '2017-03-01')).toEqual({ standing: 'breach', due: '2017-02-28' });
    expect(registration(history, '2040-01-01')).toEqual({ standing: 'breach', due: '2017-02-28' });
  });

  test('counts from the first letter since the duty arose', () => {
    const history = adult(
      letter('2019-01-09'),
      obliged('2019-01-10'),
      letter('2019-05-02'),
      letter('2019-02-28'),
    );
    expect(registration(history, '2019-02-27')).toEqual({ standing: 'open', due: '2019-04-10' });
    expect(registration(history, '2019-02-28')).toEqual({ standing: 'open', due: '2019-05-28' });
    expect(registration(history, '2019-05-29')).toEqual({ standing: 'breach', due: '2019-05-28' });
  });

  test('is a breach from the 91st day after the term began, for terms from 1 March 2022', () => {
    // 31 January 2023 and 90 days is 1 May; the term ends on 30 April.
    const history = adult(obliged('2023-01-31'));
    expect(registration(history, '2023-05-01')).toEqual({ standing: 'overdue', due: '2023-04-30' });
    expect(registration(history, '2023-05-02')).toEqual({ standing: 'breach', due: '2023-04-30' });
    // 1 March 2022 and 91 days is 31 May; the term ends only on 1 June.
    const first = adult(obliged('2022-03-01'));
    expect(registration(first, '2022-06-01')).toEqual({ standing: 'open', due: '2022-06-01' });
    expect(registration(first, '2022-06-02')).toEqual({ standing: 'breach', due: '2022-06-01' });
    const before = adult(obliged('2022-02-28'));
    expect(registration(before, '2023-02-28')).toEqual({ standing: 'breach', due: '2022-05-28' });
    const written = [...before, letter('2022-03-05')];
    expect(registration(written, '2022-06-06')).toEqual({ standing: 'breach', due: '2022-06-05' });
  });

  test('is postponed to a later day; a second statement of it changes nothing (L2)', () => {
    const postponed: Fact = { kind: 'registrationPostponed', on: '2023-03-01', until: '2023-06-15' };
    const early: Fact = { kind: 'registrationPostponed', on: '2022-12-31', until: '2024-01-01' };
    const short: Fact = { kind: 'registrationPostponed', on: '2023-01-05', until: '2023-02-01' };
    const history = adult(obliged('2023-01-01'), early, short, postponed, postponed);
    expect(registration(history, '2023-02-28')).toEqual({ standing: 'open', due: '2023-04-01' });
    expect(registration(history, '2023-06-15')).toEqual({ standing: 'postponed', due: '2023-06-15' });
    expect(registration(history, '2023-06-16')).toEqual({ standing: 'breach', due: '2023-06-15' });
  });

  test('is no duty in Brussels, and one anew from the move to Flanders', () => {
    const history = adult(
      obliged('2020-01-01'),
      lives('2021-05-31', 'FLANDERS'),
      lives('2020-02-01', 'BRUSSELS'),
    );
    expect(registration(history, '2020-01-31')).toEqual({ standing: 'open', due: '2020-04-01' });
    expect(registration(history, '2020-02-01')).toEqual(notRequired);
    expect(registration(history, '2021-05-30')).toEqual(notRequired);
    expect(registration(history, '2021-08-31')).toEqual({ standing: 'open', due: '2021-08-31' });
  });

  test('is a duty of the obliged who are not exempt', () => {
    const determined = (fact: Partial<Extract<Fact, { kind: 'targetGroup' }>>): string =>
      registration(adult({ kind: 'targetGroup', on: '2020-01-01', type: 'PLICHT', ...fact }), '2020-02-01')
        .standing;
    expect(determined({})).toBe('open');
    expect(determined({ type: 'RECHT_PLICHT' })).toBe('open');
    expect(determined({ exempt: true })).toBe('notRequired');
    expect(determined({ type: 'RECHT' })).toBe('notRequired');
    expect(determined({ type: 'MINDERJARIG' })).toBe('notRequired');
    expect(determined({ until: '2020-01-31' })).toBe('notRequired');
    expect(determined({ until: '2020-02-01' })).toBe('open');
  });

  test('follows the determination that began last, of one day the one recorded last', () => {
    const history = adult(
      { kind: 'targetGroup', on: '2020-03-01', until: '2020-03-31', type: 'RECHT' },
      obliged('2020-03-01'),
      { kind: 'targetGroup', on: '2020-03-10', until: '2020-03-12', type: 'GEEN' },
      obliged('2020-01-01'),
    );
    expect(registration(history, '2020-03-09')).toEqual({ standing: 'open', due: '2020-04-01' });
    expect(registration(history, '2020-03-12')).toEqual(notRequired);
    expect(registration(history, '2020-03-13')).toEqual({ standing: 'open', due: '2020-06-13' });
  });

  test('is done by a registration of any earlier day, until death', () => {
    const history = adult(
      obliged('2020-01-01'),
      lives('2021-01-01', 'BRUSSELS'),
      { kind: 'died', on: '2022-01-01' },
      { kind: 'registered', on: '2020-06-01' },
      { kind: 'registered', on: '2020-02-01' },
    );
    expect(registration(history, '2020-01-31').standing).toBe('open');
    expect(registration(history, '2020-02-01')).toEqual({ standing: 'registered', on: '2020-02-01' });
    expect(registration(history, '2022-01-01')).toEqual({ standing: 'registered', on: '2020-02-01' });
    expect(registration(history, '2022-01-02')).toEqual(notRequired);
  });
});

describe('attendance', () => {
  const lesson = (day: number, was: 'AANWEZIG' | 'AFWEZIG' | 'VERANTW_AFWE', name = `l${day}`): Fact => {
    return { kind: 'lesson', on: plusDays('2020-01-01', day), course: 'c', lesson: name, attendance: was };
  };
  const four = [
    lesson(0, 'AANWEZIG'),
    lesson(1, 'VERANTW_AFWE'),
    lesson(2, 'AANWEZIG'),
    lesson(3, 'AANWEZIG'),
  ];

  test('is regular from 80 % on, with the justified absences', () => {
    const history = adult(...four, lesson(4, 'AFWEZIG'), lesson(5, 'AFWEZIG'));
    expect(attendance(history, '2020-01-05', 'c')).toEqual({
      held: 5,
      attendedOrJustified: 4,
      regular: true,
    });
    expect(attendance(history, '2020-01-06', 'c')).toEqual({
      held: 6,
      attendedOrJustified: 4,
      regular: false,
    });
    expect(attendance(history, '2020-01-06', 'd')).toEqual({
      held: 0,
      attendedOrJustified: 0,
      regular: false,
    });
    expect(attendance(history, '2019-12-31', 'c')).toEqual({
      held: 0,
      attendedOrJustified: 0,
      regular: false,
    });
  });

  test('is what was stated last of each lesson', () => {
    const history = adult(...four, lesson(0, 'AFWEZIG'), lesson(9, 'AFWEZIG', 'l1'));
    expect(attendance(history, '2020-01-04', 'c')).toEqual({
      held: 4,
      attendedOrJustified: 3,
      regular: false,
    });
    expect(attendance(history, '2020-01-10', 'c')).toEqual({
      held: 4,
      attendedOrJustified: 2,
      regular: false,
    });
  });
});

const spoke = (on: Day, level: Level, passed = true, name = on): Fact => ({
  ...{ kind: 'test', on, test: name },
  results: [{ skill: 'speaking', level, passed }],
});

describe('levels', () => {
  test('are the highest, the latest and the first of each skill', () => {
    const { speaking, writing } = levels(
      adult(
        spoke('2021-01-01', 'B1/1'),
        spoke('2022-01-01', 'A2'),
        spoke('2022-01-01', 'ALFA', true, 'same day'),
        spoke('2023-01-01', 'B1/1'),
        spoke('2023-02-01', 'C1', false),
        spoke('2020-01-01', 'A1'),
        spoke('2020-01-01', 'A2', true, 'first day'),
        spoke('2019-01-01', 'B2', true, 'withdrawn'),
        { kind: 'testWithdrawn', test: 'withdrawn' },
      ),
      '2022-12-31',
    );
    expect(speaking.highest).toEqual({ level: 'B1/1', on: '2021-01-01' });
    expect(speaking.latest).toEqual({ level: 'A2', on: '2022-01-01' });
    expect(speaking.entry).toEqual({ level: 'A2', on: '2020-01-01' });
    expect(writing).toEqual({ highest: undefined, latest: undefined, entry: undefined });
  });

  test('are the lower ones for oral, written and all together', () => {
    const history = adult(
      { kind: 'enrolled', on: '2020-01-01', course: 'c', level: 'B1', skills: ['listening', 'speaking'] },
      { kind: 'courseResult', on: '2020-06-30', course: 'c', result: 'GESLAAGD' },
      spoke('2021-01-01', 'B2'),
      {
        kind: 'recognised',
        on: '2022-01-01',
        recognition: 'r',
        skills: ['reading', 'writing'],
        level: 'B1/4',
      },
    );
    expect(levels(history, '2020-06-29')).toMatchObject({
      oral: undefined,
      written: undefined,
      global: undefined,
    });
    expect(levels(history, '2021-12-31')).toMatchObject({
      oral: 'B1',
      written: undefined,
      global: undefined,
    });
    expect(levels(history, '2022-01-01')).toMatchObject({ oral: 'B1', written: 'B1/4', global: 'B1/4' });
  });
});

describe('random histories', () => {
  test.each([
    ['registration', ['notRequired', 'open', 'postponed', 'breach', 'registered']],
    [
      'duties',
      ['notApplicable', 'willingness', 'exempt', 'open', 'postponed', 'overdue', 'inNotice', 'fined'],
    ],
    [
      'housing',
      ['notApplicable', 'willingness', 'met', 'exempt', 'open', 'postponed', 'overdue', 'inNotice'],
    ],
  ] as const)('about %s reach every standing', (matter, standings) => {
    const ask = matter === 'registration' ? registration : housing;
    const reached = new Set<string>();
    fc.assert(
      fc.property(historiesAbout(matter), fc.nat(), (history, at) => {
        const days = notableDays(history);
        [0, 53, 101].forEach((step) => reached.add(ask(history, days[(at + step) % days.length]!).standing));
      }),
      { numRuns: 300, seed: 14 },
    );
    expect([...reached]).toEqual(expect.arrayContaining([...standings]));
  });

  test('hold 1 to 60 facts, of every kind', () => {
    const kinds = new Set<string>();
    const regular = new Set<boolean>();
    fc.assert(
      fc.property(histories, (history) => {
        expect(history.length).toBeGreaterThanOrEqual(1);
        expect(history.length).toBeLessThanOrEqual(60);
        history.forEach(({ kind }) => kinds.add(kind));
        const { speaking, global } = levels(history, '2026-11-01');
        expect(global === undefined || speaking.highest !== undefined).toBe(true);
        factsOf(history, 'enrolled').forEach(({ course }) =>
          regular.add(attendance(history, '2026-11-01', course).regular),
        );
      }),
      { numRuns: 300, seed: 14 },
    );
    expect(kinds.size).toBe(22);
    expect(regular.size).toBe(2);
  });
});
