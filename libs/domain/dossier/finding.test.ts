import { expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import { correctFact } from '../../../test/support/correction-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { closeFinding, findingClosed, importFindingNoted } from '../../../test/support/finding-examples.js';
import { eventIdAt, given, type Given } from '../../../test/support/given.js';
import { organisationOn } from '../../../test/support/organisation-examples.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { dossierEvents } from '../catalogue.js';
import { day } from '../kernel/dates.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommands } from './decide.js';
import { findingIdOf, notedBy } from './finding.js';
import { grounds } from './grounds.js';

const today = day('2018-06-01');
const { obliged, residenceStated, stateResidence } = example;
const toBrussels = residenceStated({ on: '2016-01-05', commune: '21004' });
const toGhent = residenceStated({ on: '2016-01-05', commune: '44021' });
const finding = `LIVES_OUTSIDE_FLANDERS:${eventIdAt(1)}`;
const close = closeFinding({ finding, outcome: 'DECISION_STANDS' });
const findingsIn = ({ state }: Given) => [...state.finding].map(({ code, status }) => `${code} ${status}`);

test('a decision stays as it is, and what it lost is noted in the same append, as of its day', () =>
  given(obliged)
    .when(stateResidence({ on: '2016-01-05', commune: '21004' }))
    .then(
      toBrussels,
      dossierEvents.FindingNoted.of({
        ...{ on: '2016-02-01', finding, kind: 'GROUND_LOST', code: 'LIVES_OUTSIDE_FLANDERS' },
        ...{ decision: eventIdAt(1), decided: 'TargetGroupDetermined' },
      } as never),
    ));

test('a case worker closes a finding, with a reason that is kept sealed', () => {
  given(importFindingNoted).when(closeFinding()).then(findingClosed());
  expect(findingClosed().personal).toEqual({ reason: 'Of another office' });
  given(importFindingNoted)
    .when(closeFinding({ on: '2018-03-29' }))
    .then(refuse('FINDING_UNKNOWN', '/finding'));
});

test('what was closed is not noted again while it lasts, but is when it fell away in between', () => {
  const closed = [obliged, toBrussels, close];
  expect(findingsIn(given(...closed))).toEqual(['LIVES_OUTSIDE_FLANDERS CLOSED']);
  expect(findingsIn(given(...closed, example.registered))).toEqual(['LIVES_OUTSIDE_FLANDERS CLOSED']);
  expect(findingsIn(given(...closed, toGhent))).toEqual(['LIVES_OUTSIDE_FLANDERS RESOLVED']);
  expect(findingsIn(given(...closed, toGhent, toBrussels))).toEqual(['LIVES_OUTSIDE_FLANDERS OPEN']);
});

test('what was closed in error is open again once that is corrected', () =>
  expect(findingsIn(given(obliged, toBrussels, close, correctFact(4)))).toEqual([
    'LIVES_OUTSIDE_FLANDERS OPEN',
  ]));

test('another reason is another finding', () => {
  const { breachFound, defaultNoticed, heard, sanctioned } = enforcement;
  const fined = [obliged, breachFound, defaultNoticed, heard, sanctioned];
  const moved = residenceStated({ on: '2022-06-20', commune: '21004' });
  const found = findingsIn(given(...fined, correctFact(4), moved)).filter(
    (each) => !each.includes('OBLIGED'),
  );
  expect(found).toEqual(['BREACH_STEP_OUT_OF_ORDER RESOLVED', 'BREACH_OUTSIDE_FLANDERS OPEN']);
});

test('nothing is noted of a decision whose place another took, nor of one that was withdrawn or annulled', () => {
  const { breachFound, defaultNoticed, heard, sanctioned, appealed, appealDecided } = enforcement;
  const { ready, signed, allMet, attestDecided, attestIssued, attestWithdrawn } = trajectory;
  const untested = example.withdrawNt2Test({ test: 'test-2' });
  const redone = example.componentDecided({ component: 'TO_A2', on: '2023-02-20', decision: 'NVO' });
  const component = [
    ...[...ready('2022-03-01'), signed(), ...allMet, example.componentAdded({ component: 'TO_A2' })],
    example.componentDecided({ component: 'TO_A2', on: '2023-02-10' }),
  ];
  expect(findingsIn(given(...component, redone, untested))).toEqual([]);
  const withdrawn = [
    ...ready('2022-03-01'),
    signed(),
    ...allMet,
    attestDecided(),
    attestIssued(),
    attestWithdrawn(),
  ];
  expect(findingsIn(given(...withdrawn, untested))).toEqual([]);
  const annulled = appealDecided({ outcome: 'ANNULLED' });
  const fine = [obliged(), breachFound(), defaultNoticed(), heard(), sanctioned(), appealed(), annulled];
  expect(findingsIn(given(...fine, correctFact(4)))).toEqual([]);
});

test('what a source decided is judged by its import alone, and what older rules took by none', () => {
  const source = { system: 'KBI-01.00', statedOn: '2016-02-01' };
  expect(findingsIn(given(obliged({ source }), toBrussels))).toEqual([]);
  const older = trajectory.signed({ parts: undefined, waived: undefined });
  expect(findingsIn(given(older, residenceStated))).toEqual([]);
});

test('nothing is decided of somebody who had died before', () => {
  expect(findingsIn(given(obliged, arrival.died({ on: '2016-01-31' })))).toEqual(['PERSON_DIED OPEN']);
  expect(findingsIn(given(obliged, arrival.died({ on: '2016-02-01' })))).toEqual([]);
});

test('each determination of a target group stands from its own day on', () => {
  const later = example.noTargetGroup({ on: '2017-02-01' });
  expect(findingsIn(given(obliged, later, toBrussels))).toEqual(['LIVES_OUTSIDE_FLANDERS OPEN']);
  expect(findingsIn(given(obliged, example.entitled, toBrussels))).toEqual([]);
});

test('a command that states what holds, and an inscription, say nothing of findings', () => {
  const past = given(obliged, trajectory.attestDecided); // which has no ground
  past.when(example.determineTargetGroup()).then();
  past.when(example.inscribe(), today, organisationOn(today)).then(example.inscribed());
});

/** Commands whose decisions rest on other facts never follow a death: else a finding would be noted of them too. */
test('no judged decision is recorded after a death', () => {
  const following = Object.values(dossierCommands).filter(
    ({ mayFollowDeath, records, name }) =>
      mayFollowDeath && name !== 'CorrectFact' && records.some((event) => grounds.has(event.name)),
  );
  expect(following).toEqual([]);
});

test('a finding may be closed on the day on which it was noted, and no sooner', () => {
  const on = '2018-03-30';
  given(importFindingNoted).when(closeFinding({ on })).then(findingClosed({ on }));
});

test('what was closed is closed once, by one outcome on one day', () => {
  const past = given(importFindingNoted, closeFinding());
  past.when(closeFinding()).then();
  past.when(closeFinding({ on: '2018-04-06' })).then(refuse('FINDING_NOT_OPEN', '/finding'));
  past.when(closeFinding({ outcome: 'CORRECTED' })).then(refuse('FINDING_NOT_OPEN', '/finding'));
});

test('what fell away is closed no more, also not as it had been closed before', () => {
  const past = given(obliged, toBrussels, close, toGhent);
  const again = closeFinding({ on: '2016-02-01', finding, outcome: 'DECISION_STANDS' });
  past.when(again).then(refuse('FINDING_NOT_OPEN', '/finding'));
});

test('of several decisions that are about nothing else, each loses its ground', () => {
  const { landlordFound, housingNoticed } = enforcement;
  const late = [example.leaseStarted, landlordFound, landlordFound({ on: '2019-04-15' }), housingNoticed];
  expect(findingsIn(given(...late, example.proofAccepted))).toEqual(
    late.slice(1).map(() => 'HOUSING_NOT_OVERDUE OPEN'),
  );
});

test('an event that notes a finding tells which', () => {
  expect(notedBy(importFindingNoted())).toBe('NOT_OBLIGED:Trajecten/Traject/Type');
  const [noted] = given(obliged, toBrussels).history.slice(-1);
  expect(notedBy(noted!)).toBe(findingIdOf('LIVES_OUTSIDE_FLANDERS', eventIdAt(1)));
  expect(notedBy(findingClosed())).toBeUndefined();
  expect(notedBy(obliged())).toBeUndefined();
});
