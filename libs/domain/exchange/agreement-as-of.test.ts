import { expect, test } from '@jest/globals';
import {
  drawUp,
  end,
  given,
  grant,
  inProduction,
  leaveUndecided,
  plan,
  propose,
  proposeBrussels,
  resume,
  suspend,
} from '../../../test/support/agreement-examples.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { day } from '../kernel/dates.js';
import { agreementAsOf, communesApart, isInProduction, plannedOn, turningPoints } from './agreement-as-of.js';

const turns = (...past: readonly CommandMessage[]) => turningPoints(given(...past).state!);

test.each<[string, CommandMessage[], string[]]>([
  ['its proposal', [propose()], ['2017-03-01']],
  ['a sheet', [propose(), drawUp()], ['2017-03-01', '2017-11-20']],
  ['a sheet without a planning', [propose(), drawUp({ planning: {} })], ['2017-03-01', '2017-11-20']],
  ['another planning', [propose(), drawUp(), plan()], ['2017-03-01', '2017-11-20', '2018-06-01']],
  [
    'each step that is reached',
    [...inProduction],
    ['2017-03-01', '2017-11-20', '2018-04-10', '2018-09-03', '2018-10-08', '2018-12-17'],
  ],
  ['its end', [propose(), end()], ['2017-03-01', '2020-01-01']],
  [
    'a ruling, from the day on which it holds',
    [proposeBrussels, leaveUndecided(), grant({ from: '2019-03-01' })],
    ['2017-06-01', '2017-09-01', '2019-03-01'],
  ],
])('what holds of an agreement changes on the day of %s', (_, past, expected) =>
  expect(turns(...past)).toEqual(expected),
);

test('a suspension changes what holds on its first day, and on the one after its last', () => {
  const running = turns(...inProduction);
  expect(turns(...inProduction, suspend())).toEqual([...running, '2019-03-01']);
  expect(turns(...inProduction, suspend(), resume())).toEqual([...running, '2019-03-01', '2019-03-15']);
});

test('the days come in their order, each once, whatever the order of recording', () => {
  const past = [proposeBrussels, leaveUndecided({ on: '2018-01-01' }), drawUp(), end({ on: '2018-01-01' })];
  expect(turns(...past)).toEqual(['2017-06-01', '2017-11-20', '2018-01-01']);
});

test('nothing changes before the proposal', () => {
  const { state } = given(propose, drawUp);
  const earlier = { ...state!, proposedOn: day('2017-11-21') };
  expect(turningPoints(earlier)).toEqual(['2017-11-21']);
});

test('an agreement is in production from the day on which a version of its sheet is', () => {
  const state = given(...inProduction, drawUp({ on: '2019-05-01' })).state!;
  expect(['2018-12-16', '2018-12-17', '2019-05-01'].map((on) => isInProduction(state, day(on)))).toEqual([
    ...[false, true, true],
  ]);
  expect(isInProduction(given(propose, drawUp).state!, day('2025-01-01'))).toBe(false);
});

test('a step that was never planned has no day', () => {
  const { state } = given(propose, drawUp({ planning: {} }));
  expect(plannedOn(state!.steps[0]!, day('2025-01-01'))).toBeUndefined();
});

test('a step that was taken off the planning has none from then on', () => {
  const { state } = given(propose, drawUp, plan({ planned: null }));
  const production = state!.steps.find(({ stage }) => stage === 'IN_PRODUCTION')!;
  expect(plannedOn(production, day('2018-05-31'))).toBe('2018-12-31');
  expect(plannedOn(production, day('2018-06-01'))).toBeNull();
});

test('where a decision names no commune, none is apart', () => {
  const { state } = given(proposeBrussels, leaveUndecided, grant);
  expect(communesApart(state!)).toEqual([]);
  expect(agreementAsOf(state!, day('2019-01-15'), NisCode.parse('21001'))?.ruling).toMatchObject({
    kind: 'GRANTED',
  });
});
