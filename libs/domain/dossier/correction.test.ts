import { expect, test } from '@jest/globals';
import { nt2TestPassed, opened, residenceStated } from '../../../test/support/examples.js';
import { EventId } from '../identifiers/ids.js';
import { day } from '../kernel/dates.js';
import type { FactEvent } from '../kernel/event.js';
import {
  corrected as asItShouldBe,
  correctedIn,
  correctionOf,
  FactCorrected,
  rightAfter,
} from './correction.js';
import { evolve, fold } from './dossier.js';

const id = EventId.parse('1b4e28ba-2fa1-4d3b-8a2e-3f6c1d2e4f5a');
const passed: FactEvent = { ...nt2TestPassed({ on: '2024-01-10' }), id };
const { type, facts } = passed;
const corrected = FactCorrected.of({
  on: day('2025-03-01'),
  event: id,
  wrong: { type, facts: { ...facts } },
  right: [],
  reason: 'of somebody else',
});

test('a corrected fact is left out, whatever day is asked', () => {
  const twin = fold([opened()], day('2024-06-01'));
  expect(fold([opened(), passed, corrected], day('2024-06-01')).nt2).toEqual(twin.nt2);
  expect(fold([opened(), passed], day('2024-06-01')).nt2).not.toEqual(twin.nt2);
});

test('a dossier after a correction is the one that is folded with it', () => {
  const history = [opened(), passed, corrected];
  expect(history.reduce(evolve, fold([]))).toEqual(fold(history));
});

const idOf = (place: number) => EventId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, '0')}`);
/** Where somebody lived, as it was recorded at a place in a log. */
const lived = (place: number, commune: string): FactEvent => ({
  ...residenceStated({ commune }),
  id: idOf(place),
});
/** The correction of an event by the next ones, as it was recorded at a place in a log. */
const correction = (place: number, wrong: number, ...right: readonly FactEvent[]): FactEvent => ({
  ...FactCorrected.of({
    ...{ on: day('2025-03-01'), event: idOf(wrong), wrong: { type: 'ResidenceStated', facts: {} } },
    ...{ right: right.map((each) => each.type), reason: 'a slip of the pen' },
  }),
  id: idOf(place),
});
const nothingLeftOut: ReadonlySet<string> = new Set();
const communes = (events: readonly FactEvent[]) =>
  events.flatMap(({ facts }) => (facts as { readonly commune?: string }).commune ?? []);

test('all that is right stands where the wrong fact stood, before what was recorded later', () => {
  const [wrong, later, right, more] = [
    lived(1, '11001'),
    lived(2, '11002'),
    lived(4, '11003'),
    lived(5, '11004'),
  ];
  const log = [wrong, later, correction(3, 1, right, more), right, more, lived(6, '11005')];
  expect(communes(asItShouldBe(log, nothingLeftOut))).toEqual(['11003', '11004', '11002', '11005']);
});

test('what follows a correction is right only where it is what the correction names', () => {
  const log = [lived(1, '11001'), correction(2, 1, nt2TestPassed()), lived(3, '11002')];
  expect(communes(asItShouldBe(log, nothingLeftOut))).toEqual(['11002']);
});

test('events of which none was corrected or left out are the very same', () => {
  const log = [lived(1, '11001'), lived(2, '11002')];
  expect(asItShouldBe(log, nothingLeftOut)).toBe(log);
});

test('what is left out doesn’t count, with or without corrections, and what has no id yet does', () => {
  const { type, facts } = lived(0, '11003');
  const log = [lived(1, '11001'), lived(2, '11002'), { type, facts }];
  expect(communes(asItShouldBe(log, new Set([idOf(1)])))).toEqual(['11002', '11003']);
  expect(communes(asItShouldBe([...log, correction(4, 2)], new Set([idOf(1)])))).toEqual(['11003']);
});

test('a correction that is left out corrects nothing, and what it says is right goes by itself', () => {
  const right = lived(3, '11002');
  const log = [lived(1, '11001'), correction(2, 1, right), right];
  expect(communes(asItShouldBe(log, new Set([idOf(2)])))).toEqual(['11001', '11002']);
  expect(communes(asItShouldBe(log, new Set([idOf(2), idOf(3)])))).toEqual(['11001']);
});

test('a correction without an id yet corrects already', () => {
  const { type, facts } = correction(2, 1);
  expect(communes(asItShouldBe([lived(1, '11001'), { type, facts }], new Set([idOf(9)])))).toEqual([]);
});

test('among events the corrections are found, and of one event the last of them', () => {
  const log = [
    lived(1, '11001'),
    correction(2, 1, lived(3, '11002')),
    lived(3, '11002'),
    correction(4, 3),
    correction(5, 1),
  ];
  expect([...correctedIn(log)]).toEqual([idOf(1), idOf(3)]);
  expect(correctionOf(log, idOf(1))).toMatchObject({ event: idOf(1), right: [] });
  expect(correctionOf(log, idOf(2))).toBeUndefined();
  expect(log.map(rightAfter)).toEqual([0, 1, 0, 0, 0]);
});
