import { expect, test } from '@jest/globals';
import {
  agreementAfter,
  decideStep,
  ended,
  granted,
  inProduction,
  items,
  ofBrussels,
  proposed,
  reached,
  refused,
  resumed,
  sheet,
  suspended,
  undecided,
  type Step,
} from '../../../test/support/agreement-examples.js';
import { day } from '../kernel/dates.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { communesApart, isReached, plannedOn, standingOn } from './standing.js';

const statusOn = (steps: readonly Step[], on: string, commune?: string) =>
  standingOn(agreementAfter(...steps), day(on), commune === undefined ? undefined : NisCode.parse(commune))
    ?.status;

test.each([
  ['2017-02-28', undefined],
  ['2017-03-01', 'PROPOSED'],
  ['2017-11-20', 'SHEET_DRAWN_UP'],
  ['2018-04-10', 'APPROVED'],
  ['2018-09-03', 'BUILT'],
  ['2018-10-08', 'IN_TEST'],
  ['2018-12-16', 'IN_TEST'],
  ['2018-12-17', 'IN_PRODUCTION'],
  ['2019-02-28', 'IN_PRODUCTION'],
  ['2019-03-01', 'SUSPENDED'],
  ['2019-03-14', 'SUSPENDED'],
  ['2019-03-15', 'IN_PRODUCTION'],
  ['2019-12-31', 'IN_PRODUCTION'],
  ['2020-01-01', 'ENDED'],
])('on %s the agreement of a whole life is %s', (on, status) => {
  expect(statusOn([...inProduction, suspended, resumed, ended], on)).toBe(status);
});

test('a new version of the sheet takes the place of the old one when it is in production itself', () => {
  const second: Step = ['DrawUpSheet', { on: '2019-05-01', items: items.slice(0, 1), way: 'KSZ' }];
  const steps = [...inProduction, second, reached('APPROVED', '2019-06-01'), reached('BUILT', '2019-07-01')];
  const known = agreementAfter(
    ...steps,
    reached('IN_TEST', '2019-08-01'),
    reached('IN_PRODUCTION', '2019-09-01'),
  );
  expect(standingOn(known, day('2019-08-31'))).toMatchObject({
    status: 'IN_PRODUCTION',
    sheet: { version: 1 },
  });
  expect(standingOn(known, day('2019-09-01'))).toMatchObject({
    status: 'IN_PRODUCTION',
    sheet: { version: 2 },
  });
});

test('a step that is planned anew keeps what was planned before; a correction says how it always was', () => {
  const planned: Step = ['PlanStage', { on: '2018-06-01', stage: 'IN_PRODUCTION', planned: '2019-03-31' }];
  const correction: Step = [
    'CorrectAgreementDate',
    { stage: 'IN_PRODUCTION', which: 'PLANNED', recorded: '2018-12-31', corrected: '2018-12-15' },
  ];
  const productionOf = (...steps: readonly Step[]) =>
    agreementAfter(...steps).steps.find(({ stage }) => stage === 'IN_PRODUCTION')!;
  const moved = productionOf(proposed, sheet, planned);
  expect(plannedOn(moved, day('2018-05-31'))).toBe('2018-12-31');
  expect(plannedOn(moved, day('2018-06-01'))).toBe('2019-03-31');
  const right = productionOf(proposed, sheet, planned, correction);
  expect(plannedOn(right, day('2018-05-31'))).toBe('2018-12-15');
  expect(plannedOn(right, day('2018-06-01'))).toBe('2019-03-31');
});

test('the real day of a step can be corrected too, between those of its neighbours', () => {
  const correction = (corrected: string): Step => [
    'CorrectAgreementDate',
    { stage: 'IN_PRODUCTION', which: 'REACHED', recorded: '2018-12-17', corrected },
  ];
  const known = agreementAfter(...inProduction, correction('2019-01-07'));
  expect(
    known.steps.some((step) => step.stage === 'IN_PRODUCTION' && isReached(step, day('2019-01-06'))),
  ).toBe(false);
  expect(standingOn(known, day('2019-01-06'))?.status).toBe('IN_TEST');
  expect(decideStep(correction('2018-10-07'), agreementAfter(...inProduction))).toMatchObject({
    code: 'AGREEMENT_OUT_OF_ORDER',
    at: '/corrected',
  });
});

test('what is undecided goes no further than a sheet, until it is decided', () => {
  const known = agreementAfter(ofBrussels, undecided, sheet);
  expect(decideStep(reached('APPROVED', '2019-02-01'), known)).toMatchObject({ code: 'AGREEMENT_UNDECIDED' });
  const decided = agreementAfter(ofBrussels, undecided, sheet, granted(), reached('APPROVED', '2019-02-01'));
  expect(standingOn(decided, day('2019-01-14'))?.status).toBe('UNDECIDED');
  expect(standingOn(decided, day('2019-01-15'))?.status).toBe('SHEET_DRAWN_UP');
  expect(standingOn(decided, day('2019-02-01'))?.status).toBe('APPROVED');
});

test('a decision for some communes, from a day, leaves the others undecided', () => {
  const some = granted({ communes: ['21004', '21001'], from: '2019-03-01' });
  const steps = [ofBrussels, undecided, sheet, some, refused({ communes: ['21005'], on: '2019-02-01' })];
  expect(statusOn(steps, '2019-02-28', '21004')).toBe('UNDECIDED');
  expect(statusOn(steps, '2019-03-01', '21004')).toBe('SHEET_DRAWN_UP');
  expect(statusOn(steps, '2019-03-01', '21005')).toBe('REFUSED');
  expect(statusOn(steps, '2019-03-01', '21009')).toBe('UNDECIDED');
  expect(statusOn(steps, '2019-03-01')).toBe('UNDECIDED');
  expect(communesApart(agreementAfter(...steps))).toEqual([['21001', '21004'], ['21005']]);
});

const everything: readonly Step[] = [...inProduction, suspended, resumed, ended];
test.each(everything.map((step, index) => [step[0], index] as const))(
  '%s asked again changes nothing',
  (_, index) => {
    const known = agreementAfter(...everything.slice(0, index + 1));
    expect(decideStep(everything[index]!, known)).toEqual({ kind: 'recorded', events: [] });
  },
);

test.each([[undecided], [granted({ sections: ['Trajecten'] })], [refused({ communes: ['21001'] })]])(
  'a ruling asked again changes nothing: %j',
  (step) => {
    const known = agreementAfter(ofBrussels, undecided, ...(step === undecided ? [] : [step]));
    expect(decideStep(step, known)).toEqual({ kind: 'recorded', events: [] });
  },
);

test('a step on another day is no repetition, and one before its predecessor is out of order', () => {
  const known = agreementAfter(...inProduction);
  expect(decideStep(reached('BUILT', '2018-09-04'), known)).toMatchObject({ code: 'AGREEMENT_STAGE_KNOWN' });
  const early = agreementAfter(proposed, sheet);
  expect(decideStep(reached('BUILT', '2018-09-03'), early)).toMatchObject({ code: 'AGREEMENT_OUT_OF_ORDER' });
  expect(decideStep(reached('APPROVED', '2017-11-19'), early)).toMatchObject({
    code: 'AGREEMENT_OUT_OF_ORDER',
  });
});
