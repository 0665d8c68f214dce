/** Which organisation manages a trajectory. */
import { DateOnly, lastBegun } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event } from '../kernel/event.js';
import { same } from '../kernel/same.js';
import { known, TrajectoryId } from '../identifiers/ids.js';
import { dossierCommand } from './command.js';
import { ofTrajectory } from './component.js';
import { NOT_IN_EDITION, dateOf, subject } from './subject.js';
import type { WithTrajectory } from './trajectory.js';
import { trajectoryRefusal } from './trajectory-status.js';
import { Site, statedSite, type NumberedSite } from './values.js';

const TrajectoryTransferred = event('TrajectoryTransferred', {
  title: 'Traject overgedragen',
  meaning: 'From a day on another organisation manages a trajectory.',
  about: 'trajectory/{trajectory}/manager',
  notByImport: NOT_IN_EDITION,
  fields: { ...ofTrajectory, manager: statedSite('trajecthouder') },
});

export interface WithManager {
  /** Transfers only: the first manager is that of the trajectory itself. */
  readonly manager: readonly {
    readonly trajectory: TrajectoryId;
    readonly on: DateOnly;
    readonly manager: NumberedSite | undefined;
  }[];
}

export const manager = subject({
  initial: [] as WithManager['manager'],
  events: { TrajectoryTransferred },
  evolve: {
    TrajectoryTransferred: (state, { facts: { trajectory, manager, ...dates } }) => [
      ...state,
      { trajectory, on: dateOf(dates), manager },
    ],
  },
});

/** Who manages a trajectory on a day. */
export function managerOn(
  dossier: WithManager & WithTrajectory,
  id: TrajectoryId,
  date: DateOnly,
): NumberedSite | undefined {
  const transfers = dossier.manager.filter(({ trajectory }) => trajectory === id);
  const last = lastBegun(transfers, ({ on }) => on, date);
  return last ? last.manager : dossier.trajectory.get(id)?.manager;
}

const TransferTrajectory = dossierCommand('TransferTrajectory', {
  meaning: 'Gives an open trajectory to another manager.',
  fields: { on: DateOnly, trajectory: known(TrajectoryId), manager: Site },
  refusals: ['TRAJECTORY_NOT_OPEN'],
  records: [TrajectoryTransferred],
  decide: (transfer, dossier: WithManager & WithTrajectory) => {
    const closed = trajectoryRefusal(dossier, transfer.trajectory, transfer.on);
    if (closed) return closed;
    const transferred = TrajectoryTransferred.of(transfer);
    const current = managerOn(dossier, transfer.trajectory, transfer.on);
    return same(current, transferred.facts.manager) ? nothing() : record(transferred);
  },
});

export const managerCommands = { TransferTrajectory };
