import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import type { EventStore, RecordedEvent } from '../../libs/event-store/port.js';
import { type FakeProcess, startFakeProcess } from '../support/fake-eventstore/process.js';
import type { TestStore } from '../support/event-log.js';
import type { EmbeddedDatabase } from './embedded-database.js';

/** The server that keeps the log: it can be killed, and be looked into past the service. */
export interface LogServer {
  readonly name: 'PostgreSQL' | 'stand-in';
  /** What tells the service where it is; nothing when the service runs it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs again, unless that is the service's work. */
  revive(): Promise<void>;
  kill(): Promise<void>;
  look(): Promise<LogView>;
  end(): Promise<void>;
}

/** A connection of our own to the log. */
export interface LogView {
  /** Whether positions count by one, from one. */
  readonly gapless: boolean;
  head(): Promise<string | undefined>;
  /** All of it, in order. */
  events(): Promise<Written[]>;
  close(): Promise<void>;
}

export type Written = Pick<RecordedEvent, 'stream' | 'revision' | 'type' | 'id'> & {
  readonly position: string;
};

/** How each server of a log is made; `database` holds keys and read models either way. */
export const logServers: Readonly<Record<TestStore, (database: EmbeddedDatabase) => Promise<LogServer>>> = {
  postgres: (database) => Promise.resolve(postgres(database)),
  kurrentdb: standIn,
};

/** The log is in the service's own database; it is read in SQL, without the adapter that wrote it. */
function postgres(database: EmbeddedDatabase): LogServer {
  return {
    name: 'PostgreSQL',
    environment: {},
    revive: () => Promise.resolve(),
    kill: () => database.kill(),
    async look() {
      const db = await database.connect();
      const ask = async <Row extends object>(sql: string) => (await db.query<Row>(sql)).rows;
      return {
        gapless: true,
        head: async () =>
          (await ask<{ position: string }>('select position::text as position from event_store.head'))[0]
            ?.position,
        events: () =>
          ask<Written>(
            `select position::text as position, stream, revision, type, id::text as id
              from event_store.events order by events.position`,
          ),
        close: () => db.end().catch(() => undefined),
      };
    },
    end: () => Promise.resolve(),
  };
}

/** The log is in a stand-in of KurrentDB; it is read through the port, after every write has ended. */
async function standIn(): Promise<LogServer> {
  const directory = await mkdtemp(join(tmpdir(), 'kbi-faults-log-'));
  let server: FakeProcess = await startFakeProcess({ directory });
  const { port, connectionString } = server;
  let alive = true;
  return {
    name: 'stand-in',
    environment: { KURRENTDB_URL: connectionString },
    async revive() {
      if (!alive) server = await startFakeProcess({ directory, port });
      alive = true;
    },
    async kill() {
      alive = false;
      await server.kill();
    },
    async look() {
      const store = await openKurrentDbEventStore({ connectionString, clock: () => new Date() });
      return {
        gapless: store.capabilities.gaplessPositions,
        head: () => store.head(),
        events: () => everything(store),
        close: () => store.close(),
      };
    },
    async end() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function everything(store: EventStore): Promise<Written[]> {
  const events: Written[] = [];
  let page = await store.readAll();
  for (; !page.end; page = await store.readAll(page.position ? { after: page.position } : {}))
    events.push(...page.events);
  return [...events, ...page.events];
}
