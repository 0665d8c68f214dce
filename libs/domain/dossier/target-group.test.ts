import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';
import { isEntitled, isObliged, targetGroupOn } from './target-group.js';

const { obliged, entitled, noTargetGroup } = example;

test('a person is determined to be obliged', () =>
  given().when(example.determineTargetGroup()).then(obliged()));

test('a determination that was followed by another one can be made again', () =>
  given(obliged, noTargetGroup).when(example.determineTargetGroup()).then(obliged()));

test.each([
  ['JA', 'GEEN'],
  ['NEE', 'PLICHT'],
  ['NADER_TE_BEPALEN', 'RECHT'],
])('%s does not go with %s', (code, type) =>
  given()
    .when(example.determineTargetGroup({ code, type }))
    .then(refuse('TARGET_GROUP_INCONSISTENT', '/type')),
);

test('a determination ends after it begins', () =>
  given()
    .when(example.determineTargetGroup({ until: '2016-01-31' }))
    .then(refuse('PERIOD_REVERSED', '/until')));

test('who is obliged is entitled too', () => {
  given(obliged).asOf('2016-02-01').then(isObliged, true);
  given(obliged).asOf('2016-02-01').then(isEntitled, true);
});

test('who is entitled is not obliged', () => {
  given(entitled).asOf('2016-02-01').then(isObliged, false);
  given(entitled).asOf('2016-02-01').then(isEntitled, true);
});

test('an older determination that is recorded late does not override a newer one', () =>
  given(noTargetGroup({ on: '2017-01-01' }), obliged)
    .asOf('2017-01-01')
    .then(targetGroupOn, { type: 'GEEN' }));

test('of two determinations from one day the one recorded last holds', () =>
  given(obliged, noTargetGroup).asOf('2017-01-01').then(targetGroupOn, { type: 'GEEN' }));

test('the determination that began last holds', () =>
  given(obliged, noTargetGroup({ on: '2017-01-01' }))
    .asOf('2017-01-01')
    .then(targetGroupOn, { type: 'GEEN' }));

test('an earlier day shows the earlier determination', () =>
  given(obliged, noTargetGroup({ on: '2017-01-01' }))
    .asOf('2016-12-31')
    .then(targetGroupOn, { type: 'PLICHT' }));

test('when a determination ends, the one before holds again', () =>
  given(entitled, obliged({ on: '2016-06-01', until: '2016-12-31' }))
    .asOf('2017-01-01')
    .then(targetGroupOn, { type: 'RECHT' }));

test('before the first determination there is none', () =>
  given(obliged).asOf('2016-01-31').then(targetGroupOn, undefined));
