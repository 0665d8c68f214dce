import { z } from 'zod';
import { legible } from '../kernel/text.js';

/**
 * The INSZ: `YYMMDD`, a serial of three digits, and two check digits. Source: DOMAIN, identifiers.
 * Check = 97 − (first nine digits mod 97); for births from 2000 the nine digits are prefixed with 2.
 * The month tells the kind: 00–12 national register, 20–32 bis (sex unknown), 40–52 bis, 60–72 test number.
 * Month and day may be 00 when unknown.
 */
export const Insz = z
  .string()
  .overwrite(withoutSeparators)
  .refine(isInsz, 'an INSZ has eleven digits: birth date, serial and two check digits')
  .brand('Insz')
  .meta({ id: 'Insz', description: 'Social security identification number; separators are allowed' });
export type Insz = z.output<typeof Insz>;

/** The number of a person as a system that was believed wrote it: eleven digits, of which the check may fail. */
export const StatedInsz = z.string().regex(/^[0-9]{11}$/u, 'eleven digits');

/** The number as whoever asks writes it: any text, because asking with a wrong one is refused, and recorded. */
export const AskedInsz = z
  .string()
  .max(40)
  .overwrite(legible)
  .describe('INSZ of the person; a malformed one is refused, and the refusal recorded');

export type Century = 1900 | 2000;
/** By the month divided by 20. */
const kinds = ['register', 'bis', 'bis', 'test'] as const;
type InszKind = (typeof kinds)[number];

/** Leaves the digits of `85.07.30-033.28` and the like. */
export function withoutSeparators(text: string): string {
  return text.replace(/[.\-\s/]/g, '');
}

/**
 * The century of birth under which the check digits are right, if any. It is never both: the prefix 2 shifts the
 * check by 2 × 10⁹ mod 97 = 68. But a mistyped number may be right under the other century, so a birth date helps.
 */
export function inszCentury(digits: string): Century | undefined {
  if (!/^\d{11}$/.test(digits)) return undefined;
  const nine = digits.slice(0, 9);
  const rest = 97 - Number(digits.slice(9));
  if (Number(nine) % 97 === rest) return 1900;
  return Number(`2${nine}`) % 97 === rest ? 2000 : undefined;
}

/** Whether eleven digits are an INSZ of any kind: a month of a known kind, a day that can be, a right check. */
export function isInsz(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const canBe = month < 80 && month % 20 <= 12 && Number(digits.slice(4, 6)) <= 31;
  return canBe && inszCentury(digits) !== undefined;
}

/** What kind of number it is; test numbers are only for synthetic persons. */
export const inszKind = (insz: Insz): InszKind =>
  kinds[Math.floor(Number(insz.slice(2, 4)) / 20)] ?? 'register';

/** A date of birth as registers give it: month and day are `00` while unknown. */
export const BirthDate = z
  .string()
  .refine(isBirthDate, 'a birth date is YYYY-MM-DD; month or day may be 00 when unknown')
  .brand('BirthDate')
  .meta({ id: 'BirthDate', description: 'YYYY-MM-DD; month or day 00 when unknown' });
export type BirthDate = z.output<typeof BirthDate>;

function isBirthDate(text: string): boolean {
  const parts = /^(1[89]\d\d|20\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month > 12 || (month === 0 && dayOfMonth !== 0)) return false;
  return dayOfMonth <= (month === 0 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/**
 * Whether a birth date can be that of an INSZ. Unknown parts agree with anything, and so does a bis or test
 * number's month once its offset is taken off. The check tells the century.
 */
export function agreesWithBirthDate(insz: Insz, birthDate: BirthDate): boolean {
  const century = inszCentury(insz);
  const sameYear =
    century !== undefined && century + Number(insz.slice(0, 2)) === Number(birthDate.slice(0, 4));
  const month = String(Number(insz.slice(2, 4)) % 20).padStart(2, '0');
  return sameYear && agrees(month, birthDate.slice(5, 7)) && agrees(insz.slice(4, 6), birthDate.slice(8, 10));
}

function agrees(stated: string, known: string): boolean {
  return stated === known || stated === '00' || known === '00';
}
