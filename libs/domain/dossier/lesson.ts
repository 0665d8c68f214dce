/** Lessons of any course, and who was there. */
import type { z } from 'zod';
import { DateOnly, within } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { stretchesOf } from '../kernel/stretches.js';
import { CourseId, EntryId } from '../identifiers/ids.js';
import { halfAttendance, regularAttendance } from '../law/trajectory.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import type { WithCourse } from './course.js';
import { Entries } from './entries.js';
import { dated, dateOf, subject } from './subject.js';
import { Time } from './values.js';

/** Source: KBI-01.00, Aanwezigheid. */
export const Attendance = labelledInline('Attendance', {
  AANWEZIG: { nl: 'aanwezig', en: 'present' },
  AFWEZIG: { nl: 'afwezig', en: 'absent' },
  VERANTW_AFWE: { nl: 'verantwoord afwezig', en: 'absent, justified' },
});

export const LessonRecorded = event('LessonRecorded', {
  title: 'Les',
  meaning: 'A lesson of a course, and whether the person was there.',
  about: 'course/{course}/lesson/{lesson}',
  fields: {
    ...dated,
    course: fact(CourseId, 'cursus'),
    lesson: fact(EntryId, 'les'),
    begins: fact(Time.optional(), 'begint'),
    ends: fact(Time.optional(), 'eindigt'),
    /** How long the person was there, HH:MM. */
    attended: fact(Time.optional(), 'tijd aanwezig'),
    attendance: fact(Attendance.optional(), 'aanwezigheid'),
  },
});

/** A lesson as it was stated once. */
interface Statement {
  readonly on: DateOnly;
  readonly attendance: z.output<typeof Attendance> | undefined;
  /** As recorded, to know it again. */
  readonly facts: FactEventOf<typeof LessonRecorded>['facts'];
}
interface Lesson {
  readonly course: CourseId;
  /** In the order of recording: on a day the last one until then holds. */
  readonly statements: readonly Statement[];
}
export interface WithLesson {
  readonly lesson: Entries<Lesson>;
}

const keyOf = (course: CourseId, lesson: EntryId): string => `${course}/${lesson}`;

export const lesson = subject({
  initial: new Entries<Lesson>(),
  events: { LessonRecorded },
  evolve: {
    LessonRecorded: (state, { facts }) => {
      const { course, lesson, attendance } = facts;
      const key = keyOf(course, lesson);
      const before = state.get(key)?.statements ?? [];
      return state.put(key, { course, statements: [...before, { on: dateOf(facts), attendance, facts }] });
    },
  },
});

/** How somebody attended the lessons of a course that were held. */
interface AttendanceOfCourse {
  readonly held: number;
  readonly attended: number;
  /** Absent with a justification. */
  readonly justified: number;
  /** In percent of the lessons held, those attended or justified; undefined while none was held. */
  readonly percent: number | undefined;
  readonly isRegular: boolean;
  /** Whether it is less than half. */
  readonly isBelowHalf: boolean;
}

/**
 * The attendance of a course by a day; a lesson without a word on who was there isn't counted.
 * @param date the last day whose lessons count
 */
export const attendanceOf = ({ lesson }: WithLesson, course: CourseId, date: DateOnly): AttendanceOfCourse =>
  attendanceIn(
    [...lesson].filter((entry) => entry.course === course),
    date,
  );

/** The attendance of each course as it is by each day from that of the enrolment on, as stretches. */
export function attendanceStretches(dossier: WithLesson & WithCourse) {
  const all = [...dossier.lesson];
  return [...dossier.course].map((entry) => {
    const lessons = all.filter(({ course }) => course === entry.course);
    const days = lessons.flatMap(({ statements }) => statements.map(({ on }) => on));
    const turns = [entry.on, ...days.filter((on) => on > entry.on)];
    return { ...entry, stretches: stretchesOf(turns, (date) => attendanceIn(lessons, date)) };
  });
}

function attendanceIn(lessons: readonly Lesson[], date: DateOnly): AttendanceOfCourse {
  const codes = lessons.flatMap(
    ({ statements }) => statements.findLast(({ on }) => on <= date)?.attendance ?? [],
  );
  const held = codes.length;
  const attended = codes.filter((code) => code === 'AANWEZIG').length;
  const justified = codes.filter((code) => code === 'VERANTW_AFWE').length;
  const percent = held === 0 ? undefined : ((attended + justified) * 100) / held;
  const regular = inForce(regularAttendance, date)?.value;
  const half = inForce(halfAttendance, date)?.value;
  return {
    held,
    attended,
    justified,
    percent,
    isRegular: percent !== undefined && regular !== undefined && percent >= regular,
    isBelowHalf: percent !== undefined && half !== undefined && percent < half,
  };
}

const RecordLesson = dossierCommand('RecordLesson', {
  meaning: 'Records a lesson of any course and whether the person was there; stated again it is corrected.',
  fields: {
    on: DateOnly,
    course: CourseId,
    lesson: EntryId,
    group: EntryId.optional(),
    begins: Time.optional(),
    ends: Time.optional(),
    attended: Time.optional(),
    attendance: Attendance,
  },
  refusals: [
    'COURSE_NOT_ENROLLED',
    'COURSE_OF_OTHER_GROUP',
    'LESSON_KNOWN',
    'LESSON_OUTSIDE_COURSE',
    'PERIOD_REVERSED',
  ],
  records: [LessonRecorded],
  decide: ({ group, ...stated }, dossier: WithCourse & WithLesson) => {
    const enrolled = dossier.course.get(stated.course);
    const hasLeft = enrolled?.left !== undefined && enrolled.left < stated.on;
    if (!enrolled || hasLeft || stated.on < enrolled.on) return refuse('COURSE_NOT_ENROLLED', '/course');
    if (group !== undefined && enrolled.group !== group) return refuse('COURSE_OF_OTHER_GROUP', '/group');
    if (stated.begins !== undefined && stated.ends !== undefined && stated.ends < stated.begins)
      return refuse('PERIOD_REVERSED', '/ends');
    const found = dossier.lesson.get(keyOf(stated.course, stated.lesson))?.statements.at(-1);
    if (found && found.on !== stated.on) return refuse('LESSON_KNOWN', '/lesson');
    const recorded = LessonRecorded.of(stated);
    if (found && same(found.facts, recorded.facts)) return nothing();
    const { begins: from = stated.on, ends: until } = enrolled;
    return within({ from, until }, stated.on) ? record(recorded) : refuse('LESSON_OUTSIDE_COURSE', '/on');
  },
});

export const lessonCommands = { RecordLesson };
