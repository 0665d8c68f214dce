import { expect, test } from '@jest/globals';
import { branch, textOf } from '../tree.js';
import { matchingEntries } from './entries.js';

const question = {
  consultation: '00000000-0000-4000-8000-000000000001',
  at: '2018-03-01T10:00:00.000Z',
  recordedAt: '2018-03-01T10:00:00.000Z',
  organisation: '0543307391',
  organisationName: null,
  organisationNameNow: null,
  senderUri: null,
  capacity: null,
  purpose: 'UNKNOWN',
  service: 'Consult',
  reason: null,
  authorisation: null,
  insz: null,
} as const;

test.each([
  ['0000-12-31T23:42:30.000Z', /^0001-01-02T/],
  ['9999-12-31T23:59:59.000Z', /^9999-12-30T/],
  ['2018-03-01T10:00:00.000Z', /^2018-03-01T11:00:00\.000\+01:00$/],
])('a question of %s is shown at the nearest moment that the official form has', (at, expected) => {
  const [entry, ...others] = matchingEntries([{ ...question, at }], branch('Criteria', []));
  expect(others).toEqual([]);
  expect(textOf(entry, 'Kern/DatumTijdstipVraag')).toMatch(expected);
});
