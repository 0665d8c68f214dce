import { deepStrictEqual } from 'node:assert';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { waitingOn } from '../libs/domain/dossier/waiting-list.js';
import { addTerm, day, dayBefore, type DateOnly } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import type { StoredRow } from '../libs/projection/fold.js';
import { died, placeOffered, waitingListJoined, waitingListLeft } from '../test/support/arrival-examples.js';
import { erased, opened } from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import waitingLists from './waiting-lists.js';

const joined = (fields: object = {}) => waitingListJoined({ on: '2017-03-01', ...fields });

/** Who waits on a day, of one dossier with these events. */
const waitingAfter = async (on: string, ...events: readonly DomainEvent[]) =>
  heldOn(await rowsAfter(waitingLists, 'waiting', [opened(), ...events]), day(on));

test('somebody waits from the day of joining until the day before they leave', async () => {
  const events = [joined(), waitingListLeft({ on: '2017-04-01' })];
  const waits = { entry: '1', standing: 'waiting', since: '2017-03-01', list: 'MO', language: 'fa' };
  expect(await waitingAfter('2017-02-28', ...events)).toEqual([]);
  expect(await waitingAfter('2017-03-01', ...events)).toMatchObject([waits]);
  expect(await waitingAfter('2017-03-31', ...events)).toMatchObject([waits]);
  expect(await waitingAfter('2017-04-01', ...events)).toEqual([]);
});

test('a place that is offered is due until its term is over; then they wait on', async () => {
  const events = [joined(), placeOffered({ on: '2017-03-10' })];
  const offered = { standing: 'offered', due: '2017-03-24', rule: 'waiting-offer' };
  expect(await waitingAfter('2017-03-09', ...events)).toMatchObject([{ standing: 'waiting', due: null }]);
  expect(await waitingAfter('2017-03-10', ...events)).toMatchObject([offered]);
  expect(await waitingAfter('2017-03-24', ...events)).toMatchObject([offered]);
  expect(await waitingAfter('2017-03-25', ...events)).toMatchObject([{ standing: 'waiting', due: null }]);
});

test('who died waits no more, and left for no reason', async () => {
  const events = [joined(), died({ on: '2017-03-05' })];
  expect(await waitingAfter('2017-03-05', ...events)).toHaveLength(1);
  expect(await waitingAfter('2017-03-06', ...events)).toEqual([]);
  expect(await rowsAfter(waitingLists, 'moves', [opened(), ...events])).toMatchObject([
    { move: 'JOINED', day: '2017-03-01', joined: 1, left: 0, leftOn: '2017-03-06' },
    { move: 'LEFT', day: '2017-03-06', joined: 0, left: 1, because: null },
  ]);
});

test('who was erased waits no more from that day on, and did before', async () => {
  const events = [joined(), erased({ on: '2018-01-01' })];
  expect(await waitingAfter('2017-12-31', ...events)).toHaveLength(1);
  expect(await waitingAfter('2018-01-01', ...events)).toEqual([]);
});

const days = fc.integer({ min: 0, max: 700 }).map((shift) => addTerm(day('2016-06-01'), { days: shift }));
const entry = fc.constantFrom('1', '2');
const asked = fc.constantFrom(
  { list: 'MO', language: 'fa' },
  { list: 'MO', language: 'ps' },
  { list: 'NT2', language: undefined, level: 'A2', region: 'LIMBURG', provider: '129411' },
);
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(days, entry, asked).map(([on, of, what]) => joined({ on, entry: of, ...what })),
  },
  { weight: 3, arbitrary: fc.tuple(days, entry).map(([on, of]) => placeOffered({ on, entry: of })) },
  { weight: 3, arbitrary: fc.tuple(days, entry).map(([on, of]) => waitingListLeft({ on, entry: of })) },
  { weight: 1, arbitrary: days.map((on) => died({ on })) },
);
const histories = fc.array(event, { maxLength: 12 }).map((events) => [opened(), ...events]);

/** Where somebody stands on each list on a day, plainly from what the domain says of that day. */
const standingsOn = (dossier: Dossier, on: DateOnly) =>
  waitingOn(dossier, on).map((waiting) => {
    const { entry: of, on: since, list = null, language = null, level = null } = waiting;
    const { region = null, provider = null, offered } = waiting;
    const due = offered && addTerm(offered.on, { days: 14 });
    const standing =
      due !== undefined && on <= due
        ? { standing: 'offered', due, rule: 'waiting-offer' }
        : { standing: 'waiting', due: null, rule: null };
    return { entry: of, since, list, language, level, region, provider, ...standing };
  });

/** The moves of a day: who waits on it and not on the day before, and the other way round. */
function movesOn(dossier: Dossier, on: DateOnly) {
  const entriesOn = (date: DateOnly) => waitingOn(dossier, date).map(({ entry: of }) => of);
  const [before, now] = [entriesOn(dayBefore(on)), entriesOn(on)];
  return [
    ...now.filter((of) => !before.includes(of)).map((of) => ({ entry: of, move: 'JOINED' })),
    ...before.filter((of) => !now.includes(of)).map((of) => ({ entry: of, move: 'LEFT' })),
  ];
}

test('on any day, as known at any instant, it tells what the domain says', async () => {
  let moved = 0;
  await compareWithLog({
    projection: waitingLists,
    events: histories,
    numRuns: 60,
    compare: (rowsOf, dossier, on) => {
      sameRows(heldOn(rowsOf('waiting'), on), standingsOn(dossier, on));
      const moves = rowsOf('moves');
      const ofDay = moves.filter((row) => row['day'] === on);
      moved += ofDay.length;
      sameRows(
        ofDay.map(({ entry: of, move }) => ({ entry: of, move })),
        movesOn(dossier, on),
      );
      for (const { entry: of, move, leftOn } of moves)
        if (move === 'JOINED') deepStrictEqual(dayLeft(moves, of), leftOn);
    },
  });
  expect(moved).toBeGreaterThan(20);
});
const dayLeft = (moves: readonly StoredRow[], of: unknown) =>
  moves.find((row) => row['entry'] === of && row['move'] === 'LEFT')?.['day'] ?? null;
