import type { Dependencies } from '../handling/dependencies.js';
import type { HeldBytes } from '../http/held-bytes.js';
import type { Metrics } from '../http/metrics.js';
import { countOverdue } from '../supervision/overdue-reviews.js';

type Needs = Pick<Dependencies, 'clock' | 'pool' | 'projections'> & {
  readonly heldBytes: HeldBytes;
};

/** Adds the figures that are looked up when a monitoring system asks for them. */
export function addGauges(metrics: Metrics, { projections, pool, clock, heldBytes }: Needs): void {
  metrics.addGauge('kbi_body_bytes_held', 'Bytes of request bodies that are held now', () =>
    Promise.resolve([{ labels: {}, value: heldBytes.count }]),
  );
  metrics.addGauge(
    'kbi_projection_running',
    '1 while a read model follows the log, 0 while it stands still',
    async () => {
      const serving = (await projections.builds()).filter((build) => build.serving);
      return serving.map(({ name, status }) => ({
        labels: { projection: name },
        value: Number(status !== 'stopped'),
      }));
    },
    ['projection'],
  );
  metrics.addGauge('kbi_emergency_reviews_overdue', 'Emergencies that nobody reviewed in time', async () => {
    const overdue = await countOverdue({ pool, clock });
    return overdue === undefined ? [] : [{ labels: {}, value: overdue }];
  });
}
