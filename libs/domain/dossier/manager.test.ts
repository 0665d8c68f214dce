import { test } from '@jest/globals';
import { agency, houseOfDutch, trajectoryOpened } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { trajectoryTransferred, transferTrajectory } from '../../../test/support/trajectory-examples.js';
import { TrajectoryId } from '../identifiers/ids.js';
import type { DateOnly } from '../kernel/dates.js';
import type { Dossier } from './dossier.js';
import { managerOn } from './manager.js';

const managerOf = (id: string) => (dossier: Dossier, date: DateOnly) =>
  managerOn(dossier, TrajectoryId.parse(id), date)?.organisation;
const first = managerOf('trajectory-1');
const second = managerOf('trajectory-2');
const other = trajectoryOpened({ trajectory: 'trajectory-2' });

test('a trajectory is of who opened it until it is given to another, and others stay whose they are', () => {
  const past = given(trajectoryOpened, other, trajectoryTransferred);
  past.asOf('2022-08-31').then(first, agency);
  past.asOf('2022-09-01').then(first, houseOfDutch);
  past.asOf('2022-09-01').then(second, agency);
});

test('it is of whom it was given to last, in whichever order that was recorded', () =>
  given(
    trajectoryOpened,
    trajectoryTransferred,
    trajectoryTransferred({ on: '2020-01-01', manager: { organisation: agency } }),
  )
    .asOf('2023-01-01')
    .then(first, houseOfDutch));

test('a trajectory that isn’t there is of nobody', () => given().asOf('2023-01-01').then(first, undefined));

test('it is given to the same manager once, whoever another was given to', () => {
  given(trajectoryOpened, trajectoryTransferred).when(transferTrajectory()).then();
  given(trajectoryOpened, other, trajectoryTransferred({ trajectory: 'trajectory-2' }))
    .when(transferTrajectory())
    .then(trajectoryTransferred());
});
