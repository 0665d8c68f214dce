import { setMaxListeners } from 'node:events';
import { checkAppend, type CheckedAppend } from '../check-append.js';
import {
  type AppendResult,
  AppendTooLarge,
  type Batch,
  type Capabilities,
  type Clock,
  type EventStore,
  type ExpectedRevision,
  IdempotencyCorrupted,
  limits,
  type NewEvent,
  type Page,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StreamSlice,
  StoreUnavailable,
  type SubscribeOptions,
  WrongExpectedRevision,
} from '../port.js';
import { subscription } from '../subscription.js';
import { KurrentClient } from './client.js';
import { type ConnectionOptions, type NodePreference, parseConnectionString } from './connection-string.js';
import { StoreRefused, StreamDeleted } from './failures.js';
import { DuplicateDetector } from './duplicate-detector.js';
import { comparePositions, isPlace, parsePosition, positionFrom } from './positions.js';
import { Reader } from './reader.js';
import { WakeUp } from './wake-up.js';
import { type Answered, Writer, type WriterTimes } from './writer.js';

export interface KurrentDbEventStoreOptions extends Partial<WriterTimes> {
  /**
   * `esdb://` or `kurrentdb://`, with `+discover` for a cluster; see connection-string.ts. A `nodePreference` other
   * than the leader is for subscriptions that `mayLag`. Whatever may be decided on is read from the leader.
   */
  readonly connectionString: string;
  /** Gives `recordedAt`. */
  readonly clock: Clock;
  /** How often a subscription looks by itself, in case nobody woke it. */
  readonly pollMs?: number;
  /** How long reading one page may take. */
  readonly readTimeoutMs?: number;
}

/**
 * The event log in EventStoreDB 22.10 or later, or KurrentDB.
 * @throws StoreUnavailable when no node can be reached in time, StoreRefused when it wants other credentials
 */
export async function openKurrentDbEventStore(options: KurrentDbEventStoreOptions): Promise<EventStore> {
  const connection = parseConnectionString(options.connectionString);
  const { readTimeoutMs = 10_000 } = options;
  const leader = roadTo('leader', connection, readTimeoutMs);
  try {
    const [head, lastRecordedAt] = [await leader.reader.head(), await leader.reader.lastRecordedAt()];
    const { nodePreference } = connection;
    const other = nodePreference === 'leader' ? leader : roadTo(nodePreference, connection, readTimeoutMs);
    return new KurrentDbEventStore(options, { leader, other }, { head, lastRecordedAt });
  } catch (error) {
    await leader.client.close();
    throw error;
  }
}

/** A node, and what reads from it. */
interface Road {
  readonly client: KurrentClient;
  readonly reader: Reader;
  readonly wakeUp: WakeUp;
}

function roadTo(node: NodePreference, connection: ConnectionOptions, readTimeoutMs: number): Road {
  const client = new KurrentClient(connection, node);
  return { client, reader: new Reader(client, readTimeoutMs), wakeUp: new WakeUp(client) };
}

interface Roads {
  readonly leader: Road;
  /** Where subscriptions read that may lag; the same unless another node is preferred. */
  readonly other: Road;
}

class KurrentDbEventStore implements EventStore {
  readonly capabilities: Capabilities = {
    name: 'kurrentdb',
    gaplessPositions: false,
    idempotenceWithAny: 'recent',
    knownIdInOtherStream: 'accepted',
    partlyKnownIds: 'refused as a conflict',
    clockOrder: 'process',
    repetition: 'process',
  };
  readonly comparePositions = comparePositions;
  readonly parsePosition = parsePosition;
  readonly #leader: Road;
  readonly #other: Road;
  readonly #writer: Writer;
  readonly #novelty = new DuplicateDetector();
  readonly #pollMs: number;
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor(
    options: KurrentDbEventStoreOptions,
    roads: Roads,
    log: { head: Position | undefined; lastRecordedAt: number },
  ) {
    setMaxListeners(0, this.#closing.signal); // as many listen as there are subscriptions
    const { clock, pollMs = 1_000 } = options;
    const { connectTimeoutMs = 5_000, answerTimeoutMs = 5_000, retryForMs = 10_000 } = options;
    this.#pollMs = pollMs;
    this.#leader = roads.leader;
    this.#other = roads.other;
    this.#novelty.see(log.head);
    const times = { connectTimeoutMs, answerTimeoutMs, retryForMs };
    const known = () => this.#novelty.highest;
    this.#writer = new Writer(roads.leader.client, clock, times, log.lastRecordedAt, known);
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    const append = checkAppend(stream, expected, events);
    const answered = await this.#writer.append(append);
    const result = await this.#resultOf(append, answered);
    if (this.#writer.idle) this.#novelty.forget();
    this.#leader.wakeUp.announce(result.position); // others are told when another node has it
    return result;
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    this.#refuseWhenClosed();
    return this.#leader.reader.readStream(stream, options);
  }

  async readAll(options: ReadAllOptions = {}): Promise<Page> {
    this.#refuseWhenClosed();
    return this.#seen(await this.#leader.reader.readAll(options));
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
    const ended = new AbortController();
    const end = () => ended.abort();
    const causes = [options.signal, this.#closing.signal];
    if (causes.some((cause) => cause.aborted)) return;
    for (const cause of causes) cause.addEventListener('abort', end, { once: true });
    const road = options.mayLag ? this.#other : this.#leader;
    const readAll = async (page: ReadAllOptions) => this.#seen(await road.reader.readAll(page));
    const sources = { reader: { readAll }, wakeUp: road.wakeUp, pollMs: this.#pollMs };
    try {
      yield* subscription(sources, { ...options, signal: ended.signal });
    } finally {
      for (const cause of causes) cause.removeEventListener('abort', end);
      end();
    }
  }

  async head(): Promise<Position | undefined> {
    this.#refuseWhenClosed();
    return this.#leader.reader.head();
  }

  async positionAt(instant: Date): Promise<Position | undefined> {
    this.#refuseWhenClosed();
    return this.#leader.reader.positionAt(instant);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.#writer.close();
    for (const { wakeUp, client } of this.#roads()) {
      await wakeUp.close();
      await client.close();
    }
  }

  #roads(): ReadonlySet<Road> {
    return new Set([this.#leader, this.#other]);
  }

  #seen(page: Page): Page {
    this.#novelty.see(page.position);
    return page;
  }

  #refuseWhenClosed(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('the event store is closed');
  }

  async #resultOf(append: CheckedAppend, answered: Answered): Promise<AppendResult> {
    const { stream } = append;
    switch (answered.kind) {
      case 'written': {
        const { revision, position: place, floor } = answered;
        // A repetition may be answered without a position; what is written now never is.
        const known = place && isPlace(place) ? positionFrom(place) : undefined;
        const position = known ?? (await this.#positionOf(stream, revision));
        const repeated = !this.#novelty.isNew(position, floor) || known === undefined;
        return { revision, position, repeated };
      }
      case 'conflict':
        return this.#afterConflict(append, answered.actual);
      case 'deleted':
        throw new StreamDeleted(`stream ${stream} was deleted in the event store`);
      case 'too large':
        throw new AppendTooLarge(
          `the event store takes less in one append than the ${limits.bytesPerAppend} bytes that we allow`,
        );
      case 'refused':
        throw new StoreRefused('the event store refused the append');
    }
  }

  async #positionOf(stream: string, revision: number): Promise<Position> {
    const [event] = (await this.#leader.reader.readStream(stream, { from: revision, limit: 1 })).events;
    if (!event) throw new StoreUnavailable(`the event store does not show revision ${revision} of ${stream}`);
    return event.position;
  }

  /** The store says "conflict" too when only some of the ids are known: looks at what stands in the append's place. */
  async #afterConflict(append: CheckedAppend, actual: number | 'noStream'): Promise<AppendResult> {
    const { stream, expected, events } = append;
    const corrupted = new IdempotencyCorrupted(
      `stream ${stream}: some of these ids are known, but not as this append`,
    );
    if (actual === 'noStream') throw new WrongExpectedRevision(stream, expected, actual);
    if (expected === 'any' || expected === 'streamExists') throw corrupted;
    const from = expected === 'noStream' ? 0 : expected + 1;
    const there = (await this.#leader.reader.readStream(stream, { from, limit: events.length })).events;
    const same = there.filter((event, index) => event.id === events[index]?.id);
    const last = there.at(-1);
    if (last && same.length === events.length)
      return { revision: last.revision, position: last.position, repeated: true }; // written since
    const ids = new Set(events.map((event) => event.id));
    throw there.some((event) => ids.has(event.id))
      ? corrupted
      : new WrongExpectedRevision(stream, expected, actual);
  }
}
