import type { z } from 'zod';
import { labelled } from '../kernel/labels.js';

/**
 * Levels of Dutch as a second language, from low to high: the literacy tracks below CEFR, and CEFR with the steps into
 * which the KBI splits B1. The table of rules `nt2-levels` has their other names. Source: DOMAIN 4.
 */
export const Level = labelled('Level', 'Level of Dutch (literacy, then CEFR; the KBI splits B1)', {
  ALFA: { nl: 'alfabetisering (NT2 Alfa)', en: 'literacy (NT2 Alfa)' },
  A1: { nl: 'A1', en: 'A1' },
  A2: { nl: 'A2', en: 'A2' },
  'B1/1': { nl: 'B1, deel 1', en: 'B1, part 1' },
  'B1/2': { nl: 'B1, deel 2', en: 'B1, part 2' },
  'B1/3': { nl: 'B1, deel 3', en: 'B1, part 3' },
  'B1/4': { nl: 'B1, deel 4', en: 'B1, part 4' },
  B1: { nl: 'B1', en: 'B1' },
  B2: { nl: 'B2', en: 'B2' },
  C1: { nl: 'C1', en: 'C1' },
  C2: { nl: 'C2', en: 'C2' },
});
export type Level = z.output<typeof Level>;

export const Skill = labelled('Skill', 'A skill in a language', {
  listening: { nl: 'luisteren', en: 'listening' },
  reading: { nl: 'lezen', en: 'reading' },
  speaking: { nl: 'spreken', en: 'speaking' },
  writing: { nl: 'schrijven', en: 'writing' },
});
export type Skill = z.output<typeof Skill>;

/** What a level is called in the European framework and in Flemish education. */
interface LevelNames {
  readonly name?: string;
  readonly richtgraad?: string;
}
/** The names of all levels: the one table of CEFR and richtgraad. Source: DOMAIN 4; see the rule `nt2-levels`. */
export const levelNames: Readonly<Record<Level, LevelNames>> = {
  ALFA: { name: 'NT2 Alfa' },
  A1: { name: 'Breakthrough', richtgraad: '1.1' },
  A2: { name: 'Waystage', richtgraad: '1.2' },
  'B1/1': { richtgraad: '2' },
  'B1/2': { richtgraad: '2' },
  'B1/3': { richtgraad: '2' },
  'B1/4': { richtgraad: '2' },
  B1: { name: 'Threshold', richtgraad: '2' },
  B2: { name: 'Vantage', richtgraad: '3' },
  C1: { name: 'Effectiveness', richtgraad: '4' },
  C2: {},
};

/** Which kind of course suits somebody, as a House of Dutch advises it. Source: DOMAIN 4, HvN. */
export const CourseTrack = labelled('CourseTrack', 'The kind of course that a House of Dutch advises', {
  ALFA: { nl: 'NT2 Alfa (alfabetisering, aan een CBE)', en: 'NT2 Alfa (literacy, at a CBE)' },
  CBE: { nl: 'centrum voor basiseducatie (CBE)', en: 'centre for basic education (CBE)' },
  CVO: { nl: 'centrum voor volwassenenonderwijs (CVO)', en: 'centre for adult education (CVO)' },
  UNIVERSITY: { nl: 'universitair talencentrum', en: 'university language centre' },
});
export type CourseTrack = z.output<typeof CourseTrack>;

/** Whether one level is at least another. */
export function reaches(level: Level, required: Level): boolean {
  return Level.options.indexOf(level) >= Level.options.indexOf(required);
}

/** The highest of some levels, if there are any. */
export const highestOf = (levels: readonly Level[]): Level | undefined =>
  levels.reduce<Level | undefined>((best, level) => (best && reaches(best, level) ? best : level), undefined);

/** The lower of two levels; none where one is missing. */
export function lowerOf(one: Level | undefined, other: Level | undefined): Level | undefined {
  if (one === undefined || other === undefined) return undefined;
  return reaches(one, other) ? other : one;
}
