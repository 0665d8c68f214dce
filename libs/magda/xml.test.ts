import { describe, expect, test } from '@jest/globals';
import { branch, children, leaf, textOf, walk } from './tree.js';
import { longestText, mostElements, readXml } from './xml.js';

const read = (text: string) => {
  const result = readXml(text);
  return 'root' in result ? result.root : result;
};

test('order, attributes, empty and absent elements are distinguished', () => {
  const root = read('<a>\n <b k="1">x</b><c/><b></b>\n</a>');
  expect(root).toEqual(branch('a', [leaf('b', 'x', { k: '1' }), leaf('c', ''), leaf('b', '')]));
  if ('refused' in root) throw new Error(root.refused);
  expect([textOf(root, 'c'), textOf(root, 'd'), children(root, 'b').length]).toEqual(['', undefined, 2]);
  expect(Array.from(walk(root), ({ place }) => place)).toEqual(['/a', '/a/b[1]', '/a/c', '/a/b[2]']);
});

test.each([
  ['white space around is dropped, inside it is kept', '<a>\r\n  x  y\n </a>', 'x  y'],
  ['a no-break space is content', '<a>\u00a0x</a>', '\u00a0x'],
  ['references are resolved once', '<a>&amp;lt; &#233;&#x1F642; &quot;</a>', '&lt; é\u{1F642} "'],
  ['a CDATA section is not interpreted', '<a><![CDATA[&amp; <b>]]> c</a>', '&amp; <b> c'],
  [
    'comments and instructions leave no trace',
    '<?xml version="1.0"?><!-- x --><a>p<!-- <b/> -->q<?r s?>t</a>',
    'pqt',
  ],
  ['numbers stay as written', '<a>007.10</a>', '007.10'],
  ['a byte order mark is skipped', '\uFEFF<a>x</a>', 'x'],
])('%s', (_name, text, expected) => {
  expect(read(text)).toEqual(leaf('a', expected));
});

test('line breaks in an attribute are spaces, written as references they are kept', () => {
  expect(read('<a b="x\n y&#10;z"/>')).toEqual(leaf('a', '', { b: 'x  y\nz' }));
});

test('prefixes stand for namespaces, hints to schemas for nothing', () => {
  const hint = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="x y"';
  const root = read(`<p:a xmlns:p="urn:one" ${hint} p:k="1"><b xmlns="urn:two"><c/></b></p:a>`);
  expect(root).toMatchObject({
    name: 'a',
    namespace: 'urn:one',
    children: [{ name: 'b', namespace: 'urn:two', children: [{ name: 'c', namespace: 'urn:two' }] }],
  });
  expect(root).toHaveProperty('attributes', { 'p:k': '1' });
});

test('names that JavaScript has a meaning for are names like any other', () => {
  const root = read('<a __proto__="1" constructor="2"><__proto__/><constructor/></a>');
  if ('refused' in root) throw new Error(root.refused);
  expect(Object.entries(root.attributes)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
  expect(root.children.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
});

describe('refused, with a reason that quotes nothing', () => {
  test.each([
    ['<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>', 'holds a DOCTYPE, which is not accepted'],
    ['<a>&Janssens;</a>', 'refers to an entity or character that is not accepted'],
    ['<a>&#1;</a>', 'refers to an entity or character that is not accepted'],
    ['<a>&constructor;</a>', 'refers to an entity or character that is not accepted'],
    ['<a b="Janssens & co"/>', 'is not well-formed XML'],
    ['<a b="Janssens &co;"/>', 'refers to an entity or character that is not accepted'],
    ['<a>\uFFFF</a>', 'holds a character that XML does not allow'],
    ['<a>\u0001</a>', 'holds a character that XML does not allow'],
    ['<a>Jan <Janssens</a>', 'is not well-formed XML'],
    ['<a b="1" b="2"/>', 'is not well-formed XML'],
    ['<a b:c="1"/>', 'uses a namespace prefix that is not declared'],
    ['<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="1" q:b="2"/>', 'is not well-formed XML'],
    ['<a>]]></a>', 'is not well-formed XML'],
    ['<a><!-- -- --></a>', 'is not well-formed XML'],
    ['<a', 'is not well-formed XML'],
    ['<a><b></b>', 'is not well-formed XML'],
    ['Janssens', 'has text outside its outermost element'],
    ['', 'is not well-formed XML'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'says that it is in another encoding than UTF-8'],
    ['<a/><b/>', 'must have exactly one outermost element'],
    ['<a/>Janssens', 'has text outside its outermost element'],
    [`<a>${'<b/>'.repeat(mostElements)}</a>`, `has more than ${mostElements} elements`],
    ['<p:a/>', 'uses a namespace prefix that is not declared'],
    ['<a>'.repeat(70) + '</a>'.repeat(70), 'is nested deeper than 60 levels'],
    ['<a>'.repeat(100_000), 'is nested deeper than 60 levels'],
    [`<a>${' '.repeat(longestText)}</a>`, `is longer than ${longestText} characters`],
  ])('%.40s', (text, refused) => {
    expect(readXml(text)).toMatchObject({ refused });
  });
});

test('the line of each element and of a fault is known', () => {
  const document = readXml('<a>\r\n<b/>\r<c/>\n</a>');
  if ('refused' in document) throw new Error(document.refused);
  expect(Array.from(walk(document.root), ({ node }) => document.lineOf(node))).toEqual([1, 2, 3]);
  expect(readXml('<a>\n\n\u0002</a>')).toMatchObject({ line: 3 });
});

test('a large text with much white space is read in time that grows with its length only', () => {
  const many = Array.from({ length: mostElements - 1 }, (_, index) => index);
  const read = [
    `<a>${' '.repeat(longestText - 20)}x</a>`,
    `<a>${many.map((index) => `<b${index}/>`).join('')}</a>`,
    `<a ${many.map((index) => `b${index}=""`).join(' ')}/>`,
    `<a>${'&amp;'.repeat(longestText / 10)}</a>`,
    `<a>${'&'.repeat(longestText / 2)}`,
  ].map(readXml);
  expect(read.map((result) => 'refused' in result)).toEqual([false, false, false, false, true]);
}, 60_000); // what grew with its square would take hours
