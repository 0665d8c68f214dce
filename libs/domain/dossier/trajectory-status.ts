/** Whether a trajectory is open on a day. */
import type { z } from 'zod';
import type { TrajectoryId } from '../identifiers/ids.js';
import { dayBefore, lastBegun, type DateOnly } from '../kernel/dates.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import type { Trajectory, TrajectoryStatus, WithTrajectory } from './trajectory.js';

/** The status of a trajectory on a day; none before it was opened. */
export const statusOn = (
  { on, statuses }: Trajectory,
  date: DateOnly,
): z.output<typeof TrajectoryStatus> | undefined =>
  on <= date ? (statuses.findLast(({ since }) => since <= date)?.code ?? 'OP') : undefined;

/** The trajectory when it is open on a day; also on the day on which it is closed or stopped. */
export function openTrajectory(
  dossier: WithTrajectory,
  id: TrajectoryId,
  date: DateOnly,
): Trajectory | undefined {
  const found = dossier.trajectory.get(id);
  const isOpened = found?.statuses.some(({ code, since }) => code === 'OP' && since === date);
  return found && (isOpened || statusOn(found, dayBefore(date)) === 'OP') ? found : undefined;
}

/** Why nothing can be done in a trajectory on a day, if it can't: it isn't there, or isn't open. */
export const trajectoryRefusal = (...which: Parameters<typeof openTrajectory>): Refusal | undefined =>
  openTrajectory(...which) ? undefined : refuse('TRAJECTORY_NOT_OPEN', '/trajectory');

/** Whether a trajectory that the person ended unlawfully is closed on a day. Source: D13 art. 39. */
export function endedUnlawfullyOn({ trajectory }: WithTrajectory, date: DateOnly): boolean {
  return [...trajectory].some(({ statuses }) => {
    const status = lastBegun(statuses, ({ since }) => since, date);
    return status?.code === 'GS' && status.unlawful === true;
  });
}
