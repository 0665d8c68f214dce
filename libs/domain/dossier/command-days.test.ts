/** The days that any command on a dossier may have. */
import { expect, test } from '@jest/globals';
import {
  commandExample,
  nt2TestPassed,
  obliged,
  passNt2Test,
  register,
} from '../../../test/support/examples.js';
import { given, givenNobody } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommands } from './decide.js';

const today = '2025-06-30';
const tomorrow = '2025-07-01';
const duty = { on: '2016-02-01', code: 'JA', type: 'PLICHT' };
const state = (statedOn: string) =>
  commandExample(dossierCommands.StateTargetGroup, { ...duty, source: { system: 'KBI-01.00', statedOn } })();

test('what happens today is stated today, and what happens tomorrow is not', () => {
  given()
    .when(passNt2Test({ on: today }))
    .then(nt2TestPassed({ on: today }));
  given()
    .when(passNt2Test({ on: tomorrow }))
    .then(refuse('FUTURE_DATE', '/on'));
});

test('an answer of a source is of today at the latest', () => {
  const source = { system: 'KBI-01.00', statedOn: today };
  given().when(state(today)).then(obliged({ source }));
  given().when(state(tomorrow)).then(refuse('FUTURE_DATE', '/source/statedOn'));
});

test('a source states facts of any day, also of a day to come', () => {
  const source = { system: 'KBI-01.00', statedOn: today };
  const ahead = commandExample(dossierCommands.StateTargetGroup, { ...duty, on: '2026-01-01', source })();
  given()
    .when(ahead)
    .then(obliged({ on: '2026-01-01', source }));
});

test('nobody takes part before they are born', () => {
  const birthDate = '2016-03-02';
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Anna'], birthDate, sex: 'F' };
  const { decision } = givenNobody().when(register({ identity, on: '2016-03-01' }));
  expect(decision).toEqual(refuse('FUTURE_DATE', '/identity/birthDate'));
});
