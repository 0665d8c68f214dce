import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generated } from '../../test/support/dossier-generator.js';
import { dossier } from './edition-01/dossier.js';
import { DossierJson, dossierJson, jsonOf } from './json.js';
import {
  flag,
  listOf,
  many,
  one,
  optional,
  sequence,
  text,
  wholeNumber,
  withAttributes,
  withDefault,
} from './schema.js';
import { branch, leaf } from './tree.js';

const element = one(
  'Dossier',
  sequence(
    optional('Naam', text('a name')),
    optional('Gewenst', withDefault(flag, 'true')),
    optional('Intensiteit', wholeNumber),
    optional('Reden', withAttributes(text('a code'), { KorteNaam: text('a name', { collapsed: true }) })),
    optional('Lessen', listOf('Les', sequence(optional('Datum', text('a day'))))),
    optional('Cursus', sequence(optional('Code', text('a code')), many('Dag', text('a day')))),
  ),
);
const json = (...nodes: Parameters<typeof branch>[1]) => jsonOf(branch('Dossier', nodes), element.content);

describe('in JSON', () => {
  test.each([
    ['a text is a string', leaf('Naam', 'Ama'), { Naam: 'Ama' }],
    ['an empty text is one too', leaf('Naam', ''), { Naam: '' }],
    ['yes is true', leaf('Gewenst', '1'), { Gewenst: true }],
    ['no is false', leaf('Gewenst', 'false'), { Gewenst: false }],
    ['an empty element has its default value', leaf('Gewenst', ''), { Gewenst: true }],
    ['a whole number is a number', leaf('Intensiteit', '+012'), { Intensiteit: 12 }],
    ['a text that may carry attributes is an object', leaf('Reden', 'R1'), { Reden: { value: 'R1' } }],
    [
      'its attributes are beside its value',
      leaf('Reden', 'R1', { KorteNaam: 'werk \n zoeken' }),
      { Reden: { value: 'R1', KorteNaam: 'werk zoeken' } },
    ],
    [
      'a list is the array of its entries',
      branch('Lessen', [branch('Les', []), branch('Les', [leaf('Datum', '2018-01-02')])]),
      { Lessen: [{}, { Datum: '2018-01-02' }] },
    ],
    [
      'a repeated element beside others is an array of its own',
      branch('Cursus', [leaf('Code', 'C'), leaf('Dag', 'MA')]),
      { Cursus: { Code: 'C', Dag: ['MA'] } },
    ],
  ])('%s', (_, node, expected) => {
    expect(json(node)).toEqual(expected);
  });

  test('an absent element is absent', () => {
    expect(json()).toEqual({});
  });
});

test('every dossier that the schema allows is, in JSON, as its schema describes', () => {
  fc.assert(
    fc.property(generated(one('KBIDossier', dossier)), (tree) => {
      const rendered = dossierJson(tree);
      expect(DossierJson.safeParse(rendered)).toMatchObject({ success: true, data: rendered });
    }),
    { numRuns: 50 },
  );
});
