import { expect, test } from '@jest/globals';
import { isTold, tellPlace } from '../../apps/web/audit/changed-places.js';

const labelOf = (part: string) => ({ Contracten: 'contracten' })[part];

test('a place that changed is told in words, in either language', () => {
  const tell = (place: string, language: 'nl' | 'en') => tellPlace(place, language, labelOf);
  expect(tell('/standing/Contracten/standing', 'nl')).toBe('contracten › stand');
  expect(tell('/standing/Contracten/standing', 'en')).toBe('contracten › standing');
  expect(tell('/standing/Contracten/oralB1/due', 'nl')).toBe('contracten › mondeling B1 › uiterlijk');
  expect(tell('/standing/Contracten/rule/nl', 'nl')).toBe('contracten › regel');
  expect(tell('/status', 'nl')).toBe('dossier');
});

test('of a rule only its name is told, in the language of the reader', () => {
  const places = ['id', 'nl', 'en', 'says', 'source'].map((part) => `/standing/Contracten/rule/${part}`);
  expect(places.filter((place) => isTold(place, 'nl'))).toEqual(['/standing/Contracten/rule/nl']);
  expect(places.filter((place) => isTold(place, 'en'))).toEqual(['/standing/Contracten/rule/en']);
  expect(isTold('/standing/Contracten/due', 'nl')).toBe(true);
});
