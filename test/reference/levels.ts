/**
 * The levels of Dutch that a person has proven: DOMAIN §4, and for what proves a level `provenLevels`.
 *
 * Readings, where the text leaves room:
 * - B1 as a whole is above its four parts B1/1 to B1/4, literacy (ALFA) below A1.
 * - Levels are never lost: a test that fails says nothing against what was proven before. They stay known after death.
 */
import { isAtLeast, provenLevels, type Day, type History, type Level, type Skill } from './history.js';

export interface LevelOn {
  level: Level;
  on: Day;
}
export interface LevelsOfSkill {
  /** The highest level; proven more than once, the earliest. */
  highest: LevelOn | undefined;
  /** Of what was proven on the last day, the highest. */
  latest: LevelOn | undefined;
  /** Of what was proven on the first day, the highest. */
  entry: LevelOn | undefined;
}
export type Levels = Record<Skill, LevelsOfSkill> & {
  /** The lower of listening and speaking. */
  oral: Level | undefined;
  /** The lower of reading and writing. */
  written: Level | undefined;
  /** The lower of oral and written. */
  global: Level | undefined;
};

export function levels(history: History, date: Day): Levels {
  const listening = levelsOfSkill(history, date, 'listening');
  const reading = levelsOfSkill(history, date, 'reading');
  const speaking = levelsOfSkill(history, date, 'speaking');
  const writing = levelsOfSkill(history, date, 'writing');
  const oral = lower(listening.highest?.level, speaking.highest?.level);
  const written = lower(reading.highest?.level, writing.highest?.level);
  return { listening, reading, speaking, writing, oral, written, global: lower(oral, written) };
}

function levelsOfSkill(history: History, date: Day, skill: Skill): LevelsOfSkill {
  const proven = provenLevels(history).filter((one) => one.skill === skill && one.on <= date);
  const days = proven.map(({ on }) => on).sort();
  const highestOf = (some: readonly LevelOn[]): LevelOn | undefined => {
    const best = some.find(({ level }) => some.every((other) => isAtLeast(level, other.level)));
    const [on] = some
      .filter(({ level }) => level === best?.level)
      .map((one) => one.on)
      .sort();
    return best && on !== undefined ? { level: best.level, on } : undefined;
  };
  return {
    highest: highestOf(proven),
    latest: highestOf(proven.filter(({ on }) => on === days.at(-1))),
    entry: highestOf(proven.filter(({ on }) => on === days.at(0))),
  };
}

function lower(one: Level | undefined, other: Level | undefined): Level | undefined {
  if (one === undefined || other === undefined) return undefined;
  return isAtLeast(one, other) ? other : one;
}
