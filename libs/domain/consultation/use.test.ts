import { expect, test } from '@jest/globals';
import { ListId } from '../identifiers/ids.js';
import { Purpose, Section } from '../kernel/terms.js';
import { askedToFind, mayBeFor, Use, UseAsked, useOf, wholeDossier } from './use.js';

const some: readonly Section[] = ['Trajecten', 'Personalia'];

const list = ListId.parse('4b825dc6-42cb-4e5d-9d7f-3b1d4b825dc6');

const asked = ({ sections, whole }: typeof askedToFind | typeof wholeDossier) => ({
  sectionsAsked: sections,
  whole,
});

test.each<[Use, Parameters<typeof useOf>[0]]>([
  ['PARTNER', { purpose: 'SOCIAL_INTEGRATION', sectionsAsked: some }],
  ['PARTNER', { purpose: 'SOCIAL_INTEGRATION', sectionsAsked: ['Personalia'] }],
  ['PARTNER', { purpose: 'SOCIAL_INTEGRATION', sectionsAsked: ['Personalia'], whole: false }],
  ['PARTNER', { purpose: 'UNKNOWN', sectionsAsked: some }],
  ['FINDING', { purpose: 'SOCIAL_INTEGRATION', ...asked(askedToFind) }],
  ['FINDING', { purpose: 'AUDIT', ...asked(askedToFind) }],
  ['SUPERVISION', { purpose: 'AUDIT', sectionsAsked: some }],
  ['SUPERVISION', { purpose: 'AUDIT', ...asked(wholeDossier) }],
  ['SUPERVISION', { purpose: 'SOCIAL_INTEGRATION', sectionsAsked: Section.options, whole: true }],
  ['LIST', { purpose: 'HOUSING_LANGUAGE', sectionsAsked: ['Wooncode'], list }],
  ['OWN_DATA', { purpose: 'OWN_DATA', sectionsAsked: some }],
  ['OWN_DATA', { purpose: 'OWN_DATA', sectionsAsked: Section.options, whole: true }],
])('%s: %j', (use, consultation) => expect(useOf(consultation)).toBe(use));

test('a consultation may have been for the purposes of its use, and of no other', () => {
  const purposesOf = (use: Use) =>
    [...Purpose.options, 'UNKNOWN' as const].filter((purpose) => mayBeFor(use, purpose));
  const partners = Purpose.options.filter((purpose) => purpose !== 'AUDIT' && purpose !== 'OWN_DATA');
  expect(purposesOf('PARTNER')).toEqual([...partners, 'UNKNOWN']);
  expect(purposesOf('SUPERVISION')).toEqual(['AUDIT', 'UNKNOWN']);
  expect(purposesOf('FINDING')).toEqual(Purpose.options);
  expect(purposesOf('LIST')).toEqual(Purpose.options);
  expect(purposesOf('OWN_DATA')).toEqual(['OWN_DATA']);
});

test('who counts is told of partners, unless they ask for another use or for all', () => {
  expect(UseAsked.parse(undefined)).toBe('PARTNER');
  expect(UseAsked.unwrap().options).toEqual([...Use.options, 'all']);
});
