/**
 * The port of the event store: what the rest of the system may ask of the log.
 *
 * The log is one ordered sequence of events. Each event belongs to one stream and has two places: its revision in that
 * stream and its position in the log. A stream is the unit of optimistic concurrency: an append says which revision it
 * expects the stream to have, and fails when another writer came first. Appends are idempotent: a retry repeats the ids
 * of its events and gets the first result. Recorded events are never changed or removed.
 *
 * Two adapters implement the port, postgres/ and kurrentdb/. Both must pass the contract suite in test/contract/, which
 * reads from `Capabilities` where they may differ. Code outside this folder does not know which adapter is used.
 */

/** A place in the whole log: an opaque text that can be stored. Compare two with `EventStore.comparePositions` only. */
export type Position = string & { readonly __brand: 'Position' };

/** The place of an event in its own stream, counted from 0 without gaps. */
export type Revision = number;

/**
 * What an append expects of its stream: a number is the revision of its last event, `noStream` that it has no events,
 * `streamExists` that it has some, `any` that it doesn't matter.
 */
export type ExpectedRevision = Revision | 'noStream' | 'streamExists' | 'any';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** An event to append. */
export interface NewEvent {
  /** A UUID in lower case. A retry repeats it: that is how the store recognises the retry. */
  readonly id: string;
  readonly type: string;
  /** Version of the type's schema, from 1. */
  readonly version: number;
  readonly data: JsonObject;
  readonly metadata?: JsonObject;
}

/** An event that is in the log. Its texts are canonical JSON (RFC 8785), the same bytes in both stores. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /**
   * Transaction time: when the event was recorded, in milliseconds (UTC), by the clock of the process that appended it.
   * It is never before that of an earlier event; see `Capabilities.recordedAtOrder`.
   */
  readonly recordedAt: Date;
  readonly dataText: string;
  readonly metadataText: string;
  /** `dataText`, parsed on first use. */
  readonly data: JsonObject;
  /** `metadataText`, parsed on first use. */
  readonly metadata: JsonObject;
}

export interface AppendResult {
  /** Revision of the last event of the append. */
  readonly revision: Revision;
  /** Position of the last event of the append. */
  readonly position: Position;
  /** Whether the events were in the log already, so that this append wrote nothing. */
  readonly repeated: boolean;
}

export interface ReadStreamOptions {
  /** Default: forward. */
  readonly direction?: 'forward' | 'backward';
  /** The revision to start at, included. Default: the first event forward, the last one backward. */
  readonly from?: Revision;
  /** The most events to return; default and maximum `limits.page`. */
  readonly limit?: number;
}

/** Part of one stream. */
export interface StreamSlice {
  readonly exists: boolean;
  readonly events: readonly RecordedEvent[];
}

/** Which events of the log to return: those that satisfy every condition that is given. */
export interface Filter {
  readonly types?: readonly string[];
  readonly streamPrefixes?: readonly string[];
}

export interface ReadAllOptions {
  /** The position to start after; that event is excluded. Default: the start of the log. */
  readonly after?: Position;
  /** The position to end at, included: the log as it was known then. Default: the end of the log. */
  readonly until?: Position;
  readonly filter?: Filter;
  /** The most events to return; default and maximum `limits.page`. */
  readonly limit?: number;
}

export interface ReadByStreamOptions {
  /** The streams whose names begin so. */
  readonly prefix: string;
  /** The stream to start after; that stream is excluded. Default: the first of them. */
  readonly after?: string | undefined;
  /** The position to end at, included. */
  readonly until: Position;
  readonly types: readonly string[];
  /** How many events are read at most, of whatever type, unless a single stream has more. Default: `limits.page`. */
  readonly limit?: number;
}

/** Whole streams, one after the other, in the order of the bytes of their names. */
export interface StreamsPage {
  readonly events: readonly RecordedEvent[];
  /** The stream to read on after; undefined when there are no more. */
  readonly last: string | undefined;
}

/** Part of the whole log. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  /**
   * How far the log was read, also where the filter matched nothing: read on after it. Undefined when the log is empty
   * and `after` was not given.
   */
  readonly position: Position | undefined;
  /** Whether this page reaches the end of the log, or `until`. */
  readonly end: boolean;
}

export interface SubscribeOptions {
  /** The checkpoint: the position of the last event that was handled. Default: the start of the log. */
  readonly after?: Position;
  readonly filter?: Filter;
  /** The most events in a batch; default and maximum `limits.page`. */
  readonly limit?: number;
  /**
   * Whether events may come from a follower node, whose copy of the log may be behind. Not for a reader that concludes
   * from `caughtUp` that nothing has changed. Default: no.
   */
  readonly mayLag?: boolean;
  /** Ends the subscription: no batch is delivered after it is aborted, and everything that it used is released. */
  readonly signal: AbortSignal;
  /** Called with `degraded` when the store can't be reached, and with `healthy` when it can be reached again. */
  readonly onHealth?: (health: 'healthy' | 'degraded') => void;
}

/** What a subscription delivers. A batch without events says that it is alive and has read up to `position`. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  /** The checkpoint to store when the batch was handled. */
  readonly position: Position | undefined;
  /** Whether the log held nothing after `position` when it was read. */
  readonly caughtUp: boolean;
}

/** The differences between the adapters. The contract suite shows each case that it leaves out because of one. */
export interface Capabilities {
  readonly name: 'postgres' | 'kurrentdb';
  /** Whether positions count by one, so that their difference is a number of events. */
  readonly gaplessPositions: boolean;
  /** Whether a repeated append that expects `any` or `streamExists` is recognised always, or only for a while. */
  readonly idempotenceWithAny: 'always' | 'recent';
  /** What happens to an append with an event id that another stream holds. */
  readonly knownIdInOtherStream: 'refused' | 'accepted';
  /** Whether an append with some known and some new ids is always refused, or only where it conflicts too. */
  readonly partlyKnownIds: 'refused' | 'refused as a conflict';
  /** Whether `recordedAt` never decreases in the whole log, or only among the events that one process appends. */
  readonly recordedAtOrder: 'log' | 'process';
  /** Whether `AppendResult.repeated` recognises what any process wrote, or only what this one wrote or read before. */
  readonly repeatDetection: 'log' | 'process';
  /** Whether another program can hold a transaction open in the store, or roll one back. */
  readonly transactions: boolean;
}

/** Limits of both adapters. They are checked before anything is sent to the store. */
export const limits = {
  /** Events in a page. */
  page: 5_000,
  /** Events in an append. */
  eventsPerAppend: 1_000,
  /**
   * Bytes in an append: the canonical text of the data, plus twice that of the metadata and of the types. Counted so,
   * an append stays below the 1 MiB that KurrentDB accepts, which counts types double and stores part of the metadata
   * twice.
   */
  bytesPerAppend: 786_432,
  /** Characters in the name of a stream or type. */
  name: 255,
  /** Appends of one process that wait for an answer; one more fails with `StoreOverloaded`. */
  waitingAppends: 10_000,
} as const;

/** Gives the current time. Tests replace it. */
export type Clock = () => Date;

/** The clocks of a log. */
export interface LogClocks {
  /** No event is recorded before this instant any more; undefined when the log is empty. */
  readonly recordedUntil: Date | undefined;
  /** The time by the clock of the server, to half a second; undefined when it doesn't tell. */
  readonly serverTime: Date | undefined;
}

export interface EventStore {
  readonly capabilities: Capabilities;
  /**
   * Appends all of the events to a stream, or none.
   * @throws InvalidAppend, AppendTooLarge: refused before anything was sent
   * @throws WrongExpectedRevision: the stream is not as expected; IdempotencyCorrupted: the ids are known otherwise
   * @throws StoreOverloaded, StoreUnavailable: nothing was written; OutcomeUnknown: retry with the same ids
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /** Reads a page of a stream. A stream without events is no error: it does not exist. @throws StoreUnavailable */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice>;
  /** Reads a page of the whole log, in the order of positions. @throws StoreUnavailable */
  readAll(options?: ReadAllOptions): Promise<Page>;
  /** Reads a page of streams, each whole; undefined where the store has no such order. @throws StoreUnavailable */
  readonly readByStream: ((options: ReadByStreamOptions) => Promise<StreamsPage>) | undefined;
  /**
   * A catch-up subscription: every event after a position, then new events as they are appended. Batches are pulled by
   * the reader. While the store can't be reached it keeps trying; it throws only for a defect of the program.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<Batch>;
  /** The position of the last event, or undefined when the log is empty. @throws StoreUnavailable */
  head(): Promise<Position | undefined>;
  /**
   * The position of the last event recorded at or before an instant, or undefined when there is none: reading `until`
   * it gives the log as it was known at that instant. Where `recordedAtOrder` is `log` and the instant is not after
   * both the clock and the head, it is final: no event is recorded at or before the instant any more.
   * @throws StoreUnavailable
   */
  positionAt(instant: Date): Promise<Position | undefined>;
  /** @throws StoreUnavailable */
  clocks(): Promise<LogClocks>;
  /** Negative when `a` comes before `b`, 0 when they are the same, positive when it comes after. */
  comparePositions(a: Position, b: Position): number;
  /** Checks a position that came from outside. @throws InvalidPosition */
  parsePosition(text: string): Position;
  /** Ends subscriptions, waits for appends that were sent and closes every connection. May be called again. */
  close(): Promise<void>;
}

/** A failure of the store. */
export abstract class EventStoreError extends Error {
  /** Stable: callers may depend on it. */
  abstract readonly code: string;
  /** Whether the same call may succeed later. */
  abstract readonly retryable: boolean;
}

/** The base class of a failure with this code. */
export function failureClass<Code extends string>(code: Code, retryable: boolean) {
  return class extends EventStoreError {
    readonly code = code;
    readonly retryable = retryable;
  };
}

/** Optimistic concurrency: the stream is not as expected, as another writer came first. Load it and decide again. */
export class WrongExpectedRevision extends failureClass('WRONG_EXPECTED_REVISION', false) {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: Revision | 'noStream',
  ) {
    super(`stream ${stream} stands at ${actual}, not at ${expected}`);
  }
}

/** Ids of the append are in the log, but not as it would write them: a part of them, or in another order or place. */
export class IdempotencyCorrupted extends failureClass('IDEMPOTENCY_CORRUPTED', false) {
  constructor(stream: string) {
    super(`stream ${stream}: some of these ids are known, but not as this append`);
  }
}

/** The append holds a name, id, version or value that not every store accepts. Nothing was sent. */
export class InvalidAppend extends failureClass('INVALID_APPEND', false) {}

/** The append is above `limits.eventsPerAppend` or `limits.bytesPerAppend`. */
export class AppendTooLarge extends failureClass('APPEND_TOO_LARGE', false) {}

/** A text is not a position of this log. */
export class InvalidPosition extends failureClass('INVALID_POSITION', false) {}

/** As many appends as `limits.waitingAppends`, or too many queries, wait already. Nothing was sent. */
export class StoreOverloaded extends failureClass('STORE_OVERLOADED', true) {
  constructor(many = `${limits.waitingAppends} appends`) {
    super(`${many} are waiting already`);
  }
}

/** The store can't be reached, or is closed. Nothing was written. */
export class StoreUnavailable extends failureClass('STORE_UNAVAILABLE', true) {}

/** The append was sent and not answered: it may have been written. A retry with the same ids tells. */
export class OutcomeUnknown extends failureClass('OUTCOME_UNKNOWN', true) {}
