import { z } from 'zod';
import { brusselsDay, DateOnly, dayAfter, dayBefore, startOfDay } from '../../../libs/domain/kernel/dates.js';
import type { EventStore, Position } from '../../../libs/event-store/port.js';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';

/** How many days are told, with today. */
const DAYS = 14;
const HOUR_MS = 3_600_000;

const recorded = z.int().describe('Recorded in it, in the unit of the answer');

const LogGrowth = z
  .object({
    unit: z
      .enum(['events', 'bytes'])
      .describe('bytes: of the transaction log of KurrentDB, whose positions count no events'),
    total: z.int().describe('In the log'),
    days: z.array(z.object({ day: DateOnly, recorded })).describe('Of Brussels; the last one is today'),
    day: DateOnly.describe('The day of the hours'),
    hours: z
      .array(z.object({ from: z.iso.datetime(), recorded }))
      .describe('Of that day, as far as they have begun: 23 or 25 where the clock changes'),
  })
  .meta({ id: 'LogGrowth', description: 'How the log grows' });

/** It compares places in the log: of PostgreSQL it reads a few rows, of KurrentDB the events of these days, once. */
export default operation({
  method: 'get',
  path: '/v1/operations/log-growth',
  tag: 'Operation',
  summary: `How the log grows: in the last ${String(DAYS)} days, and in the hours of one of them.`,
  scope: 'admin',
  query: z.strictObject({
    day: DateOnly.optional().describe('Of which the hours are told; without it, today'),
  }),
  answer: jsonOf(LogGrowth),
  problems: ['QUERY_INVALID', 'STORE_UNAVAILABLE'],
  async handle({ query }, { store, clock }: Pick<Dependencies, 'clock' | 'store'>) {
    const now = clock();
    const today = brusselsDay(now);
    const days = lastDays(today);
    const { day = today } = query;
    if (!days.includes(day))
      throw new Problem('QUERY_INVALID', [{ at: '/day', detail: `one of ${days.join(', ')}` }]);
    const ofDays = days.map((each): Span => [timeOf(each), timeOf(dayAfter(each))]);
    const ofHours = hoursOf(day, now);
    const total = sizeAt(await store.head());
    const sizes = await sizesBefore(store, [...ofDays, ...ofHours].flat(), now, total);
    const recordedIn = ([from, until]: Span) => (sizes.get(until) ?? total) - (sizes.get(from) ?? total);
    return {
      unit: store.capabilities.gaplessPositions ? 'events' : 'bytes',
      total,
      days: ofDays.map((span, index) => ({ day: days[index], recorded: recordedIn(span) })),
      day,
      hours: ofHours.map((span) => ({ from: new Date(span[0]).toISOString(), recorded: recordedIn(span) })),
    };
  },
});

/** From an instant until before another one, in milliseconds since 1970. */
type Span = readonly [from: number, until: number];

const timeOf = (day: DateOnly): number => startOfDay(day).getTime();

/** Up to a day, in their order. */
function lastDays(last: DateOnly): readonly DateOnly[] {
  const days = [last];
  while (days.length < DAYS) days.unshift(dayBefore(days[0] ?? last));
  return days;
}

/** The hours of a day, as far as they have begun. */
function hoursOf(day: DateOnly, now: Date): readonly Span[] {
  const [first, end] = [timeOf(day), Math.min(timeOf(dayAfter(day)), now.getTime() + 1)];
  return Array.from({ length: Math.ceil((end - first) / HOUR_MS) }, (_, hour) => [
    first + hour * HOUR_MS,
    first + (hour + 1) * HOUR_MS,
  ]);
}

/** A position begins with a whole number: of events where it counts them, else of bytes. */
const sizeAt = (position: Position | undefined): number =>
  position === undefined ? 0 : Number.parseInt(position, 10);

/**
 * How large the log was before each of these instants; before one that is still to come it is as large as it is. The
 * last one is looked up first: a store without an index by time looks on from there.
 */
async function sizesBefore(
  store: Pick<EventStore, 'positionAt'>,
  instants: readonly number[],
  now: Date,
  total: number,
): Promise<ReadonlyMap<number, number>> {
  const sizes = new Map<number, number>();
  for (const instant of [...new Set(instants)].sort((a, b) => b - a)) {
    const isPast = instant <= now.getTime();
    sizes.set(instant, isPast ? sizeAt(await store.positionAt(new Date(instant - 1))) : total);
  }
  return sizes;
}
