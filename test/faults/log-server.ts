import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import type { EventStore, RecordedEvent } from '../../libs/event-store/port.js';
import { type FakeProcess, startFakeProcess } from '../support/fake-eventstore/process.js';
import type { TestStore } from '../support/event-log.js';
import type { EmbeddedDatabase } from './embedded-database.js';

/** The server that keeps the log. Tests can kill it, and read the log without the service. */
export interface LogServer {
  readonly name: 'PostgreSQL' | 'fake KurrentDB';
  /** Environment variables by which the service finds it; none when the service runs it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Starts it again when it was killed, unless the service does that. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  openView(): Promise<LogView>;
  stop(): Promise<void>;
}

/** A connection of the test to the log. */
export interface LogView {
  /** Whether positions count by one, from 1. */
  readonly gapless: boolean;
  head(): Promise<string | undefined>;
  /** The whole log, in order. */
  events(): Promise<LoggedEvent[]>;
  close(): Promise<void>;
}

export type LoggedEvent = Pick<RecordedEvent, 'stream' | 'revision' | 'type' | 'id'> & {
  readonly position: string;
};

/** How the server of each kind of log is started. `database` holds the keys and read models of both. */
export const logServers: Readonly<Record<TestStore, (database: EmbeddedDatabase) => Promise<LogServer>>> = {
  postgres: (database) => Promise.resolve(postgres(database)),
  kurrentdb: startFakeServer,
};

/** The log is in the service's own database. It is read in SQL, without the adapter that wrote it. */
function postgres(database: EmbeddedDatabase): LogServer {
  return {
    name: 'PostgreSQL',
    environment: {},
    restart: () => Promise.resolve(),
    kill: () => database.kill(),
    async openView() {
      const db = await database.connect();
      const query = async <Row extends object>(sql: string) => (await db.query<Row>(sql)).rows;
      return {
        gapless: true,
        head: async () =>
          (await query<{ position: string }>('select position::text as position from event_store.head'))[0]
            ?.position,
        events: () =>
          query<LoggedEvent>(
            `select position::text as position, stream, revision, type, id::text as id
              from event_store.events order by events.position`,
          ),
        close: () => db.end().catch(() => undefined),
      };
    },
    stop: () => Promise.resolve(),
  };
}

/** The log is in a fake of KurrentDB. It is read through the port, after every append has ended. */
async function startFakeServer(): Promise<LogServer> {
  const directory = await mkdtemp(join(tmpdir(), 'kbi-faults-log-'));
  let server: FakeProcess = await startFakeProcess({ directory });
  const { port, connectionString } = server;
  let alive = true;
  return {
    name: 'fake KurrentDB',
    environment: { KURRENTDB_URL: connectionString },
    async restart() {
      if (!alive) server = await startFakeProcess({ directory, port });
      alive = true;
    },
    async kill() {
      alive = false;
      await server.kill();
    },
    async openView() {
      const store = await openKurrentDbEventStore({ connectionString, clock: () => new Date() });
      return {
        gapless: store.capabilities.gaplessPositions,
        head: () => store.head(),
        events: () => allEvents(store),
        close: () => store.close(),
      };
    },
    async stop() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function allEvents(store: EventStore): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  let page = await store.readAll();
  for (; !page.end; page = await store.readAll(page.position ? { after: page.position } : {}))
    events.push(...page.events);
  return [...events, ...page.events];
}
