import { expect, test } from '@jest/globals';
import {
  authorisation,
  commanded,
  decided,
  newsOf,
  registerAfter,
  registered,
} from '../../../test/support/organisation-examples.js';
import { day } from '../kernel/dates.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { inForce, type AuthorisationEvent } from './authorisation.js';
import type { RegisterCommandName } from './register.js';

const id = AuthorisationId.parse(authorisation.authorisation);
const of = { authorisation: id };
type Step = readonly [RegisterCommandName, object];
const suspend = (from: string): Step => ['SuspendAuthorisation', { ...of, from }];
const resume = (on: string): Step => ['ResumeAuthorisation', { ...of, on }];
const revoke = (lastDay: string): Step => ['RevokeAuthorisation', { ...of, lastDay }];

/** Whether the authorisation of August 2017 to December 2018 gives something on a day, after some steps. */
function holds(on: string, ...steps: readonly Step[]): boolean | undefined {
  const known = commanded(registered(), ...steps).authorisation(id);
  return known && inForce(known, day(on));
}

test.each<[string, boolean, readonly Step[]]>([
  ['2017-07-31', false, []],
  ['2017-08-01', true, []],
  ['2018-12-31', true, []],
  ['2019-01-01', false, []],
  ['2018-01-31', true, [suspend('2018-02-01')]],
  ['2018-02-01', false, [suspend('2018-02-01')]],
  ['2018-02-28', false, [suspend('2018-02-01'), resume('2018-03-01')]],
  ['2018-03-01', true, [suspend('2018-02-01'), resume('2018-03-01')]],
  ['2018-04-01', false, [suspend('2018-02-01'), resume('2018-03-01'), suspend('2018-04-01')]],
  ['2018-02-15', false, [suspend('2018-02-01'), resume('2018-03-01'), suspend('2018-04-01')]],
  ['2018-03-31', true, [revoke('2018-03-31')]],
  ['2018-04-01', false, [revoke('2018-03-31')]],
  ['2018-04-01', false, [revoke('2018-03-31'), revoke('2018-06-30')]],
  ['2018-03-01', false, [suspend('2018-02-01'), revoke('2018-03-31')]],
])('on %s it gives: %s, after %j', (on, expected, steps) => expect(holds(on, ...steps)).toBe(expected));

test.each([[suspend('2018-02-01')], [suspend('2018-02-01'), resume('2018-03-01')], [revoke('2018-03-31')]])(
  'a step that is taken again changes nothing: %j',
  (...steps) => {
    const [name, body] = steps.at(-1)!;
    const register = commanded(registered(), ...(steps as readonly Step[]));
    expect(newsOf(decided(register, name, body))).toEqual([]);
  },
);

test('what is resumed was suspended before that day', () => {
  const register = commanded(registered(), suspend('2018-02-01'));
  expect(decided(register, ...resume('2018-02-01'))).toMatchObject({ code: 'PERIOD_REVERSED' });
});

const granted = { ...of, holder: { organisationType: 'OCMW' }, ...authorisation };

test('granted again, nothing is new; granted otherwise under the same id, it is refused', () => {
  const register = commanded(registerAfter(), ['GrantAuthorisation', granted]);
  expect(newsOf(decided(register, 'GrantAuthorisation', granted))).toEqual([]);
  const otherwise = { ...granted, holder: { organisationType: 'VDAB' } };
  expect(decided(register, 'GrantAuthorisation', otherwise)).toMatchObject({ code: 'AUTHORISATION_KNOWN' });
});

test.each([
  [{ holder: {} }, /name an organisation, a type or communes/],
  [{ holder: { organisation: '0862910119', organisationType: 'OCMW' } }, /./],
  [{ until: '2017-01-01' }, /ends on or after/],
  [{ fields: ['Wooncode/Huur'] }, /begins with one of the sections/],
])('a grant that can’t be is told so: %j', (change, why) =>
  expect(() => decided(registerAfter(), 'GrantAuthorisation', { ...granted, ...change })).toThrow(why),
);

test('the history of an authorisation begins when it is granted', () => {
  const event = { type: 'AuthorisationRevoked', facts: { ...of, lastDay: '2018-01-01' } };
  expect(() => registerAfter(event as AuthorisationEvent)).toThrow(RangeError);
});
