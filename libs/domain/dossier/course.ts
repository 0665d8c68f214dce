import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { DateOnly, endsBefore } from '../kernel/dates.js';
import {
  event,
  fact,
  identity,
  listed,
  naming,
  sensitive,
  sealing,
  type DomainEvent,
} from '../kernel/event.js';
import { CourseId, EntryId, known, TrajectoryId } from '../identifiers/ids.js';
import { DavinciNumber } from '../identifiers/organisation-numbers.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Level, Skill } from './levels.js';
import { CareerCourseDecided, CareerCourseEnrolled, OrientationCourseEnrolled } from './orientation.js';
import { Entries } from './entries.js';
import { dated, dateOf, put, refersTo, subject } from './subject.js';
import type { WithDeath } from './death.js';
import { leaveBecauseEnrolled, waitingList, type WithWaitingList } from './waiting-list.js';
import type { WithTrajectory } from './trajectory.js';
import { trajectoryRefusal } from './trajectory-status.js';
import {
  Code,
  FreeText,
  isYes,
  StatedCode,
  statedDay,
  statedId,
  StatedPartner,
  StatedPeriod,
  Text,
} from './values.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';

/** What a course teaches: the level and the skills that it leads to. */
const Module = z
  .strictObject({ level: Level, skills: eachOnce(z.array(Skill).min(1).max(4)) })
  .meta({ id: 'Module', description: 'The level and the skills that an NT2 course leads to' });
/** What a course teaches, where it is understood. */
const UnderstoodModule = z.strictObject({ level: Level.optional(), skills: z.array(Skill).optional() });
/** A module as an official source names it, by code and name; level and skills only when they are understood. */
const StatedModule = StatedCode.partial().extend(UnderstoodModule.shape);
export const CourseResult = labelledInline('CourseResult', {
  GESLAAGD: { nl: 'geslaagd', en: 'passed' },
  NT_GESLAAGD: { nl: 'niet geslaagd', en: 'not passed' },
  NT_DEELGENOMEN: { nl: 'niet deelgenomen', en: 'didn’t take part' },
});
export const CourseStatus = labelledInline('CourseStatus', {
  TOEGEWEZEN: { nl: 'toegewezen', en: 'assigned' },
  INGESCHREVEN: { nl: 'ingeschreven', en: 'enrolled' },
  GERESERVEERD: { nl: 'gereserveerd', en: 'reserved' },
  NT_INGESCHREVEN: { nl: 'niet ingeschreven', en: 'not enrolled' },
  NT_TOEGEWEZEN: { nl: 'niet toegewezen', en: 'not assigned' },
  UITGESCHREVEN: { nl: 'uitgeschreven', en: 'no longer enrolled' },
});

/** A provider as education numbers it. Source: KBI-01.00, DavinciInstellingsNummer. */
const ProviderNumber = z.string().regex(/^[0-9]{1,6}$/u);

export const CourseEnrolled = event('CourseEnrolled', {
  version: 3,
  title: 'Ingeschreven in cursus NT2',
  meaning: 'A person is enrolled in an NT2 course at a provider.',
  about: 'course/{course}',
  fields: {
    ...dated,
    course: fact(CourseId, 'cursus'),
    /** The identifier as the source writes it, where it is not that of the course. */
    statedId: statedId('identificatie zoals vermeld'),
    trajectory: naming(TrajectoryId.optional(), known(TrajectoryId).optional(), 'traject'),
    provider: listed(ProviderNumber, FreeText.optional(), 'aanbieder'),
    module: listed(UnderstoodModule, StatedModule, 'module'),
    programme: identity(StatedCode.optional(), 'opleiding'),
    /** The place of the provider where the course is given. */
    branch: identity(StatedCode.optional(), 'vestiging'),
    begins: fact(DateOnly.optional(), 'begint'),
    ends: fact(DateOnly.optional(), 'eindigt'),
    period: fact(StatedPeriod.optional(), 'periode'),
    status: fact(CourseStatus.optional(), 'status'),
    group: fact(EntryId.optional(), 'lesgroep'),
    remark: identity(Text.optional(), 'opmerking'),
    /** What is stated of the provider beside its number. */
    centre: identity(StatedPartner.optional(), 'centrum'),
  },
  upcasters: { 1: sealing, 2: {} },
});
export const CourseLeft = event('CourseLeft', {
  title: 'Cursus verlaten',
  meaning: 'The enrolment in a course ended before a result.',
  about: 'course/{course}/left',
  fields: { ...dated, course: refersTo(CourseId, 'cursus'), reason: sensitive(Code.optional(), 'reden') },
});
export const CourseResultRecorded = event('CourseResultRecorded', {
  title: 'Resultaat van cursus',
  meaning: 'A course ended with a result; passing proves the level of its module in its skills.',
  about: 'course/{course}/result',
  fields: { ...dated, course: refersTo(CourseId, 'cursus'), result: fact(CourseResult, 'resultaat') },
});

/** An enrolment in a course of any kind; their ids are of one list. */
export interface Course {
  readonly course: CourseId;
  readonly teaches: 'NT2' | 'MO' | 'CAREER';
  readonly trajectory: TrajectoryId | undefined;
  readonly provider: string | undefined;
  readonly module: Module;
  /** The lesson group that it is in. */
  readonly group: EntryId | undefined;
  readonly on: DateOnly;
  readonly begins: DateOnly | undefined;
  readonly ends: DateOnly | undefined;
  readonly status: z.output<typeof CourseStatus>;
  readonly left: DateOnly | undefined;
  readonly result: Result | undefined;
  /** What was stated of its module and its result, in the order of recording: what holds on a day is the last of it. */
  readonly modules: readonly { readonly on: DateOnly; readonly module: Module }[];
  readonly results: readonly Result[];
}
type Module = z.output<typeof UnderstoodModule>;
interface Result {
  readonly code: z.output<typeof CourseResult>;
  readonly on: DateOnly;
}

export interface WithCourse {
  readonly course: Entries<Course>;
}

/** What a course has that is no NT2. */
const withoutLevel = {
  ...{ trajectory: undefined, provider: undefined, module: {}, modules: [] },
  status: 'INGESCHREVEN',
} as const;
/** What a course starts with that nobody has left or ended. */
const noResult = { left: undefined, result: undefined, results: [] };

/** A course after one more result. */
const ended =
  (result: Result) =>
  ({ results }: Course) => ({ result, results: [...results, result] });

export const course = subject({
  initial: new Entries<Course>(),
  events: {
    CourseEnrolled,
    OrientationCourseEnrolled,
    CareerCourseEnrolled,
    CareerCourseDecided,
    CourseLeft,
    CourseResultRecorded,
  },
  evolve: {
    CourseEnrolled: (state, { facts }) => {
      const { course, trajectory, provider, module = {}, group, begins, ends } = facts;
      const { status = 'INGESCHREVEN' } = facts;
      const on = dateOf(facts);
      const modules = [...(state.get(course)?.modules ?? []), { on, module }];
      const taught = { teaches: 'NT2' as const, provider, module, modules };
      const enrolled = { ...taught, course, trajectory, group, on, begins, ends, status };
      return put(state, course, enrolled, noResult);
    },
    OrientationCourseEnrolled: (state, { facts: { course, group, period, leftOn: left, ...dates } }) => {
      const days = { on: dateOf(dates), begins: statedDay(period?.from), ends: statedDay(period?.until) };
      const enrolled = { ...withoutLevel, course, teaches: 'MO' as const, group, ...days };
      return left === undefined
        ? put(state, course, enrolled, noResult)
        : put(state, course, { ...enrolled, left, status: 'UITGESCHREVEN' }, noResult);
    },
    CareerCourseEnrolled: (state, { facts: { course, period, ...dates } }) => {
      const days = { on: dateOf(dates), begins: statedDay(period?.from), ends: statedDay(period?.until) };
      const enrolled = { ...withoutLevel, course, teaches: 'CAREER' as const, group: undefined, ...days };
      return put(state, course, enrolled, noResult);
    },
    CareerCourseDecided: (state, { facts: { course, satisfied, ...dates } }) => {
      if (satisfied === undefined) return state;
      const code = isYes(satisfied) ? 'GESLAAGD' : 'NT_GESLAAGD';
      return state.change(course, ended({ code, on: dateOf(dates) }));
    },
    CourseLeft: (state, { facts }) =>
      state.change(facts.course, () => ({ left: dateOf(facts), status: 'UITGESCHREVEN' })),
    CourseResultRecorded: (state, { facts }) =>
      state.change(facts.course, ended({ code: facts.result, on: dateOf(facts) })),
  },
});

/** Of what was recorded of a course, the last that holds on a day; without one, the last. */
const lastOn = <Stated extends { readonly on: DateOnly }>(
  all: readonly Stated[],
  date: DateOnly | undefined,
) => all.findLast(({ on }) => date === undefined || on <= date);

/** The result of a course as it holds on a day; without one, as recorded last. */
export const resultOn = ({ results }: Course, date?: DateOnly): Result | undefined => lastOn(results, date);

/** How a course ended, and what it taught, as it holds on a day; without one, as recorded last. */
export function endOf(course: Course, date?: DateOnly): (Module & Result) | undefined {
  const result = resultOn(course, date);
  const stated = lastOn(course.modules, date);
  return result && stated && { ...stated.module, ...result };
}

/** Whether somebody follows a course on a day: enrolled, without a result, and before the day on which it ends. */
export function isFollowedOn({ on, status, left, result, ends }: Course, date: DateOnly): boolean {
  const hasEnded = [left, result?.on].some((day) => day !== undefined && day <= date);
  const isTaken = status === 'INGESCHREVEN' || left !== undefined; // leaving changes the status
  return isTaken && on <= date && !hasEnded && (ends === undefined || date <= ends);
}

/** A place on the waiting list that an enrolment ends. */
export const Waiting = known(EntryId).optional();

/** Records an enrolment, and in the same append that the person waits no more. */
export function recordLeaving(
  dossier: WithWaitingList & WithDeath,
  waiting: EntryId | undefined,
  enrolled: DomainEvent<string, { readonly on?: DateOnly | undefined }>,
): Decision {
  const left =
    waiting === undefined ? nothing() : leaveBecauseEnrolled(dossier, waiting, dateOf(enrolled.facts));
  return left.kind === 'refused' ? left : record(enrolled, ...left.events);
}

/** Why nobody can be enrolled for a trajectory on a day, if they can't; for none, anybody can. */
export const enrolmentRefusal = (
  dossier: WithTrajectory,
  { on, trajectory }: Readonly<{ on: DateOnly; trajectory?: TrajectoryId | undefined }>,
): Refusal | undefined => (trajectory === undefined ? undefined : trajectoryRefusal(dossier, trajectory, on));

const EnrolInCourse = dossierCommand('EnrolInCourse', {
  meaning: 'Enrols the person in an NT2 course; NT2 can be followed without an integration trajectory.',
  fields: {
    on: DateOnly,
    course: CourseId,
    trajectory: known(TrajectoryId).optional(),
    waiting: Waiting,
    provider: DavinciNumber,
    module: Module,
    group: EntryId.optional(),
    begins: DateOnly.optional(),
    ends: DateOnly.optional(),
    remark: Text.optional(),
  },
  refusals: ['COURSE_KNOWN', 'PERIOD_REVERSED', 'TRAJECTORY_NOT_OPEN', 'NOT_WAITING'],
  records: [CourseEnrolled, waitingList.events.WaitingListLeft],
  decide: ({ waiting, ...enrolment }, dossier: WithCourse & WithTrajectory & WithWaitingList & WithDeath) => {
    const enrolled = CourseEnrolled.of(enrolment);
    const known = dossier.course.get(enrolment.course);
    if (known) {
      const { status, left, result, modules, results } = known; // what became of it since
      return same(known, { ...enrolled.facts, teaches: 'NT2', status, left, result, modules, results })
        ? nothing()
        : refuse('COURSE_KNOWN', '/course');
    }
    if (endsBefore(enrolment.begins, enrolment.ends)) return refuse('PERIOD_REVERSED', '/ends');
    return enrolmentRefusal(dossier, enrolment) ?? recordLeaving(dossier, waiting, enrolled);
  },
});

const LeaveCourse = dossierCommand('LeaveCourse', {
  meaning: 'Ends an enrolment before a result; the reason is kept sealed.',
  fields: { on: DateOnly, course: known(CourseId), reason: Code.optional() },
  refusals: ['COURSE_NOT_ENROLLED'],
  records: [CourseLeft],
  decide: (leaving, dossier: WithCourse) => {
    const known = dossier.course.get(leaving.course);
    if (known?.left === leaving.on) return nothing();
    if (!known || known.left || known.result || leaving.on < known.on)
      return refuse('COURSE_NOT_ENROLLED', '/course');
    return record(CourseLeft.of(leaving));
  },
});

const RecordCourseResult = dossierCommand('RecordCourseResult', {
  meaning: 'Records how a course ended for the person.',
  fields: { on: DateOnly, course: known(CourseId), result: CourseResult },
  refusals: ['COURSE_RESULT_KNOWN', 'COURSE_NOT_ENROLLED'],
  records: [CourseResultRecorded],
  decide: (ended, dossier: WithCourse) => {
    const known = dossier.course.get(ended.course);
    if (same(known?.result, { code: ended.result, on: ended.on })) return nothing();
    if (known?.result) return refuse('COURSE_RESULT_KNOWN', '/result');
    if (!known || known.left || ended.on < known.on) return refuse('COURSE_NOT_ENROLLED', '/course');
    return record(CourseResultRecorded.of(ended));
  },
});

export const courseCommands = { EnrolInCourse, LeaveCourse, RecordCourseResult };
