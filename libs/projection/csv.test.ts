import { expect, test } from '@jest/globals';
import { toCsv } from './csv.js';

test('CSV quotes what needs it, ends lines with CRLF and defuses formulas', () => {
  const rows = [
    { name: 'OCMW "Gent", Zuid', consultations: -1 },
    { name: '=1+1', consultations: 2 },
    { name: 'a\nb', consultations: 3 },
    { name: null, consultations: 0 },
  ];
  expect(toCsv({ columns: ['name', 'consultations'], rows })).toBe(
    'name,consultations\r\n"OCMW ""Gent"", Zuid",-1\r\n\'=1+1,2\r\n"a\nb",3\r\n,0\r\n',
  );
});
