import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, listed, sealing } from '../kernel/event.js';
import { known, TestId, type CourseId, type ProofId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { endOf, type WithCourse } from './course.js';
import { Level, reaches, Skill } from './levels.js';
import {
  LevelRecognised,
  LevelRecognitionWithdrawn,
  withoutRecognition,
  withRecognition,
  type WithRecognitions,
} from './recognition.js';
import { Entries } from './entries.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import {
  Code,
  CodeNames,
  FreeText,
  Site,
  StatedCode,
  StatedId,
  statedSite,
  Text,
  type NumberedSite,
} from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { standardTest } from '../law/nt2.js';

/** The outcome of a test for one skill. */
const SkillResult = z.strictObject({ skill: Skill, level: Level, passed: z.boolean() }).meta({
  id: 'SkillResult',
  description: 'The level that was tested in one skill, and whether it was reached',
});
const SkillResults = z
  .array(SkillResult)
  .min(1)
  .max(4)
  .refine(
    (results) => new Set(results.map(({ skill }) => skill)).size === results.length,
    'name each skill once',
  );

/** A test in the words of an official source, which has codes of its own. Source: KBI-01.00, AfgelegdeTest. */
export const StatedTest = z.strictObject({
  id: StatedId.optional(),
  number: FreeText,
  type: StatedCode.optional(),
  version: FreeText.optional(),
  language: FreeText.optional(),
  result: StatedCode.optional(),
  referral: StatedId.optional(),
});

export const Nt2TestTaken = event('Nt2TestTaken', {
  version: 3,
  title: 'Test NT2 afgelegd',
  meaning: 'The person took an NT2 test; each skill that was passed proves its level.',
  about: 'test/{test}',
  fields: {
    ...dated,
    test: fact(TestId, 'test'),
    place: statedSite('plaats'),
    results: fact(z.array(SkillResult), 'resultaten'),
    /** Whether it is the standard test, which proves reading and writing since 1 September 2023. */
    standard: fact(z.boolean().optional(), 'standaardtest'),
    /** What an official source says of the test, in its own codes. */
    stated: identity(StatedTest.extend({ referral: FreeText.optional() }).optional(), 'vermeld'),
    remark: identity(Text.optional(), 'opmerking'),
  },
  upcasters: { 1: sealing, 2: sealing }, // version 3 tells the standard test
});
/** `on` is the day of the test, because a withdrawn test never proved anything. */
const Nt2TestWithdrawn = event('Nt2TestWithdrawn', {
  version: 2,
  title: 'Test NT2 ingetrokken',
  meaning: 'A test was recorded in error and proves nothing.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, test: refersTo(TestId, 'test'), reason: identity(Code, 'reden') },
  upcasters: { 1: sealing },
});
export const Nt2LevelStated = event('Nt2LevelStated', {
  version: 2,
  title: 'Niveau NT2 vermeld',
  meaning: 'An official source states the highest and the latest level, without a date or a skill.',
  about: 'nt2Level',
  fields: {
    ...dated,
    highest: listed(Level, FreeText.optional(), 'hoogste'),
    highestNames: identity(CodeNames.optional(), 'naam van het hoogste'),
    latest: listed(Level, FreeText.optional(), 'laatste'),
    latestNames: identity(CodeNames.optional(), 'naam van het laatste'),
  },
  upcasters: { 1: sealing },
});

/** A test as it was recorded or stated from a day on. */
interface Test {
  readonly test: TestId;
  readonly on: DateOnly;
  readonly place: NumberedSite | undefined;
  readonly results: readonly z.output<typeof SkillResult>[];
  readonly standard: boolean | undefined;
}
/** What was recorded of one test, in the order of recording: of those that count on a day, the last one holds. */
interface Recorded {
  readonly statements: readonly (Test | { readonly on: DateOnly; readonly results: 'withdrawn' })[];
}
/** Levels that a source states, without a skill. */
interface StatedLevels {
  readonly on: DateOnly;
  readonly highest: Level | undefined;
  readonly latest: Level | undefined;
}

export interface WithNt2 extends WithRecognitions {
  readonly nt2: WithRecognitions['nt2'] & {
    readonly tests: Entries<Recorded>;
    readonly stated: readonly StatedLevels[];
  };
}

const withStatement = (tests: Entries<Recorded>, test: TestId, statement: Recorded['statements'][number]) =>
  tests.put(test, { statements: [...(tests.get(test)?.statements ?? []), statement] });

export const nt2 = subject({
  initial: { tests: new Entries(), recognitions: [], stated: [] } as WithNt2['nt2'],
  events: { Nt2TestTaken, Nt2TestWithdrawn, Nt2LevelStated, LevelRecognised, LevelRecognitionWithdrawn },
  evolve: {
    Nt2TestTaken: (state, { facts: { test, place, results, standard, ...dates } }) => ({
      ...state,
      tests: withStatement(state.tests, test, { test, on: dateOf(dates), place, results, standard }),
    }),
    Nt2TestWithdrawn: (state, { facts }) => ({
      ...state,
      tests: withStatement(state.tests, facts.test, { on: dateOf(facts), results: 'withdrawn' }),
    }),
    Nt2LevelStated: (state, { facts: { highest, latest, ...dates } }) => ({
      ...state,
      stated: [...state.stated, { on: dateOf(dates), highest, latest }],
    }),
    LevelRecognised: (state, { facts }) => ({
      ...state,
      recognitions: withRecognition(state.recognitions, facts),
    }),
    LevelRecognitionWithdrawn: (state, { facts }) => ({
      ...state,
      recognitions: withoutRecognition(state.recognitions, facts),
    }),
  },
});

/** A test as it holds on a day; without one, as recorded last. */
const testOn = ({ statements }: Recorded, date?: DateOnly) =>
  statements.findLast(({ on }) => date === undefined || on <= date);

/** The tests that hold on a day; without one, all that are not withdrawn. */
export const testsOn = ({ nt2: { tests } }: WithNt2, date?: DateOnly): readonly Test[] =>
  [...tests].flatMap((recorded) => {
    const test = testOn(recorded, date);
    return test === undefined || test.results === 'withdrawn' ? [] : [test as Test];
  });

/** The days on which it may change what is proven. */
export const turnsOfLevels = ({ nt2, course }: WithNt2 & WithCourse): readonly DateOnly[] =>
  [
    ...[...nt2.tests].flatMap(({ statements }) => statements),
    ...[...course].flatMap(({ modules, results }) => [...modules, ...results]),
    ...nt2.recognitions,
  ].map(({ on }) => on);

/** A level that was proven in one skill, when, and by which test, course or recognition. */
export interface Evidence {
  readonly skill: Skill;
  readonly level: Level;
  readonly on: DateOnly;
  readonly by: { readonly test: TestId } | { readonly course: CourseId } | { readonly recognition: ProofId };
}

/**
 * All that proves a level, oldest first, and of one day the lowest first: tests that were passed, courses that were
 * passed and whose module names level and skills, and recognitions.
 * @param date as it holds on this day; without it, as recorded, whatever the day
 */
export function evidence(dossier: WithNt2 & WithCourse, date?: DateOnly): readonly Evidence[] {
  const tests = testsOn(dossier, date).flatMap(({ test, on, results }) =>
    results.filter(({ passed }) => passed).map(({ skill, level }) => ({ skill, level, on, by: { test } })),
  );
  const courses = resultsOf(dossier, 'GESLAAGD', date);
  const recognitions = dossier.nt2.recognitions.flatMap(({ recognition, skills, level, on, withdrawn }) => {
    if (withdrawn || level === undefined || (date !== undefined && on > date)) return [];
    return skills.map((skill) => ({ skill, level, on, by: { recognition } }));
  });
  return [...tests, ...courses, ...recognitions].sort(byDayThenLevel);
}

/**
 * Since when a level is proven in each of some skills.
 * @param proofs oldest first, as `evidence` gives them @returns undefined while it isn't in one of them
 */
export function provenSince(
  proofs: readonly Evidence[],
  level: Level,
  skills: readonly Skill[],
): DateOnly | undefined {
  const days = skills.map(
    (skill) => proofs.find((entry) => entry.skill === skill && reaches(entry.level, level))?.on,
  );
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

/** What courses taught that ended with a result, as it holds on a day. */
export const resultsOf = (
  { course: courses }: WithCourse,
  result: 'GESLAAGD' | 'NT_GESLAAGD',
  date?: DateOnly,
): readonly Evidence[] =>
  [...courses].flatMap((entry) => {
    const { level, skills = [], on, code } = endOf(entry, date) ?? {};
    if (level === undefined || on === undefined || code !== result) return [];
    return skills.map((skill) => ({ skill, level, on, by: { course: entry.course } }));
  });

const byDayThenLevel = (a: Evidence, b: Evidence): number =>
  a.on === b.on
    ? Number(reaches(a.level, b.level)) - Number(reaches(b.level, a.level))
    : a.on < b.on
      ? -1
      : 1;

/** A test with its results sorted by skill, because their order means nothing. */
const ordered = <Results extends Pick<Test, 'results'>>(taken: Results) => ({
  ...taken,
  results: [...taken.results].sort((a, b) => a.skill.localeCompare(b.skill)),
});

const RecordNt2Test = dossierCommand('RecordNt2Test', {
  meaning: 'Records an NT2 test with its result per skill.',
  fields: {
    on: DateOnly,
    test: TestId,
    place: Site,
    results: SkillResults,
    standard: z.boolean().optional(),
    remark: Text.optional(),
  },
  refusals: ['TEST_KNOWN', 'TEST_WITHDRAWN', 'STANDARD_TEST_NOT_IN_FORCE'],
  records: [Nt2TestTaken],
  decide: (stated, dossier: WithNt2) => {
    const taken = Nt2TestTaken.of(stated);
    const found = dossier.nt2.tests.get(stated.test);
    const known = found && testOn(found);
    if (!known)
      return stated.standard === true && !inForce(standardTest, stated.on)
        ? refuse('STANDARD_TEST_NOT_IN_FORCE', '/standard')
        : record(taken);
    if (known.results === 'withdrawn') return refuse('TEST_WITHDRAWN', '/test');
    return same(ordered(known as Test), ordered(taken.facts)) ? nothing() : refuse('TEST_KNOWN', '/test');
  },
});

const WithdrawNt2Test = dossierCommand('WithdrawNt2Test', {
  meaning: 'Withdraws a test that was recorded in error; what it proved is gone from the day of the test.',
  fields: { test: known(TestId), reason: Code },
  refusals: ['TEST_UNKNOWN'],
  records: [Nt2TestWithdrawn],
  decide: ({ test, reason }, dossier: WithNt2) => {
    const found = dossier.nt2.tests.get(test);
    if (!found) return refuse('TEST_UNKNOWN', '/test');
    if (testOn(found)?.results === 'withdrawn') return nothing();
    const [on] = found.statements.map((statement) => statement.on).sort(); // it proves nothing on any day
    return record(Nt2TestWithdrawn.of({ on, test, reason }));
  },
});

export const nt2Commands = { RecordNt2Test, WithdrawNt2Test };
