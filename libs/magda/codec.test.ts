import { describe, expect, test } from '@jest/globals';
import { branch, leaf, type XmlNode } from './tree.js';
import { coded, day, fields, flag, listOf, repeated, text, unread } from './codec.js';

const way = fields(
  {
    name: ['Naam', text],
    sure: ['Zeker', flag],
    reason: ['Reden', coded],
    on: ['Datum', day],
    places: ['Plaatsen', listOf('Plaats', text)],
    times: ['Tijd', repeated(text)],
  },
  { since: 'Sinds' },
);

describe('absent, empty and a value are three different things, both ways', () => {
  test.each<[string, XmlNode, object]>([
    ['nothing', branch('X', []), {}],
    ['an empty text', branch('X', [leaf('Naam', '')]), { name: '' }],
    ['a flag', branch('X', [leaf('Zeker', 'true')]), { sure: true }],
    ['a flag spelt otherwise', branch('X', [leaf('Zeker', '1')]), { sure: '1' }],
    ['an empty flag', branch('X', [leaf('Zeker', '')]), { sure: '' }],
    ['a code', branch('X', [leaf('Reden', 'A', { Naam: 'a' })]), { reason: { code: 'A', name: 'a' } }],
    ['an empty code', branch('X', [leaf('Reden', '')]), { reason: { code: '' } }],
    [
      'a list',
      branch('X', [branch('Plaatsen', [leaf('Plaats', 'a'), leaf('Plaats', '')])]),
      { places: ['a', ''] },
    ],
    ['entries side by side', branch('X', [leaf('Tijd', 'a'), leaf('Tijd', 'b')]), { times: ['a', 'b'] }],
    ['an attribute', branch('X', [], { Sinds: '2018' }), { since: '2018' }],
  ])('%s', (_, node, value) => {
    expect(way.read(node)).toEqual(value);
    expect(way.write('X', value)).toEqual(node);
  });
});

test('what a way doesn’t read, or can’t make anything of, is named by its place', () => {
  const node = branch('X', [
    branch('Reden', [], { Kleur: 'rood' }),
    leaf('Vreemd', ''),
    leaf('Datum', '1900-02-29'),
    leaf('Naam', 'a'),
  ]);
  expect(unread(node, way)).toEqual(['Reden/@Kleur', 'Vreemd', 'Datum']);
  expect(way.read(branch('X', [leaf('Datum', '1900-02-29')]))).toEqual({ on: undefined });
});
