import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contractStretches } from '../libs/domain/dossier/contract-standing.js';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { managerOn } from '../libs/domain/dossier/manager.js';
import { ProgressStep } from '../libs/domain/dossier/progress.js';
import { statusOn } from '../libs/domain/dossier/trajectory-status.js';
import { addTerm, day, within, type DateOnly } from '../libs/domain/kernel/dates.js';
import { died } from '../test/support/arrival-examples.js';
import {
  componentAdded,
  componentDecided,
  noTargetGroup,
  obliged,
  opened,
  registered,
  talkHeld,
  trajectoryClosed,
  trajectoryOpened,
  trajectoryReopened,
} from '../test/support/examples.js';
import { compareWithLog, rowsAfter, sameRows } from '../test/support/random-log.js';
import { attestIssued, attestWithdrawn, lessonHeld, signed } from '../test/support/trajectory-examples.js';
import durations from './durations.js';

const [office, other] = ['0543307391', '0862910119'];
const arrived = [
  opened(),
  obliged({ on: '2022-03-10' }),
  registered({ on: '2022-04-01', place: { organisation: other } }),
];
const opening = trajectoryOpened({ on: '2022-04-20', type: 'TT_IBVP', manager: { organisation: office } });

test('each step lasts from what it begins with until what it leads to, however many there are of it', async () => {
  const events = [
    ...[talkHeld({ on: '2022-04-15' }), talkHeld({ on: '2022-04-16', talk: 'talk-2' }), opening],
    signed({ on: '2022-05-02' }),
    ...[lessonHeld({ on: '2022-05-10' }), lessonHeld({ on: '2022-05-12', lesson: '2' })],
    ...[componentAdded({ on: '2022-05-02' }), componentDecided({ on: '2022-09-01' })],
    ...[componentAdded({ component: 'TO_OB_MO', on: '2022-05-02' }), attestIssued({ on: '2023-03-10' })],
    componentDecided({ component: 'TO_OB_MO', on: '2022-10-01' }),
  ];
  const rows = await rowsAfter(durations, 'steps', [...arrived, ...events]);
  expect(rows).toHaveLength(8);
  for (const row of rows) expect(row).toMatchObject({ leftOn: null, manager: office, type: 'TT_IBVP' });
  expect(Object.fromEntries(rows.map(({ step, since, until }) => [step, [since, until]]))).toEqual({
    REGISTRATION_INTAKE: ['2022-04-01', '2022-04-15'],
    INTAKE_CONTRACT: ['2022-04-15', '2022-05-02'],
    CONTRACT_LESSON: ['2022-05-02', '2022-05-10'],
    LESSON_COMPONENT: ['2022-05-10', '2022-09-01'],
    COMPONENT_ATTEST: ['2022-09-01', '2023-03-10'],
    REGISTRATION_CONTRACT: ['2022-04-01', '2022-05-02'],
    CONTRACT_ATTEST: ['2022-05-02', '2023-03-10'],
    REGISTRATION_ATTEST: ['2022-04-01', '2023-03-10'],
  });
});

test('who still waits has no end; before a trajectory it counts for the place of registration', async () => {
  const rows = await rowsAfter(durations, 'steps', arrived);
  expect(rows).toMatchObject(
    ['REGISTRATION_INTAKE', 'REGISTRATION_CONTRACT', 'REGISTRATION_ATTEST'].map((step) => ({
      ...{ step, since: '2022-04-01', until: null, leftOn: null, manager: other, type: null },
    })),
  );
});

const first = day('2021-12-01');
const days = fc.integer({ min: 0, max: 400 }).map((shift) => addTerm(first, { days: shift }));
const nth = fc.constantFrom('1', '2');
const event = fc.oneof(
  fc.tuple(days, fc.constantFrom('EA', 'HA')).map(([on, kind]) => registered({ on, kind })),
  fc.tuple(days, nth).map(([on, of]) => talkHeld({ on, talk: `talk-${of}` })),
  fc.tuple(days, nth).map(([on, of]) => trajectoryOpened({ on, trajectory: `trajectory-${of}` })),
  fc.tuple(days, nth).map(([on, of]) => trajectoryClosed({ on, trajectory: `trajectory-${of}` })),
  fc.tuple(days, nth).map(([on, of]) => trajectoryReopened({ on, trajectory: `trajectory-${of}` })),
  fc
    .tuple(days, nth, nth)
    .map(([on, of, other]) => signed({ on, contract: `contract-${of}`, trajectory: `trajectory-${other}` })),
  fc.tuple(days, nth).map(([on, lesson]) => lessonHeld({ on, lesson })),
  fc.tuple(days, nth).map(([on, of]) => componentAdded({ on, trajectory: `trajectory-${of}` })),
  fc
    .tuple(days, nth, fc.constantFrom('VO', 'NVO'))
    .map(([on, of, decision]) => componentDecided({ on, trajectory: `trajectory-${of}`, decision })),
  fc.tuple(days, nth).map(([on, of]) => attestIssued({ on, attest: `attest-${of}` })),
  fc.tuple(days, nth).map(([on, of]) => attestWithdrawn({ on, attest: `attest-${of}` })),
  days.map((on) => noTargetGroup({ on })),
  days.map((on) => obliged({ on })),
  days.map((on) => died({ on })),
);
const histories = fc
  .array(event, { minLength: 6, maxLength: 20, size: 'max' })
  .map((events) => [opened({ on: first }), obliged({ on: first }), ...events]);

const allDays = Array.from({ length: 1_400 }, (_, shift) => addTerm(day('2020-07-01'), { days: shift }));
type Milestones = Record<string, DateOnly | undefined>;
interface Way {
  readonly days: Milestones;
  next?: DateOnly;
}

/** The ways of somebody, found by walking the days. */
function waysOf(dossier: Dossier): readonly Way[] {
  const stated = <Stated>(all: readonly Stated[], idOf: (one: Stated) => string) => [
    ...new Map(all.map((one) => [idOf(one), one])).values(),
  ];
  const on = (all: readonly { readonly on: DateOnly }[]) => new Set(all.map((one) => one.on));
  const happened = {
    REGISTRATION: on(dossier.registration.registrations),
    INTAKE: on([...dossier.intake]),
    CONTRACT: on(stated(dossier.contract.agreed, ({ contract }) => contract)),
    LESSON: on([...dossier.lesson].map(({ statements }) => statements.at(-1)!)),
    COMPONENT: on(
      [...dossier.trajectory].flatMap(({ components }) =>
        [...components].flatMap(({ decision }) => (decision?.code === 'VO' ? [decision] : [])),
      ),
    ),
    ATTEST: on(
      stated(dossier.attest.attests, ({ attest }) => attest).filter(
        ({ attest }) => !dossier.attest.withdrawals.some((one) => one.attest === attest),
      ),
    ),
  };
  const ways: Way[] = [{ days: {} }];
  let signedOn: Way | undefined;
  for (const today of allDays) {
    if (happened.REGISTRATION.has(today)) {
      const last = ways.at(-1)!;
      if (last.days['CONTRACT'] === undefined) last.next = today;
      ways.push({ days: { REGISTRATION: today } });
    }
    const way = ways.at(-1)!;
    if (happened.INTAKE.has(today)) way.days['INTAKE'] ??= today;
    if (happened.CONTRACT.has(today) && way.days['CONTRACT'] === undefined) {
      Object.assign(way.days, { CONTRACT: today, ATTEST: undefined });
      if (signedOn) signedOn.next = today;
      signedOn = way;
    }
    if (signedOn && happened.LESSON.has(today) && signedOn.days['LESSON'] === undefined)
      Object.assign(signedOn.days, { LESSON: today, COMPONENT: undefined });
    if (signedOn && happened.COMPONENT.has(today)) signedOn.days['COMPONENT'] ??= today;
    if (happened.ATTEST.has(today)) {
      if (signedOn) signedOn.days['ATTEST'] ??= today;
      if (way.days['CONTRACT'] === undefined) way.days['ATTEST'] ??= today;
    }
  }
  return ways;
}

/** The trajectory of a way. */
function trajectoryOf(dossier: Dossier, { days: milestones, next }: Way) {
  if (milestones['CONTRACT'] !== undefined) {
    const contracts = new Map(dossier.contract.agreed.map((one) => [one.contract, one]));
    const signedOn = [...contracts.values()].find(({ on }) => on === milestones['CONTRACT']);
    return dossier.trajectory.get(signedOn!.trajectory!);
  }
  const from = milestones['REGISTRATION'] ?? first;
  const opened = [...dossier.trajectory].filter(({ on }) => on >= from && (!next || on < next));
  return opened.reduce<(typeof opened)[0] | undefined>(
    (best, one) => (best && best.on <= one.on ? best : one),
    undefined,
  );
}

function leftOn(dossier: Dossier, way: Way, to: string, since: DateOnly): DateOnly | null | 'not asked' {
  const order = ['REGISTRATION', 'INTAKE', 'CONTRACT', 'LESSON', 'COMPONENT', 'ATTEST'];
  const later = order.slice(order.indexOf(to) + 1).map((milestone) => way.days[milestone]);
  const entry = trajectoryOf(dossier, way);
  const lastNotClosed = entry && allDays.findLast((on) => statusOn(entry, on) !== 'GS');
  const isOver = (on: DateOnly) =>
    later.includes(on) ||
    on === way.next ||
    on === dossier.death.diedOn ||
    (entry !== undefined &&
      on >= entry.on &&
      lastNotClosed !== allDays.at(-1) &&
      on === dayAfterThat(lastNotClosed));
  let lastAsked: DateOnly | undefined;
  if ((to === 'CONTRACT' || to === 'ATTEST') && way.days['CONTRACT'] === undefined) {
    const unsigned = contractStretches(dossier).filter(({ standing }) =>
      ['toSign', 'postponed', 'signatureOverdue'].includes(standing),
    );
    lastAsked = allDays.findLast(
      (on) => on >= since && (!way.next || on < way.next) && unsigned.some((stretch) => within(stretch, on)),
    );
    if (lastAsked === undefined) return 'not asked';
  }
  const isAskedStill = lastAsked === undefined || lastAsked === allDays.at(-1);
  const over = allDays.find((on) => on >= since && (isOver(on) || (!isAskedStill && on > lastAsked!)));
  return over ?? null;
}
const dayAfterThat = (on: DateOnly | undefined) => allDays[allDays.indexOf(on!) + 1];

function stepsOf(dossier: Dossier): readonly object[] {
  return waysOf(dossier).flatMap((way, index) =>
    ProgressStep.options.flatMap((step) => {
      const [from, to] = step.split('_') as [string, string];
      const [since, until = null] = [way.days[from], way.days[to]];
      if (since === undefined || (until !== null && until < since)) return [];
      const left = until === null ? leftOn(dossier, way, to, since) : null;
      if (left === 'not asked') return [];
      const entry = trajectoryOf(dossier, way);
      const place = dossier.registration.registrations.findLast(
        ({ on }) => on === way.days['REGISTRATION'],
      )?.place;
      const manager = entry ? managerOn(dossier, entry.trajectory, since) : place;
      const about = { manager: manager?.organisation ?? null, type: entry?.type ?? null };
      return [{ way: index, step, since, until, leftOn: left, ...about }];
    }),
  );
}

test('as known at any instant, rows are what is found by walking the days', async () => {
  let compared = 0;
  await compareWithLog({
    projection: durations,
    events: histories,
    numRuns: 12,
    compare(rowsOf, dossier) {
      const found = rowsOf('steps').map(({ dossier: _, ...row }) => row);
      sameRows(found, stepsOf(dossier));
      compared += found.length;
    },
  });
  expect(compared).toBeGreaterThan(100);
});
