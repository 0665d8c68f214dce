import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { DateOnly, endsBefore } from '../kernel/dates.js';
import { event, fact, identity, listed, naming, sensitive, sealing } from '../kernel/event.js';
import { CourseId, known, TrajectoryId } from '../identifiers/ids.js';
import { DavinciNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Level, Skill } from './levels.js';
import { Entries } from './entries.js';
import { dated, dateOf, put, refersTo, subject } from './subject.js';
import { openTrajectory, type WithTrajectory } from './trajectory.js';
import { Code, FreeText, StatedCode, statedId, StatedPartner, StatedPeriod, Text } from './values.js';
import { nothing, record } from '../kernel/decision.js';
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
  version: 2,
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
    remark: identity(Text.optional(), 'opmerking'),
    /** What is stated of the provider beside its number. */
    centre: identity(StatedPartner.optional(), 'centrum'),
  },
  upcasters: { 1: sealing },
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

interface Course {
  readonly course: CourseId;
  readonly trajectory: TrajectoryId | undefined;
  readonly provider: string | undefined;
  readonly module: Module;
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

export const course = subject({
  initial: new Entries<Course>(),
  events: { CourseEnrolled, CourseLeft, CourseResultRecorded },
  evolve: {
    CourseEnrolled: (state, { facts }) => {
      const { course, trajectory, provider, module = {}, begins, ends, status = 'INGESCHREVEN' } = facts;
      const stated = { course, trajectory, provider, module, on: dateOf(facts), begins, ends, status };
      const modules = [...(state.get(course)?.modules ?? []), { on: stated.on, module }];
      return put(state, course, { ...stated, modules }, { left: undefined, result: undefined, results: [] });
    },
    CourseLeft: (state, { facts }) =>
      state.change(facts.course, () => ({ left: dateOf(facts), status: 'UITGESCHREVEN' })),
    CourseResultRecorded: (state, { facts }) =>
      state.change(facts.course, ({ results }) => {
        const result = { code: facts.result, on: dateOf(facts) };
        return { result, results: [...results, result] };
      }),
  },
});

/** How a course ended, and what it taught, as it holds on a day; without one, as recorded last. */
export function endOf({ modules, results }: Course, date?: DateOnly): (Module & Result) | undefined {
  const holds = ({ on }: { readonly on: DateOnly }) => date === undefined || on <= date;
  const result = results.findLast(holds);
  const stated = modules.findLast(holds);
  return result && stated && { ...stated.module, ...result };
}

/** Whether somebody follows a course on a day: enrolled, without a result, and before the day on which it ends. */
export function isFollowedOn({ on, status, left, result, ends }: Course, date: DateOnly): boolean {
  const hasEnded = [left, result?.on].some((day) => day !== undefined && day <= date);
  const isTaken = status === 'INGESCHREVEN' || left !== undefined; // leaving changes the status
  return isTaken && on <= date && !hasEnded && (ends === undefined || date <= ends);
}

const EnrolInCourse = dossierCommand('EnrolInCourse', {
  meaning: 'Enrols the person in an NT2 course; NT2 can be followed without an integration trajectory.',
  fields: {
    on: DateOnly,
    course: CourseId,
    trajectory: known(TrajectoryId).optional(),
    provider: DavinciNumber,
    module: Module,
    begins: DateOnly.optional(),
    ends: DateOnly.optional(),
    remark: Text.optional(),
  },
  refusals: ['COURSE_KNOWN', 'PERIOD_REVERSED', 'TRAJECTORY_NOT_OPEN'],
  records: [CourseEnrolled],
  decide: (enrolment, dossier: WithCourse & WithTrajectory) => {
    const enrolled = CourseEnrolled.of(enrolment);
    const known = dossier.course.get(enrolment.course);
    if (known) {
      const { status, left, result, modules, results } = known; // what became of it since
      return same(known, { ...enrolled.facts, status, left, result, modules, results })
        ? nothing()
        : refuse('COURSE_KNOWN', '/course');
    }
    if (endsBefore(enrolment.begins, enrolment.ends)) return refuse('PERIOD_REVERSED', '/ends');
    if (enrolment.trajectory !== undefined && !openTrajectory(dossier, enrolment.trajectory, enrolment.on)) {
      return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
    }
    return record(enrolled);
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
