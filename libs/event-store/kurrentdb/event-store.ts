import { type Adapter, eventStoreOf, type ReadNode } from '../adapter.js';
import type { CheckedAppend } from '../check-append.js';
import {
  type AppendResult,
  AppendTooLarge,
  type Capabilities,
  type Clock,
  type EventStore,
  IdempotencyCorrupted,
  limits,
  type Position,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../port.js';
import { catchUp } from './catch-up.js';
import { KurrentClient } from './client.js';
import { type NodePreference, parseConnectionString } from './connection-string.js';
import { DuplicateDetector } from './duplicate-detector.js';
import { StoreRefused, StreamDeleted } from './failures.js';
import { comparePositions, isKnown, parsePosition, positionFrom } from './positions.js';
import { Reader } from './reader.js';
import { WakeUp } from './wake-up.js';
import { type Answered, Writer, type WriterTimes } from './writer.js';

export const kurrentDbCapabilities: Capabilities = {
  name: 'kurrentdb',
  gaplessPositions: false,
  idempotenceWithAny: 'recent',
  knownIdInOtherStream: 'accepted',
  partlyKnownIds: 'refused as a conflict',
  recordedAtOrder: 'process',
  repeatDetection: 'process',
  transactions: false,
};

interface KurrentDbEventStoreOptions extends Partial<WriterTimes> {
  /**
   * `esdb://` or `kurrentdb://`, with `+discover` for a cluster; see connection-string.ts. A `nodePreference` other
   * than the leader is for subscriptions that `mayLag`: everything else is read from the leader.
   */
  readonly connectionString: string;
  /** Gives `recordedAt`. */
  readonly clock: Clock;
  /** How long a subscription sleeps at the end of the log when nothing wakes it. */
  readonly pollMs?: number;
  /** How long reading one page may take. */
  readonly readTimeoutMs?: number;
}

interface Node extends ReadNode {
  readonly client: KurrentClient;
  readonly reader: Reader;
  readonly wakeUp: WakeUp;
}

/**
 * The event log in EventStoreDB 22.10 or later, or KurrentDB.
 * @throws StoreUnavailable when no node can be reached in time, StoreRefused when it refuses the credentials
 */
export async function openKurrentDbEventStore({
  connectionString,
  clock,
  pollMs,
  readTimeoutMs = 10_000,
  connectTimeoutMs = 5_000,
  answerTimeoutMs = 5_000,
  retryForMs = 10_000,
}: KurrentDbEventStoreOptions): Promise<EventStore> {
  const connection = parseConnectionString(connectionString);
  const duplicates = new DuplicateDetector();
  const connect = (preference: NodePreference): Node => {
    const client = new KurrentClient(connection, preference);
    const reader = new Reader(client, readTimeoutMs, duplicates);
    const source = { client, reader, duplicates };
    return { client, reader, wakeUp: new WakeUp(client), catchUp: (options) => catchUp(source, options) };
  };
  const leader = connect('leader');
  try {
    duplicates.observe(await leader.reader.head());
    const lastRecordedAt = await leader.reader.lastRecordedAt();
    const { nodePreference } = connection;
    const follower = nodePreference === 'leader' ? leader : connect(nodePreference);
    const times = { connectTimeoutMs, answerTimeoutMs, retryForMs };
    const writer = new Writer(leader.client, clock, times, lastRecordedAt, () => duplicates.highest);
    return eventStoreOf(new KurrentDbAdapter(leader, follower, writer, duplicates), pollMs);
  } catch (error) {
    await leader.client.close();
    throw error;
  }
}

class KurrentDbAdapter implements Adapter {
  readonly capabilities = kurrentDbCapabilities;
  readonly positions = { comparePositions, parsePosition };

  constructor(
    readonly leader: Node,
    readonly follower: Node,
    private readonly writer: Writer,
    private readonly duplicates: DuplicateDetector,
  ) {}

  async append(append: CheckedAppend): Promise<AppendResult> {
    const result = await this.#resultOf(append, await this.writer.append(append));
    if (this.writer.idle) this.duplicates.clear();
    this.leader.wakeUp.announce(result.position); // readers of a follower are woken when the follower has it
    return result;
  }

  async close(): Promise<void> {
    await this.writer.close();
    for (const { wakeUp, client } of new Set([this.leader, this.follower])) {
      await wakeUp.close();
      await client.close();
    }
  }

  async #resultOf(append: CheckedAppend, answer: Answered): Promise<AppendResult> {
    const { stream } = append;
    switch (answer.kind) {
      case 'written': {
        const { revision, floor } = answer;
        // The answer to a repeated append may lack the position; that to a first append never does.
        const known = answer.position && isKnown(answer.position) ? positionFrom(answer.position) : undefined;
        const position = known ?? (await this.#positionOf(stream, revision));
        const repeated = this.duplicates.isRepeated(position, floor) || known === undefined;
        return { revision, position, repeated };
      }
      case 'conflict':
        return this.#afterConflict(append, answer.actual);
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
    const [event] = (await this.leader.reader.readStream(stream, { from: revision, limit: 1 })).events;
    if (!event) throw new StoreUnavailable(`the event store does not show revision ${revision} of ${stream}`);
    return event.position;
  }

  /** The store also answers "conflict" when it knows some of the ids: reads which events stand where these would. */
  async #afterConflict(append: CheckedAppend, actual: number | 'noStream'): Promise<AppendResult> {
    const { stream, expected, events } = append;
    if (actual === 'noStream') throw new WrongExpectedRevision(stream, expected, actual);
    if (expected === 'any' || expected === 'streamExists') throw new IdempotencyCorrupted(stream);
    const from = expected === 'noStream' ? 0 : expected + 1;
    const there = (await this.leader.reader.readStream(stream, { from, limit: events.length })).events;
    const same = there.filter((event, index) => event.id === events[index]?.id);
    const last = there.at(-1);
    if (last && same.length === events.length)
      return { revision: last.revision, position: last.position, repeated: true }; // written meanwhile
    const ids = new Set(events.map((event) => event.id));
    throw there.some((event) => ids.has(event.id))
      ? new IdempotencyCorrupted(stream)
      : new WrongExpectedRevision(stream, expected, actual);
  }
}
