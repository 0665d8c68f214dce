import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import { given } from '../../../test/support/given.js';
import { landlordPostpones, languageRequirement } from '../law/housing.js';
import { refuse } from '../refusals/refusal.js';
import { housingLanguageStanding } from './housing-standing.js';

const { leaseStarted, leaseEnded, nt2TestPassed, nt2TestWithdrawn, enrolled, courseEnded } = example;
const { proofAccepted, proofWithdrawn, exempted, exemptionEnded, requirementPostponed } = example;
const { requirementMet, requirementReopened, postponeRequirement } = example;

// The rule by day of signature.

aroundDates(
  languageRequirement,
  {
    '2017-10-31': { standing: 'willingness' },
    '2017-11-01': { standing: 'open', level: 'A1', due: '2018-11-01' },
    '2017-11-02': { standing: 'open', level: 'A1', due: '2018-11-02' },
    '2020-02-29': { standing: 'open', level: 'A1', due: '2021-02-28' },
    '2022-12-31': { standing: 'open', level: 'A1', due: '2023-12-31' },
    '2023-01-01': { standing: 'open', level: 'A2', due: '2025-01-01' },
    '2023-01-02': { standing: 'open', level: 'A2', due: '2025-01-02' },
    '2024-02-29': { standing: 'open', level: 'A2', due: '2026-02-28' },
  },
  (on, expected) => given(leaseStarted({ on })).asOf(on).then(housingLanguageStanding, expected),
);

test('signature picks the rule, the start begins the term', () =>
  given(leaseStarted({ signedOn: '2022-12-31', on: '2023-02-01' }))
    .asOf('2023-02-01')
    .then(housingLanguageStanding, { standing: 'open', level: 'A1', due: '2024-02-01' }));

test.each([
  ['A1', '2017-11-01', 'met'],
  ['A1', '2022-12-31', 'met'],
  ['A1', '2023-01-01', 'open'],
  ['A2', '2023-01-01', 'met'],
  ['B1/1', '2023-01-01', 'met'],
] as const)('%s for a lease signed on %s: %s', (level, on, standing) =>
  given(leaseStarted({ on }), nt2TestPassed({ level, on }))
    .asOf(on)
    .then(housingLanguageStanding, { standing }),
);

test('a lease from 2023 asks A2 within two years', () =>
  given(leaseStarted({ on: '2023-02-01' }), nt2TestPassed({ level: 'A1', on: '2024-01-10' }))
    .asOf('2025-02-02')
    .then(housingLanguageStanding, { standing: 'overdue', level: 'A2', due: '2025-02-01' }));

test('willingness is never overdue', () =>
  given(leaseStarted({ on: '2017-10-31' }))
    .asOf('2030-01-01')
    .then(housingLanguageStanding, { standing: 'willingness' }));

// The course of time.

test('the last day of the term is in time, the next one is not', () => {
  given(leaseStarted).asOf('2019-03-01').then(housingLanguageStanding, { standing: 'open' });
  given(leaseStarted).asOf('2019-03-02').then(housingLanguageStanding, { standing: 'overdue' });
});

test('before the lease starts and after it ends nothing is asked', () => {
  given(leaseStarted).asOf('2018-02-28').then(housingLanguageStanding, { standing: 'notApplicable' });
  given(leaseStarted, leaseEnded)
    .asOf('2020-07-01')
    .then(housingLanguageStanding, { standing: 'notApplicable' });
});

test('of two leases the one signed last is asked about', () =>
  given(leaseStarted, leaseStarted({ lease: 'lease-2', on: '2023-05-01' }))
    .asOf('2023-06-01')
    .then(housingLanguageStanding, { lease: 'lease-2', level: 'A2' }));

// What meets it.

test.each(['listening', 'reading', 'writing'] as const)('%s is not asked', (skill) =>
  given(leaseStarted, nt2TestPassed({ skill }))
    .asOf('2020-01-01')
    .then(housingLanguageStanding, { standing: 'overdue' }),
);

test('a course that was passed meets it', () =>
  given(leaseStarted, enrolled({ on: '2018-05-01' }), courseEnded({ on: '2018-11-01' }))
    .asOf('2018-11-01')
    .then(housingLanguageStanding, {
      standing: 'met',
      since: '2018-11-01',
      proof: { course: 'course-1' },
    }));

test('a proof without a level meets any level', () =>
  given(leaseStarted({ on: '2023-02-01' }), proofAccepted({ on: '2023-03-01' }))
    .asOf('2023-03-01')
    .then(housingLanguageStanding, { standing: 'met', proof: { proof: 'proof-1', kind: 'SELOR' } }));

test('a proof of a lower level does not', () =>
  given(leaseStarted({ on: '2023-02-01' }), proofAccepted({ on: '2023-03-01', level: 'A1' }))
    .asOf('2023-03-01')
    .then(housingLanguageStanding, { standing: 'open' }));

test('what was known before counts from the start of the lease', () =>
  given(nt2TestPassed({ on: '2016-01-01' }), leaseStarted)
    .asOf('2018-03-01')
    .then(housingLanguageStanding, { standing: 'met', since: '2018-03-01' }));

test('the first proof is the one that met it', () =>
  given(leaseStarted, nt2TestPassed({ test: 'test-2', on: '2020-01-01' }), nt2TestPassed)
    .asOf('2021-01-01')
    .then(housingLanguageStanding, { since: '2019-05-02', proof: { test: 'test-1' } }));

// Exempt and postponed.

test('an exemption holds from its day until it ends', () => {
  const history = given(leaseStarted, exempted, exemptionEnded);
  history.asOf('2018-06-30').then(housingLanguageStanding, { standing: 'open' });
  history.asOf('2019-06-30').then(housingLanguageStanding, { standing: 'exempt', since: '2018-07-01' });
  history.asOf('2019-07-01').then(housingLanguageStanding, { standing: 'overdue' });
});

test('who is exempt and meets it, meets it', () =>
  given(leaseStarted, exempted, nt2TestPassed)
    .asOf('2019-06-01')
    .then(housingLanguageStanding, { standing: 'met' }));

test('a postponement gives one more year', () => {
  const history = given(leaseStarted, requirementPostponed);
  history.asOf('2020-03-01').then(housingLanguageStanding, { standing: 'postponed', due: '2020-03-01' });
  history.asOf('2020-03-02').then(housingLanguageStanding, { standing: 'overdue', due: '2020-03-01' });
});

test('before it was given, a postponement changed nothing', () =>
  given(leaseStarted, requirementPostponed({ on: '2019-04-01' }))
    .asOf('2019-03-31')
    .then(housingLanguageStanding, { standing: 'overdue', due: '2019-03-01' }));

test('why it is postponed is kept sealed', () =>
  given(leaseStarted).when(postponeRequirement()).then(requirementPostponed()));

test('a requirement is postponed once', () =>
  given(leaseStarted, requirementPostponed)
    .when(postponeRequirement({ on: '2019-03-01' }))
    .then(refuse('ALREADY_POSTPONED', '/lease')));

test('a postponement is given from the start of the lease, until the year that it gives is over', () => {
  const granted = (on: string) => given(leaseStarted).when(postponeRequirement({ on }));
  const withoutEffect = refuse('POSTPONEMENT_WITHOUT_EFFECT', '/on');
  granted('2018-02-28').then(withoutEffect);
  granted('2018-03-01').then(requirementPostponed({ on: '2018-03-01' }));
  granted('2020-03-01').then(requirementPostponed({ on: '2020-03-01' }));
  granted('2020-03-02').then(withoutEffect);
});

aroundDates(landlordPostpones, { '2022-12-31': false, '2023-01-01': true, '2023-01-02': true }, (on, may) => {
  const byLandlord = { on, grantedBy: 'LANDLORD' };
  const decided = given(leaseStarted({ on: '2021-03-01' })).when(postponeRequirement(byLandlord));
  if (may) decided.then(requirementPostponed(byLandlord));
  else decided.then(refuse('LANDLORD_MAY_NOT_POSTPONE', '/on'));
});

test('willingness is not postponed, nor is a lease that ended', () => {
  given(leaseStarted({ on: '2017-10-31' }))
    .when(postponeRequirement())
    .then(refuse('NO_LANGUAGE_REQUIREMENT', '/lease'));
  given(leaseStarted, leaseEnded).when(postponeRequirement()).then(refuse('LEASE_UNKNOWN', '/lease'));
});

// What is recorded beside the facts.

test('the test that meets the requirement says so in the same breath', () =>
  given(leaseStarted).when(example.passNt2Test()).then(nt2TestPassed(), requirementMet()));

test('so does a lease of somebody who speaks Dutch already', () =>
  given(nt2TestPassed({ on: '2016-01-01' }))
    .when(example.startLease())
    .then(leaseStarted(), requirementMet({ on: '2018-03-01' })));

test('a result that is not enough says nothing', () =>
  given(leaseStarted({ on: '2023-02-01' }))
    .when(example.passNt2Test({ on: '2023-05-02' }))
    .then(nt2TestPassed({ on: '2023-05-02' })));

test('a later test changes nothing of what was met', () =>
  given(leaseStarted, nt2TestPassed)
    .when(example.passNt2Test({ test: 'test-2', on: '2020-01-01' }))
    .then(nt2TestPassed({ test: 'test-2', on: '2020-01-01' })));

test('an earlier test, recorded late, met it earlier', () =>
  given(leaseStarted, nt2TestPassed)
    .when(example.passNt2Test({ test: 'test-2', on: '2018-09-01' }))
    .then(
      nt2TestPassed({ test: 'test-2', on: '2018-09-01' }),
      requirementMet({ on: '2018-09-01', proof: { test: 'test-2' } }),
    ));

test('before a late-recorded test was known, the requirement was overdue on the same day', () => {
  given(leaseStarted).asOf('2019-06-01').then(housingLanguageStanding, { standing: 'overdue' });
  given(leaseStarted, nt2TestPassed).asOf('2019-06-01').then(housingLanguageStanding, { standing: 'met' });
  given(leaseStarted, nt2TestPassed)
    .asOf('2019-05-01')
    .then(housingLanguageStanding, { standing: 'overdue' });
});

test('withdrawing the test reopens the requirement', () =>
  given(leaseStarted, nt2TestPassed)
    .when(example.withdrawNt2Test())
    .then(nt2TestWithdrawn(), requirementReopened()));

test('withdrawing the proof reopens the requirement', () =>
  given(leaseStarted, proofAccepted)
    .when(example.withdrawProof())
    .then(proofWithdrawn(), requirementReopened({ on: '2018-06-01' })));

test('when the first proof falls away, the next one meets it, later', () =>
  given(leaseStarted, nt2TestPassed, nt2TestPassed({ test: 'test-2', on: '2020-01-01' }))
    .when(example.withdrawNt2Test())
    .then(
      nt2TestWithdrawn(),
      requirementReopened(),
      requirementMet({ on: '2020-01-01', proof: { test: 'test-2' } }),
    ));

test('when one of two proofs of a day falls away, the other one meets it', () =>
  given(leaseStarted, nt2TestPassed, nt2TestPassed({ test: 'test-2' }))
    .when(example.withdrawNt2Test())
    .then(nt2TestWithdrawn(), requirementMet({ proof: { test: 'test-2' } })));

test('what is learnt after the lease ended meets nothing', () =>
  given(leaseStarted, leaseEnded)
    .when(example.passNt2Test({ on: '2020-07-01' }))
    .then(nt2TestPassed({ on: '2020-07-01' })));

test('a lease that turns out to have ended before the test reopens what was met', () =>
  given(leaseStarted, nt2TestPassed)
    .when(example.endLease({ on: '2019-01-31' }))
    .then(leaseEnded({ on: '2019-01-31' }), requirementReopened()));
