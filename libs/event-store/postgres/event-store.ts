import { setMaxListeners } from 'node:events';
import { checkAppend } from '../check-append.js';
import type {
  AppendResult,
  Batch,
  Capabilities,
  Clock,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Page,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StreamSlice,
  SubscribeOptions,
} from '../port.js';
import { subscription } from '../subscription.js';
import { clientConfig, type ConnectionSettings, ReconnectingConnection } from './connection.js';
import { GroupWriter } from './group-writer.js';
import { comparePositions, parsePosition } from './positions.js';
import { Reader } from './reader.js';
import { WakeUp } from './wake-up.js';

export interface PostgresEventStoreOptions {
  /** A database that `migrateEventStore` has prepared. */
  readonly connectionString: string;
  /** Gives `recordedAt`. */
  readonly clock: Clock;
  /** How often a subscription looks by itself, in case no notification came. */
  readonly pollMs?: number;
  /** Connections for reading; one more writes and one more notifies. */
  readonly readers?: number;
  readonly connectTimeoutMs?: number;
  readonly statementTimeoutMs?: number;
  /** How long an append that was sent and not answered is sent again before it becomes `OutcomeUnknown`. */
  readonly retryForMs?: number;
}

/** Every session that writes: what is acknowledged is on disk, whatever this database's default, and rights are few. */
const writerSession = `
  set default_transaction_isolation = 'read committed';
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
  do $$ begin
    if has_table_privilege('kbi_log_writer', 'event_store.events', 'insert') then set role kbi_log_writer; end if;
  exception
    when undefined_object or insufficient_privilege then null; -- there is no such role, or we may not take it on
  end $$;`;

/**
 * The event log in PostgreSQL 14 or later.
 * @throws StoreUnavailable when the database can't be reached
 */
export async function openPostgresEventStore(options: PostgresEventStoreOptions): Promise<EventStore> {
  const store = new PostgresEventStore(options);
  try {
    await store.head();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

class PostgresEventStore implements EventStore {
  readonly capabilities: Capabilities = {
    name: 'postgres',
    gaplessPositions: true,
    idempotenceWithAny: 'always',
    knownIdInOtherStream: 'refused',
    partlyKnownIds: 'refused',
    clockOrder: 'log',
    repetition: 'log',
  };
  readonly comparePositions = comparePositions;
  readonly parsePosition = parsePosition;
  readonly #reader: Reader;
  readonly #writer: GroupWriter;
  readonly #wakeUp: WakeUp;
  readonly #pollMs: number;
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor({
    clock,
    pollMs = 1_000,
    readers = 4,
    retryForMs = 10_000,
    ...options
  }: PostgresEventStoreOptions) {
    setMaxListeners(0, this.#closing.signal); // as many listen as there are subscriptions
    const settings: ConnectionSettings = { connectTimeoutMs: 5_000, statementTimeoutMs: 10_000, ...options };
    this.#pollMs = pollMs;
    this.#reader = new Reader(settings, readers);
    this.#wakeUp = new WakeUp(settings);
    const connection = new ReconnectingConnection(
      { ...clientConfig(settings, 'writer'), pipeline: true },
      (client) => client.query(writerSession),
    );
    this.#writer = new GroupWriter(connection, clock, retryForMs, () => this.#wakeUp.announce());
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    return this.#writer.append(checkAppend(stream, expected, events));
  }

  readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    return this.#reader.readStream(stream, options);
  }

  readAll(options: ReadAllOptions = {}): Promise<Page> {
    return this.#reader.readAll(options);
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
    const ended = new AbortController();
    const end = () => ended.abort();
    const causes = [options.signal, this.#closing.signal];
    if (causes.some((cause) => cause.aborted)) return;
    for (const cause of causes) cause.addEventListener('abort', end, { once: true });
    const sources = { reader: this.#reader, wakeUp: this.#wakeUp, pollMs: this.#pollMs };
    try {
      yield* subscription(sources, { ...options, signal: ended.signal });
    } finally {
      for (const cause of causes) cause.removeEventListener('abort', end);
      end();
    }
  }

  head(): Promise<Position | undefined> {
    return this.#reader.head();
  }

  positionAt(instant: Date): Promise<Position | undefined> {
    return this.#reader.positionAt(instant);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.#writer.close();
    await Promise.all([this.#wakeUp.close(), this.#reader.close()]);
  }
}
