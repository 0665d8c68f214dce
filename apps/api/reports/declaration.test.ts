import { expect, test } from '@jest/globals';
import { declarationOf } from './declaration.js';
import { projections } from './projections.js';

const declared = projections.flatMap(({ reports }) => Object.entries(reports));
const of = (name: string, language: 'nl' | 'en' = 'nl') => {
  const report = declared.find(([known]) => known === name)?.[1];
  if (!report) throw new RangeError(name);
  return declarationOf(name, report, language);
};

test.each(declared)('the report %s says in words what may be asked of it', (name, report) => {
  for (const language of ['nl', 'en'] as const) {
    const { filters, groupings, measures } = declarationOf(name, report, language);
    for (const { title } of [...filters, ...groupings, ...measures]) expect(title).toMatch(/^\S.*\S$/);
    expect(measures).not.toEqual([]);
    for (const { choices = [] } of filters)
      for (const { title } of choices) expect(title).not.toMatch(/^[A-Z_]{6,}$/);
  }
});

test('a filter with a closed list of values names them, and what holds otherwise', () => {
  const { filters } = of('consultation-statistics');
  expect(filters.find(({ name }) => name === 'organisationType')?.choices).toContainEqual({
    value: 'SOCIAL_LANDLORD',
    title: 'sociale verhuurder',
  });
  expect(filters.find(({ name }) => name === 'outcome')).toMatchObject({
    kind: 'choice',
    otherwise: 'granted',
  });
  expect(filters.find(({ name }) => name === 'from')).toMatchObject({ kind: 'firstDay', title: 'vanaf' });
});

test('a grouping says by which filter one narrows to a group, and a measure what it is', () => {
  const { groupings } = of('consultation-statistics', 'en');
  expect(groupings).toContainEqual({ name: 'month', title: 'month', unit: 'month', filter: 'from' });
  expect(groupings).toContainEqual({
    name: 'organisation',
    title: 'organisation',
    of: 'organisation',
    filter: 'organisation',
  });
  expect(of('durations').measures.map(({ kind }) => kind)).toContain('median');
});

test('what one person may have several of is a sum: hidden, it isn’t a number under five', () => {
  const kinds = Object.fromEntries(of('breaches').measures.map(({ name, kind }) => [name, kind]));
  expect(kinds).toMatchObject({ established: 'count', fines: 'count', amount: 'sum' });
});
