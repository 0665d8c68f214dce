import { describe, expect, test } from '@jest/globals';
import { fieldsCodec, type Values } from './codec.js';
import { coded, day, freeText } from './edition-01/values.js';
import { flag, listOf, many, optional, sequence, withAttributes } from './schema.js';
import { branch, leaf, type XmlNode } from './tree.js';

const codec = fieldsCodec(
  withAttributes(
    sequence(
      optional('Naam', freeText, 'name'),
      optional('Zeker', flag, 'sure'),
      optional('Reden', coded, 'reason'),
      optional('Datum', day, 'on'),
      optional('Plaatsen', listOf('Plaats', freeText), 'places'),
      many('Tijd', freeText, 'times'),
    ),
    { Sinds: freeText },
    { since: '@Sinds' },
  ),
);

describe('absent, empty and a value are read and written as three different things', () => {
  test.each<[string, XmlNode, Values]>([
    ['nothing', branch('X', []), {}],
    ['an empty text', branch('X', [leaf('Naam', '')]), { name: '' }],
    ['a flag', branch('X', [leaf('Zeker', 'true')]), { sure: true }],
    ['a flag in another spelling', branch('X', [leaf('Zeker', '1')]), { sure: '1' }],
    ['an empty flag', branch('X', [leaf('Zeker', '')]), { sure: '' }],
    ['a code', branch('X', [leaf('Reden', 'A', { Naam: 'a' })]), { reason: { code: 'A', name: 'a' } }],
    ['an empty code', branch('X', [leaf('Reden', '')]), { reason: { code: '' } }],
    [
      'a list',
      branch('X', [branch('Plaatsen', [leaf('Plaats', 'a'), leaf('Plaats', '')])]),
      { places: ['a', ''] },
    ],
    [
      'repeated elements without a list element',
      branch('X', [leaf('Tijd', 'a'), leaf('Tijd', 'b')]),
      { times: ['a', 'b'] },
    ],
    ['an attribute', branch('X', [], { Sinds: '2018' }), { since: '2018' }],
    ['a day', branch('X', [leaf('Datum', '2018-03-30')]), { on: '2018-03-30' }],
  ])('%s', (_, node, value) => {
    expect(codec.read(node)).toEqual(value);
    expect(codec.write('X', value)).toEqual(node);
  });
});

test('a day that is not of the calendar has no value', () => {
  expect(codec.read(branch('X', [leaf('Datum', '1900-02-29')]))).toEqual({ on: undefined });
});
