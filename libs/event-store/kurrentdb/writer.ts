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
  /** How long making a connection may take. */
  readonly connectTimeoutMs: number;
  /** How long a sent append may be without an answer before the connection is given up and it is sent again. */
  readonly answerTimeoutMs: number;
  /**
   * How long an append that was sent is sent again before it becomes `OutcomeUnknown`. One that was not sent waits
   * as long again as making a connection may take, while the store answers nothing at all.
   */
  readonly retryForMs: number;
}

/** What the server answered, and up to where the log was known when the append was first sent. */
export type Answered = AppendVerdict & { readonly floor: Position | undefined };

interface Waiting {
  readonly append: CheckedAppend;
  readonly resolve: (answered: Answered) => void;
  readonly reject: (reason: Error) => void;
  /** In ms of the monotonic clock, like the others. */
  readonly queuedAt: number;
  /** Undefined: the server can't have seen it. */
  firstSentAt: number | undefined;
  sentAt: number;
  /** Order of sending. */
  turn: number;
  floor: Position | undefined;
}

/**
 * Sends appends over one stream to the leader and waits for their answers, each for a bounded time. Whatever becomes of
 * the stream (cut, ended, silent, another leader), what was sent and not answered is sent again over a new one with the
 * same ids and expectation, which the store recognises; what was never sent fails as `StoreUnavailable`.
 */
export class Writer {
  /** To be sent, in order. */
  #queue: Waiting[] = [];
  /** Sent and not answered, by correlation id, in order of sending. */
  readonly #pending = new Map<string, Waiting>();
  #stream: AppendStream | undefined;
  /** Leaves the present stream: answers and ends of streams of before are not listened to. */
  #leave: () => void = () => undefined;
  #opening = false;
  /** Pauses a little before it tries again. */
  #resting = false;
  #full = false;
  #turn = 0;
  #lastTurnAnswered = 0;
  #lastAnswerAt = 0;
  /** When the present stream was opened. */
  #openedAt = 0;
  #lastRecordedAt: number;
  readonly #lookEveryMs: number;
  #watch: NodeJS.Timeout | undefined;
  #lookedAt = 0;
  #closed = false;
  #whenIdle: (() => void) | undefined;

  /**
   * @param lastRecordedAt when the last event of the log was recorded, in ms: none of this writer's is before it
   * @param known up to where the log is known
   */
  constructor(
    private readonly client: KurrentClient,
    private readonly clock: Clock,
    private readonly times: WriterTimes,
    lastRecordedAt: number,
    private readonly known: () => Position | undefined,
  ) {
    this.#lastRecordedAt = lastRecordedAt;
    this.#lookEveryMs = Math.max(10, Math.min(times.answerTimeoutMs, times.retryForMs) / 4);
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#pending.size === 0;
  }

  append(append: CheckedAppend): Promise<Answered> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    if (this.#queue.length + this.#pending.size >= limits.waitingAppends) {
      return Promise.reject(new StoreOverloaded(`${limits.waitingAppends} appends are waiting already`));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({
        append,
        resolve,
        reject,
        queuedAt: performance.now(),
        firstSentAt: undefined,
        sentAt: 0,
        turn: 0,
        floor: undefined,
      });
      if (!this.#watch) {
        this.#lookedAt = performance.now();
        this.#watch = setInterval(() => this.#look(), this.#lookEveryMs);
      }
      this.#pump();
    });
  }

  /** Refuses what comes and lets what is under way finish, within its limits. */
  async close(): Promise<void> {
    this.#closed = true;
    if (!this.idle) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    this.#leaveStream();
    clearInterval(this.#watch);
  }

  #pump(): void {
    if (this.#queue.length === 0 || this.#resting) return;
    if (!this.#stream) {
      if (!this.#opening) void this.#open();
      return;
    }
    let sent = 0;
    for (const waiting of this.#queue) {
      if (this.#full) break;
      this.#send(this.#stream, waiting);
      sent += 1;
    }
    this.#queue.splice(0, sent);
  }

  #send(stream: AppendStream, waiting: Waiting): void {
    const now = performance.now();
    if (waiting.firstSentAt === undefined) {
      waiting.firstSentAt = now;
      waiting.floor = this.known();
    }
    waiting.sentAt = now;
    waiting.turn = this.#turn += 1;
    const id = randomUUID();
    this.#pending.set(id, waiting);
    // Taken at each sending, so that it never runs backwards along the log; a store that knows the ids keeps the first.
    const recordedAt = (this.#lastRecordedAt = Math.max(this.#lastRecordedAt, this.clock().getTime()));
    const { stream: name, expected, events } = waiting.append;
    const messages = events.map((event) => {
      return {
        id: event.id,
        type: event.type,
        dataText: event.dataText,
        metadataText: storedMetadata(event, recordedAt),
      };
    });
    this.#full = !stream.send(id, { stream: name, expected, events: messages });
  }

  async #open(): Promise<void> {
    this.#opening = true;
    let left = false;
    const present =
      <T extends readonly unknown[]>(act: (...args: T) => void) =>
      (...args: T) => {
        if (!left) act(...args);
      };
    const onEnd = present((error?: Error) => this.#lost(error));
    try {
      const stream = await this.client.openAppendStream(this.times.connectTimeoutMs, {
        onAnswer: present((id, answer) => this.#settle(id, answer)),
        onDrain: present(() => {
          this.#full = false;
          this.#pump();
        }),
        onEnd,
      });
      this.#leave = () => {
        left = true;
        stream.cancel();
      };
      this.#stream = stream;
      this.#full = false;
      this.#openedAt = performance.now();
      this.#opening = false;
      this.#pump();
    } catch (error) {
      this.#opening = false;
      this.#notOpened(error);
    }
  }

  /** What was never sent fails now; what was, is tried again while it has time. */
  #notOpened(error: unknown): void {
    const again = this.#queue.filter(({ firstSentAt }) => firstSentAt !== undefined);
    for (const waiting of this.#queue)
      if (waiting.firstSentAt === undefined) waiting.reject(failureOf(error));
    this.#queue = again;
    void this.#again();
    this.#rest();
  }

  /** Goes on after a short pause that is never the same for all who wait. */
  async #again(): Promise<void> {
    if (this.#resting || this.#queue.length === 0) return;
    this.#resting = true;
    await delay(50 + Math.random() * 150);
    this.#resting = false;
    this.#pump();
  }

  #settle(id: string, answer: AppendAnswer): void {
    const waiting = this.#pending.get(id);
    if (!waiting) return; // its time had run out
    if (answer.kind === 'not ready') {
      this.#lost(undefined, 'and its connection');
      return;
    }
    this.#pending.delete(id);
    this.#lastAnswerAt = performance.now();
    this.#lastTurnAnswered = Math.max(this.#lastTurnAnswered, waiting.turn);
    if (answer.kind === 'unknown') {
      this.#queue.unshift(waiting);
      void this.#again();
    } else {
      waiting.resolve({ ...answer, floor: waiting.floor });
      this.#rest();
    }
  }

  /** The stream is gone: what it held goes first on the next one, unless the server refuses us altogether. */
  #lost(error: Error | undefined, more?: 'and its connection'): void {
    if (more) this.#stream?.giveUpConnection();
    this.#leaveStream();
    const unanswered = [...this.#pending.values()];
    this.#pending.clear();
    if (error && failureKind(error) === 'refused')
      for (const waiting of unanswered) {
        // What was sent before may have been written then.
        if (waiting.sentAt === waiting.firstSentAt) waiting.reject(failureOf(error));
        else giveUp(waiting);
      }
    else this.#queue.unshift(...unanswered);
    void this.#again();
    this.#rest();
  }

  #leaveStream(): void {
    this.#leave();
    this.#leave = () => undefined;
    this.#stream = undefined;
  }

  /** Gives up what has no time left, a connection that answers nothing, and a stream that leaves out an append. */
  #look(): void {
    const now = performance.now();
    const sinceLast = now - this.#lookedAt;
    this.#lookedAt = now;
    if (sinceLast > 3 * this.#lookEveryMs) return; // this process was held up: answers that are there come first
    const { retryForMs, answerTimeoutMs, connectTimeoutMs } = this.times;
    const unsentForMs = retryForMs + connectTimeoutMs;
    const late = ({ firstSentAt, queuedAt }: Waiting) =>
      firstSentAt === undefined
        ? now - Math.max(queuedAt, this.#lastAnswerAt) >= unsentForMs
        : now - firstSentAt >= retryForMs;
    for (const [id, waiting] of this.#pending) {
      if (!late(waiting)) continue;
      this.#pending.delete(id);
      giveUp(waiting);
    }
    this.#queue.filter(late).forEach(giveUp);
    this.#queue = this.#queue.filter((waiting) => !late(waiting));

    const [oldest] = this.#pending.values();
    const silent = now - Math.max(this.#openedAt, this.#lastAnswerAt) >= answerTimeoutMs;
    const overtaken = oldest !== undefined && oldest.turn < this.#lastTurnAnswered;
    if (oldest && now - oldest.sentAt >= answerTimeoutMs) {
      if (silent) this.#lost(undefined, 'and its connection');
      else if (overtaken) this.#lost(undefined);
    }
    this.#rest();
  }

  #rest(): void {
    if (!this.idle) return;
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#whenIdle?.();
  }
}

function giveUp({ firstSentAt, reject }: Waiting): void {
  if (firstSentAt === undefined) reject(new StoreUnavailable('the event store takes nothing now'));
  else reject(new OutcomeUnknown('the append was sent and no answer came'));
}
