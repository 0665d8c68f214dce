import { expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import { given } from '../../../test/support/given.js';
import type { Past } from '../../../test/support/grammar.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { record } from '../kernel/decision.js';
import { EntryId } from '../identifiers/ids.js';
import { offerTerm } from '../law/order.js';
import { refuse } from '../refusals/refusal.js';
import type { WithDeath } from './death.js';
import { leaveBecauseEnrolled, waitingOn, waitingStretches, type WithWaitingList } from './waiting-list.js';

const { joinWaitingList, leaveWaitingList, offerPlace, placeOffered, waitingListJoined, waitingListLeft } =
  arrival;

/** On how many lists somebody waits. */
const listsOn = (dossier: WithWaitingList & WithDeath, on: DateOnly): number => waitingOn(dossier, on).length;

test('somebody waits for a course in a language', () =>
  given().when(joinWaitingList()).then(waitingListJoined()));

test('somebody waits for a level of Dutch, at a provider', () => {
  const nt2 = { list: 'NT2', language: undefined, level: 'A2', region: 'LIMBURG', provider: '129411' };
  given().when(joinWaitingList(nt2)).then(waitingListJoined(nt2));
});

test.each([
  [{ language: undefined }, '/language'],
  [{ level: 'A1' }, '/level'],
  [{ list: 'NT2', language: undefined }, '/level'],
  [{ list: 'CAREER' }, '/language'],
])('a list with %j lacks what it asks', (fields, at) =>
  given().when(joinWaitingList(fields)).then(refuse('WAITING_LIST_FIELDS', at)),
);

test('a place on a list keeps its facts', () =>
  given(waitingListJoined)
    .when(joinWaitingList({ language: 'ps' }))
    .then(refuse('WAITING_ENTRY_KNOWN', '/entry')));

test('nobody waits twice for the same', () =>
  given(waitingListJoined, placeOffered)
    .when(joinWaitingList({ entry: '2', on: '2016-05-01' }))
    .then(refuse('ALREADY_WAITING', '/list')));

test('who left may wait again', () =>
  given(waitingListJoined, waitingListLeft)
    .when(joinWaitingList({ entry: '2', on: '2016-05-25' }))
    .then(waitingListJoined({ entry: '2', on: '2016-05-25' })));

test('who waits is offered a place', () => given(waitingListJoined).when(offerPlace()).then(placeOffered()));

test('who doesn’t wait is offered none', () =>
  given(waitingListJoined, waitingListLeft)
    .when(offerPlace({ on: '2016-06-01' }))
    .then(refuse('NOT_WAITING', '/entry')));

test('who waits gives up', () => given(waitingListJoined).when(leaveWaitingList()).then(waitingListLeft()));

test('nobody leaves before they joined', () =>
  given(waitingListJoined)
    .when(leaveWaitingList({ on: '2016-03-24' }))
    .then(refuse('NOT_WAITING', '/entry')));

test('nobody leaves twice', () =>
  given(waitingListJoined, waitingListLeft)
    .when(leaveWaitingList({ because: 'MOVED' }))
    .then(refuse('NOT_WAITING', '/entry')));

test.each([
  ['2016-03-24', 0],
  ['2016-03-25', 1],
  ['2016-05-24', 1],
  ['2016-05-25', 0],
])('on %s %d lists are waited on', (on, length) =>
  given(waitingListJoined, placeOffered, waitingListLeft).asOf(on).then(listsOn, length),
);

test('an offer is seen from its day on', () => {
  const past = [waitingListJoined, placeOffered] as const;
  given(...past)
    .asOf('2016-04-24')
    .then(waitingOn, [{ entry: '1', list: 'MO', language: 'fa' }]);
  expect(waitingOn(given(...past).state, day('2016-04-24'))[0]?.offered).toBeUndefined();
  given(...past)
    .asOf('2016-04-25')
    .then(waitingOn, [{ offered: { on: '2016-04-25', course: '7' } }]);
});

test('nobody waits after their death', () =>
  given(waitingListJoined, arrival.died).asOf('2020-05-06').then(listsOn, 0));

test('an enrolment ends the waiting, once', () => {
  const entry = EntryId.parse('1');
  const on = day('2016-04-25');
  const left = waitingListLeft({ on, because: 'ENROLLED' });
  expect(leaveBecauseEnrolled(given(waitingListJoined).state, entry, on)).toEqual(record(left));
  expect(leaveBecauseEnrolled(given(waitingListJoined, left).state, entry, on)).toEqual(record());
  expect(leaveBecauseEnrolled(given().state, entry, on)).toEqual(refuse('NOT_WAITING', '/waiting'));
});

/** Where somebody stands on each list, as stretches of days. */
const standings = (...past: readonly Past<never>[]) =>
  waitingStretches(given(...past).state).map(({ entry, left, stretches }) => {
    const told = stretches.map(({ standing, from, until = 'on', due }) =>
      [standing, from, until, ...(due ? [`due ${due}`] : [])].join(' '),
    );
    return [entry, left?.because, ...told];
  });

test('a place that is offered is to be taken up within fourteen days; then the person waits on', () => {
  const offered = 'offered 2016-04-25 2016-05-09 due 2016-05-09';
  expect(standings(waitingListJoined, placeOffered)).toEqual([
    ['1', undefined, 'waiting 2016-03-25 2016-04-24', offered, 'waiting 2016-05-10 on'],
  ]);
  expect(standings(waitingListJoined, placeOffered, waitingListLeft({ on: '2016-05-01' }))).toEqual([
    ['1', 'GIVEN_UP', 'waiting 2016-03-25 2016-04-24', 'offered 2016-04-25 2016-04-30 due 2016-05-09'],
  ]);
  expect(waitingStretches(given(waitingListJoined, placeOffered).state)[0]?.stretches).toMatchObject([
    { list: 'MO', language: 'fa' },
    { list: 'MO', language: 'fa', rule: offerTerm.id },
    { list: 'MO', language: 'fa' },
  ]);
});

test('on each list somebody waits by itself, until they left it or died', () => {
  const second = waitingListJoined({ on: '2016-04-01', entry: '2', list: 'CAREER' });
  const left = waitingListLeft({ on: '2016-05-01', entry: '2' });
  expect(standings(waitingListJoined, second, left, arrival.died)).toEqual([
    ['1', undefined, 'waiting 2016-03-25 2020-05-05'],
    ['2', 'GIVEN_UP', 'waiting 2016-04-01 2016-04-30'],
  ]);
});
