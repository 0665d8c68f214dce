/** Which course or test of Dutch comes next for what is asked, why, and what holds it up. */
import type { CourseId, LeaseId, TrajectoryId } from '../identifiers/ids.js';
import type { DateOnly } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import * as law from '../law/nt2.js';
import { courseAdviceOn, teaches } from './course-advice.js';
import { isFollowedOn } from './course.js';
import type { Dossier } from './dossier.js';
import { levels } from './language-levels.js';
import { levelGoals, type Goal } from './level-goals.js';
import { reaches, type CourseTrack, type Level, type Skill } from './levels.js';
import { testsOn } from './nt2.js';

export const StepKind = labelledInline('StepKind', {
  ADVICE: { nl: 'advies vragen aan een Huis van het Nederlands', en: 'ask a House of Dutch for advice' },
  ENROL: { nl: 'inschrijven in een cursus', en: 'enrol in a course' },
  FOLLOW: { nl: 'de begonnen cursus volgen', en: 'follow the course that was begun' },
  STANDARD_TEST: { nl: 'de standaardtest afleggen', en: 'take the standard test' },
});
/** The next step to a goal. */
export interface NextStep {
  readonly towards: Goal['towards'];
  readonly trajectory: TrajectoryId | undefined;
  readonly lease: LeaseId | undefined;
  readonly goal: Level;
  readonly due: DateOnly | undefined;
  readonly step: keyof typeof StepKind.enum;
  /** The level and the skills of the course or test. */
  readonly level: Level | undefined;
  readonly skills: readonly Skill[];
  /** The course that is followed. */
  readonly course: CourseId | undefined;
  readonly track: CourseTrack | undefined;
  /** How long such a course takes, at most. */
  readonly hours: number | undefined;
  readonly blockedBy: Goal['blockedBy'];
  readonly rules: readonly string[];
  /** The day that picks the rows of the rules. */
  readonly ruledOn: DateOnly;
}

/**
 * The next step for each level that is asked and not reached on a day. Where it depends on literacy, it follows the
 * advice of the House of Dutch. @param dossier folded whole, or as of that day or a later one
 */
export function nextSteps(dossier: Dossier, date: DateOnly): readonly NextStep[] {
  return levelGoals(dossier, date).flatMap((goal) => stepTo(goal, dossier, date) ?? []);
}

/** Courses lead to these levels, one after the other; who was advised NT2 Alfa begins below them. */
const steps: readonly Level[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** @returns undefined where the goal is reached */
function stepTo(goal: Goal, dossier: Dossier, date: DateOnly): NextStep | undefined {
  const known = levels(dossier, date).skills;
  const reached = (skill: Skill) => known[skill]?.highest.level;
  const missing = goal.skills.filter((skill) => {
    const level = reached(skill);
    return level === undefined || !reaches(level, goal.level);
  });
  const { towards, trajectory, lease, due, blockedBy, rules, ruledOn = date } = goal;
  const all = {
    course: undefined,
    track: undefined,
    hours: undefined,
    blockedBy,
    rules: rules.map(({ id }) => id),
    ruledOn,
  };
  const step = { towards, trajectory, lease, goal: goal.level, due, ...all };
  if (missing.length === 0) {
    const skills = (goal.standardTest ?? []).filter(
      (skill) => !hasStandardTest(dossier, skill, goal.level, date),
    );
    return skills.length > 0 ? { ...step, step: 'STANDARD_TEST', level: goal.level, skills } : undefined;
  }
  const followed = [...dossier.course].find(
    (entry) =>
      isFollowedOn(entry, date) && missing.some((skill) => isTaught(entry.module, skill, reached(skill))),
  );
  if (followed) {
    const { course, module } = followed;
    return { ...step, step: 'FOLLOW', level: module.level, skills: module.skills ?? [], course };
  }
  const advice = courseAdviceOn(dossier, date);
  if (!advice) return { ...step, step: 'ADVICE', level: undefined, skills: missing };
  const lowest =
    steps.find((level) => missing.some((skill) => !isReached(reached(skill), level))) ?? goal.level;
  const isIlliterate = advice.track === 'ALFA' && missing.every((skill) => reached(skill) === undefined);
  const next = isIlliterate && advice.level === 'ALFA' ? 'ALFA' : higher(lowest, advice.level);
  const level = reaches(next, goal.level) ? goal.level : next;
  const track = teaches(advice.track, level, date) ? advice.track : 'CVO';
  const hours = inForce(law.courseHours, date)?.value[track];
  return {
    ...step,
    step: 'ENROL',
    level,
    skills: missing,
    track,
    hours,
    rules: [...step.rules, law.courseHours.id],
  };
}

const isReached = (level: Level | undefined, required: Level): boolean =>
  level !== undefined && reaches(level, required);
const higher = (one: Level, other: Level | undefined): Level => (other && reaches(other, one) ? other : one);

/** Whether a module teaches more of a skill than was reached. */
const isTaught = (
  {
    level,
    skills = [],
  }: { readonly level?: Level | undefined; readonly skills?: readonly Skill[] | undefined },
  skill: Skill,
  reached: Level | undefined,
): boolean => level !== undefined && skills.includes(skill) && !isReached(reached, level);

/** Whether the standard test proves a level in a skill on a day. */
const hasStandardTest = (dossier: Dossier, skill: Skill, level: Level, date: DateOnly): boolean =>
  testsOn(dossier, date).some(
    ({ standard, results }) =>
      standard === true &&
      results.some((result) => result.passed && result.skill === skill && reaches(result.level, level)),
  );
