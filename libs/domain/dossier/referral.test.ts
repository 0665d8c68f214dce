import { expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as example from '../../../test/support/examples.js';
import { given, givenNobody } from '../../../test/support/given.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';

const { referralReceived, referralSent, referralAnswered, receiveReferral, answerReferral } = arrival;

test('a referral opens the dossier of somebody new: a waiting file', () =>
  givenNobody()
    .when(receiveReferral({ person: { insz: example.insz }, identity: example.identity }))
    .then(example.opened({ on: '2016-01-11' }), referralReceived()));

test('without an identity there is no dossier to open', () =>
  givenNobody().when(receiveReferral()).then(refuse('DOSSIER_NOT_FOUND', '/person')));

test('an identity that contradicts the INSZ opens nothing', () =>
  givenNobody()
    .when(
      receiveReferral({
        person: { insz: example.insz },
        identity: { ...example.identity, birthDate: '1985-07-31' },
      }),
    )
    .then(refuse('BIRTH_DATE_CONTRADICTS_INSZ', '/identity/birthDate')));

test('the same referral twice is once, also with other words beside it', () =>
  given(referralReceived)
    .when(receiveReferral({ description: 'Belt terug.' }))
    .then());

test.each([{ partner: 'OCMW' }, { on: '2016-01-12' }, { why: 'NIV_TEST' }])(
  'the same id with %j is another referral, and refused',
  (other) => given(referralReceived).when(receiveReferral(other)).then(refuse('REFERRAL_KNOWN', '/referral')),
);

test('only a UUID is shown as the number of the partner', () =>
  given()
    .when(receiveReferral({ referral: '7' }))
    .then(referralReceived({ referral: '7', externalId: undefined })));

test('the person is referred to a partner', () => given().when(arrival.sendReferral()).then(referralSent()));

test('a referral sent is no referral received', () =>
  given(referralReceived({ referral: '2' }))
    .when(arrival.sendReferral())
    .then(refuse('REFERRAL_KNOWN', '/referral')));

test('a referral is answered, received or sent', () => {
  given(referralReceived).when(answerReferral()).then(referralAnswered());
  given(referralSent)
    .when(answerReferral({ referral: '2' }))
    .then(referralAnswered({ referral: '2' }));
});

test('no answer comes before what it answers', () =>
  given(referralReceived)
    .when(answerReferral({ on: '2016-01-10' }))
    .then(refuse('REFERRAL_UNKNOWN', '/referral')));

test('the status that was stated with a referral is its first answer', () =>
  given(referralReceived({ status: 'GW' }))
    .when(answerReferral())
    .then());

test('what was answered later changes nothing of an earlier day', () =>
  given(referralReceived, referralAnswered({ on: '2016-03-01', status: 'NU' }))
    .when(answerReferral({ status: 'NU' }))
    .then(referralAnswered({ status: 'NU' })));

test('a source states a referral with what it knows', () => {
  const source = { system: 'KBI-01.00', statedOn: '2018-01-01' };
  const bare = { partner: undefined, by: undefined, why: undefined, source };
  given()
    .when(arrival.stateReferral(bare))
    .then(referralReceived({ ...bare, externalId: undefined }));
});

test('an answer may come on the day of the referral', () =>
  given(referralReceived)
    .when(answerReferral({ on: '2016-01-11' }))
    .then(referralAnswered({ on: '2016-01-11' })));

test('a status that is stated anew is an answer where it is another one; the first is none', () => {
  const stated = (status?: string) => referralReceived({ status });
  const answersOf = (...past: readonly DomainEvent[]) =>
    [...given(...past).state.referral].flatMap(({ answers }) =>
      answers.map(({ status, isAnswer }) => `${status} ${isAnswer}`),
    );
  expect(answersOf(stated('GW'))).toEqual(['GW false']);
  expect(answersOf(stated('GW'), stated('GW'))).toEqual(['GW false', 'GW false']);
  expect(answersOf(stated('GW'), stated('NU'), stated())).toEqual(['GW false', 'NU true']);
  expect(answersOf(stated(), stated('GW'), referralAnswered({ status: 'NU' }))).toEqual([
    'GW true',
    'NU true',
  ]);
});
