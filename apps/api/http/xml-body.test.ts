import { describe, expect, test } from '@jest/globals';
import { xmlBodyOf } from './xml-body.js';

describe('of bytes, only UTF-8 is decoded', () => {
  const declared = '<?xml version="1.0" encoding="UTF-8"?><a>é</a>';
  test.each([
    ['UTF-8', Buffer.from(declared), declared],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${declared}`), declared],
    ['Latin-1', Buffer.from(declared, 'latin1'), { refused: 'is not UTF-8, from byte 41 on', line: 1 }],
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\uFEFF${declared}`, 'utf16le'),
      { refused: 'is UTF-16 or UTF-32, and only UTF-8 is read' },
    ],
    [
      'UTF-16 without one',
      Buffer.from(declared, 'utf16le'),
      { refused: 'is UTF-16 or UTF-32, and only UTF-8 is read' },
    ],
    ['nothing', Buffer.from(''), ''],
  ])('%s', (_, bytes, expected) => {
    expect(xmlBodyOf('text/xml', bytes)).toEqual(expected);
  });
});
