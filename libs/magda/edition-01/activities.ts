/** What the person follows and takes: courses with their lessons and attendance, and tests. */
import { code, listOf, one, optional, sequence } from '../table.js';
import { CourseResult, CourseStatus } from '../../domain/dossier/course.js';
import { Attendance } from '../../domain/dossier/orientation.js';
import { partner, period } from './parts.js';
import { coded, day, flagOrNo, freeText, time, uuid } from './values.js';

const lessons = listOf(
  'LesMoment',
  sequence(
    optional('Datum', day),
    optional('AanvangUur', time),
    optional('EindUur', time),
    optional('Aanwezigheidsduur', time),
    optional('Aanwezigheid', code(Attendance.options)),
  ),
);

/** When a course runs, when the person joined and left it, and its lessons. */
const attendance = [
  optional('Periode', period),
  optional('DatumInschrijving', day),
  optional('DatumUitschrijving', day),
  optional('LesMomenten', lessons),
];

/** A course of social orientation, in a group or individual. */
const socialOrientation = sequence(
  one('ID', uuid),
  one('Nummer', freeText),
  optional('Naam', freeText),
  optional('Taal', freeText),
  optional('LesPlaats', freeText),
  ...attendance,
);

const dutchCourse = sequence(
  one('ID', uuid),
  optional('Centrum', partner),
  optional('Vestiging', coded),
  optional('Opleiding', coded),
  optional('Module', coded),
  ...attendance,
  optional('Status', code(CourseStatus.options)),
  optional('Besluit', code(CourseResult.options)),
);

/** A course of professional orientation. */
const professionalOrientation = sequence(
  one('ID', uuid),
  optional('Naam', freeText),
  optional('Periode', period),
  optional(
    'Besluit',
    sequence(optional('Voldaan', flagOrNo), optional('Reden', coded), optional('DatumToekenning', day)),
  ),
);

export const activities = sequence(
  optional('MOCursussen', listOf('MOCursus', socialOrientation)),
  optional('NT2Cursussen', listOf('NT2Cursus', dutchCourse)),
  optional('IndividueleMOCursussen', listOf('IndividueleMOCursus', socialOrientation)),
  optional('PLOCursussen', listOf('PLOCursus', professionalOrientation)),
);

export const tests = listOf(
  'AfgelegdeTest',
  sequence(
    one('ID', uuid),
    one('Nummer', freeText),
    optional('ToeleidingID', uuid),
    optional('Type', coded),
    optional('Datum', day),
    optional('Versie', freeText),
    optional('Taal', freeText),
    optional('Resultaat', coded),
  ),
);
