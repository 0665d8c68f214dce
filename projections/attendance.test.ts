import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attendanceOf } from '../libs/domain/dossier/lesson.js';
import { addTerm, day } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import { enrolled, erased, opened } from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import { enrolledInOrientation, lessonHeld } from '../test/support/trajectory-examples.js';
import attendance from './attendance.js';

const attendanceAfter = async (on: string, ...events: readonly DomainEvent[]) =>
  heldOn(await rowsAfter(attendance, 'attendance', [opened(), ...events]), day(on));
const lesson = (nth: number, code?: string) =>
  lessonHeld({ on: `2022-05-${String(9 + nth)}`, lesson: String(nth), attendance: code ?? 'AANWEZIG' });
const unsaid = lessonHeld({ on: '2022-05-11', lesson: '2', attendance: undefined });

test('lessons that were held by a day count, attended or with a justification', async () => {
  const lessons = [lesson(1), lesson(2), lesson(3, 'AFWEZIG'), lesson(4, 'VERANTW_AFWE'), lesson(5)];
  const events = [enrolledInOrientation(), ...lessons];
  const about = { teaches: 'MO', provider: null, lessonGroup: '7', enrolledOn: '2022-05-09' };
  expect(await attendanceAfter('2022-05-08', ...events)).toEqual([]);
  expect(await attendanceAfter('2022-05-09', ...events)).toMatchObject([
    { lessons: 0, attended: 0, justified: 0, percent: null, regular: 0, belowHalf: 0, ...about },
  ]);
  expect(await attendanceAfter('2022-05-12', ...events)).toMatchObject([
    { lessons: 3, attended: 2, justified: 0, percent: 66, regular: 0, belowHalf: 0, ...about },
  ]);
  expect(await attendanceAfter('2023-01-01', ...events)).toMatchObject([
    { lessons: 5, attended: 3, justified: 1, percent: 80, regular: 1, belowHalf: 0, ...about },
  ]);
});

test('a lesson that is stated anew counts as stated last, one without a word on who was there not', async () => {
  const events = [enrolledInOrientation(), lesson(1, 'AFWEZIG'), lesson(1, 'VERANTW_AFWE'), unsaid];
  expect(await attendanceAfter('2022-06-01', ...events.slice(0, 2))).toMatchObject([{ belowHalf: 1 }]);
  expect(await attendanceAfter('2022-06-01', ...events)).toMatchObject([
    { lessons: 1, justified: 1, belowHalf: 0, percent: 100 },
  ]);
});

test('courses of Dutch count for their provider, also when the person was erased since', async () => {
  const events = [enrolled({ on: '2022-05-01', group: '9' }), lesson(1), erased({ on: '2022-06-01' })];
  expect(await attendanceAfter('2022-07-01', ...events)).toMatchObject([
    { teaches: 'NT2', provider: '129411', lessonGroup: '9', lessons: 1 },
  ]);
});

const days = fc.integer({ min: 0, max: 60 }).map((shift) => addTerm(day('2022-05-01'), { days: shift }));
const course = fc.constantFrom('course-1', 'course-2');
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        days,
        course,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('AANWEZIG', 'AFWEZIG', 'VERANTW_AFWE'),
      )
      .map(([on, of, nth, code]) => lessonHeld({ on, course: of, lesson: String(nth), attendance: code })),
  },
  fc.tuple(days, course).map(([on, of]) => enrolledInOrientation({ on, course: of })),
  fc
    .tuple(days, course, fc.constantFrom('1', '2'))
    .map(([on, of, group]) => enrolled({ on, course: of, group })),
);
const histories = fc
  .array(event, { minLength: 6, maxLength: 16, size: 'max' })
  .map((events) => [opened(), ...events]);

test('on any day, as known at any instant, rows are what the domain says of that day', async () => {
  let compared = 0;
  await compareWithLog({
    projection: attendance,
    events: histories,
    numRuns: 40,
    compare(rowsOf, dossier, on) {
      const expected = [...dossier.course].flatMap((entry, nth) => {
        if (entry.on > on) return [];
        const { held, attended, justified, percent, isRegular, isBelowHalf } = attendanceOf(
          dossier,
          entry.course,
          on,
        );
        compared += held;
        const { teaches, provider = null, group = null } = entry;
        return [
          {
            ...{ course: nth, teaches, provider, lessonGroup: group, enrolledOn: entry.on },
            ...{
              lessons: held,
              attended,
              justified,
              percent: percent === undefined ? null : Math.floor(percent),
            },
            ...{ regular: Number(isRegular), belowHalf: Number(isBelowHalf) },
          },
        ];
      });
      sameRows(heldOn(rowsOf('attendance'), on), expected);
    },
  });
  expect(compared).toBeGreaterThan(100);
});
