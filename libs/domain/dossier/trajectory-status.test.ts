import { test } from '@jest/globals';
import {
  trajectoryClosed,
  trajectoryOpened,
  trajectoryReopened,
  trajectoryStopped,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { TrajectoryId } from '../identifiers/ids.js';
import type { DateOnly } from '../kernel/dates.js';
import type { Dossier } from './dossier.js';
import { endedUnlawfullyOn, openTrajectory, statusOn } from './trajectory-status.js';

const id = TrajectoryId.parse('trajectory-1');
const status = (dossier: Dossier, date: DateOnly) => statusOn(dossier.trajectory.get(id)!, date);
const isOpen = (dossier: Dossier, date: DateOnly) => openTrajectory(dossier, id, date) !== undefined;

test('a trajectory is open from the day on which it is opened, until it is stopped or closed', () => {
  const past = given(
    ...[trajectoryOpened, trajectoryStopped({ on: '2017-02-01' })],
    ...[trajectoryClosed({ on: '2017-03-01' }), trajectoryReopened({ on: '2017-04-01' })],
  );
  past.asOf('2016-04-01').then(status, 'OP');
  past.asOf('2017-02-01').then(status, 'TS');
  past.asOf('2017-03-01').then(status, 'GS');
  past.asOf('2017-04-01').then(status, 'OP');
});

test('on the day on which it is closed something can still be done in it, unless it was stopped before', () => {
  const closed = given(trajectoryOpened, trajectoryClosed, trajectoryReopened);
  closed.asOf('2017-02-01').then(isOpen, true);
  closed.asOf('2017-02-02').then(isOpen, false);
  closed.asOf('2017-03-01').then(isOpen, true);
  given(trajectoryOpened, trajectoryStopped, trajectoryClosed({ on: '2017-03-01' }))
    .asOf('2017-03-01')
    .then(isOpen, false);
});

test('it is ended unlawfully only where it was closed so', () => {
  given(trajectoryOpened, trajectoryClosed).asOf('2017-02-01').then(endedUnlawfullyOn, false);
  given(trajectoryOpened, trajectoryClosed({ unlawful: true }))
    .asOf('2017-02-01')
    .then(endedUnlawfullyOn, true);
});
