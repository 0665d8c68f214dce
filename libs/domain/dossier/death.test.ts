import { test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { hasDied } from './death.js';

const { died, deathWithdrawn } = arrival;

test('a death is recorded', () => given().when(arrival.recordDeath()).then(died()));

test('nobody dies on two days', () =>
  given(died)
    .when(arrival.recordDeath({ on: '2020-05-06' }))
    .then(refuse('DEATH_KNOWN', '/on')));

test('a death recorded by mistake is withdrawn', () =>
  given(died).when(arrival.withdrawDeath()).then(deathWithdrawn()));

test('who didn’t die is not brought back', () =>
  given().when(arrival.withdrawDeath()).then(refuse('DEATH_UNKNOWN')));

test('after a withdrawal the person may die on another day', () =>
  given(died, deathWithdrawn)
    .when(arrival.recordDeath({ on: '2021-01-01' }))
    .then(died({ on: '2021-01-01' })));

test.each([
  ['2020-05-05', false],
  ['2020-05-06', true],
])('on %s who died on 5 May 2020 is dead: %s', (on, expected) =>
  given(died).asOf(on).then(hasDied, expected),
);

test('withdrawn, they lived on each day', () =>
  given(died, deathWithdrawn).asOf('2020-05-06').then(hasDied, false));

test('nothing happens to somebody after their death', () =>
  given(died)
    .when(example.holdTalk({ on: '2020-05-06' }))
    .then(refuse('PERSON_DIED', '/on')));

test('what happened until then is still recorded', () =>
  given(died)
    .when(example.stateResidence({ on: '2020-05-05' }))
    .then(example.residenceStated({ on: '2020-05-05' })));

test('a correction comes later than the death, and so does the end of a lease', () => {
  given(died)
    .when(example.stateDetails({ on: '2021-01-05' }))
    .thenEachTime(example.detailsStated({ on: '2021-01-05' }));
  given(example.leaseStarted, died)
    .when(example.endLease({ on: '2020-06-30' }))
    .then(example.leaseEnded());
});

test('a source states what it likes', () => {
  const source = { system: 'KBI-01.00', statedOn: '2021-01-05' };
  given(died)
    .when(arrival.stateWaiting({ on: '2021-01-05', source }))
    .then(arrival.waitingListJoined({ on: '2021-01-05', source }));
});
