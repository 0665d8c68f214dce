/** Enrolling in courses of social and of professional orientation. */
import { DateOnly, endsBefore } from '../kernel/dates.js';
import { nothing } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { CourseId, EntryId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { recordLeaving, Waiting, type WithCourse } from './course.js';
import type { WithDeath } from './death.js';
import { waitingList, type WithWaitingList } from './waiting-list.js';
import { eventCommands } from './event-command.js';
import { LanguageCode } from './language-codes.js';
import {
  CareerCourseDecided,
  CareerCourseEnrolled,
  OrientationCourseEnrolled,
  OrientationCourseKind,
} from './orientation.js';
import { Code, Text } from './values.js';

const EnrolInOrientationCourse = dossierCommand('EnrolInOrientationCourse', {
  meaning: 'Enrols the person in a course of social orientation (MO), in a group or individual.',
  fields: {
    on: DateOnly,
    course: CourseId,
    waiting: Waiting,
    kind: OrientationCourseKind,
    number: Code,
    language: LanguageCode.optional(),
    group: EntryId.optional(),
    begins: DateOnly.optional(),
    ends: DateOnly.optional(),
    title: Text.optional(),
    venue: Text.optional(),
  },
  refusals: ['COURSE_KNOWN', 'PERIOD_REVERSED', 'NOT_WAITING'],
  records: [OrientationCourseEnrolled, waitingList.events.WaitingListLeft],
  decide: ({ begins, ends, waiting, ...enrolment }, dossier: WithCourse & WithWaitingList & WithDeath) => {
    const { on, course, group } = enrolment;
    const known = dossier.course.get(course);
    const stated = { teaches: 'MO', on, group, begins, ends }; // what is sealed can't be compared
    if (known) {
      const held = {
        teaches: known.teaches,
        on: known.on,
        group: known.group,
        begins: known.begins,
        ends: known.ends,
      };
      return same(held, stated) ? nothing() : refuse('COURSE_KNOWN', '/course');
    }
    if (endsBefore(begins, ends)) return refuse('PERIOD_REVERSED', '/ends');
    const period =
      begins === undefined && ends === undefined ? {} : { period: { from: begins, until: ends } };
    return recordLeaving(dossier, waiting, OrientationCourseEnrolled.of({ ...enrolment, ...period }));
  },
});

export const orientationCommands = {
  EnrolInOrientationCourse,
  ...eventCommands({
    EnrolInCareerCourse: {
      event: CareerCourseEnrolled,
      meaning: 'Enrols the person in a course of professional orientation (PLO).',
    },
    DecideCareerCourse: {
      event: CareerCourseDecided,
      meaning: 'Decides whether the person satisfied a course of professional orientation.',
    },
  }),
};
