/** Which notices and fines of the supervisor count for a lease, and which lease counts where there are several. */
import { describe, expect, test } from '@jest/globals';
import { housingFined, housingNoticed } from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { day, lastDay } from '../kernel/dates.js';
import { dutyFrom } from './housing-language.js';
import {
  housingLanguageStanding,
  housingNoticesOver,
  housingStretches,
  leaseOn,
  willingnessOn,
} from './housing-standing.js';

const { leaseStarted, nt2TestPassed, proofAccepted, exempted } = example;
const second = 'lease-2';
const other = leaseStarted({ lease: second, on: '2018-04-01' });
const bornIn = (birthYear: number | undefined) => example.detailsStated({ birthYear });
const member = leaseStarted({ role: 'HOUSEHOLD_MEMBER' });

describe('a notice of the supervisor', () => {
  test('counts on its last day, and not on the day after', () => {
    const noticed = given(leaseStarted, housingNoticed);
    noticed.asOf('2019-11-01').then(housingLanguageStanding, { standing: 'inNotice', due: '2019-11-01' });
    noticed.asOf('2019-11-02').then(housingLanguageStanding, { standing: 'overdue' });
  });

  test('of another lease doesn’t count for the one that is asked about', () =>
    given(leaseStarted, other, housingNoticed)
      .asOf('2019-06-01')
      .then(housingLanguageStanding, { standing: 'overdue', lease: second }));

  test('is that of the last day, in whichever order they were recorded', () => {
    const later = housingNoticed({ on: '2019-11-15', until: '2020-05-01' });
    for (const notices of [[housingNoticed(), later] as const, [later, housingNoticed()] as const])
      given(leaseStarted, ...notices)
        .asOf('2019-12-01')
        .then(housingLanguageStanding, { standing: 'inNotice', due: '2020-05-01', ruledOn: '2019-11-15' });
  });

  test('of a later day changes nothing yet, whatever is recorded already', () => {
    const { state } = given(leaseStarted, housingNoticed);
    expect(housingLanguageStanding(state, day('2019-04-30'))).toMatchObject({ standing: 'overdue' });
  });

  test('is over on the day after its term, unless the requirement was met by then', () => {
    const over = [{ entry: 'lease-1', on: '2019-11-02' }];
    expect(housingNoticesOver(given(leaseStarted, housingNoticed).state)).toEqual(over);
    expect(housingNoticesOver(given(leaseStarted).state)).toEqual([]);
    const met = given(leaseStarted, housingNoticed, nt2TestPassed({ on: '2019-06-01' }));
    expect(housingNoticesOver(met.state)).toEqual([]);
  });
});

describe('a fine of the supervisor', () => {
  test('follows a notice, on its day at the soonest', () => {
    const finedOn = (on: string) =>
      given(leaseStarted, housingNoticed, housingFined({ on })).asOf('2019-06-01');
    finedOn('2019-05-01').then(housingLanguageStanding, { standing: 'fined' });
    finedOn('2019-04-30').then(housingLanguageStanding, { standing: 'inNotice' });
  });

  test('of another lease doesn’t count for the one that is asked about', () =>
    given(leaseStarted, other, housingNoticed({ lease: second }), housingFined)
      .asOf('2019-12-01')
      .then(housingLanguageStanding, { standing: 'overdue', lease: second }));

  test('keeps the term of the notice before it, also after another notice', () =>
    given(
      leaseStarted,
      housingNoticed,
      housingFined,
      housingNoticed({ on: '2020-02-01', until: '2020-08-01' }),
    )
      .asOf('2020-03-01')
      .then(housingLanguageStanding, { standing: 'fined', due: '2019-11-01', ruledOn: '2019-12-01' }));
});

describe('the rule of a tenancy', () => {
  const because = 'SALE';
  const homes = [
    leaseStarted(),
    leaseStarted({ lease: second, on: '2023-02-01', rehousing: { because, previous: 'lease-1' } }),
    leaseStarted({ lease: 'lease-3', on: '2024-02-01', rehousing: { because, previous: second } }),
  ];

  test.each([1, 2, 3])('is that of the day on which the first of %d leases was signed', (count) =>
    given(...homes.slice(0, count))
      .asOf('2024-03-01')
      .then(housingLanguageStanding, { standing: 'overdue', due: '2019-03-01', ruledOn: '2018-03-01' }),
  );

  test('begins for an adult member when the lease starts', () =>
    given(bornIn(1985), member)
      .asOf('2018-03-01')
      .then(housingLanguageStanding, { standing: 'open', due: '2019-03-01', age: undefined }));

  test('rests on no fiction for a member who comes of age on the day on which the lease starts', () =>
    given(bornIn(2004), leaseStarted({ role: 'HOUSEHOLD_MEMBER', on: '2023-01-01' }))
      .asOf('2023-01-01')
      .then(housingLanguageStanding, { standing: 'open', age: undefined }));

  test('asks no age of a tenant', () =>
    given(bornIn(undefined), leaseStarted)
      .asOf('2018-03-01')
      .then(housingLanguageStanding, { standing: 'open', age: undefined }));

  test.each([
    [-1000, lastDay],
    [-18, lastDay],
    [1985, '2004-01-01'],
    [2181, '2200-01-01'],
    [2182, lastDay],
    [2190, lastDay],
    [99_999, lastDay],
  ])('asks of a member who is born in %d from a day that rules can read', (birthYear, from) => {
    const { state } = given(bornIn(birthYear), member);
    expect(dutyFrom(state, state.lease[0]!, day('2150-01-01'))).toBe(from);
  });
});

describe('of several leases', () => {
  const later = leaseStarted({ lease: second, on: '2019-03-01', role: 'HOUSEHOLD_MEMBER' });
  const both = given(bornIn(2004), leaseStarted, later);

  test('one that asks nothing of a minor hides no other', () =>
    both.asOf('2020-01-01').then(leaseOn, { lease: 'lease-1' }));

  test('the one signed last counts from the day on which the member came of age', () => {
    both.asOf('2022-12-31').then(leaseOn, { lease: 'lease-1' });
    both.asOf('2023-01-01').then(leaseOn, { lease: second });
  });

  test('that all ask nothing yet the one signed last counts', () =>
    given(bornIn(2004), member, later).asOf('2020-01-01').then(leaseOn, { lease: second }));
});

test('an exemption of before the lease counts from its start', () =>
  given(exempted({ on: '2018-02-01' }), leaseStarted)
    .asOf('2018-04-01')
    .then(housingLanguageStanding, { standing: 'exempt', since: '2018-03-01' }));

test.each([
  ['no lease', given(), { mustShow: false, shows: undefined }],
  ['a lease of 2016', given(leaseStarted({ on: '2016-05-01' })), { mustShow: true, shows: undefined }],
  ['a lease whose term runs', given(leaseStarted), { mustShow: true, shows: false }],
  ['a lease and a proof', given(leaseStarted, proofAccepted), { mustShow: true, shows: true }],
  ['a lease and an exemption', given(leaseStarted, exempted), { mustShow: true, shows: true }],
])('willingness of %s', (_, past, expected) => past.asOf('2018-12-01').then(willingnessOn, expected));

test('the standing turns where the year of birth of a member comes to be known', () => {
  const details = example.detailsStated({ on: '2018-06-01', birthYear: 1985 });
  const stretches = housingStretches(given(bornIn(undefined), member, details).state);
  expect(stretches.map(({ from, standing, ...more }) => [from, standing, 'age' in more && more.age])).toEqual(
    [
      ['2018-03-01', 'open', 'notDeterminable'],
      ['2018-06-01', 'open', undefined],
      ['2019-03-02', 'overdue', undefined],
    ],
  );
});
