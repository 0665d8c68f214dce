/** Which course or test of Dutch comes next for a trajectory and for the Wooncode, why, and what holds it up. */
import type { CourseId, LeaseId, TrajectoryId } from '../identifiers/ids.js';
import { within, type DateOnly } from '../kernel/dates.js';
import { inForce, type Rule } from '../kernel/rule.js';
import { stretchOn } from '../kernel/stretches.js';
import { languageRequirement } from '../law/housing.js';
import * as law from '../law/nt2.js';
import { componentOf } from './component.js';
import { contractOn, suspensionsOf } from './contract.js';
import { courseAdviceOn, teaches } from './course-advice.js';
import { isFollowedOn } from './course.js';
import type { Dossier } from './dossier.js';
import { levels } from './language-levels.js';
import { labelledInline } from '../kernel/labels.js';
import { reaches, type CourseTrack, type Level, type Skill } from './levels.js';
import { skillLimitOn } from './nt2-skills.js';
import { testsOn } from './nt2.js';
import { housingStretches } from './housing-standing.js';
import type { ComponentType, TrajectoryType } from './trajectory-codes.js';
import { statusOn, type Trajectory } from './trajectory.js';

/** What a step leads to. */
export const StepTowards = labelledInline('StepTowards', {
  TRAJECTORY: { nl: 'traject', en: 'trajectory' },
  WOONCODE: { nl: 'Wooncode', en: 'Wooncode' },
});
export const StepKind = labelledInline('StepKind', {
  ADVICE: { nl: 'advies vragen aan een Huis van het Nederlands', en: 'ask a House of Dutch for advice' },
  ENROL: { nl: 'inschrijven in een cursus', en: 'enrol in a course' },
  FOLLOW: { nl: 'de begonnen cursus volgen', en: 'follow the course that was begun' },
  STANDARD_TEST: { nl: 'de standaardtest afleggen', en: 'take the standard test' },
});
export const Hindrance = labelledInline('Hindrance', {
  TRAJECTORY_STOPPED: { nl: 'het traject is tijdelijk gestopt', en: 'the trajectory is stopped for a time' },
  WAITING_LIST: { nl: 'op de wachtlijst', en: 'on the waiting list' },
  SUSPENDED: { nl: 'het contract is opgeschort', en: 'the contract is suspended' },
});

/** A level that something asks, on a day. */
interface Goal {
  readonly towards: keyof typeof StepTowards.enum;
  readonly trajectory?: TrajectoryId;
  readonly lease?: LeaseId;
  readonly level: Level;
  readonly skills: readonly Skill[];
  /** The skills for which a standard test is asked. */
  readonly standardTest?: readonly Skill[];
  readonly due?: DateOnly | undefined;
  /** The rules by which it is asked; none where only the trajectory says so. */
  readonly rules: readonly Rule<unknown>[];
  readonly blockedBy: readonly (keyof typeof Hindrance.enum)[];
}
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
}

/** What asks a level: each function gives the goals of its part of the law on a day. */
const goals: readonly ((dossier: Dossier, date: DateOnly) => readonly Goal[])[] = [
  trajectoryGoals,
  housingGoals,
];

/**
 * The next step for each level that is asked and not reached on a day. Where it depends on literacy, it follows the
 * advice of the House of Dutch. @param dossier folded whole, or as of that day or a later one
 */
export function nextSteps(dossier: Dossier, date: DateOnly): readonly NextStep[] {
  return goals
    .flatMap((goalsOf) => goalsOf(dossier, date))
    .flatMap((goal) => stepTo(goal, dossier, date) ?? []);
}

/** Trajectories of integration, to which the level of the attest applies; of others their components say the level. */
const ofIntegration: ReadonlySet<TrajectoryType | undefined> = new Set([
  'TT_IBVP',
  'TT_IBRH',
  'TT_IBNB',
  'TT_IBAS',
]);
const levelOfComponent = [
  ...(['A1', 'A2', 'B1/1', 'B1/2', 'B1/3', 'B1/4', 'B2', 'C1', 'C2'] as const).map(
    (level) => [level, `TO_${level}`] as const satisfies readonly [Level, ComponentType],
  ),
];

function trajectoryGoals(dossier: Dossier, date: DateOnly): readonly Goal[] {
  return [...dossier.trajectory].flatMap((entry): Goal[] => {
    const status = statusOn(entry, date);
    const isDecided =
      entry.decision !== undefined && entry.decision.on <= date && entry.decision.code !== 'NEE';
    if ((status !== 'OP' && status !== 'TS') || isDecided) return [];
    const asked = ofIntegration.has(entry.type) ? ofAttest(dossier, entry, date) : ofComponents(entry, date);
    const blockedBy = [
      ...(status === 'TS' ? (['TRAJECTORY_STOPPED'] as const) : []),
      ...(isSuspended(dossier, entry.trajectory, date) ? (['SUSPENDED'] as const) : []),
    ];
    return asked ? [{ towards: 'TRAJECTORY', trajectory: entry.trajectory, ...asked, blockedBy }] : [];
  });
}
type Asked = Pick<Goal, 'level' | 'skills' | 'standardTest' | 'rules'>;

/** The level of the attest, by the rules of the day of the contract, else of that on which it was opened. */
function ofAttest(dossier: Dossier, { trajectory, on }: Trajectory, date: DateOnly): Asked | undefined {
  const ruledOn = contractOn(dossier, date, trajectory)?.on ?? on;
  const objective = inForce(law.nt2Objective, ruledOn)?.value;
  if (!objective) return undefined;
  const limit = skillLimitOn(dossier, ruledOn, date);
  const skills = limit?.skills ?? objective.skills;
  const test = (inForce(law.standardTest, ruledOn)?.value ?? []).filter((skill) => skills.includes(skill));
  const rules = [
    law.nt2Objective,
    ...(limit?.byAdvice ? [law.alfaObjective] : []), // why it was decided otherwise is sealed
    ...(test.length > 0 ? [law.standardTest] : []),
  ];
  return { level: objective.level, skills, standardTest: test, rules };
}

/** Whether the contract of a trajectory is suspended on a day. */
function isSuspended(dossier: Dossier, trajectory: TrajectoryId, date: DateOnly): boolean {
  const signed = contractOn(dossier, date, trajectory);
  return (
    signed !== undefined &&
    suspensionsOf(dossier, signed.contract, date).some((period) => within(period, date))
  );
}

/** The lowest level among the components of a trajectory that is not decided yet. */
function ofComponents({ components }: Trajectory, date: DateOnly): Asked | undefined {
  const open = levelOfComponent.find(([, type]) => {
    const found = componentOf(components, type);
    return found && found.on <= date && !(found.decision && found.decision.on <= date);
  });
  return open && { level: open[0], skills: ['listening', 'reading', 'speaking', 'writing'], rules: [] };
}

function housingGoals(dossier: Dossier, date: DateOnly): readonly Goal[] {
  const stretch = stretchOn(housingStretches(dossier), date);
  if (!stretch || !('level' in stretch) || stretch.standing === 'met' || stretch.standing === 'exempt')
    return [];
  const { lease, level, due } = stretch;
  return [
    {
      towards: 'WOONCODE',
      lease,
      level,
      skills: ['speaking'],
      due,
      rules: [languageRequirement],
      blockedBy: [],
    },
  ];
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
  const { towards, trajectory, lease, due, blockedBy, rules } = goal;
  const all = {
    course: undefined,
    track: undefined,
    hours: undefined,
    blockedBy,
    rules: rules.map(({ id }) => id),
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
