import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contractOn } from '../libs/domain/dossier/contract.js';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { managerOn } from '../libs/domain/dossier/manager.js';
import { livesIn, residenceOn } from '../libs/domain/dossier/residence.js';
import { statusOn } from '../libs/domain/dossier/trajectory-status.js';
import { addTerm, day, type DateOnly } from '../libs/domain/kernel/dates.js';
import type { StoredRow } from '../libs/projection/fold.js';
import {
  erased,
  opened,
  residenceStated,
  trajectoryClosed,
  trajectoryOpened,
  trajectoryReopened,
  trajectoryStopped,
} from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import {
  attestIssued,
  attestWithdrawn,
  signed,
  signedBefore,
  trajectoryTransferred,
} from '../test/support/trajectory-examples.js';
import trajectories from './trajectories.js';

const [agency, other] = ['0543307391', '0862910119'];
const begun = [
  opened(),
  residenceStated({ on: '2016-01-05', commune: '11002' }),
  trajectoryOpened({ on: '2016-02-10', type: 'TT_IBVP', manager: { organisation: agency } }),
];
/** What counts of each step, without the counts that are 0. */
const stepsAfter = async (...events: Parameters<typeof rowsAfter>[2]) =>
  (await rowsAfter(trajectories, 'steps', events)).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== 0 && name !== 'dossier')),
  );

test('what happens counts by where the person lived, who managed and which decree held that day', async () => {
  const events = [
    ...begun,
    signedBefore({ on: '2016-03-01' }),
    residenceStated({ on: '2016-12-01', commune: '21004' }),
    trajectoryTransferred({ on: '2017-01-01', manager: { organisation: other } }),
    attestIssued({ on: '2017-06-01' }),
  ];
  const about = { type: 'TT_IBVP', manager: agency, region: 'FLANDERS', commune: '11002' };
  const later = {
    type: 'TT_IBVP',
    manager: other,
    region: 'BRUSSELS',
    commune: '21004',
    regime: 'DECREE_2013',
  };
  expect(await stepsAfter(...events)).toEqual([
    { day: '2016-02-10', step: 'opened', opened: 1, ...about, regime: 'BEFORE_2016' },
    { day: '2016-03-01', step: 'contracts', contracts: 1, ...about, regime: 'DECREE_2013' },
    { day: '2017-06-01', step: 'attests', attests: 1, ...later },
  ]);
});

test('a trajectory is stopped, goes on and is closed; an attest is withdrawn', async () => {
  const events = [
    ...begun,
    trajectoryStopped({ on: '2016-05-01' }),
    trajectoryReopened({ on: '2016-06-01' }),
    attestIssued({ on: '2017-01-01' }),
    trajectoryClosed({ on: '2017-02-01' }),
    attestWithdrawn({ on: '2017-03-01' }),
  ];
  expect((await stepsAfter(...events)).map(({ day: on, step }) => [on, step])).toEqual(
    [
      ['2016-02-10', 'opened'],
      ['2016-05-01', 'stopped'],
      ['2016-06-01', 'reopened'],
      ['2017-01-01', 'attests'],
      ['2017-02-01', 'closed'],
      ['2017-03-01', 'attestsWithdrawn'],
    ].sort(),
  );
});

test('a contract without a trajectory counts without type and manager, one that is stated anew once', async () => {
  const source = { system: 'KBI-01.00', statedOn: '2018-01-01' };
  const stated = signed({ on: '2017-01-10', trajectory: undefined, source });
  const events = [...begun, stated, signed({ on: '2017-01-11', trajectory: undefined, source })];
  const contracts = (await rowsAfter(trajectories, 'steps', events)).filter((row) => row['contracts'] === 1);
  expect(contracts).toMatchObject([{ day: '2017-01-11', type: null, manager: null, commune: '11002' }]);
});

test('a trajectory is open from its first day until the day before it is closed, or the person is erased', async () => {
  const statusOf = async (on: string, ...events: Parameters<typeof rowsAfter>[2]) =>
    heldOn(await rowsAfter(trajectories, 'statuses', [...begun, ...events]), day(on)).map(
      ({ status }) => status,
    );
  const closed = trajectoryClosed({ on: '2017-02-01' });
  expect(await statusOf('2016-02-09', closed)).toEqual([]);
  expect(await statusOf('2016-02-10', closed)).toEqual(['OP']);
  expect(await statusOf('2017-01-31', closed)).toEqual(['OP']);
  expect(await statusOf('2017-02-01', closed)).toEqual(['GS']);
  expect(await statusOf('2019-12-31', erased({ on: '2020-01-01' }))).toEqual(['OP']);
  expect(await statusOf('2020-01-01', erased({ on: '2020-01-01' }))).toEqual([]);
});

const days = fc.integer({ min: 0, max: 900 }).map((shift) => addTerm(day('2015-10-01'), { days: shift }));
const which = fc.constantFrom('1', '2');
const organisation = fc.constantFrom(agency, other);
const ofTrajectory = fc.tuple(days, which).map(([on, nth]) => ({ on, trajectory: `trajectory-${nth}` }));
const event = fc.oneof(
  fc
    .tuple(ofTrajectory, fc.constantFrom('TT_IBVP', 'TT_NT2'), organisation)
    .map(([of, type, manager]) => trajectoryOpened({ ...of, type, manager: { organisation: manager } })),
  ...[trajectoryStopped, trajectoryClosed, trajectoryReopened].map((change) => ofTrajectory.map(change)),
  fc
    .tuple(ofTrajectory, organisation)
    .map(([of, manager]) => trajectoryTransferred({ ...of, manager: { organisation: manager } })),
  fc.tuple(ofTrajectory, which).map(([of, nth]) => signedBefore({ ...of, contract: `contract-${nth}` })),
  fc.tuple(ofTrajectory, which).map(([of, nth]) => attestIssued({ ...of, attest: `attest-${nth}` })),
  fc.tuple(ofTrajectory, which).map(([of, nth]) => attestWithdrawn({ ...of, attest: `attest-${nth}` })),
  fc
    .tuple(days, fc.constantFrom('11002', '21004', 'ABROAD'))
    .map(([on, commune]) => residenceStated({ on, commune })),
);
const histories = fc
  .array(event, { minLength: 6, maxLength: 14, size: 'max' })
  .map((events) => [opened({ on: '2015-10-01' }), ...events]);

/** By what a trajectory counts on a day, plainly. */
function aboutOn(dossier: Dossier, id: string | undefined, on: DateOnly) {
  const entry = [...dossier.trajectory].find(({ trajectory }) => trajectory === id);
  const ruledOn = contractOn(dossier, on, entry?.trajectory)?.on ?? entry?.on ?? on;
  return {
    type: entry?.type ?? null,
    manager: (entry && managerOn(dossier, entry.trajectory, on)?.organisation) ?? null,
    region: livesIn(dossier, on),
    commune: residenceOn(dossier, on) ?? null,
    regime: ruledOn < '2016-02-29' ? 'BEFORE_2016' : 'DECREE_2013',
  };
}

const allDays = Array.from({ length: 1_900 }, (_, shift) => addTerm(day('2014-08-01'), { days: shift }));

/** What happened, found by walking the days. */
function stepsOf(dossier: Dossier) {
  const steps: object[] = [];
  const add = (step: string, nth: number, on: DateOnly, id: string | undefined) =>
    steps.push({ day: on, step, nth, [step]: 1, ...aboutOn(dossier, id, on) });
  for (const [nth, entry] of [...dossier.trajectory].entries()) {
    add('opened', nth, entry.on, entry.trajectory);
    let before: string | undefined = 'OP';
    for (const on of allDays) {
      if (on < entry.on) continue;
      const status = statusOn(entry, on);
      const step = { OP: 'reopened', TS: 'stopped', GS: 'closed' }[status!];
      if (status !== before) add(step, nth, on, entry.trajectory);
      before = status;
    }
  }
  const { agreed } = dossier.contract;
  for (const [nth, id] of [...new Set(agreed.map(({ contract }) => contract))].entries()) {
    const { on, trajectory } = agreed.findLast(({ contract }) => contract === id)!;
    add('contracts', nth, on, trajectory);
  }
  const { attests, withdrawals } = dossier.attest;
  for (const [nth, id] of [...new Set(attests.map(({ attest }) => attest))].entries()) {
    const { on, trajectory } = attests.findLast(({ attest }) => attest === id)!;
    add('attests', nth, on, trajectory);
  }
  for (const [nth, { on, trajectory }] of withdrawals.entries()) add('attestsWithdrawn', nth, on, trajectory);
  return steps;
}

const counted = (row: StoredRow) =>
  Object.fromEntries(
    Object.entries(row).filter(([name, value]) => name === 'nth' || (value !== 0 && name !== 'dossier')),
  );

test('on any day, as known at any instant, rows are what the domain says of that day', async () => {
  let compared = 0;
  await compareWithLog({
    projection: trajectories,
    events: histories,
    numRuns: 20,
    compare(rowsOf, dossier, on) {
      const expected = [...dossier.trajectory].flatMap((entry, nth) => {
        const status = statusOn(entry, on);
        if (status === undefined) return [];
        return [{ nth, status, openedOn: entry.on, ...aboutOn(dossier, entry.trajectory, on) }];
      });
      sameRows(heldOn(rowsOf('statuses'), on), expected);
      sameRows(rowsOf('steps').map(counted), stepsOf(dossier));
      compared += expected.length;
    },
  });
  expect(compared).toBeGreaterThan(100);
});
