import { expect, test } from '@jest/globals';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import { given } from '../../../test/support/given.js';
import {
  claimsLapsed,
  dayAfterAppealTerm,
  decisionTermsOver,
  finesFinal,
  noticeTermsOver,
} from './breach-moments.js';
import { day } from '../kernel/dates.js';

const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided } = enforcement;
const entry = 'breach-1';
const fined = [breachFound, defaultNoticed, heard, sanctioned] as const;

test('of each breach the terms run out that nothing ended before, and no others', () => {
  const found = given(breachFound).state;
  expect(noticeTermsOver(found)).toEqual([]);
  expect(decisionTermsOver(found)).toEqual([{ entry, on: '2024-03-11' }]);
  expect(claimsLapsed(found)).toEqual([]);
  expect(finesFinal(found)).toEqual([]);
  const decided = given(...fined).state;
  expect(noticeTermsOver(decided)).toEqual([{ entry, on: '2022-05-02' }]);
  expect(decisionTermsOver(decided)).toEqual([]);
  expect(claimsLapsed(decided)).toEqual([{ entry, on: '2027-07-02' }]);
  expect(finesFinal(decided)).toEqual([{ entry, on: '2022-07-22' }]);
});

test('a notice without a term, and one whose term a hearing ended, have no day on which it is over', () => {
  expect(noticeTermsOver(given(breachFound, defaultNoticed({ until: undefined })).state)).toEqual([]);
  const heardBefore = given(breachFound, defaultNoticed, sanctioned({ on: '2022-04-20' })).state;
  expect(noticeTermsOver(heardBefore)).toEqual([]);
});

test('of two fines for a breach the last one is final, on its own day', () =>
  expect(finesFinal(given(...fined, sanctioned({ on: '2022-07-10', amount: 400 })).state)).toEqual([
    { entry, on: dayAfterAppealTerm({ on: day('2022-07-10') }) },
  ]));

test('a fine of before there was an appeal is never final, also not by an appeal that was decided', () => {
  const before = [breachFound({ on: '2019-06-01' }), sanctioned({ on: '2019-08-31' })];
  expect(dayAfterAppealTerm({ on: day('2019-08-31') })).toBeUndefined();
  expect(finesFinal(given(...before).state)).toEqual([]);
  const after = [appealed({ on: '2019-09-10' }), appealDecided({ on: '2019-10-01' })];
  expect(finesFinal(given(...before, ...after).state)).toEqual([]);
});

test('the claim of a fine counts from the appeal that was decided after it, and from no earlier one', () => {
  const after = (on: string) => claimsLapsed(given(...fined, appealed, appealDecided({ on })).state);
  expect(after('2022-10-03')).toEqual([{ entry, on: '2027-10-04' }]);
  expect(after('2022-07-01')).toEqual([{ entry, on: '2027-07-02' }]);
  expect(after('2019-10-01')).toEqual([{ entry, on: '2027-07-02' }]);
});
