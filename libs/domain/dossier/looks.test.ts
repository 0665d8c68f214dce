import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { suspended } from '../../../test/support/trajectory-examples.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { consequencesOf } from './decide.js';
import { fold } from './dossier.js';
import { eventsWithLooks, looksOf, momentsPassed, momentsReopened } from './moment-table.js';
import { NoLongerStated } from './official-answer.js';

type Example = (overrides: Readonly<Record<string, unknown>>) => DomainEvent;
/** Events that may make or unmake a moment; `span` is the last day of what has one. */
const events: readonly ((on: DateOnly, span: DateOnly, from: DateOnly) => DomainEvent)[] = [
  ...[
    enforcement.breachFound,
    enforcement.heard,
    enforcement.sanctioned,
    enforcement.appealed,
    enforcement.appealDecided,
    enforcement.finePaid,
    example.leaseStarted,
    example.leaseEnded,
    enforcement.housingFined,
    example.requirementPostponed,
    example.exempted,
    example.exemptionEnded,
    example.nt2TestPassed as Example,
    example.nt2TestFailed as Example,
    example.nt2TestWithdrawn,
    example.proofAccepted,
    example.proofWithdrawn,
    arrival.waitingListJoined,
    arrival.placeOffered,
    arrival.waitingListLeft,
    arrival.died,
    arrival.deathWithdrawn,
  ].map((of: Example) => (on: DateOnly) => of({ on })),
  ...[enforcement.defaultNoticed, enforcement.housingNoticed].map(
    (of: Example) => (on: DateOnly, until: DateOnly) => of({ on, until }),
  ),
  (on) => enforcement.appealDecided({ on, outcome: 'ANNULLED' }),
  (on) => example.leaseStarted({ on, lease: 'lease-2', role: 'HOUSEHOLD_MEMBER' }),
  (on, until) => enforcement.housingNoticed({ on, until, lease: 'lease-2' }),
  (on, _, from) => example.detailsStated({ on, birthYear: Number(from.slice(0, 4)) - 17 }),
  (on, until, from) => suspended({ on, period: { from, until } }),
  (on, until, from) => suspended({ on, suspension: '2', period: { from, until } }),
  (on, until) =>
    enforcement.defaultNoticed({ on: undefined, until, source: { system: 'KBI-01.00', statedOn: on } }),
  (on) => NoLongerStated.of({ on, matter: 'breach/breach-1/notice' }),
];

const first = day('2019-10-01');
const days = fc.integer({ min: 0, max: 500 });
const step = fc.record({
  event: fc.nat(events.length - 1),
  later: days,
  before: fc.oneof(fc.constant(0), days),
  span: days,
});

test('whoever looks where events say misses no moment that passes', () =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
      let history: readonly DomainEvent[] = [example.opened()];
      let looks: readonly DateOnly[] = [];
      let today = first;
      let ranOn = first;
      const record = (recorded: readonly DomainEvent[], on: DateOnly) => {
        history = [...history, ...recorded];
        const read = recorded.filter(({ type }) => eventsWithLooks.some((name) => name === type));
        looks = [...looks, ...read.flatMap((event) => looksOf(event, on))];
      };
      for (const { event, later, before, span } of steps) {
        today = addTerm(today, { days: later });
        const due = looks.filter((look) => look >= ranOn && look <= today);
        for (const on of new Set(due.sort())) record(momentsPassed(fold(history), on), on);
        ranOn = today;
        expect(momentsPassed(fold(history), today)).toEqual([]);
        const on = addTerm(today, { days: -before });
        const stated = events[event]?.(on, addTerm(on, { days: span }), addTerm(on, { days: -span }));
        if (stated) record([stated, ...consequencesOf(fold([...history, stated]))], today);
      }
      expect(momentsReopened(fold(history))).toEqual([]);
    }),
    { numRuns: 60 },
  ));

const today = day('2018-01-01');
const withoutPeriod = suspended({ period: undefined });

test.each<[string, DomainEvent, string[]]>([
  ['a notice of default: its term', enforcement.defaultNoticed(), ['2022-05-02']],
  ['a notice without a term', enforcement.defaultNoticed({ until: undefined }), []],
  ['a breach: the term to decide', enforcement.breachFound(), ['2024-03-11']],
  ['a fine: the terms to appeal and to claim', enforcement.sanctioned(), ['2022-07-22', '2027-07-02']],
  [
    'an appeal that was decided: that day, and the claim',
    enforcement.appealDecided(),
    ['2022-10-03', '2027-10-04'],
  ],
  ['a suspension: the day after it', suspended(), ['2022-05-20']],
  ['a suspension without a period', withoutPeriod, []],
  ['a notice of the supervisor: its term', enforcement.housingNoticed(), ['2019-11-02']],
  ['a place that was offered long ago', arrival.placeOffered(), []],
  ['a place that was offered', arrival.placeOffered({ on: '2024-02-15' }), ['2024-03-01']],
  ['a death', arrival.died(), []],
])('a dossier is looked at on the day of recording, and because of %s', (_, event, days) =>
  expect(looksOf(event, today)).toEqual([today, ...days]),
);

test('it is looked at once where a term is over on the very day of recording', () =>
  expect(looksOf(enforcement.housingNoticed(), day('2019-11-02'))).toEqual(['2019-11-02']));

test('what has passed is recorded in the order of its days', () => {
  const noticed = [enforcement.breachFound(), enforcement.defaultNoticed()];
  const offered = [arrival.waitingListJoined(), arrival.placeOffered()];
  const dossier = fold([example.opened(), ...noticed, ...offered]);
  const days = momentsPassed(dossier, day('2199-01-01')).map(({ facts }) => (facts as { on: DateOnly }).on);
  expect(days).toEqual(['2016-05-10', '2022-05-02', '2024-03-11']);
});
