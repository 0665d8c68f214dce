import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deepestJson, readJsonText } from './json-text.js';

test('whatever JSON writes is read as JSON reads it, where no name is "__proto__"', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      if (!text.includes('__proto__'))
        expect(readJsonText(text)).toEqual({ value: JSON.parse(text) as unknown });
    }),
  );
});

test.each([
  ['{"a":1,"a":2}', '/a'],
  ['{"a":1,"\\u0061":1}', '/a'],
  ['[{"b":1},{"b":{"c":"\\"","c":"}"}}]', '/1/b/c'],
  ['{"of a person":{"a":1,"a":2}}', ''],
  ['{"a":1,"b":[{"a":2},{"a":3}],"b":0}', '/b'],
])('in %s a name stands twice', (text, at) => {
  expect(readJsonText(text)).toEqual({ fault: 'name twice', at });
});

test('the name of what objects are made of is refused', () => {
  expect(readJsonText('{"a":{"__proto__":{}}}')).toMatchObject({ fault: 'name refused' });
});

test.each([
  '',
  '{',
  '{"a',
  '{"a\\',
  '{"a":"\\x","\\x":1}',
  ']',
  '[1,]',
  '{"a":1}{"a":1}',
  '\uFEFF{}',
  '"\n"',
])('%j is no JSON', (text) => {
  expect(readJsonText(text)).toEqual({ fault: 'no JSON', at: '' });
});

test('nesting is bounded, and what is deeper is not even parsed', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect(readJsonText(nested(deepestJson))).toHaveProperty('value');
  expect(readJsonText(nested(deepestJson + 1))).toMatchObject({ fault: 'too deep' });
  expect(readJsonText('['.repeat(1_000_000))).toMatchObject({ fault: 'too deep' });
  expect(readJsonText('{"a":'.repeat(1_000_000))).toMatchObject({ fault: 'too deep' });
});

test('as many values are read as may be, and no more', () => {
  expect(readJsonText('[1,2,{"a":3}]', 5)).toHaveProperty('value');
  expect(readJsonText('[1,2,{"a":3}]', 4)).toMatchObject({ fault: 'too much', at: '/2' });
});
