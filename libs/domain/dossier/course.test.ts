import { describe, expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { eventExample } from '../../../test/support/event-example.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { refuse } from '../refusals/refusal.js';
import { dossierEvents } from '../catalogue.js';
import { day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { endOf, isFollowedOn } from './course.js';
import type { Dossier } from './dossier.js';
import { levels } from './language-levels.js';

const { enrolled, enrol, courseLeft, leaveCourse, courseEnded, recordCourseResult, trajectoryOpened } =
  example;
const inTrajectory = { trajectory: 'trajectory-1' };

test('a person is enrolled in a course without a trajectory', () => given().when(enrol()).then(enrolled()));

test('a person is enrolled for an open trajectory', () =>
  given(trajectoryOpened).when(enrol(inTrajectory)).then(enrolled(inTrajectory)));

test('a person is not enrolled for a trajectory that is not there', () =>
  given().when(enrol(inTrajectory)).then(refuse('TRAJECTORY_NOT_OPEN', '/trajectory')));

test('a course ends after it begins', () =>
  given()
    .when(enrol({ begins: '2016-09-02', ends: '2016-09-01' }))
    .then(refuse('PERIOD_REVERSED', '/ends')));

test('an enrolment is the same whatever became of it', () =>
  given(enrolled, courseEnded).when(enrol()).then());

test('one id is one enrolment', () =>
  given(enrolled)
    .when(enrol({ on: '2016-05-02' }))
    .then(refuse('COURSE_KNOWN', '/course')));

test('why somebody leaves is kept sealed', () =>
  given(enrolled)
    .when(leaveCourse({ reason: 'ILL' }))
    .then(courseLeft({ reason: 'ILL' })));

test('who has left gets no result', () =>
  given(enrolled, courseLeft).when(recordCourseResult()).then(refuse('COURSE_NOT_ENROLLED', '/course')));

test('who has a result does not leave', () =>
  given(enrolled, courseEnded).when(leaveCourse()).then(refuse('COURSE_NOT_ENROLLED', '/course')));

test('a result comes on or after the enrolment', () =>
  given(enrolled)
    .when(recordCourseResult({ on: '2016-04-30' }))
    .then(refuse('COURSE_NOT_ENROLLED', '/course')));

test('somebody leaves, and gets a result, from the day of the enrolment on', () => {
  const first = { on: '2016-05-01' };
  given(enrolled).when(leaveCourse(first)).then(courseLeft(first));
  given(enrolled)
    .when(leaveCourse({ on: '2016-04-30' }))
    .then(refuse('COURSE_NOT_ENROLLED', '/course'));
  given(enrolled).when(recordCourseResult(first)).then(courseEnded(first));
});

test('the same result on another day is another one', () =>
  given(enrolled, courseEnded)
    .when(recordCourseResult({ on: '2016-11-02' }))
    .then(refuse('COURSE_RESULT_KNOWN', '/result')));

test('a course has one result', () =>
  given(enrolled, courseEnded)
    .when(recordCourseResult({ result: 'NT_GESLAAGD' }))
    .then(refuse('COURSE_RESULT_KNOWN', '/result')));

test('passing proves the level of the module in its skills, on the day of the result', () =>
  given(enrolled, courseEnded)
    .asOf('2016-11-01')
    .then(levels, {
      skills: { speaking: { latest: { level: 'A1', on: '2016-11-01', by: { course: 'course-1' } } } },
      contradictions: [],
    }));

const skillsProven = (dossier: Dossier, date: DateOnly) => Object.keys(levels(dossier, date).skills).length;

test.each(['NT_GESLAAGD', 'NT_DEELGENOMEN'])('%s proves nothing', (result) =>
  given(enrolled, courseEnded({ result })).asOf('2017-01-01').then(skillsProven, 0),
);

describe('whether a course is followed on a day', () => {
  const events = dossierEvents;
  const course = 'course-1';
  const days = { from: '2022-05-09', until: '2022-07-01' };
  const career = eventExample(events.CareerCourseEnrolled, { on: '2022-05-03', course, period: days });
  const decided = eventExample(events.CareerCourseDecided, { on: '2022-06-01', course, satisfied: true });
  const orientation = trajectory.enrolledInOrientation({ on: '2022-05-03', period: days });
  const open = trajectory.enrolledInOrientation({ on: '2022-05-03', period: { from: '2022-05-09' } });
  const taken = enrolled({ on: '2022-05-03' });
  const followed = (past: readonly DomainEvent[], on: string) => {
    const found = given(...past).state.course.get(course as never);
    return found && isFollowedOn(found, day(on));
  };

  test.each<[string, readonly DomainEvent[], string, string]>([
    ['until its last day', [orientation], '2022-07-01', '2022-07-02'],
    ['of career orientation, until its last day', [career()], '2022-07-01', '2022-07-02'],
    ['until it is decided', [career(), decided()], '2022-05-31', '2022-06-01'],
    ['also decided without effect', [career(), decided({ satisfied: false })], '2022-05-31', '2022-06-01'],
    ['until somebody leaves', [taken, courseLeft({ on: '2022-06-01' })], '2022-05-31', '2022-06-01'],
    ['until there is a result', [open, courseEnded({ on: '2022-06-01' })], '2022-05-31', '2022-06-01'],
  ])('%s', (_, past, last, after) => {
    expect(followed(past, '2022-05-02')).toBe(false);
    expect(followed(past, '2022-05-03')).toBe(true);
    expect(followed(past, last)).toBe(true);
    expect(followed(past, after)).toBe(false);
  });

  test('a course without an end is followed for as long as nothing ends it', () => {
    expect(followed([open], '2030-01-01')).toBe(true);
    expect(followed([career({ period: undefined }), decided({ satisfied: undefined })], '2030-01-01')).toBe(
      true,
    );
  });

  test('a reserved place is no course that is followed, and one that somebody left is until then', () => {
    expect(followed([enrolled({ on: '2022-05-03', status: 'GERESERVEERD' })], '2022-05-04')).toBe(false);
    const left = trajectory.enrolledInOrientation({ on: '2022-05-03', leftOn: '2022-05-20' });
    expect(followed([left], '2022-05-19')).toBe(true);
    expect(followed([left], '2022-05-20')).toBe(false);
  });

  test('a decision that satisfies is a result, and another is one too', () => {
    const result = (satisfied: boolean) =>
      given(career(), decided({ satisfied })).state.course.get(course as never)?.result;
    expect(result(true)).toEqual({ code: 'GESLAAGD', on: '2022-06-01' });
    expect(result(false)).toEqual({ code: 'NT_GESLAAGD', on: '2022-06-01' });
  });
});

test('stated anew, an enrolment keeps what was stated of its module before', () => {
  const anew = enrolled({ on: '2016-06-01', module: { level: 'A2', skills: ['speaking'] } });
  const { state } = given(enrolled, anew, courseEnded({ on: '2016-05-15' }));
  const found = state.course.get('course-1' as never)!;
  expect(found.modules).toHaveLength(2);
  expect(endOf(found, day('2016-05-14'))).toBeUndefined();
  expect(endOf(found, day('2016-05-15'))).toMatchObject({ level: 'A1', code: 'GESLAAGD' });
  expect(endOf(found, day('2016-06-01'))).toMatchObject({ level: 'A2' });
  expect(endOf(found)).toMatchObject({ level: 'A2' });
});

test('who has left is no longer enrolled', () => {
  const status = (...past: readonly DomainEvent[]) =>
    given(...past).state.course.get('course-1' as never)?.status;
  expect(status(enrolled())).toBe('INGESCHREVEN');
  expect(status(enrolled(), courseLeft())).toBe('UITGESCHREVEN');
  expect(status(trajectory.enrolledInOrientation())).toBe('INGESCHREVEN');
  expect(status(trajectory.enrolledInOrientation({ leftOn: '2022-05-20' }))).toBe('UITGESCHREVEN');
});
