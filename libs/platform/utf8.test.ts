import { expect, test } from '@jest/globals';
import { decodeUtf8 } from './utf8.js';

test.each<[string, Buffer, ReturnType<typeof decodeUtf8>]>([
  ['a text', Buffer.from('é\n😀 \uFFFD'), 'é\n😀 \uFFFD'],
  ['a byte order mark is left out, once', Buffer.from('\uFEFF\uFEFFa'), '\uFEFFa'],
  ['nothing', Buffer.alloc(0), ''],
  ['Latin-1', Buffer.from('{"a":"Andr\xe9"}', 'latin1'), { byte: 10, line: 1 }],
  [
    'on a later line, after U+FFFD',
    Buffer.concat([Buffer.from('\uFFFD\n\n\uFFFDé'), Buffer.from([0xe9, 10])]),
    { byte: 10, line: 3 },
  ],
  ['cut in two at the end', Buffer.from('ab😀').subarray(0, 4), { byte: 2, line: 1 }],
  ['half a surrogate pair', Buffer.from([0x61, 0xed, 0xa0, 0x80]), { byte: 1, line: 1 }],
  ['longer than it need be', Buffer.from([0x61, 0xc0, 0x80]), { byte: 1, line: 1 }],
])('%s', (_, bytes, expected) => {
  expect(decodeUtf8(bytes)).toEqual(expected);
});
