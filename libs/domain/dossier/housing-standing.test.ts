import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aroundDates } from '../../../test/support/around-dates.js';
import {
  housingFined,
  housingNoticed,
  leaseTransferred,
} from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { addTerm, day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { stretchOn } from '../kernel/stretches.js';
import {
  acceptedProofs,
  adultMember,
  forcedRehousing,
  landlordSuccession,
  languageExemption,
  languagePostponement,
  languageWillingness,
} from '../law/housing.js';
import { refuse } from '../refusals/refusal.js';
import { fold } from './dossier.js';
import { housingLanguageStanding, housingStretches } from './housing-standing.js';

const { leaseStarted, leaseEnded, nt2TestPassed, proofAccepted, requirementPostponed } = example;

aroundDates(
  languageWillingness,
  { '2017-10-31': 'willingness', '2017-11-01': 'open', '2017-11-02': 'open' },
  (on, standing) => {
    given(leaseStarted({ on })).asOf(on).then(housingLanguageStanding, { standing });
  },
);

// Forced rehousing.

const rehousing = { because: 'DEMOLITION', previous: 'lease-1' };
/** A second home, of somebody who rented the first one from 1 March 2018 on. */
const rehoused = (on: string) => leaseStarted({ lease: 'lease-2', on, rehousing });

aroundDates(
  forcedRehousing,
  { '2022-12-31': '2019-03-01', '2023-01-01': '2019-03-01', '2023-01-02': '2019-03-01' },
  (on, due) => {
    given(leaseStarted, rehoused(on))
      .asOf(on)
      .then(housingLanguageStanding, { standing: 'overdue', lease: 'lease-2', level: 'A1', due });
  },
);

test('who becomes tenant anew gets the rule of that day', () =>
  given(leaseStarted, leaseStarted({ lease: 'lease-2', on: '2023-02-01' }))
    .asOf('2023-02-01')
    .then(housingLanguageStanding, { standing: 'open', level: 'A2', due: '2025-02-01' }));

test('who is rehoused twice keeps the first rule, and what was postponed and given notice of', () => {
  const homes = [leaseStarted, rehoused('2023-02-01')];
  const third = leaseStarted({
    lease: 'lease-3',
    on: '2024-02-01',
    rehousing: { because: 'SALE', previous: 'lease-2' },
  });
  const ask = (...more: readonly DomainEvent[]) => given(...homes, third, ...more).asOf('2024-02-01');
  ask().then(housingLanguageStanding, { standing: 'overdue', due: '2019-03-01' });
  ask(requirementPostponed()).then(housingLanguageStanding, { standing: 'overdue', due: '2020-03-01' });
  ask(housingNoticed({ on: '2023-05-01', until: '2024-04-30' })).then(housingLanguageStanding, {
    standing: 'inNotice',
    due: '2024-04-30',
  });
});

test('rehousing from a home of the time of willingness asks willingness', () =>
  given(leaseStarted({ on: '2017-01-01' }), rehoused('2023-02-01'))
    .asOf('2024-01-01')
    .then(housingLanguageStanding, { standing: 'willingness', lease: 'lease-2' }));

test('what met the requirement of the first home meets that of the second, since the same day', () =>
  given(leaseStarted, nt2TestPassed, rehoused('2023-02-01'))
    .asOf('2024-01-01')
    .then(housingLanguageStanding, { standing: 'met', lease: 'lease-2', since: '2019-05-02' }));

test('a tenant is rehoused from a lease that is recorded and began before', () => {
  const asked = { lease: 'lease-2', on: '2023-02-01', rehousing };
  given(leaseStarted).when(example.startLease(asked)).then(rehoused('2023-02-01'));
  given(leaseStarted({ on: '2023-02-02' }))
    .when(example.startLease(asked))
    .then(refuse('REHOUSED_FROM_NO_LEASE', '/rehousing/previous'));
});

aroundDates(
  landlordSuccession,
  { '2022-12-31': true, '2023-01-01': true, '2023-01-02': true, '2023-07-01': true },
  (on) => {
    given(leaseStarted, leaseTransferred({ on }))
      .asOf('2024-01-01')
      .then(housingLanguageStanding, { standing: 'overdue', level: 'A1', due: '2019-03-01' });
  },
);

// Household: each in a dossier of their own.

const bornIn = (birthYear: number | undefined) => example.detailsStated({ birthYear });
const member = leaseStarted({ role: 'HOUSEHOLD_MEMBER' });

aroundDates(
  adultMember,
  { '2022-12-31': 'notApplicable', '2023-01-01': 'open', '2024-01-01': 'open', '2024-01-02': 'overdue' },
  (on, standing) => {
    given(bornIn(2004), member)
      .asOf(on)
      .then(housingLanguageStanding, { standing, age: 'LAST_POSSIBLE_DAY' });
  },
);

test('a partner and a tenant have the duty at any age', () => {
  for (const role of ['TENANT', 'PARTNER'])
    given(bornIn(2004), leaseStarted({ role }))
      .asOf('2018-03-01')
      .then(housingLanguageStanding, { standing: 'open', due: '2019-03-01' });
});

test('L4: of a member whose birth isn’t known the age isn’t determinable, and no day is made up', () =>
  given(bornIn(undefined), member)
    .asOf('2018-03-01')
    .then(housingLanguageStanding, { standing: 'open', age: 'notDeterminable' }));

test('an adult member has the duty from the start of the lease, whatever the birthday', () =>
  given(bornIn(1999), member).asOf('2018-03-01').then(housingLanguageStanding, { age: undefined }));

test('what a member knew before coming of age counts from then on', () =>
  given(bornIn(2004), member, nt2TestPassed)
    .asOf('2023-01-01')
    .then(housingLanguageStanding, { standing: 'met', since: '2023-01-01' }));

test('a year of birth that is no year of ours makes nobody an adult', () =>
  given(bornIn(99_999), member)
    .asOf('2150-01-01')
    .then(housingLanguageStanding, { standing: 'notApplicable' }));

test('a member who leaves before coming of age never had the duty', () =>
  given(bornIn(2004), member, nt2TestPassed)
    .when(example.endLease())
    .then(leaseEnded(), example.requirementReopened({ on: '2023-01-01' })));

// Proofs.

aroundDates(
  acceptedProofs,
  { '2022-12-31': true, '2023-01-01': false, '2023-01-02': false, '2030-01-01': false },
  (on, isTaken) => {
    const manifest = proofAccepted({ on, kind: 'MANIFEST_TO_LANDLORD' });
    given(leaseStarted, manifest)
      .asOf(on)
      .then(housingLanguageStanding, { standing: isTaken ? 'met' : 'overdue' });
    const decided = given().when(
      example.acceptProof({ on, kind: 'MANIFEST_TO_LANDLORD' }),
      day('2031-01-01'),
    );
    if (isTaken) decided.then(manifest);
    else decided.then(refuse('PROOF_KIND_NOT_IN_FORCE', '/kind'));
    given().when(example.acceptProof({ on }), day('2031-01-01')).then(proofAccepted({ on }));
  },
);

test('an earlier proof counts though it was recorded later', () =>
  given(leaseStarted, nt2TestPassed, proofAccepted({ on: '2018-04-01' }))
    .asOf('2018-04-01')
    .then(housingLanguageStanding, { standing: 'met', since: '2018-04-01' }));

aroundDates(languageExemption, { '2018-06-30': 'open', '2018-07-01': 'exempt' }, (on, standing) => {
  given(leaseStarted, example.exempted).asOf(on).then(housingLanguageStanding, { standing });
});

aroundDates(
  languagePostponement,
  { '2024-02-28': '2027-02-28', '2024-02-29': '2027-02-28', '2024-03-01': '2027-03-01' },
  (on, due) => {
    given(leaseStarted({ on }), requirementPostponed({ on: addTerm(on, { months: 1 }) }))
      .asOf('2024-06-01')
      .then(housingLanguageStanding, { standing: 'postponed', due });
  },
);

// Stretches.

test('the whole life of a lease as stretches', () =>
  expect(
    housingStretches(
      given(
        leaseStarted,
        requirementPostponed,
        housingNoticed({ on: '2020-05-01', until: '2020-11-01' }),
        housingFined({ on: '2020-12-01' }),
        nt2TestPassed({ on: '2021-05-02' }),
        leaseEnded({ on: '2022-01-31' }),
      ).state,
    ).map(({ from, until, standing, due, ...more }) => [
      from,
      until,
      standing,
      due,
      'rule' in more ? more.rule : undefined,
    ]),
  ).toEqual([
    ['2018-03-01', '2019-01-31', 'open', '2019-03-01', 'housing-language'],
    ['2019-02-01', '2020-03-01', 'postponed', '2020-03-01', 'housing-postponement'],
    ['2020-03-02', '2020-04-30', 'overdue', '2020-03-01', 'housing-postponement'],
    ['2020-05-01', '2020-11-01', 'inNotice', '2020-11-01', 'housing-notice'],
    ['2020-11-02', '2020-11-30', 'overdue', '2020-03-01', 'housing-postponement'],
    ['2020-12-01', '2021-05-01', 'fined', '2020-11-01', 'housing-fine'],
    ['2021-05-02', '2022-01-31', 'met', undefined, 'housing-language'],
    ['2022-02-01', undefined, 'notApplicable', undefined, undefined],
  ]));

const date = fc.integer({ min: 0, max: 110 }).map((months) => addTerm(day('2017-08-01'), { months }));
const lease = fc.constantFrom('1', '2', '3');
const birthYear = fc.constantFrom(1980, 2000, 2004, undefined);
const fact: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc
    .record({
      on: date,
      lease,
      role: fc.constantFrom('TENANT', 'HOUSEHOLD_MEMBER'),
      rehousing: fc.option(
        lease.map((previous) => ({ because: 'SALE', previous })),
        { nil: undefined },
      ),
    })
    .map(leaseStarted),
  fc.record({ on: date, lease }).map(leaseEnded),
  fc
    .record({ on: date, test: fc.constantFrom('T1', 'T2', 'T3'), level: fc.constantFrom('A1', 'A2') })
    .map(nt2TestPassed),
  fc.record({ on: date, kind: fc.constantFrom('SELOR', 'MANIFEST_TO_LANDLORD') }).map(proofAccepted),
  fc.record({ on: date }).map(example.exempted),
  fc.record({ on: date }).map(example.exemptionEnded),
  fc.record({ on: date, lease }).map(requirementPostponed),
  fc.record({ on: date, lease, until: date }).map(housingNoticed),
  fc.record({ on: date, lease }).map(housingFined),
  fc.record({ on: date, birthYear }).map(example.detailsStated),
);
/** Facts in any order; a lease starts once, and one id is one test. */
const life = fc.array(fact, { minLength: 5, maxLength: 25, size: 'max' }).map((facts) => {
  const idOf = ({ type, facts: stated }: DomainEvent) => {
    const { lease: home, test: taken } = stated as { readonly lease?: string; readonly test?: string };
    return type === 'LeaseStarted' ? home : taken;
  };
  const once = facts.filter((one, index) => {
    const id = idOf(one);
    return id === undefined || facts.findIndex((other) => idOf(other) === id) === index;
  });
  return [example.opened(), ...once];
});

test('a test that is stated anew as failed proves nothing from that day on, also in stretches', () => {
  const history = [leaseStarted(), nt2TestPassed(), example.nt2TestFailed({ on: '2019-06-01' })];
  const standings = housingStretches(fold(history)).map(({ standing, from }) => [from, standing]);
  expect(standings.slice(-2)).toEqual([
    ['2019-05-02', 'met'],
    ['2019-06-01', 'overdue'],
  ]);
});

test('the standing on a day looks only at facts of that day or before, and is that of its stretch', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(life, fc.array(date, { minLength: 6, maxLength: 6 }), (history, days) => {
      const whole = fold(history);
      const stretches = housingStretches(whole);
      for (const asOf of days) {
        const standing = housingLanguageStanding(whole, asOf);
        seen.add(standing.standing);
        expect(housingLanguageStanding(fold(history, asOf), asOf)).toEqual(standing);
        const {
          from: _,
          until: __,
          ...stretch
        } = stretchOn(stretches, asOf) ?? { standing: 'notApplicable' };
        expect(stretch).toEqual(standing);
      }
    }),
    { numRuns: 300, seed: 14 },
  );
  expect([...seen].sort()).toEqual([
    'exempt',
    'fined',
    'inNotice',
    'met',
    'notApplicable',
    'open',
    'overdue',
    'postponed',
    'willingness',
  ]);
});
