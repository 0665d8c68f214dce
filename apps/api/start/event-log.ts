import { openKurrentDbEventStore } from '../../../libs/event-store/kurrentdb/event-store.js';
import { type EventStore, EventStoreError } from '../../../libs/event-store/port.js';
import { openPostgresEventStore } from '../../../libs/event-store/postgres/event-store.js';
import { migrateEventStore } from '../../../libs/event-store/postgres/migrate.js';
import { withSeparateReads } from '../../../libs/event-store/postgres/separate-reads.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Configuration } from '../../../libs/platform/config.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import { checkClock } from './check-clocks.js';

/**
 * Opens the log: in KurrentDB when there is an address of one, else in PostgreSQL, whose tables it then makes. Keys and
 * read models are in PostgreSQL either way.
 * @throws StartupProblem EVENT_STORE_AWAY, CLOCK_WRONG, or what the driver of PostgreSQL says
 */
export async function openEventLog(
  { kurrentDbUrl }: Pick<Configuration, 'kurrentDbUrl'>,
  databaseUrl: string,
  clock: Clock,
): Promise<EventStore> {
  if (kurrentDbUrl) {
    const store = await openKurrentDb(kurrentDbUrl.reveal(), clock);
    try {
      await checkClock(clock, async () => (await store.clocks()).serverTime, 'the event store');
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }
  await migrateEventStore(databaseUrl);
  return openPostgresEventStore({ connectionString: databaseUrl, clock });
}

/** Connections for reading much of the log at a time. */
const LONG_READS = 2;

/**
 * The log for reports and audits, in PostgreSQL: read over connections of its own, so that they keep nobody waiting who
 * decides. In KurrentDB there is none: all reads share one connection without holding each other up.
 */
export function openLongReads(
  store: EventStore,
  { kurrentDbUrl }: Pick<Configuration, 'kurrentDbUrl'>,
  databaseUrl: string,
  clock: Clock,
): EventStore | undefined {
  return kurrentDbUrl ? undefined : withSeparateReads(store, databaseUrl, { connections: LONG_READS, clock });
}

async function openKurrentDb(connectionString: string, clock: Clock): Promise<EventStore> {
  try {
    return await openKurrentDbEventStore({ connectionString, clock });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason was given';
    const advice =
      error instanceof EventStoreError
        ? 'Check that the cluster runs and can be reached from here, and that KURRENTDB_URL has its addresses, user and certificates.'
        : 'Correct KURRENTDB_URL.';
    throw new StartupProblem('EVENT_STORE_AWAY', `The log could not be opened: ${reason}. ${advice}`);
  }
}
