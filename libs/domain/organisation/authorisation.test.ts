import { expect, test } from '@jest/globals';
import {
  authorisation,
  declare,
  given,
  grant,
  granted,
  resume,
  resumed,
  revoke,
  revoked,
  suspend,
  suspended,
} from '../../../test/support/organisation-examples.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import type { DateOnly } from '../kernel/dates.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { inForce } from './authorisation.js';
import type { Register } from './register.js';

/** Whether the authorisation of the declared organisation is in force. */
function isInForce(register: Register, on: DateOnly): boolean | undefined {
  const known = register.authorisation(AuthorisationId.parse(authorisation.authorisation));
  return known && inForce(known, on);
}

const again = suspend({ from: '2018-04-01' });
test.each<[string, boolean, readonly CommandMessage[]]>([
  ['2017-07-31', false, []],
  ['2017-08-01', true, []],
  ['2018-12-31', true, []],
  ['2019-01-01', false, []],
  ['2018-01-31', true, [suspend()]],
  ['2018-02-01', false, [suspend()]],
  ['2018-02-28', false, [suspend(), resume()]],
  ['2018-03-01', true, [suspend(), resume()]],
  ['2018-04-01', false, [suspend(), resume(), again]],
  ['2018-02-15', false, [suspend(), resume(), again]],
  ['2018-03-31', true, [revoke()]],
  ['2018-04-01', false, [revoke()]],
  ['2018-04-01', false, [revoke(), revoke({ lastDay: '2018-06-30' })]],
  ['2018-03-01', false, [suspend(), revoke()]],
])('one of August 2017 to December 2018 is in force on %s: %s, after %j', (on, expected, steps) =>
  given(declare, ...steps)
    .asOf(on)
    .then(isInForce, expected),
);

test('is suspended, resumed and revoked', () => {
  given(declare).when(suspend()).then(suspended());
  given(declare, suspend).when(resume()).then(resumed());
  given(declare).when(revoke()).then(revoked());
});

test('is resumed after the day from which it was suspended', () =>
  given(declare, suspend)
    .when(resume({ on: '2018-02-01' }))
    .then(refuse('PERIOD_REVERSED', '/on')));

test('is granted once under its id', () => {
  given().when(grant()).then(granted());
  given(grant)
    .when(grant({ holder: { organisationType: 'VDAB' } }))
    .then(refuse('AUTHORISATION_KNOWN', '/authorisation'));
});

test.each([
  [{ holder: {} }, /name an organisation, a type or communes/],
  [{ holder: { organisation: '0862910119', organisationType: 'OCMW' } }, /./],
  [{ until: '2017-01-01' }, /ends on or after/],
  [{ fields: ['Wooncode/Huur'] }, /begins with one of the sections/],
])('a grant of wrong content is told what is wrong: %j', (change, why) =>
  expect(() => given().when(grant(change))).toThrow(why),
);

test('the history of an authorisation begins when it is granted', () => {
  expect(() => given(revoked).state).toThrow(RangeError);
});
