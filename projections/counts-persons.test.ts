import { expect, test } from '@jest/globals';
import { discoverProjections } from '../libs/projection/discover.js';

const models = await discoverProjections(new URL('./', import.meta.url));
const reports = models.flatMap(({ tables, reports }) =>
  Object.entries(reports).map(([name, report]) => ({ name, report, table: tables[report.table] })),
);

test('each report on a table of dossiers says that it counts persons, and no other does', () => {
  const counting = reports.filter(({ report }) => report.countsPersons?.by === 'dossier');
  const ofDossiers = reports.filter(({ table }) => table && 'dossier' in { ...table.keys, ...table.values });
  expect(counting.map(({ name }) => name)).toEqual(ofDossiers.map(({ name }) => name));
  expect(counting.length).toBeGreaterThan(10);
  expect(reports.filter(({ report }) => report.countsPersons)).toHaveLength(counting.length);
});

test('what one person adds is said of measures that there are', () => {
  for (const { report } of reports)
    expect(Object.keys(report.measures)).toEqual(
      expect.arrayContaining(Object.keys(report.countsPersons?.units ?? {})),
    );
});
