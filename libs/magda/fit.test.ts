import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generated } from '../../test/support/dossier-generator.js';
import { auditLogReply } from './audit-log/messages.js';
import { dossier } from './edition-01/dossier.js';
import { dossierReply } from './edition-01/messages.js';
import { fitted } from './fit.js';
import {
  anyUri,
  code,
  one,
  optional,
  sequence,
  text,
  type ContentSchema,
  type ElementSchema,
  type TextSchema,
} from './schema.js';
import { branch, leaf, textOf, type XmlNode } from './tree.js';
import { validate } from './validate.js';
import { readXml } from './xml.js';
import { validTree, writeXml } from './write.js';

const fitText = (value: string, content: TextSchema, element: typeof one = optional) => {
  const root = one('Root', sequence(element('Text', content)));
  const { node, misfits } = fitted(branch('Root', [leaf('Text', value)]), root);
  return { text: textOf(node, 'Text'), codes: misfits.map(({ code }) => code) };
};

const accents = (count: number) => '\u0301'.repeat(count);

describe('a text', () => {
  const atMost = (maxLength: number) => text('a name', { maxLength });

  test.each([
    ['that fits is as it was', 'Jan', 'Jan', []],
    ['is cut at the length', 'abcdefghij', 'abcdefgh', ['TEXT_SHORTENED']],
    ['is cut between characters as people see them', 'abcdefge\u0301xyz', 'abcdefg', ['TEXT_SHORTENED']],
    ['is cut before an emoji of several', 'abcdef👩‍👩‍👧x', 'abcdef', ['TEXT_SHORTENED']],
    ['of one endless character is cut in it', `a${accents(9)}`, `a${accents(7)}`, ['TEXT_SHORTENED']],
    ['ends with no blank', 'abcdefg hij', 'abcdefg', ['TEXT_SHORTENED']],
    ['that XML can’t carry', 'a\0\uD800\uFFFFb', 'a\uFFFD\uFFFD\uFFFDb', ['CHARACTERS_REPLACED']],
  ])('%s', (_, stated, expected, codes) => {
    expect(fitText(stated, atMost(8))).toEqual({ text: expected, codes });
  });

  test.each([
    ['an unknown code', 'X', code(['A', 'B'])],
    ['a code that would be another when cut', 'AB', code(['A'], { maxLength: 1 })],
    ['what has not the form', 'x', text('digits', { pattern: /^[0-9]+$/u })],
    ['what is too short', 'B', text('a country', { minLength: 3, maxLength: 3 })],
  ])('%s is left out', (_, stated, schema) => {
    expect(fitText(stated, schema)).toEqual({ text: undefined, codes: ['LEFT_OUT'] });
  });

  test('that must be there and holds nothing is a sign that something was there', () => {
    const reference = text('a reference', { minLength: 1, maxLength: 36 });
    expect(fitText(' \n', reference, one)).toEqual({ text: '\uFFFD', codes: ['TEXT_SHORTENED'] });
  });

  test.each([
    ['urn:kbo:0543307391', 'urn:kbo:0543307391'],
    ['https://a.example:80/b?c=d#e', 'https://a.example:80/b?c=d#e'],
    ['ocmw.example/kbi', 'ocmw.example/kbi'],
    ['a b', 'a%20b'],
    ['http://[', 'http%3A%2F%2F%5B'],
    ['%zz', '%25zz'],
  ])('that is a URI: %s', (stated, expected) => expect(fitText(stated, anyUri).text).toBe(expected));
});

test('what can’t be there without a part of it is left out with it, and both places are named', () => {
  const element = one('Root', sequence(optional('Outer', sequence(one('Inner', code(['A']))))));
  const { node, misfits } = fitted(branch('Root', [branch('Outer', [leaf('Inner', 'X')])]), element);
  expect(node).toEqual(branch('Root', []));
  expect(misfits).toEqual([
    { code: 'LEFT_OUT', place: 'Outer/Inner' },
    { code: 'LEFT_OUT', place: 'Outer' },
  ]);
});

const elements: readonly ElementSchema[] = [one('KBIDossier', dossier), dossierReply, auditLogReply];

test('what is valid stays as it is', () => {
  for (const element of elements)
    fc.assert(
      fc.property(generated(element), (tree) => {
        expect(fitted(tree, element)).toEqual({ node: tree, misfits: [] });
      }),
      { numRuns: 8 },
    );
});

/** Any text at all, and those that schemas restrict. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', ' ', '\0', '\uD800', '\uFFFF', '0000-00-00', '99999999999', 'a@b', '\u2028'),
);

/** A tree in which some texts and attributes became any text. */
const disturbed = (node: XmlNode, content: ContentSchema | undefined): fc.Arbitrary<XmlNode> => {
  const inner = content?.kind === 'sequence' ? content.byName : undefined;
  const stated = Object.entries(node.attributes);
  return fc
    .record({
      text: inner ? fc.constant('') : fc.option(anyText, { nil: node.text }),
      values: fc.tuple(...stated.map(([, value]) => fc.option(anyText, { nil: value }))),
      children: fc.tuple(...node.children.map((child) => disturbed(child, inner?.get(child.name)?.content))),
    })
    .map(({ text, values, children }) => ({
      ...leaf(node.name, text, Object.fromEntries(stated.map(([name], n) => [name, values[n] ?? '']))),
      namespace: node.namespace,
      children,
    }));
};

test('whatever was recorded gives a document that is valid', () => {
  const [element] = elements as [ElementSchema];
  fc.assert(
    fc.property(
      generated(element).chain((tree) => disturbed(tree, element.content)),
      (tree) => {
        const { node } = fitted(tree, element);
        expect(validate(node!, element)).toEqual([]);
        const read = readXml(writeXml(node!, element));
        expect('root' in read && read.root).toEqual(validTree(node!, element));
        expect(fitted(node!, element).misfits).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
