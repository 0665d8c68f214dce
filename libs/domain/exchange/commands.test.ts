import { expect, test } from '@jest/globals';
import {
  drawUp,
  end,
  ended,
  given,
  grant,
  granted,
  inProduction,
  leaveUndecided,
  leftUndecided,
  propose,
  proposeBrussels,
  proposed,
  resume,
  resumed,
  suspend,
  suspended,
} from '../../../test/support/agreement-examples.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import { refuse } from '../refusals/refusal.js';

/** Commands come in on 30 June 2025. */
const today = '2025-06-30';
const tomorrow = '2025-07-01';

test.each<[string, CommandMessage[], typeof propose]>([
  ['a proposal', [], propose],
  ['a sheet', [propose()], drawUp],
  ['a suspension', [...inProduction], suspend],
  ['a resumption', [...inProduction, suspend()], resume],
  ['an end', [propose()], end],
  ['that it is undecided', [propose()], leaveUndecided],
  ['a decision', [propose(), leaveUndecided()], grant],
])('%s is recorded of today, not of a day to come', (_, past, command) => {
  expect(given(...past).when(command({ on: today })).decision).toMatchObject({ kind: 'recorded' });
  given(...past)
    .when(command({ on: tomorrow }))
    .then(refuse('FUTURE_DATE', '/on'));
});

test.each<[string, CommandMessage]>([
  ['a sheet', drawUp()],
  ['a suspension', suspend()],
  ['a resumption', resume()],
  ['an end', end()],
  ['that it is undecided', leaveUndecided()],
  ['a decision', grant()],
])('%s has an agreement, and lies on or after the day on which that was proposed', (_, command) => {
  given().when(command).then(refuse('AGREEMENT_UNKNOWN', '/agreement'));
  given(propose)
    .when({ ...command, body: { ...command.body, on: '2017-02-28' } })
    .then(refuse('AGREEMENT_OUT_OF_ORDER', '/on'));
});

test('on the day of the proposal already it may be undecided, or end', () => {
  const on = '2017-03-01';
  given(propose).when(leaveUndecided({ on })).then(leftUndecided({ on }));
  given(propose).when(end({ on })).then(ended({ on }));
});

test('what ends is changed on its last day, and no later', () => {
  const late = given(...inProduction, end({ on: '2020-01-01' }));
  late.when(suspend({ on: '2020-01-01' })).then(suspended({ on: '2020-01-01' }));
  late.when(suspend({ on: '2020-01-02' })).then(refuse('AGREEMENT_ENDED', '/on'));
});

test('an agreement ends once, for one reason', () => {
  const over = given(propose, end);
  over.when(end()).then();
  over.when(end({ why: 'Iets anders' })).then(refuse('AGREEMENT_ENDED', '/on'));
  over.when(end({ on: '2019-12-31' })).then(refuse('AGREEMENT_ENDED', '/on'));
});

test('one id is one proposal', () => {
  given(propose).when(propose()).then();
  for (const other of [
    { name: 'Iets anders' },
    { on: '2017-03-02' },
    { partner: { organisationType: 'VDAB' } },
  ])
    given(propose).when(propose(other)).then(refuse('AGREEMENT_KNOWN', '/agreement'));
});

const notInProduction = refuse('AGREEMENT_NOT_IN_PRODUCTION', '/on');

test('an exchange is suspended from the day on which it is in production', () => {
  const running = given(...inProduction);
  running.when(suspend({ on: '2018-12-16' })).then(notInProduction);
  running.when(suspend({ on: '2018-12-17' })).then(suspended({ on: '2018-12-17' }));
  given(propose, drawUp).when(suspend()).then(notInProduction);
});

test('what is suspended is not suspended again, until it was resumed', () => {
  const stopped = given(...inProduction, suspend);
  stopped.when(suspend({ on: '2019-03-02' })).then(notInProduction);
  stopped.when(suspend({ why: 'Iets anders' })).then(notInProduction);
  const resumedAgain = given(...inProduction, suspend, resume);
  resumedAgain.when(suspend({ on: '2019-03-10' })).then(notInProduction);
  resumedAgain.when(suspend({ on: '2019-03-14' })).then(notInProduction);
  resumedAgain.when(suspend({ on: '2019-03-15' })).then(suspended({ on: '2019-03-15' }));
});

test('what is suspended is resumed, on a later day, once', () => {
  const notSuspended = refuse('AGREEMENT_NOT_SUSPENDED', '/on');
  given(...inProduction)
    .when(resume())
    .then(notSuspended);
  const stopped = given(...inProduction, suspend);
  stopped.when(resume({ on: '2019-02-28' })).then(notSuspended);
  stopped.when(resume({ on: '2019-03-01' })).then(notSuspended);
  stopped.when(resume({ on: '2019-03-02' })).then(resumed({ on: '2019-03-02' }));
  given(...inProduction, suspend, resume)
    .when(resume({ on: '2019-03-16' }))
    .then(notSuspended);
});

test('an agreement doesn’t depend on itself', () =>
  given(proposeBrussels)
    .when(leaveUndecided({ dependsOnAgreement: 'example' }))
    .then(refuse('AGREEMENT_DEPENDS_ON_ITSELF', '/dependsOnAgreement')));

test('what is undecided may depend on something else later', () => {
  const dependsOn = 'Een nieuw protocol';
  given(proposeBrussels, leaveUndecided)
    .when(leaveUndecided({ dependsOn }))
    .then(leftUndecided({ dependsOn }));
});

test('a decision comes when it is undecided, and holds from that day or a later one', () => {
  given(proposeBrussels).when(grant()).then(refuse('AGREEMENT_NOT_UNDECIDED', '/on'));
  const undecided = given(proposeBrussels, leaveUndecided);
  undecided.when(grant({ on: '2017-08-31' })).then(refuse('AGREEMENT_NOT_UNDECIDED', '/on'));
  const sameDay = { on: '2017-09-01' };
  undecided.when(grant(sameDay)).then(granted({ ...sameDay, from: '2017-09-01' }));
  undecided.when(grant({ from: '2019-01-14' })).then(refuse('PERIOD_REVERSED', '/from'));
  for (const from of ['2019-01-15', '2019-02-01']) undecided.when(grant({ from })).then(granted({ from }));
});

test('a proposal is known from its day on, with its partner', () => given().when(propose()).then(proposed()));
