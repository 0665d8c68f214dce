import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { canonicalText } from './canonical.js';
import type { JsonObject } from './port.js';

const objects = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false }))
  .filter((value) => !/\\u0000|\\ud[89a-f]/.test(JSON.stringify(value))) as fc.Arbitrary<JsonObject>;

test('agrees with json-canonicalize wherever no value occurs twice', () => {
  fc.assert(fc.property(objects, (value) => expect(canonicalText(value)).toBe(canonicalize(value))));
});

test('written again after parsing it is the same text', () => {
  fc.assert(
    fc.property(objects, (value) => {
      const text = canonicalText(value);
      expect(canonicalText(JSON.parse(text) as JsonObject)).toBe(text);
    }),
  );
});

test('a value that occurs twice is written twice', () => {
  const shared = { k: 1 };
  expect(canonicalText({ a: shared, ab: shared })).toBe('{"a":{"k":1},"ab":{"k":1}}');
});

test('keys that look like numbers are in order of their characters', () => {
  expect(canonicalText({ 10: 'b', 9: 'c', '1': 'a' })).toBe('{"1":"a","10":"b","9":"c"}');
});

test.each([
  ['a hole in an array', { list: [1, , 3] }, '/list/1'], // eslint-disable-line no-sparse-arrays -- the case itself
  ['a Map', { map: new Map() }, '/map'],
  ['a function in the depth', { a: [{ b: () => 1 }] }, '/a/0/b'],
  ['half a surrogate pair in a key', { a: { 'x\ud800': 1 } }, '/a/x'],
])('refuses %s and names its place', (_, value, place) => {
  expect(() => canonicalText(value as unknown as JsonObject)).toThrow(place);
});

test('refuses what contains itself', () => {
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  expect(() => canonicalText(circular as JsonObject)).toThrow('too deeply');
});
