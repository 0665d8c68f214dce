import { expect, test } from '@jest/globals';
import { leaseTransferred, transferLease } from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { day } from '../kernel/dates.js';
import { leaseOn } from './housing-standing.js';
import { leasesOn, tenancyOf } from './lease.js';

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

// Of several leases.

const second = { lease: 'lease-2', on: '2019-01-01' };
const [first, next, last] = ['0400000185', '0862910119', '0543307391'];
const leases = (past: ReturnType<typeof given>, on: string) =>
  leasesOn(past.state, day(on)).map(({ lease, landlord, endedOn }) => [lease, landlord, endedOn]);

test('the leases of a day are those that had started, each with its landlord of that day', () => {
  const moves = [
    leaseTransferred({ on: '2023-06-30', landlord: last }),
    leaseTransferred({ on: '2020-01-01' }),
  ];
  const past = given(leaseStarted, leaseStarted({ ...second, landlord: next }), ...moves);
  expect(leases(past, '2018-02-28')).toEqual([]);
  expect(leases(past, '2018-03-01')).toEqual([['lease-1', first, undefined]]);
  expect(leases(past, '2019-12-31').map(([, landlord]) => landlord)).toEqual([first, next]);
  expect(leases(past, '2020-01-01').map(([, landlord]) => landlord)).toEqual([next, next]);
  expect(leases(past, '2023-06-30').map(([, landlord]) => landlord)).toEqual([last, next]);
});

test('a lease of a day has ended from its last day on, and before that nobody knew', () => {
  const past = given(leaseStarted, leaseStarted(second), leaseEnded);
  expect(leases(past, '2020-06-29').map(([, , endedOn]) => endedOn)).toEqual([undefined, undefined]);
  expect(leases(past, '2020-06-30').map(([, , endedOn]) => endedOn)).toEqual(['2020-06-30', undefined]);
  expect(leases(past, '2021-01-01').map(([, , endedOn]) => endedOn)).toEqual(['2020-06-30', undefined]);
});

test('of two days on which a lease ended the first holds, in whichever order they were recorded', () => {
  const [early, late] = [leaseEnded({ on: '2020-05-31' }), leaseEnded()];
  for (const [one, other] of [[early, late] as const, [late, early] as const])
    expect(leases(given(leaseStarted, one, other), '2021-01-01')).toEqual([['lease-1', first, '2020-05-31']]);
});

test('the lease that is named passes to another landlord, whatever landlord another lease has', () => {
  const moved = { lease: 'lease-2', landlord: first };
  given(leaseStarted, leaseStarted({ ...second, landlord: next }))
    .when(transferLease(moved))
    .then(leaseTransferred(moved));
});

test('a tenancy leads over the leases that are named, and over none that started later', () => {
  const rehousing = { because: 'SALE', previous: 'lease-2' };
  const tenancy = (...previous: readonly ReturnType<typeof leaseStarted>[]) => {
    const { state } = given(...previous, leaseStarted({ lease: 'lease-3', on: '2020-01-01', rehousing }));
    return tenancyOf(state, state.lease.at(-1)!).map(({ lease }) => lease);
  };
  expect(tenancy(leaseStarted(), leaseStarted(second))).toEqual(['lease-3', 'lease-2']);
  expect(tenancy(leaseStarted({ ...second, on: '2020-01-01' }))).toEqual(['lease-3', 'lease-2']);
  expect(tenancy(leaseStarted({ ...second, on: '2020-01-02' }))).toEqual(['lease-3']);
  expect(tenancy(leaseStarted())).toEqual(['lease-3']);
});

test('a tenant is rehoused from a lease of the same day, and signs it on the day itself', () => {
  const rehousing = { because: 'SALE', previous: 'lease-1' };
  const today = { lease: 'lease-2', on: '2025-06-30', signedOn: '2025-06-30', rehousing };
  given(leaseStarted({ on: '2025-06-30' }))
    .when(startLease(today))
    .then(leaseStarted(today));
});
