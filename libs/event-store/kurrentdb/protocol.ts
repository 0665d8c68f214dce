import type { ExpectedRevision } from '../port.js';
import type { LogPosition } from './positions.js';

/**
 * The deadline of an append, as the official client sends it. The server has a shorter limit of its own (2 s unless it
 * is set otherwise), so this one only has to be far enough away for a difference between two clocks not to matter.
 */
export const appendDeadlineMs = 3_600_000;

/** Matches the types of all events but those of the system, which start with `$` (links, metadata, statistics). */
export const systemEventsLeftOut = '^[^$].*';

/** Matches these types and no others. */
export function onlyTypes(types: readonly string[]): string {
  return `^(${types.map((type) => type.replace(/[^A-Za-z0-9]/g, '\\$&')).join('|')})$`;
}

/** An event as the store holds it; both texts are as they were appended, byte for byte. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: LogPosition;
  readonly dataText: string;
  readonly metadataText: string;
}

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly Pick<StoredRecord, 'id' | 'type' | 'dataText' | 'metadataText'>[];
}

/** What the server decided about an append. */
export type AppendVerdict =
  | { readonly kind: 'written'; readonly revision: number; readonly position: LogPosition | undefined }
  | { readonly kind: 'conflict'; readonly actual: number | 'noStream' }
  | { readonly kind: 'deleted' | 'too large' | 'refused' };

/**
 * What the server answered to an append. `unknown`: the server ran out of time, or gave an answer that this client does
 * not know. `not ready`: nothing was written, and another node may accept it.
 */
export type AppendAnswer = AppendVerdict | { readonly kind: 'unknown' } | { readonly kind: 'not ready' };

/** Why the server did not write, from the name of the message that it answered with. */
export function failureNamed(message: string): 'deleted' | 'too large' | 'refused' | 'unknown' | 'not ready' {
  switch (message.replace('event_store.client.', '')) {
    case 'StreamDeleted':
      return 'deleted';
    case 'MaximumAppendSizeExceeded':
      return 'too large';
    case 'AccessDenied':
    case 'BadRequest':
      return 'refused';
    case 'google.protobuf.Empty': // the answer of a node that has no leader, is not ready or is too busy
      return 'not ready';
    default:
      return 'unknown';
  }
}

export type ReadRequest = {
  readonly direction: 'forward' | 'backward';
  readonly count: number;
} & ({ readonly stream: string; readonly from?: number } | { readonly all: LogPosition | 'end' | 'start' });

export interface AppendStream {
  /** Sends a request. @returns whether there is room for more; if not, `onDrain` will be called */
  send(id: string, request: AppendRequest): boolean;
  cancel(): void;
  /** Makes the next stream find the node anew. */
  giveUpConnection(): void;
}

export interface AppendStreamListener {
  readonly onAnswer: (id: string, answer: AppendAnswer) => void;
  readonly onDrain: () => void;
  /** Called once, when the stream has ended; without an error when the server ended it cleanly. */
  readonly onEnd: (error?: Error) => void;
}

/** A subscription to `$all`: after a position, and only to types that a regular expression matches. */
export interface SubscribeRequest {
  readonly from: LogPosition | 'end' | 'start';
  readonly types: string;
}

/** What a subscription delivers. A checkpoint says that every event that it wants up to a position was delivered. */
export type Delivery =
  | { readonly kind: 'confirmed' | 'caught up' }
  | { readonly kind: 'event'; readonly record: StoredRecord }
  | { readonly kind: 'checkpoint'; readonly position: LogPosition };

/** The position in a message of the protocol. */
export function logPositionOf(message: {
  getCommitPosition(): string;
  getPreparePosition(): string;
}): LogPosition {
  return { commit: message.getCommitPosition(), prepare: message.getPreparePosition() };
}

/** An id in the protocol: a text, or two signed 64-bit numbers in decimal. */
interface ProtocolUuid {
  getString(): string;
  getStructured(): { getMostSignificantBits(): string; getLeastSignificantBits(): string } | undefined;
}

/** The text of an id; empty when the message has none. */
export function uuidOf(id: ProtocolUuid | undefined): string {
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const digits = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
