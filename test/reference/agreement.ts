/** Whether the domain answers as the reference does, on random histories and days. */
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert';
import { fold } from '../../libs/domain/dossier/dossier.js';
import { housingStretches } from '../../libs/domain/dossier/housing-standing.js';
import { levels } from '../../libs/domain/dossier/language-levels.js';
import { attendanceOf } from '../../libs/domain/dossier/lesson.js';
import { registrationStretches } from '../../libs/domain/dossier/registration-standing.js';
import type { CourseId } from '../../libs/domain/identifiers/ids.js';
import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import { stretchOn } from '../../libs/domain/kernel/stretches.js';
import { asEvents } from './as-events.js';
import { attendance } from './attendance.js';
import { factsOf, SKILLS, type History } from './history.js';
import { housing } from './housing.js';
import { levels as referenceLevels } from './levels.js';
import { registration } from './registration.js';
import { histories, notableDays } from './random-histories.js';

/** An answer without what the reference doesn't tell. */
const only = (answer: object | undefined, names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(answer ?? {}).filter(([name, value]) => names.includes(name) && value !== undefined),
  );

/** What both say, by matter, in one form. */
function answersOfDomain(history: History, date: DateOnly) {
  const dossier = fold(asEvents(history));
  const known = levels(dossier, date);
  const registering = stretchOn(registrationStretches(dossier), date) ?? { standing: 'notRequired' };
  const tenant = stretchOn(housingStretches(dossier), date) ?? { standing: 'notApplicable' };
  const at = (proven: object | undefined) => only(proven, ['level', 'on']);
  return {
    registration: only(registering, ['standing', 'due']),
    housing: only(
      tenant,
      tenant.standing === 'notApplicable' ? ['standing'] : ['standing', 'lease', 'level', 'since', 'due'],
    ),
    levels: SKILLS.map((skill) => {
      const { highest, latest, entry } = known.skills[skill] ?? {};
      return [at(highest), at(latest), at(entry)];
    }),
    together: only(known, ['oral', 'written', 'global']),
    attendance: coursesOf(history).map((course) => {
      const { held, attended, justified, isRegular } = attendanceOf(dossier, course as CourseId, date);
      return { held, attendedOrJustified: attended + justified, regular: isRegular };
    }),
  };
}

function answersOfReference(history: History, date: DateOnly) {
  const known = referenceLevels(history, date);
  return {
    registration: only(registration(history, date), ['standing', 'due']),
    housing: only(housing(history, date), ['standing', 'lease', 'level', 'since', 'due']),
    levels: SKILLS.map((skill) => {
      const { highest, latest, entry } = known[skill];
      return [{ ...highest }, { ...latest }, { ...entry }];
    }),
    together: only(known, ['oral', 'written', 'global']),
    attendance: coursesOf(history).map((course) => attendance(history, date, course)),
  };
}

const coursesOf = (history: History) => [
  ...new Set(factsOf(history, 'enrolled').map(({ course }) => course)),
];

/** A random history and one of its days on which an answer may change. */
const questions = fc
  .tuple(histories, fc.nat(9_999))
  .map(([history, n]) => ({ history, date: day(dayAt(notableDays(history), n)) }));
const dayAt = (days: readonly string[], n: number): string => days[n % days.length] ?? '2020-01-01';

/**
 * Asks the domain and the reference the same questions.
 * @throws Error with the shortest history and day of which they answer otherwise @param asked called at each question
 */
export const ask = (numRuns: number, seed: number, asked: () => unknown = () => undefined): void =>
  fc.assert(
    fc.property(questions, ({ history, date }) => {
      asked();
      deepStrictEqual(answersOfDomain(history, date), answersOfReference(history, date));
    }),
    { numRuns, seed },
  );
