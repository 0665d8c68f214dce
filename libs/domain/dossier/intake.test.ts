import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { hadIntake } from './intake.js';

const { registered, talkHeld, holdTalk } = example;

test('the reception office talks with a registered person', () =>
  given(registered).when(holdTalk()).then(talkHeld()));

test('what was said is kept sealed', () =>
  given(registered)
    .when(holdTalk({ remark: 'Komt graag' }))
    .then(talkHeld({ remark: 'Komt graag' })));

test('before the registration there is no intake', () =>
  given(registered)
    .when(holdTalk({ on: '2016-02-29' }))
    .then(refuse('REGISTRATION_MISSING', '/on')));

test('the House of Dutch talks with anybody', () =>
  given()
    .when(holdTalk({ kind: 'HOUSE_OF_DUTCH' }))
    .then(talkHeld({ kind: 'HOUSE_OF_DUTCH' })));

test('one id is one talk', () =>
  given(talkHeld)
    .when(holdTalk({ kind: 'HOUSE_OF_DUTCH' }))
    .then(refuse('TALK_KNOWN', '/talk')));

test('a talk counts from its day on', () => {
  given(talkHeld).asOf('2016-03-14').then(hadIntake, false);
  given(talkHeld).asOf('2016-03-15').then(hadIntake, true);
});
