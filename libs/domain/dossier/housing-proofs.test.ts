/** What proves Dutch under the Wooncode, since when, and by when it is postponed. */
import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { housingLanguageStanding } from './housing-standing.js';
import { housingProofs, postponedOn } from './housing-language.js';

const { leaseStarted, leaseEnded, nt2TestPassed, proofAccepted } = example;
const { requirementPostponed, postponeRequirement, requirementMet } = example;
const second = { lease: 'lease-2', on: '2019-01-01' };

test('proofs stand by their days, and of one day a result before a paper', () => {
  const tests = ['2019-05-02', '2018-09-01', '2018-06-01'].map((on, n) =>
    nt2TestPassed({ on, test: String(n) }),
  );
  const papers = ['2018-06-01', '2020-01-01', '2018-04-01'].map((on, n) =>
    proofAccepted({ on, proof: String(n) }),
  );
  const proofs = housingProofs(given(...tests, ...papers).state);
  expect(proofs.map(({ on, proof }) => [on, 'test' in proof ? 'test' : 'paper'])).toEqual([
    ['2018-04-01', 'paper'],
    ['2018-06-01', 'test'],
    ['2018-06-01', 'paper'],
    ['2018-09-01', 'test'],
    ['2019-05-02', 'test'],
    ['2020-01-01', 'paper'],
  ]);
});

test('a paper of before a test met the requirement first', () =>
  given(leaseStarted, nt2TestPassed, proofAccepted({ on: '2018-04-01' }))
    .asOf('2020-01-01')
    .then(housingLanguageStanding, { standing: 'met', since: '2018-04-01' }));

test('what is learnt on the last day of the lease meets it', () =>
  given(leaseStarted, leaseEnded)
    .when(example.passNt2Test({ on: '2020-06-30' }))
    .then(nt2TestPassed({ on: '2020-06-30' }), requirementMet({ on: '2020-06-30' })));

test('a lease that ends on the day on which it starts was met by who speaks Dutch already', () =>
  given(nt2TestPassed({ on: '2016-01-01' }), leaseStarted)
    .when(example.endLease({ on: '2018-03-01' }))
    .then(leaseEnded({ on: '2018-03-01' })));

test('of two postponements of a lease the first holds, in whichever order they were recorded', () => {
  const [early, late] = [requirementPostponed({ on: '2019-01-15' }), requirementPostponed()];
  for (const [one, other] of [[early, late] as const, [late, early] as const])
    expect(given(leaseStarted, one, other).state.housingLanguage.postponed).toEqual({
      'lease-1': '2019-01-15',
    });
});

test('who was rehoused keeps the first day on which the requirement of any home was postponed', () => {
  const rehousing = { because: 'SALE', previous: 'lease-1' };
  const homes = [leaseStarted(), leaseStarted({ ...second, rehousing })];
  const { state } = given(
    ...homes,
    requirementPostponed({ lease: 'lease-2', on: '2019-02-15' }),
    requirementPostponed({ on: '2018-12-01' }),
  );
  expect(state.lease.map((entry) => postponedOn(state, entry))).toEqual(['2018-12-01', '2018-12-01']);
});

test('the requirement of the lease that is named is postponed, whatever another asks or was given', () => {
  const asked = { lease: 'lease-2', on: '2019-06-01' };
  given(leaseStarted, leaseStarted(second), requirementPostponed)
    .when(postponeRequirement(asked))
    .then(requirementPostponed(asked));
  given(leaseStarted, leaseStarted({ ...second, on: '2016-05-01' }))
    .when(postponeRequirement(asked))
    .then(refuse('NO_LANGUAGE_REQUIREMENT', '/lease'));
});
