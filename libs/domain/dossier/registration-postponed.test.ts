/** Which postponements, letters and earlier registrations count for a registration. */
import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { letterSent } from '../../../test/support/arrival-examples.js';
import { given, givenNobody } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { registrationDue } from './registration.js';
import { registrationStanding } from './registration-standing.js';

const { obliged, registered, register, registrationPostponed, postponeRegistration } = example;

test('a postponement takes the place of an earlier one of the same name, from its own day on', () => {
  const postponement = 'p-1';
  const shorter = registrationPostponed({ postponement, on: '2016-04-01', until: '2016-06-01' });
  const past = given(obliged, registrationPostponed({ postponement }), shorter);
  past.asOf('2016-03-31').then(registrationDue, '2016-09-01');
  past.asOf('2016-04-01').then(registrationDue, '2016-06-01');
});

test.each([
  ['of another name', { postponement: 'p-1' }, { postponement: 'p-2' }],
  ['without names', { postponement: undefined }, { postponement: undefined }],
])('of postponements %s the one that ends last holds', (_, one, other) =>
  given(
    obliged,
    registrationPostponed(one),
    registrationPostponed({ ...other, on: '2016-04-01', until: '2016-06-01' }),
  )
    .asOf('2016-04-01')
    .then(registrationDue, '2016-09-01'),
);

test('a postponement of which a source states no end postpones nothing', () =>
  given(obliged, registrationPostponed({ postponement: '1', until: undefined }))
    .asOf('2016-04-01')
    .then(registrationStanding, { standing: 'open', due: '2016-05-01' }));

test('a postponement counts from the day on which the duty arose, and for that duty only', () => {
  given(obliged, registrationPostponed({ on: '2016-02-01' }))
    .asOf('2016-02-01')
    .then(registrationDue, '2016-09-01');
  const before = registrationPostponed({ on: '2016-02-10', until: '2018-12-31' });
  given(obliged({ until: '2016-02-15' }), before, obliged({ on: '2018-01-15' }))
    .asOf('2018-02-01')
    .then(registrationStanding, { standing: 'open', due: '2018-04-15' });
});

test('who is given until the last day of the term is given nothing longer', () =>
  given(obliged, registrationPostponed({ until: '2016-05-01' }))
    .asOf('2016-04-01')
    .then(registrationStanding, { standing: 'open', due: '2016-05-01' }));

test('a postponement until another day, or from another day, is another one', () => {
  const past = given(obliged, registrationPostponed);
  past.when(postponeRegistration()).then();
  for (const dates of [{ until: '2016-10-01' }, { on: '2016-03-02' }])
    past.when(postponeRegistration(dates)).then(registrationPostponed(dates));
});

test('the first letter counts, in whichever order letters were recorded', () =>
  given(obliged, letterSent({ on: '2016-03-01' }), letterSent)
    .asOf('2016-04-01')
    .then(registrationDue, '2016-05-10'));

test('a registration that a source states takes the place of what it stated before of later days', () => {
  const stated = (on: string, statedOn: string) =>
    registered({ on, source: { system: 'KBI-01.00', statedOn } });
  const days = (past: ReturnType<typeof given>) => past.state.registration.registrations.map(({ on }) => on);
  expect(days(given(stated('2016-03-01', '2016-04-01'), stated('2016-02-15', '2016-05-01')))).toEqual([
    '2016-02-15',
  ]);
  expect(days(given(registered, stated('2016-02-15', '2016-05-01')))).toEqual(['2016-03-01', '2016-02-15']);
});

test('a registration is renewed on the day of the first one, and keeps no term', () => {
  const renewed = { kind: 'HA', on: '2016-03-01' };
  given(obliged, registered).when(register(renewed)).then(registered(renewed));
});

test('an identity opens no dossier that is open already', () =>
  given()
    .when(register({ identity: example.identity }))
    .then(registered()));

test('an identity that contradicts the INSZ opens nothing', () => {
  const identity = { ...example.identity, birthDate: '1985-07-29' };
  const { decision } = givenNobody().when(register({ person: { insz: example.insz }, identity }));
  expect(decision).toEqual(refuse('BIRTH_DATE_CONTRADICTS_INSZ', '/identity/birthDate'));
});
