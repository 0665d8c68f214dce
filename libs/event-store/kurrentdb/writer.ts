import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { CheckedAppend } from '../check-append.js';
import {
  type Clock,
  limits,
  OutcomeUnknown,
  type Position,
  StoreOverloaded,
  StoreUnavailable,
} from '../port.js';
import { failureKind, type KurrentClient } from './client.js';
import { storedMetadata } from './envelope.js';
import { failureOf } from './failures.js';
import type { AppendAnswer, AppendStream, AppendVerdict } from './protocol.js';

export interface WriterTimes {
  /** How long connecting may take. */
  readonly connectTimeoutMs: number;
  /** How long an append may wait for an answer before its connection is given up and it is resent. */
  readonly answerTimeoutMs: number;
  /**
   * How long an append that was sent and not answered is resent before it fails with `OutcomeUnknown`. An append that
   * was never sent fails with `StoreUnavailable` when the store has answered nothing for so long plus
   * `connectTimeoutMs`.
   */
  readonly retryForMs: number;
}

/** What the server answered, and the highest position that was known when the append was first sent. */
export type Answered = AppendVerdict & { readonly floor: Position | undefined };

/** Times are in ms of the monotonic clock. */
interface PendingAppend {
  readonly append: CheckedAppend;
  readonly resolve: (answered: Answered) => void;
  readonly reject: (reason: Error) => void;
  readonly queuedAt: number;
  /** Undefined while the server can't have written it. */
  firstSentAt: number | undefined;
  sentAt: number;
  /** Order of sending. */
  number: number;
  floor: Position | undefined;
}

/**
 * Sends appends over one stream to the leader and waits for each answer for a bounded time. When the stream is lost
 * (cut, ended, silent, or of a deposed leader), unanswered appends are resent over a new one with the same ids and
 * expected revision, which the store recognises. Appends that were never sent fail with `StoreUnavailable`.
 */
export class Writer {
  /** To be sent, in order. */
  #queue: PendingAppend[] = [];
  /** Sent and not answered, by correlation id, in order of sending. */
  readonly #unanswered = new Map<string, PendingAppend>();
  #stream: AppendStream | undefined;
  /** Cancels the present stream and ignores what it still reports. */
  #abandon: () => void = () => undefined;
  #opening = false;
  /** Whether it pauses before the next attempt. */
  #pausing = false;
  /** Whether the stream takes no more for now. */
  #full = false;
  #sent = 0;
  #lastNumberAnswered = 0;
  #lastAnswerAt = 0;
  #openedAt = 0;
  #lastRecordedAt: number;
  readonly #checkEveryMs: number;
  #timer: NodeJS.Timeout | undefined;
  #checkedAt = 0;
  #whenIdle: (() => void) | undefined;

  /**
   * @param lastRecordedAt in ms since 1970, of the last event of the log: no later event gets an earlier time
   * @param highestPosition gives the highest position that is known
   */
  constructor(
    private readonly client: KurrentClient,
    private readonly clock: Clock,
    private readonly times: WriterTimes,
    lastRecordedAt: number,
    private readonly highestPosition: () => Position | undefined,
  ) {
    this.#lastRecordedAt = lastRecordedAt;
    this.#checkEveryMs = Math.max(10, Math.min(times.answerTimeoutMs, times.retryForMs) / 4);
  }

  /** Whether every append has its answer. */
  get idle(): boolean {
    return this.#queue.length === 0 && this.#unanswered.size === 0;
  }

  append(append: CheckedAppend): Promise<Answered> {
    if (this.#queue.length + this.#unanswered.size >= limits.waitingAppends)
      return Promise.reject(new StoreOverloaded());
    return new Promise((resolve, reject) => {
      const queuedAt = performance.now();
      const unsent = { firstSentAt: undefined, sentAt: 0, number: 0, floor: undefined };
      this.#queue.push({ append, resolve, reject, queuedAt, ...unsent });
      if (!this.#timer) {
        this.#checkedAt = queuedAt;
        this.#timer = setInterval(() => this.#checkTimes(), this.#checkEveryMs);
      }
      this.#sendQueue();
    });
  }

  /** Waits, within their times, for the answers to all appends; there may be no further ones. */
  async close(): Promise<void> {
    if (!this.idle) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    this.#leaveStream();
    clearInterval(this.#timer);
  }

  #sendQueue(): void {
    if (this.#queue.length === 0 || this.#pausing) return;
    if (!this.#stream) {
      if (!this.#opening) void this.#open();
      return;
    }
    let sent = 0;
    for (const pending of this.#queue) {
      if (this.#full) break;
      this.#send(this.#stream, pending);
      sent += 1;
    }
    this.#queue.splice(0, sent);
  }

  #send(stream: AppendStream, pending: PendingAppend): void {
    const now = performance.now();
    if (pending.firstSentAt === undefined) {
      pending.firstSentAt = now;
      pending.floor = this.highestPosition();
    }
    pending.sentAt = now;
    pending.number = this.#sent += 1;
    const correlationId = randomUUID();
    this.#unanswered.set(correlationId, pending);
    // Taken each time it is sent, so that it never decreases along the log. A store that knows the ids keeps the first.
    const recordedAt = (this.#lastRecordedAt = Math.max(this.#lastRecordedAt, this.clock().getTime()));
    const { stream: name, expected, events } = pending.append;
    const messages = events.map((event) => ({ ...event, metadataText: storedMetadata(event, recordedAt) }));
    this.#full = !stream.send(correlationId, { stream: name, expected, events: messages });
  }

  async #open(): Promise<void> {
    this.#opening = true;
    let abandoned = false;
    const unlessAbandoned =
      <T extends readonly unknown[]>(listener: (...args: T) => void) =>
      (...args: T) => {
        if (!abandoned) listener(...args);
      };
    try {
      const stream = await this.client.openAppendStream(this.times.connectTimeoutMs, {
        onAnswer: unlessAbandoned((id, answer) => this.#onAnswer(id, answer)),
        onDrain: unlessAbandoned(() => {
          this.#full = false;
          this.#sendQueue();
        }),
        onEnd: unlessAbandoned((error) => this.#onStreamLost(error)),
      });
      this.#abandon = () => {
        abandoned = true;
        stream.cancel();
      };
      this.#stream = stream;
      this.#full = false;
      this.#openedAt = performance.now();
      this.#opening = false;
      this.#sendQueue();
    } catch (error) {
      this.#opening = false;
      this.#onNotOpened(error);
    }
  }

  /** Appends that were never sent fail now, the others are resent while they have time. */
  #onNotOpened(error: unknown): void {
    const resend = this.#queue.filter(({ firstSentAt }) => firstSentAt !== undefined);
    for (const pending of this.#queue)
      if (pending.firstSentAt === undefined) pending.reject(failureOf(error));
    this.#queue = resend;
    void this.#sendAfterPause();
    this.#stopWhenIdle();
  }

  async #sendAfterPause(): Promise<void> {
    if (this.#pausing || this.#queue.length === 0) return;
    this.#pausing = true;
    await delay(50 + Math.random() * 150);
    this.#pausing = false;
    this.#sendQueue();
  }

  #onAnswer(correlationId: string, answer: AppendAnswer): void {
    const pending = this.#unanswered.get(correlationId);
    if (!pending) return; // its time is over
    if (answer.kind === 'not ready') {
      this.#onStreamLost(undefined, 'and its connection');
      return;
    }
    this.#unanswered.delete(correlationId);
    this.#lastAnswerAt = performance.now();
    this.#lastNumberAnswered = Math.max(this.#lastNumberAnswered, pending.number);
    if (answer.kind === 'unknown') {
      this.#queue.unshift(pending);
      void this.#sendAfterPause();
    } else {
      pending.resolve({ ...answer, floor: pending.floor });
      this.#stopWhenIdle();
    }
  }

  /** Unanswered appends come first on the next stream, unless the server refuses us altogether. */
  #onStreamLost(error: Error | undefined, more?: 'and its connection'): void {
    if (more) this.#stream?.giveUpConnection();
    this.#leaveStream();
    const unanswered = [...this.#unanswered.values()];
    this.#unanswered.clear();
    if (error && failureKind(error) === 'refused')
      for (const pending of unanswered) {
        // An append that was sent more than once may have been written the first time.
        if (pending.sentAt === pending.firstSentAt) pending.reject(failureOf(error));
        else giveUp(pending);
      }
    else this.#queue.unshift(...unanswered);
    void this.#sendAfterPause();
    this.#stopWhenIdle();
  }

  #leaveStream(): void {
    this.#abandon();
    this.#abandon = () => undefined;
    this.#stream = undefined;
  }

  /** Gives up appends whose time is over, a connection that answers nothing, and a stream that skips an append. */
  #checkTimes(): void {
    const now = performance.now();
    const sinceLastCheck = now - this.#checkedAt;
    this.#checkedAt = now;
    if (sinceLastCheck > 3 * this.#checkEveryMs) return; // the process was blocked: first reads the answers that came
    const { retryForMs, answerTimeoutMs, connectTimeoutMs } = this.times;
    const isOver = ({ firstSentAt, queuedAt }: PendingAppend) =>
      firstSentAt === undefined
        ? now - Math.max(queuedAt, this.#lastAnswerAt) >= retryForMs + connectTimeoutMs
        : now - firstSentAt >= retryForMs;
    for (const [correlationId, pending] of this.#unanswered) {
      if (!isOver(pending)) continue;
      this.#unanswered.delete(correlationId);
      giveUp(pending);
    }
    this.#queue.filter(isOver).forEach(giveUp);
    this.#queue = this.#queue.filter((pending) => !isOver(pending));

    const [oldest] = this.#unanswered.values();
    if (oldest && now - oldest.sentAt >= answerTimeoutMs) {
      const isSilent = now - Math.max(this.#openedAt, this.#lastAnswerAt) >= answerTimeoutMs;
      if (isSilent) this.#onStreamLost(undefined, 'and its connection');
      else if (oldest.number < this.#lastNumberAnswered) this.#onStreamLost(undefined);
    }
    this.#stopWhenIdle();
  }

  #stopWhenIdle(): void {
    if (!this.idle) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#whenIdle?.();
  }
}

function giveUp({ firstSentAt, reject }: PendingAppend): void {
  if (firstSentAt === undefined) reject(new StoreUnavailable('the event store takes nothing now'));
  else reject(new OutcomeUnknown('the append was sent and no answer came'));
}
