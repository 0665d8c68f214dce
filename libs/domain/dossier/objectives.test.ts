import { describe, expect, test } from '@jest/globals';
import { dossierEvents } from '../catalogue.js';
import { eventExample } from '../../../test/support/event-example.js';
import { courseEnded, courseLeft, enrolled } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import type { ContractPart } from './contract-codes.js';
import { employmentDue, metOn, networkTrackOf } from './objectives.js';
import { termsOf } from './parts.js';

const { signed, signedBefore, enrolledInOrientation, lessonHeld, occupied, participated } = example;
const contract = 'contract-1' as never;
const summary = (met: ReturnType<typeof metOn>) => met && `${met.since} ${met.by}`;

/** How a part is met on a day, of a dossier that is folded whole, under a contract of a day; or under none. */
const met = (part: ContractPart, signedOn: string, on: string, ...past: readonly DomainEvent[]) =>
  summary(metOn(given(...past).state, part, termsOf({ on: day(signedOn), contract }), day(on)));
const metWithout = (part: ContractPart, signedOn: string, on: string, ...past: readonly DomainEvent[]) =>
  summary(metOn(given(...past).state, part, termsOf({ on: day(signedOn) }), day(on)));

const in2017 = (part: ContractPart, on: string, ...past: readonly DomainEvent[]) =>
  met(part, '2017-05-02', on, signedBefore(), ...past);

describe('by attendance, under a contract from before', () => {
  const period = { from: '2017-05-09', until: '2017-06-30' };
  const course = enrolledInOrientation({ on: '2017-05-09', period });
  const lesson = lessonHeld({ on: '2017-05-10' });
  const attended = [course, lesson];

  test('a course of one day that begins as it is recorded is attended that day', () => {
    const oneDay = enrolledInOrientation({
      on: '2017-06-30',
      period: { from: '2017-06-30', until: '2017-06-30' },
    });
    expect(in2017('MO', '2017-06-30', oneDay, lessonHeld({ on: '2017-06-30' }))).toBe(
      '2017-06-30 ATTENDANCE',
    );
  });

  test('an enrolment that is of a later day says nothing before', () => {
    const late = enrolledInOrientation({ on: '2017-07-05', period });
    expect(in2017('MO', '2017-07-04', late, lesson)).toBeUndefined();
    expect(in2017('MO', '2017-07-05', late, lesson)).toBe('2017-06-30 ATTENDANCE');
  });

  test('who left on the last day or later attended to the end; who left before didn’t', () => {
    const left = (on: string) => in2017('MO', '2017-08-01', ...attended, courseLeft({ on }));
    expect(left('2017-06-29')).toBeUndefined();
    expect(left('2017-06-30')).toBe('2017-06-30 ATTENDANCE');
    expect(left('2017-07-15')).toBe('2017-06-30 ATTENDANCE');
  });

  test('of two courses the one that ended first counts', () => {
    const later = enrolledInOrientation({
      ...{ on: '2017-05-09', course: 'course-0' },
      period: { from: '2017-05-09', until: '2017-12-31' },
    });
    const ofLater = lessonHeld({ on: '2017-05-10', course: 'course-0' });
    expect(in2017('MO', '2018-01-01', later, ofLater, ...attended)).toBe('2017-06-30 ATTENDANCE');
  });

  test('a result before the last day ends a course', () => {
    const failed = courseEnded({ on: '2017-06-15', result: 'NT_GESLAAGD' });
    expect(in2017('MO', '2017-06-14', ...attended, failed)).toBeUndefined();
    expect(in2017('MO', '2017-06-15', ...attended, failed)).toBe('2017-06-15 ATTENDANCE');
  });

  test('what came first counts, attendance or objectives; on one day the objectives', () => {
    const passed = (on: string) => in2017('MO', '2018-01-01', ...attended, courseEnded({ on }));
    const other = enrolledInOrientation({ on: '2017-05-09', course: 'course-0', period: undefined });
    const passedOther = (on: string) =>
      in2017('MO', '2018-01-01', ...attended, other, courseEnded({ on, course: 'course-0' }));
    expect(passedOther('2017-06-29')).toBe('2017-06-29 OBJECTIVES');
    expect(passedOther('2017-07-01')).toBe('2017-06-30 ATTENDANCE');
    expect(passed('2017-06-30')).toBe('2017-06-30 OBJECTIVES');
  });

  test('a course of NT2 is no course of social orientation', () => {
    const days = { on: '2017-05-09', begins: '2017-05-09', ends: '2017-06-30' };
    const past = [enrolled(days), lessonHeld({ on: '2017-05-10' }), courseEnded({ on: '2017-06-30' })];
    expect(in2017('MO', '2018-01-01', ...past)).toBeUndefined();
    expect(in2017('NT2', '2018-01-01', ...past)).toBe('2017-06-30 ATTENDANCE');
  });
});

describe('career orientation', () => {
  const course = { course: 'course-1', on: '2017-05-09' };
  const career = eventExample(dossierEvents.CareerCourseEnrolled, {
    ...{ ...course, period: { from: '2017-05-09', until: '2017-06-30' } },
  })();
  const decided = eventExample(dossierEvents.CareerCourseDecided, {
    ...course,
    on: '2017-06-20',
    satisfied: true,
  });

  test('is met when its course satisfies, or was followed to its end', () => {
    expect(in2017('CAREER', '2017-06-19', career, decided())).toBeUndefined();
    expect(in2017('CAREER', '2017-06-20', career, decided())).toBe('2017-06-20 OBJECTIVES');
    expect(in2017('CAREER', '2017-07-01', career, lessonHeld({ on: '2017-05-10' }))).toBe(
      '2017-06-30 OBJECTIVES',
    );
  });

  test('is met by nothing else', () => {
    expect(in2017('CAREER', '2017-07-01', career)).toBeUndefined();
    expect(in2017('CAREER', '2017-07-01', career, decided({ satisfied: false }))).toBeUndefined();
    const period = { from: '2017-05-09', until: '2017-06-30' };
    const orientation = enrolledInOrientation({ on: '2017-05-09', period });
    const attended = [orientation, lessonHeld({ on: '2017-05-10' }), courseEnded({ on: '2017-06-20' })];
    expect(in2017('CAREER', '2017-07-01', ...attended)).toBeUndefined();
    expect(in2017('MO', '2017-07-01', career, decided(), lessonHeld({ on: '2017-05-10' }))).toBeUndefined();
  });
});

describe('registration for work', () => {
  const employed = (on: string, ...past: readonly DomainEvent[]) =>
    met('EMPLOYMENT', '2022-05-02', on, signed(), ...past);

  test('has its term, which suspensions of the contract make longer', () => {
    const due = (...past: readonly DomainEvent[]) =>
      employmentDue(given(...past).state, termsOf({ on: day('2022-05-02'), contract }), day('2022-06-01'));
    expect(due(signed())).toBe('2022-07-01');
    expect(due(signed(), example.suspended())).toBe('2022-07-11');
  });

  test('is met by work that begins on the last day of the term, not later', () => {
    expect(employed('2022-08-01', occupied({ on: '2022-07-01' }))).toBe('2022-07-01 OBJECTIVES');
    expect(employed('2022-08-01', occupied({ on: '2022-07-02' }))).toBeUndefined();
  });

  test('is met from the signature by work that lasted until that day', () => {
    const worked = (until?: string) => employed('2022-08-01', occupied({ on: '2021-01-01', until }));
    expect(worked('2022-05-01')).toBeUndefined();
    expect(worked('2022-05-02')).toBe('2022-05-02 OBJECTIVES');
    expect(worked()).toBe('2022-05-02 OBJECTIVES');
  });
});

describe('the network track', () => {
  const obliged = example.ready('2023-01-02');
  const networked = (on: string, ...past: readonly DomainEvent[]) =>
    met('NETWORK', '2023-03-01', on, ...obliged, signed({ on: '2023-03-01' }), ...past);
  const hours = (on: string, many: number) => participated({ on, participation: on, hours: many });

  test('is asked of whom the duty arose since 2023', () => {
    const on = day('2023-03-01');
    expect(networkTrackOf(given(...obliged).state, on)).toEqual({ hours: 40 });
    expect(networkTrackOf(given(...example.ready('2022-12-31')).state, on)).toBeUndefined();
    expect(networkTrackOf(given().state, on)).toBeUndefined();
    const past = [...example.ready('2022-12-31'), occupied({ on: '2023-03-02' }), hours('2023-03-02', 40)];
    expect(met('NETWORK', '2023-03-01', '2023-04-01', ...past)).toBeUndefined();
  });

  test('is met on the day of its fortieth hour, in whichever order they were recorded', () => {
    const past = [hours('2023-06-01', 20), hours('2023-04-01', 10), hours('2023-05-01', 10)];
    expect(networked('2023-05-31', ...past)).toBeUndefined();
    expect(networked('2023-06-01', ...past)).toBe('2023-06-01 OBJECTIVES');
    expect(networked('2023-12-31', ...past, hours('2023-03-31', 20))).toBe('2023-05-01 OBJECTIVES');
    expect(networked('2023-06-01', hours('2023-06-01', 39))).toBeUndefined();
  });

  test('counts the hours from the day of the contract on', () => {
    expect(networked('2023-06-01', hours('2023-02-28', 40))).toBeUndefined();
    expect(networked('2023-06-01', hours('2023-03-01', 40))).toBe('2023-03-01 OBJECTIVES');
  });

  test('counts no hours without a contract, but work', () => {
    const without = (...past: readonly DomainEvent[]) =>
      metWithout('NETWORK', '2023-03-01', '2023-06-01', ...obliged, ...past);
    expect(without(hours('2023-03-02', 40))).toBeUndefined();
    expect(without(occupied({ on: '2023-03-02' }))).toBe('2023-03-02 OBJECTIVES');
  });

  test('is met by work or study at the signature or later', () => {
    const busy = (more: object) =>
      networked('2023-06-01', occupied({ on: '2023-01-10', kind: 'STUDY', ...more }));
    expect(busy({})).toBe('2023-03-01 OBJECTIVES');
    expect(busy({ until: '2023-02-28' })).toBeUndefined();
    expect(busy({ until: '2023-03-01' })).toBe('2023-03-01 OBJECTIVES');
    expect(busy({ on: '2023-06-01' })).toBe('2023-06-01 OBJECTIVES');
    expect(busy({ on: '2023-06-02' })).toBeUndefined();
  });
});
