import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, listed, sealing } from '../kernel/event.js';
import { known, TestId, type CourseId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import type { WithCourse } from './course.js';
import { Level, reaches, Skill } from './levels.js';
import { Entries } from './entries.js';
import { NOT_IN_EDITION, dated, dateOf, put, refersTo, subject } from './subject.js';
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
import { standardTest } from '../law/trajectory.js';

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
    /** Whether it was the standard test. */
    standard: fact(z.boolean().optional(), 'gestandaardiseerd'),
    /** What an official source says of the test, in its own codes. */
    stated: identity(StatedTest.extend({ referral: FreeText.optional() }).optional(), 'vermeld'),
    remark: identity(Text.optional(), 'opmerking'),
  },
  upcasters: { 1: sealing, 2: {} },
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

interface Test {
  readonly test: TestId;
  readonly on: DateOnly;
  readonly place: NumberedSite | undefined;
  readonly results: readonly z.output<typeof SkillResult>[];
  readonly standard: boolean | undefined;
}

export interface WithNt2 {
  readonly nt2: {
    readonly tests: Entries<Test>;
    readonly withdrawn: readonly TestId[];
  };
}

export const nt2 = subject({
  initial: { tests: new Entries(), withdrawn: [] } as WithNt2['nt2'],
  events: { Nt2TestTaken, Nt2TestWithdrawn, Nt2LevelStated },
  evolve: {
    Nt2TestTaken: (state, { facts: { test, place, results, standard, ...dates } }) => ({
      ...state,
      tests: put(state.tests, test, { test, on: dateOf(dates), place, results, standard }, {}),
    }),
    Nt2TestWithdrawn: (state, { facts }) => ({
      ...state,
      tests: state.tests.without(facts.test),
      withdrawn: [...state.withdrawn, facts.test],
    }),
    Nt2LevelStated: (state) => state,
  },
});

/** A level that was proven in one skill, when, and by which test or course. */
interface Evidence {
  readonly skill: Skill;
  readonly level: Level;
  readonly on: DateOnly;
  readonly by: { readonly test: TestId } | { readonly course: CourseId };
}

/** All that proves a level, oldest first: tests that were passed, and courses whose module names level and skills. */
export function evidence(dossier: WithNt2 & WithCourse): readonly Evidence[] {
  const tests = [...dossier.nt2.tests].flatMap(({ test, on, results }) =>
    results.filter(({ passed }) => passed).map(({ skill, level }) => ({ skill, level, on, by: { test } })),
  );
  const courses = [...dossier.course].flatMap(({ course, module, result }) => {
    const { level } = module;
    if (result?.code !== 'GESLAAGD' || level === undefined) return [];
    return (module.skills ?? []).map((skill) => ({ skill, level, on: result.on, by: { course } }));
  });
  return [...tests, ...courses].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** The highest and the latest level per skill, each with its proof. */
export function levels(dossier: WithNt2 & WithCourse) {
  const all = evidence(dossier);
  const ofSkill = (skill: Skill) => {
    const [first, ...others] = all.filter((entry) => entry.skill === skill);
    if (!first) return undefined;
    const highest = others.reduce((best, entry) => (reaches(best.level, entry.level) ? best : entry), first);
    return { highest, latest: others.at(-1) ?? first };
  };
  const perSkill = Object.fromEntries(Skill.options.map((skill) => [skill, ofSkill(skill)]));
  return perSkill as Readonly<Record<Skill, ReturnType<typeof ofSkill>>>;
}

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
    if (found) return same(ordered(found), ordered(taken.facts)) ? nothing() : refuse('TEST_KNOWN', '/test');
    if (dossier.nt2.withdrawn.includes(stated.test)) return refuse('TEST_WITHDRAWN', '/test');
    if (stated.standard === true && !inForce(standardTest, stated.on))
      return refuse('STANDARD_TEST_NOT_IN_FORCE', '/standard');
    return record(taken);
  },
});

const WithdrawNt2Test = dossierCommand('WithdrawNt2Test', {
  meaning: 'Withdraws a test that was recorded in error; what it proved is gone from the day of the test.',
  fields: { test: known(TestId), reason: Code },
  refusals: ['TEST_UNKNOWN'],
  records: [Nt2TestWithdrawn],
  decide: ({ test, reason }, dossier: WithNt2) => {
    if (dossier.nt2.withdrawn.includes(test)) return nothing();
    const found = dossier.nt2.tests.get(test);
    return found
      ? record(Nt2TestWithdrawn.of({ on: found.on, test, reason }))
      : refuse('TEST_UNKNOWN', '/test');
  },
});

export const nt2Commands = { RecordNt2Test, WithdrawNt2Test };
