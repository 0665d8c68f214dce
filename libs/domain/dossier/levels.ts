import type { z } from 'zod';
import { labelled } from '../kernel/labels.js';

/**
 * Levels of Dutch as a second language, from low to high. CEFR, with the steps into which the KBI splits B1.
 * A1 = Breakthrough = richtgraad 1.1; A2 = Waystage = 1.2; B1 = Threshold = 2; B2 = Vantage = 3;
 * C1 = Effectiveness = 4.
 */
export const Level = labelled('Level', 'Level of Dutch (CEFR; the KBI splits B1)', {
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

/** Whether one level is at least another. */
export function reaches(level: Level, required: Level): boolean {
  return Level.options.indexOf(level) >= Level.options.indexOf(required);
}
