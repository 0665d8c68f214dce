import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import type { DateOnly } from '../kernel/dates.js';
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
