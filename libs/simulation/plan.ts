import { apportion, repeated } from './apportion.js';
import { Chance } from './chance.js';
import { dayOf, weekdaysOf, type Day } from './days.js';
import { published, regions, shares, trajectoriesOf, type Region } from './figures-2017.js';
import { coursesFor, type OrientationCourse } from './orientation-courses.js';
import { madeUpPerson, type MadeUpPerson } from './person.js';
import { tenanciesFor, type Tenancy } from './tenancies.js';

/** What becomes of a trajectory. */
const outcomes = ['ATTEST', 'BREACH', 'UNFINISHED', 'WAITS', 'GIVES_UP'] as const;
type Outcome = (typeof outcomes)[number];

/** Somebody of the year, and what will happen to them. */
export interface Planned extends MadeUpPerson {
  /** From 0, in the order in which trajectories are opened. */
  readonly number: number;
  readonly region: Region;
  readonly obliged: boolean;
  readonly outcome: Outcome;
  /** Of a breach: whether it ends in a fine. */
  readonly fined: boolean;
  /** The day on which they are known first, and that on which their trajectory is opened. */
  readonly arrives: Day;
  readonly opens: Day;
  /** The course of MO that they follow, if they do. */
  readonly course?: OrientationCourse;
  readonly tenancy?: Tenancy;
}

export interface Plan {
  readonly seed: number;
  readonly persons: readonly Planned[];
  readonly courses: readonly OrientationCourse[];
}

/** The last day on which somebody enrols, or signs: all that counts of the year is in it. */
const FIRST = { arrival: dayOf('2017-01-02'), opening: dayOf('2017-01-09') };
const LAST_OPENING = dayOf('2017-12-20');
/** The longest that anybody is known before their trajectory is opened, in days. */
const LONGEST_INTAKE = 60;

/** How many there are of each outcome. */
export function numbersOf(scale: number) {
  const total = Math.max(1, Math.round(published.trajectories.value * scale));
  const [participants, waiting] = [published.participants.value, published.waiting.value];
  const never = published.trajectories.value - participants - waiting;
  const [following = 0, waits = 0, givesUp = 0] = apportion(total, [participants, waiting, never]);
  const contracts = following + waits;
  const breaches = Math.min(following, Math.round(contracts * shares.breaches));
  const attests = Math.min(following - breaches, Math.round(contracts * shares.attests));
  return {
    ...{ total, participants: following, contracts, breaches, attests, waits, givesUp },
    unfinished: following - breaches - attests,
    obliged: Math.round(total * shares.obliged),
    courses: Math.max(1, Math.round(published.courses.value * scale)),
    fines: Math.min(breaches, Math.round(published.fines.value * scale)),
  };
}

/** Plans a year: who comes when and where, and what becomes of them. @param scale of the trajectories, above 0 */
export function planYear(seed: number, scale: number): Plan {
  const chance = new Chance(`plan ${String(seed)}`);
  const numbers = numbersOf(scale);
  const inRegions = apportion(
    numbers.total,
    regions.map((region) => trajectoriesOf[region]),
  );
  const roles = rolesOf(chance.shuffled(repeated(regions, inRegions)), numbers, chance);
  const days = weekdaysOf(FIRST.opening, LAST_OPENING);
  const openings = roles.map(() => chance.pick(days)).sort((one, other) => one - other);
  const persons = chance.shuffled(roles).map((role, number): Planned => {
    const opens = openings[number] ?? LAST_OPENING;
    const arrives = Math.max(FIRST.arrival, opens - chance.whole(14, LONGEST_INTAKE));
    return { ...role, ...madeUpPerson(seed, number, chance), number, arrives, opens };
  });
  const courses = coursesFor(
    persons.filter(({ outcome }) => follows(outcome)),
    numbers.courses,
    chance,
  );
  const tenancies = tenanciesFor(persons, scale, chance);
  return {
    seed,
    courses: [...new Set(courses.values())],
    persons: persons.map((person) => {
      const course = courses.get(person.number);
      const tenancy = tenancies.get(person.number);
      return { ...person, ...(course && { course }), ...(tenancy && { tenancy }) };
    }),
  };
}

/** Whether somebody takes part in MO. */
const follows = (outcome: Outcome): boolean => outcome !== 'WAITS' && outcome !== 'GIVES_UP';

type Role = Pick<Planned, 'region' | 'obliged' | 'outcome' | 'fined'>;

/** Who is obliged, which nobody is in Brussels, and what becomes of each; only the obliged are in breach. */
function rolesOf(
  inRegion: readonly Region[],
  { total, obliged, breaches, fines, attests, unfinished, waits, givesUp }: ReturnType<typeof numbersOf>,
  chance: Chance,
): readonly Role[] {
  let left = obliged;
  const bound = inRegion.map((region) => region !== 'BRUSSELS' && (left -= 1) >= 0);
  const others = repeated(outcomes, [attests, 0, unfinished, waits, givesUp]);
  const become = chance.shuffled(others);
  let found = 0;
  return Array.from({ length: total }, (_, index) => {
    const role = { region: inRegion[index] ?? 'ANTWERP', obliged: bound[index] ?? false };
    if (role.obliged && found < breaches) {
      found += 1;
      return { ...role, outcome: 'BREACH' as const, fined: found <= fines };
    }
    return { ...role, outcome: become.pop() ?? 'UNFINISHED', fined: false };
  });
}
