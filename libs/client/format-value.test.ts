import { expect, test } from '@jest/globals';
import { formatFields, formatInline } from './format-value.js';

test('a correction is told in Dutch: which fact was wrong, and what is right', () => {
  const facts = {
    wrong: { type: 'LeaseStarted', facts: { lease: 'L1', on: '2018-02-01' } },
    right: ['LeaseStarted'],
  };
  expect(formatInline(facts, 'FactCorrected')).toBe(
    'wat fout was (type Huur begonnen, gegevens (huur L1, op 2018-02-01)), wat juist is Huur begonnen',
  );
});

test('a list of persons is told in Dutch as a channel and as a use', () => {
  expect(formatInline({ channel: 'LIST', use: 'LIST' })).toBe('kanaal lijst, gebruik lijst van personen');
});

test('the rule by which a tenant stands somewhere is told by its name', () => {
  expect(formatInline({ rule: 'housing-language' })).toBe('regel taalkennisvereiste van de Wooncode');
});

test('a code that several enumerations have is told by its field', () => {
  expect(formatFields({ kind: 'NOT_REGISTERED' }, '')).toEqual(['soort: het register kent dit niet']);
  expect(formatInline({ ground: 'NOT_REGISTERED' })).toMatch(/ niet tijdig aangemeld$/);
  expect(formatInline({ other: 'NOT_REGISTERED' })).toMatch(/ NOT_REGISTERED$/);
});
