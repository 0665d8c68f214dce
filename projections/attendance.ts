import { ContractPart } from '../libs/domain/dossier/contract-codes.js';
import { attendanceStretches } from '../libs/domain/dossier/lesson.js';
import { EntryId, known, type DossierId } from '../libs/domain/identifiers/ids.js';
import { SystemText } from '../libs/domain/kernel/text.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** Of which course an enrolment is. */
const about = { teaches: text, provider: optional(text), lessonGroup: optional(text) };

/** How somebody attended the lessons of a course that were held by a day, and until another; courses are numbered. */
const attendance = rows(
  { dossier: uuid, course: integer, heldFrom: date },
  {
    heldUntil: optional(date),
    enrolledOn: date,
    lessons: integer,
    attended: integer,
    justified: integer,
    /** Of the lessons, those attended or justified; a part of a percent is left out. */
    percent: optional(integer),
    /** 1 where it is regular, or less than half. */
    regular: integer,
    belowHalf: integer,
    ...about,
  },
  { history: 'kept', findBy: ['enrolledOn'] },
);

/**
 * How do people take part in the lessons of each group and provider, by a day: lessons held, attended and missed with a
 * justification, and how many attend regularly, or less than half? A lesson without a word on who was there isn't
 * counted. Only of courses of Dutch the provider is an open fact; of other courses it isn't known. Participation stays
 * counted when the person is erased.
 */
export default dossiers('attendance', 2, {
  tables: { attendance },
  parts: ['course', 'lesson'],
  rows: (dossier, id) => ({
    attendance: attendanceStretches(dossier).flatMap(({ stretches, ...entry }, course) =>
      stretches.map((stretch) => rowOf(stretch, entry, { dossier: id, course })),
    ),
  }),
  report: {
    title: {
      nl: 'deelname aan de lessen per lesgroep en opleidingsverstrekker',
      en: 'participation in the lessons per group and provider',
    },
    titles: {
      teaches: { nl: 'cursus', en: 'course' },
      lessonGroup: { nl: 'lesgroep', en: 'lesson group' },
      enrolments: { nl: 'inschrijvingen', en: 'enrolments' },
      lessons: { nl: 'lessen', en: 'lessons' },
      attended: { nl: 'aanwezig', en: 'attended' },
      justified: { nl: 'verantwoord afwezig', en: 'absent, justified' },
      regular: { nl: 'regelmatig', en: 'regular' },
      belowHalf: { nl: 'minder dan de helft', en: 'less than half' },
      medianPercent: { nl: 'deelname in procent (mediaan)', en: 'participation in percent (median)' },
    },
    table: 'attendance',
    countsPersons: { by: 'dossier', units: { lessons: 20, attended: 20, justified: 5 } },
    filters: {
      from: filter.from('enrolledOn'),
      to: filter.until('enrolledOn'),
      teaches: filter.equal('teaches', ContractPart.extract(['MO', 'NT2', 'CAREER'])),
      provider: filter.known('provider', SystemText),
      lessonGroup: filter.known('lessonGroup', known(EntryId)),
    },
    groupBy: { ...group.byColumnsOf(about), ...group.byCalendar('enrolledOn') },
    measures: {
      persons: { distinct: 'dossier' },
      enrolments: 'rows',
      lessons: { sum: 'lessons' },
      attended: { sum: 'attended' },
      justified: { sum: 'justified' },
      regular: { sum: 'regular' },
      belowHalf: { sum: 'belowHalf' },
      medianPercent: { median: 'percent' },
    },
    validTime: { from: 'heldFrom', until: 'heldUntil' },
  },
});

type Enrolment = ReturnType<typeof attendanceStretches>[number];

function rowOf(
  { from, until, held, attended, justified, percent, isRegular, isBelowHalf }: Enrolment['stretches'][number],
  { on, teaches, provider, group: lessonGroup }: Omit<Enrolment, 'stretches'>,
  key: { readonly dossier: DossierId; readonly course: number },
) {
  return {
    key: { ...key, heldFrom: from },
    values: {
      ...{ heldUntil: until ?? null, enrolledOn: on, lessons: held, attended, justified },
      percent: percent === undefined ? null : Math.floor(percent),
      ...{ regular: isRegular ? 1 : 0, belowHalf: isBelowHalf ? 1 : 0 },
      ...{ teaches, provider: provider ?? null, lessonGroup: lessonGroup ?? null },
    },
  };
}
