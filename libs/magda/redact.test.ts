import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generated } from '../../test/support/dossier-generator.js';
import { Section } from '../domain/kernel/terms.js';
import type { Disclosure } from '../domain/consultation/decide.js';
import { validate } from './validate.js';
import { dossier as dossierSchema } from './edition-01/dossier.js';
import { jsonOf } from './json.js';
import { redact, wrongPlaces } from './redact.js';
import { one, type ContentSchema } from './schema.js';
import { branch, leaf, walk, type XmlNode } from './tree.js';
import { renderXml } from './write.js';

const element = one('KBIDossier', dossierSchema);

/** Every place of the schema below the sections, such as `Personalia/Naam`. */
const places = placesBelow(dossierSchema, '').filter((place) => place.includes('/'));

function placesBelow(of: ContentSchema, at: string): readonly string[] {
  if (of.kind === 'text') return [];
  return of.elements.flatMap(({ name, content: inside }) => {
    const place = at === '' ? name : `${at}/${name}`;
    return [place, ...placesBelow(inside, place)];
  });
}

const grant = fc
  .record({
    sections: fc.uniqueArray(fc.constantFrom(...Section.options), { minLength: 1, maxLength: 6 }),
    fields: fc.array(fc.constantFrom(...places), { maxLength: 12 }),
    presenceOf: fc.array(fc.constantFrom(...places), { maxLength: 6 }),
  })
  .map(({ sections, fields, presenceOf }) => {
    const ofThem = (path: string) => sections.some((section) => path.startsWith(`${section}/`));
    return { sections, fields: fields.filter(ofThem), presenceOf: presenceOf.filter(ofThem) };
  });

/** The same tree, in which every text and attribute is a word that is nowhere else. */
function marked(node: XmlNode, next = { word: 0 }): XmlNode {
  const word = () => `§${String((next.word += 1))}§`;
  const attributes = Object.fromEntries(Object.keys(node.attributes).map((name) => [name, word()]));
  const children = node.children.map((entry) => marked(entry, next));
  return { ...node, attributes, text: node.children.length === 0 ? word() : '', children };
}

const wordsIn = (text: string): readonly string[] => (text.match(/§\d+§/g) ?? []).toSorted();

/** Whether all of the place is given, by nothing but the words of the grant. */
function isGivenWhole(place: string, { sections, fields, presenceOf }: Disclosure): boolean {
  const within = (outer: string) => place === outer || place.startsWith(`${outer}/`);
  const named = [...fields, ...presenceOf];
  const whole = sections.filter((section) => !named.some((path) => path.startsWith(`${section}/`)));
  return [...whole, ...fields].some(within);
}

/** The path of a node below the dossier, without numbers. */
const plain = (place: string): string => place.replace('/KBIDossier/', '').replaceAll(/\[\d+\]/g, '');

test('a redacted dossier contains every granted word, and no other', () => {
  fc.assert(
    fc.property(generated(element), grant, (tree, given) => {
      const dossier = marked({ ...tree, namespace: '' });
      const granted = Array.from(walk(dossier))
        .filter(({ place }) => isGivenWhole(plain(place), given))
        .flatMap(({ node }) => [node.text, ...Object.values(node.attributes)]);
      const answer = redact(dossier, given);
      expect(wordsIn(renderXml(answer))).toEqual(wordsIn(granted.join(' ')));
      const inJson = new Set(wordsIn(JSON.stringify(jsonOf(answer, dossierSchema))));
      expect([...inJson].filter((word) => !granted.includes(word))).toEqual([]);
    }),
    { numRuns: 100, seed: 2018 },
  );
});

test('no element is there that is neither granted nor around one that is', () => {
  fc.assert(
    fc.property(generated(element), grant, (tree, given) => {
      const around = (place: string) =>
        [...given.fields, ...given.presenceOf].some((path) => path === place || path.startsWith(`${place}/`));
      for (const { place } of walk(redact(tree, given)))
        if (place !== '/KBIDossier')
          expect(isGivenWhole(plain(place), given) || around(plain(place))).toBe(true);
    }),
    { numRuns: 100, seed: 2018 },
  );
});

test('a valid dossier is valid after redaction, unless the grant has wrong paths', () => {
  let valid = 0;
  fc.assert(
    fc.property(generated(element), grant, (tree, given) => {
      if (wrongPlaces(given, dossierSchema).length > 0) return;
      valid += 1;
      expect(validate(redact({ ...tree, namespace: '' }, given), element)).toEqual([]);
    }),
    { numRuns: 250, seed: 2018 },
  );
  expect(valid).toBeGreaterThan(50);
});

const dossier = branch('KBIDossier', [
  branch('Personalia', [
    leaf('INSZ', '90661200151'),
    branch('Naam', [branch('Achternamen', [leaf('Achternaam', 'Voorbeeld')])], { DatumBegin: '1990-06-12' }),
    leaf('Geboortedatum', '1990-06-12'),
  ]),
  branch('BehaaldeAttesten', [branch('Document', [leaf('Type', 'AI023')])]),
  branch('Contracten', [
    branch('Contract', [leaf('Type', 'ICO13G')]),
    branch('Contract', [leaf('Type', 'ICO13G'), leaf('OnderdeelMO', 'true')]),
  ]),
  branch('Trajecten', [branch('Traject', [leaf('Type', 'TT_IBVP')])]),
]);

describe('the four items of a municipality', () => {
  const given = {
    sections: ['Personalia', 'BehaaldeAttesten', 'Contracten'] as const,
    fields: ['Personalia/INSZ', 'Personalia/Naam'],
    presenceOf: ['BehaaldeAttesten/Document', 'Contracten/Contract'],
  };

  test('are name, INSZ, whether there is a contract and whether there is an attest', () => {
    const [personalia] = dossier.children;
    expect(redact(dossier, given)).toEqual(
      branch('KBIDossier', [
        { ...personalia!, children: personalia!.children.slice(0, 2) },
        branch('BehaaldeAttesten', [leaf('Document', '')]),
        branch('Contracten', [leaf('Contract', '')]),
      ]),
    );
  });

  test('are a grant that the official dossier allows', () =>
    expect(wrongPlaces(given, dossierSchema)).toEqual([]));

  test('leave a section out of which there is nothing', () => {
    const without = { ...dossier, children: dossier.children.slice(0, 1) };
    expect(redact(without, given).children.map(({ name }) => name)).toEqual(['Personalia']);
  });
});

const none = { sections: ['Personalia'] as Section[], fields: [] as string[], presenceOf: [] as string[] };
test.each([
  [{ ...none, fields: ['Personalia/INSZ', 'Personalia/Schoenmaat'] }, 'fields', 1, /no element/],
  [{ ...none, fields: ['Personalia/Naam'] }, 'sections', 0, /Personalia\/INSZ/],
  [
    { ...none, fields: ['Personalia/INSZ'], presenceOf: ['Personalia/Naam'] },
    'sections',
    0,
    /Naam\/Achternamen/,
  ],
  [{ ...none, presenceOf: ['Personalia/INSZ'] }, 'sections', 0, /the text of Personalia\/INSZ/],
])('a grant that can’t be given in a valid document is reported: %j', (given, list, index, reason) =>
  expect(wrongPlaces(given, dossierSchema)).toEqual([
    { in: list, index, reason: expect.stringMatching(reason) },
  ]),
);
