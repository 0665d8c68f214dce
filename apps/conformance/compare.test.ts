import { describe, expect, test } from '@jest/globals';
import { differencesIn, textIn } from './compare.js';

const found = (expected: string, received: string) =>
  differencesIn('D', `<r>${expected}</r>`, `<s:e xmlns:s="urn:s"><s:b>${received}</s:b></s:e>`).map(
    ({ place, what }) => `${place} ${what}`,
  );

describe('equal are', () => {
  test.each([
    ['the same', '<D><a k="1">x</a><b/></D>', '<D><a k="1">x</a><b/></D>'],
    ['with other white space around', '<D>\n <a k=" 1">\n x </a><b></b>\n</D>', '<D><a k="1">x</a><b/></D>'],
    ['with comments', '<D><!-- <a/> --><a>x<!-- y -->z</a></D>', '<D><a>xz</a></D>'],
    ['with attributes in another order', '<D><a k="1" l="2"/></D>', '<D><a l="2" k="1"/></D>'],
    [
      'with references',
      '<D><a k="&#10;&amp;">&#233;&lt;</a></D>',
      '<D><a k="&#xA;&#38;">é<![CDATA[<]]></a></D>',
    ],
    ['with declarations', '<D xmlns:i="urn:i" i:schemaLocation="x y"><a/></D>', '<D><a/></D>'],
    ['with a line break in an attribute', '<D k="a\nb"/>', '<D k="a b"/>'],
    ['without the element, both', '<E/>', '<F/>'],
  ])('%s', (_, expected, received) => {
    expect(found(expected, received)).toEqual([]);
  });
});

describe('different are', () => {
  test.each([
    ['another text', '<D><a>x</a></D>', '<D><a>y</a></D>', ['D/a has another text']],
    ['other white space inside', '<D><a>x y</a></D>', '<D><a>x  y</a></D>', ['D/a has another text']],
    ['a no-break space around', '<D><a>x</a></D>', '<D><a>\u00a0x</a></D>', ['D/a has another text']],
    ['absent instead of empty', '<D><a/></D>', '<D/>', ['D/a is missing']],
    ['empty instead of absent', '<D/>', '<D><a/></D>', ['D/a should not be there']],
    ['default instead of empty', '<D><a/></D>', '<D><a>false</a></D>', ['D/a should be empty']],
    ['empty instead of default', '<D><a>false</a></D>', '<D><a/></D>', ['D/a should not be empty']],
    ['1 instead of true', '<D><a>true</a></D>', '<D><a>1</a></D>', ['D/a has another text']],
    [
      'another order of names',
      '<D><a/><b/></D>',
      '<D><b/><a/></D>',
      ['D holds its elements in another order'],
    ],
    [
      'another order of entries',
      '<D><a>1</a><a>2</a></D>',
      '<D><a>2</a><a>1</a></D>',
      ['D/a[1] has another text', 'D/a[2] has another text'],
    ],
    ['one of several', '<D><a>1</a><a>2</a></D>', '<D><a>1</a></D>', ['D/a[2] is missing']],
    ['an attribute less', '<D><a k=""/></D>', '<D><a/></D>', ['D/a/@k is missing']],
    ['an attribute more', '<D><a/></D>', '<D><a k=""/></D>', ['D/a/@k should not be there']],
    ['another attribute', '<D><a k="1"/></D>', '<D><a k="2"/></D>', ['D/a/@k has another text']],
    ['no such element', '<D/>', '<E/>', ['D is missing']],
    ['such an element where none should be', '<E/>', '<D/>', ['D should not be there']],
    [
      'several',
      '<D><a>x</a><b><c/></b></D>',
      '<D><a>y</a><b/></D>',
      ['D/a has another text', 'D/b/c is missing'],
    ],
  ])('%s', (_, expected, received, differences) => {
    expect(found(expected, received)).toEqual(differences);
  });
});

test('a difference never tells what stands there', () => {
  const told = JSON.stringify(found('<D><a k="Janssens">Jan</a></D>', '<D><a k="Peeters">Piet</a></D>'));
  expect(told).not.toMatch(/Jan|Piet|Peeters/);
});

test('many references are no limit', () => {
  const text = '&amp;&#233;'.repeat(20_000);
  expect(found(`<D><a>${text}</a></D>`, `<D><a>${text}</a></D>`)).toEqual([]);
  expect(found(`<D><a>${text}</a></D>`, `<D><a>${'&amp;é'.repeat(20_000)}</a></D>`)).toEqual([]);
});

test('a text is found by its path, whatever stands around', () => {
  expect(textIn('<x:r xmlns:x="u"><D><P><I> 1 </I><J/></P></D></x:r>', 'D', 'P/I')).toBe('1');
  expect(textIn('<r><D><P/></D></r>', 'D', 'P/I')).toBeUndefined();
});
