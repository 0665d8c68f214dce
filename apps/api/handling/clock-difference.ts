import type { LogClocks } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';

/** How far our clock and that of a server may lie apart, in ms: the time of recording is given by ours. */
export const mostDifferenceMs = 5_000;

/**
 * How far the clock of a server is ahead of ours, in ms, negative when it is behind; undefined when it doesn't tell its
 * time. The server may have told it at any moment between question and answer, so a slow answer is no difference.
 */
export async function clockDifference(
  clock: Clock,
  askTime: () => Promise<Date | undefined>,
): Promise<number | undefined> {
  const before = clock().getTime();
  const told = (await askTime())?.getTime();
  const after = clock().getTime();
  if (told === undefined) return undefined;
  if (told < before) return told - before;
  return Math.max(told - after, 0);
}

/** Whether the clocks lie too far apart; one that isn't known is taken to be right. */
export const differsTooMuch = (differenceMs: number | undefined): boolean =>
  Math.abs(differenceMs ?? 0) > mostDifferenceMs;

/** So much further than our clock a log may be: the processes that write to it have clocks of their own. */
const ordinaryLeadMs = 1_000;

/** Until when the log lies ahead of our clock: what is recorded before then gets that time. Undefined: it doesn't. */
export function logAheadUntil(
  clock: Clock,
  { recordedUntil }: Pick<LogClocks, 'recordedUntil'>,
): Date | undefined {
  const isAhead = recordedUntil && recordedUntil.getTime() - clock().getTime() > ordinaryLeadMs;
  return isAhead ? recordedUntil : undefined;
}
