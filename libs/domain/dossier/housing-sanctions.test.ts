import { test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import { leaseEnded, leaseStarted, nt2TestPassed, proofAccepted } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { housingFine, housingNotice } from '../law/housing.js';
import { refuse } from '../refusals/refusal.js';
import { housingLanguageStanding } from './housing-standing.js';

const { landlordFound, findAsLandlord, housingNoticed, giveHousingNotice } = enforcement;
const { housingFined, imposeHousingFine, leaseTransferred, transferLease } = enforcement;

test('a landlord finds that the requirement was not met in time, and not before', () => {
  given(leaseStarted).when(findAsLandlord()).then(landlordFound());
  given(leaseStarted)
    .when(findAsLandlord({ on: '2019-03-02' }))
    .then(landlordFound({ on: '2019-03-02' }));
  given(leaseStarted)
    .when(findAsLandlord({ on: '2019-03-01' }))
    .then(refuse('HOUSING_NOT_OVERDUE', '/on'));
});

test('nothing is found against somebody who meets the requirement, or whose lease ended', () => {
  given(leaseStarted, proofAccepted).when(findAsLandlord()).then(refuse('HOUSING_NOT_OVERDUE', '/on'));
  given(leaseStarted, leaseEnded)
    .when(findAsLandlord({ on: '2020-07-01' }))
    .then(refuse('LEASE_UNKNOWN', '/lease'));
  given(leaseStarted, leaseEnded).when(findAsLandlord()).then(landlordFound());
});

aroundDates(
  housingNotice,
  { '2020-04-30': true, '2020-05-01': true, '2020-05-02': false },
  (until, isShortEnough) => {
    const decided = given(leaseStarted).when(giveHousingNotice({ until }));
    if (isShortEnough) decided.then(housingNoticed({ until }));
    else decided.then(refuse('HOUSING_TERM_TOO_LONG', '/until'));
  },
);

test('notice is given once, and not for a term that ended before', () => {
  given(leaseStarted, housingNoticed)
    .when(giveHousingNotice({ until: '2019-12-01' }))
    .then(refuse('HOUSING_NOTICE_KNOWN', '/lease'));
  given(leaseStarted)
    .when(giveHousingNotice({ until: '2019-04-30' }))
    .then(refuse('PERIOD_REVERSED', '/until'));
});

test('a notice that was recorded for a day on which nothing was overdue changes nothing', () =>
  given(leaseStarted, housingNoticed({ on: '2019-03-01' }))
    .asOf('2019-06-01')
    .then(housingLanguageStanding, { standing: 'overdue', due: '2019-03-01' }));

test('a fine follows a notice whose term has run out', () => {
  const inNotice = given(leaseStarted, housingNoticed);
  inNotice.when(imposeHousingFine({ on: '2019-11-01' })).then(refuse('HOUSING_NOTICE_MISSING', '/on'));
  inNotice.when(imposeHousingFine({ on: '2019-11-02' })).then(housingFined({ on: '2019-11-02' }));
  given(leaseStarted).when(imposeHousingFine()).then(refuse('HOUSING_NOTICE_MISSING', '/on'));
});

aroundDates(housingFine, { '2019-11-02': [25, 25_000], '2025-01-01': [25, 25_000] }, (on, [least, most]) => {
  for (const [amount, isRight] of [
    [least - 1, false],
    [least, true],
    [most, true],
    [most + 1, false],
  ] as const) {
    const decided = given(leaseStarted, housingNoticed).when(imposeHousingFine({ on, amount }));
    if (isRight) decided.then(housingFined({ on, amount }));
    else decided.then(refuse('HOUSING_FINE_AMOUNT', '/amount'));
  }
});

test('a fine may give at most one more year, which is then what is due', () => {
  const inNotice = given(leaseStarted, housingNoticed);
  inNotice.when(imposeHousingFine({ until: '2020-12-02' })).then(refuse('HOUSING_TERM_TOO_LONG', '/until'));
  const until = '2020-12-01';
  inNotice.when(imposeHousingFine({ until })).then(housingFined({ until }));
  const fined = given(leaseStarted, housingNoticed, housingFined({ until }));
  fined.asOf('2019-12-01').then(housingLanguageStanding, { standing: 'fined', due: until });
  fined.asOf('2021-01-01').then(housingLanguageStanding, { standing: 'fined', due: until });
});

test('after a fine the requirement stays; who meets it is no longer fined', () =>
  given(leaseStarted, housingNoticed, housingFined, nt2TestPassed({ on: '2020-02-01' }))
    .asOf('2020-02-01')
    .then(housingLanguageStanding, { standing: 'met', since: '2020-02-01' }));

test('who met the requirement in time is neither given notice nor fined', () => {
  given(leaseStarted, proofAccepted).when(giveHousingNotice()).then(refuse('HOUSING_NOT_OVERDUE', '/on'));
  given(leaseStarted, housingNoticed, nt2TestPassed({ on: '2019-11-30' }))
    .when(imposeHousingFine())
    .then(refuse('HOUSING_NOT_OVERDUE', '/on'));
});

test('a lease passes to another landlord, once', () => {
  given(leaseStarted).when(transferLease()).then(leaseTransferred());
  given(leaseStarted)
    .when(transferLease({ on: '2018-02-28' }))
    .then(refuse('LEASE_UNKNOWN', '/lease'));
  given(leaseStarted, leaseTransferred)
    .when(transferLease({ on: '2024-01-01' }))
    .then();
});
