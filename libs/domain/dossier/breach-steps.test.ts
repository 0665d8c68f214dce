/** What each step of a breach refuses, and what is told of a breach beside its standing. */
import { expect, test } from '@jest/globals';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import { entitled, noTargetGroup, obliged, type CommandMessage } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { breachFactsOn, breachStanding } from './breach-standing.js';

const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided, finePaid } = enforcement;
const { sendNoticeOfDefault, holdHearing, decideSanction, decideAppeal, recordFinePayment } = enforcement;

const found = [obliged(), breachFound()];
const readyToFine = [...found, defaultNoticed(), heard()];
const fined = [...readyToFine, sanctioned()];
const annulled = [...fined, appealed(), appealDecided({ outcome: 'ANNULLED' })];
const outOfOrder = refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
const noFine = { outcome: 'NO_SANCTION', amount: undefined };

test.each<[string, readonly DomainEvent[], CommandMessage, Refusal]>([
  [
    'a notice after a sanction',
    [...found, sanctioned()],
    sendNoticeOfDefault({ on: '2022-07-02', until: '2022-08-01' }),
    outOfOrder,
  ],
  [
    'a hearing after a sanction',
    [...found, defaultNoticed(), sanctioned()],
    holdHearing({ on: '2022-07-02' }),
    outOfOrder,
  ],
  [
    'a hearing on the last day of the notice',
    [...found, defaultNoticed()],
    holdHearing({ on: '2022-05-01' }),
    outOfOrder,
  ],
  ['a payment of a fine that was annulled', annulled, recordFinePayment(), outOfOrder],
  [
    'a decision posted before it was taken',
    readyToFine,
    decideSanction({ postedOn: '2022-06-30' }),
    refuse('PERIOD_REVERSED', '/postedOn'),
  ],
  [
    'an amount where there is no fine',
    readyToFine,
    decideSanction({ ...noFine, amount: 50 }),
    refuse('SANCTION_AMOUNT', '/amount'),
  ],
  [
    'no amount where there is a fine',
    readyToFine,
    decideSanction({ amount: undefined }),
    refuse('SANCTION_AMOUNT', '/amount'),
  ],
  [
    'an amount where a fine is upheld',
    [...fined, appealed()],
    decideAppeal({ amount: 500 }),
    refuse('SANCTION_AMOUNT', '/amount'),
  ],
  [
    'a fine of who was entitled when it was found',
    [entitled(), ...readyToFine.slice(1)],
    decideSanction(),
    refuse('NOT_OBLIGED', '/on'),
  ],
  [
    'a second payment under the same id',
    [...fined, finePaid({ amount: 200 })],
    recordFinePayment(),
    refuse('BREACH_STEP_KNOWN', '/payment'),
  ],
  [
    'a step before the breach was found',
    found,
    sendNoticeOfDefault({ on: '2022-03-09' }),
    refuse('BREACH_UNKNOWN', '/breach'),
  ],
])('%s is refused', (_, past, command, refusal) =>
  given(...past)
    .when(command)
    .then(refusal),
);

test.each<[string, readonly DomainEvent[], CommandMessage, DomainEvent]>([
  [
    'a decision posted on its day',
    readyToFine,
    decideSanction({ postedOn: '2022-07-01' }),
    sanctioned({ postedOn: '2022-07-01' }),
  ],
  ['no sanction', readyToFine, decideSanction(noFine), sanctioned(noFine)],
  [
    'a fine whoever the finder named',
    [obliged(), breachFound({ authority: undefined }), ...readyToFine.slice(2)],
    decideSanction(),
    sanctioned(),
  ],
  [
    'a hearing on the day after the notice',
    [...found, defaultNoticed()],
    holdHearing({ on: '2022-05-02' }),
    heard({ on: '2022-05-02' }),
  ],
  [
    'a hearing after a notice of which the term isn’t known',
    [...found, defaultNoticed({ until: undefined })],
    holdHearing(),
    heard(),
  ],
  [
    'a fine of who lost the duty after it was found',
    [...readyToFine, noTargetGroup({ on: '2022-06-15' })],
    decideSanction(),
    sanctioned(),
  ],
])('%s is recorded', (_, past, command, event) =>
  given(...past)
    .when(command)
    .then(event),
);

test('a breach tells what was found, decided, paid, and until when one appeals', () => {
  const [entry] = given(...fined, finePaid({ amount: 200 })).state.breach;
  const told = (on: string) => breachFactsOn(entry!, day(on));
  const none = { outcome: undefined, amount: undefined, paid: undefined, appealBy: undefined };
  expect(told('2022-03-09')).toEqual({ ground: undefined, part: undefined, authority: undefined, ...none });
  const finding = { ground: 'PART_NOT_MET', part: 'MO', authority: 'HH' };
  expect(told('2022-03-10')).toEqual({ ...finding, ...none });
  const decision = { ...finding, outcome: 'FINE', amount: 500, appealBy: '2022-07-21' };
  expect(told('2022-07-01')).toEqual({ ...decision, paid: 0 });
  expect(told('2022-11-02')).toEqual({ ...decision, paid: 200 });
});

test('of a breach without a fine no amount is told, and nobody appeals', () => {
  const [entry] = given(...readyToFine, sanctioned(noFine)).state.breach;
  expect(breachFactsOn(entry!, day('2022-07-01'))).toMatchObject({
    outcome: 'NO_SANCTION',
    amount: undefined,
    paid: undefined,
    appealBy: undefined,
  });
});

test('a fine that was reduced is told as it is after the appeal', () => {
  const reduced = appealDecided({ outcome: 'REDUCED', amount: 100 });
  const [entry] = given(
    ...fined,
    appealed(),
    reduced,
    finePaid({ amount: 60 }),
    finePaid({ payment: '2', amount: 30 }),
  ).state.breach;
  expect(breachFactsOn(entry!, day('2022-11-02'))).toMatchObject({ amount: 100, paid: 90 });
});

test('the last day of a notice is in its term', () => {
  const [entry] = given(...found, defaultNoticed()).state.breach;
  expect(breachStanding(entry!, day('2022-05-01'))).toMatchObject({
    standing: 'inTerm',
    due: '2022-05-01',
    rule: 'sanction-procedure',
    ruledOn: '2022-03-10',
  });
  expect(breachStanding(entry!, day('2022-05-02'))).toMatchObject({ standing: 'noticed' });
});
