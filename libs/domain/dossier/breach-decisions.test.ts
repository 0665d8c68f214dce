import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import { obliged } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { stretchOn } from '../kernel/stretches.js';
import { appealTerm, claimLapse } from '../law/enforcement.js';
import { refuse } from '../refusals/refusal.js';
import { breachStanding, breachStretches } from './breach-standing.js';
import { fold, type Dossier } from './dossier.js';
import { isObliged } from './target-group.js';

const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided, finePaid } = enforcement;
const { establishBreach } = enforcement;
const { lodgeAppeal, decideAppeal, recordFinePayment } = enforcement;

const standingOf = (dossier: Dossier, date: DateOnly) => {
  const [entry] = dossier.breach;
  return entry && breachStanding(entry, date);
};
const fined = [obliged, breachFound, defaultNoticed, heard, sanctioned];

// Appeal, payment, lapse.

aroundDates(appealTerm, { '2019-08-31': false, '2019-09-01': true, '2019-09-02': true }, (on, suspends) => {
  const past = [
    breachFound({ on: '2019-01-07' }),
    defaultNoticed({ on: '2019-02-01', until: '2019-03-01' }),
    sanctioned({ on, postedOn: '2019-09-02' }),
  ];
  const last = '2019-09-20'; // the third working day after Monday 2 September is Thursday the 5th
  given(obliged, ...past)
    .when(lodgeAppeal({ on: last }))
    .then(appealed({ on: last }));
  const decided = given(obliged, ...past).when(lodgeAppeal({ on: '2019-09-21' }));
  if (suspends) decided.then(refuse('APPEAL_TOO_LATE', '/on'));
  else decided.then(appealed({ on: '2019-09-21' }));
  given(obliged, ...past, appealed({ on: last }))
    .asOf(last)
    .then(standingOf, { standing: suspends ? 'appealed' : 'sanctioned' });
});

test('an appeal is against a fine, and is decided once it is lodged', () => {
  given(obliged, breachFound).when(lodgeAppeal()).then(refuse('BREACH_STEP_OUT_OF_ORDER', '/on'));
  given(...fined)
    .when(decideAppeal())
    .then(refuse('BREACH_STEP_OUT_OF_ORDER', '/on'));
  given(...fined)
    .when(lodgeAppeal())
    .then(appealed());
  const inAppeal = given(...fined, appealed);
  inAppeal.when(decideAppeal()).then(appealDecided());
  const reduced = { outcome: 'REDUCED', amount: 100 };
  inAppeal.when(decideAppeal(reduced)).then(appealDecided(reduced));
  inAppeal.when(decideAppeal({ ...reduced, amount: 50 })).then(appealDecided({ ...reduced, amount: 50 }));
  for (const amount of [500, 49, undefined])
    inAppeal.when(decideAppeal({ ...reduced, amount })).then(refuse('SANCTION_AMOUNT', '/amount'));
});

test('a fine that is annulled is closed; one that is reduced is paid with what is left of it', () => {
  given(...fined, appealed, appealDecided({ outcome: 'ANNULLED' }))
    .asOf('2022-10-03')
    .then(standingOf, { standing: 'closed' });
  const reduced = appealDecided({ outcome: 'REDUCED', amount: 100 });
  given(...fined, appealed, reduced, finePaid({ amount: 100 }))
    .asOf('2022-11-02')
    .then(standingOf, { standing: 'paid' });
});

test('a fine is paid when all of it is', () => {
  given(...fined)
    .when(recordFinePayment())
    .then(finePaid());
  const history = given(
    ...fined,
    finePaid({ amount: 200 }),
    finePaid({ on: '2022-12-01', payment: '2', amount: 300 }),
  );
  history.asOf('2022-11-30').then(standingOf, { standing: 'sanctioned' });
  history.asOf('2022-12-01').then(standingOf, { standing: 'paid' });
  given(obliged, breachFound).when(recordFinePayment()).then(refuse('BREACH_STEP_OUT_OF_ORDER', '/on'));
});

aroundDates(
  claimLapse,
  { '2022-02-28': undefined, '2022-03-01': '2027-03-01', '2022-03-02': '2027-03-02' },
  (on, last) => {
    const past = given(obliged, breachFound({ on: '2021-01-04' }), sanctioned({ on }));
    const rule = last ? 'fine-claim' : 'sanction-outcomes';
    past.asOf('2027-03-01').then(standingOf, { standing: 'sanctioned', due: last, rule });
    past.asOf('2027-03-03').then(standingOf, { standing: last ? 'lapsed' : 'sanctioned' });
  },
);

test('the duty goes on after a fine, and another breach can be found', () => {
  given(...fined, finePaid)
    .asOf('2023-01-01')
    .then(isObliged, true);
  const next = { on: '2023-01-01', breach: 'breach-2' };
  given(...fined, finePaid)
    .when(establishBreach(next))
    .then(breachFound(next));
});

test('the life of a breach as stretches', () => {
  const [{ stretches } = { stretches: [] }] = breachStretches(
    given(...fined, appealed, appealDecided, finePaid).state,
  );
  expect(stretches.map(({ from, until, standing, due }) => [from, until, standing, due])).toEqual([
    ['2022-03-10', '2022-03-31', 'found', '2024-03-10'],
    ['2022-04-01', '2022-05-01', 'inTerm', '2022-05-01'],
    ['2022-05-02', '2022-05-31', 'noticed', '2024-03-10'],
    ['2022-06-01', '2022-06-30', 'heard', '2024-03-10'],
    ['2022-07-01', '2022-07-14', 'sanctioned', '2027-07-01'],
    ['2022-07-15', '2022-10-02', 'appealed', undefined],
    ['2022-10-03', '2022-11-01', 'sanctioned', '2027-10-03'],
    ['2022-11-02', undefined, 'paid', undefined],
  ]);
});

test('a term of a notice doesn’t outlast that of the decision', () => {
  const [{ stretches } = { stretches: [] }] = breachStretches(
    given(obliged, breachFound, defaultNoticed({ on: '2022-03-10', until: '2025-01-01' })).state,
  );
  expect(stretches.map(({ from, standing }) => [from, standing])).toEqual([
    ['2022-03-10', 'inTerm'],
    ['2024-03-11', 'lapsed'],
  ]);
});

const date = fc.integer({ min: 0, max: 130 }).map((months) => addTerm(day('2018-08-15'), { months }));
const noticed = ({ on }: { on: DateOnly }) => defaultNoticed({ on, until: addTerm(on, { months: 2 }) });
const step: fc.Arbitrary<DomainEvent> = fc
  .tuple(
    fc.constantFrom(breachFound, noticed, heard, sanctioned, appealed, appealDecided, finePaid),
    fc.record({ on: date }),
  )
  .map(([example, overrides]) => example(overrides));

test('the standing on a day looks only at facts of that day or before, and is that of its stretch', () => {
  const seen = new Set<string | undefined>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), date, (history, asOf) => {
      const whole = fold(history);
      const standing = standingOf(whole, asOf);
      seen.add(standing?.standing);
      expect(standingOf(fold(history, asOf), asOf)).toEqual(standing);
      const {
        from: _,
        until: __,
        ...stretch
      } = stretchOn(breachStretches(whole)[0]?.stretches ?? [], asOf) ?? {};
      expect(stretch).toEqual(standing ?? {});
    }),
    { numRuns: 500, seed: 14 },
  );
  const all = ['found', 'inTerm', 'noticed', 'heard', 'sanctioned', 'appealed', 'paid', 'lapsed', 'closed'];
  expect([...seen]).toEqual(expect.arrayContaining(all));
});
