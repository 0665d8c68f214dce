import { expect, test } from '@jest/globals';
import { day } from '../kernel/dates.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import {
  decideReview,
  reviewBounds,
  reviewDue,
  stateOfReview,
  type ReviewBounds,
  type Reviewer,
} from './review.js';

const organisation = KboNumber.parse('0099090151');
const other = KboNumber.parse('0862910119');
const granted = { type: 'ConsultationGranted', facts: { organisation, emergency: true } };
const review = (reviewer: Reviewer) =>
  decideReview({ verdict: 'NOT_JUSTIFIED', remarks: 'Geen nood' }, [granted], reviewer, day('2018-01-08'));

test('is on time until the seventh day, and overdue after it', () => {
  const due = reviewDue(day('2018-01-30'));
  expect(due).toBe('2018-02-06');
  expect(stateOfReview(due, undefined, due)).toBe('open');
  expect(stateOfReview(due, undefined, day('2018-02-07'))).toBe('overdue');
  expect(stateOfReview(due, day('2018-03-01'), day('2018-03-01'))).toBe('reviewed');
});

test.each(['2018-02-05', '2018-02-06', '2018-02-07'].map(day))(
  'due on %s, it is within the bounds of how it stands and of nothing else',
  (due) => {
    const today = day('2018-02-06');
    for (const reviewed of [undefined, today]) {
      const isWithin = ({ reviewed: made, dueFrom = due, dueUntil = due }: ReviewBounds) =>
        made === (reviewed !== undefined) && dueFrom <= due && due <= dueUntil;
      const states = Object.entries(reviewBounds(today)).flatMap(([state, one]) =>
        isWithin(one) ? state : [],
      );
      expect(states).toEqual([stateOfReview(due, reviewed, today)]);
    }
  },
);

test('an earlier question than the first term has that term', () => {
  expect(reviewDue(day('2016-12-31'))).toBe('2017-01-07');
});

test.each<[string, Reviewer, string]>([
  ['an auditor', { organisation: other, auditsAll: true, asked: false }, 'recorded'],
  [
    'an auditor, of a question of a forgotten user',
    { organisation: other, auditsAll: true, asked: 'unknown' },
    'recorded',
  ],
  ['a colleague', { organisation, auditsAll: false, asked: false }, 'recorded'],
  ['who asked', { organisation, auditsAll: true, asked: true }, 'REVIEWER_ASKED'],
  ['perhaps who asked', { organisation, auditsAll: true, asked: 'unknown' }, 'REVIEWER_ASKED'],
  ['a stranger', { organisation: other, auditsAll: false, asked: false }, 'REVIEWER_NOT_AUTHORISED'],
])('by %s: %j is %s', (_, reviewer, expected) => {
  const decision = review(reviewer);
  expect(decision.kind === 'refused' ? decision.code : decision.kind).toBe(expected);
});

test('is recorded with its day and its verdict; remarks are sealed', () => {
  expect(review({ organisation: other, auditsAll: true, asked: false })).toMatchObject({
    events: [
      {
        type: 'ConsultationReviewed',
        facts: { organisation: other, on: '2018-01-08', verdict: 'NOT_JUSTIFIED' },
        personal: { remarks: 'Geen nood' },
      },
    ],
  });
});
