import { test, expect } from '@jest/globals';
import { declare, end, given, organisationOn } from '../../../test/support/organisation-examples.js';
import { houseOfDutch } from '../../../test/support/examples.js';
import { day } from '../kernel/dates.js';
import { OrganisationType } from '../kernel/terms.js';
import { refuse } from '../refusals/refusal.js';
import { boundScopes, rightRefusal } from './scopes.js';

const right = { types: ['AGENCY', 'OCMW'] as const, source: 'test' };
const other = { types: ['AGENCY'] as const, source: 'test' };
const on = day('2018-06-01');
const code = 'SCOPE_NOT_OF_ORGANISATION';

test('an organisation has a right when its type has it', () => {
  expect(rightRefusal(right, organisationOn(on), on, code)).toBeUndefined();
  expect(rightRefusal(other, organisationOn(on), on, code)).toEqual(refuse('SCOPE_NOT_OF_ORGANISATION'));
  expect(rightRefusal(other, organisationOn(on), on, 'COMMAND_NOT_OF_ORGANISATION')).toEqual(
    refuse('COMMAND_NOT_OF_ORGANISATION'),
  );
});

test('an organisation that nobody registered has no right', () =>
  expect(rightRefusal(right, undefined, on, code)).toEqual(refuse('ORGANISATION_UNKNOWN')));

test('an organisation has its rights until the day on which it ends', () => {
  const { state } = given(declare, end({ on: '2019-01-01' }));
  const refusal = (date: string) =>
    rightRefusal(right, state.organisation(houseOfDutch, day(date)), day(date), code);
  expect(refusal('2018-12-31')).toBeUndefined();
  expect(refusal('2019-01-01')).toEqual(refuse('ORGANISATION_ENDED'));
});

test.each(Object.entries(boundScopes))('the scope %s is of the agency alone', (_, { types }) =>
  expect(OrganisationType.options.filter((type) => (types as readonly string[]).includes(type))).toEqual([
    'AGENCY',
  ]),
);
