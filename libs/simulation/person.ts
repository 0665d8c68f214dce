import type { Chance } from './chance.js';

/** Somebody made up: an INSZ of the test range, and a name that goes with nobody. */
export interface MadeUpPerson {
  readonly insz: string;
  readonly identity: {
    readonly familyNames: readonly string[];
    readonly givenNames: readonly string[];
    readonly birthDate: string;
    readonly sex: 'F' | 'M';
  };
}

const YEARS = { first: 1953, number: 44 };
/** Only days from the 29th on: those who were made up elsewhere in the project are born before. */
const birthdays = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')).flatMap(
  (month) =>
    ['29', '30', '31']
      .filter((day) => month !== '02' && (day !== '31' || !['04', '06', '09', '11'].includes(month)))
      .map((day) => ({ month, day })),
);
/** The serial of an INSZ goes from 001 to 998; it is odd for men. */
const SERIALS = 998;
const NUMBERS = YEARS.number * birthdays.length * SERIALS;
/** Scatters numbers that follow on each other; a prime that divides none of the above. */
const SCATTER = 7_368_787;

/** Persons of one seed. */
const A_SEED = 16_000;
/** The seeds whose persons are all others. */
export const mostSeeds = Math.floor(NUMBERS / A_SEED) - 1;

const familyNames = ['Voorbeeld', 'Esempio', 'Misal', 'Namuna', 'Paragon', 'Mfano', 'Przykład', 'Örnek'];
const surnames = [
  'Aardewerk',
  'Bloesem',
  'Citroen',
  'Duinzand',
  'Eikenhout',
  'Fluitspel',
  'Goudenregen',
  'Hazelaar',
];
const givenNames = {
  F: ['Ama', 'Bina', 'Cleo', 'Dunya', 'Elif', 'Farah', 'Gita', 'Hana', 'Ines', 'Jana', 'Kadija', 'Lina'],
  M: ['Adil', 'Bram', 'Chidi', 'Dawit', 'Emin', 'Farid', 'Goran', 'Hamid', 'Idris', 'Jamal', 'Kofi', 'Luka'],
};

/** @param seed from 0 to `mostSeeds` @param number of the person, from 0 to below 16,000 */
export function madeUpPerson(seed: number, number: number, chance: Chance): MadeUpPerson {
  let rest = ((seed * A_SEED + number) * SCATTER) % NUMBERS;
  const serial = (rest % SERIALS) + 1;
  rest = Math.floor(rest / SERIALS);
  const { month, day } = birthdays[rest % birthdays.length] ?? { month: '01', day: '29' };
  const year = YEARS.first + Math.floor(rest / birthdays.length);
  const sex = serial % 2 === 0 ? 'F' : 'M';
  return {
    insz: inszOf(year, Number(month), day, serial),
    identity: {
      familyNames: [chance.pick(familyNames), chance.pick(surnames)],
      givenNames: [chance.pick(givenNames[sex])],
      birthDate: `${String(year)}-${month}-${day}`,
      sex,
    },
  };
}

/** A number of the test range: the month and 60. Source: DOMAIN 8; the check is that of births before 2000. */
function inszOf(year: number, month: number, day: string, serial: number): string {
  const nine = `${String(year - 1900)}${String(month + 60)}${day}${String(serial).padStart(3, '0')}`;
  return nine + String(97 - (Number(nine) % 97)).padStart(2, '0');
}
