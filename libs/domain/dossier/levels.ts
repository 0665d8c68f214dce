import { z } from 'zod';

/**
 * Levels of Dutch as a second language, from low to high. CEFR, with the steps into which the KBI splits B1.
 * A1 = Breakthrough = richtgraad 1.1; A2 = Waystage = 1.2; B1 = Threshold = 2; B2 = Vantage = 3;
 * C1 = Effectiveness = 4.
 */
export const Level = z
  .enum(['A1', 'A2', 'B1/1', 'B1/2', 'B1/3', 'B1/4', 'B1', 'B2', 'C1', 'C2'])
  .meta({ id: 'Level', description: 'Level of Dutch (CEFR; the KBI splits B1)' });
export type Level = z.output<typeof Level>;

export const Skill = z.enum(['listening', 'reading', 'speaking', 'writing']).meta({ id: 'Skill' });
export type Skill = z.output<typeof Skill>;
export const skills = Skill.options;

/** Whether one level is at least another. */
export function reaches(level: Level, required: Level): boolean {
  return Level.options.indexOf(level) >= Level.options.indexOf(required);
}
