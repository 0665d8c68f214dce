/**
 * The single values of edition 01.00. Limits are exactly the official ones, also where these are looser than the
 * domain: a document that the official schema accepts is never refused here. A comma inside a class of characters,
 * or the range `A-f`, is such an official oddity.
 */
import { code, flag, text, withAttributes, withDefault } from '../schema.js';

/** A text without any limit. */
export const freeText = text('a text');

/** Yes or no, where an empty element means no. */
export const flagOrNo = withDefault(flag, 'false');

const dayOfTheCalendar = [
  '(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])',
  '(?:19|20)[0-9]{2}-(?:0[1,3-9]|1[0-2])-(?:29|30)',
  '(?:19|20)[0-9]{2}-(?:0[13578]|1[02])-31',
  '(?:19|20)(?:[02468][048]|[13579][26])-02-29',
];

/** A day that exists, 1900 to 2099. */
export const day = text('a day of the calendar, 1900 to 2099, written YYYY-MM-DD', {
  isDay: true,
  minLength: 10,
  maxLength: 10,
  pattern: new RegExp(`^(?:${dayOfTheCalendar.join('|')})$`, 'u'),
});

/** A date of which month or day may be unknown, then written 00, as in a birth date. */
export const dateOrPart = text('a date written YYYY-MM-DD', {
  minLength: 10,
  maxLength: 10,
  pattern: /^[0-2,9][0-9]{3}-[0-1][0-9]-[0-3][0-9]$/u,
});

/** A first or last day of a period; month or day may be unknown (00), the whole may be open (9999-99-99). */
export const boundary = text('a date written YYYY-MM-DD', {
  pattern: /^[0-9]{4}-[0-1,9][0-9]-[0-3,9][0-9]$/u,
});

/** A time of day or a duration, to the minute, second or millisecond. */
export const time = text('a time written HH:MM, HH:MM:SS or HH:MM:SS.sss', {
  minLength: 5,
  maxLength: 12,
  pattern: /^[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{3})?)?$/u,
});

const serialAndCheck = '(?:[0-8][0-9]|9[0-7])';
const anyDay = '(?:[0-2][0-9]|3[01])';

/** A national register, bis or test number; the check digits are not verified, as documents are kept as stated. */
export const insz = text('an INSZ of 11 digits', {
  pattern: new RegExp(
    `^[0-9]{2}(?:${[
      `(?:0[0-9]|1[0-2])${anyDay}(?:[0-9]{2}[1-9]|[0-9][1-9][0-9]|[1-9][0-9]{2})${serialAndCheck}`,
      `(?:2[0-9]|3[0-2]|4[0-9]|5[0-2])${anyDay}[0-9]{3}${serialAndCheck}`,
      `(?:6[0-9]|7[0-2])${anyDay}[0-9]{3}${serialAndCheck}`,
    ].join('|')})$`,
    'u',
  ),
});

/** An INSZ in the context of a MAGDA message and in questions: any 11 digits. */
export const elevenDigits = text('an INSZ of 11 digits', {
  minLength: 11,
  maxLength: 11,
  pattern: /^\p{N}{11}$/u,
});

/** The number of an enterprise; `0000000000` occurs. */
export const kboNumber = text('a KBO number of 10 digits', { pattern: /^[0-9]{10}$/u });

/** The internal number of a site of an organisation; may be empty. */
export const kbiNumber = text('a KBI number', { maxLength: 32 });

export const uuid = text('an identifier of the form 8-4-4-4-12', {
  pattern: /^[A-f0-9]{8}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{12}$/u,
});

/** An open code with its names beside it; may be empty. */
export const coded = withAttributes(
  text('a code', { minLength: 0, maxLength: 50 }),
  {
    KorteNaam: text('a short name', { minLength: 0, maxLength: 25, collapsed: true }),
    Naam: text('a name', { minLength: 0, maxLength: 50, collapsed: true }),
  },
  { code: 'text()', shortName: '@KorteNaam', name: '@Naam' },
);

export const shortName = text('a name', { maxLength: 24 });
export const longName = text('a name', { maxLength: 48 });
export const description = text('a description', { minLength: 1, maxLength: 255 });
export const oneOrZero = code(['0', '1'], { minLength: 1, maxLength: 1 });
/** Any character, an at sign, any character, a dot, any character; each of these parts may be longer. */
export const emailAddress = text('an e-mail address', {
  maxLength: 120,
  pattern: /^[^\n\r][^@\n\r]*@[^\n\r][^.\n\r]*\.[^\n\r]+$/u,
});
export const phoneNumber = text('a telephone number', { maxLength: 20 });
/** `\s` of an official pattern is the white space of XML; that of ECMAScript is more. */
export const postcode = text('a postcode', { maxLength: 6, pattern: /^[\p{L}\p{N} \t\r\n-]*$/u });
export const reference = text('a reference', { minLength: 1, maxLength: 36 });
export const exceptionNumber = text('an exception number', { maxLength: 10, pattern: /^\p{N}*$/u });
