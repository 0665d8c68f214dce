/** What holds on a day follows from what is known of that day and before: later facts change nothing of it. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as base from '../../../test/support/examples.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { stretchOn } from '../kernel/stretches.js';
import { dutyFulfilledOn } from './attest.js';
import { b1Stretches } from './b1.js';
import { contractStretches } from './contract-standing.js';
import { fold, type Dossier } from './dossier.js';
import { partsStretches } from './parts.js';
import { endedUnlawfullyOn } from './trajectory-status.js';

/** Close to each other, so that terms run and facts meet. */
const someDay = fc.integer({ min: 0, max: 40 }).map((n) => addTerm(day('2022-12-20'), { days: n * 7 }));
const some = fc.integer({ min: 1, max: 3 }).map(String);
const oral = ['listening', 'speaking'].map((skill) => ({ skill, level: 'B1', passed: true }));
type Fact = (on: DateOnly, id: string, until: DateOnly) => DomainEvent;

/** One event of each kind that the standings read, on some day. */
const facts: readonly Fact[] = [
  (on) => base.obliged({ on }),
  (on) => base.entitled({ on }),
  (on) => base.noTargetGroup({ on }),
  (on) => base.registered({ on }),
  (on) => base.residenceStated({ on, commune: '21004' }),
  (on) => base.residenceStated({ on, commune: '24062' }),
  (on, id) => base.detailsStated({ on, birthYear: 1957 + Number(id) }),
  (on, id) => example.signed({ on, contract: `contract-${id}` }),
  (on, id) => example.signed({ on, contract: `contract-${id}`, parts: ['MO', 'NETWORK'], waived: ['MO'] }),
  (on, id) => example.amended({ on, contract: 'contract-1', addendum: id }),
  (on, id, until) =>
    example.suspended({ on, suspension: id, period: { from: on, ...(until > on && { until }) } }),
  (on, id, until) => example.signaturePostponed({ on, postponement: id, period: { from: on, until } }),
  (on, id) => example.waiverDecided({ on, part: 'MO', granted: id !== '3' }),
  (on, _, until) =>
    example.enrolledInOrientation({
      on,
      course: `course-${on}`,
      period: { from: on, ...(until > on && { until }) },
    }),
  (on, id) => example.orientationTestTaken({ on, test: `${on}-${id}`, passed: id !== '3' }),
  (on, id) => example.nt2TestTaken({ on, test: `${on}-${id}`, ...(id === '3' && { results: oral }) }),
  (on) => example.skillsLimited({ on }),
  (on) => example.registeredForWork({ on }),
  (on, id, until) => example.occupied({ on, occupation: `${on}-${id}`, ...(until > on && { until }) }),
  (on, id) => example.participated({ on, participation: `${on}-${id}`, hours: 15 }),
  (on) => example.attestDecided({ on }),
  (on) => example.attestDecided({ on, decision: 'NEE' }),
  (on, id) => example.attestIssued({ on, attest: `attest-${id}` }),
  (on, id, until) => example.attestWithdrawn({ on, attest: `attest-${id}`, decidedOn: until }),
  (on) => example.effortsDeclared({ on }),
  (on) => example.exemptedFromB1({ on }),
  (on) => base.trajectoryClosed({ on, unlawful: true }),
  (on) => base.trajectoryReopened({ on }),
];
const fact = fc
  .tuple(fc.constantFrom(...facts), someDay, some, someDay)
  .map(([make, on, id, until]) => make(on, id, until));
const history = fc
  .tuple(fc.constantFrom('2015-02-01', '2022-12-01'), fc.array(fact, { minLength: 3, maxLength: 25 }))
  .map(([since, events]) => [base.opened(), ...example.ready(since), ...events]);

/** All that is derived of a day, without the days that a standing lasts: how long that is, later facts may change. */
const standings = (dossier: Dossier, date: DateOnly) => {
  const on = (stretches: Parameters<typeof stretchOn>[0]) => {
    const { until: _, ...stretch } = { until: undefined, ...stretchOn(stretches, date) };
    return stretch;
  };
  return {
    contract: on(contractStretches(dossier)),
    b1: on(b1Stretches(dossier)),
    fulfilled: dutyFulfilledOn(dossier, date),
    unlawful: endedUnlawfullyOn(dossier, date),
    parts: Object.values(partsStretches(dossier)).map(on),
  };
};

test('later facts change nothing of an earlier day', () =>
  fc.assert(
    fc.property(history, someDay, (events, date) =>
      expect(standings(fold(events), date)).toEqual(standings(fold(events, date), date)),
    ),
    { seed: 2022, numRuns: 500 },
  ));
