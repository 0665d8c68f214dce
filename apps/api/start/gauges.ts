import type { Dependencies } from '../handling/dependencies.js';
import { standing } from '../handling/standing-builds.js';
import type { EventStreams } from '../http/event-streams.js';
import type { HeldBytes } from '../http/held-bytes.js';
import type { Metrics } from '../http/metrics.js';
import type { LiveReader } from '../../../libs/event-store/live-reader.js';
import { startOfDay } from '../../../libs/domain/kernel/dates.js';
import { lastCompletedDay } from '../running/daily-run.js';
import { countOverdue } from '../supervision/overdue-reviews.js';

type Needs = Pick<Dependencies, 'clock' | 'pool' | 'projections'> & {
  readonly metrics: Metrics;
  readonly heldBytes: HeldBytes;
  readonly eventStreams: Pick<EventStreams, 'count'>;
  readonly live: Pick<LiveReader, 'following' | 'leftBehind'>;
};

/** Adds the figures that are looked up when a monitoring system asks for them. */
export function addGauges(needs: Needs): void {
  const { metrics, projections, pool, clock, heldBytes, live, eventStreams } = needs;
  const plain = [
    ['kbi_body_bytes_held', 'Bytes of request bodies that are held now', () => heldBytes.count],
    ['kbi_event_streams', 'Streams of server-sent events that are open now', () => eventStreams.count],
    ['kbi_log_followers', 'Read models that share the one live reader of the log', () => live.following],
    [
      'kbi_log_left_behind',
      'How often one of them was too slow for it, since the start',
      () => live.leftBehind,
    ],
  ] as const;
  for (const [name, help, value] of plain)
    metrics.addGauge(name, help, () => Promise.resolve([{ labels: {}, value: value() }]));
  metrics.addGauge(
    'kbi_projection_running',
    '1 while a read model follows the log, 0 while it stands still',
    async () => {
      const running = new Map<string, boolean>();
      for (const { name, status } of standing(await projections.builds()))
        running.set(name, (running.get(name) ?? true) && status !== 'stopped');
      return [...running].map(([projection, runs]) => ({ labels: { projection }, value: Number(runs) }));
    },
    ['projection'],
  );
  metrics.addGauge('kbi_emergency_reviews_overdue', 'Emergencies that nobody reviewed in time', async () => {
    const overdue = await countOverdue({ pool, clock });
    return overdue === undefined ? [] : [{ labels: {}, value: overdue }];
  });
  metrics.addGauge(
    'kbi_daily_run_last_day_timestamp_seconds',
    'Begin of the last day for which the daily run was completed',
    async () => {
      const day = await lastCompletedDay({ pool });
      return day === undefined ? [] : [{ labels: {}, value: startOfDay(day).getTime() / 1_000 }];
    },
  );
}
