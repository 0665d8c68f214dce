/**
 * Normal forms of names, dates and numbers that people write in several ways, so that the same person is found.
 * Blind indexes hold these forms: after changing one, its index must be rebuilt.
 */

/** Letters that Unicode does not decompose into plain ones, as passports transliterate them (ICAO 9303, part 3). */
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

/** The words of a name, in lower case and without diacritics; hyphens, apostrophes and the like separate words. */
export function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => plain[letter] ?? letter)
    .split(/(?:[^\p{L}\p{N}]|[\u02B0-\u02FF])+/u) // the second range: letters that are used as apostrophes
    .filter((word) => word !== '');
}

/**
 * The known part of a birth date: `1980`, `1980-05` or `1980-05-17`. Zeros in the input are an unknown month or day.
 * @throws TypeError that does not show the text
 */
export function knownBirthDate(date: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date.trim()) ?? [];
  if (year === undefined) throw new TypeError('not a birth date: use YYYY, YYYY-MM or YYYY-MM-DD');
  if (month === undefined || month === '00') return year;
  return [year, month, ...(dayOfMonth === undefined || dayOfMonth === '00' ? [] : [dayOfMonth])].join('-');
}

/** The eleven digits of an INSZ, without separators. @throws TypeError that does not show the text */
export function digitsOfInsz(insz: string): string {
  const digits = insz.replaceAll(/\D/g, '');
  if (digits.length !== 11) throw new TypeError('an INSZ has eleven digits');
  return digits;
}
