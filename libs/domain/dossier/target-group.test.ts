import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import { died } from '../../../test/support/arrival-examples.js';
import { given } from '../../../test/support/given.js';
import type { Overrides } from '../../../test/support/event-example.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';
import { exemptions, targetGrounds, territory } from '../law/arrival.js';
import {
  dutyOn,
  dutySince,
  isEntitled,
  isObliged,
  isObligedElsewhere,
  targetGroupOn,
} from './target-group.js';

const { obliged, entitled, noTargetGroup } = example;

test('a person is determined to be obliged', () =>
  given().when(example.determineTargetGroup()).then(obliged()));

test('the same determination is nothing new; of another day, or with what is sealed, it is', () => {
  given(obliged).when(example.determineTargetGroup()).then();
  const later = { on: '2016-02-02' };
  given(obliged).when(example.determineTargetGroup(later)).then(obliged(later));
  const grounded = { ground: 'FAMILY' };
  given(obliged).when(example.determineTargetGroup(grounded)).thenEachTime(obliged(grounded));
  given(obliged(grounded)).when(example.determineTargetGroup(grounded)).thenEachTime(obliged(grounded));
});

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

const { determineTargetGroup, residenceStated } = example;
/** What a determination led to: recorded, or the code of the refusal. */
const outcomeOf = (determined: Overrides, ...past: readonly DomainEvent[]) => {
  const { decision } = given(...past).when(determineTargetGroup(determined));
  return decision.kind === 'refused' ? decision.code : decision.kind;
};

aroundDates(
  targetGrounds,
  {
    '2016-02-28': ['recorded', 'recorded'],
    '2016-02-29': ['recorded', 'recorded'],
    '2016-03-01': ['recorded', 'recorded'],
    '2022-02-28': ['recorded', 'recorded'],
    '2022-03-01': ['GROUND_NOT_IN_FORCE', 'recorded'],
    '2022-03-02': ['GROUND_NOT_IN_FORCE', 'recorded'],
    '2024-06-15': ['GROUND_NOT_IN_FORCE', 'recorded'],
    '2024-06-16': ['GROUND_NOT_IN_FORCE', 'recorded'],
    '2024-06-17': ['GROUND_NOT_IN_FORCE', 'recorded'],
  },
  (on, expected) =>
    expect(
      ['ASYLUM_SEEKER', 'MINISTER_OF_RELIGION'].map((ground) => outcomeOf({ on, type: 'RECHT', ground })),
    ).toEqual(expected),
);

test('an unaccompanied minor stays in the target group', () =>
  expect(outcomeOf({ on: '2023-01-01', type: 'MINDERJARIG', ground: 'UNACCOMPANIED_MINOR' })).toBe(
    'recorded',
  ));

aroundDates(
  exemptions,
  {
    '2015-02-01': 'recorded',
    '2016-02-28': 'recorded',
    '2016-02-29': 'recorded',
    '2016-03-01': 'recorded',
    '2024-06-17': 'recorded',
  },
  (on, expected) => expect(outcomeOf({ on, exemption: 'DIPLOMA' })).toBe(expected),
);

test('65 exempts nobody who is a minister of religion', () => {
  const sixtyFive = { on: '2016-03-01', exemption: 'SIXTY_FIVE' };
  expect(outcomeOf({ ...sixtyFive, ground: 'FIRST_REGISTRATION' })).toBe('recorded');
  expect(outcomeOf({ ...sixtyFive, ground: 'MINISTER_OF_RELIGION' })).toBe('EXEMPTION_NOT_FOR_GROUND');
});

test.each([
  [{ code: 'NEE', type: 'GEEN', ground: 'FAMILY' }, '/ground'],
  [{ code: 'NEE', type: 'GEEN', exemption: 'DIPLOMA' }, '/exemption'],
])('%j does not go together', (fields, at) =>
  given()
    .when(determineTargetGroup({ on: '2016-03-01', ...fields }))
    .then(refuse('TARGET_GROUP_INCONSISTENT', at)),
);

test('the kind of an exemption is sealed, and what it takes away is open', () =>
  given()
    .when(determineTargetGroup({ on: '2016-03-01', exemption: 'ILLNESS_OR_HANDICAP' }))
    .thenEachTime(obliged({ on: '2016-03-01', exemption: 'ILLNESS_OR_HANDICAP', exempt: 'WHOLE' })));

test.each([
  ['WHOLE', undefined],
  ['ALL_BUT_NT2', 'NT2'],
  [undefined, 'WHOLE'],
] as const)('who is exempt of %s is obliged to %s, and entitled', (exempt, duty) => {
  given(obliged({ exempt })).asOf('2016-03-01').then(dutyOn, duty);
  given(obliged({ exempt })).asOf('2016-03-01').then(isEntitled, true);
});

aroundDates(
  territory,
  { '2016-03-01': ['21004', '21019', '25072', '62063', '57081', 'ABROAD'], '2024-06-16': ['21001'] },
  (on, communes) => {
    for (const commune of communes) {
      given(obliged, residenceStated({ on, commune })).asOf(on).then(isObliged, false);
      given(obliged, residenceStated({ on, commune })).asOf(on).then(isEntitled, true);
      expect(outcomeOf({ on }, residenceStated({ on, commune }))).toBe('LIVES_OUTSIDE_FLANDERS');
      expect(outcomeOf({ on, type: 'RECHT' }, residenceStated({ on, commune }))).toBe('recorded');
    }
  },
);

test.each(['11002', '23088', '44021', '71022', '19901'])('the duty holds in %s', (commune) =>
  given(obliged, residenceStated({ commune })).asOf('2016-03-01').then(isObliged, true),
);

test('where nothing is known of where somebody lives, the duty holds', () =>
  given(obliged).asOf('2016-03-01').then(isObliged, true));

test('the duty arises anew on moving to Flanders', () =>
  given(
    obliged,
    residenceStated({ commune: '21004' }),
    residenceStated({ on: '2019-04-01', commune: '24062' }),
  )
    .asOf('2020-01-01')
    .then(dutySince, '2019-04-01'));

test('only who is obliged, and lives where the duty doesn’t hold, is obliged elsewhere', () => {
  const inBrussels = residenceStated({ commune: '21004' });
  given(obliged, inBrussels).asOf('2016-03-01').then(isObligedElsewhere, true);
  given(obliged).asOf('2016-03-01').then(isObligedElsewhere, false);
  given(entitled, inBrussels).asOf('2016-03-01').then(isObligedElsewhere, false);
});

test('a death ends the duty, the day after', () => {
  given(obliged, died).asOf('2020-05-05').then(isObliged, true);
  given(obliged, died).asOf('2020-05-06').then(isObliged, false);
});
