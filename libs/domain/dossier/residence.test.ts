import { expect, test } from '@jest/globals';
import { residenceStated, stateResidence } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { day } from '../kernel/dates.js';
import { refuse } from '../refusals/refusal.js';
import { livesIn, residenceOn } from './residence.js';

const moved = () => residenceStated({ on: '2018-06-01', commune: '19902' });

test('where somebody lives is stated from a day on', () =>
  given().when(stateResidence()).then(residenceStated()));

test('a move is a new fact', () =>
  given(residenceStated)
    .when(stateResidence({ on: '2018-06-01', commune: '19902' }))
    .then(moved()));

test('to live on where one lives is nothing new', () =>
  given(residenceStated)
    .when(stateResidence({ on: '2018-06-01' }))
    .then());

test('a move is not stated before it is made', () =>
  given()
    .when(stateResidence({ on: '2025-07-01' }))
    .then(refuse('FUTURE_DATE', '/on')));

test.each([
  ['2016-01-04', undefined],
  ['2016-01-05', '19901'],
  ['2018-05-31', '19901'],
  ['2018-06-01', '19902'],
])('on %s somebody who moved lives in %s', (on, commune) =>
  given(residenceStated, moved).asOf(on).then(residenceOn, commune),
);

test('a move that is heard of late lies in its place', () => {
  const abroad = () => residenceStated({ on: '2017-01-01', commune: 'ABROAD' });
  given(residenceStated, moved, abroad).asOf('2017-06-01').then(residenceOn, 'ABROAD');
  given(residenceStated, moved, abroad).asOf('2018-06-01').then(residenceOn, '19902');
});

test('of two communes that are stated of one day the later one corrects the earlier', () => {
  const corrected = () => residenceStated({ commune: '19903' });
  given(residenceStated, corrected).asOf('2016-01-05').then(residenceOn, '19903');
});

test.each([
  ['11002', 'FLANDERS'],
  ['13040', 'FLANDERS'],
  ['21001', 'BRUSSELS'],
  ['21019', 'BRUSSELS'],
  ['23002', 'FLANDERS'],
  ['24062', 'FLANDERS'],
  ['25005', 'WALLONIA'],
  ['31005', 'FLANDERS'],
  ['46021', 'FLANDERS'],
  ['51004', 'WALLONIA'],
  ['58001', 'WALLONIA'],
  ['61003', 'WALLONIA'],
  ['64074', 'WALLONIA'],
  ['71004', 'FLANDERS'],
  ['73107', 'FLANDERS'],
  ['81001', 'WALLONIA'],
  ['93090', 'WALLONIA'],
  ['19901', 'FLANDERS'],
  ['ABROAD', 'ABROAD'],
])('%s lies in %s', (commune, region) =>
  expect(livesIn(given(residenceStated({ commune })).state, day('2016-01-05'))).toBe(region),
);
