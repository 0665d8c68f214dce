import type { EventStore } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Log } from '../../../libs/platform/logging.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import {
  clockDifference,
  differsTooMuch,
  logAheadUntil,
  mostDifferenceMs,
} from '../handling/clock-difference.js';

/**
 * Compares our clock with that of a server. What is recorded by a clock that is wrong can't be recorded otherwise
 * later, so nothing begins with one.
 * @param server its name in a sentence
 * @throws StartupProblem CLOCK_WRONG
 */
export async function checkClock(
  clock: Clock,
  askTime: () => Promise<Date | undefined>,
  server: string,
): Promise<void> {
  const difference = await clockDifference(clock, askTime);
  if (difference === undefined || !differsTooMuch(difference)) return;
  const seconds = (Math.abs(difference) / 1_000).toFixed(1);
  throw new StartupProblem(
    'CLOCK_WRONG',
    `The clock of this machine (${clock().toISOString()}) is ${seconds} seconds ` +
      `${difference < 0 ? 'ahead of' : 'behind'} that of ${server}; at most ${String(mostDifferenceMs / 1_000)} are ` +
      'allowed. Set the wrong one of the two right (timedatectl, chronyc tracking), and start again.',
  );
}

/** Says until when the log lies ahead of our clock, where it does, and where its clock can't be compared with ours. */
export async function warnOfClocks(store: EventStore, clock: Clock, log: Log): Promise<void> {
  const clocks = await store.clocks();
  if (!clocks.serverTime)
    log.warn(
      'The event store doesn’t tell its time, so its clock can’t be compared with that of this machine',
    );
  const until = logAheadUntil(clock, clocks)?.toISOString();
  if (until)
    log.warn('The log lies ahead of the clock: until then, everything is recorded as of that instant', {
      until,
    });
}
