import { eventStoreOf } from '../adapter.js';
import type { Capabilities, Clock, EventStore } from '../port.js';
import { clientConfig, ReconnectingConnection } from './connection.js';
import { GroupWriter } from './group-writer.js';
import { comparePositions, parsePosition } from './positions.js';
import { Reader } from './reader.js';
import { WakeUp } from './wake-up.js';

export const postgresCapabilities: Capabilities = {
  name: 'postgres',
  gaplessPositions: true,
  idempotenceWithAny: 'always',
  knownIdInOtherStream: 'refused',
  partlyKnownIds: 'refused',
  recordedAtOrder: 'log',
  repeatDetection: 'log',
  transactions: true,
};

interface PostgresEventStoreOptions {
  /** A database that `migrateEventStore` has prepared. */
  readonly connectionString: string;
  /** Gives `recordedAt`. */
  readonly clock: Clock;
  /** How long a subscription sleeps at the end of the log when no notification wakes it. */
  readonly pollMs?: number;
  /** How long an append that was sent and not answered is resent before it fails with `OutcomeUnknown`. */
  readonly retryForMs?: number;
}

/** The first statement of every session that writes: it takes on the role with the fewest rights, where it may. */
const writerSession = `
  do $$ begin
    if has_table_privilege('kbi_log_writer', 'event_store.events', 'insert') then set role kbi_log_writer; end if;
  exception
    when undefined_object or insufficient_privilege then null; -- there is no such role, or we may not take it on
  end $$;`;

/**
 * The event log in PostgreSQL 14 or later.
 * @throws StoreUnavailable when the database can't be reached
 */
export async function openPostgresEventStore({
  connectionString,
  clock,
  pollMs,
  retryForMs = 10_000,
}: PostgresEventStoreOptions): Promise<EventStore> {
  const node = { reader: new Reader(connectionString, clock), wakeUp: new WakeUp(connectionString) };
  const connection = new ReconnectingConnection(
    { ...clientConfig(connectionString, 'writer'), pipeline: true },
    (client) => client.query(writerSession),
  );
  const writer = new GroupWriter(connection, clock, retryForMs, () => node.wakeUp.announce());
  const adapter = {
    capabilities: postgresCapabilities,
    positions: { comparePositions, parsePosition },
    leader: node,
    follower: node,
    append: writer.append.bind(writer),
    async close() {
      await writer.close();
      await Promise.all([node.wakeUp.close(), node.reader.close()]);
    },
  };
  const store = eventStoreOf(adapter, pollMs);
  try {
    await store.head();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
