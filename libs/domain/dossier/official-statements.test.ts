import { expect, test } from '@jest/globals';
import { commandExample, detailsStated, insz, opened } from '../../../test/support/examples.js';
import { given, givenNobody } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommands } from './decide.js';

const source = { system: 'KBI-01.00', statedOn: '2018-03-30' };
const names = { familyNames: ['Voorbeeld'], givenNames: ['Anna'] };
const details = { ...names, birthDate: '1985-07-30', sex: 'F', on: '2018-03-01', source };
const statePerson = commandExample(dossierCommands.StatePerson, details);

test('who a source states to be somebody new gets a dossier, with the year of birth for statistics', () => {
  const statement = statePerson({ person: { insz } });
  givenNobody()
    .when(statement)
    .thenEachTime(opened({ ...details, openedBy: undefined, birthYear: 1985 }));
});

test('of whom there is a dossier, a source states the details anew', () =>
  given()
    .when(statePerson({ person: { insz } }))
    .thenEachTime(detailsStated({ ...details, birthYear: 1985 })));

test('a source may not know when somebody was born', () => {
  const unknown = { birthDate: undefined, statedBirthDate: '1985-00-00' };
  given()
    .when(statePerson(unknown))
    .thenEachTime(detailsStated({ ...details, ...unknown, birthYear: undefined }));
});

test('a dossier is not opened under the id that it would get', () =>
  givenNobody().when(statePerson()).then(refuse('DOSSIER_NOT_FOUND', '/person/dossier')));

test('the year of birth is read from the birth date, and not stated', () => {
  const { definition, body } = statePerson({ birthYear: 1985 });
  expect(definition.schema.safeParse(body).success).toBe(false);
  expect(definition.schema.safeParse(statePerson().body).success).toBe(true);
});

test('what passes on a statement names its source', () => {
  const { definition, body } = statePerson({ source: undefined });
  expect(definition.schema.safeParse(body).success).toBe(false);
});
