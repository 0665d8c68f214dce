import { expect, test } from '@jest/globals';
import { highestOf, Level, levelNames, lowerOf, reaches } from './levels.js';

test('a level reaches itself and every lower one, no higher one', () => {
  for (const [index, level] of Level.options.entries())
    expect(Level.options.filter((required) => reaches(level, required))).toEqual(
      Level.options.slice(0, index + 1),
    );
});

test.each<[Level[], Level | undefined]>([
  [[], undefined],
  [['A1'], 'A1'],
  [['A1', 'B1', 'A2'], 'B1'],
  [['B1', 'A1'], 'B1'],
  [['ALFA', 'ALFA'], 'ALFA'],
])('the highest of %j is %s', (levels, expected) => expect(highestOf(levels)).toBe(expected));

test.each<[Level | undefined, Level | undefined, Level | undefined]>([
  ['A1', 'B1', 'A1'],
  ['B1', 'A1', 'A1'],
  ['A2', 'A2', 'A2'],
  ['A2', undefined, undefined],
  [undefined, 'A2', undefined],
  [undefined, undefined, undefined],
])('the lower of %s and %s is %s', (one, other, expected) => expect(lowerOf(one, other)).toBe(expected));

test('each level has its place among the names of Europe and of Flemish education', () => {
  expect(Object.keys(levelNames)).toEqual(Level.options);
  expect(levelNames.A2).toEqual({ name: 'Waystage', richtgraad: '1.2' });
});
