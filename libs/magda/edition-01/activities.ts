/** What the person follows and takes: courses with their lessons and attendance, and tests. */
import { code, listOf, one, optional, sequence } from '../schema.js';
import { CourseResult, CourseStatus } from '../../domain/dossier/course.js';
import { Attendance } from '../../domain/dossier/lesson.js';
import { partner, period } from './shared-elements.js';
import { coded, day, flagOrNo, freeText, time, uuid } from './values.js';

export const lesson = sequence(
  optional('Datum', day, 'on'),
  optional('AanvangUur', time, 'begins'),
  optional('EindUur', time, 'ends'),
  optional('Aanwezigheidsduur', time, 'attended'),
  optional('Aanwezigheid', code(Attendance.options), 'attendance'),
);

/** A course of social orientation, in a group or individual. */
export const socialOrientation = sequence(
  one('ID', uuid, 'statedId'),
  one('Nummer', freeText, 'number'),
  optional('Naam', freeText, 'title'),
  optional('Taal', freeText, 'language'),
  optional('LesPlaats', freeText, 'venue'),
  optional('Periode', period, 'period'),
  optional('DatumInschrijving', day, 'on'),
  optional('DatumUitschrijving', day, 'leftOn'),
  optional('LesMomenten', listOf('LesMoment', lesson)),
);

export const courseResult = code(CourseResult.options);

export const dutchCourse = sequence(
  one('ID', uuid, 'statedId'),
  optional('Centrum', partner, 'centre'),
  optional('Vestiging', coded, 'branch'),
  optional('Opleiding', coded, 'programme'),
  optional('Module', coded, 'module'),
  optional('Periode', period, 'period'),
  optional('DatumInschrijving', day, 'on'),
  optional('DatumUitschrijving', day),
  optional('LesMomenten', listOf('LesMoment', lesson)),
  optional('Status', code(CourseStatus.options), 'status'),
  optional('Besluit', courseResult),
);

export const careerDecision = sequence(
  optional('Voldaan', flagOrNo, 'satisfied'),
  optional('Reden', coded, 'why'),
  optional('DatumToekenning', day, 'on'),
);

/** A course of professional orientation. */
export const careerCourse = sequence(
  one('ID', uuid, 'statedId'),
  optional('Naam', freeText, 'title'),
  optional('Periode', period, 'period'),
  optional('Besluit', careerDecision),
);

export const activities = sequence(
  optional('MOCursussen', listOf('MOCursus', socialOrientation)),
  optional('NT2Cursussen', listOf('NT2Cursus', dutchCourse)),
  optional('IndividueleMOCursussen', listOf('IndividueleMOCursus', socialOrientation)),
  optional('PLOCursussen', listOf('PLOCursus', careerCourse)),
);

export const test = sequence(
  one('ID', uuid, 'statedId'),
  one('Nummer', freeText, 'number'),
  optional('ToeleidingID', uuid, 'referral'),
  optional('Type', coded, 'type'),
  optional('Datum', day, 'on'),
  optional('Versie', freeText, 'version'),
  optional('Taal', freeText, 'language'),
  optional('Resultaat', coded, 'result'),
);
