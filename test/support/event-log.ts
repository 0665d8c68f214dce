import { mkdir } from 'node:fs/promises';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import type { Clock, EventStore } from '../../libs/event-store/port.js';
import { openPostgresEventStore } from '../../libs/event-store/postgres/event-store.js';
import { migrateEventStore } from '../../libs/event-store/postgres/migrate.js';
import { directoryBeside } from './database.js';
import { startFake } from './fake-eventstore/fake.js';

/** The stores that a log can be in. */
export type TestStore = 'postgres' | 'kurrentdb';

/** The store that `KBI_TEST_STORE` names: in which the tests of whatever runs on either keep their logs. */
export function testStore(name = process.env['KBI_TEST_STORE'] ?? 'postgres'): TestStore {
  if (name === 'postgres' || name === 'kurrentdb') return name;
  throw new Error(`"${name}" is no store: choose postgres or kurrentdb`);
}

interface OpenOptions {
  readonly clock: Clock;
  readonly pollMs: number;
}

/** Where a test keeps its log. */
export interface TestEventLog {
  /** What tells the service so. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens it without a service; whoever opens it closes it. */
  open(options: OpenOptions): Promise<EventStore>;
  close(): Promise<void>;
}

/**
 * The log that belongs to a test's database: in that database, or in a fake of KurrentDB, which finds its log again
 * when a test starts it a second time.
 */
export async function eventLogOf(databaseUrl: string, store = testStore()): Promise<TestEventLog> {
  return store === 'postgres' ? inPostgres(databaseUrl) : await inKurrentDb(databaseUrl);
}

function inPostgres(databaseUrl: string): TestEventLog {
  return {
    environment: {},
    async open(options) {
      await migrateEventStore(databaseUrl);
      return openPostgresEventStore({ connectionString: databaseUrl, ...options });
    },
    close: () => Promise.resolve(),
  };
}

async function inKurrentDb(databaseUrl: string): Promise<TestEventLog> {
  const directory = directoryBeside(databaseUrl);
  await mkdir(directory, { recursive: true });
  const fake = await startFake({ directory });
  const { connectionString } = fake;
  return {
    environment: { KURRENTDB_URL: connectionString },
    open: (options) => openKurrentDbEventStore({ connectionString, ...options }),
    close: () => fake.close(),
  };
}
