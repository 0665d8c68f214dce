/**
 * The event store as the rest of the house sees it. Two adapters keep this promise (postgres/, kurrentdb/);
 * the contract suite in test/contract/ is its exam. Nothing outside this folder knows which store is used.
 */

/** A place in the order of the whole log: opaque, serialisable, compared with `comparePositions` only. */
export type Position = string & { readonly __brand: 'Position' };

/** Where an event stands in its own stream; the first is 0. */
export type Revision = number;

/** What the writer believes of the stream: an exact last revision, that it is new, that it exists, or nothing. */
export type ExpectedRevision = Revision | 'noStream' | 'streamExists' | 'any';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** An event as it is handed in. `id` is a UUID that a retry repeats; `version` is that of the type's schema. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
  readonly metadata?: JsonObject;
}

/**
 * An event as it was recorded. The texts are canonical JSON (RFC 8785), parsed on first use of `data` or
 * `metadata`.
 */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** When the log wrote it: UTC, in milliseconds, never before the event that precedes it. */
  readonly recordedAt: Date;
  readonly dataText: string;
  readonly metadataText: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

export interface AppendResult {
  /** Revision of the last event of this append. */
  readonly revision: Revision;
  /** Position of the last event of this append. */
  readonly position: Position;
  /** Whether these events were already there: a retry, the caller's own or the adapter's after a lost connection. */
  readonly repeated: boolean;
}

export interface StreamSlice {
  readonly exists: boolean;
  readonly events: readonly RecordedEvent[];
}

export interface ReadStreamOptions {
  readonly direction?: 'forward' | 'backward';
  /** Inclusive. Default: the first event forward, the last one backward. */
  readonly from?: Revision;
  /** At most so many events; default and highest `limits.page`. */
  readonly limit?: number;
}

/** Which events of the whole log; both given: both must hold. */
export interface Filter {
  readonly types?: readonly string[];
  readonly streamPrefixes?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive: the position after which to read. Default: before the first event. */
  readonly after?: Position;
  /** Inclusive upper bound, for reading the log as it was known then. */
  readonly until?: Position;
  readonly filter?: Filter;
  /** At most so many events a page; default and highest `limits.page`. */
  readonly limit?: number;
}

/** A page of the whole log. `position` is how far was looked, also where the filter let nothing through. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  /** Undefined only when the log holds nothing after `after` and `after` was not given. */
  readonly position: Position | undefined;
  /** Whether the end of the log (or `until`) was reached. */
  readonly end: boolean;
}

/** One step of a subscription. With no events it is a sign of life: the reader is up to date until `position`. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position | undefined;
  /** True when, at the moment of reading, nothing came after `position`. */
  readonly caughtUp: boolean;
}

export interface SubscribeOptions {
  /** Exclusive: the last position that was handled. */
  readonly after?: Position;
  readonly filter?: Filter;
  /** At most so many events a batch; default and highest `limits.page`. */
  readonly limit?: number;
  /**
   * Whether the events may come from a node that is behind the others, where there are such nodes. Not for whoever
   * takes `caughtUp` for "nothing has changed". Default: no.
   */
  readonly mayLag?: boolean;
  /** Stops the subscription: no batch is delivered afterwards and all resources are given back. */
  readonly signal: AbortSignal;
  /** Told when the store can't be reached and when it can be again. */
  readonly onHealth?: (health: 'healthy' | 'degraded') => void;
}

/** What is truly different between the stores; the contract suite reads it. */
export interface Capabilities {
  readonly name: 'postgres' | 'kurrentdb';
  /** Positions count by one without gaps. */
  readonly gaplessPositions: boolean;
  /** A repeated append with `any` is recognised: always, or only for recent events. */
  readonly idempotenceWithAny: 'always' | 'recent';
  /** An event id that is known in another stream. */
  readonly knownIdInOtherStream: 'refused' | 'accepted';
  /** An append of which some ids are known in its stream: refused always, or where the store finds it in conflict. */
  readonly partlyKnownIds: 'refused' | 'refused as a conflict';
  /** Whether `recordedAt` keeps its order over several writing processes. */
  readonly clockOrder: 'log' | 'process';
  /** Whether `repeated` tells of what anybody wrote, or of what this process knew of when it sent the append. */
  readonly repetition: 'log' | 'process';
}

/** Every limit is checked before the store sees anything; both adapters use the same. */
export const limits = {
  /** Events a page. */
  page: 5_000,
  /** Events an append. */
  eventsPerAppend: 1_000,
  /**
   * Bytes an append: canonical text of the data, and twice that of metadata and types. So counted, with what the
   * adapter adds, it stays under the 1 MiB of KurrentDB, which counts types double and gets some of the metadata twice.
   */
  bytesPerAppend: 786_432,
  /** Characters of a stream or type name. */
  name: 255,
  /** Appends that may wait in one process; one more is `StoreOverloaded`. */
  waitingAppends: 10_000,
} as const;

/** Hands out the time; tests give their own. */
export type Clock = () => Date;

export interface EventStore {
  readonly capabilities: Capabilities;
  /**
   * Appends all events or none.
   * @throws WrongExpectedRevision, IdempotencyCorrupted, InvalidAppend, AppendTooLarge, StoreOverloaded,
   *   StoreUnavailable (nothing was written), OutcomeUnknown (sent: retry with the same ids).
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /** One page of a stream; a missing stream is `exists: false`, not an error. @throws StoreUnavailable */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice>;
  /** One page of the whole log, in the order of positions. @throws StoreUnavailable */
  readAll(options?: ReadAllOptions): Promise<Page>;
  /** Everything after a position, then what comes, a batch at a time and none ahead of the reader's pull. */
  subscribe(options: SubscribeOptions): AsyncIterable<Batch>;
  /** The last position of the log, or undefined while it is empty. @throws StoreUnavailable */
  head(): Promise<Position | undefined>;
  /** The last position recorded at or before an instant: the log "as known at" it. @throws StoreUnavailable */
  positionAt(instant: Date): Promise<Position | undefined>;
  comparePositions(a: Position, b: Position): number;
  /** Checks a position that came from outside. @throws InvalidPosition */
  parsePosition(text: string): Position;
  /** Lets go of every connection; may be called twice. */
  close(): Promise<void>;
}

/** A failure of the store with a stable code; `retryable` says whether the same call may succeed later. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string;
  abstract readonly retryable: boolean;
}

export class WrongExpectedRevision extends EventStoreError {
  readonly code = 'WRONG_EXPECTED_REVISION';
  readonly retryable = false;
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: Revision | 'noStream',
  ) {
    super(`stream ${stream} stands at ${actual}, not at ${expected}`);
  }
}

/** Some of the ids are known, but not as this append: in part, in another order, or in another place. */
export class IdempotencyCorrupted extends EventStoreError {
  readonly code = 'IDEMPOTENCY_CORRUPTED';
  readonly retryable = false;
}

/** A name, id or content that no store would accept in the same way; nothing was sent. */
export class InvalidAppend extends EventStoreError {
  readonly code = 'INVALID_APPEND';
  readonly retryable = false;
}

export class AppendTooLarge extends EventStoreError {
  readonly code = 'APPEND_TOO_LARGE';
  readonly retryable = false;
}

export class InvalidPosition extends EventStoreError {
  readonly code = 'INVALID_POSITION';
  readonly retryable = false;
}

/** Too many appends wait already; nothing was sent. */
export class StoreOverloaded extends EventStoreError {
  readonly code = 'STORE_OVERLOADED';
  readonly retryable = true;
}

export class StoreUnavailable extends EventStoreError {
  readonly code = 'STORE_UNAVAILABLE';
  readonly retryable = true;
}

/** The append was sent and no answer came: only a retry with the same ids tells. */
export class OutcomeUnknown extends EventStoreError {
  readonly code = 'OUTCOME_UNKNOWN';
  readonly retryable = true;
}
