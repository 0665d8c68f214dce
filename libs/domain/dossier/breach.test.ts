import { test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { addTerm, type DateOnly } from '../kernel/dates.js';
import {
  breachGrounds,
  fineAmounts,
  limitedLearning,
  sanctionedPersons,
  sanctionOutcomes,
  sanctionProcedure,
} from '../law/enforcement.js';
import { refuse } from '../refusals/refusal.js';
import { breachStanding } from './breach-standing.js';
import { type Dossier } from './dossier.js';

const { entitled, obliged, registered, residenceStated, trajectoryClosed, trajectoryOpened } = example;
const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided, finePaid } = enforcement;
const { establishBreach, sendNoticeOfDefault, holdHearing, decideSanction } = enforcement;
const { lodgeAppeal, decideAppeal, recordFinePayment } = enforcement;

const endedUnlawfully = (on: string) => [
  trajectoryOpened({ on: '2015-06-01', type: 'TT_IBVP' }),
  trajectoryClosed({ on, unlawful: true }),
];

const standingOf = (dossier: Dossier, date: DateOnly) => {
  const [entry] = dossier.breach;
  return entry && breachStanding(entry, date);
};
const fined = [obliged, breachFound, defaultNoticed, heard, sanctioned];

// Finding.

aroundDates(
  sanctionedPersons,
  { '2022-02-28': true, '2022-03-01': false, '2022-03-02': false },
  (on, entitledToo) => {
    given(obliged).when(establishBreach({ on })).then(breachFound({ on }));
    const decided = given(entitled).when(establishBreach({ on }));
    if (entitledToo) decided.then(breachFound({ on }));
    else decided.then(refuse('NOT_OBLIGED', '/on'));
    given(obliged, breachFound({ on }), ...[defaultNoticed, heard, sanctioned, finePaid])
      .asOf('2022-12-01')
      .then(standingOf, { standing: entitledToo ? 'closed' : 'paid' });
  },
);

test('nobody is found to be in breach who has neither duty nor right', () =>
  given()
    .when(establishBreach({ on: '2020-01-01' }))
    .then(refuse('NOT_ENTITLED', '/on')));

test.each(['21004', '62063', 'ABROAD'])(
  'there is no Flemish breach or fine for who lives in %s',
  (commune) => {
    given(obliged, residenceStated({ commune }))
      .when(establishBreach())
      .then(refuse('BREACH_OUTSIDE_FLANDERS', '/on'));
    given(obliged, breachFound, defaultNoticed, heard, residenceStated({ on: '2022-06-30', commune }))
      .when(decideSanction())
      .then(refuse('BREACH_OUTSIDE_FLANDERS', '/on'));
  },
);

test('who moves back to Flanders can be found to be in breach', () =>
  given(
    obliged,
    residenceStated({ commune: '21004' }),
    residenceStated({ on: '2022-01-01', commune: '11002' }),
  )
    .when(establishBreach())
    .then(breachFound()));

aroundDates(breachGrounds, { '2022-02-28': false, '2022-03-01': true, '2022-03-02': true }, (on, isThere) => {
  given(obliged)
    .when(establishBreach({ on, ground: 'B1_NOT_REACHED', part: undefined }))
    .then(isThere ? refuse('B1_NOT_OVERDUE', '/on') : refuse('BREACH_GROUND_NOT_IN_FORCE', '/ground'));
  given(obliged)
    .when(establishBreach({ on, ground: 'PART_NOT_MET', part: 'NT2' }))
    .then(breachFound({ on, ground: 'PART_NOT_MET', part: 'NT2' }));
});

aroundDates(
  limitedLearning,
  { '2022-02-28': false, '2022-03-01': true, '2022-03-02': true },
  (on, spares) => {
    const missed = { on, ground: 'PART_NOT_MET', part: 'NT2' };
    const decided = given(obliged).when(establishBreach({ ...missed, limitedLearning: true }));
    if (spares) decided.then(refuse('LEARNING_LIMITED', '/limitedLearning'));
    else decided.then(breachFound(missed));
    const ended = { on, ground: 'ENDED_UNLAWFULLY', part: undefined };
    given(obliged, ...endedUnlawfully('2015-06-01'))
      .when(establishBreach({ ...ended, limitedLearning: true }))
      .then(breachFound(ended));
  },
);

test('a breach of registration is found only when it is too late', () => {
  const late = { ground: 'NOT_REGISTERED', part: undefined, on: '2016-05-02' };
  given(obliged).when(establishBreach(late)).then(breachFound(late));
  given(obliged)
    .when(establishBreach({ ...late, on: '2016-05-01' }))
    .then(refuse('REGISTRATION_NOT_OVERDUE', '/on'));
  given(obliged, registered).when(establishBreach(late)).then(refuse('REGISTRATION_NOT_OVERDUE', '/on'));
});

test('a part is named where its duty isn’t met, and nowhere else', () => {
  given(obliged)
    .when(establishBreach({ ground: 'ENDED_UNLAWFULLY', part: 'MO' }))
    .then(refuse('BREACH_PART_MISSING', '/part'));
  given(obliged)
    .when(establishBreach({ part: undefined }))
    .then(refuse('BREACH_PART_MISSING', '/part'));
});

test('a ground is found only where what is recorded doesn’t contradict it', () => {
  const ended = { ground: 'ENDED_UNLAWFULLY', part: undefined, on: '2016-02-10' };
  given(obliged).when(establishBreach(ended)).then(refuse('NOT_ENDED_UNLAWFULLY', '/ground'));
  given(obliged, ...endedUnlawfully('2016-02-10'))
    .when(establishBreach(ended))
    .then(breachFound(ended));
  const underContract = given(...trajectory.ready('2022-03-01'), trajectory.sign());
  const on = '2022-06-01';
  underContract.when(establishBreach({ on })).then(breachFound({ on }));
  underContract.when(establishBreach({ on, part: 'CAREER' })).then(refuse('PART_NOT_ASKED', '/part'));
  const withAttest = given(...trajectory.ready('2022-03-01'), trajectory.attestStated);
  withAttest.when(establishBreach({ on: '2023-03-01' })).then(refuse('DUTY_FULFILLED', '/on'));
  const b1 = { ground: 'B1_NOT_REACHED', part: undefined };
  withAttest.when(establishBreach({ ...b1, on: '2025-03-01' })).then(refuse('B1_NOT_OVERDUE', '/on'));
  withAttest
    .when(establishBreach({ ...b1, on: '2025-03-02' }))
    .then(breachFound({ ...b1, on: '2025-03-02' }));
});

test('why it was found is kept sealed', () =>
  given(obliged)
    .when(establishBreach({ grounds: 'Kwam niet meer' }))
    .then(breachFound({ grounds: 'Kwam niet meer' })));

// The steps, in their order.

aroundDates(
  sanctionProcedure,
  { '2022-02-28': false, '2022-03-01': true, '2022-03-02': true },
  (on, isOfTheDecree) => {
    const notHeard = given(obliged, breachFound({ on }), defaultNoticed);
    const decided = notHeard.when(decideSanction());
    if (isOfTheDecree) decided.then(refuse('BREACH_STEP_OUT_OF_ORDER', '/on'));
    else decided.then(sanctioned());
    const last = addTerm(on, { years: 2 });
    const late = addTerm(last, { days: 1 });
    const inTime = given(obliged, breachFound({ on }), defaultNoticed, heard);
    inTime.when(decideSanction({ on: last })).then(sanctioned({ on: last }));
    const decidedLate = inTime.when(decideSanction({ on: late }));
    if (isOfTheDecree) decidedLate.then(refuse('SANCTION_TOO_LATE', '/on'));
    else decidedLate.then(sanctioned({ on: late }));
    inTime.asOf(late).then(standingOf, { standing: isOfTheDecree ? 'lapsed' : 'heard' });
  },
);

test('a finding is followed by notice, its term, a hearing and a decision', () => {
  given(obliged, breachFound).when(sendNoticeOfDefault()).then(defaultNoticed());
  given(obliged, breachFound).when(holdHearing()).then(refuse('BREACH_STEP_OUT_OF_ORDER', '/on'));
  const noticed = given(obliged, breachFound, defaultNoticed);
  noticed.when(holdHearing({ on: '2022-05-01' })).then(refuse('BREACH_STEP_OUT_OF_ORDER', '/on'));
  noticed.when(holdHearing({ on: '2022-05-02' })).then(heard({ on: '2022-05-02' }));
  given(obliged, breachFound, defaultNoticed, heard).when(decideSanction()).then(sanctioned());
});

test('no step comes before the finding, and each is taken once', () => {
  const found = given(obliged, breachFound);
  found.when(sendNoticeOfDefault({ on: '2022-03-09' })).then(refuse('BREACH_UNKNOWN', '/breach'));
  found.when(sendNoticeOfDefault({ until: '2022-04-01' })).then(refuse('PERIOD_REVERSED', '/until'));
  found.when(sendNoticeOfDefault({ until: '2022-04-02' })).then(defaultNoticed({ until: '2022-04-02' }));
  const done = given(...fined, appealed, appealDecided, finePaid);
  for (const step of [
    sendNoticeOfDefault({ until: '2022-05-02' }),
    holdHearing({ on: '2022-06-02' }),
    decideSanction({ amount: 600 }),
    lodgeAppeal({ on: '2022-07-16' }),
    decideAppeal({ outcome: 'ANNULLED' }),
  ])
    done.when(step).then(refuse('BREACH_STEP_KNOWN', '/breach'));
  done.when(recordFinePayment({ amount: 1 })).then(refuse('BREACH_STEP_KNOWN', '/payment'));
});

aroundDates(
  sanctionOutcomes,
  { '2022-02-28': 'VDAB_INSTEAD', '2022-03-01': 'VDAB_INSTEAD', '2022-03-02': 'VDAB_INSTEAD' },
  (on, outcome) => {
    const found = given(obliged, breachFound({ on: '2022-02-01', authority: 'VDAB' }));
    const instead = { on, authority: 'VDAB', outcome, amount: undefined };
    found.when(decideSanction(instead)).then(sanctioned(instead));
    found
      .when(decideSanction({ ...instead, outcome: 'OCMW_INSTEAD' }))
      .then(refuse('SANCTION_NOT_OF_AUTHORITY', '/authority'));
    found
      .when(decideSanction({ ...instead, authority: 'HH' }))
      .then(refuse('SANCTION_NOT_OF_AUTHORITY', '/authority'));
    const none = { on, authority: 'VMSW', outcome: 'NO_SANCTION', amount: undefined };
    const ofHousing = given(
      obliged,
      breachFound({ on: '2021-02-01', authority: 'VMSW' }),
      defaultNoticed({ on: '2021-03-01', until: '2021-04-01' }),
    );
    ofHousing.when(decideSanction(none)).then(sanctioned(none));
    const fine = { ...none, outcome: 'FINE', amount: 500 };
    const decided = ofHousing.when(decideSanction(fine));
    if (on < '2022-03-01') decided.then(sanctioned(fine));
    else decided.then(refuse('SANCTION_NOT_OF_AUTHORITY', '/authority'));
  },
);

aroundDates(
  fineAmounts,
  { '2022-02-28': [50, 5_000], '2022-03-01': [50, 5_000], '2022-03-02': [50, 5_000] },
  (on, [least, most]) => {
    const heardOf = given(
      obliged,
      breachFound({ on: '2021-01-04' }),
      defaultNoticed({ on: '2021-02-01', until: '2021-03-01' }),
    );
    for (const amount of [least, most])
      heardOf.when(decideSanction({ on, amount })).then(sanctioned({ on, amount }));
    for (const amount of [least - 1, most + 1, undefined])
      heardOf.when(decideSanction({ on, amount })).then(refuse('SANCTION_AMOUNT', '/amount'));
  },
);

test('what is no fine has no amount', () =>
  given(obliged, breachFound)
    .when(decideSanction({ outcome: 'NO_SANCTION' }))
    .then(refuse('SANCTION_AMOUNT', '/amount')));
