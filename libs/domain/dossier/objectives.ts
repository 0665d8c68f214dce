/** What meets each part of a contract, and since when. */
import type { DateOnly } from '../kernel/dates.js';
import { inForce } from '../kernel/rule.js';
import { turnsOfPeriods } from '../kernel/stretches.js';
import { endOfTerm } from '../kernel/term.js';
import { dutyOfPart, employmentTerm, networkTrack, orientationTest } from '../law/trajectory.js';
import type { ContractPart } from './contract-codes.js';
import { nt2Objective, standardTest } from '../law/nt2.js';
import { suspensionsOf, type ContractInForce, type WithContract } from './contract.js';
import { resultOn, type Course, type WithCourse } from './course.js';
import { attendanceOf, type WithLesson } from './lesson.js';
import { reaches, Skill, type Level } from './levels.js';
import { skillLimitOn, type WithSkillLimits } from './nt2-skills.js';
import { evidence, provenSince, testsOn, turnsOfLevels, type WithNt2 } from './nt2.js';
import type { WithOrientationTest } from './orientation-test.js';
import { dutySince, type WithDuty } from './target-group.js';
import type { WithWork } from './work.js';

/** How a part was met, and since which day. */
export interface Met {
  readonly since: DateOnly;
  readonly by: 'ATTENDANCE' | 'OBJECTIVES';
}
/** Under which rules a part is looked at: those of the day of the contract, whose terms suspensions make longer. */
export interface Terms extends Pick<ContractInForce, 'on'> {
  /** Undefined for somebody without a contract, whose parts must be met already. */
  readonly contract?: ContractInForce['contract'] | undefined;
  /** The level that NT2 aims at. */
  readonly level: Level;
}
export type WithObjectives = WithContract &
  WithCourse &
  WithLesson &
  WithNt2 &
  WithSkillLimits &
  WithOrientationTest &
  WithWork &
  WithDuty;

/** The earliest of some days. */
const first = (days: readonly DateOnly[]): DateOnly | undefined => [...days].sort()[0];
const later = (one: DateOnly, other: DateOnly): DateOnly => (one > other ? one : other);
const byObjectives = (since: DateOnly | undefined): Met | undefined =>
  since === undefined ? undefined : { since, by: 'OBJECTIVES' };

/** The day on which a course was over by a day: its last day, or that of its result, if that came before. */
function overOn(course: Course, date: DateOnly): DateOnly | undefined {
  const { ends } = course;
  const result = resultOn(course, date);
  return first([ends, result?.on].filter((day) => day !== undefined && day <= date) as DateOnly[]);
}

/** Since when a course was followed regularly until its end, if one was. */
export function attendedSince(
  dossier: WithCourse & WithLesson,
  teaches: ContractPart,
  date: DateOnly,
): DateOnly | undefined {
  const ends = [...dossier.course].flatMap((course) => {
    const end = course.teaches === teaches && course.on <= date ? overOn(course, date) : undefined;
    if (end === undefined || (course.left !== undefined && course.left < end)) return [];
    return attendanceOf(dossier, course.course, end).isRegular ? [end] : [];
  });
  return first(ends);
}

/** Since when a course was passed. */
const passedSince = (dossier: WithCourse, teaches: Course['teaches'], date: DateOnly) =>
  first(
    [...dossier.course].flatMap((course) => {
      const result = resultOn(course, date);
      return course.teaches === teaches && result?.code === 'GESLAAGD' ? [result.on] : [];
    }),
  );

/** Since when a level is reached in each of some skills, by what counts under contracts of a day. */
function levelSince(
  dossier: WithNt2 & WithCourse,
  { on: signedOn, level }: Terms,
  skills: readonly Skill[],
  date: DateOnly,
): DateOnly | undefined {
  const standard = standardSkills(signedOn, level);
  const standardOnes = new Set(
    testsOn(dossier, date).flatMap((test) => (test.standard === true ? test.test : [])),
  );
  const counts = evidence(dossier, date).filter((entry) => {
    const isStandard = 'test' in entry.by && standardOnes.has(entry.by.test);
    return isStandard || !standard.includes(entry.skill);
  });
  return provenSince(counts, level, skills);
}

/** The skills that only a standard test proves: it ends NT2, so a level on the way is proven as before. */
function standardSkills(signedOn: DateOnly, level: Level): readonly Skill[] {
  const objective = inForce(nt2Objective, signedOn)?.value.level;
  const isOnTheWay = objective !== undefined && !reaches(level, objective);
  return isOnTheWay ? [] : (inForce(standardTest, signedOn)?.value ?? []);
}

/** Since when the level of a contract is reached: in all skills, or in those that a decision leaves. */
export function nt2Reached(
  dossier: WithNt2 & WithCourse & WithSkillLimits,
  terms: Terms,
  date: DateOnly,
): DateOnly | undefined {
  const all = levelSince(dossier, terms, Skill.options, date);
  const limit = skillLimitOn(dossier, terms.on, date);
  const some = limit && levelSince(dossier, terms, limit.skills, date);
  return first([all ?? [], some ? later(some, limit.on) : []].flat());
}

/** The last day on which to register for work, or to be at work; undefined where no rule or suspension gives one. */
export function employmentDue(
  dossier: WithContract,
  { on, contract }: Terms,
  date: DateOnly,
): DateOnly | undefined {
  const term = inForce(employmentTerm, on);
  const suspended = contract === undefined ? [] : suspensionsOf(dossier, contract, date);
  return term && endOfTerm(on, term.value, suspended);
}

/** Since when somebody is registered for work, or was at work in time. */
function employedSince(dossier: WithContract & WithWork, terms: Terms, date: DateOnly): DateOnly | undefined {
  const { registrations, occupations } = dossier.work;
  const due = employmentDue(dossier, terms, date) ?? date;
  const registered = registrations.map(({ on }) => on);
  const atWork = [...occupations].filter(
    ({ kind, from, until }) => kind === 'WORK' && from <= due && (until === undefined || until >= terms.on),
  );
  const begun = [...registered, ...atWork.map(({ from }) => from)].filter((day) => day <= date);
  return first(begun.map((day) => later(day, terms.on)));
}

/** The participation and network track, by the day on which the duty arose that holds at the signature. */
export function networkTrackOf(dossier: WithDuty, signedOn: DateOnly) {
  const since = dutySince(dossier, signedOn);
  return since && inForce(networkTrack, since)?.value;
}

/** Since when the participation and network track is met: by its hours within the contract, or by work or study. */
function networkedSince(dossier: WithWork & WithDuty, { on: signedOn, contract }: Terms, date: DateOnly) {
  const { work } = dossier;
  const asked = networkTrackOf(dossier, signedOn)?.hours;
  if (asked === undefined) return undefined;
  const occupied = [...work.occupations]
    .filter(({ from, until }) => from <= date && (until === undefined || until >= signedOn))
    .map(({ from }) => later(from, signedOn));
  let hours = 0;
  const within = [...work.participations]
    .filter(({ on }) => contract !== undefined && on >= signedOn && on <= date)
    .sort((a, b) => a.on.localeCompare(b.on));
  const reached = within.find((entry) => {
    hours += entry.hours;
    return hours >= asked;
  });
  return first([...occupied, ...(reached ? [reached.on] : [])]);
}

/** How a part is met on a day under the terms of a contract, if it is. Source: D13 art. 30–34, 39. */
export function metOn(
  dossier: WithObjectives,
  part: ContractPart,
  terms: Terms,
  date: DateOnly,
): Met | undefined {
  const reached = byObjectives(objectiveSince(dossier, part, terms, date));
  if (!inForce(dutyOfPart, terms.on)?.value.attendanceSuffices) return reached;
  const attended = attendedSince(dossier, part, date);
  if (attended === undefined || (reached && reached.since <= attended)) return reached;
  return { since: attended, by: 'ATTENDANCE' };
}

function objectiveSince(
  dossier: WithObjectives,
  part: ContractPart,
  terms: Terms,
  date: DateOnly,
): DateOnly | undefined {
  switch (part) {
    case 'MO':
      if (!inForce(orientationTest, terms.on)) return passedSince(dossier, 'MO', date);
      return first(
        dossier.orientationTest.flatMap(({ on, passed }) =>
          passed && on <= date ? [later(on, terms.on)] : [],
        ),
      );
    case 'NT2':
      return nt2Reached(dossier, terms, date);
    case 'EMPLOYMENT':
      return employedSince(dossier, terms, date);
    case 'NETWORK':
      return networkedSince(dossier, terms, date);
    case 'CAREER':
      return first(
        [passedSince(dossier, 'CAREER', date), attendedSince(dossier, 'CAREER', date)].flatMap(
          (day) => day ?? [],
        ),
      );
  }
}

/** The days on which it may change whether a part is met. */
export function turnsOfObjectives(dossier: WithObjectives): readonly DateOnly[] {
  const { course, courseAdvice, nt2Skills, orientationTest, work } = dossier;
  const dated = [...nt2Skills, ...courseAdvice, ...orientationTest];
  return [
    ...[...course].flatMap(({ on, begins, ends, left }) => [on, begins, ends, left]),
    ...turnsOfPeriods(work.occupations),
    ...turnsOfLevels(dossier),
    ...[...dated, ...work.registrations, ...work.participations].map(({ on }) => on),
  ].filter((day) => day !== undefined);
}
