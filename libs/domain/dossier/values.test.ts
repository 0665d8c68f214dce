import { expect, test } from '@jest/globals';
import { day } from '../kernel/dates.js';
import { atMost, CodeNames, Contact, isYes, Site, StatedCode, statedDay, type Flag } from './values.js';

test.each<[Flag | undefined, boolean]>([
  [true, true],
  ['1', true],
  [false, false],
  ['0', false],
  ['', false],
  [undefined, false],
])('a flag that is stated as %j says yes: %s', (flag, expected) => expect(isYes(flag)).toBe(expected));

test.each([
  ['2018-02-28', '2018-02-28'],
  ['2018-02-29', undefined],
  ['2018-00-00', undefined],
  ['9999-99-99', undefined],
  ['1899-12-31', undefined],
  [undefined, undefined],
])('of a first or last day that is stated as %s the day is %s', (stated, expected) =>
  expect(statedDay(stated)).toBe(expected && day(expected)),
);

test('where something happened is an organisation, one of its sites, or both; not nothing', () => {
  const organisation = '0543307391';
  for (const site of [{ organisation }, { site: 'VES-1' }, { organisation, site: 'VES-1' }])
    expect(Site.parse(site)).toEqual(site);
  expect(Site.safeParse({}).error?.issues).toMatchObject([{ message: 'name the organisation or the site' }]);
});

const takes = (text: string, most: number, least?: number) => atMost(most, least).safeParse(text).success;

test.each<[string, boolean]>([
  ['', true],
  ['abc', true],
  ['abcd', false],
  ['a  c', false],
  [' \t\r\nabc\n\r\t ', true],
  ['   abcd', false],
  ['abcd   ', false],
  ['  a c  ', true],
  ['  ab c  ', false],
  ['      ', true],
  ['\u00A0abc', false],
  ['𝒜𝒜𝒜', true],
  ['𝒜𝒜𝒜𝒜', false],
  ['a\nb', true],
  ['a\n\nb', false],
])('a text of three characters at most, without the white space around it, may be %j: %s', (text, expected) =>
  expect(takes(text, 3)).toBe(expected),
);

test.each<[string, boolean]>([
  ['ab', false],
  ['abc', true],
  ['  ab', false],
  [' abc ', true],
  ['   ', false],
  ['𝒜𝒜', false],
  ['abcd', false],
])('a text of exactly three characters, without the white space around it, may be %j: %s', (text, expected) =>
  expect(takes(text, 3, 3)).toBe(expected),
);

test('a text of a wrong length is told which length is right', () =>
  expect(atMost(3, 2).safeParse('a').error?.issues).toMatchObject([
    { message: 'between 2 and 3 characters' },
  ]));

test('a text of one character has that length', () => {
  for (const text of ['a', ' a ', ' a']) expect([text, takes(text, 3, 1)]).toEqual([text, true]);
  expect(takes(' ', 3, 1)).toBe(false);
});

test('no pattern looks at a text that is too long', () => {
  const letters = atMost(6).regex(/^[a-z]*$/);
  expect(letters.safeParse('@@').error?.issues).toMatchObject([{ code: 'invalid_format' }]);
  expect(letters.safeParse('@'.repeat(7)).error?.issues).toMatchObject([{ code: 'custom' }]);
});

test.each<[string, boolean]>([
  ['a'.repeat(25), true],
  ['a'.repeat(26), false],
  [`${'a '.repeat(12)}a`, true],
  [`${'a '.repeat(13)}a`, false],
  [`${'a \t\r\n'.repeat(12)}a`, true],
  [`  ${'a'.repeat(25)}  `, true],
  [`${'a\u00A0\u00A0'.repeat(12)}a`, false],
])('in the short name of a code runs of white space count once: %j: %s', (shortName, expected) =>
  expect(CodeNames.safeParse({ shortName }).success).toBe(expected),
);

test('a code of an open list may be empty, and stands beside its names', () => {
  for (const code of [{ code: '' }, { code: 'X', shortName: '', name: 'a'.repeat(50) }])
    expect(StatedCode.parse(code)).toEqual(code);
  expect(StatedCode.safeParse({ code: 'a'.repeat(51) }).success).toBe(false);
  expect(CodeNames.safeParse({ name: 'a'.repeat(51) }).error?.issues).toMatchObject([
    { message: 'at most 50 characters' },
  ]);
});

test('how to reach somebody has a length, and an address of mail looks like one', () => {
  const email = `a@${'b'.repeat(115)}.be`;
  expect(Contact.safeParse({ email, telephone: '0'.repeat(20) }).success).toBe(true);
  for (const wrong of [{ email: `a${email}` }, { email: 'a.be' }, { telephone: '0'.repeat(21) }])
    expect(Contact.safeParse(wrong).success).toBe(false);
});
