import { expect, test } from '@jest/globals';
import { parseCsv } from './parse-csv.js';
import { CliError } from './errors.js';

const known = ['nis', 'name', 'merged_into'];

test('reads rows by the names of the first line, and leaves out empty cells', () => {
  const text = '\uFEFFnis,name,merged_into\r\n73109,"Voeren, ""de""",\r\n\r\n 73032 , Kortessem ,73110\r\n';
  expect(parseCsv(text, known)).toEqual([
    { nis: '73109', name: 'Voeren, "de"' },
    { nis: '73032', name: 'Kortessem', merged_into: '73110' },
  ]);
});

test.each([
  ['a column that is not known', 'nis,postcode\n1,2\n', 'Known: nis, name, merged_into.'],
  ['a row with a cell too many', 'nis,name\n1,a\n2,b,c\n', 'Line 3 of the list'],
  ['a quote that never ends', 'nis,name\n1,"a\n', 'CSV_QUOTE_NOT_CLOSED'],
])('refuses %s, and says where', (_, text, message) => {
  expect(() => parseCsv(text, known)).toThrow(CliError);
  expect(() => parseCsv(text, known)).toThrow(message);
});
