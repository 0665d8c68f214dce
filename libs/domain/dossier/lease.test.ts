import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { leaseOn } from './housing-standing.js';

const { leaseStarted, leaseEnded, startLease, endLease } = example;
/** As older versions recorded it: its sender named it by a word. */
const named = { ...leaseStarted(), facts: { ...leaseStarted().facts, lease: 'home' } };

test('a lease is signed, by default, on the day on which it starts', () =>
  given()
    .when(startLease())
    .then(leaseStarted({ signedOn: '2018-03-01' })));

test('a lease that was signed may start later', () =>
  given()
    .when(startLease({ on: '2025-09-01', signedOn: '2025-06-01' }))
    .then(leaseStarted({ on: '2025-09-01', signedOn: '2025-06-01' })));

test('a lease that starts later says when it was signed', () =>
  given()
    .when(startLease({ on: '2025-09-01' }))
    .then(refuse('FUTURE_DATE', '/signedOn')));

test('a lease starts at most five years ahead', () => {
  const lease = { on: '2030-06-30', signedOn: '2025-06-01' };
  given().when(startLease(lease)).then(leaseStarted(lease));
  given()
    .when(startLease({ ...lease, on: '2030-07-01' }))
    .then(refuse('FUTURE_DATE', '/on'));
});

test('one id is one lease', () =>
  given(leaseStarted)
    .when(startLease({ role: 'PARTNER' }))
    .then(refuse('LEASE_KNOWN', '/lease')));

test('a lease is the same when it has ended', () =>
  given(leaseStarted, leaseEnded).when(startLease()).then());

test('a lease ends', () => given(leaseStarted).when(endLease()).then(leaseEnded()));

test('a lease ends once', () =>
  given(leaseStarted, leaseEnded)
    .when(endLease({ on: '2020-07-01' }))
    .then(refuse('LEASE_UNKNOWN', '/lease')));

test('a lease may end on the day on which it starts, and not before', () => {
  given(leaseStarted)
    .when(endLease({ on: '2018-03-01' }))
    .then(leaseEnded({ on: '2018-03-01' }));
  given(leaseStarted)
    .when(endLease({ on: '2018-02-28' }))
    .then(refuse('LEASE_ENDS_BEFORE_START', '/on'));
});

test('a lease is in force from its start to its end', () => {
  const history = given(leaseStarted({ signedOn: '2018-02-01' }), leaseEnded);
  history.asOf('2018-02-28').then(leaseOn, undefined);
  history.asOf('2018-03-01').then(leaseOn, { lease: 'lease-1' });
  history.asOf('2020-06-30').then(leaseOn, { lease: 'lease-1' });
  history.asOf('2020-07-01').then(leaseOn, undefined);
});

test('of two leases the one signed last counts', () =>
  given(leaseStarted({ lease: 'lease-2', on: '2019-01-01' }), leaseStarted)
    .asOf('2019-06-01')
    .then(leaseOn, { lease: 'lease-2' }));

test('a new lease is named without words', () =>
  expect(startLease().definition.schema.safeParse(startLease({ lease: 'home' }).body).success).toBe(false));

test('a lease that an older version named by a word goes on: it is met, and it ends', () => {
  given(named)
    .when(example.passNt2Test())
    .then(example.nt2TestPassed(), example.requirementMet({ lease: 'home' }));
  given(named)
    .when(endLease({ lease: 'home' }))
    .then(leaseEnded({ lease: 'home' }));
});

test('a word that names no lease is refused, and not recorded', () =>
  given(leaseStarted)
    .when(endLease({ lease: 'home' }))
    .then(refuse('LEASE_UNKNOWN', '/lease')));
