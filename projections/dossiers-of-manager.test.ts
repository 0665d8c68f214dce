import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { b1Standing } from '../libs/domain/dossier/b1.js';
import { breachStanding } from '../libs/domain/dossier/breach-standing.js';
import { ContractPart } from '../libs/domain/dossier/contract-codes.js';
import { contractStretches } from '../libs/domain/dossier/contract-standing.js';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { managerOn } from '../libs/domain/dossier/manager.js';
import { partStanding } from '../libs/domain/dossier/parts.js';
import { registrationStanding } from '../libs/domain/dossier/registration-standing.js';
import { statusOn } from '../libs/domain/dossier/trajectory-status.js';
import { waitingOn } from '../libs/domain/dossier/waiting-list.js';
import { managersOn, waitedFor, type Matter } from '../libs/domain/dossier/work-list.js';
import { addTerm, day, type DateOnly } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import { stretchOn } from '../libs/domain/kernel/stretches.js';
import { died, placeOffered, waitingListJoined } from '../test/support/arrival-examples.js';
import { breachFound, defaultNoticed, sanctioned } from '../test/support/enforcement-examples.js';
import {
  obliged,
  opened,
  registered,
  trajectoryClosed,
  trajectoryOpened,
  trajectoryStopped,
} from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import {
  attestDecided,
  lessonHeld,
  enrolledInOrientation,
  registeredForWork,
  signed,
  suspended,
  trajectoryTransferred,
} from '../test/support/trajectory-examples.js';
import dossiersOfManager from './dossiers-of-manager.js';

const [office, other, third] = ['0543307391', '0862910119', '0207437468'];
const arrived = [opened(), obliged({ on: '2022-03-10' })];
const registration = registered({ on: '2022-04-01', place: { organisation: third } });
const opening = trajectoryOpened({ on: '2022-04-20', type: 'TT_IBVP', manager: { organisation: office } });
const workAfter = async (on: string, ...events: readonly DomainEvent[]) =>
  heldOn(await rowsAfter(dossiersOfManager, 'work', [...arrived, ...events]), day(on));

test('what is due waits for somebody, and is overdue from the day after', async () => {
  const contract = { matter: 'CONTRACT', waitingFor: 'MANAGER', due: '2022-06-30' };
  expect(await workAfter('2022-06-30', registration)).toMatchObject([
    { standing: 'toSign', overdue: 0, ...contract },
  ]);
  expect(await workAfter('2022-07-01', registration)).toMatchObject([
    { standing: 'signatureOverdue', overdue: 1, ...contract },
  ]);
});

test('on the last day nothing is overdue, also when another organisation manages it from that day on', async () => {
  const events = [registration, opening, trajectoryTransferred({ on: '2022-06-30' })];
  expect(await workAfter('2022-06-30', ...events)).toContainEqual(
    expect.objectContaining({ manager: other, matter: 'CONTRACT', due: '2022-06-30', overdue: 0 }),
  );
});

test('before anybody manages it, a dossier is of nobody', async () => {
  expect(await workAfter('2022-04-15')).toMatchObject([
    { manager: '', matter: 'REGISTRATION', standing: 'open' },
  ]);
});

const days = fc.integer({ min: 0, max: 500 }).map((shift) => addTerm(day('2022-01-01'), { days: shift }));
const nth = fc.constantFrom('1', '2');
const organisation = fc.constantFrom(office, other);
const event = fc.oneof(
  fc.tuple(days, organisation).map(([on, place]) => registered({ on, place: { organisation: place } })),
  fc.tuple(days, nth, organisation).map(([on, of, manager]) =>
    trajectoryOpened({
      on,
      trajectory: `trajectory-${of}`,
      type: 'TT_IBVP',
      manager: { organisation: manager },
    }),
  ),
  fc.tuple(days, nth).map(([on, of]) => trajectoryClosed({ on, trajectory: `trajectory-${of}` })),
  fc.tuple(days, nth).map(([on, of]) => trajectoryStopped({ on, trajectory: `trajectory-${of}` })),
  fc
    .tuple(days, nth, organisation)
    .map(([on, of, manager]) =>
      trajectoryTransferred({ on, trajectory: `trajectory-${of}`, manager: { organisation: manager } }),
    ),
  fc
    .tuple(days, nth)
    .map(([on, of]) => signed({ on, trajectory: `trajectory-${of}`, contract: `contract-${of}` })),
  days.map((on) => suspended({ on, period: { from: on, until: addTerm(on, { days: 20 }) } })),
  days.map((on) => enrolledInOrientation({ on, period: { from: on } })),
  days.map((on) => lessonHeld({ on })),
  days.map((on) => registeredForWork({ on })),
  days.map((on) => attestDecided({ on })),
  fc.tuple(days, nth).map(([on, entry]) => waitingListJoined({ on, entry })),
  fc.tuple(days, nth).map(([on, entry]) => placeOffered({ on, entry })),
  days.map((on) => breachFound({ on })),
  days.map((on) => defaultNoticed({ on, until: addTerm(on, { days: 30 }) })),
  days.map((on) => sanctioned({ on })),
  { weight: 1, arbitrary: days.map((on) => died({ on })) },
);
const histories = fc
  .array(event, { minLength: 6, maxLength: 14, size: 'max' })
  .map((events) => [opened({ on: '2022-01-01' }), obliged({ on: '2022-01-01' }), ...events]);

/** What is open on a day, by what the domain says of that day. */
function workOn(dossier: Dossier, on: DateOnly) {
  const offered = (at: DateOnly | undefined) => at && addTerm(at, { days: 14 });
  const courses = waitingOn(dossier, on).map(({ entry, offered: offer }) => {
    const until = offered(offer?.on);
    const place = [...dossier.waitingList].findIndex((one) => one.entry === entry) + 1;
    const isOffered = until !== undefined && on <= until;
    return [
      'COURSE',
      String(place),
      { standing: isOffered ? 'offered' : 'waiting', due: isOffered ? until : undefined },
    ] as const;
  });
  const standings = [
    ['REGISTRATION', '', registrationStanding(dossier, on)],
    ['CONTRACT', '', stretchOn(contractStretches(dossier), on)],
    ...ContractPart.options.map((part) => ['PART', part, partStanding(dossier, part, on)] as const),
    ...courses,
    ['ORAL_B1', '', b1Standing(dossier, on)],
    ...[...dossier.breach].map((entry, at) => ['BREACH', String(at + 1), breachStanding(entry, on)] as const),
  ] as const;
  const managers = [...managersOn(dossier, on)];
  const matters = standings.flatMap(([matter, entry, stands]) =>
    managers.map((manager) => ({ manager, matter, entry, standing: stands?.standing, due: stands?.due })),
  );
  const trajectories = [...dossier.trajectory].map((entry, at) => ({
    ...{ manager: managerOn(dossier, entry.trajectory, on)?.organisation, matter: 'TRAJECTORY' as Matter },
    ...{ entry: String(at + 1), standing: statusOn(entry, on), due: undefined },
  }));
  return [...matters, ...trajectories].flatMap(({ manager = '', matter, entry, standing, due }) => {
    const waitingFor = standing && waitedFor(matter, standing);
    const overdue = due !== undefined && due < on ? 1 : 0;
    return waitingFor ? [{ manager, matter, entry, standing, due: due ?? null, overdue, waitingFor }] : [];
  });
}

test('on any day, as known at any instant, rows are what the domain says of that day', async () => {
  let compared = 0;
  await compareWithLog({
    projection: dossiersOfManager,
    events: histories,
    numRuns: 20,
    compare(rowsOf, dossier, on) {
      const expected = workOn(dossier, on);
      sameRows(heldOn(rowsOf('work'), on), expected);
      compared += expected.length;
    },
  });
  expect(compared).toBeGreaterThan(100);
});
