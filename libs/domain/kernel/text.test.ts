import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  carriable,
  charactersIn,
  isCarriable,
  legible,
  legibleTexts,
  line,
  Line,
  Name,
  note,
  QuotedText,
  StatedText,
  WebAddress,
} from './text.js';

const anywhere = [
  '\0',
  '\u0001',
  '\u001B',
  '\u007F',
  '\u0085',
  '\uD800',
  'a\uDC00',
  '\uFFFE',
  '\uFDD0',
  '\u{5FFFF}',
];
const onNoLine = ['\n', '\t', '\r', '\u2028', '\u202E', '\u2066', '\u2069'];

const isTaken = (schema: z.ZodType, hostile: string) => schema.safeParse(`a${hostile}b`).success;

describe('what a text may hold', () => {
  test.each(anywhere)('%j stands in no text', (hostile) => {
    for (const schema of [Name, line(20), note(20)]) {
      const { error } = schema.safeParse(`Ama${hostile}b`);
      expect(error?.issues).toHaveLength(1);
      expect(error?.message).not.toContain('Ama');
    }
  });

  test.each(onNoLine)('%j stands on no line', (hostile) => expect(isTaken(Name, hostile)).toBe(false));

  test('a note has lines and tabs, and those of Windows end as others do', () => {
    expect(note(20).parse(' a\n\tb\r\nc ')).toBe('a\n\tb\nc');
    expect(isTaken(note(20), '\r')).toBe(false);
    expect(isTaken(note(20), '\u2067')).toBe(true);
  });

  test('what an official document states may be all that XML can carry', () => {
    for (const text of ['', '\u0085\uFDD0\u202E\r\n\t', '\u{10FFFF}'])
      expect(StatedText.parse(text)).toBe(text);
    for (const hostile of ['\0', '\u000B', '\uFFFF', '\uD800'])
      expect(isTaken(StatedText, hostile)).toBe(false);
  });

  test('names of all languages, and addresses of pages alone', () => {
    for (const name of ['Zoë', "N'Guyễn", 'عبد\u200Fالله', '山田', '👩‍👩‍👧'])
      expect(Name.parse(` ${name} `)).toBe(name);
    expect(WebAddress.safeParse('https://example.org/?a=é#b').success).toBe(true);
    for (const address of ['javascript:alert(1)', 'https://example.org/\uD800', 'x'])
      expect(WebAddress.safeParse(address).success).toBe(false);
  });
});

test('lengths are in characters, whatever their units, and come before everything else', () => {
  expect(Name.safeParse('𝒜'.repeat(200)).success).toBe(true);
  for (const text of ['𝒜'.repeat(201), 'a'.repeat(201), '\0'.repeat(1_000_000), '  '])
    expect(Name.safeParse(text).error?.issues).toMatchObject([{ message: '1 to 200 characters' }]);
  expect(line(200, 2).safeParse('𝒜').success).toBe(false);
});

test.each<[string, boolean]>([
  ['', false],
  ['a', false],
  ['𝒜', false],
  ['ab', true],
  ['𝒜𝒜', true],
  ['abc', true],
  ['𝒜𝒜𝒜', true],
  ['𝒜bcd', false],
  ['abcd', false],
  [' abc ', true],
  [' a ', false],
])('a line of two to three characters may be %j: %s', (text, expected) => {
  const parsed = line(3, 2).safeParse(text);
  expect(parsed.success).toBe(expected);
  if (parsed.success) expect(parsed.data).toBe(text.trim());
});

test('characters are code points, not the units in which they are written', () =>
  expect(['', 'ab', '𝒜b', '\uD835'].map(charactersIn)).toEqual([0, 2, 2, 1]));

test('a fault at the very start is one too, and is told once', () => {
  for (const schema of [Name, note(20), Line, QuotedText]) {
    const { error } = schema.safeParse('\0\u0001');
    expect(error?.issues).toMatchObject([
      { code: 'custom', message: expect.stringContaining('control character') },
    ]);
  }
  expect(StatedText.safeParse('\0').success).toBe(false);
  expect([isCarriable('\0a'), isCarriable('a\0'), isCarriable('a')]).toEqual([false, false, true]);
});

test('whatever is checked after a text is refused doesn’t see it', () => {
  const seen: string[] = [];
  const schema = StatedText.refine((text) => seen.push(text) > 0);
  for (const text of ['a\0', 'b']) schema.safeParse(text);
  expect(seen).toEqual(['b']);
});

test('what can’t be written is replaced, and nothing else', () => {
  expect(carriable('a\0\uD800🙂\n\u0085')).toBe('a\uFFFD\uFFFD🙂\n\u0085');
  expect(legible('1\u00002\u0085')).toBe('1\uFFFD2\uFFFD');
});

describe('every text of a command', () => {
  const schema = z.object({ source: z.string().optional(), deep: z.array(z.record(z.string(), z.string())) });
  const faults = (text: string, source?: string, key = 'remark') =>
    schema.check(legibleTexts).safeParse({ source, deep: [{}, { [key]: text }] }).error?.issues;

  test('is checked at its place', () =>
    expect(faults('a\u0085')).toMatchObject([{ path: ['deep', 1, 'remark'] }]));

  test('keeps the carriage returns of a source, and of a source alone', () => {
    expect(faults('a\rb', 'KBI-01.00')).toBeUndefined();
    expect(faults('a\rb')).toHaveLength(1);
    expect(faults('a\uFDD0b', 'KBI-01.00')).toHaveLength(1);
  });

  test('turns no direction where it is a name', () => {
    for (const key of ['name', 'familyNames', 'shortName'])
      expect(faults('a\u202Eb', 'x', key)).toHaveLength(1);
    expect(faults('a\u202Eb')).toBeUndefined();
    for (const key of ['nameless', 'named']) expect(faults('a\u202Eb', 'x', key)).toBeUndefined();
  });

  test('is checked in a list of names too, and what is no text is none', () => {
    const { error } = z
      .object({ familyNames: z.array(z.string()), nothing: z.null(), count: z.number() })
      .check(legibleTexts)
      .safeParse({ familyNames: ['a', 'a\u202Eb'], nothing: null, count: 1 });
    expect(error?.issues).toMatchObject([{ code: 'custom', path: ['familyNames', 1] }]);
  });
});
