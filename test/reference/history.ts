/**
 * The neutral facts of one person’s history, and what can be read from them without any rule of law.
 *
 * The files in this folder are a second opinion: they are written from the description of the domain alone, share
 * nothing with the code that they are compared with, and ask day by day rather than fast. Even the calendar is their
 * own. A fact counts from the day on which it held (`on`), whenever it was recorded.
 */

/** A calendar day in Brussels, `YYYY-MM-DD`: of two days the earlier is the one that sorts first. */
export type Day = string;

/** From low to high. */
export const LEVELS = ['ALFA', 'A1', 'A2', 'B1/1', 'B1/2', 'B1/3', 'B1/4', 'B1', 'B2', 'C1', 'C2'] as const;
export type Level = (typeof LEVELS)[number];
export const SKILLS = ['listening', 'reading', 'speaking', 'writing'] as const;
export type Skill = (typeof SKILLS)[number];

export const PLACES = ['FLANDERS', 'BRUSSELS', 'WALLONIA', 'ABROAD'] as const;
export const TARGET_GROUPS = ['PLICHT', 'RECHT', 'RECHT_PLICHT', 'MINDERJARIG', 'GEEN'] as const;
export const ATTENDANCES = ['AANWEZIG', 'AFWEZIG', 'VERANTW_AFWE'] as const;
export const RESULTS = ['GESLAAGD', 'NT_GESLAAGD', 'NT_DEELGENOMEN'] as const;
export const ROLES = ['TENANT', 'PARTNER', 'HOUSEHOLD_MEMBER'] as const;

/** Every `until` is the last day that is meant. */
export type Fact =
  | { kind: 'opened'; on: Day; birthYear: number }
  | { kind: 'lives'; on: Day; where: (typeof PLACES)[number] }
  | { kind: 'targetGroup'; on: Day; until?: Day; type: (typeof TARGET_GROUPS)[number]; exempt?: boolean }
  | { kind: 'letter'; on: Day }
  | { kind: 'registered'; on: Day }
  | { kind: 'registrationPostponed'; on: Day; until: Day }
  | { kind: 'died'; on: Day }
  | { kind: 'enrolled'; on: Day; course: string; level?: Level; skills?: Skill[] }
  | { kind: 'lesson'; on: Day; course: string; lesson: string; attendance: (typeof ATTENDANCES)[number] }
  | { kind: 'courseResult'; on: Day; course: string; result: (typeof RESULTS)[number] }
  | { kind: 'test'; on: Day; test: string; results: { skill: Skill; level: Level; passed: boolean }[] }
  | { kind: 'testWithdrawn'; test: string }
  | { kind: 'recognised'; on: Day; recognition: string; skills: Skill[]; level: Level }
  | {
      kind: 'lease';
      on: Day;
      lease: string;
      signedOn: Day;
      role: (typeof ROLES)[number];
      rehousedFrom?: string;
    }
  | { kind: 'leaseEnded'; on: Day; lease: string }
  | { kind: 'proof'; on: Day; proof: string; level?: Level; manifest: boolean }
  | { kind: 'proofWithdrawn'; proof: string }
  | { kind: 'exempted'; on: Day }
  | { kind: 'exemptionEnded'; on: Day }
  | { kind: 'postponed'; on: Day; lease: string }
  | { kind: 'housingNotice'; on: Day; lease: string; until: Day }
  | { kind: 'housingFine'; on: Day; lease: string };
export type Kind = Fact['kind'];
export type FactOf<K extends Kind> = Extract<Fact, { kind: K }>;

/** In the order of recording, which need not be the order of the days. */
export type History = readonly Fact[];

// The calendar

const asDate = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const partsOf = (day: Day): [number, number, number] =>
  day.split('-').map(Number) as [number, number, number];

export function plusDays(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day);
  return asDate(year, month, date + days);
}

/** The same number of the month (PITFALLS L1); where the month has no such day, its last. No working days. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const [, , lastOfMonth] = partsOf(asDate(year, month + months + 1, 0));
  return asDate(year, month + months, Math.min(date, lastOfMonth));
}
/** In one step from the start, never year after year (PITFALLS L1). */
export const plusYears = (day: Day, years: number): Day => plusMonths(day, 12 * years);
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

// What can be read without any rule

export const factsOf = <K extends Kind>(history: History, kind: K): FactOf<K>[] =>
  history.filter((fact): fact is FactOf<K> => fact.kind === kind);

/** Of facts, in the order of recording, the one of the last day; of one day the one recorded last. */
export const lastOf = <F extends { on: Day }>(facts: readonly F[]): F | undefined =>
  facts.reduce<F | undefined>((last, fact) => (last && last.on > fact.on ? last : fact), undefined);

/** Alive on that day: the day of death is the last. */
export const isAlive = (history: History, date: Day): boolean =>
  factsOf(history, 'died').every(({ on }) => date <= on);

export interface ProvenLevel {
  readonly skill: Skill;
  readonly level: Level;
  readonly on: Day;
}

/**
 * Every level that was ever proven, by skill (DOMAIN §4: course result, test, recognition). Passing a course proves
 * its level in its skills, whatever another result of it says. A failed part of a test proves nothing, a withdrawn test
 * never did.
 * Reading: a course whose level or skills aren’t known proves nothing.
 */
export function provenLevels(history: History): ProvenLevel[] {
  return history.flatMap((fact): ProvenLevel[] => {
    if (fact.kind === 'courseResult' && fact.result === 'GESLAAGD') {
      const course = factsOf(history, 'enrolled').findLast((enrolled) => enrolled.course === fact.course);
      const level = course?.level;
      if (level === undefined) return [];
      return (course?.skills ?? []).map((skill) => ({ skill, level, on: fact.on }));
    }
    if (fact.kind === 'test') {
      if (factsOf(history, 'testWithdrawn').some(({ test }) => test === fact.test)) return [];
      return fact.results
        .filter(({ passed }) => passed)
        .map(({ skill, level }) => ({ skill, level, on: fact.on }));
    }
    if (fact.kind === 'recognised') {
      return fact.skills.map((skill) => ({ skill, level: fact.level, on: fact.on }));
    }
    return [];
  });
}

export const isAtLeast = (level: Level, required: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(required);
