import type { EventStore } from '../../../libs/event-store/port.js';
import { BoundedPool } from '../../../libs/event-store/postgres/bounded-pool.js';
import { withSessionSettings } from '../../../libs/event-store/postgres/session.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Configuration } from '../../../libs/platform/config.js';
import type { Log } from '../../../libs/platform/logging.js';
import { Bulkhead, type BulkheadLimits } from '../http/bulkhead.js';
import type { Metrics } from '../http/metrics.js';
import type { Work } from '../http/operation.js';
import type { ServiceDependencies } from './dependencies.js';
import { openLongReads } from './event-log.js';

/** The most queries that wait for a connection of a pool. */
const MOST_WAITING = 1_000;

/** Opens connections to the database of keys and read models. */
export function openPool(connectionString: string, connections: number, log: Log): BoundedPool {
  const pool = new BoundedPool({
    connectionString: withSessionSettings(connectionString),
    max: connections,
    waiting: MOST_WAITING,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  });
  pool.on('error', (error) => log.warn('An idle database connection broke', { error }));
  return pool;
}

interface LongWork extends Pick<ServiceDependencies, 'ofLongWork'> {
  close(): Promise<unknown>;
}

/** Opens what reports and audits read from, apart from what decides. */
export function openLongWork(
  store: EventStore,
  configuration: Configuration,
  { databaseUrl, clock, log }: { readonly databaseUrl: string; readonly clock: Clock; readonly log: Log },
): LongWork {
  // Reports and audits are as many each.
  const pool = openPool(databaseUrl, 2 * configuration.reports.atOnce, log);
  const reads = openLongReads(store, configuration, databaseUrl, clock);
  return {
    ofLongWork: { pool, store: reads ?? store },
    close: () => Promise.all([pool.end(), reads?.close()]),
  };
}

/** Bounds how much long work is under way at a time, of each kind, and how much waits for a read model before. */
export function openBulkheads(
  { atOnce: most, waiting }: Configuration['reports'],
  metrics: Pick<Metrics, 'refused'>,
): Pick<ServiceDependencies, 'bulkheads' | 'waits'> {
  const ofEach = (limits: BulkheadLimits) => {
    const bulkheadOf = (work: Work) => new Bulkhead(limits, () => metrics.refused(work));
    return { reports: bulkheadOf('reports'), audits: bulkheadOf('audits') };
  };
  return { bulkheads: ofEach({ most, waiting }), waits: ofEach({ most: most + waiting }) };
}
