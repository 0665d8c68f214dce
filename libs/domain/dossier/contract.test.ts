import { expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import {
  entitled,
  obliged,
  registered,
  residenceStated,
  noTargetGroup,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { day, dayAfter, type DateOnly } from '../kernel/dates.js';
import { stretchOn } from '../kernel/stretches.js';
import {
  contractTerm,
  fees,
  firstCourse,
  networkTrack,
  rightsAndDuties,
  startTerm,
  suspension,
  waiverTerm,
} from '../law/trajectory.js';
import { refuse } from '../refusals/refusal.js';
import { contractStretches } from './contract-standing.js';
import { contractOn } from './contract.js';
import type { Dossier } from './dossier.js';

const { ready, sign, signed, suspended, waiverDecided } = example;
const standing = (dossier: Dossier, date: DateOnly) => stretchOn(contractStretches(dossier), date);
const signing = (past: ReturnType<typeof ready>, command: ReturnType<typeof sign>) =>
  given(...past).when(command).decision;

// What a contract of a day may and must hold.

aroundDates(
  networkTrack,
  { '2022-12-31': 'refused', '2023-01-01': 'recorded', '2023-01-02': 'recorded' },
  (since, kind) =>
    expect(signing(ready(since), sign({ on: '2023-03-01', parts: ['MO', 'NT2', 'NETWORK'] }))).toMatchObject({
      kind,
    }),
);
aroundDates(
  rightsAndDuties,
  { '2022-02-28': 'recorded', '2022-03-01': 'refused', '2022-03-02': 'refused' },
  (on, kind) =>
    expect(signing(ready(), sign({ on, parts: ['MO', 'NT2'], rightsAndDuties: undefined }))).toMatchObject({
      kind,
    }),
);
aroundDates(
  firstCourse,
  { '2022-02-28': 'recorded', '2022-03-01': 'refused', '2022-03-02': 'refused' },
  (on, kind) =>
    expect(signing(ready(), sign({ on, parts: ['MO', 'NT2'], firstCourse: undefined }))).toMatchObject({
      kind,
    }),
);
const allFees = { orientationCourse: 9_000, orientationTest: 9_000, nt2: 18_000, nt2Retake: 2_250 };
aroundDates(fees, { '2023-08-31': undefined, '2023-09-01': allFees, '2023-09-02': allFees }, (on, due) => {
  const facts = due ? { fees: due } : {};
  given(...ready())
    .when(sign({ on }))
    .then(signed({ on, ...facts }));
  given(...ready(), residenceStated({ on: '2022-01-01', commune: '21004' }))
    .when(sign({ on }))
    .then(signed({ on }));
});

test('a fee is waived where there is one', () => {
  const waived = { on: '2023-09-01', feeWaived: true };
  given(...ready())
    .when(sign(waived))
    .then(signed(waived));
  given(...ready())
    .when(sign({ on: '2023-08-31', feeWaived: true }))
    .then(refuse('FEE_NOT_DUE', '/feeWaived'));
});

test('only what is followed is paid for', () =>
  given(...ready())
    .when(sign({ on: '2023-09-01', waived: ['NT2'] }))
    .then(
      signed({
        on: '2023-09-01',
        waived: ['NT2'],
        fees: { orientationCourse: 9_000, orientationTest: 9_000 },
      }),
    ));

test('a contract that only registers for work names no course', () =>
  given(...ready(), entitled({ on: '2016-01-01' }))
    .when(sign({ parts: ['EMPLOYMENT'], firstCourse: undefined }))
    .then(signed({ parts: ['EMPLOYMENT'], firstCourse: undefined, socialOrientation: false, nt2: false })));

test.each([
  ['registration', 1, refuse('REGISTRATION_NEEDED', '/on')],
  ['entitlement', 0, refuse('NOT_ENTITLED', '/on')],
  ['an intake', 2, refuse('INTAKE_MISSING', '/on')],
  ['a trajectory', 3, refuse('TRAJECTORY_NOT_OPEN', '/trajectory')],
])('nobody signs without %s', (_, missing, refusal) =>
  given(...ready().filter((__, index) => index !== missing))
    .when(sign())
    .then(refusal),
);

test('the parts are those that are stated, once each, in any order', () =>
  given(...ready(), sign())
    .when(sign({ parts: ['EMPLOYMENT', 'NT2', 'MO', 'NT2'] }))
    .then());

test('one id is one contract', () =>
  given(...ready(), signed)
    .when(sign({ on: '2022-05-03' }))
    .then(refuse('CONTRACT_KNOWN', '/contract')));

test('a contract is not signed anew because somebody moved afterwards', () =>
  given(...ready(), sign({ on: '2023-09-01' }), residenceStated({ on: '2023-09-01', commune: '21004' }))
    .when(sign({ on: '2023-09-01' }))
    .then());

test('only a part of the contract is waived in it', () =>
  given(...ready())
    .when(sign({ parts: ['MO', 'NT2'], waived: ['EMPLOYMENT'] }))
    .then(refuse('WAIVER_OF_OTHER_PART', '/waived')));

// What changes it.

test('an addendum changes the parts from its day on', () => {
  const history = given(...ready(), signed, example.amended);
  given(...ready(), signed)
    .when(example.amend())
    .then(example.amended());
  history.asOf('2022-08-31').then(contractOn, { parts: ['MO', 'NT2', 'EMPLOYMENT'] });
  history.asOf('2022-09-01').then(contractOn, { parts: ['MO', 'NT2'], isOurs: true });
});
test('an addendum keeps the rules of the contract', () =>
  given(...ready(), example.signedBefore)
    .when(example.amend({ parts: ['NT2', 'CAREER'] }))
    .then(example.amended({ parts: ['NT2', 'CAREER'], socialOrientation: false, careerOrientation: true })));
test('an addendum asks a contract, and is one', () => {
  given(...ready())
    .when(example.amend())
    .then(refuse('CONTRACT_UNKNOWN', '/contract'));
  given(...ready(), signed, example.amended)
    .when(example.amend({ parts: ['MO'] }))
    .then(refuse('ADDENDUM_KNOWN', '/addendum'));
});
aroundDates(
  waiverTerm,
  { '2022-02-28': 'refused', '2022-03-01': 'recorded', '2022-03-02': 'recorded' },
  (on, kind) => {
    expect(given(...ready()).when(example.decideWaiver({ on })).decision).toMatchObject({ kind });
    const waived = { on, waived: ['MO'] };
    expect(signing(ready(), sign({ ...waived, parts: ['MO', 'NT2'] }))).toMatchObject({ kind });
    const amending = given(...ready(), example.signedBefore).when(example.amend(waived));
    expect(amending.decision).toMatchObject({ kind });
    const waiversDue =
      kind === 'recorded' ? day(on === '2022-03-01' ? '2022-03-31' : '2022-04-01') : undefined;
    expect(standing(given(obliged, registered({ on })).state, on)).toMatchObject({ waiversDue });
  },
);
test('a waiver holds from its day until it is decided otherwise', () => {
  const history = given(
    ...ready(),
    signed,
    waiverDecided({ on: '2022-06-01' }),
    waiverDecided({ on: '2022-07-01', granted: false }),
  );
  history.asOf('2022-05-31').then(contractOn, { waived: [] });
  history.asOf('2022-06-01').then(contractOn, { waived: ['NT2'] });
  history.asOf('2022-07-01').then(contractOn, { waived: [] });
});
test('who isn’t registered gets no waiver', () =>
  given(obliged).when(example.decideWaiver()).then(refuse('REGISTRATION_NEEDED', '/on')));

// Terms.

aroundDates(
  contractTerm,
  { '2022-02-28': undefined, '2022-03-01': '2022-05-30', '2022-03-02': '2022-05-31' },
  (on, due) => {
    const rule = due ? 'contract-term' : 'contract-parts';
    const { state } = given(obliged, registered({ on }));
    expect(standing(state, on)).toMatchObject({ standing: 'toSign', due, rule });
  },
);
aroundDates(
  startTerm,
  { '2022-02-28': undefined, '2022-03-01': '2022-05-30', '2022-03-02': '2022-05-31' },
  (on, due) => {
    const { state } = given(...ready(), signed({ on, parts: ['MO', 'NT2'] }));
    expect(standing(state, on)).toMatchObject(due ? { standing: 'toStart', due } : { standing: 'running' });
  },
);
test('after the term it is too late', () => {
  const history = given(obliged, registered({ on: '2022-03-01' }));
  expect(standing(history.state, day('2022-05-30'))).toMatchObject({ standing: 'toSign' });
  expect(standing(history.state, day('2022-05-31'))).toMatchObject({ standing: 'signatureOverdue' });
});
test('nothing is due of somebody who is wholly exempt', () => {
  const exempt = (of: string) =>
    given(obliged, registered({ on: '2022-03-01' }), obliged({ on: '2022-05-01', exempt: of })).state;
  expect(standing(exempt('WHOLE'), day('2022-04-30'))).toMatchObject({ standing: 'toSign' });
  expect(standing(exempt('WHOLE'), day('2022-06-01'))).toBeUndefined();
  expect(standing(exempt('ALL_BUT_NT2'), day('2022-06-01'))).toMatchObject({ standing: 'signatureOverdue' });
});
test('a postponement moves the day, and never forward', () => {
  const later = given(obliged, registered({ on: '2022-03-01' }), example.signaturePostponed).state;
  expect(standing(later, day('2022-08-31'))).toMatchObject({ standing: 'postponed', due: '2022-08-31' });
  expect(standing(later, day('2022-09-01'))).toMatchObject({ standing: 'signatureOverdue' });
  const period = { from: '2022-04-01', until: '2022-04-30' };
  const sooner = given(
    obliged,
    registered({ on: '2022-03-01' }),
    example.signaturePostponed({ period }),
  ).state;
  expect(standing(sooner, day('2022-05-01'))).toMatchObject({ standing: 'toSign', due: '2022-05-30' });
});
test('a signature is postponed of who registered', () => {
  given(obliged, registered).when(example.postponeSignature()).then(example.signaturePostponed());
  given(obliged).when(example.postponeSignature()).then(refuse('REGISTRATION_NEEDED', '/on'));
  given(obliged, registered)
    .when(example.postponeSignature({ until: '2022-03-31' }))
    .then(refuse('PERIOD_REVERSED', '/until'));
});
test('who may not sign has no term', () =>
  expect(
    standing(
      given(obliged, registered({ on: '2022-03-01' }), noTargetGroup({ on: '2022-04-01' })).state,
      day('2022-04-01'),
    ),
  ).toBeUndefined());

aroundDates(suspension, { '2017-05-10': 'running', '2022-05-10': 'toStart' }, (on, otherwise) => {
  const { state } = given(
    ...ready(),
    signed({ on: on.replace('10', '02') }),
    suspended({ on, period: { from: on, until: on } }),
  );
  expect(standing(state, on)).toMatchObject({ standing: 'suspended', rule: 'suspension' });
  expect(standing(state, dayAfter(on))).toMatchObject({ standing: otherwise });
});
test('overlapping suspensions make the term of the start longer by their distinct days', () => {
  const other = { suspension: '2', on: '2022-05-15', period: { from: '2022-05-15', until: '2022-05-29' } };
  const history = given(...ready(), signed, suspended, suspended(other));
  const due = '2022-08-20'; // 31 July and 20 days
  expect(standing(history.state, day('2022-05-14'))).toMatchObject({ standing: 'suspended' });
  expect(standing(history.state, day('2022-06-01'))).toMatchObject({ standing: 'toStart', due });
  expect(standing(history.state, day('2022-08-21'))).toMatchObject({ standing: 'startOverdue' });
  given(...ready(), signed, suspended, suspended(other))
    .when(example.suspend(other))
    .then();
});
test('a suspension gets its end later, and holds from when it was stated', () => {
  const open = suspended({ period: { from: '2022-05-10' } });
  const ended = suspended({ on: '2022-06-01' });
  given(...ready(), signed, open)
    .when(example.suspend({ on: '2022-06-01' }))
    .then(ended);
  const { state } = given(...ready(), signed, open, ended);
  expect(standing(state, day('2022-05-31'))).toMatchObject({ standing: 'suspended' });
  expect(standing(state, day('2022-06-01'))).toMatchObject({ standing: 'toStart', due: '2022-08-10' });
});
test('a suspension asks a contract', () =>
  given(...ready())
    .when(example.suspend())
    .then(refuse('CONTRACT_UNKNOWN', '/contract')));

test('it runs once a course of MO or NT2 began, and is fulfilled by the attest', () => {
  const { state } = given(...ready(), signed, example.enrolledInOrientation, example.attestDecided);
  expect(standing(state, day('2022-05-08'))).toMatchObject({ standing: 'toStart' });
  expect(standing(state, day('2022-05-09'))).toMatchObject({ standing: 'running' });
  expect(standing(state, day('2023-03-01'))).toMatchObject({ standing: 'fulfilled', since: '2023-03-01' });
});
test('a course that was over before the contract starts nothing', () =>
  expect(
    standing(
      given(
        ...ready(),
        example.enrolledInOrientation({
          on: '2021-01-05',
          period: { from: '2021-01-05', until: '2021-03-05' },
        }),
        signed,
      ).state,
      day('2022-05-03'),
    ),
  ).toMatchObject({ standing: 'toStart' }));
