import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given, givenNobody, type Given } from '../../../test/support/given.js';
import { eventExample } from '../../../test/support/event-example.js';
import { HoldId } from '../identifiers/ids.js';
import { day } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { refuse } from '../refusals/refusal.js';
import { erase, holdErasure, holds, liftHold, pendingErasure, placeHold } from './holds.js';

const hold = HoldId.parse('00000000-0000-4000-8000-00000000000a');
const other = HoldId.parse('00000000-0000-4000-8000-00000000000b');
const on = day('2025-06-30');
const stated = { hold, ground: 'APPEAL', reason: 'Beroep van Anna' } as const;
const all = { ground: 'REQUEST', accessLog: 'erased' } as const;
const { LegalHoldPlaced, LegalHoldLifted, ErasureHeld } = holds.events;
const placed = eventExample(LegalHoldPlaced, { on, ...stated });
const lifted = eventExample(LegalHoldLifted, { on, hold });
const held = eventExample(ErasureHeld, { on, ...all, holds: [hold] });
const gone = example.erased({ accessLog: 'erased' });

test('a hold is placed once, on whoever can still be read', () => {
  expect(placeHold(stated, given().state, on)).toEqual(record(LegalHoldPlaced.of({ on, ...stated })));
  expect(placeHold(stated, given(placed).state, on)).toEqual(nothing());
  expect(placeHold(stated, given(placed, lifted).state, on)).toEqual(nothing());
  expect(placeHold(stated, given(example.erased).state, on)).toMatchObject({ kind: 'recorded' });
  expect(placeHold(stated, given(gone).state, on)).toEqual(refuse('DOSSIER_ERASED', '/dossier'));
  expect(placeHold(stated, givenNobody().state, on)).toEqual(refuse('DOSSIER_NOT_FOUND', '/dossier'));
});

test('a hold is lifted once', () => {
  expect(liftHold({ hold }, given(placed).state, on)).toEqual(record(LegalHoldLifted.of({ on, hold })));
  expect(liftHold({ hold }, given(placed, lifted).state, on)).toEqual(nothing());
  expect(liftHold({ hold: other }, given(placed).state, on)).toEqual(refuse('HOLD_UNKNOWN', '/hold'));
});

test('a person is erased as far as that wasn’t done', () => {
  const kept = { ...all, accessLog: 'kept' } as const;
  expect(erase(all, given().state, on)).toMatchObject({ events: [{ facts: { ...all, on } }] });
  expect(erase(kept, given(example.erased).state, on)).toEqual(nothing());
  expect(erase(all, given(example.erased).state, on)).toMatchObject({ events: [{ facts: all }] });
  expect(erase(all, given(gone).state, on)).toEqual(nothing());
  expect(erase(all, givenNobody().state, on)).toEqual(refuse('DOSSIER_NOT_FOUND', '/dossier'));
});

test('an erasure that met holds waits, recorded once for the same holds', () => {
  const decide = ({ state }: Given, met = [hold]) => holdErasure(all, met, state, on);
  expect(decide(given(placed))).toEqual(record(ErasureHeld.of({ on, ...all, holds: [hold] })));
  expect(decide(given(placed, held))).toEqual(nothing());
  expect(decide(given(placed, held), [other])).toMatchObject({ events: [{ facts: { holds: [other] } }] });
});

test('it waits until the person is erased that far', () => {
  const pending = ({ state }: Given) => pendingErasure(state);
  expect(pending(given(placed))).toBeUndefined();
  expect(pending(given(placed, held))).toMatchObject({ ...all, since: on });
  expect(pending(given(placed, held, lifted))).toMatchObject(all);
  expect(pending(given(held, example.erased))).toMatchObject(all);
  expect(pending(given(held, gone))).toBeUndefined();
});

test('nothing was erased of whom is open, even where the access log is to be kept', () =>
  expect(erase({ ...all, accessLog: 'kept' }, given().state, on)).toMatchObject({
    kind: 'recorded',
    events: [{}],
  }));

test('of each hold is known why and since when, and whether it was lifted', () => {
  const holdIn = ({ state }: Given) => state.holds.placed.get(hold);
  expect(holdIn(given(placed))).toEqual({ ground: 'APPEAL', since: on, isLifted: false });
  expect(holdIn(given(placed, lifted))).toEqual({ ground: 'APPEAL', since: on, isLifted: true });
});
