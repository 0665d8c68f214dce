import { expect, test } from '@jest/globals';
import { streams } from './streams.js';

const id = '00000000-0000-4000-8000-000000000001';

test.each([
  [streams.dossier, id, `dossier-${id}`],
  [streams.consultation, id, `consultation-${id}`],
  [streams.organisation, '0543307391', 'organisation-0543307391'],
  [streams.commune, '21004', 'commune-21004'],
  [streams.agreement, 'met-actiris', 'agreement-met-actiris'],
  [streams.daily, '2018-01-01', 'daily-2018-01-01'],
  [streams.projection, 'person-index', 'projection-person-index'],
  [streams.command, 'a'.repeat(64), `command-${'a'.repeat(64)}`],
])(
  '%# the stream of an id is named after its category, and its id is read from its name',
  (of, one, name) => {
    expect(of.of(one as never)).toBe(name);
    expect(of.idOf(name)).toBe(one);
    expect(name.startsWith(of.prefix)).toBe(true);
  },
);

test('the name of a stream of another category has no id of this one', () => {
  expect(() => streams.dossier.idOf(`consultation-${id}`)).toThrow(
    new RangeError(`consultation-${id} is no stream of category dossier`),
  );
  expect(() => streams.commune.idOf('commune')).toThrow(RangeError);
});

test('a dossier or a consultation has an id of its own form', () => {
  expect(() => streams.dossier.idOf('dossier-1')).toThrow();
  expect(() => streams.consultation.idOf('consultation-1')).toThrow();
});
