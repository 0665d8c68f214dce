import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import { given, givenNobody } from '../../../test/support/given.js';
import { registrationTerm } from '../law/arrival.js';
import { refuse } from '../refusals/refusal.js';
import { registrationDue, registrationStanding } from './registration.js';

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
  given(obliged).asOf('2016-05-02').then(registrationStanding, { standing: 'overdue', due: '2016-05-01' }));

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
    .then(registrationStanding, { standing: 'open', due: '2016-09-01' }));

test('a postponement never shortens the term', () =>
  given(obliged, registrationPostponed({ until: '2016-03-15' }))
    .asOf('2016-03-02')
    .then(registrationStanding, { standing: 'open', due: '2016-05-01' }));

test('before it was granted, a postponement changed nothing', () =>
  given(obliged, registrationPostponed({ on: '2016-05-03' }))
    .asOf('2016-05-02')
    .then(registrationStanding, { standing: 'overdue', due: '2016-05-01' }));

test('an obliged person may register later', () =>
  given(obliged).when(example.postponeRegistration()).then(registrationPostponed()));

test('who is not obliged needs no postponement', () =>
  given(entitled).when(example.postponeRegistration()).then(refuse('NOT_OBLIGED', '/on')));

test('a postponement ends after it begins', () =>
  given(obliged)
    .when(example.postponeRegistration({ until: '2016-02-28' }))
    .then(refuse('PERIOD_REVERSED', '/until')));
