/** Courses of social and of professional orientation, as they are recorded. */
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { CourseId, EntryId } from '../identifiers/ids.js';
import { dated } from './subject.js';
import { Flag, FreeText, StatedCode, statedId, StatedPeriod } from './values.js';

const ofCourse = { ...dated, course: fact(CourseId, 'cursus') };
export const OrientationCourseKind = labelledInline('OrientationCourseKind', {
  GROUP: { nl: 'in groep', en: 'in a group' },
  INDIVIDUAL: { nl: 'individueel', en: 'individual' },
});
/** The identifier as the source writes it, where it is not that of the entry. */
const asStated = { statedId: statedId('identificatie zoals vermeld') };

export const OrientationCourseEnrolled = event('OrientationCourseEnrolled', {
  version: 3,
  title: 'Ingeschreven in cursus MO',
  meaning: 'A person is enrolled in a course of social orientation (MO), in a group or individual.',
  about: 'course/{course}',
  fields: {
    ...ofCourse,
    ...asStated,
    kind: fact(OrientationCourseKind, 'soort'),
    number: identity(FreeText, 'nummer'),
    language: identity(FreeText.optional(), 'taal'),
    period: fact(StatedPeriod.optional(), 'periode'),
    leftOn: fact(DateOnly.optional(), 'verlaten op'),
    group: fact(EntryId.optional(), 'lesgroep'),
    /** Written by people, so they may name somebody. */
    title: identity(FreeText.optional(), 'titel'),
    venue: identity(FreeText.optional(), 'lesplaats'),
  },
  upcasters: { 1: sealing, 2: {} },
});
export const CareerCourseEnrolled = event('CareerCourseEnrolled', {
  version: 2,
  title: 'Ingeschreven in cursus PLO',
  meaning: 'A person follows a course of professional orientation (PLO).',
  about: 'course/{course}',
  fields: {
    ...ofCourse,
    ...asStated,
    period: fact(StatedPeriod.optional(), 'periode'),
    title: identity(FreeText.optional(), 'titel'),
  },
  upcasters: { 1: sealing },
});
export const CareerCourseDecided = event('CareerCourseDecided', {
  version: 2,
  title: 'Cursus PLO beoordeeld',
  meaning: 'Whether the person satisfied a course of professional orientation.',
  about: 'course/{course}/decision',
  fields: {
    ...ofCourse,
    satisfied: fact(Flag.optional(), 'voldaan'),
    why: identity(StatedCode.optional(), 'waarom'),
  },
  upcasters: { 1: sealing },
});
