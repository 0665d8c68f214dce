/** Documents made up from a schema: every optional element, every code, real dates, and persons who do not exist. */
import fc from 'fast-check';
import {
  boundary,
  dateOrPart,
  day,
  elevenDigits,
  emailAddress,
  exceptionNumber,
  insz,
  kboNumber,
  postcode,
  time,
  uuid,
} from '../../libs/magda/edition-01/values.js';
import { knownExceptions } from '../../libs/magda/exceptions.js';
import type { Attributes, ElementSchema, SequenceSchema, TextSchema } from '../../libs/magda/schema.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { branch, leaf, withoutSpaceAround } from '../../libs/magda/tree.js';

/** Trees that a schema allows, with its outermost element in its namespace. */
export function generated(element: ElementSchema): fc.Arbitrary<XmlNode> {
  return nodeOf(element).map((node) => ({ ...node, namespace: element.namespace ?? '' }));
}

function nodeOf({ name, content }: ElementSchema): fc.Arbitrary<XmlNode> {
  const attributes = attributesOf(content.attributes);
  return content.kind === 'text'
    ? fc.tuple(textOf(content), attributes).map(([text, stated]) => leaf(name, text, stated))
    : fc.tuple(entriesOf(content), attributes).map(([entries, stated]) => branch(name, entries, stated));
}

function entriesOf({ elements, choice }: SequenceSchema): fc.Arbitrary<readonly XmlNode[]> {
  if (choice) return fc.oneof(...elements.map(nodeOf)).map((node) => [node]);
  return fc.tuple(...elements.map(occurrencesOf)).map((occurrences) => occurrences.flat());
}

/** Optional elements are there four times out of five, repeated ones up to three times and now and then often. */
function occurrencesOf(element: ElementSchema): fc.Arbitrary<readonly XmlNode[]> {
  const node = nodeOf(element);
  if (element.max > 1) {
    const few = fc.array(node, { minLength: 1, maxLength: 3 });
    return fc.oneof({ weight: 30, arbitrary: few }, { weight: 1, arbitrary: repeated(node, 4, 12) });
  }
  const once = node.map((entry) => [entry]);
  return element.min === 1 ? once : fc.option(once, { nil: [], freq: 4 });
}

function repeated(node: fc.Arbitrary<XmlNode>, minLength: number, maxLength: number) {
  return fc.array(node, { minLength, maxLength, size: 'max' });
}

function attributesOf(attributes: Attributes): fc.Arbitrary<Readonly<Record<string, string>>> {
  const stated = Object.entries(attributes).map(([name, text]) =>
    fc.option(
      textOf(text).map((value) => [name, value] as const),
      { nil: undefined },
    ),
  );
  return fc
    .tuple(...stated)
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined)));
}

function textOf(text: TextSchema): fc.Arbitrary<string> {
  const values = particular.get(text) ?? valuesOf(text);
  return text.default === undefined ? values : fc.oneof(values, fc.constant(''));
}

function valuesOf(text: TextSchema): fc.Arbitrary<string> {
  if (text.codes) return fc.constantFrom(...text.codes);
  if (text.type === 'boolean') return fc.constantFrom('true', 'false', '1', '0');
  if (text.type === 'integer') return fc.integer().map(String);
  if (text.type === 'dateTime') return moment;
  if (text.type === 'anyURI') return fc.webUrl();
  const { minLength = 0, maxLength = 400, pattern } = text;
  const fits = (value: string) =>
    Array.from(value).length >= minLength && Array.from(value).length <= maxLength;
  if (pattern) return fc.stringMatching(pattern).filter(fits);
  const short = fc.string({ unit: character, minLength, maxLength: Math.min(maxLength, 60) });
  const texts = short.map(withoutSpaceAround).filter(fits);
  const longest = character.map((one) => 'x'.repeat(Math.max(0, maxLength - one.length)) + one);
  const edges = fc.oneof(
    ...(minLength === 0 ? [fc.constant('')] : []),
    ...(maxLength <= 255 ? [longest.map(withoutSpaceAround).filter(fits)] : []),
    texts,
  );
  return fc.oneof({ weight: 6, arbitrary: texts }, { weight: 1, arbitrary: edges });
}

/** Ordinary letters, and all that a writer may get wrong: markup, blanks, line breaks, characters beyond 16 bits. */
const character = fc.constantFrom(
  ...Array.from('aeinrstvdkEéëçğŁшعم语-,. <>&"\'\n\t\r\u00a0\u{1F642}'),
  ']]>',
);

const calendarDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const monthOfYear = calendarDay.map((date) => `${date.slice(0, 7)}-00`);
const wholeYear = calendarDay.map((date) => `${date.slice(0, 4)}-00-00`);

/** An INSZ of the test range: month + 60, with valid check digits, for births from 1930 to 2029. */
export const syntheticInsz: fc.Arbitrary<string> = fc
  .tuple(between(1930, 2029), between(60, 72), between(0, 31), between(0, 999))
  .map(([year, month, dayOfMonth, serial]) => {
    const digits = [year % 100, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('');
    const nine = `${digits}${String(serial).padStart(3, '0')}`;
    const check = 97 - (Number(year < 2000 ? nine : `2${nine}`) % 97);
    return `${nine}${String(check).padStart(2, '0')}`;
  });

function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** A time to the minute, second or millisecond. */
const clock = fc
  .tuple(between(0, 24 * 60 * 60 * 1000 - 1), fc.constantFrom('HH:MM', 'HH:MM:SS', 'HH:MM:SS.sss'))
  .map(([milliseconds, form]) => new Date(milliseconds).toISOString().slice(11, 11 + form.length));

const moment = fc
  .tuple(calendarDay, between(0, 24 * 60 * 60 * 1000 - 1), fc.constantFrom('', 'Z', '+02:00', '-14:00'))
  .map(([date, time, zone]) => `${date}T${new Date(time).toISOString().slice(11, 23)}${zone}`);

/** The values whose pattern allows more than what means something. */
const particular: ReadonlyMap<TextSchema, fc.Arbitrary<string>> = new Map([
  [day, calendarDay],
  [dateOrPart, fc.oneof(calendarDay, monthOfYear, wholeYear)],
  [boundary, fc.oneof(calendarDay, monthOfYear, wholeYear, fc.constant('9999-99-99'))],
  [time, clock],
  [insz, syntheticInsz],
  [elevenDigits, syntheticInsz],
  [
    uuid,
    fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => id.toUpperCase()),
    ),
  ],
  [exceptionNumber, fc.constantFrom(...Object.keys(knownExceptions))],
  [kboNumber, fc.oneof(fc.constant('0000000000'), fc.stringMatching(/^[01][0-9]{9}$/u))],
  [emailAddress, fc.emailAddress({ size: 'small' })],
  [postcode, fc.stringMatching(/^[1-9][0-9]{3}$/u)],
]);
