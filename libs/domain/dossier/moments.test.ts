import { describe, expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import { erased, leaseStarted, nt2TestPassed, requirementMet } from '../../../test/support/examples.js';
import { given, type Given } from '../../../test/support/given.js';
import { signed, suspend, suspended } from '../../../test/support/trajectory-examples.js';
import { day, dayAfter, dayBefore } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Rule } from '../kernel/rule.js';
import { offerTerm } from '../law/order.js';
import { rulesByPart } from '../law/rules.js';
import { fold } from './dossier.js';
import { answers, momentsPassed, momentTable } from './moment-table.js';
import { Moment, MomentPassed, MomentReopened } from './moments.js';

const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided, finePaid } = enforcement;
const { housingNoticed, lodgeAppeal, recordFinePayment } = enforcement;
const { died, deathWithdrawn, placeOffered, waitingListJoined, waitingListLeft, recordDeath } = arrival;

/** A moment about an entry, on its day of the law. */
const passed = (moment: Moment, entry: string, on: string) =>
  MomentPassed.of({ moment, entry: entry as never, on: day(on) });
const reopened = (moment: Moment, entry: string, on: string) =>
  MomentReopened.of({ moment, entry: entry as never, on: day(on) });
/** The moments of a kind that a daily run of a day records. */
const recordedOn = (past: Given, by: string, moment: Moment): readonly DomainEvent[] =>
  momentsPassed(past.state, day(by)).filter(({ facts }) => (facts as { moment: Moment }).moment === moment);

const fined = [breachFound, defaultNoticed, heard, sanctioned] as const;
const inNotice = [leaseStarted, housingNoticed] as const;
const offered = [waitingListJoined, placeOffered] as const;

const examples: readonly [Moment, Given, entry: string, on: string][] = [
  ['NOTICE_TERM_OVER', given(breachFound, defaultNoticed), 'breach-1', '2022-05-02'],
  ['DECISION_TERM_OVER', given(breachFound), 'breach-1', '2024-03-11'],
  ['SANCTION_FINAL', given(...fined), 'breach-1', '2022-07-22'],
  ['SANCTION_FINAL', given(...fined, appealed, appealDecided), 'breach-1', '2022-10-03'],
  ['FINE_CLAIM_LAPSED', given(...fined), 'breach-1', '2027-07-02'],
  ['FINE_CLAIM_LAPSED', given(...fined, appealed, appealDecided), 'breach-1', '2027-10-04'],
  ['SUSPENSION_ENDED', given(signed, suspended), '1', '2022-05-20'],
  ['HOUSING_NOTICE_OVER', given(...inNotice), 'lease-1', '2019-11-02'],
  ['OFFER_LAPSED', given(...offered), '1', '2016-05-10'],
];

test('each kind of moment has an example', () =>
  expect(new Set(examples.map(([moment]) => moment))).toEqual(new Set(Moment.options)));

describe.each(examples)('%s', (moment, past, entry, on) => {
  const event = passed(moment, entry, on);

  test('has not passed the day before', () =>
    expect(recordedOn(past, dayBefore(day(on)), moment)).toEqual([]));

  test('has passed on its day, and later under the same day', () => {
    expect(recordedOn(past, on, moment)).toEqual([event]);
    expect(recordedOn(past, '2199-01-01', moment)).toEqual([event]);
  });

  test('is recorded once', () => {
    const after = fold([...past.history, event]);
    expect(momentsPassed(after, dayAfter(day(on)))).not.toContainEqual(event);
  });

  test('follows from the facts of its day and before', () => {
    const known = fold(past.history, day(on));
    expect(momentsPassed(known, day(on))).toContainEqual(event);
  });
});

describe('nothing passes', () => {
  test.each<[string, Moment, Given]>([
    ['a notice without a term', 'NOTICE_TERM_OVER', given(breachFound, defaultNoticed({ until: undefined }))],
    [
      'a notice after which was fined at once',
      'NOTICE_TERM_OVER',
      given(breachFound, defaultNoticed, sanctioned({ on: '2022-04-10' })),
    ],
    ['a breach on which was decided', 'DECISION_TERM_OVER', given(...fined)],
    ['a breach of before the term', 'DECISION_TERM_OVER', given(breachFound({ on: '2022-02-28' }))],
    [
      'a decision without a fine',
      'SANCTION_FINAL',
      given(breachFound, sanctioned({ outcome: 'NO_SANCTION', amount: undefined })),
    ],
    ['a fine under appeal', 'SANCTION_FINAL', given(...fined, appealed)],
    [
      'a fine that was annulled',
      'SANCTION_FINAL',
      given(...fined, appealed, appealDecided({ outcome: 'ANNULLED' })),
    ],
    [
      'a fine of before there was an appeal',
      'SANCTION_FINAL',
      given(breachFound, sanctioned({ on: '2019-08-31' })),
    ],
    ['a fine that was paid', 'FINE_CLAIM_LAPSED', given(...fined, finePaid)],
    [
      'a suspension that another goes on with',
      'SUSPENSION_ENDED',
      given(signed, suspended, suspended({ suspension: '2', period: { from: '2022-05-19' } })),
    ],
    ['a notice to who meets the requirement', 'HOUSING_NOTICE_OVER', given(...inNotice, nt2TestPassed)],
    ['an offer that was taken up', 'OFFER_LAPSED', given(...offered, waitingListLeft({ on: '2016-05-02' }))],
    [
      'an offer that another replaced',
      'OFFER_LAPSED',
      given(
        ...offered,
        placeOffered({ on: '2016-05-01', course: '8' }),
        waitingListLeft({ on: '2016-05-12' }),
      ),
    ],
  ])('of %s: %s', (_, moment, past) => expect(recordedOn(past, '2199-01-01', moment)).toEqual([]));

  test.each(examples)('of somebody who died before: %s', (_, past, __, on) => {
    const after = (...events: readonly DomainEvent[]) =>
      momentsPassed(fold([...past.history, ...events]), day(on)).filter(
        ({ facts }) => (facts as { on: string }).on === on,
      );
    expect(after(died({ on: dayBefore(day(on)) }))).toEqual([]);
    expect(after(died({ on: dayBefore(day(on)) }), deathWithdrawn({ on: dayBefore(day(on)) }))).toHaveLength(
      1,
    );
    expect(after(died({ on }))).toHaveLength(1);
  });

  test('of somebody who was erased', () =>
    expect(momentsPassed(given(...fined, erased).state, day('2199-01-01'))).toEqual([]));
});

describe('a fact of an earlier day that comes in later reopens', () => {
  const final = passed('SANCTION_FINAL', 'breach-1', '2022-07-22');
  test('a fine that was final: an appeal', () =>
    given(...fined, final)
      .when(lodgeAppeal())
      .then(appealed(), reopened('SANCTION_FINAL', 'breach-1', '2022-07-22')));

  test('a claim that had lapsed: a payment', () =>
    given(...fined, passed('FINE_CLAIM_LAPSED', 'breach-1', '2027-07-02'))
      .when(recordFinePayment({ on: '2024-11-02' }))
      .then(finePaid({ on: '2024-11-02' }), reopened('FINE_CLAIM_LAPSED', 'breach-1', '2027-07-02')));

  test('a suspension that had ended: another one', () => {
    const more = { on: '2022-05-15', suspension: '2', period: { from: '2022-05-20', until: '2022-05-31' } };
    given(signed, suspended, passed('SUSPENSION_ENDED', '1', '2022-05-20'))
      .when(suspend(more))
      .then(suspended(more), reopened('SUSPENSION_ENDED', '1', '2022-05-20'));
  });

  test('a notice that was over: a test of before', () => {
    const on = '2019-10-01';
    const known = given(
      ...inNotice,
      passed('HOUSING_NOTICE_OVER', 'lease-1', '2019-11-02'),
      nt2TestPassed({ on }),
    );
    expect(known.history.slice(-3)).toEqual([
      nt2TestPassed({ on }),
      requirementMet({ on }),
      reopened('HOUSING_NOTICE_OVER', 'lease-1', '2019-11-02'),
    ]);
  });

  test('an offer that had lapsed: the person had left', () =>
    given(...offered, passed('OFFER_LAPSED', '1', '2016-05-10'))
      .when(arrival.leaveWaitingList({ on: '2016-05-05' }))
      .then(waitingListLeft({ on: '2016-05-05' }), reopened('OFFER_LAPSED', '1', '2016-05-10')));

  test('whatever passed after a death', () =>
    given(...offered, passed('OFFER_LAPSED', '1', '2016-05-10'))
      .when(recordDeath({ on: '2016-05-01' }))
      .then(died({ on: '2016-05-01' }), reopened('OFFER_LAPSED', '1', '2016-05-10')));

  test('and only what doesn’t hold any more', () => {
    const known = given(...fined, passed('NOTICE_TERM_OVER', 'breach-1', '2022-05-02'), final, appealed);
    expect(known.state.moments.map(({ moment }) => moment)).toEqual(['NOTICE_TERM_OVER']);
  });

  test('what passes on another day is recorded again for that day', () => {
    const known = given(...fined, final, appealed, appealDecided);
    expect(recordedOn(known, '2022-10-02', 'SANCTION_FINAL')).toEqual([]);
    expect(recordedOn(known, '2022-10-03', 'SANCTION_FINAL')).toEqual([
      passed('SANCTION_FINAL', 'breach-1', '2022-10-03'),
    ]);
  });
});

test('a moment of one kind and entry passes once for each day of the law', () => {
  const first = passed('OFFER_LAPSED', '1', '2016-05-10');
  const past = given(...offered, first, placeOffered({ on: '2016-06-01' }));
  expect(recordedOn(past, '2016-06-15', 'OFFER_LAPSED')).toEqual([]);
  expect(recordedOn(past, '2016-06-16', 'OFFER_LAPSED')).toEqual([passed('OFFER_LAPSED', '1', '2016-06-16')]);
});

aroundDates(offerTerm, { '2016-04-25': '2016-05-10', '2024-02-15': '2024-03-01' }, (on, lapsesOn) =>
  expect(recordedOn(given(waitingListJoined, placeOffered({ on })), lapsesOn, 'OFFER_LAPSED')).toEqual([
    passed('OFFER_LAPSED', '1', lapsesOn),
  ]),
);

describe('every term of the law', () => {
  const rules = Object.values(rulesByPart).flatMap((part) => Object.values(part));
  const holdsTerm = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([name, one]) => /^(days|months|years)$/.test(name) || holdsTerm(one));
  const withTerm = rules.filter(({ rows }) => rows.some(({ value }) => holdsTerm(value)));
  const ofMoments = Object.values(momentTable).map(({ rule }) => rule.id);
  const ofAnswers = answers.map(({ rule }: { rule: Rule<unknown> }) => rule.id);

  test.each(withTerm.map(({ id }) => [id]))('%s is a moment or an answer, and not both', (id) =>
    expect([ofMoments.includes(id), ofAnswers.includes(id)].filter(Boolean)).toEqual([true]),
  );

  test('is found', () => expect(withTerm.length).toBeGreaterThan(10));
});
