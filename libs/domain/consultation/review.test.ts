import { expect, test } from '@jest/globals';
import {
  emergencyGranted,
  givenConsultation,
  review,
  reviewed,
  reviewer,
} from '../../../test/support/consultation-examples.js';
import { houseOfDutch as organisation } from '../../../test/support/examples.js';
import { end, organisationOn, suspend } from '../../../test/support/organisation-examples.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import type { Purpose } from '../kernel/terms.js';
import { refuse } from '../refusals/refusal.js';
import {
  mayAsk,
  reviewBounds,
  reviewDue,
  stateOfReview,
  type ReviewBounds,
  type Reviewer,
} from './review.js';

const other = KboNumber.parse('0099090151');

test('is on time until the seventh day, and overdue after it', () => {
  const due = reviewDue(day('2018-01-30'));
  expect(due).toBe('2018-02-06');
  expect(stateOfReview(due, undefined, due)).toBe('open');
  expect(stateOfReview(due, undefined, day('2018-02-07'))).toBe('overdue');
  expect(stateOfReview(due, day('2018-03-01'), day('2018-03-01'))).toBe('reviewed');
});

const today = day('2018-02-06');
const reviews = ['2018-02-05', '2018-02-06', '2018-02-07'].map(day).flatMap((due) => [
  [due, undefined],
  [due, today],
]) as [DateOnly, DateOnly | undefined][];
test.each(reviews)(
  'due on %s, reviewed on %s, it is within the bounds of its state and of no other',
  (due, made) => {
    const isWithin = ({ reviewed, dueFrom = due, dueUntil = due }: ReviewBounds) =>
      reviewed === (made !== undefined) && dueFrom <= due && due <= dueUntil;
    const states = Object.entries(reviewBounds(today)).flatMap(([name, one]) => (isWithin(one) ? name : []));
    expect(states).toEqual([stateOfReview(due, made, today)]);
  },
);

test('an earlier question than the first term has that term', () => {
  expect(reviewDue(day('2016-12-31'))).toBe('2017-01-07');
});

test.each<[string, Partial<Reviewer>]>([
  ['an auditor', { organisation: other, auditsAll: true }],
  [
    'an auditor, of a question of a forgotten user',
    { organisation: other, auditsAll: true, asked: 'unknown' },
  ],
  ['a colleague', { organisation }],
])('by %s, it is recorded with its day and its verdict; remarks are sealed', (_, by) => {
  const expected = reviewed({ organisation: by.organisation });
  givenConsultation(emergencyGranted).when(review(), reviewer(by)).thenEachTime(expected);
  expect(expected.personal).toEqual({ remarks: 'Geen nood' });
});

test.each<[string, Partial<Reviewer>, Parameters<typeof refuse>[0]]>([
  ['the user who asked', { auditsAll: true, asked: true }, 'REVIEWER_ASKED'],
  ['perhaps the user who asked', { auditsAll: true, asked: 'unknown' }, 'REVIEWER_ASKED'],
  ['a stranger', { organisation: other }, 'REVIEWER_NOT_AUTHORISED'],
])('by %s: %j, it is refused as %s', (_, by, code) =>
  givenConsultation(emergencyGranted).when(review(), reviewer(by)).then(refuse(code)),
);

test('is made once', () =>
  givenConsultation(emergencyGranted, reviewed({ organisation }))
    .when(review(), reviewer())
    .then(refuse('EMERGENCY_REVIEWED')));

test('an organisation speaks for a purpose while it is there and has an authorisation in force', () => {
  const may = (purpose: Purpose, by = organisationOn(today)) => mayAsk(by, purpose, today);
  expect(may('SOCIAL_INTEGRATION')).toBe(true);
  expect(may('AUDIT')).toBe(false);
  expect(may('SOCIAL_INTEGRATION', organisationOn(today, end({ on: '2018-01-01' })))).toBe(false);
  expect(may('SOCIAL_INTEGRATION', organisationOn(today, suspend({ from: '2018-01-01' })))).toBe(false);
  expect(mayAsk(undefined, 'SOCIAL_INTEGRATION', today)).toBe(false);
});

test('only an emergency is reviewed', () => {
  const ordinary = emergencyGranted({ emergency: undefined });
  for (const consultation of [givenConsultation(), givenConsultation(ordinary)])
    consultation.when(review(), reviewer()).then(refuse('NOT_AN_EMERGENCY'));
});
