import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { toCsv } from './csv.js';

test('CSV quotes what needs it, ends lines with CRLF and defuses formulas', () => {
  const rows = [
    { name: 'OCMW "Gent", Zuid', consultations: -1 },
    { name: '=1+1', consultations: 2 },
    { name: 'a\nb', consultations: 3 },
    { name: null, consultations: 0 },
  ];
  expect(toCsv({ columns: ['name', 'consultations'], rows, total: {} })).toBe(
    'name,consultations\r\n"OCMW ""Gent"", Zuid",-1\r\n\'=1+1,2\r\n"a\nb",3\r\n,0\r\n',
  );
});

test.each(['=', '+', '-', '@', '\t', '\r'])(
  'a text that begins as a formula may, with %j, is one of text in both forms; a number stays one',
  (sign) => {
    const table = { columns: ['name', 'days'], rows: [{ name: `${sign}1`, days: -1 }], total: {} };
    const cell = sign === '\r' ? `"'${sign}1"` : `'${sign}1`;
    expect(toCsv(table)).toBe(`name,days\r\n${cell},-1\r\n`);
    expect(toCsv(table, { titles: {} })).toBe(`\uFEFFname;days\r\n${cell};-1\r\n`);
  },
);

test('P10: CSV for people is what a Belgian spreadsheet opens, and is read back as the same table', () => {
  const rows = [
    { name: 'Zoë; d’Hondt', median: 1.5, p90: null, p90Over: 20.5 },
    { name: 'Gent, Zuid', median: 1000, p90: 2 },
  ];
  const columns = ['name', 'median', 'p90'];
  const written = toCsv({ columns, rows, total: {} }, { titles: { name: 'naam', median: 'mediaan; dagen' } });
  expect(written).toBe(
    '\uFEFFnaam;"mediaan; dagen";p90\r\n"Zoë; d’Hondt";1,5;>20,5\r\nGent, Zuid;1000;2\r\n',
  );
  expect([...Buffer.from(written).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(parse(Buffer.from(written), { bom: true, delimiter: ';', recordDelimiter: '\r\n' })).toEqual([
    ['naam', 'mediaan; dagen', 'p90'],
    ['Zoë; d’Hondt', '1,5', '>20,5'],
    ['Gent, Zuid', '1000', '2'],
  ]);
});

test('a percentage of nothing is empty, not hidden, where another number of the row is hidden', () => {
  const rows = [
    {
      persons: 20,
      personsDifference: 20,
      personsPercent: null,
      closed: null,
      closedPercent: null,
      hidden: true,
    },
  ];
  const columns = ['persons', 'personsPercent', 'closed', 'closedPercent'];
  const total = { persons: 0, personsPercent: 0, closed: 0, closedPercent: 0 };
  expect(toCsv({ columns, rows, total }, { counts: ['persons', 'closed'] })).toBe(
    'persons,personsPercent,closed,closedPercent\r\n20,,<5,(<5)\r\n',
  );
});
