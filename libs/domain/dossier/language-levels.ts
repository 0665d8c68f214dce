/** Which levels of Dutch somebody has on a day, and where what is known of it contradicts itself. */
import { z } from 'zod';
import type { DateOnly } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { stretchesOf } from '../kernel/stretches.js';
import { daysIn } from '../kernel/term.js';
import { levelsTogether } from '../law/nt2.js';
import type { WithCourse } from './course.js';
import { hasDied, turnsOfDeath, type WithDeath } from './death.js';
import { lowerOf, reaches, Skill, type Level } from './levels.js';
import { evidence, resultsOf, testsOn, turnsOfLevels, type Evidence, type WithNt2 } from './nt2.js';

/** What contradicts what was proven before: a lower level proven later, or a level failed that was reached. */
export const Contradiction = labelledInline('LevelContradiction', {
  LOWER_LATER: { nl: 'later een lager niveau bewezen', en: 'a lower level was proven later' },
  FAILED_THOUGH_PROVEN: { nl: 'niet geslaagd voor een bewezen niveau', en: 'failed a level that was proven' },
});

/** The levels of one skill, each with what proves it. */
interface LevelsOfSkill<Proven = Evidence> {
  /** Of equal levels the earliest. */
  readonly highest: Proven;
  /** The last by day, of one day the highest. */
  readonly latest: Proven;
  /** The first by day, of one day the highest. */
  readonly entry: Proven;
}
/** What was proven, and how many days ago. */
type Aged = Evidence & { readonly days: number };
type PerSkill = Readonly<Partial<Record<Skill, LevelsOfSkill<Aged>>>>;
type Found = Pick<Evidence, 'skill' | 'level' | 'on'> & {
  readonly contradiction: keyof typeof Contradiction.enum;
  readonly by: Evidence['by'];
  /** What it contradicts. */
  readonly proven: Evidence;
};

interface Levels {
  readonly skills: PerSkill;
  /** Of the highest levels of each skill, by the rule `nt2-levels-together`. */
  readonly oral: Level | undefined;
  readonly written: Level | undefined;
  readonly global: Level | undefined;
  /** What an official source states, without a skill; beside what is derived. */
  readonly stated: WithNt2['nt2']['stated'][number] | undefined;
  readonly contradictions: readonly Found[];
}

/** The levels of Dutch on a day. @param dossier folded whole, or as of that day or a later one */
export function levels(dossier: WithNt2 & WithCourse, date: DateOnly): Levels {
  const all = evidence(dossier, date);
  const skills = Object.fromEntries(
    Skill.options.flatMap((skill) => {
      const found = levelsOf(all.filter((entry) => entry.skill === skill));
      return found ? [[skill, aged(found, date)]] : [];
    }),
  ) as PerSkill;
  const together = inForce(levelsTogether, date)?.value;
  const lower = (kind: 'oral' | 'written') => {
    const [one, other] = together?.[kind] ?? [];
    return one && other && lowerOf(skills[one]?.highest.level, skills[other]?.highest.level);
  };
  const [oral, written] = [lower('oral'), lower('written')];
  return {
    skills,
    oral,
    written,
    global: lowerOf(oral, written),
    stated: dossier.nt2.stated.findLast(({ on }) => on <= date),
    contradictions: contradictions(dossier, all, date),
  };
}

/** Skills of which the level is told together, by the rule `nt2-levels-together`. */
const SkillsTogether = labelledInline('SkillsTogether', {
  oral: { nl: 'mondeling', en: 'oral' },
  written: { nl: 'schriftelijk', en: 'written' },
  global: { nl: 'globaal', en: 'global' },
});
/** Of what somebody holds a level: a skill, or skills together. */
export const HeldSkill = z.enum([...Skill.options, ...SkillsTogether.options]);
type HeldSkill = z.output<typeof HeldSkill>;

/** What may prove a level. */
export const ProvenBy = labelledInline('ProvenBy', {
  TEST: { nl: 'test', en: 'test' },
  COURSE: { nl: 'cursus', en: 'course' },
  RECOGNITION: { nl: 'erkenning', en: 'recognition' },
});
export type ProvenBy = z.output<typeof ProvenBy>;

/** By what a level is proven. */
export function provenBy({ by }: Pick<Evidence, 'by'>): ProvenBy {
  if ('test' in by) return 'TEST';
  return 'course' in by ? 'COURSE' : 'RECOGNITION';
}

/** The highest level on a day; what proves it is told of a skill alone. */
interface HeldLevel {
  readonly level: Level;
  readonly proven?: Pick<Evidence, 'on' | 'by'> | undefined;
  readonly due?: undefined;
}

/** The highest levels on a day, by that of which they are; nobody holds one after their death. */
export function heldLevels(
  dossier: WithNt2 & WithCourse & WithDeath,
  date: DateOnly,
): Readonly<Partial<Record<HeldSkill, HeldLevel>>> {
  if (hasDied(dossier, date)) return {};
  const { skills, oral, written, global } = levels(dossier, date);
  const proven = Object.entries(skills).map(([skill, { highest }]) => {
    const { level, on, by } = highest;
    return [skill, { level, proven: { on, by } }] as const;
  });
  const together = Object.entries({ oral, written, global }).flatMap(([name, level]) =>
    level === undefined ? [] : [[name, { level }] as const],
  );
  return Object.fromEntries([...proven, ...together]);
}

/** The same as stretches of days, of each skill and of skills together. */
export function levelStretches(dossier: WithNt2 & WithCourse & WithDeath) {
  const turns = [...new Set([...turnsOfLevels(dossier), ...turnsOfDeath(dossier)])];
  const held = new Map(turns.map((turn) => [turn, heldLevels(dossier, turn)]));
  return HeldSkill.options.map((skill) => ({
    skill,
    stretches: stretchesOf(turns, (date) => held.get(date)?.[skill]),
  }));
}

/** @param all that proves a level in one skill, oldest first, of one day the lowest first */
function levelsOf(all: readonly Evidence[]): LevelsOfSkill | undefined {
  const [first] = all;
  const latest = all.at(-1);
  if (!first || !latest) return undefined;
  return {
    highest: all.reduce((best, entry) => (reaches(best.level, entry.level) ? best : entry)),
    latest,
    entry: all.findLast(({ on }) => on === first.on) ?? first,
  };
}

function aged({ highest, latest, entry }: LevelsOfSkill, date: DateOnly): LevelsOfSkill<Aged> {
  const since = (proven: Evidence): Aged => ({ ...proven, days: daysIn(proven.on, date) - 1 });
  return { highest: since(highest), latest: since(latest), entry: since(entry) };
}

/** What contradicts the highest level that was proven before it; a failure also that of its own day. */
function contradictions(
  dossier: WithNt2 & WithCourse,
  all: readonly Evidence[],
  date: DateOnly,
): readonly Found[] {
  const provenBy = (skill: Skill, isBefore: (on: DateOnly) => boolean) =>
    levelsOf(all.filter((proven) => proven.skill === skill && isBefore(proven.on)))?.highest;
  const lower = all.flatMap((entry) => {
    const proven = provenBy(entry.skill, (on) => on < entry.on);
    if (!proven || reaches(entry.level, proven.level)) return [];
    return [{ ...entry, contradiction: Contradiction.enum.LOWER_LATER, proven }];
  });
  const failed = failures(dossier, date).flatMap((entry) => {
    const proven = provenBy(entry.skill, (on) => on <= entry.on);
    if (!proven || !reaches(proven.level, entry.level)) return [];
    return [{ ...entry, contradiction: Contradiction.enum.FAILED_THOUGH_PROVEN, proven }];
  });
  return [...lower, ...failed].sort((a, b) => a.on.localeCompare(b.on));
}

/** The levels that a test or a course showed not to be reached. */
function failures(dossier: WithNt2 & WithCourse, date: DateOnly): readonly Evidence[] {
  const tests = testsOn(dossier, date).flatMap(({ test, on, results }) =>
    results.filter(({ passed }) => !passed).map(({ skill, level }) => ({ skill, level, on, by: { test } })),
  );
  return [...tests, ...resultsOf(dossier, 'NT_GESLAAGD', date)];
}
