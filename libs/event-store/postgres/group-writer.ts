import { setTimeout as delay } from 'node:timers/promises';
import type { CheckedAppend } from '../check-append.js';
import {
  type AppendResult,
  type Clock,
  limits,
  OutcomeUnknown,
  StoreOverloaded,
  StoreUnavailable,
} from '../port.js';
import { appendStatement, type Outcome, resultOf } from './append-statement.js';
import type { ReconnectingConnection } from './connection.js';
import { failureOf, isDefinite, isPassing } from './failures.js';
import { type KnownRevisions, RevisionCache } from './revision-cache.js';

/** Two groups overlap: the server works on one while this process encodes the other. More than two is slower. */
const groupsInFlight = 2;
/** A group is not larger than the largest single append. */
const bytesPerGroup = limits.bytesPerAppend;

interface Waiting {
  readonly append: CheckedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: Error) => void;
  /** Order of arrival. */
  readonly number: number;
  /** When it was first sent, in ms of the monotonic clock: from then on nobody knows whether it was written. */
  sentAt: number | undefined;
  /** Its group was refused by the database: it goes on by itself, so that only the guilty one fails. */
  alone: boolean;
}

/**
 * Writes concurrent appends in groups, each group with one statement. Two half-groups are under way at a time,
 * pipelined on one connection; a group starts on `setImmediate`, so that all who were woken by the last answer join.
 */
export class GroupWriter {
  #waiting: Waiting[] = [];
  #arrivals = 0;
  #groups = 0;
  #appendsInFlight = 0;
  #scheduled = false;
  #closed = false;
  #whenIdle: (() => void) | undefined;
  #memory: RevisionCache | undefined;

  /**
   * @param retryForMs how long an append that was sent and not answered is sent again
   * @param onAppended called after the answer of a group that wrote something
   */
  constructor(
    private readonly connection: ReconnectingConnection,
    private readonly clock: Clock,
    private readonly retryForMs: number,
    private readonly onAppended: () => void,
  ) {}

  append(append: CheckedAppend): Promise<AppendResult> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    if (this.#waiting.length + this.#appendsInFlight >= limits.waitingAppends) {
      return Promise.reject(new StoreOverloaded(`${limits.waitingAppends} appends are waiting already`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        append,
        resolve,
        reject,
        number: (this.#arrivals += 1),
        sentAt: undefined,
        alone: false,
      });
      this.#startSoon();
    });
  }

  /** Refuses what comes and lets what is under way finish. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#groups > 0 || this.#waiting.length > 0)
      await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    await this.connection.close();
  }

  #startSoon(): void {
    if (this.#scheduled || this.#groups >= groupsInFlight || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#run(this.#takeGroup());
      this.#startSoon();
    });
  }

  /** Half of all that is outstanding, so that the other half can be under way at the same time. */
  #takeGroup(): Waiting[] {
    const half = Math.ceil((this.#waiting.length + this.#appendsInFlight) / 2);
    let bytes = 0;
    let size = 0;
    for (const { append, alone } of this.#waiting) {
      bytes += append.bytes;
      if (size > 0 && (size >= half || alone || bytes > bytesPerGroup)) break;
      size += 1;
      if (alone) break;
    }
    return this.#waiting.splice(0, size);
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    this.#groups += 1;
    this.#appendsInFlight += group.length;
    const again = await this.#write(group);
    this.#groups -= 1;
    this.#appendsInFlight -= group.length;
    if (again.length > 0) this.#waiting = [...again, ...this.#waiting].sort((a, b) => a.number - b.number);
    this.#startSoon();
    if (this.#groups === 0 && this.#waiting.length === 0) this.#whenIdle?.();
  }

  /** Settles what can be settled. @returns what is to be sent again */
  async #write(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      const client = await this.connection.client();
      const now = performance.now();
      for (const waiting of group) waiting.sentAt ??= now;
      const memory = this.#memoryOf(client);
      const recollection = memory.recall(group.map(({ append }) => append.stream));
      const statement = appendStatement(
        group.map(({ append }) => append),
        recollection,
        this.clock(),
      );
      const { rows } = await client.query<[...Outcome]>(statement);
      remember(memory, recollection, group, rows);
      this.#settle(group, rows);
      return [];
    } catch (error) {
      if (!isDefinite(error)) return this.#afterLoss(group, error);
      if (group.length > 1 && !isPassing(error))
        return group.map((waiting) => Object.assign(waiting, { alone: true }));
      for (const { reject } of group) reject(failureOf(error));
      return [];
    }
  }

  /** What this very connection has told; another begins with nothing. */
  #memoryOf(connection: object): RevisionCache {
    if (this.#memory?.connection !== connection) this.#memory = new RevisionCache(connection);
    return this.#memory;
  }

  #settle(group: readonly Waiting[], outcomes: readonly Outcome[]): void {
    group.forEach(({ append, resolve, reject }, index) => {
      const outcome = outcomes[index];
      const result = outcome ? resultOf(append, outcome) : new OutcomeUnknown('the database gave no outcome');
      if (result instanceof Error) reject(result);
      else resolve(result);
    });
    if (outcomes.some(([outcome]) => outcome === 'appended')) this.onAppended();
  }

  /** Without a connection: what was never sent fails, the rest is sent again with the same ids while there is time. */
  async #afterLoss(group: readonly Waiting[], cause: unknown): Promise<readonly Waiting[]> {
    const again: Waiting[] = [];
    for (const waiting of group) {
      if (waiting.sentAt === undefined) waiting.reject(failureOf(cause));
      else if (!this.#closed && performance.now() - waiting.sentAt < this.retryForMs) again.push(waiting);
      else waiting.reject(new OutcomeUnknown('the append was sent and no answer came', { cause }));
    }
    if (again.length > 0) await delay(50 + Math.random() * 150);
    return again;
  }
}

/** Learns where streams stand from the outcomes that tell it: a repetition says only where it once wrote. */
function remember(
  memory: RevisionCache,
  { group: number }: KnownRevisions,
  group: readonly Waiting[],
  outcomes: readonly Outcome[],
): void {
  outcomes.forEach(([outcome, revision], index) => {
    const stream = group[index]?.append.stream;
    if (stream !== undefined && (outcome === 'appended' || outcome === 'conflict'))
      memory.learn(number, stream, revision);
  });
}
