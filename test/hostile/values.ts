/** Values that no sender should send, and that a service meets all the same. */

const texts: readonly string[] = [
  '',
  ' ',
  '\t\r\n',
  '\u0000',
  'a\u0000b',
  '\u0001',
  '\u001b[2J',
  '\u0085',
  '\u00a0',
  '\ud800',
  'a\udfffb',
  '\ufffe',
  '\uffff',
  '\ufdd0',
  '\u{1fffe}',
  '\u200b',
  '\u202ea\u202c',
  '\u2066a',
  '\ufeff',
  'e\u0301'.repeat(30),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(20),
  'Ä'.repeat(49),
  'x'.repeat(199),
  'x'.repeat(201),
  'x'.repeat(1_001),
  'x'.repeat(20_000),
  ' '.repeat(20_000),
  'a@'.repeat(5_000),
  ']]>',
  '<!--',
  '&#0;',
  '&lol;',
  '"\'\\',
  '%00',
  '%zz',
  '../../etc/passwd',
  "'; drop table events; --",
  '__proto__',
  'constructor',
  'null',
  '-0',
  '1e400',
  '=1+1',
];

const days: readonly string[] = [
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '1582-10-10',
  '1899-12-31',
  '1900-02-29',
  '2017-00-00',
  '2017-13-01',
  '2017-02-30',
  '2200-12-31',
  '2201-01-01',
  '9999-12-31',
  '9999-99-99',
  '+275760-09-13',
];

const instants: readonly string[] = [
  '0000-12-31T23:42:30.000Z',
  '0001-01-01T00:00:00.000Z',
  '1899-12-31T23:59:59.000Z',
  '2017-12-31T23:59:60.000Z',
  '2017-12-31T24:00:00.000Z',
  '2200-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.000Z',
  '+275760-09-13T00:00:00.000Z',
];

export const hostileTexts: readonly string[] = [...texts, ...days, ...instants];

/** The hostile texts that an XML document can carry. */
export const hostileXmlTexts: readonly string[] = hostileTexts.filter(
  (text) => text.isWellFormed() && /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text),
);
