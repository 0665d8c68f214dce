import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import { given, givenNobody } from '../../../test/support/given.js';
import { died, letterSent, sendLetter } from '../../../test/support/arrival-examples.js';
import {
  registrationBreach,
  registrationStart,
  registrationStartOfAge,
  registrationTerm,
} from '../law/arrival.js';
import { day } from '../kernel/dates.js';
import { refuse } from '../refusals/refusal.js';
import { registrationDue } from './registration.js';
import { registrationStanding, registrationStretches } from './registration-standing.js';

const { obliged, entitled, noTargetGroup, registered, registrationPostponed } = example;

test('registering with an identity opens the dossier of a new person', () =>
  givenNobody()
    .when(example.register({ person: { insz: example.insz }, identity: example.identity }))
    .then(example.opened({ on: '2016-03-01' }), registered()));

test('registering without an identity finds no dossier of a new person', () =>
  givenNobody().when(example.register()).then(refuse('DOSSIER_NOT_FOUND', '/person')));

test('the first registration of an obliged person keeps the last day of the term', () =>
  given(obliged)
    .when(example.register())
    .then(registered({ due: '2016-05-01' })));

test('a second first registration is a renewed one', () =>
  given(registered)
    .when(example.register({ on: '2017-01-01' }))
    .then(refuse('ALREADY_REGISTERED', '/kind')));

test('a registration is renewed', () =>
  given(registered)
    .when(example.register({ kind: 'HA', on: '2017-01-01' }))
    .then(registered({ kind: 'HA', on: '2017-01-01' })));

test('a registration is not renewed before the first one', () =>
  given(registered)
    .when(example.register({ kind: 'HA', on: '2016-02-29' }))
    .then(refuse('NOT_YET_REGISTERED', '/kind')));

test('the latest registration on or before a day is the one in force', () =>
  given(registered, registered({ kind: 'HA', on: '2017-01-01' }))
    .asOf('2017-06-01')
    .then(registrationStanding, { standing: 'registered', on: '2017-01-01' }));

aroundDates(
  registrationTerm,
  {
    '2016-02-01': '2016-05-01',
    '2015-11-30': '2016-02-29',
    '2016-11-30': '2017-02-28',
    '2016-01-31': '2016-04-30',
  },
  (on, due) => given(obliged({ on })).asOf(due).then(registrationStanding, { standing: 'open', due }),
);

test('the day after the term is too late', () =>
  given(obliged).asOf('2016-05-02').then(registrationStanding, { standing: 'breach', due: '2016-05-01' }));

test('who is entitled need not register', () =>
  given(entitled).asOf('2016-12-01').then(registrationStanding, { standing: 'notRequired' }));

test('a duty that is determined again did not arise again', () =>
  given(obliged, obliged({ on: '2016-04-01', type: 'RECHT_PLICHT' }))
    .asOf('2016-04-02')
    .then(registrationStanding, { standing: 'open', due: '2016-05-01' }));

test('a duty that ended and arose anew has a term of its own', () =>
  given(obliged, noTargetGroup({ on: '2016-03-01' }), obliged({ on: '2018-01-15' }))
    .asOf('2018-02-01')
    .then(registrationStanding, { standing: 'open', due: '2018-04-15' }));

test('so has a duty that lapsed for a time', () =>
  given(obliged({ until: '2016-02-15' }), obliged({ on: '2018-01-15' }))
    .asOf('2018-02-01')
    .then(registrationStanding, { standing: 'open', due: '2018-04-15' }));

test('nothing is due between two duties', () =>
  given(obliged({ until: '2016-02-15' }))
    .asOf('2016-02-16')
    .then(registrationDue, undefined));

test('a postponement moves the last day', () =>
  given(obliged, registrationPostponed)
    .asOf('2016-09-01')
    .then(registrationStanding, { standing: 'postponed', due: '2016-09-01' }));

test('a postponement never shortens the term', () =>
  given(obliged, registrationPostponed({ until: '2016-03-15' }))
    .asOf('2016-03-02')
    .then(registrationStanding, { standing: 'open', due: '2016-05-01' }));

test('before it was granted, a postponement changed nothing', () =>
  given(obliged, registrationPostponed({ on: '2016-05-03' }))
    .asOf('2016-05-02')
    .then(registrationStanding, { standing: 'breach', due: '2016-05-01' }));

test('an obliged person may register later', () =>
  given(obliged).when(example.postponeRegistration()).then(registrationPostponed()));

test('who is not obliged needs no postponement', () =>
  given(entitled).when(example.postponeRegistration()).then(refuse('NOT_OBLIGED', '/on')));

test('a postponement ends after it begins', () =>
  given(obliged)
    .when(example.postponeRegistration({ until: '2016-02-28' }))
    .then(refuse('PERIOD_REVERSED', '/until')));

aroundDates(registrationStart, { '2016-02-01': '2016-05-10', '2022-02-01': '2022-05-10' }, (on, due) =>
  given(obliged({ on }), letterSent({ on: `${on.slice(0, 8)}10` }))
    .asOf(due)
    .then(registrationDue, due),
);

aroundDates(registrationStartOfAge, { '2016-02-01': '2016-05-01', '2022-02-01': '2022-05-01' }, (on, due) =>
  given(
    noTargetGroup({ on: '2015-01-01', type: 'MINDERJARIG' }),
    obliged({ on }),
    letterSent({ on: `${on.slice(0, 8)}10` }),
  )
    .asOf(due)
    .then(registrationDue, due),
);

// The duty arises on the day; the breach is found from: the day after the term of three months and the 90 days.
aroundDates(
  registrationBreach,
  {
    '2022-02-27': '2022-05-28',
    '2022-02-28': '2022-05-29',
    '2022-03-01': '2022-06-02',
    '2022-03-02': '2022-06-03',
    '2023-02-01': '2023-05-03',
  },
  (on, breach) =>
    expect(
      registrationStretches(given(obliged({ on })).state).find(({ standing }) => standing === 'breach')?.from,
    ).toBe(breach),
);

test('between the term and the breach the person is overdue', () =>
  given(obliged({ on: '2023-02-01' }))
    .asOf('2023-05-02')
    .then(registrationStanding, { standing: 'overdue', due: '2023-05-01', rule: 'registration-term' }));

test('the term runs from the first letter of this duty, and no letter of an earlier one', () =>
  given(letterSent({ on: '2015-12-01' }), obliged, letterSent, letterSent({ on: '2016-03-01' }))
    .asOf('2016-04-01')
    .then(registrationDue, '2016-05-10'));

test('a letter of a later day changes nothing yet', () =>
  given(obliged, letterSent).asOf('2016-02-09').then(registrationDue, '2016-05-01'));

test('a registered letter is recorded', () => given(obliged).when(sendLetter()).then(letterSent()));

test('who is not obliged gets no registered letter', () =>
  given(entitled).when(sendLetter()).then(refuse('NOT_OBLIGED', '/on')));

test('the stretches lead from the duty to the breach, as far ahead as the facts do', () =>
  expect(
    registrationStretches(given(obliged, letterSent, registrationPostponed).state).map(
      ({ from, until, standing, due }) => [from, until, standing, due],
    ),
  ).toEqual([
    ['2015-01-05', '2016-01-31', 'notRequired', undefined],
    ['2016-02-01', '2016-02-09', 'open', '2016-05-01'],
    ['2016-02-10', '2016-02-29', 'open', '2016-05-10'],
    ['2016-03-01', '2016-09-01', 'postponed', '2016-09-01'],
    ['2016-09-02', undefined, 'breach', '2016-09-01'],
  ]));

test('in Brussels nothing is due; back in Flanders the duty arises anew', () =>
  expect(
    registrationStretches(
      given(
        obliged,
        example.residenceStated({ on: '2016-03-01', commune: '21004' }),
        example.residenceStated({ on: '2018-03-01', commune: '11002' }),
      ).state,
    ).map(({ from, standing, due, rule }) => [from, standing, due, rule]),
  ).toEqual([
    ['2015-01-05', 'notRequired', undefined, undefined],
    ['2016-02-01', 'open', '2016-05-01', 'registration-term'],
    ['2016-03-01', 'notRequired', undefined, 'duty-territory'],
    ['2018-03-01', 'open', '2018-06-01', 'registration-term'],
    ['2018-06-02', 'breach', '2018-06-01', 'registration-breach'],
  ]));

test('after a death nothing is due any more', () =>
  expect(
    registrationStretches(given(obliged, died({ on: '2016-03-01' })).state).map(({ from, standing }) => [
      from,
      standing,
    ]),
  ).toEqual([
    ['2015-01-05', 'notRequired'],
    ['2016-02-01', 'open'],
    ['2016-03-02', 'notRequired'],
  ]));

test('of who died no registration is asked or told', () => {
  const { state } = given(registered, died);
  expect(registrationStanding(state, day('2020-05-05')).standing).toBe('registered');
  expect(registrationStanding(state, day('2020-05-06'))).toEqual({ standing: 'notRequired' });
});
