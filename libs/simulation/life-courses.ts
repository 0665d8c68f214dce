import type { Chance } from './chance.js';
import { siteOf } from './cast.js';
import { dateOf, dayOf, weekdayFrom, type Day } from './days.js';
import type { OrientationCourse } from './orientation-courses.js';
import type { Planned } from './plan.js';
import type { Story } from './story.js';

/** The last day on which somebody enrols in MO: it counts in the year. */
const LAST_ENROLMENT = dayOf('2017-12-29');
const LESSONS = 5;
/** The days of an NT2 course of 120 hours. */
const NT2_DAYS = 91;
const skills = ['listening', 'reading', 'speaking', 'writing'];

type Participant = Planned & { readonly course: OrientationCourse };

/** MO and NT2, with what is decided of them, up to the attest of who reaches everything. @returns the last day of MO */
export function tellCourses(story: Story, person: Participant, chance: Chance, signed: Day): Day {
  tellOrientation(story, person, chance, signed);
  const { ends } = person.course;
  const reached = tellDutch(story, person, chance, signed);
  if (person.outcome === 'ATTEST') tellAttest(story, person, Math.max(ends + 5, reached + 5));
  return ends;
}

/** A place in a course of MO, its lessons, and what is decided. Who is in breach misses most of it. */
function tellOrientation(story: Story, { course, outcome }: Participant, chance: Chance, signed: Day): void {
  const { begins, ends, language } = course;
  const number = String(course.number).padStart(3, '0');
  const enrols = Math.max(signed, Math.min(begins - chance.whole(1, 7), LAST_ENROLMENT));
  story.tell(Math.max(signed, enrols - chance.whole(2, 6)), 'OfferPlace', { entry: 'W1', course: 'M1' });
  story.tell(enrols, 'EnrolInOrientationCourse', {
    ...{
      course: 'M1',
      waiting: 'W1',
      kind: 'GROUP',
      number: `MO-2017-${number}`,
      language,
      group: `17${number}`,
    },
    ...{ begins: dateOf(begins), ends: dateOf(ends) },
  });
  const missed = outcome === 'BREACH' ? [1, 2, 4] : chance.happens(0.3) ? [chance.whole(0, LESSONS - 1)] : [];
  for (let lesson = 0; lesson < LESSONS; lesson += 1) {
    const absence = outcome !== 'BREACH' && chance.happens(0.5) ? 'VERANTW_AFWE' : 'AFWEZIG';
    story.tell(begins + 14 * lesson, 'RecordLesson', {
      ...{ course: 'M1', lesson: `L${String(lesson + 1)}` },
      attendance: missed.includes(lesson) ? absence : 'AANWEZIG',
    });
  }
  if (outcome === 'BREACH') return;
  story.tell(ends + 3, 'DecideComponent', { trajectory: 'T1', component: 'TO_OB_MO', decision: 'VO' });
}

/** NT2 up to A2 of who gets an attest; of the others, as far as they come. @returns the last day of it */
function tellDutch(story: Story, person: Participant, chance: Chance, signed: Day): Day {
  const isDone = person.outcome === 'ATTEST';
  if (isDone && chance.happens(0.25)) {
    tellTest(story, signed + 2, { chance, test: 'N1', level: 'A1' });
    decide(story, signed + 5, 'TO_A1');
    return tellSecondLevel(story, chance, signed + chance.whole(14, 60));
  }
  const begins = weekdayFrom(signed + chance.whole(14, 60));
  const ends = tellCourse(story, chance, { course: 'C1', level: 'A1', begins });
  // Whoever rents a social home and reaches no attest doesn't reach A1 either: it would meet what the lease asks.
  const passes = isDone || (person.outcome === 'UNFINISHED' && !person.tenancy && chance.happens(0.5));
  story.tell(ends, 'RecordCourseResult', { course: 'C1', result: passes ? 'GESLAAGD' : 'NT_GESLAAGD' });
  if (!passes) return ends;
  decide(story, ends + 3, 'TO_A1');
  if (isDone) return tellSecondLevel(story, chance, ends + chance.whole(7, 40));
  const second = tellCourse(story, chance, {
    course: 'C2',
    level: 'A2',
    begins: weekdayFrom(ends + chance.whole(7, 40)),
  });
  story.tell(second - chance.whole(20, 60), 'LeaveCourse', {
    course: 'C2',
    reason: chance.pick(['WERK', 'VERHUISD']),
  });
  return second;
}

/** The course of A2 and its result, or the test that proves it. @returns the day on which it is proven */
function tellSecondLevel(story: Story, chance: Chance, earliest: Day): Day {
  const ends = tellCourse(story, chance, { course: 'C2', level: 'A2', begins: weekdayFrom(earliest) });
  story.tell(ends, 'RecordCourseResult', { course: 'C2', result: 'GESLAAGD' });
  if (chance.happens(0.3)) tellTest(story, ends + 2, { chance, test: 'N2', level: 'A2' });
  decide(story, ends + 3, 'TO_A2');
  return ends + 3;
}

interface Course {
  readonly course: string;
  readonly level: 'A1' | 'A2';
  readonly begins: Day;
}

/** Enrols in an NT2 course. @returns its last day */
function tellCourse(story: Story, chance: Chance, { course, level, begins }: Course): Day {
  const ends = begins + NT2_DAYS;
  story.tell(begins - chance.whole(1, 6), 'EnrolInCourse', {
    ...{
      course,
      trajectory: 'T1',
      provider: chance.pick(story.cast.courseProviders),
      module: { level, skills },
    },
    ...{ begins: dateOf(begins), ends: dateOf(ends) },
  });
  return ends;
}

function tellTest(
  story: Story,
  day: Day,
  { chance, test, level }: Readonly<{ chance: Chance; test: string; level: 'A1' | 'A2' }>,
): void {
  const place = { organisation: chance.pick(story.cast.housesOfDutch) };
  const results = skills.map((skill) => ({ skill, level, passed: true }));
  story.tell(day, 'RecordNt2Test', { test, place, results });
}

const decide = (story: Story, day: Day, component: string) =>
  story.tell(day, 'DecideComponent', { trajectory: 'T1', component, decision: 'VO' });

/** Everything is reached: the decision, the attest, and the end of the trajectory. */
function tellAttest(story: Story, { region }: Participant, day: Day): void {
  const createdBy = { organisation: story.cast.agency, site: siteOf(region) };
  story.tell(day, 'DecideTrajectory', { trajectory: 'T1', decision: 'JA_IB' });
  story.tell(day + 3, 'IssueAttest', { attest: 'AT1', trajectory: 'T1', madeOn: dateOf(day + 3), createdBy });
  story.tell(day + 10, 'CloseTrajectory', { trajectory: 'T1' });
}
