import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity } from '../kernel/event.js';
import { CourseId, EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { Flag, FreeText, StatedCode, StatedId, StatedPeriod, Time } from './values.js';

const ofCourse = { ...dated, course: fact(CourseId) };
/** The identifier as the source writes it, where it is not that of the entry. */
const statedId = fact(StatedId.optional());

export const OrientationCourseEnrolled = event({
  name: 'OrientationCourseEnrolled',
  version: 1,
  title: 'Ingeschreven in cursus MO',
  meaning: 'A person is enrolled in a course of social orientation (MO), in a group or individual.',
  about: 'course/{course}',
  fields: {
    ...ofCourse,
    statedId,
    kind: fact(z.enum(['GROUP', 'INDIVIDUAL'])),
    number: fact(FreeText),
    language: fact(FreeText.optional()),
    period: fact(StatedPeriod.optional()),
    leftOn: fact(DateOnly.optional()),
    /** Written by people, so they may name somebody. */
    title: identity(FreeText.optional()),
    venue: identity(FreeText.optional()),
  },
});
export const CareerCourseEnrolled = event({
  name: 'CareerCourseEnrolled',
  version: 1,
  title: 'Ingeschreven in cursus PLO',
  meaning: 'A person follows a course of professional orientation (PLO).',
  about: 'course/{course}',
  fields: {
    ...ofCourse,
    statedId,
    period: fact(StatedPeriod.optional()),
    title: identity(FreeText.optional()),
  },
});
export const CareerCourseDecided = event({
  name: 'CareerCourseDecided',
  version: 1,
  title: 'Cursus PLO beoordeeld',
  meaning: 'Whether the person satisfied a course of professional orientation.',
  about: 'course/{course}/decision',
  fields: { ...ofCourse, satisfied: fact(Flag.optional()), why: fact(StatedCode.optional()) },
});
/** Source: KBI-01.00, Aanwezigheid. */
export const Attendance = z.enum(['AANWEZIG', 'AFWEZIG', 'VERANTW_AFWE']);

export const LessonRecorded = event({
  name: 'LessonRecorded',
  version: 1,
  title: 'Les',
  meaning: 'A lesson of a course, and whether the person was there.',
  about: 'course/{course}/lesson/{lesson}',
  fields: {
    ...ofCourse,
    lesson: fact(EntryId),
    begins: fact(Time.optional()),
    ends: fact(Time.optional()),
    /** How long the person was there, HH:MM. */
    attended: fact(Time.optional()),
    attendance: fact(Attendance.optional()),
  },
});

export const orientationCommands = eventCommands({
  EnrolInOrientationCourse: {
    event: OrientationCourseEnrolled,
    meaning: 'Enrols the person in a course of social orientation (MO).',
  },
  EnrolInCareerCourse: {
    event: CareerCourseEnrolled,
    meaning: 'Enrols the person in a course of professional orientation (PLO).',
  },
  DecideCareerCourse: {
    event: CareerCourseDecided,
    meaning: 'Decides whether the person satisfied a course of professional orientation.',
  },
  RecordLesson: {
    event: LessonRecorded,
    meaning: 'Records a lesson of any course and whether the person was there.',
  },
});
