import { expect, test } from '@jest/globals';
import { commandExample } from '../../../test/support/examples.js';
import { eventExample } from '../../../test/support/event-example.js';
import { given } from '../../../test/support/given.js';
import { dossierCommands } from './decide.js';
import { LessonTime, PreferencesStated } from './wishes.js';

const wish = { on: '2018-01-10', wishedStart: '2018-09-01' };
const preferencesStated = eventExample(PreferencesStated, wish);
const statePreferences = commandExample(dossierCommands.StatePreferences, wish);

test('what somebody wishes is recorded, and stated again changes nothing', () =>
  given().when(statePreferences()).then(preferencesStated()));

test.each([
  ['0', true],
  ['+5', true],
  ['-5', true],
  ['-2147483648', true],
  ['-2147483649', false],
  ['2147483647', true],
  ['2147483648', false],
  [`${'0'.repeat(900)}7`, true],
  [`${'0'.repeat(1_000)}7`, false],
  ['5.5', false],
  ['five', false],
  ['', false],
])(
  'how intensively is a whole number of 32 bits, in whichever spelling: %s is one: %s',
  (intensity, expected) => {
    const { definition, body } = statePreferences({ intensity });
    expect(definition.schema.safeParse(body).success).toBe(expected);
  },
);

test('lessons are given in the morning, at noon or in the evening of any day of the week', () => {
  expect(LessonTime.options).toHaveLength(21);
  expect(LessonTime.options).toEqual(expect.arrayContaining(['MAA_OCHTEND', 'WOE_MIDDAG', 'ZON_AVOND']));
});
