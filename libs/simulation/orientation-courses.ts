import { apportion, repeated } from './apportion.js';
import type { Chance } from './chance.js';
import { weekdayFrom, type Day } from './days.js';
import { languages, regions, type Region } from './figures-2017.js';

/** A course of social orientation (MO) for a group, in one language. */
export interface OrientationCourse {
  /** From 1. */
  readonly number: number;
  readonly region: Region;
  readonly language: string;
  readonly begins: Day;
  readonly ends: Day;
}

/** Somebody who will follow MO. */
interface Participant {
  readonly number: number;
  readonly region: Region;
  /** The day on which their trajectory is opened. */
  readonly opens: Day;
}

/** Courses of a region for which people are gathered at the same time: each in another language. */
const SIDE_BY_SIDE = 8;
/** From the last opening of a trajectory to the first lesson, in days. */
const GATHERING = { least: 14, most: 28 };
const WEEKS = 9;

/**
 * Puts the participants in courses, in the order in which they come.
 * @returns the course of each, by the number of the person
 */
export function coursesFor(
  participants: readonly Participant[],
  total: number,
  chance: Chance,
): ReadonlyMap<number, OrientationCourse> {
  const spoken = chance.shuffled(repeated(languages, coursesInLanguages(total)));
  const courseOf = new Map<number, OrientationCourse>();
  const inRegions = regions.map((region) => participants.filter((person) => person.region === region));
  const held = apportion(
    total,
    inRegions.map(({ length }) => length),
  );
  let number = 0;
  for (const [index, persons] of inRegions.entries())
    for (const gathered of blocksOf(persons, Math.max(1, held[index] ?? 0))) {
      const last = gathered.persons.at(-1)?.opens ?? 0;
      const courses = Array.from({ length: gathered.courses }, (): OrientationCourse => {
        const begins = weekdayFrom(last + chance.whole(GATHERING.least, GATHERING.most));
        const language = spoken[number % spoken.length] ?? 'en';
        number += 1;
        return {
          number,
          region: gathered.persons[0]?.region ?? 'ANTWERP',
          language,
          begins,
          ends: begins + 7 * WEEKS,
        };
      });
      for (const [place, person] of chance.shuffled(gathered.persons).entries()) {
        const course = courses[place % courses.length];
        if (course) courseOf.set(person.number, course);
      }
    }
  return courseOf;
}

/** How many courses are given in each language: as many as there are places for one at least. */
function coursesInLanguages(total: number): readonly number[] {
  const spoken = languages.slice(0, total);
  const weights = spoken.map((_, index) => 1 / (index + 2));
  return total === spoken.length
    ? weights.map(() => 1)
    : apportion(total - spoken.length, weights).map((more) => more + 1);
}

/** Participants in their order, cut into blocks that fill some courses each. */
function blocksOf(persons: readonly Participant[], courses: number) {
  if (persons.length === 0) return [];
  const used = Math.min(courses, persons.length);
  const number = Math.ceil(used / SIDE_BY_SIDE);
  const coursesOfBlock = apportion(
    used,
    Array.from({ length: number }, () => 1),
  );
  const sizes = apportion(persons.length, coursesOfBlock);
  let from = 0;
  return coursesOfBlock.map((held, index) => {
    const size = sizes[index] ?? 0;
    const block = { courses: held, persons: persons.slice(from, from + size) };
    from += size;
    return block;
  });
}
