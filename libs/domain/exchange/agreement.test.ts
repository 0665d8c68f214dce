import { expect, test } from '@jest/globals';
import {
  correct,
  drawnUp,
  drawUp,
  end,
  ended,
  given,
  grant,
  granted,
  inProduction,
  items,
  leaveUndecided,
  leftUndecided,
  plan,
  propose,
  proposeBrussels,
  proposed,
  reach,
  reached,
  refused,
  refuseIt,
  resume,
  resumed,
  suspend,
  suspended,
} from '../../../test/support/agreement-examples.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import type { DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { agreementAsOf, communesApart, isReached, plannedOn } from './agreement-as-of.js';
import type { Agreement } from './agreement.js';

type State = Agreement | undefined;
const asOf = (agreement: State, on: DateOnly, commune?: NisCode) =>
  agreement && agreementAsOf(agreement, on, commune);
const status = (agreement: State, on: DateOnly) => asOf(agreement, on)?.status;
const statusFor = (commune: string) => (agreement: State, on: DateOnly) =>
  asOf(agreement, on, NisCode.parse(commune))?.status;
const production = (agreement: State) => agreement?.steps.find(({ stage }) => stage === 'IN_PRODUCTION');

const life = [...inProduction, suspend(), resume(), end()];
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
] as const)('on %s the agreement of a whole life is %s', (on, expected) =>
  given(...life)
    .asOf(on)
    .then(status, expected),
);

const second = drawUp({ on: '2019-05-01', items: items.slice(0, 1) });
const toTest = [
  reach('APPROVED', '2019-06-01'),
  reach('BUILT', '2019-07-01'),
  reach('IN_TEST', '2019-08-01'),
];
test.each([
  ['2019-08-31', 1],
  ['2019-09-01', 2],
])(
  'a new version of the sheet takes the place of the old one when it is in production: %s, %d',
  (on, version) =>
    given(...inProduction, second, ...toTest, reach('IN_PRODUCTION', '2019-09-01'))
      .asOf(on)
      .then(asOf, { status: 'IN_PRODUCTION', sheet: { version } }),
);

const planned = (agreement: State, on: DateOnly) => plannedOn(production(agreement)!, on);
test.each<[string, string, CommandMessage[]]>([
  ['2018-05-31', '2018-12-31', [plan()]],
  ['2018-06-01', '2019-03-31', [plan()]],
  ['2018-05-31', '2018-12-15', [plan(), correct()]],
  ['2018-06-01', '2019-03-31', [plan(), correct()]],
])(
  'a new planning keeps the earlier one, and a correction holds for the past: %s, %s',
  (on, expected, steps) =>
    given(propose, drawUp, ...steps)
      .asOf(on)
      .then(planned, expected),
);

const correctReached = (corrected: string) =>
  correct({ which: 'REACHED', recorded: '2018-12-17', corrected });
const isInProduction = (agreement: State, on: DateOnly) => isReached(production(agreement)!, on);

test('the real day of a step can be corrected too, between those of its neighbours', () => {
  const corrected = given(...inProduction, correctReached('2019-01-07'));
  corrected.asOf('2019-01-06').then(isInProduction, false);
  corrected.asOf('2019-01-06').then(status, 'IN_TEST');
  const early = given(...inProduction).when(correctReached('2018-10-07'));
  early.then(refuse('AGREEMENT_OUT_OF_ORDER', '/corrected'));
});

const undecided = [proposeBrussels, leaveUndecided(), drawUp()];
const approved = '2019-02-01';

test('what is undecided goes no further than a sheet, until it is decided', () => {
  const before = given(...undecided).when(reach('APPROVED', approved));
  before.then(refuse('AGREEMENT_UNDECIDED', '/agreement'));
  const after = given(...undecided, grant(), reach('APPROVED', approved));
  after.asOf('2019-01-14').then(status, 'UNDECIDED');
  after.asOf('2019-01-15').then(status, 'SHEET_DRAWN_UP');
  after.asOf(approved).then(status, 'APPROVED');
});

const grantSome = grant({ communes: ['21004', '21001'], from: '2019-03-01' });
const ruled = given(...undecided, grantSome, refuseIt({ communes: ['21005'], on: '2019-02-01' }));
test.each([
  ['2019-02-28', '21004', 'UNDECIDED'],
  ['2019-03-01', '21004', 'SHEET_DRAWN_UP'],
  ['2019-03-01', '21005', 'REFUSED'],
  ['2019-03-01', '21009', 'UNDECIDED'],
] as const)(
  'a decision for some communes, from a day, leaves the others undecided: %s %s %s',
  (on, nis, is) => ruled.asOf(on).then(statusFor(nis), is),
);

test('a decision for some communes leaves the partner as a whole undecided, and sets them apart', () => {
  ruled.asOf('2019-03-01').then(status, 'UNDECIDED');
  expect(communesApart(ruled.state!)).toEqual([['21001', '21004'], ['21005']]);
});

test.each<[string, CommandMessage[], CommandMessage, DomainEvent]>([
  ['a proposal', [], propose(), proposed()],
  ['a sheet', life.slice(0, 1), drawUp(), drawnUp()],
  ['approval', life.slice(0, 2), life[2]!, reached('APPROVED', '2018-04-10')],
  ['building', life.slice(0, 3), life[3]!, reached('BUILT', '2018-09-03')],
  ['test', life.slice(0, 4), life[4]!, reached('IN_TEST', '2018-10-08')],
  ['production', life.slice(0, 5), life[5]!, reached('IN_PRODUCTION', '2018-12-17')],
  ['suspension', life.slice(0, 6), suspend(), suspended()],
  ['resumption', life.slice(0, 7), resume(), resumed()],
  ['the end', life.slice(0, 8), end(), ended()],
])('%s is recorded, and asked again changes nothing', (_, past, command, event) =>
  given(...past)
    .when(command)
    .then(event),
);

test.each<[CommandMessage[], CommandMessage, DomainEvent]>([
  [[], leaveUndecided(), leftUndecided()],
  [
    [leaveUndecided()],
    grant({ sections: ['Trajecten'] }),
    granted({ sections: ['Trajecten'], from: '2019-01-15' }),
  ],
  [
    [leaveUndecided()],
    refuseIt({ communes: ['21001'] }),
    refused({ communes: ['21001'], from: '2019-01-15' }),
  ],
])('a ruling is recorded, and asked again changes nothing: after %j, %j', (past, command, event) =>
  given(proposeBrussels, ...past)
    .when(command)
    .then(event),
);

test.each([
  [inProduction, reach('BUILT', '2018-09-04'), refuse('AGREEMENT_STAGE_KNOWN', '/on')],
  [[propose(), drawUp()], reach('BUILT', '2018-09-03'), refuse('AGREEMENT_OUT_OF_ORDER', '/stage')],
  [[propose(), drawUp()], reach('APPROVED', '2017-11-19'), refuse('AGREEMENT_OUT_OF_ORDER', '/stage')],
])(
  'a step on another day is no repetition, and one before its predecessor is out of order: %#',
  (past, step, refusal) =>
    given(...past)
      .when(step)
      .then(refusal),
);
