import { expect, test } from '@jest/globals';
import { receiveReferral } from '../../../test/support/arrival-examples.js';
import * as example from '../../../test/support/examples.js';
import type { z } from 'zod';
import { given, givenNobody } from '../../../test/support/given.js';
import { day } from '../kernel/dates.js';
import { refuse } from '../refusals/refusal.js';
import type { DossierCommand } from './command.js';
import { dossierCommands } from './decide.js';
import { evolve, fold } from './dossier.js';
import { birthYearOn, erasedOn } from './person.js';

test('a new person gets a dossier, opened by the organisation that asks', () =>
  givenNobody().when(example.openDossier()).then(example.opened()));

test('who has a dossier gets no second one', () => given().when(example.openDossier()).then());

test('a dossier is not opened under the id that it would get', () =>
  givenNobody()
    .when(example.openDossier({ person: { dossier: '00000000-0000-4000-8000-000000000009' } }))
    .then(refuse('DOSSIER_NOT_FOUND', '/person/dossier')));

test('names are stated anew, whole, each time', () =>
  given().when(example.stateDetails()).thenEachTime(example.detailsStated()));

test('a birth date stated anew agrees with the INSZ by which the person is named', () =>
  given()
    .when(
      example.stateDetails({
        person: { insz: example.insz },
        identity: { ...example.identity, birthDate: '1986-07-30' },
      }),
    )
    .then(refuse('BIRTH_DATE_CONTRADICTS_INSZ', '/identity/birthDate')));

test('an unknown day of birth agrees with any', () =>
  givenNobody()
    .when(example.openDossier({ identity: { ...example.identity, birthDate: '1985-07-00' } }))
    .then(example.opened({ birthDate: '1985-07-00' })));

const withIdentity = [example.openDossier, example.stateDetails, example.register, receiveReferral];

test('these are the commands that state who somebody is', () => {
  const named = Object.entries(dossierCommands as unknown as Readonly<Record<string, DossierCommand>>)
    .filter(([, { schema }]) => 'identity' in (schema as unknown as z.ZodObject).shape)
    .map(([name]) => name);
  expect(named.sort()).toEqual(withIdentity.map((stating) => stating().definition.name).sort());
});

test.each(withIdentity.map((stating) => [stating().definition.name, stating] as const))(
  'nobody is stated by %s before they are born',
  (_, stating) => {
    const born = (birthDate: string, on = '2018-01-08') =>
      given().when(stating({ on, identity: { ...example.identity, birthDate } })).decision;
    const refused = refuse('FUTURE_DATE', '/identity/birthDate');
    for (const birthDate of ['2018-01-09', '2018-02-00', '2019-00-00', '2098-01-01'])
      expect(born(birthDate)).toEqual(refused);
    for (const birthDate of ['2018-01-08', '2018-01-00', '2018-00-00', '1985-07-30'])
      expect(born(birthDate)).not.toEqual(refused);
  },
);

test('an INSZ is replaced as stated: no rule can see which it was', () =>
  given().when(example.replaceInsz()).thenEachTime(example.inszReplaced()));

test('an erased dossier takes nothing in any more', () =>
  given(example.erased).when(example.stateDetails()).then(refuse('DOSSIER_ERASED', '/person')));

test('as of a day before the erasure there is a dossier, though nobody can read who it is about', () =>
  given(example.erased)
    .asOf('2024-01-04')
    .then(({ person }) => person, { status: 'open' }));

test('an event of another kind of stream is no part of a dossier', () => {
  expect(() => evolve(fold([]), { type: 'InszLinked', facts: {} })).toThrow(RangeError);
});

test('of two dossiers of one person, the person is known since the first was opened', () => {
  const [first, second] = [example.opened(), example.opened({ on: '2016-05-05' })];
  const both = [
    [first, second],
    [second, first],
  ];
  for (const history of both) expect(fold(history).person).toMatchObject({ since: '2015-01-05' });
});

test('somebody was born in the year that was stated last by then, before any statement in the first', () => {
  const { state } = given(example.detailsStated({ birthYear: 1986 }));
  const years = ['2014-12-31', '2015-01-05', '2016-01-04', '2016-01-05'].map((on) =>
    birthYearOn(state, day(on)),
  );
  expect(years).toEqual([1985, 1985, 1985, 1986]);
  expect(birthYearOn(fold([]), day('2016-01-05'))).toBeUndefined();
});

test('somebody is erased once: since the first day', () => {
  expect(erasedOn(given().state)).toBeUndefined();
  expect(erasedOn(given(example.erased, example.erased({ on: '2025-01-05' })).state)).toBe('2024-01-05');
});
