import { setTimeout as delay } from 'node:timers/promises';
import type { CheckedAppend } from '../check-append.js';
import { type AppendResult, type Clock, limits, OutcomeUnknown, StoreOverloaded } from '../port.js';
import { appendStatement, type OutcomeRow, resultOf } from './append-statement.js';
import type { ReconnectingConnection } from './connection.js';
import { failureOf, isCollision, isDefinite, isTransient } from './failures.js';
import { RevisionCache } from './revision-cache.js';

/** Two groups overlap: the server works on one while this process encodes the other. More than two is slower. */
const groupsInFlight = 2;
/** A group is not larger than the largest single append. */
const bytesPerGroup = limits.bytesPerAppend;
/** How often an append is sent again because it collided with another transaction (deadlock, serialisation). */
const mostCollisions = 3;

interface PendingAppend {
  readonly append: CheckedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: Error) => void;
  /** Order of arrival, which resent appends keep. */
  readonly number: number;
  /** When it was first sent, in ms of the monotonic clock; undefined while the database can't have written it. */
  sentAt: number | undefined;
  /** Whether it was sent before and not answered, so that it may have been written. */
  doubtful: boolean;
  /** How often it was sent again because it collided with another transaction. */
  collisions: number;
  /** Whether it makes a group of its own. The database refused its group, and only the append at fault must fail. */
  alone: boolean;
}

/**
 * Writes concurrent appends in groups, each with one statement. Two groups are in flight at a time, pipelined on one
 * connection. A group starts on `setImmediate`, so that all callers that the last answer has woken can join it.
 */
export class GroupWriter {
  #queue: PendingAppend[] = [];
  #arrivals = 0;
  #groups = 0;
  #appendsInFlight = 0;
  #scheduled = false;
  #closed = false;
  #whenIdle: (() => void) | undefined;
  #revisions: RevisionCache | undefined;

  /**
   * @param retryForMs how long an append that was sent and not answered is resent
   * @param onAppended called after the answer to a group that wrote something
   */
  constructor(
    private readonly connection: ReconnectingConnection,
    private readonly clock: Clock,
    private readonly retryForMs: number,
    private readonly onAppended: () => void,
  ) {}

  append(append: CheckedAppend): Promise<AppendResult> {
    if (this.#queue.length + this.#appendsInFlight >= limits.waitingAppends)
      return Promise.reject(new StoreOverloaded());
    return new Promise((resolve, reject) => {
      const number = (this.#arrivals += 1);
      const unsent = { sentAt: undefined, doubtful: false, collisions: 0, alone: false };
      this.#queue.push({ append, resolve, reject, number, ...unsent });
      this.#scheduleGroup();
    });
  }

  /** Waits for the answers to all appends and closes the connection; there may be no further ones. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#groups > 0 || this.#queue.length > 0)
      await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    await this.connection.close();
  }

  #scheduleGroup(): void {
    if (this.#scheduled || this.#groups >= groupsInFlight || this.#queue.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#writeGroup(this.#takeGroup());
      this.#scheduleGroup();
    });
  }

  /** Half of all appends that are queued or in flight, so that the other half can be in flight at the same time. */
  #takeGroup(): PendingAppend[] {
    const half = Math.ceil((this.#queue.length + this.#appendsInFlight) / 2);
    let bytes = 0;
    let size = 0;
    for (const { append, alone } of this.#queue) {
      bytes += append.bytes;
      if (size > 0 && (size >= half || alone || bytes > bytesPerGroup)) break;
      size += 1;
      if (alone) break;
    }
    return this.#queue.splice(0, size);
  }

  async #writeGroup(group: readonly PendingAppend[]): Promise<void> {
    this.#groups += 1;
    this.#appendsInFlight += group.length;
    const resend = await this.#send(group);
    this.#groups -= 1;
    this.#appendsInFlight -= group.length;
    if (resend.length > 0) this.#queue = [...resend, ...this.#queue].sort((a, b) => a.number - b.number);
    this.#scheduleGroup();
    if (this.#groups === 0 && this.#queue.length === 0) this.#whenIdle?.();
  }

  /** Sends a group and answers its callers. @returns the appends that must be sent again */
  async #send(group: readonly PendingAppend[]): Promise<readonly PendingAppend[]> {
    try {
      const client = await this.connection.client();
      const now = performance.now();
      for (const pending of group) pending.sentAt ??= now;
      const cache = this.#revisionsOf(client);
      const known = cache.getAndInvalidate(group.map(({ append }) => append.stream));
      const statement = appendStatement(
        group.map(({ append }) => append),
        known,
        this.clock(),
      );
      const { rows } = await client.query<[...OutcomeRow]>(statement);
      this.#answer(group, rows, (stream, revision) => cache.set(known.group, stream, revision));
      return [];
    } catch (error) {
      if (!isDefinite(error)) return this.#resendOrFail(group, error);
      if (group.length > 1 && !isTransient(error))
        return group.map((pending) => Object.assign(pending, { alone: true }));
      return refused(group, error);
    }
  }

  /** The cache of this connection; a new connection begins with an empty one. */
  #revisionsOf(connection: object): RevisionCache {
    if (this.#revisions?.connection !== connection) this.#revisions = new RevisionCache(connection);
    return this.#revisions;
  }

  /** @param onRevision called with the last revision of a stream, where an outcome tells it: a repetition does not */
  #answer(
    group: readonly PendingAppend[],
    outcomes: readonly OutcomeRow[],
    onRevision: (stream: string, revision: number) => void,
  ): void {
    group.forEach(({ append, resolve, reject }, index) => {
      const row = outcomes[index];
      if (row?.[0] === 'appended' || row?.[0] === 'conflict') onRevision(append.stream, row[1]);
      const result = row ? resultOf(append, row) : new OutcomeUnknown('the database gave no outcome');
      if (result instanceof Error) reject(result);
      else resolve(result);
    });
    if (outcomes.some(([outcome]) => outcome === 'appended')) this.onAppended();
  }

  /** After a lost connection: appends that were never sent fail, others are resent with the same ids for a while. */
  async #resendOrFail(group: readonly PendingAppend[], cause: unknown): Promise<readonly PendingAppend[]> {
    const resend: PendingAppend[] = [];
    for (const pending of group) {
      if (pending.sentAt === undefined) pending.reject(failureOf(cause));
      else if (!this.#closed && performance.now() - pending.sentAt < this.retryForMs)
        resend.push(Object.assign(pending, { doubtful: true }));
      else pending.reject(unanswered(cause));
    }
    if (resend.length > 0) await delay(50 + Math.random() * 150);
    return resend;
  }
}

/**
 * Fails appends that the server refused for now, of which this attempt wrote nothing: an earlier one may have. Those
 * that collided with another transaction are sent again. @returns these
 */
function refused(group: readonly PendingAppend[], error: unknown): readonly PendingAppend[] {
  const again: PendingAppend[] = [];
  for (const pending of group) {
    if (isCollision(error) && pending.collisions < mostCollisions) {
      pending.collisions += 1;
      again.push(pending);
    } else pending.reject(pending.doubtful && isTransient(error) ? unanswered(error) : failureOf(error));
  }
  return again;
}

const unanswered = (cause: unknown) =>
  new OutcomeUnknown('the append was sent and no answer came', { cause });
