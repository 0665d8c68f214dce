import { expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import { entitled, obliged, residenceStated } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { Overrides } from '../../../test/support/event-example.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { contractParts, partsOfTheObliged } from '../law/trajectory.js';
import { refuse, type Refusal } from '../refusals/refusal.js';

const { ready, sign, signed, amend, amended } = example;
const missing = refuse('CONTRACT_PART_MISSING', '/parts');
const onlyMo = { parts: ['MO'], nt2: false };
const onlyNt2 = { parts: ['NT2'], socialOrientation: false };
const nt2Only = obliged({ on: '2016-01-01', exempt: 'ALL_BUT_NT2' });

aroundDates(
  contractParts,
  {
    '2022-02-28': 'CAREER',
    '2022-03-01': 'EMPLOYMENT',
    '2022-03-02': 'EMPLOYMENT',
    '2016-05-02': 'CAREER',
  },
  (on, allowed) => {
    const other = allowed === 'CAREER' ? 'EMPLOYMENT' : 'CAREER';
    expect(given(...ready()).when(sign({ on, parts: ['MO', 'NT2', allowed] })).decision).toMatchObject({
      kind: 'recorded',
    });
    expect(given(...ready()).when(sign({ on, parts: ['MO', 'NT2', other] })).decision).toEqual(
      refuse('CONTRACT_PART_NOT_IN_FORCE', '/parts'),
    );
  },
);
aroundDates(
  partsOfTheObliged,
  { '2022-02-28': false, '2022-03-01': true, '2022-03-02': true },
  (on, asksAll) => {
    const other = { rightsAndDuties: true, firstCourse: 'course-1', on };
    for (const held of [onlyMo, onlyNt2]) {
      const decided = given(...ready()).when(sign({ ...other, parts: held.parts }));
      if (asksAll) decided.then(missing);
      else decided.then(signed({ ...other, ...held }));
    }
    const decided = given(...ready(), nt2Only).when(sign({ ...other, parts: ['MO'] }));
    if (asksAll) decided.then(missing);
    else decided.then(signed({ ...other, ...onlyMo }));
    given(...ready(), nt2Only)
      .when(sign({ ...other, parts: ['NT2'] }))
      .then(signed({ ...other, ...onlyNt2 }));
  },
);

test('a part of the duty is in the contract, be it waived; EMPLOYMENT is a choice', () => {
  const waived = { parts: ['MO', 'NT2'], waived: ['MO', 'NT2'], firstCourse: undefined };
  given(...ready())
    .when(sign(waived))
    .then(signed(waived));
});

test('the network track is in the contract where it is in force for the duty', () => {
  const on = '2023-03-01';
  const all = { on, parts: ['MO', 'NT2', 'NETWORK'] };
  given(...ready('2023-01-01'))
    .when(sign({ on, parts: ['MO', 'NT2'] }))
    .then(missing);
  given(...ready('2023-01-01'))
    .when(sign(all))
    .then(signed(all));
  given(...ready('2022-12-31'))
    .when(sign({ on, parts: ['MO', 'NT2'] }))
    .then(signed({ on, parts: ['MO', 'NT2'] }));
  given(...ready('2023-01-01'), obliged({ on: '2023-02-01', exempt: 'ALL_BUT_NT2' }))
    .when(sign({ on, parts: ['NT2'] }))
    .then(signed({ on, ...onlyNt2 }));
});

test('who isn’t obliged where they live chooses the parts', () => {
  given(...ready(), entitled({ on: '2016-01-01' }))
    .when(sign({ parts: ['MO'] }))
    .then(signed(onlyMo));
  given(...ready(), residenceStated({ on: '2022-01-01', commune: '21004' }))
    .when(sign({ parts: ['MO'] }))
    .then(signed(onlyMo));
});

test('an addendum leaves out no part of the duty of its own day', () => {
  const lessened = { parts: ['NT2'], socialOrientation: false };
  given(...ready(), signed)
    .when(amend({ parts: ['NT2'] }))
    .then(missing);
  given(...ready(), signed, obliged({ on: '2022-08-01', exempt: 'ALL_BUT_NT2' }))
    .when(amend({ parts: ['NT2'] }))
    .then(amended(lessened));
  given(...ready(), example.signedBefore)
    .when(amend({ parts: ['NT2'] }))
    .then(amended(lessened));
});

test.each<[string, Overrides, Refusal]>([
  ['rights and duties', { rightsAndDuties: false }, refuse('RIGHTS_AND_DUTIES_MISSING', '/rightsAndDuties')],
  [
    'a first course of MO',
    { parts: ['MO', 'NT2'], waived: ['NT2'], firstCourse: undefined },
    refuse('FIRST_COURSE_MISSING', '/firstCourse'),
  ],
  [
    'a first course of NT2',
    { parts: ['MO', 'NT2'], waived: ['MO'], firstCourse: undefined },
    refuse('FIRST_COURSE_MISSING', '/firstCourse'),
  ],
])('a contract without %s is refused', (_, stated, refusal) =>
  given(...ready())
    .when(sign(stated))
    .then(refusal),
);

test('before there were waivers none was in a contract', () =>
  given(...ready())
    .when(sign({ on: '2022-02-28', parts: ['MO', 'NT2'], waived: ['MO'] }))
    .then(refuse('WAIVER_NOT_IN_FORCE', '/waived')));

test('who follows no course pays nothing, and who follows NT2 alone pays that', () => {
  const orientation = { parts: ['MO', 'NT2'], waived: ['MO'], on: '2023-09-01' };
  given(...ready())
    .when(sign(orientation))
    .then(signed({ ...orientation, fees: { nt2: 18_000, nt2Retake: 2_250 } }));
  const work = { on: '2023-09-01', parts: ['EMPLOYMENT'], firstCourse: undefined };
  given(...ready(), entitled({ on: '2016-01-01' }))
    .when(sign(work))
    .then(signed({ ...work, socialOrientation: false, nt2: false }));
});

test('a contract is amended from the day on which it was signed, and no other contract in its place', () => {
  const past = given(...ready('2022-03-01'), signed);
  const unknown = refuse('CONTRACT_UNKNOWN', '/contract');
  past.when(amend({ on: '2022-05-01' })).then(unknown);
  past.when(amend({ on: '2022-05-02' })).then(amended({ on: '2022-05-02' }));
  past.when(amend({ contract: 'contract-9' })).then(unknown);
});

test('what was signed is known, also where a source stated its addendum first', () =>
  given(...ready('2022-03-01'), amended, signed)
    .when(sign())
    .then());
