/** Random histories of one person for fast-check, which crowd around the borders of the law and the ends of terms. */
import fc from 'fast-check';
import type { Day, Fact, History, Kind, Level, Skill } from './history.js';
import { earlier, factsOf, later, plusDays, plusMonths } from './history.js';
import { ATTENDANCES, LEVELS, PLACES, RESULTS, ROLES, SKILLS, TARGET_GROUPS } from './history.js';

const FIRST = '2016-01-01';
const LAST = '2026-10-31'; // nothing happens after it, though terms may end later
const BORDERS = ['2016-02-29', '2017-11-01', '2022-03-01', '2023-01-01', '2023-09-01', '2024-02-29'] as const;
const TERMS = [0, 3, 12, 24, 36] as const; // months
const BESIDE = [0, 1, -1, 90, 91] as const; // days
const LENGTHS = [0, 1, 30, 89, 92, 120, 365, 730] as const; // days
const BIRTH_YEARS = [1975, 1998, 1999, 2000, 2001, 2002, 2003, 2004, 2005] as const;
const COMMON_LEVELS: readonly Level[] = ['A1', 'A2', 'A1', 'A2', 'B1/1', ...LEVELS];
const SKILL_SETS: readonly Skill[][] = [
  ['listening', 'speaking'],
  ['listening', 'reading', 'speaking', 'writing'],
  ['reading', 'writing'],
  ...SKILLS.map((skill) => [skill]),
];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

/** Where a day is taken from: `days` are those that the history holds so far. */
type When = (days: readonly Day[]) => Day;
const whens: fc.Arbitrary<When> = fc.oneof(
  fc.tuple(fc.constantFrom(...BORDERS), fc.integer({ min: -2, max: 2 })).map(([border, shift]): When => {
    return () => plusDays(border, shift);
  }),
  fc.nat(3900).map((days): When => {
    return () => plusDays(FIRST, days);
  }),
  fc.nat(128).map((months): When => {
    return () => plusDays(plusMonths(FIRST, months + 1), -1); // the last day of a month
  }),
  fc
    .tuple(fc.nat(99), fc.constantFrom(...TERMS), fc.constantFrom(...BESIDE))
    .map(([at, months, shift]): When => {
      return (days) => plusDays(plusMonths(pick(days, at), months), shift);
    }),
);

/** A fact to be made: of which kind, when, and numbers that choose the rest. */
interface Draft {
  readonly kind: Kind;
  readonly when: When;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}
const numbers = fc.nat(5039);

/** How often each kind is drawn, by matter; `duties` is housing without proofs, which hide everything else. */
type Weights = Partial<Record<Kind, number>>;
const registration: Weights = {
  lives: 2,
  targetGroup: 3,
  letter: 2,
  registered: 1,
  registrationPostponed: 1,
  died: 1,
};
const attendance: Weights = { enrolled: 1, lesson: 6 };
const levels: Weights = { enrolled: 1, courseResult: 1, test: 2, testWithdrawn: 1, recognised: 1 };
const duties: Weights = {
  ...{ lease: 2, leaseEnded: 1, exempted: 1, exemptionEnded: 1 },
  ...{ postponed: 1, housingNotice: 5, housingFine: 2, died: 1 },
};
const housing: Weights = { ...levels, ...duties, lease: 3, proof: 2, proofWithdrawn: 2 };
const everything: Weights = { ...registration, ...attendance, ...housing };
const matters = { registration, attendance, levels, duties, housing, everything };

const draftsOf = (weights: Weights): fc.Arbitrary<Draft[]> => {
  const kinds = (Object.entries(weights) as [Kind, number][]).map(([kind, weight]) => {
    return { weight, arbitrary: fc.constant(kind) };
  });
  const draft = fc.record({ kind: fc.oneof(...kinds), when: whens, a: numbers, b: numbers, c: numbers });
  return fc.oneof(...[6, 20, 59].map((maxLength) => fc.noBias(fc.array(draft, { maxLength, size: 'max' }))));
};

/** Histories of 1 to 60 facts about a matter, each of which could have been stated after those before it. */
export const historiesAbout = (matter: keyof typeof matters): fc.Arbitrary<History> =>
  fc
    .tuple(fc.constantFrom(...BIRTH_YEARS), draftsOf(matters[matter]))
    .map(([birthYear, drafts]) =>
      drafts.reduce<Fact[]>(
        (facts, draft) => [...facts, ...factFrom(draft, facts)],
        [{ kind: 'opened', on: '2015-06-30', birthYear }],
      ),
    );

/** Histories about any matter, or all. */
export const histories: fc.Arbitrary<History> = fc.oneof(
  ...(Object.keys(matters) as (keyof typeof matters)[]).map(historiesAbout),
);

/** The days at which an answer on a history may change, each with the days beside it. */
export function notableDays(history: History): Day[] {
  const stated = history.flatMap((fact) => [
    ...('on' in fact ? [fact.on] : []),
    ...('until' in fact ? [fact.until] : []),
  ]);
  const ends = stated.flatMap((day) => [...TERMS.map((term) => plusMonths(day, term)), plusDays(day, 91)]);
  const newYears = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => `${year}-01-01`);
  const days = [...ends, ...BORDERS, ...newYears];
  return [...new Set(days.flatMap((day) => [-1, 0, 1].map((shift) => plusDays(day, shift))))].sort();
}

/** The fact of a draft after the facts before it; none where it has nothing to refer to. */
function factFrom({ kind, when, a, b, c }: Draft, facts: readonly Fact[]): Fact[] {
  const on = earlier(when(facts.flatMap((fact) => ('on' in fact ? [fact.on] : []))), LAST);
  const draft = { on, a, b, c, id: String(facts.length), until: plusDays(on, pick(LENGTHS, c)) };
  switch (kind) {
    case 'opened':
      return [];
    case 'lives':
      return [{ kind, on, where: pick(['FLANDERS', ...PLACES] as const, a) }];
    case 'targetGroup': {
      const type = pick(['PLICHT', 'PLICHT', ...TARGET_GROUPS] as const, a);
      const optional = {
        ...(b % 3 === 0 && { until: draft.until }),
        ...(b % 4 === 0 && { exempt: b % 8 === 0 }),
      };
      return [{ kind, on, type, ...optional }];
    }
    case 'letter':
      return [{ kind, on }];
    case 'registered':
      return a % 4 > 0 ? [] : [{ kind, on }];
    case 'registrationPostponed': {
      // Often within the term of what the history holds: a day by chance seldom lies in three months.
      const begins = [...factsOf(facts, 'targetGroup'), ...factsOf(facts, 'letter')].map((fact) => fact.on);
      const within = begins.length > 0 && b % 4 > 0 && plusDays(pick(begins, a), b % 93);
      const day = within ? earlier(within, LAST) : on;
      return [{ kind, on: day, until: plusDays(day, pick(LENGTHS, c)) }];
    }
    case 'died':
      return a % 6 > 0 || factsOf(facts, kind).length > 0 ? [] : [{ kind, on }];
    case 'enrolled':
    case 'lesson':
    case 'courseResult':
    case 'test':
    case 'testWithdrawn':
    case 'recognised':
      return factOfNt2(kind, draft, facts);
    case 'lease':
    case 'leaseEnded':
    case 'proof':
    case 'proofWithdrawn':
    case 'exempted':
    case 'exemptionEnded':
    case 'postponed':
    case 'housingNotice':
    case 'housingFine':
      return factOfHousing(kind, draft, facts);
  }
}

type Numbers = Omit<Draft, 'kind' | 'when'> & { on: Day; until: Day; id: string };
type KindOfNt2 = 'enrolled' | 'lesson' | 'courseResult' | 'test' | 'testWithdrawn' | 'recognised';

function factOfNt2(kind: KindOfNt2, { on, a, b, c, id }: Numbers, facts: readonly Fact[]): Fact[] {
  const skills = pick(SKILL_SETS, a);
  const level = pick(COMMON_LEVELS, b);
  switch (kind) {
    case 'enrolled': // an NT2 course, or one of social orientation without a level
      return [{ kind, on, course: `c${id}`, ...(c % 5 > 0 && { level, skills }) }];
    case 'lesson': {
      const courses = factsOf(facts, 'enrolled');
      if (courses.length === 0) return [];
      const { course, on: start } = pick(courses, a);
      const attendance = pick(['AANWEZIG', 'AANWEZIG', 'AANWEZIG', ...ATTENDANCES] as const, c);
      return [{ kind, on: later(on, start), course, lesson: `l${b % 12}`, attendance }];
    }
    case 'courseResult': {
      const passed = factsOf(facts, kind).filter(({ result }) => result === 'GESLAAGD');
      const open = factsOf(facts, 'enrolled').filter((one) =>
        passed.every(({ course }) => one.course !== course),
      );
      if (open.length === 0) return [];
      const { course, on: start } = pick(open, a);
      return [{ kind, on: later(on, start), course, result: pick(['GESLAAGD', ...RESULTS] as const, b) }];
    }
    case 'test': {
      const parts = [a, b, c].slice(a % 3).map((n) => {
        return { skill: pick(SKILLS, n), level: pick(COMMON_LEVELS, Math.floor(n / 4)), passed: n % 7 > 2 };
      });
      return [{ kind, on, test: `t${id}`, results: parts }];
    }
    case 'testWithdrawn': {
      const withdrawn = factsOf(facts, kind).map(({ test }) => test);
      const tests = factsOf(facts, 'test').filter(({ test }) => !withdrawn.includes(test));
      return tests.length === 0 ? [] : [{ kind, test: pick(tests, a).test }];
    }
    case 'recognised':
      return [{ kind, on, recognition: `r${id}`, skills, level }];
  }
}

type KindOfHousing =
  | 'lease'
  | 'leaseEnded'
  | 'proof'
  | 'proofWithdrawn'
  | 'exempted'
  | 'exemptionEnded'
  | 'postponed'
  | 'housingNotice'
  | 'housingFine';

function factOfHousing(kind: KindOfHousing, draft: Numbers, facts: readonly Fact[]): Fact[] {
  const { on, a, b, c, id } = draft;
  switch (kind) {
    case 'lease':
      return [leaseFrom(draft, facts)];
    case 'proof': {
      const level = c % 3 > 0 && { level: pick(COMMON_LEVELS, b) };
      return [{ kind, on, proof: `p${id}`, ...level, manifest: a % 3 === 0 }];
    }
    case 'proofWithdrawn': {
      const withdrawn = factsOf(facts, kind).map(({ proof }) => proof);
      const proofs = factsOf(facts, 'proof').filter(({ proof }) => !withdrawn.includes(proof));
      return proofs.length === 0 ? [] : [{ kind, proof: pick(proofs, a).proof }];
    }
    case 'exempted':
    case 'exemptionEnded': {
      // One exemption after another: each begins on or after the end of the one before it.
      const changes = facts.filter((fact) => fact.kind === 'exempted' || fact.kind === 'exemptionEnded');
      const last = changes.at(-1);
      if ((last?.kind ?? 'exemptionEnded') === kind) return [];
      return [{ kind, on: later(on, last?.on ?? on) }];
    }
    case 'leaseEnded':
    case 'postponed': {
      const done = factsOf(facts, kind).map(({ lease }) => lease);
      const leases = factsOf(facts, 'lease').filter(({ lease }) => !done.includes(lease));
      if (leases.length === 0) return [];
      const { lease, on: start } = pick(leases, a);
      return [{ kind, on: later(on, start), lease }];
    }
    case 'housingNotice': {
      const fined = factsOf(facts, 'housingFine').map(({ lease }) => lease);
      const leases = factsOf(facts, 'lease').filter(({ lease }) => !fined.includes(lease));
      if (leases.length === 0) return [];
      const { lease, on: start } = pick([leases.at(-1)!, ...leases], a);
      // Often on the day after a term, or on that after a postponed one: a day by chance seldom follows one closely.
      const terms = [12, 24, 36].map((months) => plusDays(plusMonths(start, months), 1));
      const day = later(start, earlier(pick([on, ...terms], b), LAST));
      return [{ kind, on: day, lease, until: plusDays(day, pick(LENGTHS, c)) }];
    }
    case 'housingFine': {
      const fined = factsOf(facts, kind).map(({ lease }) => lease);
      const notices = factsOf(facts, 'housingNotice').filter(({ lease }) => !fined.includes(lease));
      if (notices.length === 0) return [];
      const { lease } = pick(notices, a);
      const start = notices.findLast((notice) => notice.lease === lease)!.on;
      return [{ kind, on: later(on, start), lease }];
    }
  }
}

/** A lease is signed up to two months before it starts; a forced rehousing follows a lease that started before. */
function leaseFrom({ on, a, b, c, id }: Numbers, facts: readonly Fact[]): Fact {
  const signedOn = plusDays(on, -pick([0, 0, 1, 30, 60], b));
  const before = factsOf(facts, 'lease').filter((one) => one.on <= on && one.signedOn <= signedOn);
  const rehousedFrom = c % 3 === 0 && before.length > 0 && { rehousedFrom: pick(before, a).lease };
  return {
    kind: 'lease',
    on,
    lease: `h${id}`,
    signedOn,
    role: pick(ROLES, Math.floor(c / 3)),
    ...rehousedFrom,
  };
}
