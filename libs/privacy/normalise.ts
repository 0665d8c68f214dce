/**
 * One form for what people write in many ways, so that the same person is found whoever wrote it down.
 * These forms are indexed: changing one loses what was indexed before, until its index is built anew.
 */

/** Letters that no decomposition leads to a plain one, as passports transliterate them (ICAO 9303, part 3). */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ə: 'e',
};

/** The words of a name, in lower case and without diacritics; hyphens, apostrophes and the like part words. */
export function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => plain[letter] ?? letter)
    .split(/(?:[^\p{L}\p{N}]|[\u02B0-\u02FF])+/u) // the second: letters that serve as apostrophes
    .filter((word) => word !== '');
}

/**
 * A birth date as far as it is known: `1980`, `1980-05` or `1980-05-17`; zeros stand for an unknown month or day.
 * @throws TypeError without the text
 */
export function birthDateAsKnown(date: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date.trim()) ?? [];
  if (year === undefined) throw new TypeError('not a birth date: use YYYY, YYYY-MM or YYYY-MM-DD');
  if (month === undefined || month === '00') return year;
  return dayOfMonth === undefined || dayOfMonth === '00'
    ? `${year}-${month}`
    : `${year}-${month}-${dayOfMonth}`;
}

/** The eleven digits of an INSZ, however they are parted. @throws TypeError without the text */
export function digitsOfInsz(insz: string): string {
  const digits = insz.replaceAll(/\D/g, '');
  if (digits.length !== 11) throw new TypeError('an INSZ has eleven digits');
  return digits;
}
