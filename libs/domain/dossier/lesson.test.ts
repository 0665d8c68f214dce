import { expect, test } from '@jest/globals';
import { waitingListJoined, waitingListLeft } from '../../../test/support/arrival-examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import { courseLeft, enrol, enrolled, leaveCourse } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import { halfAttendance, regularAttendance } from '../law/trajectory.js';
import { refuse } from '../refusals/refusal.js';
import type { Dossier } from './dossier.js';
import { attendanceOf, attendanceStretches } from './lesson.js';

const { enrolledInOrientation, enrolInOrientation, lessonHeld, recordLesson } = example;
const attendance = (dossier: Dossier, date: DateOnly) => attendanceOf(dossier, 'course-1' as never, date);

/** So many lessons of each kind, a day apart. */
const lessons = (present: number, justified: number, absent: number) =>
  [
    ...Array.from({ length: present }, () => 'AANWEZIG'),
    ...Array.from({ length: justified }, () => 'VERANTW_AFWE'),
    ...Array.from({ length: absent }, () => 'AFWEZIG'),
  ].map((attendance, index) =>
    lessonHeld({ lesson: String(index), on: addTerm(day('2022-05-10'), { days: index }), attendance }),
  );

aroundDates(regularAttendance, { '2022-05-19': true, '2022-06-30': true }, (on, isRegular) => {
  given(enrolledInOrientation, ...lessons(6, 2, 2))
    .asOf(on)
    .then(attendance, { isRegular, percent: 80, held: 10 });
  given(enrolledInOrientation, ...lessons(6, 1, 3))
    .asOf(on)
    .then(attendance, { isRegular: !isRegular });
});
aroundDates(halfAttendance, { '2022-05-19': true, '2022-06-30': true }, (on, isBelowHalf) => {
  given(enrolledInOrientation, ...lessons(4, 0, 6))
    .asOf(on)
    .then(attendance, { isBelowHalf, attended: 4 });
  given(enrolledInOrientation, ...lessons(4, 1, 5))
    .asOf(on)
    .then(attendance, { isBelowHalf: !isBelowHalf, justified: 1 });
});

test('only lessons held by the day count', () =>
  given(enrolledInOrientation, ...lessons(1, 0, 9))
    .asOf('2022-05-10')
    .then(attendance, { held: 1, percent: 100 }));

test('without lessons there is no share, and nobody attended regularly', () =>
  given(enrolledInOrientation).asOf('2022-06-30').then(attendance, { percent: undefined, isRegular: false }));

test('the attendance of each course changes on the days of its lessons, from the enrolment on', () => {
  const past = given(
    enrolledInOrientation,
    enrolled({ course: 'course-2', on: '2022-05-11' }),
    lessonHeld({ on: '2022-05-10', attendance: 'AFWEZIG' }),
    lessonHeld({ on: '2022-05-12', lesson: '2' }),
    lessonHeld({ on: '2022-05-10', course: 'course-2', lesson: '3' }),
  );
  const courses = attendanceStretches(past.state).map(({ course, stretches }) => [
    course,
    ...stretches.map(({ from, until = 'on', attended, held }) => `${from} ${until} ${attended}/${held}`),
  ]);
  expect(courses).toEqual([
    ['course-1', '2022-05-09 2022-05-09 0/0', '2022-05-10 2022-05-11 0/1', '2022-05-12 on 1/2'],
    ['course-2', '2022-05-11 on 1/1'],
  ]);
});

test('a lesson is recorded of who is enrolled, in the group', () => {
  given(enrolledInOrientation).when(recordLesson()).then(lessonHeld());
  given(enrolledInOrientation)
    .when(recordLesson({ group: '7' }))
    .then(lessonHeld());
  given(enrolledInOrientation)
    .when(recordLesson({ group: '8' }))
    .then(refuse('COURSE_OF_OTHER_GROUP', '/group'));
  given().when(recordLesson()).then(refuse('COURSE_NOT_ENROLLED', '/course'));
  given(enrolledInOrientation)
    .when(recordLesson({ on: '2022-05-08' }))
    .then(refuse('COURSE_NOT_ENROLLED', '/course'));
});

test('who has left has no lessons any more', () => {
  const left = courseLeft({ on: '2022-05-20' });
  given(enrolledInOrientation, left)
    .when(recordLesson({ on: '2022-05-20' }))
    .then(lessonHeld({ on: '2022-05-20' }));
  given(enrolledInOrientation, left)
    .when(recordLesson({ on: '2022-05-21' }))
    .then(refuse('COURSE_NOT_ENROLLED', '/course'));
});

test('a lesson is held from the first until the last day of its course, where these are known', () => {
  const course = given(enrolledInOrientation({ on: '2022-05-02' }));
  const outside = refuse('LESSON_OUTSIDE_COURSE', '/on');
  const held = (on: string) => course.when(recordLesson({ on }));
  held('2022-05-08').then(outside);
  held('2022-05-09').then(lessonHeld({ on: '2022-05-09' }));
  held('2022-07-01').then(lessonHeld({ on: '2022-07-01' }));
  held('2022-07-02').then(outside);
  given(enrolledInOrientation({ period: undefined }))
    .when(recordLesson({ on: '2022-07-02' }))
    .then(lessonHeld({ on: '2022-07-02' }));
  given(enrolledInOrientation, lessonHeld({ on: '2022-07-02' }))
    .when(recordLesson({ on: '2022-07-02' }))
    .then();
});

test('an absence is justified afterwards', () => {
  const absent = lessonHeld({ attendance: 'AFWEZIG' });
  const justified = lessonHeld({ attendance: 'VERANTW_AFWE' });
  given(enrolledInOrientation, absent)
    .when(recordLesson({ attendance: 'VERANTW_AFWE' }))
    .then(justified);
  given(enrolledInOrientation, absent, justified)
    .asOf('2022-05-10')
    .then(attendance, { held: 1, justified: 1 });
});

test('a lesson keeps its day, and ends after it begins', () => {
  given(enrolledInOrientation, lessonHeld)
    .when(recordLesson({ on: '2022-05-11' }))
    .then(refuse('LESSON_KNOWN', '/lesson'));
  given(enrolledInOrientation)
    .when(recordLesson({ begins: '10:00', ends: '09:00' }))
    .then(refuse('PERIOD_REVERSED', '/ends'));
  for (const hours of [{ begins: '10:00', ends: '10:00' }, { begins: '10:00' }, { ends: '09:00' }])
    given(enrolledInOrientation).when(recordLesson(hours)).then(lessonHeld(hours));
});

test('a lesson may be held on the day of the enrolment', () =>
  given(enrolledInOrientation({ period: undefined }))
    .when(recordLesson({ on: '2022-05-09' }))
    .then(lessonHeld({ on: '2022-05-09' })));

test('a lesson of NT2 is recorded too', () => {
  given(enrolled)
    .when(recordLesson({ on: '2016-05-10' }))
    .then(lessonHeld({ on: '2016-05-10' }));
  given()
    .when(enrol({ group: '9' }))
    .then(enrolled({ group: '9' }));
});

test('a person is enrolled in an MO course, and leaves it', () => {
  given().when(enrolInOrientation()).then(enrolledInOrientation());
  given(enrolledInOrientation)
    .when(enrolInOrientation({ group: '8' }))
    .then(refuse('COURSE_KNOWN', '/course'));
  given()
    .when(enrolInOrientation({ ends: '2022-05-08' }))
    .then(refuse('PERIOD_REVERSED', '/ends'));
  given(enrolledInOrientation)
    .when(leaveCourse({ on: '2022-05-20' }))
    .then(courseLeft({ on: '2022-05-20' }));
  expect(given(enrolledInOrientation).state.course.get('course-1')?.teaches).toBe('MO');
});

test('of a course only the first day, only the last, or neither may be known', () => {
  const [begins, ends] = ['2022-05-09', '2022-07-01'];
  given()
    .when(enrolInOrientation({ ends: undefined }))
    .then(enrolledInOrientation({ period: { from: begins } }));
  given()
    .when(enrolInOrientation({ begins: undefined }))
    .then(enrolledInOrientation({ period: { until: ends } }));
  given()
    .when(enrolInOrientation({ begins: undefined, ends: undefined }))
    .then(enrolledInOrientation({ period: undefined }));
});

test('the language of a group is one of the list', () => {
  given()
    .when(enrolInOrientation({ language: 'fa' }))
    .then(enrolledInOrientation({ language: 'fa' }));
  expect(() => given().when(enrolInOrientation({ language: 'Dari' }))).toThrow('language');
});

test('an enrolment ends the wait for it, in the same append', () => {
  const waits = waitingListJoined({ on: '2022-03-25' });
  const left = waitingListLeft({ on: '2022-05-09', because: 'ENROLLED' });
  given(waits)
    .when(enrolInOrientation({ waiting: '1' }))
    .then(enrolledInOrientation(), left);
  given(waits)
    .when(enrol({ on: '2022-05-09', waiting: '1' }))
    .then(enrolled({ on: '2022-05-09' }), left);
  given()
    .when(enrolInOrientation({ waiting: '1' }))
    .then(refuse('NOT_WAITING', '/waiting'));
});
