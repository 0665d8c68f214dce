/** What later facts change nothing of: random arrivals, asked on a day with all facts and with those held by then. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as example from '../../../test/support/examples.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { same } from '../kernel/same.js';
import { stretchOn } from '../kernel/stretches.js';
import { decide } from './decide.js';
import { emptyDossier, evolve, fold, type Dossier } from './dossier.js';
import { registrationStanding, registrationStretches } from './registration-standing.js';
import { dutyOn, dutySince } from './target-group.js';
import { waitingOn } from './waiting-list.js';

const date = fc.integer({ min: 0, max: 900 }).map((days) => addTerm(day('2021-12-01'), { days }));
const one = fc.constantFrom('1', '2', '3');
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const type = fc.constantFrom('PLICHT', 'PLICHT', 'RECHT_PLICHT', 'RECHT', 'GEEN', 'MINDERJARIG');
const command = fc.oneof(
  ...[
    [
      example.determineTargetGroup,
      { on: date, type, until: optional(date), exemption: optional(fc.constant('EU_LONG_TERM_RESIDENT')) },
    ],
    [example.determineTargetGroup, { on: date }],
    [example.stateResidence, { on: date, commune: fc.constantFrom('11002', '21004', '62063', 'ABROAD') }],
    [arrival.sendLetter, { on: date }],
    [example.postponeRegistration, { on: date, until: date }],
    [example.register, { on: date }],
    [arrival.joinWaitingList, { on: date, entry: one, language: fc.constantFrom('fa', 'ps', 'ti') }],
    [arrival.offerPlace, { on: date, entry: one }],
    [arrival.leaveWaitingList, { on: date, entry: one }],
    [arrival.recordDeath, { on: date.map((on) => addTerm(on, { years: 1 })) }],
    [arrival.withdrawDeath, {}],
  ].map(([asked, fields]) =>
    fc
      .record(fields as Record<string, fc.Arbitrary<unknown>>)
      .map((overrides) => (asked as typeof example.register)(overrides)),
  ),
);
const context = { today: day('2025-06-30'), organisation: example.agency };

/** The events of what was accepted, in the order in which it was recorded: facts of earlier days may come later. */
function recorded(commands: readonly example.CommandMessage[]): readonly DomainEvent[] {
  const history = [example.opened()];
  let dossier = history.reduce(evolve, emptyDossier);
  for (const { definition, body } of commands) {
    const decision = decide(definition, definition.schema.parse(body), dossier, context);
    if (decision.kind === 'refused') continue;
    history.push(...decision.events);
    dossier = decision.events.reduce(evolve, dossier);
  }
  return history;
}

const histories = fc.array(command, { minLength: 5, maxLength: 25, size: 'max' }).map(recorded);
const days = fc.array(date, { minLength: 10, maxLength: 10 });
const runs = { numRuns: 150, seed: 14 };

const asked = (dossier: Dossier, on: DateOnly) => ({
  registration: registrationStanding(dossier, on),
  duty: [dutyOn(dossier, on), dutySince(dossier, on)],
  waiting: waitingOn(dossier, on),
});

test('facts of later days change nothing of a day', () => {
  fc.assert(
    fc.property(histories, days, (history, some) => {
      const all = fold(history);
      for (const on of some) expect(asked(all, on)).toEqual(asked(fold(history, on), on));
    }),
    runs,
  );
});

test('the stretch of a day is the standing of that day', () => {
  fc.assert(
    fc.property(histories, days, (history, some) => {
      const dossier = fold(history);
      const stretches = registrationStretches(dossier);
      for (const on of some) {
        const { from: _, until: __, ...standing } = stretchOn(stretches, on) ?? { from: on };
        expect(same(standing, registrationStanding(dossier, on))).toBe(true);
      }
    }),
    runs,
  );
});

test('the histories reach every standing of registration', () => {
  const reached = fc
    .sample(histories, runs)
    .flatMap((history) => registrationStretches(fold(history)).map(({ standing }) => standing));
  expect([...new Set(reached)].sort()).toEqual([
    'breach',
    'notRequired',
    'open',
    'overdue',
    'postponed',
    'registered',
  ]);
});
