import { createHmac, type KeyObject } from 'node:crypto';

/** Fewer persons than this are not told of. */
export const THRESHOLD = 5;
/**
 * To multiples of what a number is rounded: twice the threshold, so that whoever subtracts two numbers knows the
 * difference by 18, and never that it is below the threshold.
 */
export const BASE = 2 * THRESHOLD;

/** How a report that counts persons was kept from telling of few of them; part of its query. */
export const protectionTold = { threshold: THRESHOLD, method: `RANDOM_ROUNDING_TO_${BASE}` } as const;
/** Of an answer for those who may see every dossier. */
export const noProtection = { threshold: null, method: 'NONE' } as const;

/** Keeps reports from telling of few persons, by a secret that all processes share. */
export interface Protection {
  /** Of the hash by which the database names a person, where the names of a set are made one key. */
  readonly personSeed: bigint;
  /** From 0 up to 1, by the key of a set of persons: the same for the same persons, whatever was asked. */
  readonly chance: (key: string) => number;
}

/** @param secret that nobody outside knows: who does, knows in which direction each number was rounded */
export function protectionBy(secret: KeyObject): Protection {
  const digest = (about: string) => createHmac('sha256', secret).update(about).digest();
  return {
    personSeed: digest('person').readBigInt64BE(),
    chance: (key) => digest(`set ${key}`).readUIntBE(0, 6) / 2 ** 48,
  };
}

/** What the database told of a count: its number, of how many persons, and the key of their set. */
export interface PersonCount {
  readonly number: number;
  readonly persons: number;
  readonly key: string;
}

/** Counts of persons, by the name of the measure, of a group or of all rows. */
export interface PersonGroup {
  readonly isTotal: boolean;
  readonly counts: Readonly<Record<string, PersonCount>>;
}

/**
 * The numbers that are told of each group, by the name of the measure. Where persons are fewer than the threshold, and
 * not none, the number is hidden. Others are rounded to a multiple of the base, up or down by the chance of their set,
 * so that they are right on average; below the base always up. Each total is rounded by its own set, and up where it
 * would else tell that what is hidden is small.
 * @param units what a measure counts by; default 1
 */
export function toldOfGroups(
  groups: readonly PersonGroup[],
  { chance }: Pick<Protection, 'chance'>,
  units: Readonly<Record<string, number>> = {},
): readonly Readonly<Record<string, Told>>[] {
  const told = groups.map(({ counts }): Readonly<Record<string, Told>> =>
    Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, toldNumber(count, stepOf(units, name), chance)]),
    ),
  );
  const parts = told.filter((_, place) => groups[place]?.isTotal === false);
  return groups.map(({ isTotal, counts }, place) => {
    const numbers = told[place] ?? {};
    if (!isTotal) return numbers;
    const safe = Object.entries(counts).map(([name, { number }]) => {
      const total = numbers[name] ?? 0;
      const step = stepOf(units, name);
      const others = parts.map((part) => part[name] ?? 0);
      const isKept = total === 'hidden' || isSafe(total, others, step);
      return [name, isKept ? total : Math.ceil(number / step) * step] as const;
    });
    return Object.fromEntries(safe);
  });
}

type Told = number | 'hidden';

/** To multiples of what a measure is rounded. */
const stepOf = (units: Readonly<Record<string, number>>, name: string): number => BASE * (units[name] ?? 1);

function toldNumber({ number, persons, key }: PersonCount, step: number, chance: Protection['chance']): Told {
  if (persons === 0) return number;
  if (persons < THRESHOLD) return 'hidden';
  const over = number % step;
  const down = number - over;
  return down === 0 || chance(key) < over / step ? down + step : down;
}

/** Whether what is hidden may be as much as the threshold, for who subtracts the others from the total. */
function isSafe(total: number, parts: readonly Told[], step: number): boolean {
  if (!parts.includes('hidden')) return true;
  const leastOf = (part: Told) => (part === 'hidden' ? 0 : rangeOf(part, step).least);
  const others = parts.reduce<number>((sum, part) => sum + leastOf(part), 0);
  return rangeOf(total, step).most - others >= step / 2;
}

/** Between which numbers one lies that is told; 0 is told of nobody. @param step to multiples of what it is rounded */
function rangeOf(told: number, step = BASE): { readonly least: number; readonly most: number } {
  if (told === 0) return { least: 0, most: 0 };
  return { least: Math.max(told - step + 1, THRESHOLD), most: told + step - 1 };
}
